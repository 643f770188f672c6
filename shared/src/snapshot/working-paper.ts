import { boardDrawing } from './drawing-board.ts'
import type { Paper } from './paper.ts'
import { dayDrawings, type DrawnWith } from './record-paper.ts'
import type { SnapshotWords } from './snapshot-words.ts'
import { snapshotScene } from './snapshot-scene.ts'
import { workingPage } from './working-page.ts'
import type { WorkingSnapshot } from './working-snapshot.ts'

/** The least width of the board, in board units: what a page of A4 holds across. */
const WIDTH = 1080

/** The working snapshot on paper: the board as the room saw it, results and what the day brought, map and axes. */
export const workingPaper = (model: WorkingSnapshot, words: SnapshotWords, setting: DrawnWith): Paper => {
  const scene = snapshotScene(model, words, setting.measure, WIDTH)
  return {
    page: workingPage(model, words, setting.words),
    at: Date.parse(model.takenAt),
    drawings: [
      ...(scene ? [boardDrawing(scene, words.board, words.drawings)] : []),
      ...(model.day ? dayDrawings({ ...model.day, groups: model.groups }, setting) : []),
    ],
  }
}
