import { m } from '../../../paraglide/messages.js'
import { ProblemNotice } from '../../../session/ProblemNotice.tsx'
import { useSession } from '../../../session/use-session.ts'
import { Button } from '../../../ui/Button.tsx'
import styles from '../Participant.module.css'
import { TaskActions } from '../TaskSlot.tsx'
import { TaskHeading } from '../TaskHeading.tsx'
import { useAct } from '../use-act.ts'

/** A listening circle: the talking turn, and nothing to type. Letting it lie needs no press, so nobody can see a pass. */
export const CircleTask = () => {
  const { state, self } = useSession()
  const { send, busy, problem } = useAct()
  const holder = state.circle?.holder ?? null
  const isMine = holder?.seat === self.seat
  const mayTake = self.role === 'participant' && !holder
  return (
    <>
      {isMine ? (
        <TaskHeading title={m.turns_circle_you()}>{m.turns_circle_you_lead()}</TaskHeading>
      ) : holder ? (
        <TaskHeading title={m.turns_circle_other({ name: holder.name })}>{m.turns_circle_other_lead()}</TaskHeading>
      ) : (
        <TaskHeading title={m.turns_circle_free()}>{m.turns_circle_free_lead()}</TaskHeading>
      )}
      <p className={styles.quiet}>{m.turns_circle_nothing()}</p>
      <ProblemNotice problem={problem} />
      {(isMine || mayTake) && (
        <TaskActions>
          <Button
            variant="primary"
            wide
            busy={busy}
            onClick={() => void send({ type: isMine ? 'lay-piece' : 'take-piece' })}
          >
            {isMine ? m.turns_circle_lay() : m.turns_circle_take()}
          </Button>
        </TaskActions>
      )}
    </>
  )
}
