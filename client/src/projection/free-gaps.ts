import type { DocumentView } from '@parley/shared/documents/card-view'
import type { Scene } from '@parley/shared/scene/scene'
import type { Window } from './free-windows.ts'

/** The widest strip with nothing in it that is left across or down the wall, in units of the scene. */
const GAP = 72

type Span = readonly [from: number, to: number]

/** What spans cover of a line, from its beginning on. */
const covered = (spans: readonly Span[]): readonly Span[] => {
  const found: [number, number][] = []
  for (const [from, to] of [...spans].sort((one, other) => one[0] - other[0])) {
    const last = found.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else found.push([from, to])
  }
  return found
}

/**
 * Where a point of a line comes to lie once no part of the line that is free of spans is wider than `most`. What lies
 * beside what stays so, and nothing comes to lie on anything else.
 */
export const withoutGaps = (spans: readonly Span[], most: number): ((at: number) => number) => {
  const cuts: { readonly from: number; readonly by: number }[] = []
  let by = 0
  let end: number | null = null
  for (const [from, to] of covered(spans)) {
    if (end !== null && from - end > most) {
      by += from - end - most
      cuts.push({ from, by })
    }
    end = to
  }
  return (at) => at - (cuts.findLast(({ from }) => from <= at)?.by ?? 0)
}

/** Everything of a free area that has to be read or seen: cards, what was drawn, and the labels of arrows. */
export const thingsOf = ({ cards, strokes, arrows }: Scene): readonly Window[] => [
  ...cards.map(({ rect }) => rect),
  ...strokes.map(({ rect }) => rect),
  ...arrows.flatMap(({ label }) => label?.rect ?? []),
]

/**
 * The same free area without the wide strips in which nothing lies, for a wall that would have to turn over empty ground:
 * people lay their heaps far apart where there is room, and on a wall there is none. `scene` is the area as it lies.
 */
export const closeGaps = (board: DocumentView, scene: Scene): DocumentView => {
  const corner = scene.zones.find(({ lies }) => lies === 'free')?.flow
  if (!corner) return board
  const things = thingsOf(scene)
  const across = withoutGaps(
    things.map(({ x, width }) => [x, x + width]),
    GAP,
  )
  const down = withoutGaps(
    things.map(({ y, height }) => [y, y + height]),
    GAP,
  )
  const rects = new Map(scene.cards.map(({ id, rect }) => [id, rect]))
  const lines = new Map(scene.strokes.map(({ id, points }) => [id, points]))
  const cards = board.cards.map((card) => {
    const rect = rects.get(card.id)
    return rect ? { ...card, place: [across(rect.x) - corner.x, down(rect.y) - corner.y] as const } : card
  })
  const strokes = board.strokes?.map((stroke) => ({
    ...stroke,
    points: (lines.get(stroke.id) ?? []).map((at, index) =>
      index % 2 === 0 ? across(at) - corner.x : down(at) - corner.y,
    ),
  }))
  return { ...board, cards, ...(strokes && { strokes }) }
}
