import { GROUPS } from '../session/agenda.ts'
import { ours, theirs, type Page, type PageSection } from './page.ts'
import { daySections } from './record-page.ts'
import { prioritiesSections } from './record-page-results.ts'
import type { RecordWords } from './record-words.ts'
import type { SnapshotWords } from './snapshot-words.ts'
import type { WorkingSnapshot } from './working-snapshot.ts'

const sentences = (id: string, title: string, list: readonly string[]): PageSection => ({
  id,
  title,
  blocks: [{ of: 'entries', look: 'short', entries: list.map((text) => ({ head: theirs(text), lines: [] })) }],
})

/** The working snapshot as a page. `board` is the joint board in words; beside a picture of it nobody reads it twice. */
export const workingPage = (
  model: WorkingSnapshot,
  words: SnapshotWords,
  recordWords: RecordWords,
  board: readonly PageSection[] = [],
): Page => ({
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
  contents: recordWords.contents,
  groups: { a: model.groups.a.name, b: model.groups.b.name, both: recordWords.both },
  sections: [
    ...board,
    ...prioritiesSections({ priorities: model.ballots, groups: model.groups }, recordWords),
    ...(model.day ? daySections({ ...model.day, groups: model.groups }, recordWords) : []),
    sentences('rules', words.rules.title, model.rules.sentences),
    sentences('left-out', words.leftOut.title, model.leftOut),
  ],
  words: model.day?.words ?? [],
  foot: '',
})
