import type { CardView } from '../documents/card-view.ts'
import { dateState } from '../map/dates.ts'
import type { Load } from '../map/load.ts'
import type { MapLane } from '../map/map-rows.ts'
import { dateFoot, dateNotes, dateStrip, ticksAt, type DateStrip } from './map-dates.ts'
import { FLAT, GAP, label, put, sized, type Draft, type Setting } from './map-draft.ts'
import { layLoad, LOAD_HEIGHT, loadNotes } from './map-load.ts'
import type { WeekAxis } from './map-parts.ts'
import { pack } from './pack.ts'
import type { SizedPlate } from './plates.ts'
import { TYPE } from './scene.ts'
import { directionOf, wrap } from './wrap.ts'

const ROW = { pad: 16, least: 78 } as const

/** A milestone with its place along the weeks, and the room that it and its dates take. */
type Item = {
  readonly card: CardView
  readonly plate: SizedPlate
  readonly left: number
  readonly strip: DateStrip | null
  readonly x: number
  readonly width: number
  readonly height: number
}

/** A milestone as a plate; one on the longest chain has a strong frame. */
export const milestonePlate = (card: CardView, setting: Setting, isStrong: boolean): SizedPlate =>
  sized(card, isStrong ? 'strong' : 'plate', FLAT.milestone, setting, dateFoot(card, setting))

const itemOf = (card: CardView, axis: WeekAxis, setting: Setting): Item => {
  const plate = milestonePlate(card, setting, setting.chain.has(card.id))
  const left = card.week === undefined ? setting.left : axis.x + (card.week - axis.first) * axis.weekWidth
  const strip = dateStrip(card, { x: left, width: plate.width }, axis, setting)
  const x = strip?.left ?? left
  return {
    card,
    plate,
    left,
    strip,
    x,
    width: (strip?.right ?? left + plate.width) - x,
    height: plate.height + (strip?.height ?? 0),
  }
}

/** The name of a lane, with a word where it is locked. */
const laneTitle = ({ lane }: MapLane, { labels, locked }: Setting): string => {
  if (!lane) return labels.noLane
  const name = lane.text.trim() || labels.emptyCard
  return locked?.lanes.includes(lane.id) ? `${name} (${locked.word})` : name
}

/** The plates of a lane: those on the longest chain get their places first, so that it runs straight. */
export const layLane = (
  draft: Draft,
  lane: MapLane,
  load: readonly Load[],
  axis: WeekAxis,
  top: number,
  setting: Setting,
): { readonly height: number; readonly right: number } => {
  const titleText = laneTitle(lane, setting)
  const { px, weight, step } = TYPE.title
  const title = wrap(titleText, (text) => setting.measure(text, px, weight), setting.names)
  const items = lane.milestones.map((card) => itemOf(card, axis, setting))
  const onChain = ({ card }: Item): number => (setting.chain.has(card.id) ? 0 : 1)
  const packed = pack(
    items.filter(({ card }) => card.week !== undefined).sort((one, other) => onChain(one) - onChain(other)),
    GAP,
  )
  const waiting = pack(
    items.filter(({ card }) => card.week === undefined),
    GAP,
  )
  const tops = new Map([...packed.placed, ...waiting.placed].map(({ item, y }) => [item, y]))
  const inner = Math.max(packed.height, waiting.height, title.length * step)
  const plates = Math.max(ROW.least, inner + 2 * ROW.pad)
  for (const item of items) {
    const { card, plate, left, strip } = item
    const at = { x: left, y: top + ROW.pad + (tops.get(item) ?? 0) }
    const ticks = strip ? ticksAt(strip, at.y + plate.height) : []
    put(draft, plate, at, card, setting, {
      lane: titleText,
      notes: dateNotes(card, setting),
      dates: { state: dateState(card), ticks },
    })
  }
  if (load.length > 0) layLoad(draft, load, axis, top + plates - ROW.pad / 2, setting)
  const height = plates + (load.length > 0 ? LOAD_HEIGHT - ROW.pad / 2 : 0)
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
    notes: loadNotes(load, setting),
  })
  return { height, right: Math.max(0, ...items.map(({ x, width }) => x + width)) }
}
