import type { StateView } from '@parley/shared/protocol/state-view'
import { m } from '../../paraglide/messages.js'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './StepPart.module.css'
import { useAct } from './use-act.ts'

/** In a circle the mediator gives the talking turn to nobody; it is laid back for a person whose device has gone. */
export const CirclePart = ({ state }: { readonly state: StateView }) => {
  const { self } = useSession()
  const { send, busy, problem } = useAct()
  if (!state.circle?.holder || self.assists) return null
  return (
    <div className={styles.inFocus}>
      <p className={styles.wishes}>
        <Button busy={busy} onClick={() => void send({ type: 'lay-piece' })}>
          {m.turns_circle_lay()}
        </Button>
      </p>
      <ProblemNotice problem={problem} />
    </div>
  )
}
