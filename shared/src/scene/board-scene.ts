import type { DocumentView } from '../documents/card-view.ts'
import type { CardMarks } from '../protocol/state-view.ts'
import type { GroupId, WrittenKind } from '../session/agenda.ts'
import { bandsOf, cardsByZone, type Lane, type Placed, type Shown } from './lanes.ts'
import { placeCards, type CardLabels } from './place-cards.ts'
import {
  MARK,
  TYPE,
  type Measure,
  type Owner,
  type Scene,
  type SceneBand,
  type SceneCard,
  type SceneLine,
  type SceneZone,
} from './scene.ts'
import { wrap } from './wrap.ts'

/** All the words of a scene that nobody wrote on a card: they come from the catalogue of the page that shows it. */
export type SceneLabels = CardLabels & {
  readonly bands: Readonly<Record<WrittenKind | 'together', string>>
  /** The name of the shared lane. */
  readonly shared: string
  /** What will come into a lane, shown while it has next to nothing. */
  readonly hints: Readonly<Partial<Record<Owner | 'together', string>>>
}

/** What a scene shows and how. */
export type SceneOptions = {
  readonly kind: Shown
  readonly groups: Readonly<Record<GroupId, { readonly name: string }>>
  readonly marks: Readonly<Record<string, CardMarks>>
  readonly hidden: ReadonlySet<string>
  readonly labels: SceneLabels
  readonly measure: Measure
  /** Lanes beside each other, or below each other for a narrow page; beside when absent. */
  readonly arrangement?: 'beside' | 'below'
  /** Lanes of a written kind to show; all three when absent. A reveal shows the two groups' lanes only. */
  readonly lanes?: readonly Owner[]
  /** At most so many columns a lane. */
  readonly columns?: number
  /** The least width of all lanes together; lanes grow to fill it. */
  readonly width?: number
}

/** Spaces of a lane, in board units. */
const LANE = { pad: 17, head: 49, gap: 20, least: 600, leastBelow: 130, bandGap: 44, bandHead: 50 } as const
const COLUMN = { one: 328, more: 228, shared: 286, gap: 12 } as const

/** So many that a board of any size keeps about the shape of a screen. */
const columnsFor = (cards: number): number =>
  cards <= 5 ? 1 : cards <= 14 ? 2 : Math.max(3, Math.round(Math.sqrt(cards / 2)))

type Sized = {
  readonly lane: Lane
  readonly placed: readonly Placed[]
  readonly columns: number
  readonly width: number
}

const sized = (lane: Lane, placed: readonly Placed[], options: SceneOptions): Sized => {
  const wanted = lane.band === 'together' ? Math.max(4, columnsFor(placed.length)) : columnsFor(placed.length)
  const most = options.columns ?? (options.arrangement === 'below' ? 1 : wanted)
  const columns = Math.max(1, Math.min(wanted, most))
  const column = columns > 1 ? COLUMN.more : lane.owner === 'both' ? COLUMN.shared : COLUMN.one
  return { lane, placed, columns, width: 2 * LANE.pad + columns * column + (columns - 1) * COLUMN.gap }
}

/** Widths of lanes beside each other that together fill at least `least`. */
const filled = (lanes: readonly Sized[], least: number): readonly Sized[] => {
  const gaps = (lanes.length - 1) * LANE.gap
  const natural = lanes.reduce((sum, lane) => sum + lane.width, 0)
  const stretch = Math.max(1, (least - gaps) / natural)
  return lanes.map((lane) => ({ ...lane, width: lane.width * stretch }))
}

const titleOf = (lane: Lane, options: SceneOptions): string =>
  lane.band === 'together'
    ? options.labels.bands.together
    : lane.owner === 'both'
      ? options.labels.shared
      : options.groups[lane.owner].name

type Laid = { readonly zone: SceneZone; readonly cards: readonly SceneCard[] }

const layLane = (one: Sized, x: number, y: number, options: SceneOptions): Laid => {
  const { lane } = one
  const title = titleOf(lane, options)
  const flow = { x: x + LANE.pad, y: y + LANE.head, width: one.width - 2 * LANE.pad, height: 0 }
  const { cards, height } = placeCards(one.placed, lane, title, flow, one.columns, options)
  const hintText =
    one.placed.length > (lane.owner === 'both' ? 1 : 0)
      ? undefined
      : options.labels.hints[lane.band === 'together' ? 'together' : lane.owner]
  const hintTop = LANE.head + (height > 0 ? height + 34 : 14)
  const hint: SceneLine[] = wrap(
    hintText ?? '',
    (text) => options.measure(text, TYPE.foot.px, TYPE.foot.weight),
    Math.min(flow.width - 4, 300),
  ).map((text, index) => ({ text, x: LANE.pad + 2, y: hintTop + index * (TYPE.foot.step + 1) }))
  const inner = Math.max(height, hint.length > 0 ? hintTop - LANE.head + hint.length * (TYPE.foot.step + 1) : 0)
  const marks = lane.owner === 'both' ? 2 : 1
  return {
    zone: {
      id: lane.zone,
      band: lane.band,
      title,
      group: lane.owner,
      rect: { x, y, width: one.width, height: LANE.head + inner + LANE.pad },
      titleAt: { x: x + LANE.pad + marks * (MARK.title + 9), y: y + 30 },
      hint,
      flow: { ...flow, height: inner },
    },
    cards,
  }
}

const stretchTo = (laid: Laid, height: number): Laid => ({
  ...laid,
  zone: {
    ...laid.zone,
    rect: { ...laid.zone.rect, height },
    flow: { ...laid.zone.flow, height: height - LANE.head - LANE.pad },
  },
})

const layBand = (lanes: readonly Sized[], y: number, options: SceneOptions, least: number): readonly Laid[] => {
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
  const laid = lanes.map((lane) => {
    const one = layLane(lane, x, y, options)
    x += lane.width + LANE.gap
    return one
  })
  const height = Math.max(least, ...laid.map((one) => one.zone.rect.height))
  return laid.map((one) => stretchTo(one, height))
}

const isShown = (lane: Lane, options: SceneOptions): boolean =>
  lane.band === 'together' || (options.lanes?.includes(lane.owner) ?? true)

/**
 * The joint board as rectangles and lines of text. A card's `zone` says in which lane it lies; inside a lane
 * cards flow in order of `at`. The same view and options give the same scene, to the last number.
 */
export const boardScene = (view: Pick<DocumentView, 'cards'>, options: SceneOptions): Scene => {
  const byZone = cardsByZone(view, options.hidden)
  const bands = bandsOf(options.kind).map((lanes) =>
    lanes.filter((lane) => isShown(lane, options)).map((lane) => sized(lane, byZone.get(lane.zone) ?? [], options)),
  )
  const gapsOf = (lanes: readonly Sized[]): number => (lanes.length - 1) * LANE.gap
  const widest = Math.max(
    options.width ?? 0,
    ...bands.map((lanes) => lanes.reduce((sum, lane) => sum + lane.width, 0) + gapsOf(lanes)),
  )
  const many = bands.length > 1
  const least = many ? 220 : LANE.least
  const found: { bands: SceneBand[]; zones: SceneZone[]; cards: SceneCard[] } = { bands: [], zones: [], cards: [] }
  let y = 0
  for (const lanes of bands) {
    const band = lanes[0]?.lane.band
    if (band === undefined) continue
    const head = many ? LANE.bandHead : 0
    const beside = options.arrangement === 'below' ? lanes : filled(lanes, many ? widest : (options.width ?? 0))
    const laid = layBand(beside, y + head, options, least)
    const right = Math.max(...laid.map((one) => one.zone.rect.x + one.zone.rect.width))
    const bottom = Math.max(...laid.map((one) => one.zone.rect.y + one.zone.rect.height))
    found.bands.push({
      id: band,
      title: options.labels.bands[band],
      rect: { x: 0, y, width: right, height: bottom - y },
      titleAt: many ? { x: 0, y: y + 30 } : null,
    })
    found.zones.push(...laid.map((one) => one.zone))
    found.cards.push(...laid.flatMap((one) => one.cards))
    y = bottom + LANE.bandGap
  }
  const width = Math.max(0, ...found.bands.map((band) => band.rect.width))
  const height = Math.max(0, ...found.bands.map((band) => band.rect.y + band.rect.height))
  return { size: { width, height }, ...found }
}
