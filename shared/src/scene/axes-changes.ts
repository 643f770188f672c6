import type { BoardChanges } from '../changes/changes-since.ts'
import type { Value } from '../axes/value.ts'
import { POINT, pointOf, SPOT, type AxesScene } from './axes-parts.ts'
import { lineBetween, type ChangeGhost, type ChangeMarks } from './change-marks.ts'
import { placeTags, type WantedTag } from './change-tags.ts'
import { roomOf, type Changed, type ChangeWords } from './map-changes.ts'
import type { Measure, Point, Rect } from './scene.ts'

const around = ({ x, y }: Point, half: number): Rect => ({
  x: x - half,
  y: y - half,
  width: 2 * half,
  height: 2 * half,
})

const isValue = (was: unknown): was is Value => Array.isArray(was) && was.length === 2

/** The value that a card had before; undefined where it did not move, or waited for one. */
const formerValue = ({ moves }: Changed): Value | undefined => {
  const was = moves.find(({ key }) => key === 'value')?.was
  return isValue(was) ? was : undefined
}

/**
 * What changed, drawn over a board with two axes: a word at each plate, and a thin ring at the value that a card had
 * before, with a line to where it lies now.
 */
export const axesChangeMarks = (
  scene: AxesScene,
  { cards }: BoardChanges,
  words: Omit<ChangeWords, 'link'>,
  measure: Measure,
): ChangeMarks => {
  const plates = new Map(scene.cards.map((plate) => [plate.id, plate]))
  const points = new Map(scene.points.map(({ card, at }) => [card, around(at, POINT)]))
  const tags: WantedTag[] = []
  const ghosts: ChangeGhost[] = []
  const ghostAt = (of: string, value: Value | undefined): Rect | null => {
    if (!value) return null
    const rect = around(pointOf(scene.frame, value), POINT)
    const now = points.get(of)
    ghosts.push({ of, shape: 'point', rect, line: now ? lineBetween(rect, now) : null })
    return rect
  }
  for (const change of cards) {
    if (change.what === 'gone') {
      const { id, kind, value } = change.was
      const rect = kind === 'test' || kind === 'axis' ? null : ghostAt(id, value)
      if (rect) tags.push({ of: id, text: words.gone, beside: rect })
      continue
    }
    const plate = plates.get(change.card.id)
    const text = change.what === 'new' ? words.new : words.changed(change)
    if (!plate || text === '') continue
    tags.push({ of: plate.id, text, beside: plate.rect })
    if (change.what === 'changed') ghostAt(plate.id, formerValue(change))
  }
  const taken = [
    ...scene.cards.map(({ rect }) => rect),
    ...points.values(),
    ...scene.spots.map(({ at }) => around(at, SPOT / 2)),
    ...[...scene.labels, ...scene.corners].map((label) => roomOf(label, measure)),
    ...ghosts.map(({ rect }) => rect),
  ]
  return { tags: placeTags(tags, taken, measure), ghosts, lines: [] }
}
