import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readRecord } from '@parley/shared/follow/read-record'
import { RECORD_FORMATS } from '@parley/shared/protocol/agree-views'
import { recordOf } from '@parley/shared/snapshot/record'
import { larkfieldDayBoard, larkfieldDayState, larkfieldNames } from '@parley/shared/snapshot/testing/larkfield-day'
import { larkfieldPulse } from '@parley/shared/snapshot/testing/larkfield-pulse'
import { larkfieldRating } from '@parley/shared/snapshot/testing/larkfield-ratings'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { picturesPack } from './pictures-pack.ts'
import { recordBytes } from './record-bytes.ts'
import { recordWords } from './record-words.ts'
import { flat, readPdf } from './testing/read-pdf.ts'

/**
 * The Larkfield record for everybody to look at, in every format but the PNG, which is the SVG in pixels and weighs more than
 * all others, and its zones as pictures without those of a poster in pixels. `pnpm example-record` makes it anew.
 */
const FOLDER = join(import.meta.dirname, '../../../docs/example-record')
const FORMATS = RECORD_FORMATS.filter((format) => format !== 'png')
const WRITES = process.env['EXAMPLE_RECORD'] === 'write'
const nameOf = (format: string): string => join(FOLDER, `record.${format}`)

const day = larkfieldDayState({ release: { a: 'yes', b: 'yes' } })
const model = recordOf({
  state: {
    ...day,
    ballots: [
      larkfieldPulse('before'),
      larkfieldRating('assumption'),
      larkfieldRating('milestone'),
      ...day.ballots,
      larkfieldPulse('after'),
    ],
  },
  board: larkfieldDayBoard(),
  names: larkfieldNames,
  preparedAt: Date.UTC(2026, 10, 14, 16, 20),
  checkIn: '2026-12-12',
  words: recordWords,
})
const made = new Map<string, Uint8Array>()
const drawn = new Map<string, Uint8Array>()
const PICTURES = join(FOLDER, 'pictures')
const kept = (format: string): Uint8Array => new Uint8Array(readFileSync(nameOf(format)))
const parts = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))

beforeAll(async () => {
  for (const format of FORMATS) made.set(format, (await recordBytes(model, format)) ?? new Uint8Array())
  for (const [name, bytes] of Object.entries(unzipSync(await picturesPack(model))))
    if (name !== 'board-poster.png' && name !== 'map-poster.png') drawn.set(name, bytes)
  if (!WRITES) return
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(PICTURES, { recursive: true })
  for (const [format, bytes] of made) writeFileSync(nameOf(format), bytes)
  for (const [name, bytes] of drawn) writeFileSync(join(PICTURES, name), bytes)
}, 180_000)

describe('the example record', () => {
  it('FI12: is there in every format but the picture in pixels', () => {
    expect(existsSync(FOLDER)).toBe(true)
    expect(readdirSync(FOLDER).toSorted()).toEqual(
      ['pictures', ...FORMATS.map((format) => `record.${format}`)].toSorted(),
    )
  })

  it.each(['md', 'html', 'json', 'ics', 'svg'])('RC1: reads in %s as the program makes it', (format) => {
    expect(strFromU8(kept(format))).toBe(strFromU8(made.get(format)!))
  })

  it('FI15: has its zones as pictures, which say the same', () => {
    expect(readdirSync(PICTURES).toSorted()).toEqual([...drawn.keys()].toSorted())
    for (const [name, bytes] of drawn)
      if (name.endsWith('.svg')) expect(readFileSync(join(PICTURES, name), 'utf8')).toBe(strFromU8(bytes))
  })

  it('FI9: has the same lists', () => {
    expect(parts(kept('zip'))).toEqual(parts(made.get('zip')!))
  })

  it('FI11: has the same words in its document', () => {
    const words = (format: Uint8Array): string | undefined => parts(format)['word/document.xml']
    expect(words(kept('docx'))).toBe(words(made.get('docx')!))
  })

  it('FI5: has the same words on the same pages', async () => {
    const [then, now] = [await readPdf(kept('pdf')), await readPdf(made.get('pdf')!)]
    expect(then.pages.map(({ text }) => flat(text))).toEqual(now.pages.map(({ text }) => flat(text)))
  }, 180_000)

  it('FI12, FU4: can be read by a session that goes on from it', () => {
    expect(readRecord(strFromU8(kept('json')))).toMatchObject({ record: { title: model.title } })
  })
})
