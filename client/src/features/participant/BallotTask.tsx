import type { BallotView } from '@parley/shared/protocol/ballot-views'
import { useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { ballotLead, methodOf } from '../../session/method-words.ts'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { papersText } from '../../session/scribed-text.ts'
import { useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/Button.tsx'
import { CheckRow, ChoiceRows } from '../../ui/ChoiceRow.tsx'
import { Emphasis } from '../../ui/Emphasis.tsx'
import { ExplainedNote } from '../../ui/ExplainedText.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { RingLine } from '../../ui/RingLine.tsx'
import ballots from './Ballot.module.css'
import { BallotNotes } from './BallotNotes.tsx'
import { DotRows } from './DotRows.tsx'
import styles from './Participant.module.css'
import { SecrecyNote } from './SecrecyNote.tsx'
import { picksOf } from './receipts.ts'
import { TaskActions } from './TaskSlot.tsx'
import { TaskHeading } from './TaskHeading.tsx'
import { useTaskFocus } from './use-task-focus.ts'
import { useVote } from './use-vote.ts'

/** The secret ballot: choose up to the cap or give out as many dots, or pass; change it until it closes. */
export const BallotTask = ({ ballot }: { readonly ballot: BallotView }) => {
  const { self } = useSession()
  const { vote, problem, waiting, send } = useVote(ballot.id)
  const [chosen, setChosen] = useState<readonly string[]>(() => picksOf(vote?.choice) ?? [])
  const isIn = vote ? vote.sent : self.voted.includes(ballot.id)
  const [isChanging, setChanging] = useState(false)
  const showsDone = isIn && !isChanging
  useTaskFocus(showsDone ? 'in' : 'choose', null)
  const full = chosen.length >= ballot.cap
  const press = (choice: 'pass' | readonly string[]): void => {
    if (choice === 'pass') setChosen([])
    send(choice)
    setChanging(false)
  }
  if (showsDone) {
    const picks = picksOf(vote?.choice) ?? []
    const options = ballot.options.filter((one) => picks.includes(one.id))
    return (
      <>
        <TaskHeading title={m.participant_vote_in()}>{m.participant_vote_in_lead()}</TaskHeading>
        {vote?.choice === 'pass' && <p>{m.participant_vote_passed()}</p>}
        {ballot.papers && <p className={styles.quiet}>{papersText(ballot)}</p>}
        {options.length > 0 && (
          <details className={styles.details}>
            <summary>{m.participant_vote_show()}</summary>
            <ul className={styles.rules}>
              {options.map((one) => (
                <li key={one.id} dir="auto">
                  {one.text}
                  {ballot.dots && ` (${m.votes_dots_count({ count: picks.filter((id) => id === one.id).length })})`}
                </li>
              ))}
            </ul>
          </details>
        )}
        <TaskActions>
          <RingLine ring="counts">
            <Emphasis text={m.participant_vote_ring()} />
          </RingLine>
          <Button wide onClick={() => setChanging(true)}>
            {m.participant_vote_change()}
          </Button>
        </TaskActions>
      </>
    )
  }
  return (
    <>
      <TaskHeading title={m.participant_vote_title()}>{ballotLead(ballot)}</TaskHeading>
      {waiting && problem?.id === 'offline' && (
        <Notice title={m.participant_vote_waits()}>{m.participant_vote_waits_more()}</Notice>
      )}
      <ProblemNotice problem={problem?.id === 'offline' ? null : problem} />
      <BallotNotes ballot={ballot} isIn={isIn} />
      {ballot.dots ? (
        <DotRows ballot={ballot} chosen={chosen} onChange={setChosen} />
      ) : (
        <ChoiceRows legend={m.participant_vote_title()} legendUnseen>
          {ballot.options.map((option) => {
            const isChosen = chosen.includes(option.id)
            return (
              <CheckRow
                key={option.id}
                checked={isChosen}
                disabled={!isChosen && full}
                label={option.text}
                description={<ExplainedNote text={option.text} />}
                onChange={(on) => setChosen(on ? [...chosen, option.id] : chosen.filter((id) => id !== option.id))}
              />
            )
          })}
        </ChoiceRows>
      )}
      <SecrecyNote method={methodOf(ballot)} k={ballot.k} />
      <TaskActions>
        <RingLine ring="counts">
          <Emphasis text={m.participant_vote_ring()} />
        </RingLine>
        <Button variant="primary" wide busy={waiting || chosen.length === 0} onClick={() => press(chosen)}>
          {waiting ? m.participant_vote_sending() : m.participant_vote_send()}
          <span className={ballots.count}>
            {(ballot.dots ? m.votes_dots_given : m.participant_vote_chosen)({ count: chosen.length, of: ballot.cap })}
          </span>
        </Button>
        <Button variant="quiet" wide busy={waiting} onClick={() => press('pass')}>
          {m.participant_vote_pass()}
        </Button>
      </TaskActions>
    </>
  )
}
