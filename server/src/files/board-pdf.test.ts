import type { CardView } from '@parley/shared/documents/card-view'
import { directionOf } from '@parley/shared/scene/wrap'
import type { DrawnWords, Drawing } from '@parley/shared/snapshot/drawing'
import { larkfieldNames } from '@parley/shared/snapshot/testing/larkfield-day'
import { larkfieldBoard, larkfieldState } from '@parley/shared/snapshot/testing/larkfield-room'
import { workingPaper } from '@parley/shared/snapshot/working-paper'
import { workingSnapshot } from '@parley/shared/snapshot/working-snapshot'
import { describe, expect, it } from 'vitest'
import { fileOf, type FileInputs } from './file-of.ts'
import { measure } from './fonts.ts'
import { paperSize, SHEET } from './paper-size.ts'
import { drawnTitle, pdfOf as paperPdf } from './pdf-of.ts'
import { recordMapWords, recordWords } from './record-words.ts'
import { everyTag, flat, readPdf, type PdfPage, type ReadPdf } from './testing/read-pdf.ts'
import { snapshotWords } from './words.ts'

const room = (change: Partial<FileInputs['working']> = {}): FileInputs['working'] => ({
  state: larkfieldState(),
  board: larkfieldBoard(),
  names: larkfieldNames,
  takenAt: Date.UTC(2026, 10, 14, 16, 20),
  ...change,
})
const pdfOf = async (input = room()): Promise<ReadPdf> =>
  readPdf((await fileOf('working', 'pdf', input))?.bytes ?? new Uint8Array())
const drawnWith = { words: recordWords, map: recordMapWords, drawn: drawnTitle, measure }
const drawingsOf = (input = room()): readonly Drawing[] =>
  workingPaper(workingSnapshot({ ...input, words: snapshotWords, recordWords }), snapshotWords, drawnWith).drawings
const linesOf = ({ parts }: Drawing): readonly DrawnWords[] =>
  parts.flatMap((part) => (part.of === 'heading' ? [part.words] : (part.words ?? [])))

/** The words of a page that begin at a place of a drawing, joined as far as they stand on one baseline. */
const lineAt = (page: PdfPage, { scale }: { readonly scale: number }, { x, y }: DrawnWords): string => {
  const left = SHEET.margin + x * scale
  const baseline = SHEET.margin + SHEET.head - 4 + y * scale
  const row = page.words
    .filter((piece) => Math.abs(piece.y - baseline) < 0.4 && piece.x > left - 0.4)
    .toSorted((one, other) => one.x - other.x)
  return row[0] && Math.abs(row[0].x - left) < 0.4 ? row.map(({ text }) => text).join('') : ''
}

const cardWith = (id: string, text: string, at = 50): CardView => ({
  id,
  kind: 'interest',
  group: 'a',
  zone: 'interest:a',
  at: [0, at],
  text,
})

const HOSTILE = [
  '#import "@preview/x:1.0.0": * #read("/etc/passwd") #{panic("no")}',
  '$ sum_(i=1)^n x $ *bold* _it_ `raw` <label> @ref // note /* and */ \\ \\u{1F600}',
  '"quotes" \'single\' \\" \\\\ ] ) } [ ( {',
  '\u0000\u0007\uFEFF\uFFFE\uE000\uD800 lone \uDC00 halves \u202Eturned\u202C',
  'Party 🎉 👩‍👩‍👧‍👦 🇩🇪 👍🏽 ❤️ 1️⃣',
  'Z̷̡̢̛̗̘̙̜̝̞̟̠̤̥̦̩̪̫̬̭̮̯̰̱̲̳̹̺̻̼͇͈͉͍͎̀́̂̃̄̅̆̇̈̉̊̋̌̍̎̏̐̑̒̓̔̽̾̿̀́͂̓̈́͆͊͋͌̕̚ͅ͏͓͔͕͖͙͚͐͑͒͗͛algo',
  '日本語 한국어 中文 ꙮ 𓀀',
]

describe('the board as PDF', () => {
  it('FI5: every line of the scene stands at its place, unbroken', async () => {
    const long = cardWith('long', `${'Donaudampfschiff'.repeat(12)} and a tail`)
    const input = room({ board: larkfieldBoard(long) })
    const pdf = await pdfOf(input)
    const [board] = drawingsOf(input)
    const page = pdf.pages.at(-1)
    const lines = linesOf(board!).filter(({ text }) => text.trim() !== '')
    expect(lines.length).toBeGreaterThan(40)
    expect(lines.filter(({ text }) => /^Donaudampf|schiff/.test(text)).length).toBeGreaterThan(4)
    for (const line of lines) {
      const found = lineAt(page!, paperSize(board!.size), line)
      expect(found.startsWith(line.text), `${line.text} is ${found}`).toBe(true)
    }
  })

  it('FI6: cards are figures with the names that the room heard, below headings of their lanes', async () => {
    const [board] = drawingsOf()
    const pdf = await pdfOf()
    const names = board!.parts.flatMap((part) => (part.of === 'figure' ? [part.name] : []))
    const figures = everyTag(pdf.pages.flatMap(({ tags }) => tags)).filter(({ role }) => role === 'Figure')
    expect(figures.map(({ alt }) => alt)).toEqual(names)
    expect(names.length).toBeGreaterThan(15)
    expect(pdf.bookmarks.slice(-11)).toEqual([
      'The board',
      'Interests',
      'Strategy',
      'Shared',
      'Operations',
      'Frustrations',
      'Strategy',
      'Shared',
      'Operations',
      'Together',
      'Shared',
    ])
  })

  it('FI3, FI5: has counts and no words until both groups say yes', async () => {
    const telling = /device knowledge|early proof|Clear answers about bills|proud of/
    const textOf = ({ pages }: ReadPdf): string => flat(pages.map(({ text }) => text).join('\n'))
    expect(textOf(await pdfOf())).toMatch(telling)
    for (const release of [{ a: 'yes', b: null } as const, { a: 'no', b: 'yes' } as const]) {
      const pdf = await pdfOf(room({ state: larkfieldState({ release }) }))
      expect(textOf(pdf)).not.toMatch(telling)
      expect(everyTag(pdf.pages.flatMap(({ tags }) => tags)).some(({ alt }) => telling.test(alt ?? ''))).toBe(false)
      expect(textOf(pdf)).toContain('4 cards')
    }
  })

  it('FI4: a hidden card and an empty session', async () => {
    const board = larkfieldBoard(cardWith('secret', 'Nutmeg is hidden'))
    const hidden = [{ card: 'secret', reason: 'It names somebody', at: 1 }]
    const pdf = await pdfOf(room({ board, state: larkfieldState({ hidden }) }))
    expect(flat(pdf.pages.map(({ text }) => text).join(' '))).not.toContain('Nutmeg')
    const empty = await pdfOf(
      room({ board: { cards: [], links: [] }, state: larkfieldState({ revealed: [], ballots: [], marks: {} }) }),
    )
    expect(empty.pages).toHaveLength(1)
    expect(empty.pages[0]?.text).toContain('Working copy, not confirmed')
  })

  it('FI6, FI7: what people wrote is set as it stands, whatever it looks like', async () => {
    const cards = HOSTILE.map((text, at) => cardWith(`hostile-${at}`, text, 60 + at))
    const input = room({ board: larkfieldBoard(...cards), state: larkfieldState() })
    const titled = {
      ...input,
      state: { ...input.state, session: { ...input.state.session, title: HOSTILE[0]!.slice(0, 120) } },
    }
    const pdf = await pdfOf(titled)
    const all = flat(pdf.pages.map(({ text }) => text).join(' '))
    expect(pdf.title).toBe(titled.state.session.title)
    for (const piece of [
      '#import "@preview/x',
      '#read("/etc/passwd")',
      '$ sum_(i=1)^n',
      '`raw`',
      '\\u{1F600}',
      '🎉',
      '👩‍👩‍👧‍👦',
    ])
      expect(all).toContain(piece)
    expect(all).toContain('A few characters are shown as □')
    expect(flat((await pdfOf()).pages.map(({ text }) => text).join(' '))).not.toContain('A few characters')
  })

  it('FI5: words that run from right to left end where the scene has them end, and are read in order', async () => {
    const arabic = 'أريد موعد واحد واضح'
    const input = room({ board: larkfieldBoard(cardWith('rtl', arabic), cardWith('hebrew', 'אני רוצה 3 תשובות', 51)) })
    const pdf = await pdfOf(input)
    const [board] = drawingsOf(input)
    const { scale } = paperSize(board!.size)
    const page = pdf.pages.at(-1)!
    for (const line of linesOf(board!).filter(({ direction }) => direction === 'rtl')) {
      const right = SHEET.margin + line.x * scale
      const baseline = SHEET.margin + SHEET.head - 4 + line.y * scale
      const row = page.words.filter(({ y, x }) => Math.abs(y - baseline) < 0.4 && x < right)
      expect(Math.max(...row.map(({ x, width }) => x + width))).toBeGreaterThan(right - 2)
      expect(Math.max(...row.map(({ x, width }) => x + width))).toBeLessThan(right + 0.5)
    }
    for (const word of ['أريد', 'واضح', 'רוצה', 'תשובות']) expect(page.text.normalize('NFKC')).toContain(word)
  })

  it('FI5: a line is as wide as the scene measured it, in every alphabet and weight', async () => {
    const texts = ['Dates checked by both', 'أريد موعد واحد واضح', 'אני רוצה', 'Привет', 'Party 🎉 on']
    const lines = texts.flatMap((text, row) =>
      [400, 500, 600].map((weight, column): DrawnWords => {
        const direction = directionOf(text)
        const x = 20 + column * 400 + (direction === 'rtl' ? 350 : 0)
        return { text, x, y: 40 + row * 40, px: 15, weight, serif: false, tone: 'ink', direction }
      }),
    )
    const page = workingPaper(
      workingSnapshot({ ...room(), words: snapshotWords, recordWords }),
      snapshotWords,
      drawnWith,
    )
    const drawing: Drawing = {
      title: 'Lines',
      size: { width: 1200, height: 260 },
      parts: [{ of: 'words', words: lines }],
    }
    const pdf = await readPdf(await paperPdf({ ...page, drawings: [drawing] }, 'copy'))
    const { scale } = paperSize(drawing.size)
    for (const line of lines) {
      const from = SHEET.margin + (line.direction === 'rtl' ? line.x - 360 : line.x) * scale
      const baseline = SHEET.margin + SHEET.head - 4 + line.y * scale
      const row = pdf.pages
        .at(-1)!
        .words.filter(({ x, y }) => Math.abs(y - baseline) < 0.4 && x > from - 1 && x < from + 380 * scale)
      const wide = Math.max(...row.map(({ x, width }) => x + width)) - Math.min(...row.map(({ x }) => x))
      expect(Math.abs(wide / scale - measure(line.text, 15, line.weight)), `${line.text} ${line.weight}`).toBeLessThan(
        1,
      )
    }
  })
})
