import type { Load } from '../map/load.ts'
import { periodOf } from '../map/time-units.ts'
import { word, type Draft, type Setting } from './map-draft.ts'
import type { WeekAxis } from './map-parts.ts'
import { TYPE } from './scene.ts'

/** The height that a lane's load takes below its milestones: a line, and words under it. */
export const LOAD_HEIGHT = 26
const LINE = { rise: 4, inset: 3, words: 16 } as const

/** What a lane has to do in busy months, as words. */
export const loadNotes = (load: readonly Load[], { labels, start }: Setting): readonly string[] =>
  load.map(({ count, first }) => labels.load(count, periodOf(first, 'month', start)))

/**
 * Busy months of a lane, along their weeks: how many milestones lie there. Where there is no room for the words, the
 * number stands alone; the words are in the notes of the row.
 */
export const layLoad = (draft: Draft, load: readonly Load[], axis: WeekAxis, top: number, setting: Setting): void => {
  const { px, weight } = TYPE.foot
  const y = top + LINE.rise
  const notes = loadNotes(load, setting)
  for (const [index, { lane, month, first, last, count }] of load.entries()) {
    const place = (week: number): number =>
      axis.x + (Math.min(axis.last + 1, Math.max(axis.first, week)) - axis.first) * axis.weekWidth
    const [from, to] = [place(first) + LINE.inset, place(last + 1) - LINE.inset]
    const words = notes[index] ?? ''
    const fits = setting.measure(words, px, weight) <= to - from - 2 * LINE.inset
    draft.load.push({
      lane,
      month,
      path: [
        { x: from, y: top },
        { x: from, y },
        { x: to, y },
        { x: to, y: top },
      ],
      word: word(fits ? words : String(count), from + LINE.inset, y + LINE.words, setting.measure),
    })
  }
}
