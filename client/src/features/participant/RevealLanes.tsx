import type { CardView } from '@parley/shared/documents/card-view'
import { standsBack } from '@parley/shared/lenses/lenses'
import { sideBySide, type RevealedColumn, type RevealedList } from '@parley/shared/reveal/side-by-side'
import type { WrittenKind } from '@parley/shared/session/agenda'
import { useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { useSession } from '../../session/use-session.ts'
import { columnTitle, listTitle } from '../../session/revealed-words.ts'
import type { Span } from '../../ui/countdown.ts'
import { ExplainedText } from '../../ui/ExplainedText.tsx'
import { GroupName } from '../../ui/GroupMark.tsx'
import cards from './Cards.module.css'
import { FrictionMinutes } from './FrictionMinutes.tsx'
import { LensTag } from './LensTag.tsx'
import { MarkButtons } from './MarkButtons.tsx'
import { MarkCounts } from './MarkCounts.tsx'
import styles from './Participant.module.css'

const isShared = (column: RevealedColumn): boolean => column.by === 'owner' && column.owner === 'both'
/** Within this time of the reveal the cards turn over; a page that comes later simply shows them. */
const MOMENT = 4_000

type RevealLanesProps = {
  readonly cards: readonly CardView[]
  /** What this step reveals. */
  readonly kinds: readonly [WrittenKind, ...WrittenKind[]]
  /** The card that a walk has in front, above the lists: its words stand there, and here only its place. */
  readonly front: string | null
  /** The silence while it lasts: marks, but no counts. */
  readonly silence: Span | null
  readonly loaded: boolean
}

/** Both groups' cards as lists: what belongs side by side, one below the other where there is no room for columns. */
export const RevealLanes = ({ cards: all, kinds, front, silence, loaded }: RevealLanesProps) => {
  const { state, self, clockOffset } = useSession()
  const [turning] = useState(() => silence !== null && Date.now() + clockOffset - silence.startedAt < MOMENT)
  const hidden = new Set(state.hidden.map((one) => one.card))
  if (all.length === 0)
    return <p className={styles.quiet}>{loaded ? m.participant_reveal_none() : m.participant_table_loading()}</p>
  const { groups } = state.session
  const columns = sideBySide(kinds)
  const hereOf = ({ zone }: RevealedList): readonly CardView[] =>
    all.filter((card) => card.zone === zone && !hidden.has(card.id))
  const isLone = (column: RevealedColumn): boolean => column.by === 'owner'
  const list = (one: RevealedList, Heading: 'h2' | 'h3') => {
    const here = hereOf(one)
    if (one.owner === 'both' && here.length === 0) return null
    return (
      <section key={one.zone} className={styles.section}>
        <Heading>
          <GroupName group={one.owner} name={listTitle(one, groups)} />
        </Heading>
        {here.length === 0 && <p className={styles.quiet}>{m.participant_lane_none()}</p>}
        <ul className={turning ? `${cards.list} ${cards.turning}` : cards.list}>
          {here.map((card) => (
            <li
              key={card.id}
              className={cards.card}
              data-group={one.owner}
              data-back={standsBack(state.lens ?? null, card) || undefined}
            >
              {card.id === front ? (
                <p className={styles.quiet}>{m.walk_front()}</p>
              ) : (
                <div className={cards.column}>
                  <p className={cards.words} dir="auto">
                    <ExplainedText text={card.text} />
                  </p>
                  {silence === null && <MarkCounts marks={state.marks[card.id]} />}
                  {silence === null && <FrictionMinutes card={card} />}
                  {silence === null && <LensTag card={card} />}
                  {self.role === 'participant' && <MarkButtons card={card} />}
                </div>
              )}
            </li>
          ))}
        </ul>
      </section>
    )
  }
  // What both share comes first once there is something in it: on a phone nobody should have to look for it.
  const ordered = columns.toSorted((one, other) => Number(isShared(other)) - Number(isShared(one)))
  return ordered.map((column) =>
    isLone(column) ? (
      list(column.lists[0], 'h2')
    ) : (
      <section key={columnTitle(column, groups)} className={styles.section}>
        <h2>
          {column.by === 'about' ? (
            <GroupName group={column.about} name={columnTitle(column, groups)} />
          ) : (
            columnTitle(column, groups)
          )}
        </h2>
        {column.lists.map((one) => list(one, 'h3'))}
      </section>
    ),
  )
}
