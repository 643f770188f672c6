import { isCircleOnly } from '@parley/shared/session/agenda'
import { m } from '../../paraglide/messages.js'
import { BoardGoneNote } from '../../session/BoardGoneNote.tsx'
import { KeepingLines } from '../../session/Keeping.tsx'
import { useSession } from '../../session/use-session.ts'
import { Notice } from '../../ui/Notice.tsx'
import { RecordSection } from './agree/RecordSection.tsx'
import styles from './Participant.module.css'
import { PulseSection, PulseTask, usePulse } from './PulseParts.tsx'
import { PurposeLine } from './PurposeLine.tsx'
import { ReleaseQuestion } from './ReleaseQuestion.tsx'
import { TakeHome } from './TakeHome.tsx'
import { TaskHeading } from './TaskHeading.tsx'

/** The one sentence of the close: what is read and agreed now, or what stays after the end. */
const Heading = () => {
  const { state, self } = useSession()
  if (state.phase.of === 'ended') {
    return (
      <TaskHeading title={m.participant_ended()}>
        {self.role === 'participant' ? m.participant_ended_lead() : m.participant_close_lead_reader()}
      </TaskHeading>
    )
  }
  if (state.record?.status === 'preview') {
    return <TaskHeading title={m.participant_record_title()}>{m.participant_record_lead()}</TaskHeading>
  }
  if (state.record) return <TaskHeading title={m.participant_record_confirmed()} />
  return (
    <TaskHeading title={m.participant_record_none()}>
      {self.role === 'participant' ? m.participant_record_none_lead() : m.participant_record_none_reader()}
    </TaskHeading>
  )
}

/** The close, and what stays after the end: the record, and what one takes along. */
export const CloseTask = () => {
  const { state, self } = useSession()
  const pulse = usePulse()
  if (state.ended && isCircleOnly(state.steps)) {
    return <TaskHeading title={m.participant_ended()}>{m.turns_circle_kept()}</TaskHeading>
  }
  const { record } = state
  const isEnded = state.phase.of === 'ended'
  return (
    <>
      {pulse ? <PulseTask ballot={pulse} /> : <Heading />}
      <BoardGoneNote />
      {!isEnded && !pulse && <PurposeLine />}
      {!record && <PulseSection />}
      {!isEnded && !record && <ReleaseQuestion />}
      {isEnded && record && (
        <div className={styles.heading}>
          <h2>{m.participant_record_section()}</h2>
          {record.status === 'preview' && (
            <p className={styles.lead}>
              {m.participant_record_title()} {m.participant_record_lead()}
            </p>
          )}
        </div>
      )}
      {record && <RecordSection record={record} said={!isEnded && record.status === 'confirmed'} />}
      {isEnded && !record && self.role !== 'participant' && (
        <Notice tone="plain" title={m.participant_record_none_reader()} />
      )}
      {isEnded && (
        <section className={styles.section}>
          <h2>{m.keeping_title()}</h2>
          <p className={styles.quiet}>{m.keeping_ended_lead()}</p>
          <KeepingLines keeping={state.session.keeping} />
        </section>
      )}
      {self.role === 'participant' && (
        <section className={styles.section}>
          <h2>{m.participant_home_title()}</h2>
          <TakeHome />
        </section>
      )}
      {!isEnded && record && <ReleaseQuestion />}
      {record && <PulseSection />}
    </>
  )
}
