import type { CardView } from '@parley/shared/documents/card-view'
import type { WalkView } from '@parley/shared/protocol/talk-views'
import type { WrittenKind } from '@parley/shared/session/agenda'
import { useEffect } from 'react'
import { m } from '../../../paraglide/messages.js'
import { useSession } from '../../../session/use-session.ts'
import { walkNow } from '../../../session/walk-now.ts'
import { announce } from '../../../ui/announcements.ts'
import { ExplainedText } from '../../../ui/ExplainedText.tsx'
import { GroupName } from '../../../ui/GroupMark.tsx'
import papers from '../Cards.module.css'
import { MarkButtons } from '../MarkButtons.tsx'
import { MarkCounts } from '../MarkCounts.tsx'
import styles from '../Participant.module.css'
import { HowDrawn } from './HowDrawn.tsx'
import talk from './Talk.module.css'

type WalkNowProps = {
  readonly walk: WalkView
  readonly kinds: readonly WrittenKind[]
  readonly cards: readonly CardView[]
}

/** The card that the room looks at now, with its marks, and whose card comes next. Nobody has to say anything. */
export const WalkNow = ({ walk, kinds, cards }: WalkNowProps) => {
  const { state, self } = useSession()
  const { groups } = state.session
  const { front, next, at, all } = walkNow(walk, cards, kinds)
  const card = cards.find(({ id }) => id === front?.card)
  const place = m.walk_at({ at, of: all })
  const heard = front ? `${groups[front.group].name}. ${place}: ${front.text ?? m.walk_gone()}` : ''
  useEffect(() => {
    if (heard !== '') announce(heard)
  }, [heard])
  return (
    <section className={styles.section} aria-label={m.walk_title()}>
      <h2>{m.walk_title()}</h2>
      <p className={styles.quiet}>{m.walk_lead()}</p>
      {!walk.first && <p>{m.walk_sealed()}</p>}
      {walk.first && !front && <p>{m.walk_drawn({ group: groups[walk.first].name })}</p>}
      {front && (
        <div className={talk.focus} data-group={front.group}>
          <p className={styles.quiet}>
            <GroupName group={front.group} name={groups[front.group].name} /> · {place}
          </p>
          <p className={talk.words} dir="auto">
            {card ? <ExplainedText text={card.text} /> : m.walk_gone()}
          </p>
          {card && (
            <div className={papers.column}>
              <MarkCounts marks={state.marks[card.id]} />
              {self.role === 'participant' && <MarkButtons card={card} />}
            </div>
          )}
        </div>
      )}
      {front && <p className={styles.quiet}>{next ? m.walk_next({ group: groups[next].name }) : m.walk_last()}</p>}
      <HowDrawn turns={walk} />
    </section>
  )
}
