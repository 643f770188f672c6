import type { DocumentView } from '@parley/shared/documents/card-view'
import { mapChecks } from '@parley/shared/map/checks'
import { withoutHidden } from '@parley/shared/map/map-rows'
import type { StateView } from '@parley/shared/protocol/state-view'
import { useId, useMemo } from 'react'
import { m } from '../../paraglide/messages.js'
import { Standing, StandingList } from './FactList.tsx'
import styles from './StepPart.module.css'

/**
 * Limits and pressures on the longest chain that nobody has answered: a reminder on the map, and once more before the
 * support check. It holds nobody up.
 */
export const UnansweredLimits = ({
  state,
  board,
  isBeforeCheck = false,
}: {
  readonly state: StateView
  readonly board: DocumentView
  readonly isBeforeCheck?: boolean
}) => {
  const id = useId()
  const { hidden } = state
  const unanswered = useMemo(
    () => mapChecks(withoutHidden(board, new Set(hidden.map(({ card }) => card)))).unanswered,
    [board, hidden],
  )
  if (unanswered.length === 0) return null
  const title = m.mapping_console_unanswered({ count: unanswered.length })
  return (
    <section className={styles.chain} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <StandingList label={title}>
        {unanswered.map(({ limit, milestones }) => (
          <Standing
            key={limit.id}
            text={limit.text}
            status={
              <span dir="auto">
                {milestones.map(({ text }) => m.mapping_console_unanswered_on({ milestone: text.trim() })).join(', ')}
              </span>
            }
          />
        ))}
      </StandingList>
      {isBeforeCheck && <p className={styles.quiet}>{m.mapping_console_before_check()}</p>}
    </section>
  )
}
