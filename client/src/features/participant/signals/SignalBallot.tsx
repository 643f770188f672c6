import type { BallotView } from '@parley/shared/protocol/ballot-views'
import { SEEN } from '@parley/shared/voting/signals'
import { useState } from 'react'
import { m } from '../../../paraglide/messages.js'
import { ballotLead } from '../../../session/method-words.ts'
import { ProblemNotice } from '../../../session/ProblemNotice.tsx'
import { useSession } from '../../../session/use-session.ts'
import { asksText } from '../../../signals/signal-text.ts'
import { Button } from '../../../ui/Button.tsx'
import { Emphasis } from '../../../ui/Emphasis.tsx'
import { ExplainedNote } from '../../../ui/ExplainedText.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { RingLine } from '../../../ui/RingLine.tsx'
import ballots from '../Ballot.module.css'
import { BallotNotes } from '../BallotNotes.tsx'
import styles from '../Participant.module.css'
import { keepRatings, keptRatings, type RateDraft } from '../rate/rate-draft.ts'
import rate from '../rate/Rate.module.css'
import type { Choice } from '../receipts.ts'
import { TaskHeading } from '../TaskHeading.tsx'
import { TaskActions } from '../TaskSlot.tsx'
import { useTaskFocus } from '../use-task-focus.ts'
import { useVote } from '../use-vote.ts'
import { SecrecyNote } from '../SecrecyNote.tsx'
import { answersIn } from './signal-draft.ts'
import { SignalScale } from './SignalScale.tsx'

const Ring = () => (
  <RingLine ring="counts">
    <Emphasis text={m.signals_ring()} />
  </RingLine>
)

/** What was said of each signal, folded away, so that no neighbour reads it. */
const OwnAnswers = ({ ballot, choice }: { readonly ballot: BallotView; readonly choice: Choice | undefined }) => {
  const ratings = typeof choice === 'object' && 'ratings' in choice ? choice.ratings : choice === 'pass' ? [] : null
  if (!ratings) return null
  return (
    <details className={styles.details}>
      <summary>{m.signals_show()}</summary>
      <ul className={rate.own}>
        {ballot.options.map(({ id, text }) => {
          const own = ratings.find(({ option }) => option === id)
          const said = own && (own.values[0] === SEEN ? m.signals_seen() : m.signals_not_seen())
          return (
            <li key={id}>
              <span dir="auto">{text}</span>
              <span className={styles.quiet}>{said ?? m.signals_cannot_say()}</span>
            </li>
          )
        })}
      </ul>
    </details>
  )
}

/** The secret answers: seen, not seen or cannot say for each signal, changed until the check closes. */
export const SignalBallot = ({ ballot }: { readonly ballot: BallotView }) => {
  const { self, seat } = useSession()
  const { vote, problem, waiting, send } = useVote(ballot.id)
  const [draft, setDraft] = useState(() => keptRatings(seat, ballot.id))
  const [isChanging, setChanging] = useState(false)
  const isIn = vote ? vote.sent : self.voted.includes(ballot.id)
  const showsDone = isIn && !isChanging
  useTaskFocus(showsDone ? 'in' : 'choose', null)
  const options = ballot.options.map(({ id }) => id)
  const answered = options.filter((id) => draft[id]).length

  const keepAs = (next: RateDraft): void => {
    keepRatings(seat, ballot.id, next)
    setDraft(next)
  }
  const give = (next: RateDraft): void => {
    keepAs(next)
    const ratings = answersIn(next, options)
    send(ratings.length > 0 ? { ratings } : 'pass')
    setChanging(false)
  }

  if (showsDone) {
    return (
      <>
        <TaskHeading title={m.signals_in()}>{m.signals_in_lead()}</TaskHeading>
        <OwnAnswers ballot={ballot} choice={vote?.choice} />
        <TaskActions>
          <Ring />
          <Button wide onClick={() => setChanging(true)}>
            {m.signals_change_mine()}
          </Button>
        </TaskActions>
      </>
    )
  }
  return (
    <>
      <TaskHeading title={asksText(ballot.rating?.period)}>{ballotLead(ballot)}</TaskHeading>
      {waiting && problem?.id === 'offline' && (
        <Notice title={m.signals_waits()}>{m.participant_vote_waits_more()}</Notice>
      )}
      <ProblemNotice problem={problem?.id === 'offline' ? null : problem} />
      <BallotNotes ballot={ballot} isIn={isIn} />
      <ol className={rate.cards}>
        {ballot.options.map(({ id, text }) => (
          <li key={id} className={rate.card}>
            <ExplainedNote text={text} />
            <SignalScale
              name={id}
              text={text}
              value={draft[id]?.values[0] ?? null}
              onChange={(value) => keepAs({ ...draft, [id]: { values: [value] } })}
            />
          </li>
        ))}
      </ol>
      <SecrecyNote method="signals" k={ballot.k} />
      <TaskActions>
        {answered > 0 && answered < options.length && <p className={styles.quiet}>{m.signals_left_out()}</p>}
        <Ring />
        <Button variant="primary" wide busy={waiting || answered === 0} onClick={() => give(draft)}>
          {waiting ? m.participant_vote_sending() : m.signals_send()}
          <span className={ballots.count}>{m.signals_given({ count: answered, of: options.length })}</span>
        </Button>
        <Button variant="quiet" wide busy={waiting} onClick={() => give({})}>
          {m.signals_pass_all()}
        </Button>
      </TaskActions>
    </>
  )
}
