import { recordOf } from '@parley/shared/snapshot/record'
import { recordPage } from '@parley/shared/snapshot/record-page'
import { larkfieldDayBoard, larkfieldDayState, larkfieldNames } from '@parley/shared/snapshot/testing/larkfield-day'
import { larkfieldPulse } from '@parley/shared/snapshot/testing/larkfield-pulse'
import { larkfieldRating } from '@parley/shared/snapshot/testing/larkfield-ratings'
import { prioritiesSay, supportSays } from '@parley/shared/voting/result-says'
import { confidenceSays, guessSays, splitSays } from '@parley/shared/voting/rating-says'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { m } from '../paraglide/messages.js'
import { ratingWords } from './rating-words.ts'
import { recordBytes } from './record-bytes.ts'
import { recordWords } from './record-words.ts'
import { everyTag, flat, readPdf } from './testing/read-pdf.ts'

const day = larkfieldDayState({ release: { a: 'yes', b: 'yes' } })
const state: typeof day = {
  ...day,
  ballots: [
    larkfieldPulse('before'),
    larkfieldRating('assumption'),
    larkfieldRating('milestone'),
    ...day.ballots,
    larkfieldPulse('after'),
  ],
}
const { groups } = state.session

/** What the room read of these very ballots, on phones and on the wall. */
const SAID = [
  ...state.ballots.flatMap(({ result }) => (result ? [prioritiesSay(result, m)] : [])),
  ...state.ballots.flatMap(({ support }) =>
    support?.result ? supportSays(support.result, groups, m).map(({ text }) => text) : [],
  ),
  ...state.ballots.flatMap(({ rating }) =>
    rating?.of === 'assumption' || rating?.of === 'milestone'
      ? (rating.result?.options ?? []).flatMap(({ axes, guess }) =>
          axes.flatMap(({ axis, a, b }, at) =>
            a && b
              ? [
                  ...splitSays({ a, b }, groups, m),
                  ...(axis === 'confidence' ? confidenceSays({ a, b }, groups, m) : []),
                  ...(at === 0 && guess ? guessSays({ a, b }, guess, groups, m, ratingWords.figure) : []),
                ]
              : [],
          ),
        )
      : [],
  ),
  m.pulse_change_of({
    group: groups.b.name,
    change: m.pulse_change({ word: m.pulse_change_unlikely(), before: 9, after: 9 }),
  }),
  m.pulse_one_in_twenty({ count: 6 }),
]

const files = new Map<string, string>()
const plain = (markup: string): string => markup.replace(/<[^>]*>/g, '')

const model = recordOf({
  state,
  board: larkfieldDayBoard(),
  names: larkfieldNames,
  preparedAt: Date.UTC(2026, 10, 14, 16, 20),
  checkIn: '2026-12-12',
  words: recordWords,
})

beforeAll(async () => {
  const bytes = async (format: 'md' | 'html' | 'docx' | 'pdf' | 'json' | 'zip'): Promise<Uint8Array> =>
    (await recordBytes(model, format)) ?? new Uint8Array()
  files.set('md', strFromU8(await bytes('md')).replace(/\\(.)/g, '$1'))
  files.set('json', strFromU8(await bytes('json')))
  files.set(
    'csv',
    Object.values(unzipSync(await bytes('zip')))
      .map((one) => strFromU8(one))
      .join('\n'),
  )
  files.set('html', plain(strFromU8(await bytes('html'))))
  const docx = unzipSync(await bytes('docx'))['word/document.xml']
  files.set('docx', plain(strFromU8(docx ?? new Uint8Array())))
  files.set('pdf', (await readPdf(await bytes('pdf'))).pages.map(({ text }) => text).join(' '))
}, 180_000)

describe('the sentences of results', () => {
  it.each(['md', 'html', 'docx', 'pdf'])('BL33: what the room read stands in the %s of the record', (format) => {
    expect(SAID.length).toBeGreaterThan(8)
    const words = flat(files.get(format) ?? '')
    for (const sentence of SAID) expect(words, `${format}: ${sentence}`).toContain(flat(sentence))
  })

  it.each(['md', 'html', 'docx', 'pdf', 'csv', 'json'])(
    'BL29: which group is higher stands in words in the %s',
    (format) => {
      const words = flat(files.get(format) ?? '')
      expect(words).toContain('Importance: a clear difference, Operations higher.')
      expect(words).toContain('Evidence: some difference, Strategy higher.')
      expect(words).toContain('Before: a clear difference, Strategy higher.')
    },
  )

  it('BL34: the same pictures are in HTML, PDF and Word, each heard as a sentence, before the table of its figures', async () => {
    const tables = recordPage(model, recordWords).sections.flatMap(({ blocks }) =>
      blocks.flatMap((one) => (one.of === 'table' && one.picture ? [one.picture] : [])),
    )
    const drawn = tables.filter(({ inCells }) => !inCells).map(({ says }) => flat(says))
    expect([tables.length, drawn.length]).toEqual([31, 28])
    const html = strFromU8((await recordBytes(model, 'html')) ?? new Uint8Array())
    const read = (text: string): string => text.replaceAll('&#39;', "'").replaceAll('&quot;', '"')
    expect(
      [...html.matchAll(/<svg class="chart" role="img" aria-label="([^"]*)"/g)].map(([, says = '']) => read(says)),
    ).toEqual(drawn)
    expect(html.match(/<\/svg><div class="table">/g)?.length).toBe(drawn.length)
    const docx = strFromU8(unzipSync(await recordBytes(model, 'docx'))['word/document.xml'] ?? new Uint8Array())
    const heard = [...docx.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(([, says = '']) =>
      flat(read(says.replaceAll('&apos;', "'"))),
    )
    // The map stands at the end.
    expect(heard.slice(0, -1)).toEqual(tables.map(({ says }) => flat(says)))
    const { pages } = await readPdf(await recordBytes(model, 'pdf'))
    const figures = everyTag(pages.flatMap(({ tags }) => tags)).flatMap(({ role, alt }) =>
      role === 'Figure' && alt !== undefined && drawn.includes(flat(alt)) ? [flat(alt)] : [],
    )
    expect(figures).toEqual(drawn)
  }, 180_000)

  it('BL33: in HTML each person of a ballot on priorities has a mark in the table', async () => {
    const html = strFromU8((await recordBytes(model, 'html')) ?? new Uint8Array())
    for (const group of ['a', 'b'])
      expect(html).toContain(`<span class="people ${group}" aria-hidden="true"><i class="on">`)
  })
})
