import type { MapLimit } from '@parley/shared/map/map-rows'
import { m } from '../paraglide/messages.js'
import { announce } from '../ui/announcements.ts'
import { GroupMark } from '../ui/GroupMark.tsx'
import { AddText, Nothing } from './AddText.tsx'
import { LinkChooser, LinkRow } from './LinkChooser.tsx'
import { useMap } from './map-context.ts'
import styles from './MapList.module.css'
import { nameOf } from './map-words.ts'
import { Words } from './Words.tsx'

const LimitItem = ({ limit: { card, milestones } }: { readonly limit: MapLimit }) => {
  const { view, names, rights, actions, acts, refuse, onUnplaced } = useMap()
  const name = nameOf(card)
  const mayLink = actions !== null && rights.isOpen
  const free = view.cards.filter(
    (one) => one.kind === 'milestone' && !milestones.some((milestone) => milestone.id === one.id),
  )
  return (
    <li className={styles.card} data-group={card.group} data-card={card.id} tabIndex={-1}>
      <Words
        card={card}
        mayEdit={actions !== null && rights.mayEdit(card)}
        onSave={(text, base) => actions?.setText(card.id, text, base)}
        onRemove={() => {
          actions?.remove(card.id)
          announce(m.board_map_deleted())
        }}
        onUnplaced={(text) => onUnplaced(text, 'limit')}
      >
        <p className={styles.meta}>
          <GroupMark group={card.group ?? 'both'} /> <bdi>{names[card.group ?? 'both']}</bdi>
          {milestones.length === 0 && <span> · {m.board_map_limit_loose()}</span>}
        </p>
      </Words>
      <ul className={styles.linkList}>
        {milestones.map((milestone) => (
          <LinkRow
            key={milestone.id}
            name={m.board_map_limit_on({ milestone: nameOf(milestone) })}
            remove={m.board_map_limit_detach({ limit: name, milestone: nameOf(milestone) })}
            onRemove={mayLink ? () => acts.toggle(card, milestone) : null}
          />
        ))}
      </ul>
      {mayLink && (
        <LinkChooser
          act="attach"
          label={m.board_map_limit_attach_of({ limit: name })}
          prompt={m.board_map_limit_attach()}
          cards={free}
          onChoose={(milestone) => {
            const why = acts.toggle(card, milestone)
            if (why) refuse(why)
          }}
        />
      )}
    </li>
  )
}

/** What the plan cannot change, each attached to the milestones that it limits. */
export const LimitList = ({ limits }: { readonly limits: readonly MapLimit[] }) => {
  const { rights, actions, onUnplaced } = useMap()
  const { group } = rights
  return (
    <section className={styles.part} data-zone="limits" aria-label={m.board_map_limits()}>
      <h2 data-heading="" tabIndex={-1}>
        {m.board_map_limits()}
      </h2>
      {limits.length === 0 && <Nothing>{m.board_map_limit_none()}</Nothing>}
      <ul className={styles.list}>
        {limits.map((limit) => (
          <LimitItem key={limit.card.id} limit={limit} />
        ))}
      </ul>
      {actions && rights.isOpen && group && (
        <AddText
          label={m.board_map_limit_field()}
          button={m.board_map_limit_add()}
          onAdd={(text) => {
            actions.addLimit(group, text)
            announce(m.board_outline_added({ zone: m.board_map_limits() }))
          }}
          onUnplaced={(text) => onUnplaced(text, 'limit', true)}
        />
      )}
    </section>
  )
}
