import type { CardView, DocumentView } from '../documents/card-view.ts'
import { mapChecks } from '../map/checks.ts'
import { mapRows, withoutHidden, type MapRows } from '../map/map-rows.ts'
import { startDay } from '../map/time-units.ts'
import { curvesOf } from './map-curves.ts'
import { GAP, label, MAP, type Draft, type Setting } from './map-draft.ts'
import { layGoals } from './map-goals.ts'
import { layLane, milestonePlate } from './map-lanes.ts'
import { layLimits } from './map-limits.ts'
import { QUIET_KINDS, type MapSceneOptions } from './map-options.ts'
import type { MapScene, ScenePlate } from './map-parts.ts'
import { quietCurves } from './map-quiet-curves.ts'
import { TYPE, type Rect } from './scene.ts'
import { weekAxis } from './week-axis.ts'

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

/** What the quiet lines say of each card, whether they are drawn or not: kind by kind, each once. */
const joinsOf = ({ cards, links }: DocumentView, { joins }: MapSceneOptions['labels']): Setting['joins'] => {
  const byId = new Map(cards.map((card) => [card.id, card]))
  const found = new Map<string, string[]>()
  for (const kind of QUIET_KINDS) {
    const words = new Map<string, Set<string>>()
    for (const link of links) {
      const card = link.kind === kind ? byId.get(link.to) : undefined
      if (card) words.set(link.from, (words.get(link.from) ?? new Set()).add(joins(kind, card)))
    }
    for (const [id, those] of words) found.set(id, [...(found.get(id) ?? []), ...[...those].sort()])
  }
  return found
}

/** Where each goal ends, with what it means below it. */
const bottomsOf = (goals: MapRows['goals'], cards: readonly ScenePlate[]): ReadonlyMap<string, number> => {
  const ends = new Map(cards.map(({ id, rect }) => [id, rect.y + rect.height]))
  return new Map(
    goals.map(({ card, meanings }) => [card.id, Math.max(...[card, ...meanings].map(({ id }) => ends.get(id) ?? 0))]),
  )
}

/** All the weeks that a milestone needs room for. */
const weeksOf = ({ week, promised, safe }: CardView): readonly number[] =>
  week === undefined ? [] : [week, promised ?? week, safe ?? week]

/**
 * The milestone map as plates, curves, hairlines and words: goals on top, lanes as rows across the weeks, limits
 * below. A milestone's week says where it lies from left to right, its lane in which row; several at one place stand
 * below each other and the row grows. The same view and options give the same scene, to the last number.
 */
export const mapScene = (document: DocumentView, options: MapSceneOptions): MapScene => {
  const view = withoutHidden(document, options.hidden)
  const rows = mapRows(view)
  const { chain, unanswered, load } = mapChecks(view, rows)
  const { labels, measure, says, unit = 'week' } = options
  const names = namesWidth(rows, options)
  const start = startDay(view)
  const setting: Setting = {
    ...options,
    view,
    chain: new Set(chain?.ids),
    unanswered: new Set(says?.has('unanswered') ? unanswered.map(({ limit }) => limit.id) : []),
    start,
    joins: joinsOf(view, labels),
    names,
    left: names + MAP.gutter,
  }
  const milestones = rows.lanes.flatMap((lane) => lane.milestones)
  const hasColumn = options.keepColumn === true || milestones.some((card) => card.week === undefined)
  const waiting = milestones.filter((card) => card.week === undefined)
  const column = Math.max(
    hasColumn ? measure(labels.noWeek, TYPE.foot.px, TYPE.foot.weight) : 0,
    ...waiting.map((card) => milestonePlate(card, setting, true).width),
  )
  const axisX = setting.left + (hasColumn ? column + GAP.x + MAP.gutter : 0)
  const time = { unit, start, label: labels.period }
  const axis = weekAxis(milestones.flatMap(weeksOf), axisX, (options.width ?? 0) - axisX - MAP.right, time, measure)
  const axisRight = axis.x + (axis.last - axis.first + 1) * axis.weekWidth
  const least = Math.max(options.width ?? 0, axisRight + MAP.right)

  const draft: Draft = { cards: [], labels: [], rules: [], rows: [], load: [] }
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
    const busy = says?.has('load') ? load.filter((one) => one.lane === (lane.lane?.id ?? null)) : []
    const laid = layLane(draft, lane, busy, axis, y, setting)
    y += laid.height
    right = Math.max(right, laid.right)
  }
  const mapEnd = y
  const mapCards = draft.cards.slice(goalCards.length)
  const limitsEnd = layLimits(draft, rows, mapEnd, right, setting)
  const limitCards = draft.cards.slice(goalCards.length + mapCards.length)
  const beside = [
    ...draft.labels,
    ...draft.load.map(({ word }) => word.label),
    ...draft.cards.flatMap(({ dates }) => dates?.ticks.map(({ word }) => word.label) ?? []),
  ]
  const curves = [
    ...quietCurves(view.links, draft.cards, { bottoms: bottomsOf(rows.goals, draft.cards), words: beside }, options),
    ...curvesOf(view.links, draft.cards, chain?.ids ?? []),
  ]
  const points = curves.flatMap(({ path, head: tip }) => [...path, ...(tip ?? [])])
  const words = [...beside, ...curves.flatMap(({ word }) => word?.label ?? [])]
  const width = Math.max(
    right + MAP.right,
    ...draft.cards.map(({ rect }) => rect.x + rect.width),
    ...points.map((point) => point.x + 4),
    ...words.map(({ text, x, type, direction }) =>
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
    load: draft.load,
    rows: draft.rows.map((row) => ({ ...row, rect: { ...row.rect, width } })),
    areas: {
      goals: around(goalCards),
      map: { x: 0, y: axisTop, width, height: mapEnd - axisTop },
      limits: around(limitCards),
    },
    chain,
  }
}
