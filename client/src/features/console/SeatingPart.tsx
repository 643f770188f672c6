import type { StateView } from '@parley/shared/protocol/state-view'
import { GROUPS } from '@parley/shared/session/agenda'
import { m } from '../../paraglide/messages.js'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/Button.tsx'
import { GroupMark } from '../../ui/GroupMark.tsx'
import styles from './StepPart.module.css'
import { useAct } from './use-act.ts'

/** How a group of more than twelve sits down at the table step that comes next, and the choice of one table. */
export const SeatingPart = ({ state }: { readonly state: StateView }) => {
  const { self } = useSession()
  const { send, busy, problem } = useAct()
  const { seating, session } = state
  if (!seating) return null
  return (
    <div className={styles.inFocus}>
      {GROUPS.map((group) => {
        const seats = seating[group]
        if (!seats) return null
        const { people, tables, one } = seats
        const named = { group: session.groups[group].name, people, tables }
        return (
          <div key={group} className={styles.chain}>
            <p>
              <GroupMark group={group} /> {one ? m.tables_ahead_one(named) : m.tables_ahead(named)}
            </p>
            {!self.assists && (
              <Button busy={busy} onClick={() => void send({ type: 'set-tables', group, one: !one })}>
                {one ? m.tables_choose_lot(named) : m.tables_choose_one(named)}
              </Button>
            )}
          </div>
        )
      })}
      <ProblemNotice problem={problem} />
    </div>
  )
}
