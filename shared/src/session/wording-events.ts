import type { GroupId } from './agenda.ts'
import type { Handlers } from './handlers.ts'
import { refuse } from './refused.ts'

/** Plainer words that the mediator suggests for a card, and that its group has not answered yet. */
export type WordingState = {
  readonly id: string
  readonly group: GroupId
  readonly card: string
  /** Where the card lies: on the joint board, or at the table of its group. */
  readonly on: 'board' | 'table'
  /** The name under which the suggested words are kept. */
  readonly words: string
}

export const wordingEvents: Pick<Handlers, 'wording-suggested' | 'wording-answered'> = {
  'wording-suggested': (state, { suggestion: id, group, sealed }) => {
    // One at a time for a card: its group answers that one first.
    if (state.wordings.some((one) => one.id === id || one.card === sealed.card)) return refuse('already-so')
    return { ...state, wordings: [...state.wordings, { id, group, ...sealed }] }
  },
  'wording-answered': (state, { suggestion, group }) => {
    const wordings = state.wordings.filter((one) => one.id !== suggestion || one.group !== group)
    return wordings.length === state.wordings.length ? refuse('nothing-there') : { ...state, wordings }
  },
}
