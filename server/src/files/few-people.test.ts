import { readdirSync, readFileSync } from 'node:fs'
import { recordOf } from '@parley/shared/snapshot/record'
import { larkfieldDayState, larkfieldNames } from '@parley/shared/snapshot/testing/larkfield-day'
import { SHARE, TREND } from '@parley/shared/snapshot/testing/claims'
import { ballotsOf } from '@parley/shared/snapshot/testing/room-of'
import { workingMarkdown } from '@parley/shared/snapshot/working-markdown'
import { workingSnapshot } from '@parley/shared/snapshot/working-snapshot'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { recordBytes } from './record-bytes.ts'
import { recordWords } from './record-words.ts'
import { snapshotWords } from './words.ts'

/** Every file of a room of so many people: the record as text, page, data, document and lists, and the working snapshot. */
const filesOf = async (a: number, b: number): Promise<ReadonlyMap<string, string>> => {
  const state = larkfieldDayState({ ballots: ballotsOf(a, b), release: { a: 'yes', b: 'yes' } })
  // Nobody wrote anything: every word is the product's own.
  const board = { cards: [], links: [] }
  const model = recordOf({
    state,
    board,
    names: larkfieldNames,
    preparedAt: Date.UTC(2026, 10, 14, 16, 20),
    checkIn: '2026-12-12',
    words: recordWords,
  })
  const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
  const found = new Map<string, string>()
  for (const format of ['md', 'json'] as const) found.set(format, text(await recordBytes(model, format)))
  const working = workingSnapshot({
    state,
    board,
    takenAt: 0,
    words: snapshotWords,
    names: larkfieldNames,
    recordWords,
  })
  found.set('working', workingMarkdown(working, snapshotWords, recordWords))
  // What a page is styled with has lengths in parts of a hundred, which nobody reads.
  found.set('html', text(await recordBytes(model, 'html')).replaceAll(/<style[\s\S]*?<\/style>/g, ''))
  // Lists and the document have the same words, and take longer to make.
  if ((a + b) % 9 > 0) return found
  for (const [name, part] of Object.entries(unzipSync(await recordBytes(model, 'zip')))) found.set(name, text(part))
  const document = unzipSync(await recordBytes(model, 'docx'))['word/document.xml'] ?? new Uint8Array()
  found.set('docx', text(document).replaceAll(/<[^>]*>/g, ' '))
  return found
}

describe('files of few people', () => {
  it.each(Array.from({ length: 25 }, (_, at) => at + 1))(
    'PU6, SG8, SR8: with %i people in all, no file has a percent sign or a word for a trend',
    async (people) => {
      const a = Math.floor(people / 2)
      const files = await filesOf(a, people - a)
      for (const [name, text] of files) {
        expect([name, text.match(SHARE)?.[0]]).toEqual([name, undefined])
        expect([name, text.match(TREND)?.[0]]).toEqual([name, undefined])
      }
      // The results are in there: a split, a total, or that there are too few.
      const page = files.get('md') ?? ''
      const few = people >= 5 ? 'By group it is left out' : 'people rated this card, so nothing of it is shown'
      expect(page).toContain(people >= 10 ? 'a clear difference, Strategy higher' : few)
    },
  )
})

describe('the words of the product', () => {
  const CATALOGUES = ['../../messages/en-GB/', '../../../client/messages/en-GB/'].map(
    (path) => new URL(path, import.meta.url),
  )
  const sentences = CATALOGUES.flatMap((folder) =>
    readdirSync(folder).flatMap((file) =>
      Object.entries(JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Record<string, unknown>),
    ),
  ).map(([key, words]) => [key, JSON.stringify(words)] as const)
  const saying = (claim: RegExp): readonly string[] =>
    sentences.flatMap(([key, words]) => (claim.test(words) ? [key] : [])).toSorted()

  it('PU6: no sentence has a percent sign, but how large a board is drawn', () => {
    expect(sentences.length).toBeGreaterThan(2_000)
    expect(saying(SHARE)).toEqual(['board_scale'])
  })

  it('SR8: three sentences have a word for a trend, which are said from six sessions on', () => {
    const elsewhere = ['guide_support_wrong_3', 'hints_list']
    expect(saying(TREND).filter((key) => !elsewhere.includes(key))).toEqual([
      'series_trend_higher',
      'series_trend_lower',
      'series_trend_none',
    ])
  })
})
