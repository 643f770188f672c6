import type { BoardChanges, CardChange } from '../changes/changes-since.ts'
import type { CardTrace } from '../changes/trace.ts'
import type { LinkKind } from '../documents/card-view.ts'
import {
  lineBetween,
  meets,
  type ChangeGhost,
  type ChangeLine,
  type ChangeMarks,
  type LinkChange,
} from './change-marks.ts'
import { placeTags, type WantedTag } from './change-tags.ts'
import type { MapScene, Point, SceneLabel, ScenePlate } from './map-parts.ts'
import { rectAt } from './map-places.ts'
import { TYPE, type Measure, type Rect } from './scene.ts'

/** The words for what changed, as they stand at plates and lines. */
export type ChangeWords = {
  readonly new: string
  readonly gone: string
  /** "moved from week 12 · reworded"; empty for what is told elsewhere. */
  readonly changed: (change: Changed) => string
  readonly link: (kind: LinkKind, is: LinkChange) => string
}
export type Changed = Extract<CardChange, { what: 'changed' }>

/** What is taken for the size of a milestone that is gone: nobody knows any more how long its words were. */
const GONE = { width: 132, height: 44, down: 16 } as const

/** Words on one line as the room that they take. */
export const roomOf = ({ text, x, y, type, direction }: SceneLabel, measure: Measure): Rect => {
  const { px, weight } = TYPE[type]
  const width = measure(text, px, weight)
  return { x: direction === 'rtl' ? x - width : x, y: y - px, width, height: px * 1.3 }
}

/** The middle of a cubic curve. */
const middleOf = ([begin, one, other, end]: readonly [Point, Point, Point, Point]): Point => ({
  x: (begin.x + 3 * one.x + 3 * other.x + end.x) / 8,
  y: (begin.y + 3 * one.y + 3 * other.y + end.y) / 8,
})

const isShown = ({ axis }: MapScene, week: number | undefined): boolean =>
  week === undefined || (week >= axis.first && week <= axis.last)

/** Where a milestone lay that has moved; null where the map does not reach that far, or only its words changed. */
const formerRect = (scene: MapScene, plate: ScenePlate, { card, moves }: Changed): Rect | null => {
  const was = (key: 'week' | 'lane'): CardTrace['week'] | CardTrace['lane'] => {
    const move = moves.find((one) => one.key === key)
    return move ? (move.was as CardTrace['week'] | CardTrace['lane']) : card[key]
  }
  if (card.kind !== 'milestone' || !moves.some(({ key }) => key === 'week' || key === 'lane')) return null
  const [week, lane] = [was('week') as number | undefined, was('lane') as string | undefined]
  return isShown(scene, week) ? rectAt(scene, plate.rect, { week, lane }, card.lane) : null
}

/** The frame around a plate that is shown although it is gone, for whoever compares two maps. */
const around = ({ x, y, width, height }: Rect): Rect => ({ x: x - 4, y: y - 4, width: width + 8, height: height + 8 })

/** Where a milestone lay that is gone: in its week and its lane, the next one below it. */
const goneRect = (scene: MapScene, was: CardTrace, laid: readonly Rect[]): Rect | null => {
  const row = scene.rows.find(({ lane }) => lane === (was.lane ?? null))
  if (was.kind !== 'milestone' || !row || !isShown(scene, was.week)) return null
  const { width, height } = GONE
  let rect = rectAt(
    scene,
    { x: 0, y: row.rect.y + GONE.down, width, height },
    { week: was.week, lane: was.lane },
    was.lane,
  )
  while (laid.some((other) => meets(rect, other))) rect = { ...rect, y: rect.y + height + 6 }
  return rect
}

/**
 * What changed, drawn over a map that stands: a word at each plate, a thin outline where a milestone lay before with a
 * line to where it lies now, and a word at each link that came or went. What has no place on the map is left to the list.
 */
export const mapChangeMarks = (
  scene: MapScene,
  { cards, linked, unlinked }: BoardChanges,
  words: ChangeWords,
  measure: Measure,
): ChangeMarks => {
  const plates = new Map(scene.cards.map((plate) => [plate.id, plate]))
  const curves = new Map(scene.curves.map((curve) => [curve.link, curve]))
  const rows = new Map(scene.rows.map((row) => [row.lane, row]))
  const tags: WantedTag[] = []
  const ghosts: ChangeGhost[] = []
  const lines: ChangeLine[] = []
  for (const change of cards) {
    if (change.what === 'gone') {
      const shown = plates.get(change.was.id)?.rect
      const rect = shown
        ? around(shown)
        : goneRect(
            scene,
            change.was,
            ghosts.map((ghost) => ghost.rect),
          )
      if (!rect) continue
      ghosts.push({ of: change.was.id, shape: 'plate', rect, line: null })
      tags.push({ of: change.was.id, text: words.gone, beside: rect })
      continue
    }
    const { id } = change.card
    const plate = plates.get(id)
    const beside = plate?.rect ?? rows.get(id)?.titleRect
    const text = change.what === 'new' ? words.new : words.changed(change)
    if (!beside || text === '') continue
    tags.push({ of: id, text, beside })
    const before = plate && change.what === 'changed' ? formerRect(scene, plate, change) : null
    if (before) ghosts.push({ of: id, shape: 'plate', rect: before, line: lineBetween(before, beside) })
  }
  const between = (link: { readonly id: string; readonly from: string; readonly to: string }, is: LinkChange) => {
    const [from, to] = [plates.get(link.from)?.rect, plates.get(link.to)?.rect]
    const line = from && to && lineBetween(from, to)
    return line ? { of: link.id, from: line[0], to: line[1], is } : null
  }
  for (const [links, is] of [
    [linked, 'new'],
    [unlinked, 'gone'],
  ] as const) {
    for (const link of links) {
      const text = words.link(link.kind, is)
      const curve = is === 'new' ? curves.get(link.id) : undefined
      const line = curve ? null : between(link, is)
      if (curve) tags.push({ of: link.id, text, on: middleOf(curve.path) })
      if (!line) continue
      lines.push(line)
      tags.push({ of: link.id, text, on: { x: (line.from.x + line.to.x) / 2, y: (line.from.y + line.to.y) / 2 } })
    }
  }
  const taken = [
    ...scene.cards.map(({ rect }) => rect),
    ...scene.cards.flatMap(({ dates }) => dates?.ticks.map(({ word }) => word.rect) ?? []),
    ...scene.labels.map((label) => roomOf(label, measure)),
    ...scene.load.map(({ word }) => word.rect),
    ...scene.curves.flatMap(({ word }) => (word ? [word.rect] : [])),
  ]
  return { tags: placeTags(tags, taken, measure), ghosts, lines }
}
