import { m } from '../../paraglide/messages.js'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/Button.tsx'
import { leftOf, useServerNow } from '../../ui/countdown.ts'
import styles from './Participant.module.css'
import { useAct } from './use-act.ts'

const SOON = 90_000

/** Near the end of the time: a quiet wish for a little more. Only its number reaches the mediator. */
export const MoreTime = () => {
  const { state, self, clockOffset } = useSession()
  const now = useServerNow(clockOffset)
  const { send, busy, problem } = useAct()
  if (!state.timer || leftOf(state.timer, now).left > SOON) return null
  if (self.wished) return <p className={styles.quiet}>{m.participant_more_time_asked()}</p>
  return (
    <>
      <ProblemNotice problem={problem} />
      <Button wide busy={busy} onClick={() => void send({ type: 'more-time' })}>
        {m.participant_more_time()}
      </Button>
    </>
  )
}
