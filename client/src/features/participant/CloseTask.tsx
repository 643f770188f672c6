import { m } from '../../paraglide/messages.js'
import { stepInstruction } from '../../session/step-text.ts'
import { useSession } from '../../session/use-session.ts'
import { ReleaseQuestion } from './ReleaseQuestion.tsx'
import styles from './Participant.module.css'
import { TakeHome } from './TakeHome.tsx'
import { TaskHeading } from './TaskHeading.tsx'

/** The close, and what stays after the end: what one takes along. */
export const CloseTask = () => {
  const { state, self } = useSession()
  const step = state.steps[state.current]
  const isEnded = state.phase.of === 'ended'
  return (
    <>
      <TaskHeading title={isEnded || !step ? m.participant_ended() : stepInstruction(step)}>
        {isEnded
          ? m.participant_ended_lead()
          : self.role === 'participant'
            ? m.participant_close_lead()
            : m.participant_close_lead_reader()}
      </TaskHeading>
      {self.role === 'participant' && (
        <section className={styles.section}>
          <h2>{m.participant_home_title()}</h2>
          <TakeHome />
        </section>
      )}
      {!isEnded && <ReleaseQuestion />}
    </>
  )
}
