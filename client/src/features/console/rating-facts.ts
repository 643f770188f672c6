import type { CardView, DocumentView } from '@parley/shared/documents/card-view'
import { RATED_MOST } from '@parley/shared/limits'
import type { BallotView } from '@parley/shared/protocol/ballot-views'
import type { StateView } from '@parley/shared/protocol/state-view'
import type { RatedKind } from '@parley/shared/session/agenda'
import { m } from '../../paraglide/messages.js'
import type { NextAct, NextActs } from './next-act.ts'
import { saying } from './step-facts.ts'

/** What the current step rates, if it rates. */
export const ratedNow = ({ steps, current }: StateView): RatedKind | null => {
  const step = steps[current]
  return step?.act === 'vote' && step.method === 'rate' ? step.of : null
}

/** The rating of the current step, if one stands now. */
export const ratingNow = ({ phase, ballots }: StateView): BallotView | undefined =>
  phase.of === 'vote' && phase.method === 'rate' ? ballots.find((one) => one.id === phase.ballot) : undefined

/** The cards that can be rated: revealed assumptions, or milestones, that say something and stand by themselves. */
export const ratable = (state: StateView, board: DocumentView): readonly CardView[] => {
  const of = ratedNow(state)
  const hidden = new Set(state.hidden.map((one) => one.card))
  return of === null
    ? []
    : saying(board, of).filter((card) => card.zone !== undefined && card.into === undefined && !hidden.has(card.id))
}

/** What the mediator can do in a rating step. */
export const ratingActs = (
  state: StateView,
  board: DocumentView,
  goOn: (...others: readonly NextAct[]) => NextActs,
  onward: readonly NextAct[],
): NextActs => {
  const ballot = ratingNow(state)
  const asleep = ratable(state, board).length === 0
  switch (ballot?.stage) {
    case 'open':
      return { primary: { do: 'close-ballot', ballot: ballot.id }, others: [{ do: 'void', ballot: ballot.id }] }
    case 'frozen':
      return { primary: { do: 'open-ballot', ballot: ballot.id }, others: [{ do: 'other-rated', asleep }] }
    case 'closed':
      return goOn({ do: 'rate-again', asleep })
    default:
      // With nothing to rate the way goes on, and the choice waits beside it.
      return asleep ? goOn({ do: 'choose-rated', asleep }) : { primary: { do: 'choose-rated', asleep }, others: onward }
  }
}

const NONE = { assumption: m.rate_is_none_assumption, milestone: m.rate_is_none_milestone } as const
const SOME = { assumption: m.rate_is_some_assumption, milestone: m.rate_is_some_milestone } as const

/** The one sentence that says what is so in a rating step. */
export const ratingIs = (state: StateView, board: DocumentView): string => {
  const ballot = ratingNow(state)
  const of = ratedNow(state) ?? 'assumption'
  switch (ballot?.stage) {
    case 'closed':
      return m.rate_is_closed()
    case 'open': {
      const { in: given, asked } = ballot.turnout ?? { in: 0, asked: 0 }
      return given >= asked ? m.rate_is_all() : m.rate_is_open({ in: given, asked })
    }
    case 'frozen':
      return m.rate_is_frozen({ count: ballot.options.length })
    default: {
      const count = ratable(state, board).length
      return count === 0 ? NONE[of]() : SOME[of]({ count })
    }
  }
}

/** The quieter line under the next act of a rating step. */
export const ratingFollows = (state: StateView, board: DocumentView): string => {
  switch (ratingNow(state)?.stage) {
    case 'closed':
      return m.rate_note_closed()
    case 'open':
      return m.rate_note_open()
    case 'frozen':
      return m.rate_note_frozen()
    default:
      return ratable(state, board).length === 0 ? m.rate_note_none() : m.rate_note_collect({ most: RATED_MOST })
  }
}

/** Sentences that the mediator could say while something is rated. */
export const ratingPrompts = (state: StateView): readonly string[] => {
  const stage = ratingNow(state)?.stage
  if (stage === 'open') return [m.rate_say_open()]
  if (ratedNow(state) === 'milestone')
    return stage === 'closed'
      ? [m.rate_say_milestone_3(), m.rate_say_milestone_4()]
      : [m.rate_say_milestone_1(), m.rate_say_milestone_2()]
  return stage === 'closed'
    ? [m.rate_say_assumption_3(), m.rate_say_assumption_4()]
    : [m.rate_say_assumption_1(), m.rate_say_assumption_2()]
}
