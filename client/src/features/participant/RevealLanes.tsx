import type { CardView } from '@parley/shared/documents/card-view'
import type { WrittenKind } from '@parley/shared/session/agenda'
import { useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { useSession } from '../../session/use-session.ts'
import { kindOnWall } from '../../session/written-words.ts'
import type { Span } from '../../ui/countdown.ts'
import { ExplainedText } from '../../ui/ExplainedText.tsx'
import { GroupName } from '../../ui/GroupMark.tsx'
import cards from './Cards.module.css'
import { MarkButtons } from './MarkButtons.tsx'
import { MarkCounts } from './MarkCounts.tsx'
import styles from './Participant.module.css'

const LANES = ['both', 'a', 'b'] as const
/** Within this time of the reveal the cards turn over; a page that comes later simply shows them. */
const MOMENT = 4_000

type RevealLanesProps = {
  readonly cards: readonly CardView[]
  /** What this step reveals. */
  readonly kinds: readonly WrittenKind[]
  /** The silence while it lasts: marks, but no counts. */
  readonly silence: Span | null
  readonly loaded: boolean
}

/** Both groups' cards as lists, lane by lane, the shared lane first once there is something in it. */
export const RevealLanes = ({ cards: all, kinds, silence, loaded }: RevealLanesProps) => {
  const { state, self, clockOffset } = useSession()
  const [turning] = useState(() => silence !== null && Date.now() + clockOffset - silence.startedAt < MOMENT)
  const hidden = new Set(state.hidden.map((one) => one.card))
  if (all.length === 0)
    return <p className={styles.quiet}>{loaded ? m.participant_reveal_none() : m.participant_table_loading()}</p>
  const laneOf = (kind: WrittenKind, lane: (typeof LANES)[number]) => {
    const here = all.filter((card) => card.zone === `${kind}:${lane}` && !hidden.has(card.id))
    if (lane === 'both' && here.length === 0) return null
    const name = lane === 'both' ? m.participant_lane_shared() : state.session.groups[lane].name
    const Heading = kinds.length > 1 ? 'h3' : 'h2'
    return (
      <section key={lane} className={styles.section}>
        <Heading>
          <GroupName group={lane} name={name} />
        </Heading>
        {here.length === 0 && <p className={styles.quiet}>{m.participant_lane_none()}</p>}
        <ul className={turning ? `${cards.list} ${cards.turning}` : cards.list}>
          {here.map((card) => (
            <li key={card.id} className={cards.card} data-group={lane}>
              <div className={cards.column}>
                <p className={cards.words} dir="auto">
                  <ExplainedText text={card.text} />
                </p>
                {silence === null && <MarkCounts marks={state.marks[card.id]} />}
                {self.role === 'participant' && <MarkButtons card={card} />}
              </div>
            </li>
          ))}
        </ul>
      </section>
    )
  }
  return kinds.map((kind) =>
    kinds.length === 1 ? (
      LANES.map((lane) => laneOf(kind, lane))
    ) : (
      <section key={kind} className={styles.section}>
        <h2>{kindOnWall(kind)}</h2>
        {LANES.map((lane) => laneOf(kind, lane))}
      </section>
    ),
  )
}
