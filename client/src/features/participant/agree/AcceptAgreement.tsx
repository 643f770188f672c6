import { agreementHash } from '@parley/shared/agree/frozen'
import type { CardView } from '@parley/shared/documents/card-view'
import type { GroupId } from '@parley/shared/session/agenda'
import { useState } from 'react'
import { m } from '../../../paraglide/messages.js'
import { ProblemNotice } from '../../../session/ProblemNotice.tsx'
import { useSession } from '../../../session/use-session.ts'
import { announce } from '../../../ui/announcements.ts'
import { Button } from '../../../ui/Button.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import participant from '../Participant.module.css'
import { HEADING_ID } from '../TaskHeading.tsx'
import { TaskActions } from '../TaskSlot.tsx'
import { useAct } from '../use-act.ts'
import { useTaskFocus } from '../use-task-focus.ts'
import styles from './Agree.module.css'
import { NeedsLine } from './NeedsYes.tsx'
import { AgreementRows } from './AgreementRows.tsx'
import { agreementStatus, ownerOf } from './agreement-status.ts'
import { ownerName } from './roster-names.ts'
import { otherGroup } from './use-writer.ts'
import { ExplainedNote } from '../../../ui/ExplainedText.tsx'

type AcceptAgreementProps = {
  /** The agreement as it reads now; undefined when it was deleted, or is not whole any more. */
  readonly now: CardView | undefined
  /** The agreement as it read when it was opened. */
  readonly opened: CardView
  readonly group: GroupId
  readonly at: number
  readonly of: number
  readonly onAccepted: () => void
  readonly onNotInTheseWords: () => void
  readonly onList: () => void
}

/**
 * An owner reads one agreement and says yes, or not in these words. What is shown stays as it was read: the yes names
 * these words and no others, also when somebody changes them in the moment of the press.
 */
export const AcceptAgreement = ({
  now,
  opened,
  group,
  at,
  of,
  onAccepted,
  onNotInTheseWords,
  onList,
}: AcceptAgreementProps) => {
  const { state, self } = useSession()
  const { send, busy, problem } = useAct()
  const [seen, setSeen] = useState(opened)
  const isSame = now !== undefined && agreementHash(now) === agreementHash(seen)
  const status = agreementStatus(seen, state.accepted)
  const other = ownerOf(seen, otherGroup(group))
  useTaskFocus(`${seen.id} ${status.hash}`, null)
  const accept = async (): Promise<void> => {
    if (!(await send({ type: 'accept', card: seen.id, hash: status.hash }))) return
    announce(m.participant_accepted())
    onAccepted()
  }
  const refuse = async (): Promise<void> => {
    if (status.yes[group] && !(await send({ type: 'take-back-yes', card: seen.id }))) return
    onNotInTheseWords()
  }
  return (
    <>
      {of > 1 && <p className={participant.quiet}>{m.participant_accept_place({ at, of })}</p>}
      <div className={participant.heading}>
        <p className={styles.lead}>
          {m.participant_accept_with({ name: other ? ownerName(state.roster, other, self.seat) : '' })}
        </p>
        <h1 id={HEADING_ID} tabIndex={-1} className={styles.large} dir="auto">
          {seen.text}
        </h1>
        <ExplainedNote text={seen.text} />
      </div>
      <AgreementRows card={seen} status={status} />
      <NeedsLine card={now ?? seen} />
      <p className={participant.quiet}>{m.participant_accept_note()}</p>
      {!isSame && (
        <Notice
          title={now ? m.participant_accept_words_changed() : m.participant_accept_words_gone()}
          action={now && <Button onClick={() => setSeen(now)}>{m.participant_accept_show_new()}</Button>}
        />
      )}
      <ProblemNotice problem={problem} />
      <Button variant="quiet" onClick={onList}>
        {m.participant_accept_to_list()}
      </Button>
      <TaskActions>
        <Button variant="primary" wide busy={busy || !isSame} onClick={() => void accept()}>
          {m.participant_accept()}
        </Button>
        <Button variant="quiet" wide busy={busy} onClick={() => void refuse()}>
          {m.participant_accept_not()}
        </Button>
      </TaskActions>
    </>
  )
}
