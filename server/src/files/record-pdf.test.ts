import { RECORD_FORMATS } from '@parley/shared/protocol/agree-views'
import type { PageBlock } from '@parley/shared/snapshot/page'
import { pageMarkdown } from '@parley/shared/snapshot/page-markdown'
import { recordOf } from '@parley/shared/snapshot/record'
import type { RecordModel } from '@parley/shared/snapshot/record-model'
import { recordPage } from '@parley/shared/snapshot/record-page'
import { recordPaper } from '@parley/shared/snapshot/record-paper'
import { larkfieldDayBoard, larkfieldDayState, larkfieldNames } from '@parley/shared/snapshot/testing/larkfield-day'
import { larkfieldPulse } from '@parley/shared/snapshot/testing/larkfield-pulse'
import { beforeAll, describe, expect, it } from 'vitest'
import { measure } from './fonts.ts'
import { paperData } from './paper-data.ts'
import { drawnTitle } from './pdf-of.ts'
import { recordBytes, recordFiles } from './record-bytes.ts'
import { recordMapWords, recordWords as words } from './record-words.ts'
import { HARD } from './testing/hard-words.ts'
import { everyTag, flat, readPdf, type ReadPdf } from './testing/read-pdf.ts'

const modelOf = (release: 'yes' | null = null): RecordModel =>
  recordOf({
    state: larkfieldDayState({ release: { a: release, b: release } }),
    board: larkfieldDayBoard(),
    names: larkfieldNames,
    preparedAt: Date.UTC(2026, 10, 14, 16, 20),
    checkIn: '2026-12-12',
    words,
  })

/** The sentences of a Markdown file without what marks them up. */
const sentencesOf = (markdown: string): string[] =>
  markdown
    .split('\n')
    .map((line) => line.replace(/^ *(?:#+|-|\d+\.) /, '').replace(/\\(.)/g, '$1'))
    .map((line) => flat(line.replace(/^\*\*(.*)\*\*$/, '$1')))
    .filter(Boolean)

const wordsIn = (text: string): Set<string> => new Set(text.match(/[\p{L}\p{N}]+/gu) ?? [])

let model: RecordModel
let pdf: ReadPdf
let all: string

beforeAll(async () => {
  model = modelOf()
  pdf = await readPdf(await recordBytes(model, 'pdf'))
  // A sentence may run over the end of a page, where the foot stands between.
  all = flat(pdf.pages.map(({ text }) => text.replace(/\n[^\n]*Page \d+ of \d+\s*$/, '\n')).join('\n'))
}, 180_000)

describe('the record as PDF', () => {
  it('FI6, PU7: a record with a pulse has a PDF, in which its sentences are headings', async () => {
    const day = larkfieldDayState({ release: { a: null, b: null } })
    const asked = recordOf({
      state: { ...day, ballots: [larkfieldPulse('before'), ...day.ballots, larkfieldPulse('after')] },
      board: larkfieldDayBoard(),
      names: larkfieldNames,
      preparedAt: Date.UTC(2026, 10, 14, 16, 20),
      checkIn: '2026-12-12',
      words,
    })
    const { pages } = await readPdf(await recordBytes(asked, 'pdf'))
    expect(flat(pages.map(({ text }) => text).join(' '))).toContain('I feel heard by the other group.')
  }, 180_000)

  it('FI5: says every sentence of the Markdown', () => {
    const tables = recordPage(model, words).sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.of === 'table' ? block.body : [])),
    )
    const rows = new Set(tables.flatMap(({ cells }) => cells.flatMap((cell) => (cell ? [cell.text] : []))))
    const counts = [...rows].filter((text) => text.includes(' of '))
    const said = sentencesOf(pageMarkdown(recordPage(model, words)))
      // In a table the counts stand below their heads, not behind them.
      .filter((sentence) => ![...counts, ': 1', ': 2'].some((count) => sentence.includes(count)))
      .map((sentence) => sentence.replace(/ \((week [^)]*|no week yet)\)$/, ' $1').replace('The record: ', ''))
    expect(said.length).toBeGreaterThan(150)
    for (const sentence of [...said, ...counts]) expect(all).toContain(sentence)
  })

  it('FI5: says nothing that neither the Markdown nor a picture says', () => {
    const known = wordsIn(pageMarkdown(recordPage(model, words)))
    const paper = recordPaper(model, { words, map: recordMapWords, drawn: drawnTitle, measure })
    for (const { title, parts } of paper.drawings) {
      for (const word of wordsIn(title)) known.add(word)
      for (const part of parts)
        for (const { text } of part.of === 'heading' ? [part.words] : (part.words ?? []))
          for (const word of wordsIn(text)) known.add(word)
    }
    const more = [...wordsIn(all)].filter((word) => !known.has(word))
    // The heads of columns, and what is left out of a cell.
    expect(more.filter((word) => !/^[1-8]$|^Support$/.test(word))).toEqual([])
  })

  it('FI6: has title, language, tags, headings as bookmarks and its map as figures that are heard', () => {
    expect(pdf.title).toBe('The record: Larkfield Systems: from boxes to subscriptions')
    expect(pdf.language).toBe('en-GB')
    expect(pdf.isMarked).toBe(true)
    const titles = recordPage(model, words).sections.map(({ title }) => title)
    expect(titles.every((title) => pdf.bookmarks.includes(title))).toBe(true)
    expect(pdf.bookmarks.at(-1)).toBe('The map: the picture')
    const tags = everyTag(pdf.pages.flatMap((page) => page.tags))
    const figures = tags.filter(({ role }) => role === 'Figure')
    const paper = recordPaper(model, { words, map: recordMapWords, drawn: drawnTitle, measure })
    // What tables of counts show stands among the words (BL34), and the map at the end.
    const charts = figures.filter(({ alt }) => alt?.startsWith('Picture of the next table. '))
    expect(charts.length).toBe(7)
    const names = paper.drawings.flatMap(({ parts }) =>
      parts.flatMap((part) => (part.of === 'figure' ? [part.name] : [])),
    )
    expect(names.length).toBeGreaterThan(30)
    expect(figures.slice(charts.length).map(({ alt }) => alt)).toEqual(names)
    const roles = tags.map(({ role }) => role)
    for (const role of ['H1', 'H2', 'H3', 'P', 'L', 'LI', 'Table', 'TH']) expect(roles).toContain(role)
    const tables = tags.filter(({ role }) => role === 'Table')
    expect(tables.every((table) => everyTag([table]).some(({ role }) => role === 'TH'))).toBe(true)
  })

  it('FI5: what one group says of being asked stands below its own owner, and no line runs through it', async () => {
    const [first] = model.agreements
    const { pages } = await readPdf(
      await recordBytes(
        {
          ...model,
          agreements: [{ ...first!, asked: { b: 'before' } }],
          parking: [{ text: HARD.hebrew }, { text: HARD.plus }],
        },
        'pdf',
      ),
    )
    const at = (begin: string) => pages[0]!.words.find(({ text }) => text.startsWith(begin))!
    const owner = at(first!.owners.b)
    const asked = at('Operations was asked')
    expect(asked.x).toBe(owner.x)
    expect(asked.y - owner.y).toBeGreaterThan(12)
    expect(at(first!.owners.a).x).toBeLessThan(owner.x)
    // FI18: the dash of what runs from right to left stands at the right, that of anything else at the left.
    const dashes = [HARD.hebrew.slice(0, 4), HARD.plus].map((begin) => {
      const page = pages.find(({ words: all }) => all.some(({ text }) => text.startsWith(begin)))!
      const line = page.words.find(({ text }) => text.startsWith(begin))!
      const dash = page.words.find(({ text, y }) => text === '–' && Math.abs(y - line.y) < 2)!
      return dash.x - line.x
    })
    expect(dashes[0]).toBeGreaterThan(0)
    expect(dashes[1]).toBeLessThan(0)
  })

  it('FI18: the picture of a scale stands beside its table', () => {
    const heads = pdf.pages.flatMap(({ words: all }) =>
      all.filter(({ text }) => text === 'Support').map((head) => ({ head, all })),
    )
    expect(heads.length).toBe(7)
    for (const { head, all: page } of heads) {
      // The scale begins twice at this height: in the picture, and in the table.
      expect(page.filter(({ text, y }) => text === '1' && Math.abs(y - head.y) < 9).length).toBe(2)
    }
  })

  it('FI18: what belongs together stays on one page', () => {
    const paper = recordPaper(model, { words, map: recordMapWords, drawn: drawnTitle, measure })
    const note = (tone: 'quiet' | 'strong'): PageBlock => ({ of: 'note', tone, say: { text: tone } })
    const table = paper.page.sections.flatMap(({ blocks }) => blocks).find(({ of }) => of === 'table')!
    const blocks = [note('strong'), note('quiet'), table, note('quiet'), note('quiet'), note('strong'), table]
    const sections = [blocks, [note('quiet')]].map((all, at) => ({ id: `s${at}`, title: 'A part', blocks: all }))
    const set = JSON.parse(paperData({ ...paper, page: { ...paper.page, sections } }, { page: '', lacks: '' })) as {
      sections: { blocks: { holds: boolean }[] }[]
    }
    // A table keeps what is said of it after it, and that ends where the next begins; the last part keeps the foot.
    expect(set.sections.map((one) => one.blocks.map(({ holds }) => holds))).toEqual([
      [true, true, true, true, false, true, false],
      [true],
    ])
  })

  it('FI5, RC5: has no words of cards until both groups said yes', async () => {
    const telling = /device knowledge|early proof|proud of/
    expect(all).not.toMatch(telling)
    const open = await readPdf(await recordBytes(modelOf('yes'), 'pdf'))
    expect(flat(open.pages.map(({ text }) => text).join('\n'))).toMatch(telling)
  })

  it('SB5, FI6: a term of the word list leads to what it means', async () => {
    const explained = { ...model, words: [{ term: 'half-year', plain: 'the end of June' }] }
    const linked = await readPdf(await recordBytes(explained, 'pdf'))
    const links = everyTag(linked.pages.flatMap(({ tags }) => tags)).filter(({ role }) => role === 'Link')
    expect(links.length).toBeGreaterThan(1)
  })

  it('RC1: the same record has the same bytes', async () => {
    expect(Buffer.from(await recordBytes(model, 'pdf')).equals(await recordBytes(modelOf(), 'pdf'))).toBe(true)
  })

  it('FI7: a record is made without it where it cannot be made, and whoever looks after the server is told', async () => {
    const told: unknown[] = []
    const cause = new Error('no')
    const { files, hash } = await recordFiles(
      model,
      (why) => told.push(why),
      (format) =>
        format === 'pdf' || format === 'docx'
          ? Promise.reject(cause)
          : Promise.resolve(new TextEncoder().encode(format)),
    )
    expect(files.map(({ format }) => format)).toEqual(
      RECORD_FORMATS.filter((format) => format !== 'pdf' && format !== 'docx'),
    )
    expect(told).toEqual([cause, cause])
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
  })
})
