import { FREE, freeSize, placeFree } from './free-area.ts'
import type { Lane, Placed } from './lanes.ts'
import { placeCards } from './place-cards.ts'
import { isTable, type SceneOptions } from './scene-options.ts'
import { MARK, TYPE, type Rect, type SceneCard, type SceneLine, type SceneZone } from './scene.ts'
import { wrap } from './wrap.ts'

/** Spaces of a lane, in board units. */
export const LANE = { pad: 17, head: 49, gap: 20, least: 600, leastBelow: 130, bandGap: 44, bandHead: 50 } as const
const COLUMN = { one: 328, more: FREE.card, shared: 286, table: 250, gap: 12 } as const

/** So many that a board of any size keeps about the shape of a screen. */
const columnsFor = (cards: number): number =>
  cards <= 5 ? 1 : cards <= 14 ? 2 : Math.max(3, Math.round(Math.sqrt(cards / 2)))

/** At a table with several lanes each is a column to read downwards, and only a long one is more. */
const tableColumnsFor = (cards: number): number => (cards <= 24 ? 1 : cards <= 80 ? 2 : 3)

/** A zone before it has a place: how wide it is, and in how many columns its cards flow. */
export type SizedZone = {
  readonly lane: Lane
  readonly placed: readonly Placed[]
  readonly columns: number
  readonly width: number
}
/** A zone with its cards, laid out. */
export type LaidZone = { readonly zone: SceneZone; readonly cards: readonly SceneCard[] }

/** How many columns a lane takes, and how wide it is by itself. */
export const sizedLane = (lane: Lane, placed: readonly Placed[], options: SceneOptions): SizedZone => {
  const isColumn = typeof options.kind === 'object' && options.kind.kinds.length > 1
  const tops = placed.filter(({ card }) => card.stack === undefined).length
  const wanted = isColumn ? tableColumnsFor(tops) : columnsFor(placed.length)
  const most = options.columns ?? (options.arrangement === 'below' ? 1 : wanted)
  const columns = Math.max(1, Math.min(wanted, most))
  const column = isColumn
    ? COLUMN.table
    : columns > 1
      ? COLUMN.more
      : lane.owner === 'both'
        ? COLUMN.shared
        : COLUMN.one
  return { lane, placed, columns, width: 2 * LANE.pad + columns * column + (columns - 1) * COLUMN.gap }
}

const titleOf = (lane: Lane, options: SceneOptions): string =>
  lane.band === 'together' || isTable(options)
    ? options.labels.bands[lane.band]
    : lane.owner === 'both'
      ? options.labels.shared
      : options.groups[lane.owner].name

/** What teaches in an empty zone, from `top` on, measured from the zone's corner. */
const hintLines = (text: string, top: number, most: number, options: SceneOptions): readonly SceneLine[] =>
  wrap(text, (part) => options.measure(part, TYPE.foot.px, TYPE.foot.weight), most).map((line, index) => ({
    text: line,
    x: LANE.pad + 2,
    y: top + index * (TYPE.foot.step + 1),
  }))

const hintHeight = (hint: readonly SceneLine[]): number => hint.length * (TYPE.foot.step + 1)

const zoneOf = (
  lane: Lane,
  title: string,
  rect: Rect,
  hint: readonly SceneLine[],
  flow: Rect,
): Omit<SceneZone, 'lies'> => ({
  id: lane.zone,
  band: lane.band,
  title,
  group: lane.owner,
  rect,
  titleAt: { x: rect.x + LANE.pad + (lane.owner === 'both' ? 2 : 1) * (MARK.title + 9), y: rect.y + 30 },
  hint,
  flow,
})

const layLane = (one: SizedZone, x: number, y: number, options: SceneOptions): LaidZone => {
  const { lane } = one
  const title = titleOf(lane, options)
  const flow = { x: x + LANE.pad, y: y + LANE.head, width: one.width - 2 * LANE.pad, height: 0 }
  const { cards, height } = placeCards(one.placed, lane, title, flow, one.columns, options)
  const text =
    one.placed.length > (lane.owner === 'both' ? 1 : 0)
      ? ''
      : (options.labels.hints[isTable(options) ? 'table' : lane.owner] ?? '')
  const top = LANE.head + (height > 0 ? height + 34 : 14)
  const hint = hintLines(text, top, Math.min(flow.width - 4, 300), options)
  const inner = Math.max(height, hint.length > 0 ? top - LANE.head + hintHeight(hint) : 0)
  const rect = { x, y, width: one.width, height: LANE.head + inner + LANE.pad }
  return { zone: { ...zoneOf(lane, title, rect, hint, { ...flow, height: inner }), lies: 'flow' }, cards }
}

/** Where the corner of the free area's inside lies when its zone begins at `y`. */
export const freeCorner = (y: number): { readonly x: number; readonly y: number } => ({
  x: LANE.pad,
  y: y + LANE.head,
})

/**
 * The free area, from the left edge of the board at `y`. Its cards lie the same for everybody; only how far its ground goes
 * beyond them depends on the page: `most` is how wide the rest of the board is, and `drawn` what was drawn by hand.
 */
export const layFree = (
  lane: Lane,
  placed: readonly Placed[],
  drawn: readonly Rect[],
  y: number,
  most: number,
  options: SceneOptions,
): LaidZone => {
  const title = titleOf(lane, options)
  const corner = freeCorner(y)
  const cards = placeFree(placed, lane, title, corner, options)
  const how = options.free ?? 'wall'
  const rects = [...cards.flatMap(({ rect, stack }) => (stack?.frame ? [rect, stack.frame] : [rect])), ...drawn]
  const text = rects.length > 0 ? '' : (options.labels.hints.together ?? '')
  const hint = hintLines(text, LANE.head + 14, 460, options)
  const size = freeSize(rects, corner, how)
  const width = Math.max(size.width, most - 2 * LANE.pad)
  const height = Math.max(size.height, hint.length > 0 ? 14 + hintHeight(hint) : 0)
  const flow = { ...corner, width, height }
  const rect = { x: 0, y, width: width + 2 * LANE.pad, height: LANE.head + height + LANE.pad }
  return { zone: { ...zoneOf(lane, title, rect, hint, flow), lies: 'free' }, cards }
}

/** How much of the wall is seen beside what lies on it, and at least, in board units. */
const SEEN = { beside: 60, width: 960, height: 560 } as const

/** The part of a free area that is worth seeing at once: what lies in it, never more than all of it. */
export const freeExtent = ({ rect }: SceneZone, things: readonly Rect[]): Rect => {
  const right = Math.max(rect.x + SEEN.width, ...things.map((one) => one.x + one.width + SEEN.beside))
  const bottom = Math.max(rect.y + SEEN.height, ...things.map((one) => one.y + one.height + SEEN.beside))
  return { ...rect, width: Math.min(rect.width, right - rect.x), height: Math.min(rect.height, bottom - rect.y) }
}

/** Widths of lanes beside each other that together fill at least `least`. */
const filled = (lanes: readonly SizedZone[], least: number): readonly SizedZone[] => {
  const gaps = (lanes.length - 1) * LANE.gap
  const natural = lanes.reduce((sum, lane) => sum + lane.width, 0)
  const stretch = Math.max(1, (least - gaps) / natural)
  return lanes.map((lane) => ({ ...lane, width: lane.width * stretch }))
}

const stretchTo = (laid: LaidZone, height: number): LaidZone => ({
  ...laid,
  zone: {
    ...laid.zone,
    rect: { ...laid.zone.rect, height },
    flow: { ...laid.zone.flow, height: height - LANE.head - LANE.pad },
  },
})

/**
 * Lanes of one kind from `y` on: beside each other, together `width` wide and each at least `least` high, or below each
 * other for a narrow page.
 */
export const layBand = (
  lanes: readonly SizedZone[],
  y: number,
  room: { readonly width: number; readonly least: number },
  options: SceneOptions,
): readonly LaidZone[] => {
  if (options.arrangement === 'below') {
    const width = Math.max(...lanes.map((lane) => lane.width), options.width ?? 0)
    let top = y
    return lanes.map((lane) => {
      const laid = layLane({ ...lane, width }, 0, top, options)
      const high = stretchTo(laid, Math.max(laid.zone.rect.height, LANE.leastBelow))
      top += high.zone.rect.height + LANE.gap
      return high
    })
  }
  let x = 0
  const laid = filled(lanes, room.width).map((lane) => {
    const one = layLane(lane, x, y, options)
    x += lane.width + LANE.gap
    return one
  })
  const height = Math.max(room.least, ...laid.map((one) => one.zone.rect.height))
  return laid.map((one) => stretchTo(one, height))
}
