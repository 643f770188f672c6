import type { CardView, DocumentView } from '@parley/shared/documents/card-view'
import { dateState } from '@parley/shared/map/dates'
import { pushedBy, tidied, type Move } from '@parley/shared/map/pushed'
import { GROUPS, type GroupId } from '@parley/shared/session/agenda'
import type { Place } from './map-moves.ts'

/** Where a question about a move stands: on the canvas, in the list, or in the sheet of a card. */
export type Asker = 'canvas' | 'list' | 'sheet'

/** A move that somebody wants and has not decided on yet. Nobody else sees it. */
export type Wish =
  | { readonly of: 'place'; readonly card: string; readonly place: Place; readonly by: Asker }
  | { readonly of: 'tidy'; readonly by: Asker }

/** What a wish would do beside what was meant. */
export type Question = {
  readonly by: Asker
  /** The milestone that is meant, and where it would go; null for tidying. */
  readonly meant: { readonly card: CardView; readonly place: Place } | null
  /** Other milestones that would have to move. */
  readonly pushed: readonly (Move & { readonly card: CardView })[]
  /** The groups whose yes to the week of the meant milestone would be taken back. */
  readonly takes: readonly GroupId[]
  /** How many of the others would lose a yes. */
  readonly takesOthers: number
}

/** The wish of this page, if there is one, and how to have another. */
export type Moving = {
  readonly question: Question | null
  readonly ask: (wish: Wish | null) => void
}

/** The groups that have said yes to the week in which a milestone lies. */
export const yesesOf = (card: CardView): readonly GroupId[] => {
  const state = dateState(card)
  if (state === 'agreed') return GROUPS
  return state === 'waits-b' ? ['a'] : state === 'waits-a' ? ['b'] : []
}

/** What a wish asks, as the map stands now; null where its milestone has gone, or lies there already. */
export const questionOf = (view: DocumentView, wish: Wish | null): Question | null => {
  if (!wish) return null
  const byId = new Map(view.cards.map((card) => [card.id, card]))
  const withCards = (moves: readonly Move[]): Question['pushed'] =>
    moves.flatMap((move) => {
      const card = byId.get(move.id)
      return card ? { ...move, card } : []
    })
  if (wish.of === 'tidy') {
    const pushed = withCards(tidied(view))
    const takesOthers = pushed.filter(({ card }) => yesesOf(card).length > 0).length
    return pushed.length > 0 ? { by: wish.by, meant: null, pushed, takes: [], takesOthers } : null
  }
  const card = byId.get(wish.card)
  const { week, lane } = wish.place
  if (!card || (card.week === week && card.lane === lane)) return null
  const pushed = withCards(pushedBy(view, card.id, week ?? null))
  return {
    by: wish.by,
    meant: { card, place: wish.place },
    pushed,
    takes: card.week === week ? [] : yesesOf(card),
    takesOthers: pushed.filter((one) => yesesOf(one.card).length > 0).length,
  }
}

/** Whether a move does more than was meant, so that it is asked first. */
export const mustAsk = ({ pushed, takes }: Question): boolean => pushed.length + takes.length > 0
