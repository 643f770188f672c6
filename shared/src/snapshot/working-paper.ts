import { GROUPS } from '../session/agenda.ts'
import { boardDrawing } from './drawing-board.ts'
import { ours, theirs, type Page, type PageSection } from './page.ts'
import type { Paper } from './paper.ts'
import { daySections } from './record-page.ts'
import { prioritiesSections } from './record-page-results.ts'
import { dayDrawings, type DrawnWith } from './record-paper.ts'
import type { SnapshotWords } from './snapshot-words.ts'
import { snapshotScene } from './snapshot-scene.ts'
import type { WorkingSnapshot } from './working-snapshot.ts'

/** The least width of the board, in board units: what a page of A4 holds across. */
const WIDTH = 1080

const sentences = (id: string, title: string, list: readonly string[]): PageSection => ({
  id,
  title,
  blocks: [{ of: 'entries', look: 'short', entries: list.map((text) => ({ head: theirs(text), lines: [] })) }],
})

const workingPage = (model: WorkingSnapshot, words: SnapshotWords, { words: recordWords }: DrawnWith): Page => ({
  language: words.language,
  heading: '',
  title: model.title,
  notice: model.notice,
  isKept: false,
  facts: [
    { say: ours(words.about) },
    { say: ours(words.date(Date.parse(model.takenAt))) },
    ...GROUPS.map((group) => ({
      group,
      say: theirs(words.groupSize(model.groups[group].name, model.groups[group].seats)),
    })),
    { say: ours(words.tookPart(model.tookPart)) },
  ],
  contents: '',
  groups: { a: model.groups.a.name, b: model.groups.b.name, both: recordWords.both },
  sections: [
    ...prioritiesSections({ priorities: model.ballots, groups: model.groups }, recordWords),
    ...(model.day ? daySections({ ...model.day, groups: model.groups }, recordWords) : []),
    sentences('rules', words.rules.title, model.rules.sentences),
    sentences('left-out', words.leftOut.title, model.leftOut),
  ],
  words: model.day?.words ?? [],
  foot: '',
})

/** The working snapshot on paper: the board as the room saw it, results and what the day brought, map and axes. */
export const workingPaper = (model: WorkingSnapshot, words: SnapshotWords, setting: DrawnWith): Paper => {
  const scene = snapshotScene(model, words, setting.measure, WIDTH)
  return {
    page: workingPage(model, words, setting),
    at: Date.parse(model.takenAt),
    drawings: [
      ...(scene ? [boardDrawing(scene, words.board, words.drawings)] : []),
      ...(model.day ? dayDrawings({ ...model.day, groups: model.groups }, setting) : []),
    ],
  }
}
