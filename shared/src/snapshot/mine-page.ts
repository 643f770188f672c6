import type { OwnCard } from '../protocol/answers.ts'
import type { MineFile } from './mine.ts'
import { ours, theirs, type Page, type PageBlock, type PageEntry } from './page.ts'
import type { Paper } from './paper.ts'
import type { MineWords } from './snapshot-words.ts'

const entries = (list: readonly PageEntry[]): PageBlock => ({ of: 'entries', look: 'short', entries: list })
const part = (title: string): PageBlock => ({ of: 'part', say: ours(title) })
const note = (text: string): PageBlock => ({ of: 'note', say: ours(text), tone: 'plain' })

const sharedBlocks = (model: MineFile, where: OwnCard['where'], words: MineWords): readonly PageBlock[] => {
  const cards = model.shared.filter((card) => card.where === where)
  if (cards.length === 0) return []
  return [
    part(words.where[where]),
    entries(cards.map(({ text, held }) => ({ head: theirs(text), lines: held ? [{ say: ours(words.held) }] : [] }))),
  ]
}

/** What one person wrote, as a page for that person. */
const minePage = (model: MineFile, words: MineWords): Page => ({
  language: words.language,
  heading: '',
  title: words.heading(model.title),
  notice: words.notice,
  isKept: false,
  facts: [{ say: theirs(words.writtenBy(model.name)) }, { say: ours(words.date(Date.parse(model.takenAt))) }],
  contents: '',
  groups: { a: '', b: '', both: '' },
  sections: [
    {
      id: 'drafts',
      title: words.drafts,
      blocks:
        model.drafts.length === 0
          ? [note(words.noDrafts)]
          : model.drafts.flatMap(({ kind, cards }) => [
              part(words.kinds[kind]),
              entries(cards.map((text) => ({ head: theirs(text), lines: [] }))),
            ]),
    },
    {
      id: 'shared',
      title: words.shared,
      blocks:
        model.shared.length === 0
          ? [note(words.noShared)]
          : [...sharedBlocks(model, 'board', words), ...sharedBlocks(model, 'table', words)],
    },
  ],
  words: [],
  foot: '',
})

/** What one person wrote, on paper. */
export const minePaper = (model: MineFile, words: MineWords): Paper => ({
  page: minePage(model, words),
  at: Date.parse(model.takenAt),
  drawings: [],
})
