import type { RecordView } from '@parley/shared/protocol/agree-views'
import { GROUPS } from '@parley/shared/session/agenda'
import { useState } from 'react'
import { m } from '../../../paraglide/messages.js'
import { problemText } from '../../../session/problem-text.ts'
import { ProblemNotice } from '../../../session/ProblemNotice.tsx'
import { useSession } from '../../../session/use-session.ts'
import { Button } from '../../../ui/Button.tsx'
import { Emphasis } from '../../../ui/Emphasis.tsx'
import { GroupName } from '../../../ui/GroupMark.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import participant from '../Participant.module.css'
import { TaskActions } from '../TaskSlot.tsx'
import { useAct } from '../use-act.ts'
import styles from './Agree.module.css'
import { OwnAgreements } from './OwnAgreements.tsx'
import { RecordFiles } from './RecordFiles.tsx'
import { WhoGetsIt } from './WhoGetsIt.tsx'
import { RecordPreview } from '../../../session/RecordPreview.tsx'
import { recordStanding } from './record-standing.ts'
import { useRecord } from '../../../session/use-record.ts'

/** How much of a hash people read to each other. */
const SHORT = 12

/** Which groups have agreed that this file leaves. */
const Agreed = ({ record }: { readonly record: RecordView }) => {
  const { groups } = useSession().state.session
  return (
    <dl className={styles.rows} aria-label={m.participant_record_groups()}>
      {GROUPS.map((group) => (
        <div key={group}>
          <dt>
            <GroupName group={group} name={groups[group].name} />
          </dt>
          <dd>
            {record.confirmed[group] ? (
              <Emphasis text={m.participant_record_agreed()} />
            ) : (
              m.participant_record_not_agreed()
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** What the bytes are called, short enough to be read aloud, and whole. */
const RecordName = ({ hash }: { readonly hash: string }) => (
  <div>
    <p>
      <Emphasis text={m.participant_record_name({ name: hash.slice(0, SHORT) })} /> {m.participant_record_checked()}
    </p>
    <details className={participant.details}>
      <summary>{m.participant_record_full_name()}</summary>
      <p className={styles.name}>{hash}</p>
    </details>
  </div>
)

/** The group's yes to these bytes; it names what was fetched here and no other. */
const Agree = ({ record, hash }: { readonly record: RecordView; readonly hash: string | null }) => {
  const { state, self } = useSession()
  const { send, busy, problem } = useAct()
  const { group } = self
  if (self.role !== 'participant' || !group || record.status !== 'preview') return null
  if (record.confirmed[group]) return null
  const stands = state.table?.proposal?.act === 'confirm-record'
  return (
    <TaskActions>
      <ProblemNotice problem={problem} />
      {!self.atTable && <p className={participant.quiet}>{m.participant_record_not_at_table()}</p>}
      {self.atTable && stands && <p className={participant.quiet}>{m.participant_record_stands()}</p>}
      {self.atTable && !stands && (
        <>
          <p className={participant.quiet}>{m.participant_record_agree_help({ seconds: state.session.actSeconds })}</p>
          <Button
            variant="primary"
            wide
            busy={busy || hash !== record.hash}
            onClick={() => hash && void send({ type: 'propose', act: 'confirm-record', record: hash })}
          >
            {m.participant_record_agree()}
          </Button>
        </>
      )}
    </TaskActions>
  )
}

type RecordSectionProps = {
  readonly record: RecordView
  /** The heading above has said where it stands. */
  readonly said?: boolean
}

/** The record: exactly the bytes that leave, what they are called, who agreed, and every file of it. */
export const RecordSection = ({ record, said = false }: RecordSectionProps) => {
  const { state, self } = useSession()
  const here = useRecord(record.hash, record.status)
  const [first] = useState(record.hash)
  // What is kept when the time was over, and a sponsor's part, are made of the record: they are not the bytes of its name.
  const isKept = record.status === 'lapsed' || record.part !== undefined
  const isRight = here.record !== null && (isKept || here.record.hash === record.hash)
  const { groups } = state.session
  return (
    <>
      {record.hash !== first && record.status === 'preview' && (
        <Notice title={m.participant_record_changed()}>{m.participant_record_changed_more()}</Notice>
      )}
      {!said && (
        <p className={styles.status} role="status">
          {recordStanding(record, groups)}
        </p>
      )}
      {record.status === 'lapsed' && <p>{m.participant_record_lapsed_more()}</p>}
      <Agreed record={record} />
      {record.status === 'preview' && self.role === 'participant' && <WhoGetsIt />}
      {here.of === 'loading' && <p role="status">{m.participant_record_loading()}</p>}
      {here.of === 'failed' && here.problem && (
        <Notice
          tone="trouble"
          title={m.participant_record_failed()}
          action={<Button onClick={here.again}>{m.participant_record_again()}</Button>}
        >
          {problemText(here.problem)}
        </Notice>
      )}
      {here.of === 'here' && here.record && !isRight && (
        <Notice
          tone="trouble"
          title={m.participant_record_wrong()}
          action={<Button onClick={here.again}>{m.participant_record_again()}</Button>}
        >
          {m.participant_record_wrong_more()}
        </Notice>
      )}
      {here.record && isRight && (
        <>
          {!isKept && <RecordName hash={here.record.hash} />}
          <RecordPreview html={here.record.files.html.bytes} />
          <RecordFiles record={here.record} isKept={isKept} />
          <OwnAgreements record={record.hash} />
        </>
      )}
      <Agree record={record} hash={here.of === 'here' && isRight ? here.record.hash : null} />
    </>
  )
}
