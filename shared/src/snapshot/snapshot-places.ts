import type { CardView, DocumentView, StrokeView } from '../documents/card-view.ts'
import type { Placed } from '../scene/lanes.ts'
import { stackedIn } from '../scene/stacks.ts'

/** Where a card lies on the board beside its lane; numbers stand for cards, since the file has no ids. */
export type SnapshotPlace = {
  /** What an arrow or a stack calls this card; only cards that are called so have one. */
  readonly number?: number
  /** The number of the stack that it lies in. */
  readonly stack?: number
  /** In the free area: its corner and its width, in board units. */
  readonly place?: CardView['place']
  readonly width?: number
}
export type SnapshotArrow = { readonly from: number; readonly to: number; readonly label?: string }
/** A line drawn by hand: whole board units, x, y, x, y, … */
export type SnapshotDrawing = Pick<StrokeView, 'pen' | 'points'>

/** How cards of the file are called, and where they lie. */
export type SnapshotPlaces = {
  readonly of: (card: CardView) => SnapshotPlace
  readonly arrows: readonly SnapshotArrow[]
  readonly drawings: readonly SnapshotDrawing[]
}

/**
 * Places, stacks, arrows and drawings of the cards that a file shows, `placed` by lane. An arrow to a card that was joined
 * into another goes to that one; an arrow to what is not in the file is left out.
 */
export const snapshotPlaces = (
  board: DocumentView,
  placed: readonly (readonly Placed[])[],
  hidden: ReadonlySet<string>,
): SnapshotPlaces => {
  const shown = new Map(placed.flat().map(({ card }) => [card.id, card]))
  const holders = new Map(
    placed
      .map((placed) => stackedIn(placed))
      .flatMap(({ members }) => [...members].flatMap(([id, those]) => those.map(({ card }) => [card.id, id] as const))),
  )
  const views = new Map(board.cards.map((card) => [card.id, card]))
  const seen = (id: string): string | undefined => {
    if (hidden.has(id)) return undefined
    if (shown.has(id)) return id
    const into = views.get(id)?.into
    return into !== undefined && shown.has(into) ? into : undefined
  }
  const arrows = board.links.flatMap(({ kind, from, to, label }) => {
    const ends = kind === 'arrow' ? ([seen(from), seen(to)] as const) : []
    const [one, other] = ends
    return one !== undefined && other !== undefined && one !== other ? [{ one, other, label }] : []
  })
  const called = new Set([...holders.values(), ...arrows.flatMap(({ one, other }) => [one, other])])
  const numbers = new Map([...shown.keys()].filter((id) => called.has(id)).map((id, index) => [id, index + 1]))
  const numberOf = (id: string): number => numbers.get(id) ?? 0
  return {
    of: ({ id, place, width, zone }) => {
      const holder = holders.get(id)
      const isFree = zone === 'together'
      return {
        ...(numbers.has(id) && { number: numberOf(id) }),
        ...(holder !== undefined && { stack: numberOf(holder) }),
        ...(isFree && place && { place }),
        ...(isFree && width !== undefined && { width }),
      }
    },
    arrows: arrows.map(({ one, other, label }) => ({
      from: numberOf(one),
      to: numberOf(other),
      ...(label !== undefined && { label }),
    })),
    drawings: (board.strokes ?? []).map(({ pen, points }) => ({ pen, points })),
  }
}
