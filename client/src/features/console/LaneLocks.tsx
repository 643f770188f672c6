import type { DocumentView } from '@parley/shared/documents/card-view'
import { mapRows } from '@parley/shared/map/map-rows'
import type { StateView } from '@parley/shared/protocol/state-view'
import { Lock, LockOpen } from 'lucide-react'
import { nameOf } from '../../map/map-words.ts'
import { m } from '../../paraglide/messages.js'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './StepPart.module.css'
import { useAct } from './use-act.ts'

/** Every lane of the map with what locks it, or opens it again (MP13). */
export const LaneLocks = ({ state, board }: { readonly state: StateView; readonly board: DocumentView }) => {
  const { self } = useSession()
  const { send, busy, problem } = useAct()
  const lanes = mapRows(board).lanes.flatMap(({ lane }) => lane ?? [])
  if (lanes.length === 0 || self.assists) return null
  return (
    <section className={styles.chain} aria-labelledby="lanes">
      <h2 id="lanes">{m.lanes_title()}</h2>
      <p>{m.lanes_hint()}</p>
      <ul className={styles.lanes}>
        {lanes.map((lane) => {
          const isLocked = state.lockedLanes?.includes(lane.id) ?? false
          const name = nameOf(lane)
          return (
            <li key={lane.id}>
              <Button
                variant="quiet"
                icon={isLocked ? <LockOpen aria-hidden="true" /> : <Lock aria-hidden="true" />}
                busy={busy}
                onClick={() => void send({ type: 'lock-lane', lane: lane.id, on: !isLocked })}
              >
                {isLocked ? m.lanes_unlock({ lane: name }) : m.lanes_lock({ lane: name })}
              </Button>
            </li>
          )
        })}
      </ul>
      <ProblemNotice problem={problem} />
    </section>
  )
}
