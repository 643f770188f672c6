import { GROUPS } from '@parley/shared/session/agenda'
import { EmptyChairs } from '../../prepared/EmptyChairs.tsx'
import { RoomThemes } from '../../prepared/RoomThemes.tsx'
import { m } from '../../paraglide/messages.js'
import { stepInstruction } from '../../session/step-text.ts'
import { useSession } from '../../session/use-session.ts'
import { Emphasis } from '../../ui/Emphasis.tsx'
import { GroupName } from '../../ui/GroupMark.tsx'
import { RingLine } from '../../ui/RingLine.tsx'
import { Agenda } from './Agenda.tsx'
import { RecordSection } from './agree/RecordSection.tsx'
import styles from './Participant.module.css'
import { TaskHeading } from './TaskHeading.tsx'

/** For those who read only, while a step has nothing to show them: what goes on, without anybody's words. */
export const ReaderTask = () => {
  const { state } = useSession()
  const step = state.steps[state.current]
  return (
    <>
      <TaskHeading title={step ? stepInstruction(step) : m.participant_waiting()}>
        {m.participant_reader_lead()}
      </TaskHeading>
      {state.writing !== undefined && (
        <div className={styles.stack}>
          <p className={styles.quiet}>{m.participant_reader_writing()}</p>
          <div className={styles.timeLine} aria-hidden="true">
            <div className={styles.timeLeft} style={{ transform: `scaleX(${state.writing / 8})` }} />
          </div>
        </div>
      )}
      <RingLine ring="room">
        <Emphasis text={m.participant_reader_ring()} />
      </RingLine>
      <RoomThemes />
      <EmptyChairs />
      <Agenda />
    </>
  )
}

/** The sponsor's page: nothing of the session; the record, once both groups have agreed that it leaves. */
export const SponsorTask = () => {
  const { record, session } = useSession().state
  if (record) {
    return (
      <>
        {record.part ? (
          <TaskHeading title={m.after_sponsor_title()}>{m.after_sponsor_lead()}</TaskHeading>
        ) : (
          <TaskHeading title={m.participant_sponsor_done()}>{m.participant_sponsor_done_lead()}</TaskHeading>
        )}
        <RecordSection record={record} said />
      </>
    )
  }
  return (
    <>
      <TaskHeading title={m.participant_sponsor()}>{m.participant_sponsor_lead()}</TaskHeading>
      <RingLine ring="mine">{m.participant_sponsor_ring()}</RingLine>
      <section className={styles.stack}>
        <h2>{m.participant_sponsor_joined()}</h2>
        {GROUPS.map((group) => (
          <p key={group}>
            <GroupName group={group} name={session.groups[group].name} />:{' '}
            {m.participant_sponsor_count({ count: session.groups[group].seats })}
          </p>
        ))}
        <p className={styles.quiet}>{m.participant_sponsor_joined_hint()}</p>
      </section>
    </>
  )
}
