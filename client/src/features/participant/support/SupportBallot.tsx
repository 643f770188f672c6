import { CHANGE_LINE_MOST } from '@parley/shared/limits'
import type { BallotView } from '@parley/shared/protocol/ballot-views'
import { SUPPORT_LEVELS } from '@parley/shared/voting/support'
import { useState } from 'react'
import { QuestionHint } from '../../../hints/Hint.tsx'
import { m } from '../../../paraglide/messages.js'
import { ballotLead } from '../../../session/method-words.ts'
import { ProblemNotice } from '../../../session/ProblemNotice.tsx'
import { papersText } from '../../../session/scribed-text.ts'
import { useSession } from '../../../session/use-session.ts'
import { Button } from '../../../ui/Button.tsx'
import { ChoiceRows, RadioRow } from '../../../ui/ChoiceRow.tsx'
import { Emphasis } from '../../../ui/Emphasis.tsx'
import { goToTooLong, isTooLong } from '../../../ui/too-long.ts'
import { TextArea } from '../../../ui/Field.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { RingLine } from '../../../ui/RingLine.tsx'
import styles from '../Participant.module.css'
import { keepDraft, keptDraft, supportOf, type SupportDraft } from '../receipts.ts'
import { TaskHeading } from '../TaskHeading.tsx'
import { TaskActions } from '../TaskSlot.tsx'
import { useTaskFocus } from '../use-task-focus.ts'
import { useVote } from '../use-vote.ts'
import { SecrecyNote } from '../SecrecyNote.tsx'
import { BallotNotes } from '../BallotNotes.tsx'
import { EarlierRounds } from './EarlierRounds.tsx'
import { levelText } from './level-text.ts'
import { OwnAnswer } from './OwnAnswer.tsx'
import { ProposalHeading } from './ProposalHeading.tsx'
import support from './Support.module.css'

const asksForChange = (level: number | null): boolean =>
  SUPPORT_LEVELS.some((one) => one.id === level && one.asksForChange)

const Ring = () => (
  <RingLine ring="counts">
    <Emphasis text={m.participant_support_ring()} />
  </RingLine>
)

/** The secret answer to one proposal: a level, and a line where the level asks what would have to change. */
export const SupportBallot = ({ ballot }: { readonly ballot: BallotView }) => {
  const { self, seat } = useSession()
  const { vote, problem, waiting, send } = useVote(ballot.id)
  const [draft, setDraft] = useState(() => keptDraft(seat, ballot.id))
  const [isChanging, setChanging] = useState(false)
  const isIn = vote ? vote.sent : self.voted.includes(ballot.id)
  const showsDone = isIn && !isChanging
  useTaskFocus(showsDone ? 'in' : 'choose', null)
  const { level } = draft
  const line = draft.line.trim()
  const change = (next: Partial<SupportDraft>): void => {
    const now = { ...draft, ...next }
    keepDraft(seat, ballot.id, now)
    setDraft(now)
  }
  const press = (): void => {
    if (level === null) return
    if (asksForChange(level) && isTooLong(draft.line, CHANGE_LINE_MOST)) return goToTooLong()
    send(asksForChange(level) && line ? { level, line } : { level })
    setChanging(false)
  }
  if (showsDone) {
    const own = supportOf(vote?.choice)
    return (
      <>
        <TaskHeading title={m.participant_support_in()}>{m.participant_support_in_lead()}</TaskHeading>
        {ballot.papers && <p className={styles.quiet}>{papersText(ballot)}</p>}
        {own && (
          <details className={styles.details}>
            <summary>{m.participant_support_show()}</summary>
            <OwnAnswer level={own.level} line={own.line} />
          </details>
        )}
        <TaskActions>
          <Ring />
          <Button wide onClick={() => setChanging(true)}>
            {m.participant_support_change()}
          </Button>
        </TaskActions>
      </>
    )
  }
  return (
    <>
      <ProposalHeading ballot={ballot}>{ballotLead(ballot)}</ProposalHeading>
      {waiting && problem?.id === 'offline' && (
        <Notice title={m.participant_support_waits()}>{m.participant_vote_waits_more()}</Notice>
      )}
      <ProblemNotice problem={problem?.id === 'offline' ? null : problem} />
      <BallotNotes ballot={ballot} isIn={isIn} />
      <div className={support.choices}>
        <ChoiceRows legend={m.participant_support_legend()} legendUnseen>
          {SUPPORT_LEVELS.map(({ id }) => (
            <RadioRow
              key={id}
              name={`level-${ballot.id}`}
              value={String(id)}
              checked={level === id}
              onChange={() => change({ level: id })}
              label={levelText(id)}
            />
          ))}
        </ChoiceRows>
      </div>
      {asksForChange(level) ? (
        <div className={styles.stack} data-hinted="">
          <TextArea
            label={m.participant_support_line()}
            value={draft.line}
            rows={2}
            most={CHANGE_LINE_MOST}
            onChange={(text) => change({ line: text })}
          />
          <QuestionHint text={draft.line} card={`line ${ballot.id}`} where="change" />
        </div>
      ) : (
        line !== '' && level !== null && <p className={styles.quiet}>{m.participant_support_line_kept()}</p>
      )}
      <SecrecyNote method="support" k={ballot.k} />
      <EarlierRounds ballot={ballot} />
      <TaskActions>
        <Ring />
        <Button variant="primary" wide busy={waiting || level === null} onClick={press}>
          {waiting ? m.participant_vote_sending() : m.participant_support_send()}
        </Button>
      </TaskActions>
    </>
  )
}
