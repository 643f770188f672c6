import type { DocumentView } from '../documents/card-view.ts'
import type { SessionState } from '../session/state.ts'

/**
 * What everybody saw on the board at one moment, with its words. Marks are not in it: from two counts of one mark one
 * could tell that somebody changed theirs. Of results only the names of ballots whose results were shown by then.
 */
export type BoardSnapshot = { readonly view: DocumentView; readonly results: readonly string[] }

/** The snapshot of a board as it stands: what was hidden is not on it, nor is a card without a word. */
export const boardSnapshot = (view: DocumentView, state: Pick<SessionState, 'hidden' | 'ballots'>): BoardSnapshot => {
  const empty = view.cards.filter(({ kind, text }) => kind !== 'stack' && text.trim() === '').map(({ id }) => id)
  return {
    view: boardWithout(view, new Set([...empty, ...state.hidden.map(({ card }) => card)])),
    results: state.ballots.filter(({ stage }) => stage === 'closed').map(({ id }) => id),
  }
}

/** A board without some of its cards, and without the links that began or ended there. */
export const boardWithout = (view: DocumentView, cards: ReadonlySet<string>): DocumentView => ({
  ...view,
  cards: view.cards.filter(({ id }) => !cards.has(id)),
  links: view.links.filter(({ from, to }) => !cards.has(from) && !cards.has(to)),
})

/** Whether there is nothing to keep: no card and no line. */
export const showsNothing = ({ cards, strokes }: DocumentView): boolean =>
  cards.length === 0 && (strokes ?? []).length === 0
