import type { DocumentView } from '@parley/shared/documents/card-view'
import type { StateView } from '@parley/shared/protocol/state-view'
import type { NextAct, NextActs } from './next-act.ts'
import { mixedActs } from './mixed/mixed-facts.ts'
import { ratingActs } from './rating-facts.ts'
import { signalActs } from './signal-facts.ts'
import { turnsActs } from './turns-facts.ts'
import { checkNow, focusable, saying, unaskedOf, uncheckedOf, unconfirmedBy } from './step-facts.ts'

type GoOn = (...others: readonly NextAct[]) => NextActs

/**
 * It was heard, or another try: the mediator decides. The large button changes once at most, when the last answer is in,
 * so that it does not change under a finger.
 */
const sayBackActs = (state: StateView, board: DocumentView, goOn: GoOn, onward: readonly NextAct[]): NextActs => {
  const { focus } = state
  if (!focus) {
    return focusable(board).length > 0 ? { primary: { do: 'focus' }, others: onward } : goOn()
  }
  const again: NextAct = { do: 'try-again', focus: focus.id }
  const heard: NextAct = { do: 'heard', focus: focus.id }
  const leave: NextAct = { do: 'leave-card', focus: focus.id }
  const { answers } = focus
  const allIn = answers !== undefined && answers.heard + answers.again >= answers.asked
  const wantsMore = allIn && answers.again > answers.heard
  return wantsMore ? { primary: again, others: [heard, leave] } : { primary: heard, others: [again, leave] }
}

const asksActs = (state: StateView, board: DocumentView, goOn: GoOn, onward: readonly NextAct[]): NextActs => {
  switch (state.asks.stage) {
    case 'write':
      return { primary: { do: 'freeze-asks', asleep: saying(board, 'ask').length === 0 }, others: onward }
    case 'answer':
      return { primary: { do: 'await-answers', asleep: true }, others: onward }
    case 'shown':
      return unaskedOf(state, board).length > 0
        ? { primary: { do: 'ask-again', asleep: false }, others: onward }
        : goOn()
  }
}

/** Milestones are chosen, both grids are waited for, and what differs is talked about. */
const rolesActs = (state: StateView, board: DocumentView, goOn: GoOn, onward: readonly NextAct[]): NextActs => {
  const asleep = saying(board, 'milestone').length === 0
  switch (state.roles.stage) {
    case 'none':
      return { primary: { do: 'freeze-roles', asleep }, others: onward }
    case 'fill':
      return { primary: { do: 'await-roles', asleep: true }, others: onward }
    case 'shown':
      return goOn({ do: 'other-roles', asleep })
  }
}

const supportActs = (state: StateView, board: DocumentView, goOn: GoOn, onward: readonly NextAct[]): NextActs => {
  const { phase } = state
  const stage = phase.of === 'vote' ? phase.stage : 'collect'
  const ballot = checkNow(state)
  const proposals = saying(board, 'proposal')
  const asleep = proposals.length === 0
  if (stage === 'open' && ballot) {
    return { primary: { do: 'close-ballot', ballot: ballot.id }, others: [{ do: 'void', ballot: ballot.id }] }
  }
  if (stage === 'frozen' && ballot) {
    return { primary: { do: 'open-ballot', ballot: ballot.id }, others: [{ do: 'other-proposal', asleep }] }
  }
  if (stage !== 'closed' || !ballot) return { primary: { do: 'freeze-proposal', asleep }, others: onward }
  const proposal = ballot.support?.proposal ?? ''
  const again: NextAct = {
    do: 'second-round',
    proposal,
    asleep: !proposals.some((card) => card.id === proposal),
  }
  return uncheckedOf(state, board).length > 0
    ? { primary: { do: 'next-proposal', asleep: false }, others: [again, ...onward] }
    : goOn(again, { do: 'other-proposal', asleep })
}

/** The record is prepared, read and confirmed before the session ends; ending early stays possible, and says what follows. */
const closeActs = (state: StateView): NextActs => {
  const end: NextAct = { do: 'end-session' }
  if (!state.record) return { primary: { do: 'prepare-record' }, others: [end] }
  return unconfirmedBy(state).length === 0
    ? { primary: end, others: [] }
    : { primary: { do: 'await-confirm', asleep: true }, others: [{ do: 'prepare-again' }, end] }
}

/** The acts of the second half of the day; null where the phase belongs to the first. */
export const secondHalfActs = (
  state: StateView,
  board: DocumentView,
  goOn: GoOn,
  onward: readonly NextAct[],
): NextActs | null => {
  const { phase } = state
  switch (phase.of) {
    case 'say-back':
      return sayBackActs(state, board, goOn, onward)
    case 'mixed':
      return mixedActs(state, goOn, onward)
    case 'turns':
      return turnsActs(state, goOn, onward)
    case 'circle':
      // An agenda that is only a circle has no close: its end is the end of the session.
      return onward.length > 0 ? goOn() : { primary: { do: 'end-session' }, others: [] }
    case 'asks':
      return asksActs(state, board, goOn, onward)
    case 'roles':
      return rolesActs(state, board, goOn, onward)
    case 'vote':
      if (phase.method === 'signals') return signalActs(state, goOn, onward)
      if (phase.method === 'rate') return ratingActs(state, board, goOn, onward)
      return phase.method === 'support' ? supportActs(state, board, goOn, onward) : null
    case 'words':
    case 'map':
    case 'agreements':
      return goOn()
    case 'close':
      return closeActs(state)
    default:
      return null
  }
}
