import { ratedSeen } from '../voting/rate-rounds.ts'
import type { VoteMethod } from './agenda.ts'
import type { EventOf } from './events.ts'
import type { Handlers } from './handlers.ts'
import { refuse, type Refused } from './refused.ts'
import { pulseRefused, pulseStep } from './pulse-events.ts'
import { signalsRefused } from './signal-events.ts'
import type { BallotState } from './state-parts.ts'
import { isPulse, openBallot } from './state-reads.ts'
import type { SessionState } from './state.ts'

const replaced = (state: SessionState, ballot: BallotState): readonly BallotState[] =>
  state.ballots.map((one) => (one.id === ballot.id ? ballot : one))

const basics = ({ id, step, round, cap, options, dots, support, rating }: BallotState) => ({
  id,
  step,
  round,
  cap,
  options,
  ...(dots ? { dots } : {}),
  ...(support ? { support } : {}),
  ...(rating ? { rating } : {}),
})

/** What people have seen of a ballot that is voided after its close, as far as later rounds must know. */
const seenOf = (ballot: BallotState): Pick<Extract<BallotState, { readonly stage: 'void' }>, 'seen'> => {
  if (ballot.stage !== 'closed') return {}
  const { tally, voters } = ballot
  const rated = ratedSeen(ballot)
  return { seen: { by: tally.by, ...(voters ? { voters } : {}), ...(rated ? { rated } : {}) } }
}

/** Which round this is: of the step, or, for a proposal, of the checks that counted it before. */
const roundOf = (before: readonly BallotState[], step: string, proposal: string | undefined): number =>
  before.filter((ballot) =>
    proposal === undefined ? ballot.step === step : ballot.support?.proposal === proposal && ballot.stage === 'closed',
  ).length + 1

/** The method whose options these are: a proposal with its rule, signals or cards with axes, or shared problems. */
const methodOf = ({ support, rating }: Pick<EventOf<'options-frozen'>, 'support' | 'rating'>): VoteMethod => {
  if (support) return 'support'
  return rating ? (rating.of === 'signals' ? 'signals' : 'rate') : 'approve'
}

/** Options to choose among need another beside them; what is judged by itself can stand alone. */
const FEWEST_OPTIONS: Readonly<Record<VoteMethod, number>> = { approve: 2, support: 1, rate: 1, signals: 1 }

/** The pulse takes the form of a rating and goes on beside the step in which it is asked. */
const pulseFrozen = (state: SessionState, event: EventOf<'options-frozen'>): SessionState | Refused => {
  const refused = pulseRefused(state, event)
  if (refused) return refused
  const { ballot: id, step, cap, options, rating } = event
  const about = rating ? { rating } : {}
  return {
    ...state,
    ballots: [
      ...state.ballots,
      { id, step, round: roundOf(state.ballots, step, undefined), cap, options, ...about, stage: 'frozen' },
    ],
  }
}

const pulseOpened = (
  state: SessionState,
  ballot: BallotState,
  until: number | undefined,
  now: number,
): SessionState | Refused => {
  if (ballot.stage !== 'frozen' || ballot.step !== pulseStep(state)) return refuse('wrong-stage')
  const open = { ...basics(ballot), stage: 'open' as const, openedAt: now, ...(until === undefined ? {} : { until }) }
  return { ...state, ballots: replaced(state, open) }
}

/** Paper votes come to any open ballot but a pulse and a check of signals, which everybody answers alone (PB1). */
const takesPaper = ({ rating }: BallotState): boolean => rating?.of !== 'pulse' && rating?.of !== 'signals'

const openEvents: Pick<Handlers, 'papers-entered' | 'papers-confirmed' | 'reminded'> = {
  'papers-entered': (state, { ballot: id, papers }) => {
    const ballot = state.ballots.find((one) => one.id === id)
    if (!ballot) return refuse('unknown-ballot')
    if (ballot.stage !== 'open' || !takesPaper(ballot)) return refuse('wrong-stage')
    const { papers: _before, ...open } = ballot
    if (papers === 0 && !_before) return refuse('already-so')
    const pile = papers === 0 ? {} : { papers: { count: papers, isConfirmed: false } }
    return { ...state, ballots: replaced(state, { ...open, ...pile }) }
  },
  'papers-confirmed': (state, { ballot: id, papers }) => {
    const ballot = state.ballots.find((one) => one.id === id)
    if (!ballot) return refuse('unknown-ballot')
    if (ballot.stage !== 'open' || !ballot.papers) return refuse('wrong-stage')
    if (ballot.papers.count !== papers) return refuse('other-number')
    if (ballot.papers.isConfirmed) return refuse('already-so')
    return { ...state, ballots: replaced(state, { ...ballot, papers: { count: papers, isConfirmed: true } }) }
  },
  reminded: (state, { ballot: id }) => {
    const ballot = state.ballots.find((one) => one.id === id)
    if (!ballot) return refuse('unknown-ballot')
    if (ballot.stage !== 'open') return refuse('wrong-stage')
    if (ballot.isReminded) return refuse('already-so')
    return { ...state, ballots: replaced(state, { ...ballot, isReminded: true }) }
  },
}

export const ballotEvents: Pick<
  Handlers,
  | 'options-frozen'
  | 'ballot-opened'
  | 'papers-entered'
  | 'papers-confirmed'
  | 'reminded'
  | 'ballot-closed'
  | 'ballot-voided'
> = {
  ...openEvents,
  'options-frozen': (state, event) => {
    if (event.rating?.of === 'pulse') return pulseFrozen(state, event)
    if (state.phase.of !== 'vote' || state.steps[state.current]?.id !== event.step) return refuse('not-in-this-step')
    if (openBallot(state)) return refuse('ballot-is-open')
    const { method } = state.phase
    if (method !== methodOf(event)) return refuse('not-in-this-step')
    if (event.options.length < FEWEST_OPTIONS[method]) return refuse('too-few-options')
    if (state.ballots.some((ballot) => ballot.id === event.ballot)) return refuse('already-so')
    const refused = method === 'signals' ? signalsRefused(state, event) : null
    if (refused) return refused
    // Options that were frozen but never opened give way: nothing was decided on them.
    const ballots = state.ballots.filter((ballot) => ballot.stage !== 'frozen')
    const { ballot: id, step, cap, options, dots, support, rating } = event
    const round = roundOf(ballots, step, support?.proposal)
    const about = { ...(dots ? { dots } : {}), ...(support ? { support } : {}), ...(rating ? { rating } : {}) }
    return {
      ...state,
      ballots: [...ballots, { id, step, round, cap, options, ...about, stage: 'frozen' }],
      phase: { of: 'vote', method, stage: 'frozen', ballot: id },
    }
  },
  'ballot-opened': (state, event, now) => {
    const ballot = state.ballots.find((one) => one.id === event.ballot)
    if (!ballot) return refuse('unknown-ballot')
    const { phase } = state
    if (isPulse(ballot)) return pulseOpened(state, ballot, event.until, now)
    if (ballot.stage !== 'frozen' || phase.of !== 'vote' || phase.stage !== 'frozen') return refuse('wrong-stage')
    return {
      ...state,
      ballots: replaced(state, { ...basics(ballot), stage: 'open', openedAt: now }),
      phase: { ...phase, stage: 'open' },
    }
  },
  'ballot-closed': (state, event) => {
    const ballot = state.ballots.find((one) => one.id === event.ballot)
    if (!ballot) return refuse('unknown-ballot')
    if (ballot.stage !== 'open' || (state.phase.of !== 'vote' && !isPulse(ballot))) return refuse('wrong-stage')
    if ((ballot.support !== undefined) !== (event.support !== undefined)) return refuse('wrong-stage')
    if ((ballot.rating !== undefined) !== (event.rated !== undefined)) return refuse('wrong-stage')
    if (ballot.papers?.isConfirmed === false) return refuse('papers-wait')
    const { tally, receipts, rated, scribed, asked, papers } = event
    const voters = event.sealed ? { voters: event.sealed.voters } : {}
    const count = {
      ...(event.support ? { count: event.support } : {}),
      ...(rated ? { rated } : {}),
      ...(scribed ? { scribed } : {}),
      ...(asked === undefined ? {} : { asked }),
      ...(papers ? { papers } : {}),
    }
    const ballots = replaced(state, { ...basics(ballot), stage: 'closed', tally, ...count, receipts, ...voters })
    // A pulse goes on beside a step and changes nothing of it.
    if (state.phase.of !== 'vote' || isPulse(ballot)) return { ...state, ballots }
    return {
      ...state,
      timer: null,
      ballots,
      phase: { of: 'vote', method: state.phase.method, stage: 'closed', ballot: ballot.id },
    }
  },
  'ballot-voided': (state, event) => {
    const ballot = state.ballots.find((one) => one.id === event.ballot)
    if (!ballot) return refuse('unknown-ballot')
    if (ballot.stage === 'void') return refuse('already-so')
    const { phase } = state
    // Voiding the result of an earlier round leaves alone what goes on now, be it another ballot.
    const isNow = phase.of === 'vote' && phase.stage !== 'collect' && phase.ballot === ballot.id
    return {
      ...state,
      timer: ballot.stage === 'open' && !isPulse(ballot) ? null : state.timer,
      ballots: replaced(state, { ...basics(ballot), stage: 'void', reason: event.reason, ...seenOf(ballot) }),
      phase: isNow ? { of: 'vote', method: phase.method, stage: 'collect' } : phase,
    }
  },
}
