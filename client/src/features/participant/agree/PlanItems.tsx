import { isPlan, isPlannable, planItems } from '@parley/shared/agree/plan-items'
import type { CardView } from '@parley/shared/documents/card-view'
import { withoutHidden } from '@parley/shared/map/map-rows'
import { addLink, removeLink } from '@parley/shared/documents/cards'
import { LINKS_MOST, OWN_LINKS_MOST } from '@parley/shared/limits'
import { ownCount } from '@parley/shared/documents/own-count'
import { X } from 'lucide-react'
import { useId, useState } from 'react'
import { nameOf, weekWords } from '../../../map/map-words.ts'
import { m } from '../../../paraglide/messages.js'
import { randomId } from '../../../session/random.ts'
import { useDocument } from '../../../session/use-document.ts'
import { useSession } from '../../../session/use-session.ts'
import { announce } from '../../../ui/announcements.ts'
import { IconAct } from '../../../outline/IconAct.tsx'
import participant from '../Participant.module.css'
import styles from './Agree.module.css'

/** An item of the map with where it lies, and where it was promised, if that is elsewhere. */
const itemWords = (card: CardView): string => {
  const { kind, week, promised } = card
  if (kind !== 'milestone') return m.mapmore_plan_goal({ name: nameOf(card) })
  const place = weekWords(week).toLocaleLowerCase('en-GB')
  return promised === undefined || promised === week
    ? m.mapmore_plan_item({ name: nameOf(card), week: place })
    : m.mapmore_plan_item_promised({ name: nameOf(card), week: place, promised })
}

/** The board as the room sees it, without what is hidden. */
const useShownBoard = () => {
  const { state } = useSession()
  const { doc, view } = useDocument('board')
  return { doc, view: withoutHidden(view, new Set(state.hidden.map(({ card }) => card))) }
}

/** What a plan is about on the map, as a row of the agreement; nothing for other kinds, and where it names nothing. */
export const PlanItemsRow = ({ card }: { readonly card: CardView }) => {
  const items = planItems(useShownBoard().view, card)
  if (items.length === 0) return null
  return (
    <div>
      <dt>{m.mapmore_plan_on_map()}</dt>
      <dd>
        <ul className={styles.items}>
          {items.map((item) => (
            <li key={item.id} dir="auto">
              {itemWords(item)}
            </li>
          ))}
        </ul>
      </dd>
    </div>
  )
}

/** Chooses what a plan is about on the map. Either group does; it is no part of the words that owners say yes to. */
export const PlanItemsField = ({ card }: { readonly card: CardView }) => {
  const { doc, view } = useShownBoard()
  const id = useId()
  const [full, setFull] = useState<number | null>(null)
  if (!isPlan(card)) return null
  const items = planItems(view, card)
  const chosen = new Set(items.map((item) => item.id))
  const free = view.cards.filter((one) => isPlannable(one) && one.text.trim() !== '' && !chosen.has(one.id))
  const add = (to: string): void => {
    const most =
      view.links.length >= LINKS_MOST ? LINKS_MOST : ownCount(doc, 'links') >= OWN_LINKS_MOST ? OWN_LINKS_MOST : null
    setFull(most)
    const item = free.find((one) => one.id === to)
    if (most !== null || !item) return
    if (addLink(doc, { id: randomId(), kind: 'plans', from: card.id, to }))
      announce(m.mapmore_plan_linked({ plan: nameOf(card), item: nameOf(item) }))
  }
  const remove = (item: CardView): void => {
    for (const link of view.links)
      if (link.kind === 'plans' && link.from === card.id && link.to === item.id) removeLink(doc, link.id)
    announce(m.mapmore_plan_unlinked({ plan: nameOf(card), item: nameOf(item) }))
  }
  return (
    <div className={styles.plan}>
      <p className={styles.choose}>
        <label htmlFor={id}>{m.mapmore_plan_field()}</label>
        <select
          id={id}
          aria-describedby={`${id}-hint`}
          value=""
          disabled={free.length === 0}
          onChange={({ target }) => add(target.value)}
        >
          <option value="" disabled>
            {free.length === 0 ? m.mapmore_plan_nothing() : m.mapmore_plan_choose_item()}
          </option>
          {free.map((one) => (
            <option key={one.id} value={one.id}>
              {itemWords(one)}
            </option>
          ))}
        </select>
      </p>
      <p id={`${id}-hint`} className={participant.quiet}>
        {m.mapmore_plan_hint()}
      </p>
      {full !== null && (
        <p className={participant.quiet} role="status">
          {m.interface_links_full({ most: full })}
        </p>
      )}
      {items.length > 0 && (
        <ul className={styles.items}>
          {items.map((item) => (
            <li key={item.id} className={styles.itemRow}>
              <span dir="auto">{itemWords(item)}</span>
              <IconAct
                act="unplan"
                label={m.mapmore_plan_remove({ plan: nameOf(card), item: nameOf(item) })}
                onPress={() => remove(item)}
              >
                <X aria-hidden="true" />
              </IconAct>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
