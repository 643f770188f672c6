import type { BallotView } from '@parley/shared/protocol/ballot-views'
import type { RatedOf } from '@parley/shared/session/agenda'
import { useRef, useState } from 'react'
import { m } from '../../../paraglide/messages.js'
import { ballotLead } from '../../../session/method-words.ts'
import { axisAsks, axisEnds, guessAsks, ratingAsks } from '../../../session/rating-text.ts'
import { ProblemNotice } from '../../../session/ProblemNotice.tsx'
import { papersText } from '../../../session/scribed-text.ts'
import { useSession } from '../../../session/use-session.ts'
import { Button } from '../../../ui/Button.tsx'
import { Emphasis } from '../../../ui/Emphasis.tsx'
import { ExplainedNote } from '../../../ui/ExplainedText.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { RingLine } from '../../../ui/RingLine.tsx'
import ballots from '../Ballot.module.css'
import styles from '../Participant.module.css'
import { SecrecyNote } from '../SecrecyNote.tsx'
import { TaskHeading } from '../TaskHeading.tsx'
import { TaskActions } from '../TaskSlot.tsx'
import { useTaskFocus } from '../use-task-focus.ts'
import { useVote } from '../use-vote.ts'
import { OwnRatings } from './OwnRatings.tsx'
import { BallotNotes } from '../BallotNotes.tsx'
import rate from './Rate.module.css'
import { keepRatings, keptRatings, ratingsIn, unfinished, type CardDraft, type RateDraft } from './rate-draft.ts'
import { RateScale } from './RateScale.tsx'

type RateBallotProps = { readonly ballot: BallotView; readonly rating: NonNullable<BallotView['rating']> }

const Ring = ({ of }: { readonly of: RatedOf }) => (
  <RingLine ring="counts">
    <Emphasis text={of === 'pulse' ? m.pulse_ring() : m.rate_ring()} />
  </RingLine>
)

/** The secret ratings: a row of five for each axis of each card, any of which can be passed; changed until it closes. */
export const RateBallot = ({ ballot, rating }: RateBallotProps) => {
  const { self, seat, state } = useSession()
  const { vote, problem, waiting, send } = useVote(ballot.id)
  const [draft, setDraft] = useState(() => keptRatings(seat, ballot.id))
  const [isChanging, setChanging] = useState(false)
  const [isAsked, setAsked] = useState(false)
  const list = useRef<HTMLOListElement>(null)
  const isIn = vote ? vote.sent : self.voted.includes(ballot.id)
  const showsDone = isIn && !isChanging
  useTaskFocus(showsDone ? 'in' : 'choose', null)
  const options = ballot.options.map(({ id }) => id)
  const given = ratingsIn(draft, options)
  const open = unfinished(draft)
  const other = state.session.groups[self.group === 'a' ? 'b' : 'a'].name
  const [first = 'importance'] = rating.axes

  const keepAs = (next: RateDraft): void => {
    keepRatings(seat, ballot.id, next)
    setDraft(next)
  }
  const set = (option: string, change: (card: CardDraft) => CardDraft): void =>
    keepAs({ ...draft, [option]: change(draft[option] ?? { values: rating.axes.map(() => null) }) })
  const pass = (option: string): void => {
    const { [option]: _passed, ...others } = draft
    keepAs(others)
  }
  const press = (): void => {
    if (open.length > 0) {
      setAsked(true)
      // The first question that lacks its value comes under the finger.
      const option = options.find((id) => open.includes(id)) ?? ''
      const axis = rating.axes[draft[option]?.values.indexOf(null) ?? 0] ?? first
      list.current?.querySelector<HTMLInputElement>(`input[name="${option}-${axis}"]`)?.focus()
      return
    }
    setAsked(false)
    send({ ratings: given })
    setChanging(false)
  }
  const passAll = (): void => {
    keepAs({})
    setAsked(false)
    send('pass')
    setChanging(false)
  }

  if (showsDone) {
    return (
      <>
        <TaskHeading title={rating.of === 'pulse' ? m.pulse_in() : m.rate_in()}>
          {rating.of === 'pulse' ? m.pulse_in_lead() : m.rate_in_lead()}
        </TaskHeading>
        {ballot.papers && <p className={styles.quiet}>{papersText(ballot)}</p>}
        <OwnRatings ballot={ballot} rating={rating} choice={vote?.choice} />
        <TaskActions>
          <Ring of={rating.of} />
          <Button wide onClick={() => setChanging(true)}>
            {rating.of === 'pulse' ? m.pulse_change_mine() : m.rate_change()}
          </Button>
        </TaskActions>
      </>
    )
  }
  return (
    <>
      <TaskHeading title={ratingAsks(rating.of)}>{ballotLead(ballot)}</TaskHeading>
      {waiting && problem?.id === 'offline' && (
        <Notice title={m.rate_waits()}>{m.participant_vote_waits_more()}</Notice>
      )}
      <ProblemNotice problem={problem?.id === 'offline' ? null : problem} />
      <BallotNotes ballot={ballot} isIn={isIn} />
      <ol ref={list} className={rate.cards}>
        {ballot.options.map((option) => {
          const card = draft[option.id]
          const isOpen = isAsked && open.includes(option.id)
          return (
            <li key={option.id} className={rate.card}>
              {rating.of !== 'pulse' && <h2 dir="auto">{option.text}</h2>}
              <ExplainedNote text={option.text} />
              {rating.axes.map((axis, at) => (
                <RateScale
                  key={axis}
                  name={`${option.id}-${axis}`}
                  // One question for all sentences stands above; each of them is the name of its row.
                  asks={
                    rating.of === 'pulse' ? <strong className={rate.sentence}>{option.text}</strong> : axisAsks(axis)
                  }
                  ends={axisEnds(axis)}
                  value={card?.values[at] ?? null}
                  isOpen={isOpen && (card?.values[at] ?? null) === null}
                  onChange={(value) =>
                    set(option.id, (before) => ({ ...before, values: before.values.with(at, value) }))
                  }
                />
              ))}
              {rating.guess.includes(option.id) && (
                <RateScale
                  name={`${option.id}-guess`}
                  asks={guessAsks(first, other)}
                  note={m.rate_guess_free()}
                  ends={axisEnds(first)}
                  value={card?.guess ?? null}
                  isOpen={false}
                  onChange={(guess) => set(option.id, (before) => ({ ...before, guess }))}
                />
              )}
              {card && (
                <Button
                  variant="quiet"
                  aria-label={m.rate_pass_named({ text: option.text })}
                  onClick={() => pass(option.id)}
                >
                  {m.rate_pass_one()}
                </Button>
              )}
            </li>
          )
        })}
      </ol>
      <SecrecyNote method={rating.of} k={ballot.k} />
      <TaskActions>
        <Ring of={rating.of} />
        <Button variant="primary" wide busy={waiting || (given.length === 0 && open.length === 0)} onClick={press}>
          {waiting ? m.participant_vote_sending() : rating.of === 'pulse' ? m.pulse_send() : m.rate_send()}
          <span className={ballots.count}>
            {rating.of === 'pulse'
              ? m.pulse_given({ count: given.length, of: options.length })
              : m.rate_rated({ count: given.length, of: options.length })}
          </span>
        </Button>
        <Button variant="quiet" wide busy={waiting} onClick={passAll}>
          {m.rate_pass_all()}
        </Button>
      </TaskActions>
    </>
  )
}
