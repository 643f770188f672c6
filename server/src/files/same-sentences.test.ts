import { recordOf } from '@parley/shared/snapshot/record'
import { larkfieldDayBoard, larkfieldDayState, larkfieldNames } from '@parley/shared/snapshot/testing/larkfield-day'
import { larkfieldPulse } from '@parley/shared/snapshot/testing/larkfield-pulse'
import { larkfieldRating } from '@parley/shared/snapshot/testing/larkfield-ratings'
import { prioritiesSay, supportSays } from '@parley/shared/voting/result-says'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { m } from '../paraglide/messages.js'
import { recordBytes } from './record-bytes.ts'
import { recordWords } from './record-words.ts'
import { flat, readPdf } from './testing/read-pdf.ts'

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
  m.rate_confident(),
  m.rate_not_confident(),
  m.pulse_change_of({
    group: groups.b.name,
    change: m.pulse_change({ word: m.pulse_change_unlikely(), before: 9, after: 9 }),
  }),
  m.pulse_one_in_twenty({ count: 6 }),
]

const files = new Map<string, string>()
const plain = (markup: string): string => markup.replace(/<[^>]*>/g, '')

beforeAll(async () => {
  const model = recordOf({
    state,
    board: larkfieldDayBoard(),
    names: larkfieldNames,
    preparedAt: Date.UTC(2026, 10, 14, 16, 20),
    checkIn: '2026-12-12',
    words: recordWords,
  })
  const bytes = async (format: 'md' | 'html' | 'docx' | 'pdf'): Promise<Uint8Array> =>
    (await recordBytes(model, format)) ?? new Uint8Array()
  files.set('md', strFromU8(await bytes('md')).replace(/\\(.)/g, '$1'))
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

  it('BL33: in HTML each person of a count by group has a mark, in ratings, support checks and the pulse', async () => {
    const model = recordOf({
      state,
      board: larkfieldDayBoard(),
      names: larkfieldNames,
      preparedAt: 0,
      checkIn: '2026-12-12',
      words: recordWords,
    })
    const html = strFromU8((await recordBytes(model, 'html')) ?? new Uint8Array())
    for (const id of ['ratings', 'support', 'pulse']) {
      const section = html.split(`<section id="${id}"`)[1]?.split('</section>')[0] ?? ''
      for (const group of ['a', 'b'])
        expect([
          id,
          group,
          section.includes(`<span class="people ${group}" aria-hidden="true"><i class="on">`),
        ]).toEqual([id, group, true])
    }
  })
})
