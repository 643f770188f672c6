import type { DocumentView } from '@parley/shared/documents/card-view'
import { mapChecks } from '@parley/shared/map/checks'
import { withoutHidden } from '@parley/shared/map/map-rows'
import type { StateView } from '@parley/shared/protocol/state-view'
import { useId, useMemo } from 'react'
import { nameOf } from '../../map/map-words.ts'
import { m } from '../../paraglide/messages.js'
import { Standing, StandingList } from './FactList.tsx'
import styles from './StepPart.module.css'

/** Milestones that lie in another week than was promised, without a reason: a reminder that holds nobody up (MP7). */
export const UnexplainedChanges = ({ state, board }: { readonly state: StateView; readonly board: DocumentView }) => {
  const id = useId()
  const { hidden } = state
  const view = useMemo(() => withoutHidden(board, new Set(hidden.map(({ card }) => card))), [board, hidden])
  const { unexplained } = useMemo(() => mapChecks(view), [view])
  if (unexplained.length === 0) return null
  const title = m.lanes_console_why({ count: unexplained.length })
  return (
    <section className={styles.chain} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <StandingList label={title}>
        {unexplained.map(({ id: milestone, promised, week }) => (
          <Standing
            key={milestone}
            text={nameOf(view.cards.find((card) => card.id === milestone))}
            status={m.lanes_console_why_on({ promised, week })}
          />
        ))}
      </StandingList>
    </section>
  )
}
