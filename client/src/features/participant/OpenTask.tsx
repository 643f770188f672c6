import { EmptyChairs } from '../../prepared/EmptyChairs.tsx'
import { RoomThemes } from '../../prepared/RoomThemes.tsx'
import { m } from '../../paraglide/messages.js'
import { stepInstruction } from '../../session/step-text.ts'
import { useSession } from '../../session/use-session.ts'
import { WhoSees } from '../../session/WhoSees.tsx'
import { Agenda } from './Agenda.tsx'
import styles from './Participant.module.css'
import { AcceptMediator } from './before/AcceptMediator.tsx'
import { OpeningWords } from './before/OpeningWords.tsx'
import { MixQuestion } from './prepared/MixQuestion.tsx'
import { ThemesAsked } from './prepared/ThemesAsked.tsx'
import { PulseSection, PulseTask, usePulse } from './PulseParts.tsx'
import { CheckIn } from './series/CheckIn.tsx'
import { ReleaseQuestion } from './ReleaseQuestion.tsx'
import { TaskHeading } from './TaskHeading.tsx'

/** The opening: what today is, by which rules, who can see what, and one question for the group. */
export const OpenTask = () => {
  const { state } = useSession()
  const step = state.steps[state.current]
  const pulse = usePulse()
  return (
    <>
      {pulse ? (
        <PulseTask ballot={pulse} />
      ) : (
        <TaskHeading title={step ? stepInstruction(step) : m.participant_waiting()}>
          {step ? m.participant_open_lead() : m.participant_waiting_lead()}
        </TaskHeading>
      )}
      <AcceptMediator />
      <ThemesAsked />
      <RoomThemes />
      <MixQuestion />
      {step && <ReleaseQuestion />}
      {state.session.follows && !state.ended && (
        <section className={styles.section}>
          <h2>{m.follow_last_title()}</h2>
          <CheckIn />
        </section>
      )}
      <section className={styles.section}>
        <h2>{m.participant_agenda()}</h2>
        <Agenda />
      </section>
      <EmptyChairs />
      <OpeningWords />
      <section className={styles.section}>
        <h2>{m.who_title()}</h2>
        <WhoSees />
      </section>
      <PulseSection />
    </>
  )
}
