import type { Rated } from '../axes/rated.ts'
import type { Value } from '../axes/value.ts'
import type { AxisEnd, CardView } from '../documents/card-view.ts'
import { aboveFrame, cornersAround, type CornerNames } from './axes-corners.ts'
import { layBeside, sideBySide } from './axes-layout.ts'
import { POINT, pointOf, SPOT, type AxesGap, type AxesPlate, type AxesScene, type AxesSpot } from './axes-parts.ts'
import type { Point, SceneLabel, SceneRule } from './map-parts.ts'
import { plateOf, type SizedPlate } from './plates.ts'
import { TYPE, type Measure, type Rect, type SceneLine } from './scene.ts'
import { directionOf, wrap } from './wrap.ts'

/** A card of a board with two axes, before it is laid out. */
export type AxesItem = {
  readonly card: CardView
  readonly number: number
  readonly value: Value | null
  readonly isByHand: boolean
  readonly rated: Rated | null
  /** Short lines below its words: that it asks for a test, how far the groups lie apart. */
  readonly asides: readonly string[]
  /** Drawn with a thick edge. */
  readonly isStrong: boolean
  /** All of it in one sentence, for a screen reader. */
  readonly name: string
}

/** The words of a board with two axes that nobody wrote on a card. */
export type AxesLabels = {
  readonly ends: Readonly<Record<AxisEnd, string>>
  /** What stands over the cards that wait. */
  readonly waiting: string
  readonly emptyCard: string
  /** The name of the upper left corner; null where no corner has one. */
  readonly corner: string | null
  /** How the four corners are called; absent where they have no names of the room's own. */
  readonly corners?: CornerNames
}

export type AxesSceneOptions = {
  readonly labels: AxesLabels
  readonly measure: Measure
  /** The size between the axes; without one it grows with what lies there. */
  readonly frame?: { readonly width: number; readonly height: number }
  /** Keeps a tray while nothing waits, so that a card can be put back. */
  readonly keepTray?: boolean
  /** Leaves out what waits. */
  readonly withoutTray?: boolean
}

/** Spaces of the board, in board units. */
const GUTTER = { width: 132, gap: 14 } as const
const BELOW = { ends: 24, tray: 30, pad: 14, gap: 14, least: 64 } as const
/** Room above the frame for the name of a corner. */
const NAME = { height: 30, above: 10 } as const
const ENDS = { lines: 4, share: 0.46 } as const
const SIDE = 11
const FLAT = 3.4

/** Room for so many cards: the board grows in a few steps, so that it does not shift with each card. */
const ROOMS: readonly (readonly [most: number, width: number, height: number])[] = [
  [10, 960, 640],
  [24, 1280, 860],
  [60, 1760, 1180],
  [140, 2500, 1680],
]
const roomFor = (count: number): { readonly width: number; readonly height: number } => {
  const [, width, height] = ROOMS.find(([most]) => count <= most) ?? [0, 3400, 2300]
  return { width, height }
}

/** A text in at most so many lines; what does not fit is cut, and its whole is told elsewhere. */
const inLines = (text: string, width: number, most: number, measure: Measure): readonly string[] => {
  const { px, weight } = TYPE.plate
  const lines = wrap(text, (part) => measure(part, px, weight), width)
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1] ?? ''}…`]
}

const label = (text: string, x: number, y: number, tone: SceneLabel['tone'] = 'ink'): SceneLabel => ({
  text,
  x,
  y,
  type: 'plate',
  tone,
  direction: 'ltr',
})

/** The four ends: those of the upright axis in the gutter, those of the other below the frame. */
const endLabels = (frame: Rect, ends: AxesLabels['ends'], measure: Measure): readonly SceneLabel[] => {
  const { px, weight, step } = TYPE.plate
  const set = (
    end: AxisEnd,
    width: number,
  ): { readonly lines: readonly string[]; readonly direction: 'ltr' | 'rtl' } => ({
    lines: inLines(ends[end], width, ENDS.lines, measure),
    direction: directionOf(ends[end]),
  })
  const high = set('y-high', GUTTER.width)
  const low = set('y-low', GUTTER.width)
  const [left, right] = [set('x-low', frame.width * ENDS.share), set('x-high', frame.width * ENDS.share)]
  const bottom = frame.y + frame.height
  const widest = Math.max(0, ...right.lines.map((text) => measure(text, px, weight)))
  const at = (
    { lines, direction }: ReturnType<typeof set>,
    x: number,
    y: number,
    width: number,
  ): readonly SceneLabel[] =>
    lines.map((text, index) => ({
      ...label(text, direction === 'rtl' ? x + width : x, y + index * step),
      direction,
    }))
  return [
    ...at(high, 0, frame.y + 20, GUTTER.width),
    ...at(low, 0, bottom - 10 - (low.lines.length - 1) * step, GUTTER.width),
    ...at(left, frame.x, bottom + BELOW.ends, frame.width * ENDS.share),
    ...at(right, frame.x + frame.width - widest, bottom + BELOW.ends, widest),
  ]
}

type Sized = SizedPlate & { readonly asides: readonly SceneLine[]; readonly number: number; readonly name: string }

/** The plate of a card with its asides set below its words. */
const sized = (item: AxesItem, { labels, measure }: AxesSceneOptions): Sized => {
  const plate = plateOf(item.card, item.isStrong ? 'strong' : 'plate', FLAT, labels.emptyCard, measure)
  const { px, weight, step } = TYPE.foot
  const lines = item.asides.flatMap((aside) =>
    wrap(aside, (text) => measure(text, px, weight), Math.max(plate.width, 168) - 2 * SIDE),
  )
  const widest = Math.ceil(Math.max(0, ...lines.map((text) => measure(text, px, weight)))) + 2 * SIDE
  const wider = Math.max(0, widest - plate.width)
  const shift = plate.direction === 'rtl' ? wider : 0
  return {
    ...plate,
    width: plate.width + wider,
    lines: plate.lines.map((line) => ({ ...line, x: line.x + shift })),
    marks: plate.marks.map((mark) => ({ ...mark, x: mark.x + shift })),
    asides: lines.map((text, index) => ({ text, x: SIDE, y: plate.height + 6 + index * step })),
    height: plate.height + lines.length * step,
    number: item.number,
    name: item.name,
  }
}

const plateAt = ({ width, height, ...plate }: Sized, at: Point, point: Point | null): AxesPlate => ({
  ...plate,
  point,
  rect: { x: at.x, y: at.y, width, height },
})

/** Rows of plates that wait, from a corner on; also how high they are. */
const flowed = (plates: readonly Sized[], from: Point, width: number): { cards: AxesPlate[]; height: number } => {
  const cards: AxesPlate[] = []
  let [x, y, tallest] = [0, 0, 0]
  for (const plate of plates) {
    if (x > 0 && x + plate.width > width) [x, y, tallest] = [0, y + tallest + BELOW.gap, 0]
    cards.push(plateAt(plate, { x: from.x + x, y: from.y + y }, null))
    tallest = Math.max(tallest, plate.height)
    x += plate.width + BELOW.gap
  }
  return { cards, height: y + tallest }
}

type Laid = AxesItem & { readonly value: Value }

/** The marks of both groups' ratings, and the gap between them. */
const ratedMarks = (
  items: readonly Laid[],
  frame: Rect,
  points: readonly Point[],
): { readonly spots: readonly AxesSpot[]; readonly gaps: readonly AxesGap[] } => {
  const pairs = items.flatMap(({ card, number, rated }) =>
    rated?.by === 'group' ? [{ card: card.id, number, a: rated.a, b: rated.b, gap: rated.gap }] : [],
  )
  const at = sideBySide(
    pairs.flatMap(({ a, b }) => [pointOf(frame, a), pointOf(frame, b)]),
    SPOT + 2,
    frame,
    points,
  )
  const WIDE = ['none', 'some', 'clear'] as const
  const both = pairs.map(({ card, number, gap }, index) => {
    const [from, to] = [at[2 * index] ?? { x: 0, y: 0 }, at[2 * index + 1] ?? { x: 0, y: 0 }]
    const widest = Math.max(WIDE.indexOf(gap.evidence), WIDE.indexOf(gap.importance))
    return {
      gap: { card, from, to, look: WIDE[widest] ?? 'none' },
      spots: [
        { card, number, group: 'a' as const, at: from },
        { card, number, group: 'b' as const, at: to },
      ],
    }
  })
  return { spots: both.flatMap(({ spots }) => spots), gaps: both.map(({ gap }) => gap) }
}

/** Points along a gap, so that plates leave the line to be seen where they can. */
const along = ({ from, to }: AxesGap): readonly { readonly at: Point; readonly radius: number }[] => {
  const count = Math.floor(Math.hypot(to.x - from.x, to.y - from.y) / 16)
  return Array.from({ length: count }, (_, index) => {
    const part = (index + 1) / (count + 1)
    return { at: { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }, radius: 1 }
  })
}

/** The lines that part the board into its four corners. */
const middleRules = ({ x, y, width, height }: Rect, box: Rect): readonly SceneRule[] => [
  { from: { x: x + width / 2, y: box.y }, to: { x: x + width / 2, y: box.y + box.height }, look: 'tick' },
  { from: { x, y: y + height / 2 }, to: { x: x + width, y: y + height / 2 }, look: 'tick' },
]

/**
 * A board with two axes: each card that has a value lies at its point, its words on a plate beside it; the others wait
 * in a tray below. What somebody laid by hand lies exactly at its value; what the ratings placed gives way where many
 * have the same middle. The same items and options give the same scene, to the last number.
 */
export const axesScene = (items: readonly AxesItem[], options: AxesSceneOptions): AxesScene => {
  const { labels, measure } = options
  const laid = items.flatMap((item): readonly Laid[] => (item.value ? [{ ...item, value: item.value }] : []))
  // The name of the corner stands above it, where nothing that is laid can cover it.
  const room = options.frame ?? roomFor(laid.length)
  const names = labels.corners ?? null
  const top = labels.corner ? NAME.height : aboveFrame(names, room.width, measure)
  const frame: Rect = { x: GUTTER.width + GUTTER.gap, y: top, ...room }
  const corners = cornersAround(frame, names, measure)
  const corner = labels.corner
    ? {
        rect: { x: frame.x, y: frame.y, width: frame.width / 2, height: frame.height / 2 },
        label: label(labels.corner, frame.x, frame.y - NAME.above, 'quiet'),
      }
    : null
  const [byHand, byRatings] = [laid.filter((item) => item.isByHand), laid.filter((item) => !item.isByHand)]
  const fixed = byHand.map(({ value }) => pointOf(frame, value))
  const given = sideBySide(
    byRatings.map(({ value }) => pointOf(frame, value)),
    2 * POINT + 2,
    frame,
    fixed,
  )
  const places = new Map<AxesItem, Point>([
    ...byHand.map((item, at) => [item, fixed[at] ?? pointOf(frame, item.value)] as const),
    ...byRatings.map((item, at) => [item, given[at] ?? pointOf(frame, item.value)] as const),
  ])
  const points = laid.map((item) => ({ item, at: places.get(item) ?? pointOf(frame, item.value) }))
  const { spots, gaps } = ratedMarks(
    laid,
    frame,
    points.map(({ at }) => at),
  )
  const plates = points.map(({ item, at }) => ({ ...sized(item, options), at }))
  const beside = layBeside(plates, frame, [
    ...points.map(({ at }) => ({ at, radius: POINT })),
    ...spots.map(({ at }) => ({ at, radius: SPOT / 2 })),
    ...gaps.flatMap(along),
  ])
  const waiting = options.withoutTray ? [] : items.filter(({ value }) => value === null)
  const ends = endLabels(corners.box, labels.ends, measure)
  const bottom = Math.max(corners.box.y + corners.box.height, ...ends.map(({ y }) => y + 6))
  const hasTray = !options.withoutTray && (waiting.length > 0 || options.keepTray === true)
  const width = frame.x + frame.width
  const trayTop = bottom + BELOW.tray
  const tray = flowed(
    waiting.map((item) => sized(item, options)),
    { x: BELOW.pad, y: trayTop + 2 * BELOW.pad + TYPE.plate.step },
    width - 2 * BELOW.pad,
  )
  const trayHeight = 3 * BELOW.pad + TYPE.plate.step + Math.max(BELOW.least, tray.height)
  return {
    size: { width, height: hasTray ? trayTop + trayHeight : bottom },
    bands: [],
    zones: [],
    cards: [
      ...plates.map(({ at, ...plate }, index) => {
        const { x, y } = beside[index]?.rect ?? at
        return plateAt(plate, { x, y }, at)
      }),
      ...tray.cards,
    ],
    points: points.map(({ item, at }, index) => ({
      card: item.card.id,
      number: item.number,
      at,
      leader: beside[index]?.leader ?? null,
    })),
    spots,
    gaps,
    rules: middleRules(frame, corners.box),
    labels: [...ends, ...(hasTray ? [label(labels.waiting, BELOW.pad, trayTop + BELOW.pad + 14, 'quiet')] : [])],
    corner,
    corners: corners.labels,
    box: corners.box,
    frame,
    tray: hasTray ? { x: 0, y: trayTop, width, height: trayHeight } : null,
    isCrowded: beside.some(({ overlaps }) => overlaps),
  }
}
