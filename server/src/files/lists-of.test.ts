import type { Said } from '@parley/shared/snapshot/page'
import { keptOf, recordOf } from '@parley/shared/snapshot/record'
import { recordLists } from '@parley/shared/snapshot/record-lists'
import type { RecordModel } from '@parley/shared/snapshot/record-model'
import { recordPage } from '@parley/shared/snapshot/record-page'
import { larkfieldDayBoard, larkfieldDayState, larkfieldNames } from '@parley/shared/snapshot/testing/larkfield-day'
import { parse } from 'csv-parse/sync'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { listWords } from './list-words.ts'
import { csvOf } from './lists-of.ts'
import { recordBytes } from './record-bytes.ts'
import { recordWords } from './record-words.ts'

const modelOf = (release: 'yes' | null = 'yes'): RecordModel =>
  recordOf({
    state: larkfieldDayState({ release: { a: release, b: release } }),
    board: larkfieldDayBoard(),
    names: larkfieldNames,
    preparedAt: Date.UTC(2026, 10, 14, 16, 20),
    checkIn: '2026-12-12',
    words: recordWords,
  })

const decoded = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
const rowsOf = (csv: string): string[][] => parse(csv, { bom: true })
const lists = async (model: RecordModel): Promise<Map<string, string>> =>
  new Map(
    Object.entries(unzipSync(await recordBytes(model, 'zip'))).map(([name, bytes]) => [
      name.replace(/\.csv$/, ''),
      decoded(bytes),
    ]),
  )

/** Every text of a page that somebody wrote. */
const theirsIn = (model: RecordModel): string[] => {
  const written = ({ text, theirs }: Said): string[] => (theirs && text !== '' ? [text] : [])
  return recordPage(model, recordWords)
    .sections.filter(({ id }) => id !== 'support')
    .flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.of === 'entries'
          ? block.entries.flatMap(({ head, lines }) => [...written(head), ...lines.flatMap(({ say }) => written(say))])
          : block.of === 'table'
            ? block.body.flatMap(({ head }) => written(head))
            : block.of === 'note'
              ? written(block.say)
              : [],
      ),
    )
}

describe('the record as lists', () => {
  it('FI9: are one CSV file each, in UTF-8 with a mark, and none is empty', async () => {
    const all = await lists(modelOf())
    expect([...all.keys()]).toEqual(
      expect.arrayContaining(['about', 'agreements', 'milestones', 'priorities', 'cards']),
    )
    for (const [name, csv] of all) {
      expect(csv.charCodeAt(0), name).toBe(0xfeff)
      const [heads, ...rows] = rowsOf(csv)
      expect(rows.length, name).toBeGreaterThan(0)
      for (const row of rows) expect(row.length, name).toBe(heads!.length)
    }
    const agreements = rowsOf(all.get('agreements')!)
    expect(agreements.length - 1).toBe(modelOf().agreements.length)
    expect(agreements[1]).toContain(modelOf().agreements[0]!.text)
    expect(agreements[1]).toContain(modelOf().agreements[0]!.owners.a)
  })

  it('FI9: have every text that somebody wrote and that the page has', async () => {
    const model = modelOf()
    const cells = [...(await lists(model)).values()].flatMap((csv) => rowsOf(csv).flat()).join('\n')
    // A line of the page may say more about a text than its cell does: the text itself is what counts.
    const raw = [
      ...model.agreements.map(({ text }) => text),
      ...model.differences.flatMap(({ text, reasons }) => [text, ...reasons.map((one) => one.text)]),
      ...model.proposals.flatMap(({ rounds }) =>
        rounds.flatMap((one) => [one.text, ...one.lines.map((line) => line.text)]),
      ),
      ...model.map.goals.flatMap(({ text, meanings }) => [text, ...meanings]),
      ...model.cards!.flatMap(({ cards }) => cards.map(({ text }) => text)),
      ...model.leftOut,
      ...model.steps,
    ]
    expect(raw.length).toBeGreaterThan(60)
    for (const text of raw) expect(cells).toContain(text)
    const typed = new Set(['agreements', 'differences', 'asks', 'map', 'cards', 'words'])
    const page = recordPage(model, recordWords)
    const generic = { ...model, agreements: [], differences: [], asks: [] }
    expect(page.sections.some(({ id }) => !typed.has(id))).toBe(true)
    for (const text of theirsIn({ ...generic, map: { goals: [], lanes: [], limits: [], chain: [] }, cards: [] }))
      expect(cells).toContain(text)
  })

  it('FI3, FI9: have no words of cards until both groups said yes', async () => {
    const telling = /device knowledge|early proof|proud of/
    const zip = [...(await lists(modelOf(null))).values()].join('\n')
    expect(zip).not.toMatch(telling)
    expect([...(await lists(modelOf())).values()].join('\n')).toMatch(telling)
  })

  it('FI9: nothing that somebody wrote is worked out as a formula', () => {
    const formulas = ['=1+1', '+1', '-2+3', '@SUM(A1)', '\t=1+1', ' =cmd|x', '\r=1', '＝1+1', 'a;=1', '"=1"']
    const csv = csvOf({ id: 'x', columns: ['A'], rows: formulas.map((one) => [one]) })
    for (const [cell] of rowsOf(csv)) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/u)
    // A number stays one.
    expect(csvOf({ id: 'x', columns: ['A'], rows: [[-3]] })).toContain('\n-3')
  })

  it('RC1: the same record has the same bytes', async () => {
    const bytes = await recordBytes(modelOf(), 'zip')
    expect(Buffer.from(bytes).equals(await recordBytes(modelOf(), 'zip'))).toBe(true)
  })

  it('RC4, FI9: what is kept of a record that lapsed has its agreements and who did not confirm', () => {
    const kept = recordLists(keptOf(modelOf(), ['b'], recordWords), { words: recordWords, heads: listWords })
    expect(kept.map(({ id }) => id)).toEqual(['about', 'agreements'])
    expect(JSON.stringify(kept[0])).toContain('Not confirmed by Operations')
  })
})
