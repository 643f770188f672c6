import { readdirSync, readFileSync } from 'node:fs'
import { recordOf } from '@parley/shared/snapshot/record'
import { larkfieldDayState, larkfieldNames } from '@parley/shared/snapshot/testing/larkfield-day'
import { SHARE, TREND } from '@parley/shared/snapshot/testing/claims'
import { ballotsOf } from '@parley/shared/snapshot/testing/room-of'
import { workingMarkdown } from '@parley/shared/snapshot/working-markdown'
import { workingSnapshot } from '@parley/shared/snapshot/working-snapshot'
import { pulseWaves } from '@parley/shared/voting/pulse-waves'
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

describe('files of a series', () => {
  const [first, last] = pulseWaves(ballotsOf(8, 9))
  if (!first || !last) throw new Error('There are two.')
  const state = larkfieldDayState({ ballots: ballotsOf(8, 9) })
  const board = { cards: [], links: [] }
  const base = { state, board, names: larkfieldNames, preparedAt: Date.UTC(2027, 0, 1), words: recordWords }
  /** The record of a session after so many of before, of which some show nothing by group. */
  const page = async (before: number, isHidden: (at: number) => boolean = () => false): Promise<string> => {
    const sessions = Array.from({ length: before }, (_, at) => {
      const wave = at < before - 5 ? first : last
      const total = [0, 0, 0, 0, 17] as const
      const sentences = wave.sentences.map((one) => ({ ...one, counts: { by: 'total' as const, total } }))
      const pulses = [isHidden(at) ? { ...wave, by: 'total' as const, ballots: { total: 17 }, sentences } : wave]
      const day = `2026-${String(at + 1).padStart(2, '0')}-01T10:00:00.000Z`
      return { title: `Session ${at + 1}`, at: day, agreements: [], differences: [], pulses, numbers: [] }
    })
    const model = { ...recordOf(base), series: { sessions, waiting: [] } }
    const texts = await Promise.all((['md', 'html'] as const).map((format) => recordBytes(model, format)))
    return texts.map((bytes) => new TextDecoder().decode(bytes).replaceAll(/<style[\s\S]*?<\/style>/g, '')).join('\n')
  }

  it('SR8, SR12: the difference between the groups stands in them, with a word for a trend from the sixth session on', async () => {
    for (let before = 1; before <= 11; before += 1) {
      const text = await page(before)
      expect([before, SHARE.test(text)]).toEqual([before, false])
      expect([before, TREND.test(text)]).toEqual([before, before + 1 >= 6])
      expect(text).toContain('How far apart the groups were, session by session')
    }
  })

  it('SR12: a session whose split is hidden has no figure in them, and counts for no word', async () => {
    const rows = (text: string): readonly string[] => text.match(/<tr><th scope="row"><span>[^<]*2026<.*?<\/tr>/g) ?? []
    const text = await page(6, (at) => at % 2 === 0)
    expect(TREND.test(text)).toBe(false)
    expect(text).toContain('4 sessions: it is too early to tell')
    const hidden = rows(text).filter((row) => row.includes('Not shown by group'))
    expect(hidden.length).toBeGreaterThan(0)
    expect(hidden.filter((row) => /0\.\d\d|<svg|<circle/.test(row))).toEqual([])
    expect(rows(text).filter((row) => /0\.\d\d/.test(row)).length).toBe(hidden.length)
  })
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

  it('SR8, SR12: six sentences have a word for a trend, which are said from six sessions on', () => {
    const elsewhere = ['guide_support_wrong_3', 'hints_list']
    expect(saying(TREND).filter((key) => !elsewhere.includes(key))).toEqual([
      'gaps_trend_higher',
      'gaps_trend_lower',
      'gaps_trend_none',
      'series_trend_higher',
      'series_trend_lower',
      'series_trend_none',
    ])
  })
})
