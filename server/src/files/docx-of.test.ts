import { keptOf, recordOf } from '@parley/shared/snapshot/record'
import { pageMarkdown } from '@parley/shared/snapshot/page-markdown'
import type { RecordModel } from '@parley/shared/snapshot/record-model'
import { recordPage } from '@parley/shared/snapshot/record-page'
import { larkfieldDayBoard, larkfieldDayState, larkfieldNames } from '@parley/shared/snapshot/testing/larkfield-day'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { recordBytes } from './record-bytes.ts'
import { recordWords } from './record-words.ts'

const modelOf = (release: 'yes' | null = null): RecordModel =>
  recordOf({
    state: larkfieldDayState({ release: { a: release, b: release } }),
    board: larkfieldDayBoard(),
    names: larkfieldNames,
    preparedAt: Date.UTC(2026, 10, 14, 16, 20),
    checkIn: '2026-12-12',
    words: recordWords,
  })

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const plain = (xml: string): string => xml.replace(/&(\w+);/g, (all, name: string) => ENTITIES[name] ?? all)
/** The paragraphs of a document, each as one text, line breaks as spaces. */
const paragraphsOf = (xml: string): string[] =>
  [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p [^>]*>.*?<\/w:p>/gs)].map(([one]) =>
    plain([...one.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g)].map(([, text = ' ']) => text).join('')),
  )

type Parts = { readonly document: string; readonly all: Readonly<Record<string, string>>; readonly text: string }
const read = async (model: Parameters<typeof recordBytes>[0]): Promise<Parts> => {
  const files = unzipSync(await recordBytes(model, 'docx'))
  const all = Object.fromEntries(Object.entries(files).map(([name, part]) => [name, strFromU8(part)]))
  const document = all['word/document.xml']!
  return { all, document, text: paragraphsOf(document).join('\n') }
}
const flat = (text: string): string => text.replace(/\s+/g, ' ').trim()
/** The sentences of a Markdown file without what marks them up. */
const sentencesOf = (markdown: string): string[] =>
  markdown
    .split('\n')
    .map((line) => line.replace(/^ *(?:#+|-|\d+\.) /, '').replace(/\\(.)/g, '$1'))
    .map((line) => flat(line.replace(/^\*\*(.*)\*\*$/, '$1')))
    .filter(Boolean)

let model: RecordModel
let docx: Parts
beforeAll(async () => {
  model = modelOf()
  docx = await read(model)
}, 180_000)

describe('the record as a Word document', () => {
  it('FI11: says every sentence of the Markdown', () => {
    const page = recordPage(model, recordWords)
    const cells = page.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.of === 'table' ? block.body.flatMap((row) => row.cells.flatMap((cell) => (cell ? [cell.text] : []))) : [],
      ),
    )
    const text = flat(docx.text)
    const said = sentencesOf(pageMarkdown(page))
      // In a table the counts stand below their heads, not behind them.
      .filter(
        (sentence) =>
          ![...cells.filter((one) => one.includes(' of ')), ': 1', ': 2'].some((one) => sentence.includes(one)),
      )
      .map((sentence) => sentence.replace('The record: ', ''))
    expect(said.length).toBeGreaterThan(150)
    for (const sentence of said) expect(text).toContain(sentence)
    for (const cell of cells) expect(text).toContain(cell)
  })

  it('FI11: has a title, its language, headings, lists, heads of tables that are repeated, and pictures with a text', () => {
    expect(plain(docx.all['docProps/core.xml']!)).toContain(
      '<dc:title>The record: Larkfield Systems: from boxes to subscriptions</dc:title>',
    )
    expect(docx.all['word/styles.xml']).toContain('<w:lang w:val="en-GB"/>')
    for (const style of ['Title', 'Heading1', 'Heading2', 'Heading3', 'Caption'])
      expect(docx.document).toContain(`<w:pStyle w:val="${style}"/>`)
    const count = (what: RegExp): number => docx.document.match(what)?.length ?? 0
    expect(count(/<w:tbl>/g)).toBeGreaterThan(2)
    expect(count(/<w:tblHeader\/>/g)).toBe(count(/<w:tbl>/g))
    expect(count(/<w:numPr>/g)).toBeGreaterThan(50)
    // The map, and above each table of counts what it shows (BL34).
    const charts = count(/<pic:pic /g) - 1
    expect(charts).toBe(count(/descr="Picture of the next table\. /g))
    expect(charts).toBeGreaterThan(7)
    expect(docx.document).toMatch(/<wp:docPr [^>]*descr="The map, as a picture\. The same stands above in words\."/)
  })

  it('FI18: a sentence that leads to a picture stays with it', () => {
    const paragraphs = docx.document.split('</w:p>')
    const before = paragraphs.filter((_one, at) => /descr="Picture of the next table/.test(paragraphs[at + 1] ?? ''))
    const leading = before.filter((one) => one.includes('<w:t '))
    expect(leading.length).toBeGreaterThan(6)
    for (const one of leading) expect(one).toContain('<w:keepNext/>')
  })

  it('FI3, FI11, RC4: has no words of cards until both said yes, and nothing but agreements where it lapsed', async () => {
    const telling = /device knowledge|early proof|proud of/
    expect(docx.text).not.toMatch(telling)
    expect((await read(modelOf('yes'))).text).toMatch(telling)
    const kept = await read(keptOf(modelOf('yes'), ['b'], recordWords))
    expect(kept.text).toContain('Not confirmed by Operations')
    expect(kept.text).not.toMatch(telling)
    expect(Object.keys(kept.all).some((name) => name.startsWith('word/media'))).toBe(false)
  })

  it('FI11, SB5: what people wrote stays text, is read from its own side, and leads to the word list', async () => {
    const [first] = model.agreements
    const text = 'A <w:br/> & "b"\nשלום half-year'
    const one = await read({
      ...model,
      agreements: [{ ...first!, text }],
      words: [{ term: 'half-year', plain: 'to June' }],
    })
    expect(one.text).toContain('A <w:br/> & "b" שלום half-year')
    expect(one.document).toContain('<w:hyperlink')
    expect(one.document).toContain('w:anchor="word-1"')
    expect(one.document).toMatch(/<w:bookmarkStart [^>]*w:name="word-1"/)
    expect(one.document).toContain('<w:rtl/>')
  })

  it('RC1: the same record has the same bytes', async () => {
    const again = await recordBytes(modelOf(), 'docx')
    expect(Buffer.from(await recordBytes(model, 'docx')).equals(again)).toBe(true)
  })
})
