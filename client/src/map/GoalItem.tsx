import { plansFor } from '@parley/shared/agree/plan-items'
import type { CardView } from '@parley/shared/documents/card-view'
import type { MapGoal } from '@parley/shared/map/map-rows'
import { Link2 } from 'lucide-react'
import { useState } from 'react'
import { m } from '../paraglide/messages.js'
import { Button } from '../ui/Button.tsx'
import { AskText } from './AskText.tsx'
import { BecauseOf } from './BecauseOf.tsx'
import { CardWords } from './CardWords.tsx'
import { PlansPart } from './PlansPart.tsx'
import { LinkPart } from './LinkPart.tsx'
import { useMap } from './map-context.ts'
import styles from './MapList.module.css'
import { nameOf } from './map-words.ts'

/** What leads to a goal and where it comes from: it is broken down into milestones here. */
export const GoalDetails = ({ card }: { readonly card: CardView }) => {
  const { view, named, onNew } = useMap()
  const goal = nameOf(card)
  const links = view.links.filter(({ kind, to }) => kind === 'supports' && to === card.id)
  const taken = new Set(links.map(({ from }) => from))
  const free = view.cards.filter((one) => one.kind === 'milestone' && !taken.has(one.id))
  return (
    <>
      <LinkPart
        title={m.mapping_goal_milestones()}
        none={m.mapping_goal_none()}
        links={links}
        nameOf={({ from }) => named(from)}
        remove={({ from }) => m.mapping_supports_remove({ milestone: named(from), goal })}
        act="supported"
        label={m.mapping_goal_choose_of({ goal })}
        prompt={m.mapping_goal_choose()}
        choices={[{ title: '', cards: free }]}
        joint={({ id }) => ({ kind: 'supports', from: id, to: card.id })}
        add={{
          label: m.mapping_goal_new_of({ goal }),
          text: m.mapping_goal_new(),
          onPress: () => onNew(undefined, card.id),
        }}
      />
      <PlansPart card={card} />
      <BecauseOf card={card} />
    </>
  )
}

/** How many milestones lead to a goal, and in which plans it stands. */
const leadOf = (count: number, plans: readonly CardView[]): string => {
  const lead = m.mapping_goal_count({ count })
  return plans.length === 0 ? lead : `${lead} · ${m.mapmore_meta_plans({ names: plans.map(nameOf).join(', ') })}`
}

/** A goal in the list with what it means on a Tuesday, and what leads to it. */
export const GoalItem = ({ goal: { card, meanings } }: { readonly goal: MapGoal }) => {
  const { view, rights, actions } = useMap()
  const { group } = rights
  const [isOpen, setOpen] = useState(false)
  const goal = nameOf(card)
  const isGoal = card.kind === 'goal'
  const plans = plansFor(view, card.id)
  const count = view.links.filter(({ kind, to }) => kind === 'supports' && to === card.id).length
  const mayWrite = actions !== null && rights.isOpen
  return (
    <li className={styles.card} data-group={card.group} data-card={card.id} tabIndex={-1}>
      <CardWords card={card} lead={isGoal ? leadOf(count, plans) : m.board_map_meaning_says()} />
      {meanings.map((meaning) => (
        <div
          key={meaning.id}
          className={styles.meaning}
          data-group={meaning.group}
          data-card={meaning.id}
          tabIndex={-1}
        >
          <CardWords card={meaning} lead={m.board_map_meaning_says()} />
        </div>
      ))}
      {isGoal && mayWrite && group && !meanings.some((one) => one.group === group) && (
        <AskText
          act="meaning"
          kind="meaning"
          text={m.board_map_meaning_ask()}
          label={m.board_map_meaning_of({ goal })}
          onAdd={(text) => actions.addMeaning(group, card.id, text)}
        />
      )}
      {isGoal && mayWrite && (
        <Button
          variant="quiet"
          data-act="panel"
          icon={<Link2 aria-hidden="true" />}
          aria-expanded={isOpen}
          aria-label={isOpen ? m.mapping_goal_close({ goal }) : m.mapping_goal_open({ goal })}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? m.board_map_close() : m.mapping_sheet_goal()}
        </Button>
      )}
      {isGoal && mayWrite && isOpen && (
        <div className={styles.panel}>
          <GoalDetails card={card} />
        </div>
      )}
    </li>
  )
}
