import type { CardView, DocumentView } from '../documents/card-view.ts'
import { longestChain } from '../map/longest-chain.ts'
import { mapRows, withoutHidden, type MapLane, type MapRows } from '../map/map-rows.ts'
import { curvesOf } from './map-curves.ts'
import type { MapScene, SceneLabel, ScenePlate, SceneRow, SceneRule, WeekAxis } from './map-parts.ts'
import { pack } from './pack.ts'
import { plateOf, type SizedPlate } from './plates.ts'
import { TYPE, type Measure, type Rect } from './scene.ts'
import { weekAxis } from './week-axis.ts'
import { directionOf, wrap } from './wrap.ts'

/** All the words of a map that nobody wrote on a card. */
export type MapLabels = {
  readonly goals: string
  readonly limits: string
  /** The row of milestones without a lane, and the column of those without a week. */
  readonly noLane: string
  readonly noWeek: string
  readonly emptyCard: string
  /** A tick of the axis: "week 4". */
  readonly week: (week: number) => string
  /** "Longest chain 11 weeks", or how many milestones it has while one of them has no week. */
  readonly longestChain: (weeks: number | null, milestones: number) => string
  /** A whole plate in one sentence, for a screen reader. `lane` and `week` are null where there is none. */
  readonly plateName: (plate: {
    readonly card: CardView
    readonly text: string
    readonly lane: string | null
    readonly week: number | null
    readonly onChain: boolean
  }) => string
}

/** What a map shows and how. */
export type MapSceneOptions = {
  readonly hidden: ReadonlySet<string>
  readonly labels: MapLabels
  readonly measure: Measure
  /** The least width; weeks grow to fill it. */
  readonly width?: number
  /** Keeps the column "no week yet" while nothing lies in it, so that a milestone can be put there. */
  readonly keepColumn?: boolean
}

/** Spaces of the map, in board units. */
const MAP = { names: 148, widestName: 260, gutter: 24, right: 36, part: 30 } as const
const ROW = { pad: 16, least: 78 } as const
const GAP = { x: 26, y: 14 } as const
const FLAT = { goal: 7, milestone: 4, limit: 6 } as const
/** A limit that finds no room below its milestone moves to the right up to so far before it takes a new line. */
const SLIDE = 320

type Plate = SizedPlate & { readonly x: number }
type Draft = {
  readonly cards: ScenePlate[]
  readonly labels: SceneLabel[]
  readonly rules: SceneRule[]
  readonly rows: SceneRow[]
}
/** `names` is how wide the names of lanes may be; all else begins at `left`. */
type Setting = MapSceneOptions & { readonly chain: ReadonlySet<string>; readonly names: number; readonly left: number }

const label = (text: string, x: number, y: number, type: SceneLabel['type'], tone: SceneLabel['tone']): SceneLabel => ({
  text,
  x,
  y,
  type,
  tone,
  direction: 'ltr',
})

const sized = (card: CardView, look: ScenePlate['look'], flatness: number, setting: Setting): SizedPlate =>
  plateOf(card, look, flatness, setting.labels.emptyCard, setting.measure)

const put = (draft: Draft, plate: SizedPlate, at: { x: number; y: number }, name: string): void => {
  const { width, height, ...rest } = plate
  draft.cards.push({ ...rest, name, rect: { ...at, width, height } })
}

const nameOf = (card: CardView, lane: string | null, { labels, chain }: Setting): string =>
  labels.plateName({
    card,
    text: card.text.trim() === '' ? labels.emptyCard : card.text,
    lane,
    week: card.week ?? null,
    onChain: chain.has(card.id),
  })

/** Goals with their meanings below them, row by row; returns where they end. */
const layGoals = (draft: Draft, goals: MapRows['goals'], width: number, setting: Setting): number => {
  if (goals.length === 0) return 0
  draft.labels.push(label(setting.labels.goals, 0, 26, 'title', 'ink'))
  let [x, y, tallest] = [setting.left, 0, 0]
  for (const { card, meanings } of goals) {
    const stack = [card, ...meanings].map((one) => ({
      card: one,
      plate: sized(one, one.kind === 'goal' ? 'plate' : 'plain', FLAT.goal, setting),
    }))
    const wide = Math.max(...stack.map(({ plate }) => plate.width))
    if (x > setting.left && x + wide > width) {
      ;[x, y, tallest] = [setting.left, y + tallest + GAP.y, 0]
    }
    let top = y
    for (const { card: one, plate } of stack) {
      put(draft, plate, { x, y: top }, nameOf(one, null, setting))
      top += plate.height + 5
    }
    tallest = Math.max(tallest, top - 5 - y)
    x += wide + GAP.y
  }
  return y + tallest + MAP.part
}

/** The plates of a lane: those on the longest chain get their places first, so that it runs straight. */
const layLane = (
  draft: Draft,
  lane: MapLane,
  axis: WeekAxis,
  top: number,
  setting: Setting,
): { readonly height: number; readonly right: number } => {
  const titleText = lane.lane ? lane.lane.text.trim() || setting.labels.emptyCard : setting.labels.noLane
  const { px, weight, step } = TYPE.title
  const title = wrap(titleText, (text) => setting.measure(text, px, weight), setting.names)
  const plates = lane.milestones.map((card) => {
    const isOnChain = setting.chain.has(card.id)
    const plate = sized(card, isOnChain ? 'strong' : 'plate', FLAT.milestone, setting)
    const x = card.week === undefined ? setting.left : axis.x + (card.week - axis.first) * axis.weekWidth
    return { ...plate, x, card }
  })
  const inWeeks = plates.filter(({ card }) => card.week !== undefined)
  const onChain = (plate: Plate): number => (setting.chain.has(plate.id) ? 0 : 1)
  const packed = pack(
    [...inWeeks].sort((one, other) => onChain(one) - onChain(other)),
    GAP,
  )
  const waiting = pack(
    plates.filter(({ card }) => card.week === undefined),
    GAP,
  )
  const tops = new Map([...packed.placed, ...waiting.placed].map(({ item, y }) => [item.id, y]))
  const inner = Math.max(packed.height, waiting.height, title.length * step)
  const height = Math.max(ROW.least, inner + 2 * ROW.pad)
  for (const { card, x, ...plate } of plates) {
    put(draft, plate, { x, y: top + ROW.pad + (tops.get(card.id) ?? 0) }, nameOf(card, titleText, setting))
  }
  const direction = directionOf(titleText)
  draft.labels.push(
    ...title.map((text, index) => ({
      ...label(text, direction === 'rtl' ? setting.names : 0, top + ROW.pad + 22 + index * step, 'title', 'ink'),
      tone: lane.lane ? ('ink' as const) : ('quiet' as const),
      direction,
    })),
  )
  draft.rows.push({
    lane: lane.lane?.id ?? null,
    title: titleText,
    rect: { x: 0, y: top, width: 0, height },
    titleRect: { x: 0, y: top + ROW.pad, width: setting.names, height: title.length * step + 4 },
  })
  return { height, right: Math.max(0, ...plates.map(({ x, width }) => x + width)) }
}

/** Limits near the first milestone that each limits; returns where they end. */
const layLimits = (draft: Draft, limits: MapRows['limits'], top: number, right: number, setting: Setting): number => {
  if (limits.length === 0) return top
  draft.labels.push(label(setting.labels.limits, 0, top + MAP.part + 26, 'title', 'ink'))
  const places = new Map(draft.cards.map((card) => [card.id, card.rect.x]))
  const wanted = limits
    .map(({ card, milestones }) => {
      const x = Math.min(...milestones.map(({ id }) => places.get(id) ?? setting.left))
      return { ...sized(card, 'dashed', FLAT.limit, setting), card, x: Number.isFinite(x) ? x : setting.left }
    })
    .sort((one, other) => one.x - other.x)
  const ends: number[] = []
  const plates = wanted.map((plate) => {
    const slid = (end: number): number => Math.max(plate.x, end + GAP.y)
    const free = ends.findIndex((end) => slid(end) <= plate.x + SLIDE && slid(end) + plate.width <= right)
    const line = free < 0 ? ends.length : free
    const x = free < 0 ? plate.x : slid(ends[free] ?? 0)
    ends[line] = x + plate.width
    return { ...plate, x, line }
  })
  let y = top + MAP.part
  for (const line of ends.keys()) {
    const those = plates.filter((plate) => plate.line === line)
    for (const { card, x, line: _, ...plate } of those) put(draft, plate, { x, y }, nameOf(card, null, setting))
    y += Math.max(...those.map((plate) => plate.height)) + GAP.y
  }
  return y - GAP.y
}

const around = (cards: readonly ScenePlate[]): Rect | null => {
  if (cards.length === 0) return null
  const x = Math.min(...cards.map(({ rect }) => rect.x))
  const y = Math.min(...cards.map(({ rect }) => rect.y))
  const right = Math.max(...cards.map(({ rect }) => rect.x + rect.width))
  const bottom = Math.max(...cards.map(({ rect }) => rect.y + rect.height))
  return { x, y, width: right - x, height: bottom - y }
}

/** As wide as the longest word in the name of a lane, within bounds: names break between words. */
const namesWidth = (rows: MapRows, { labels, measure }: MapSceneOptions): number => {
  const { px, weight } = TYPE.title
  const words = [labels.noLane, ...rows.lanes.map(({ lane }) => lane?.text ?? '')].flatMap((name) => name.split(/\s+/))
  const widest = Math.max(MAP.names, ...words.map((word) => measure(word, px, weight)))
  return Math.ceil(Math.min(MAP.widestName, widest))
}

/**
 * The milestone map as plates, curves, hairlines and words: goals on top, lanes as rows across the weeks, limits
 * below. A milestone's week says where it lies from left to right, its lane in which row; several at one place stand
 * below each other and the row grows. The same view and options give the same scene, to the last number.
 */
export const mapScene = (document: DocumentView, options: MapSceneOptions): MapScene => {
  const view = withoutHidden(document, options.hidden)
  const rows = mapRows(view)
  const chain = longestChain(view)
  const { labels, measure } = options
  const names = namesWidth(rows, options)
  const setting: Setting = { ...options, chain: new Set(chain?.ids), names, left: names + MAP.gutter }
  const milestones = rows.lanes.flatMap((lane) => lane.milestones)
  const hasColumn = options.keepColumn === true || milestones.some((card) => card.week === undefined)
  const waiting = milestones.filter((card) => card.week === undefined)
  const column = Math.max(
    hasColumn ? measure(labels.noWeek, TYPE.foot.px, TYPE.foot.weight) : 0,
    ...waiting.map((card) => sized(card, 'strong', FLAT.milestone, setting).width),
  )
  const axisX = setting.left + (hasColumn ? column + GAP.x + MAP.gutter : 0)
  const weeks = milestones.flatMap((card) => card.week ?? [])
  const axis = weekAxis(weeks, axisX, (options.width ?? 0) - axisX - MAP.right, labels.week, measure)
  const axisRight = axis.x + (axis.last - axis.first + 1) * axis.weekWidth
  const least = Math.max(options.width ?? 0, axisRight + MAP.right)

  const draft: Draft = { cards: [], labels: [], rules: [], rows: [] }
  const goalsEnd = layGoals(draft, rows.goals, least, setting)
  const goalCards = [...draft.cards]
  const caption = chain ? labels.longestChain(chain.weeks, chain.ids.length) : ''
  const isWide = measure(caption, TYPE.plate.px, TYPE.plate.weight) > setting.left - 14
  const head = goalsEnd + 18 + (isWide ? TYPE.plate.step + 8 : 0)
  if (caption) draft.labels.push(label(caption, 0, goalsEnd + 18, 'plate', 'ink'))
  const axisTop = head + 12
  for (const tick of axis.ticks) draft.labels.push(label(tick.label, tick.x, head, 'foot', 'quiet'))
  if (hasColumn) draft.labels.push(label(labels.noWeek, setting.left, head, 'foot', 'quiet'))

  let [y, right] = [axisTop, least - MAP.right]
  for (const lane of rows.lanes.length > 0 ? rows.lanes : [{ lane: null, milestones: [] }]) {
    const laid = layLane(draft, lane, axis, y, setting)
    y += laid.height
    right = Math.max(right, laid.right)
  }
  const mapEnd = y
  const mapCards = draft.cards.slice(goalCards.length)
  const limitsEnd = layLimits(draft, rows.limits, mapEnd, right, setting)
  const limitCards = draft.cards.slice(goalCards.length + mapCards.length)
  const curves = curvesOf(view.links, draft.cards, chain?.ids ?? [])
  const points = curves.flatMap(({ path, head: tip }) => [...path, ...(tip ?? [])])
  const width = Math.max(
    right + MAP.right,
    ...draft.cards.map(({ rect }) => rect.x + rect.width),
    ...points.map((point) => point.x + 4),
    ...draft.labels.map(({ text, x, type, direction }) =>
      direction === 'rtl' ? x : x + measure(text, TYPE[type].px, TYPE[type].weight),
    ),
  )
  const height = Math.max(limitsEnd, ...points.map((point) => point.y + 4))
  for (const tick of axis.ticks) {
    draft.rules.push({ from: { x: tick.x, y: axisTop }, to: { x: tick.x, y: mapEnd }, look: 'tick' })
  }
  for (const { rect } of draft.rows) {
    const below = rect.y + rect.height
    draft.rules.push({ from: { x: 0, y: below }, to: { x: width, y: below }, look: 'row' })
  }
  return {
    size: { width, height },
    bands: [],
    zones: [],
    cards: draft.cards,
    curves,
    rules: draft.rules,
    labels: draft.labels,
    axis,
    rows: draft.rows.map((row) => ({ ...row, rect: { ...row.rect, width } })),
    areas: {
      goals: around(goalCards),
      map: { x: 0, y: axisTop, width, height: mapEnd - axisTop },
      limits: around(limitCards),
    },
    chain,
  }
}
