import type { CardView, LinkView } from '@parley/shared/documents/card-view'
import { m } from '../paraglide/messages.js'
import { announce } from '../ui/announcements.ts'
import { LaneSelect } from './LaneSelect.tsx'
import { LinkChooser, LinkRow } from './LinkChooser.tsx'
import { useMap } from './map-context.ts'
import styles from './MapList.module.css'
import { nameOf } from './map-words.ts'
import { WeekField } from './WeekField.tsx'

/** Where a milestone lies and what it has to do with others: either group may change all of this. */
export const MilestonePanel = ({ card }: { readonly card: CardView }) => {
  const { view, lanes, named, actions, acts, refuse } = useMap()
  const name = nameOf(card)
  const needs = view.links.filter(({ kind, from }) => kind === 'depends-on' && from === card.id)
  const limits = view.links.filter(({ kind, to }) => kind === 'limits' && to === card.id)
  const others = view.cards.filter(
    (one) => one.kind === 'milestone' && one.id !== card.id && !needs.some(({ to }) => to === one.id),
  )
  const loose = view.cards.filter((one) => one.kind === 'limit' && !limits.some(({ from }) => from === one.id))
  const link = (from: CardView, to: CardView): void => {
    const why = acts.toggle(from, to)
    if (why) refuse(why)
  }
  const unlink = ({ id }: LinkView, said: string): void => {
    actions?.unlink(id)
    announce(said)
  }
  return (
    <div className={styles.panel} role="group" aria-label={m.board_map_panel_label({ milestone: name })}>
      <div className={styles.pair}>
        <WeekField week={card.week} onWeek={(week) => actions?.setWeek(card.id, week)} />
        <LaneSelect lanes={lanes} lane={card.lane} onLane={(lane) => actions?.setLane(card.id, lane)} />
      </div>
      <div className={styles.links}>
        <p className={styles.label}>{m.board_map_depends()}</p>
        {needs.length === 0 && <p className={styles.quiet}>{m.board_map_depends_none()}</p>}
        <ul className={styles.linkList}>
          {needs.map((one) => {
            const other = named(one.to)
            const said = m.board_map_unlinked({ one: name, other })
            return (
              <LinkRow
                key={one.id}
                name={other}
                remove={m.board_map_depends_remove({ one: name, other })}
                onRemove={() => unlink(one, said)}
              />
            )
          })}
        </ul>
        <LinkChooser
          act="depends"
          label={m.board_map_depends_choose_of({ milestone: name })}
          prompt={m.board_map_depends_choose()}
          cards={others}
          onChoose={(other) => link(card, other)}
        />
      </div>
      {(limits.length > 0 || loose.length > 0) && (
        <div className={styles.links}>
          <p className={styles.label}>{m.board_map_limited_by()}</p>
          <ul className={styles.linkList}>
            {limits.map((one) => (
              <LinkRow
                key={one.id}
                name={named(one.from)}
                remove={m.board_map_limit_detach({ limit: named(one.from), milestone: name })}
                onRemove={() => unlink(one, m.board_map_detached({ milestone: name }))}
              />
            ))}
          </ul>
          <LinkChooser
            act="limited"
            label={m.board_map_limited_choose_of({ milestone: name })}
            prompt={m.board_map_limited_choose()}
            cards={loose}
            onChoose={(limit) => link(limit, card)}
          />
        </div>
      )}
    </div>
  )
}
