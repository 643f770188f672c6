import type { Measure } from '../scene/scene.ts'
import { axesDrawing } from './drawing-axes.ts'
import { mapDrawing } from './drawing-map.ts'
import type { Drawing } from './drawing.ts'
import type { Paper } from './paper.ts'
import { recordPictures } from './record-axes-scene.ts'
import { recordMap, type RecordMapWords } from './record-map-scene.ts'
import type { DayParts, KeptModel, RecordModel } from './record-model.ts'
import { recordPage } from './record-page.ts'
import type { RecordWords } from './record-words.ts'

/** The words of the boards' pictures; `drawn` tells a picture's title from that of the same board in words. */
export type DrawnWith = {
  readonly words: RecordWords
  readonly map: RecordMapWords
  readonly drawn: (title: string) => string
  readonly measure: Measure
}

/** The least width of a map, in board units: what a page of A4 holds across. */
const WIDTH = 1120

/** The map and the boards with two axes as drawings, from the scenes that the room saw. */
export const dayDrawings = (
  day: Pick<DayParts, 'map' | 'assumptions'> & Pick<RecordModel, 'groups'> & Partial<Pick<DayParts, 'twoByTwo'>>,
  { words, map: mapWords, drawn, measure }: DrawnWith,
): readonly Drawing[] => {
  const map = recordMap(day, mapWords, measure, WIDTH)
  return [
    ...(map ? [mapDrawing(map, drawn(words.map.title))] : []),
    ...recordPictures(day, words, measure).map(({ title, scene }) => axesDrawing(scene, drawn(title))),
  ]
}

/** The record on paper: the words that both groups confirm, then the map and the boards as they were drawn. */
export const recordPaper = (model: RecordModel | KeptModel, setting: DrawnWith): Paper => ({
  page: recordPage(model, setting.words),
  at: Date.parse(model.preparedAt),
  drawings: model.format === 'parley-record' ? dayDrawings(model, setting) : [],
})
