import { assumptionBoard, type WeighedCard } from '@parley/shared/axes/assumption-board'
import { twoByTwoBoard, type TwoByTwoBoard } from '@parley/shared/axes/two-by-two-board'
import type { DocumentView } from '@parley/shared/documents/card-view'
import { withoutHidden } from '@parley/shared/map/map-rows'
import type { StateView } from '@parley/shared/protocol/state-view'
import { ratingsOf } from '@parley/shared/voting/ratings-of'
import type { AxesBoardName } from '../../axes/axes-model.ts'
import { m } from '../../paraglide/messages.js'

type Seen = Pick<StateView, 'hidden' | 'ballots'>

/** The revealed assumptions with their places and tests, as everybody sees them. */
export const assumptionsOf = (state: Seen, view: DocumentView): readonly WeighedCard[] =>
  assumptionBoard(withoutHidden(view, new Set(state.hidden.map(({ card }) => card))), (card) => ratingsOf(state, card))
    .cards

export const notesOf = (view: DocumentView): TwoByTwoBoard => twoByTwoBoard(view)

/** The one sentence that says what is so on a board with two axes. */
export const axesIs = (board: AxesBoardName, state: Seen, view: DocumentView): string => {
  if (board === 'two-by-two') {
    const { notes, ends } = notesOf(view)
    if (Object.values(ends).some(({ card }) => !card)) return m.axes_is_ends()
    return m.axes_is_two_by_two({ count: notes.filter(({ value }) => value).length })
  }
  const cards = assumptionsOf(state, view)
  if (cards.length === 0) return m.axes_is_none()
  const waiting = cards.filter(({ value }) => !value).length
  if (waiting > 0) return m.axes_is_waiting({ count: waiting })
  const asking = cards.filter(({ asks }) => asks).length
  return asking > 0 ? m.axes_is_asking({ count: asking }) : m.axes_is_done()
}

/** The quieter line under it. */
export const axesFollows = (board: AxesBoardName): string =>
  board === 'two-by-two' ? m.axes_follows_two_by_two() : m.axes_follows_assumptions()

/** Sentences that the mediator could say now. */
export const axesPrompts = (board: AxesBoardName): readonly string[] =>
  board === 'two-by-two'
    ? [m.axes_say_2x2_1(), m.axes_say_2x2_2(), m.axes_say_2x2_3(), m.axes_say_2x2_4()]
    : [m.axes_say_1(), m.axes_say_2(), m.axes_say_3(), m.axes_say_4()]
