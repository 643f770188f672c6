import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { RECORD_FORMATS, type RecordFormat } from '@parley/shared/protocol/agree-views'
import { keptOf } from '@parley/shared/snapshot/record'
import { larkfieldDayBoard, larkfieldDayState, larkfieldNames } from '@parley/shared/snapshot/testing/larkfield-day'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { fileOf, type FileInputs } from './file-of.ts'
import { recordBytes } from './record-bytes.ts'
import { recordWords } from './record-words.ts'
import { HARD, HARD_CARDS, HARD_RECORD } from './testing/hard-words.ts'
import { everyTag, readPdf } from './testing/read-pdf.ts'

/**
 * What each format said when it was last looked at, word by word, with hard words wherever people write: other scripts,
 * emoji, formulas, markup and very long words. `pnpm golden-files` writes them anew, and whoever does so reads what changed.
 */
const FOLDER = join(import.meta.dirname, 'golden')
const WRITES = process.env['GOLDEN_FILES'] === 'write'
const takenAt = Date.UTC(2026, 10, 14, 16, 20)

const board = larkfieldDayBoard()
const WORKING: FileInputs['working'] = {
  state: larkfieldDayState({ release: { a: 'yes', b: 'yes' } }),
  board: { ...board, cards: [...board.cards, ...HARD_CARDS] },
  names: larkfieldNames,
  takenAt,
}
const MINE: FileInputs['mine'] = {
  title: HARD.hebrew,
  name: HARD.arabic,
  desk: { cards: HARD_CARDS.map((card) => ({ ...card, kind: 'interest' })) },
  own: Object.values(HARD).map((text, index) => ({
    secret: 'of a browser',
    where: index % 2 ? 'board' : 'table',
    card: `own-${index}`,
    text,
    held: index % 3 === 0,
  })),
  takenAt,
}

/** Markup with a line for each piece, and without the bytes of typefaces and pictures in it. */
const lines = (markup: string): string =>
  `${markup.replace(/base64,[A-Za-z0-9+/=]+/g, 'base64,').replaceAll('><', '>\n<')}\n`

const ofPdf = async (bytes: Uint8Array): Promise<string> => {
  const { title, language, bookmarks, pages } = await readPdf(bytes)
  const said = pages.flatMap(({ text, tags }, index) => [
    `== page ${index + 1}`,
    text,
    '== its tags',
    ...everyTag(tags).map(({ role, alt }) => (alt === undefined ? role : `${role}: ${alt}`)),
  ])
  return `${[title, language, '== bookmarks', ...bookmarks, ...said].join('\n')}\n`
}

const partsOf = (bytes: Uint8Array, isPart: (name: string) => boolean): string =>
  Object.entries(unzipSync(bytes))
    .map(([name, part]) => (isPart(name) ? `== ${name}\n${lines(strFromU8(part))}` : `== ${name}\n`))
    .join('')

/** A file as words that can be compared, with the name under which they are kept. */
const READERS: Readonly<
  Record<Exclude<RecordFormat, 'png'>, readonly [string, (bytes: Uint8Array) => string | Promise<string>]>
> = {
  md: ['md', strFromU8],
  html: ['html', (bytes) => lines(strFromU8(bytes))],
  pdf: ['pdf.txt', ofPdf],
  docx: ['docx.xml', (bytes) => partsOf(bytes, (name) => /^(?:word\/document|docProps\/core)\.xml$/.test(name))],
  zip: ['csv', (bytes) => partsOf(bytes, () => true)],
  ics: ['ics', strFromU8],
  json: ['json', strFromU8],
  svg: ['svg', (bytes) => lines(strFromU8(bytes))],
}
const isRead = (format: RecordFormat): format is keyof typeof READERS => format in READERS
const FORMATS = RECORD_FORMATS.filter(isRead)

/** Files by kind and format; null for a format that this kind has not. */
const MADE = {
  record: (format: RecordFormat) => recordBytes(HARD_RECORD, format),
  kept: (format: RecordFormat) => recordBytes(keptOf(HARD_RECORD, ['b'], recordWords), format),
  working: async (format: RecordFormat) => (await fileOf('working', format, WORKING))?.bytes,
  mine: async (format: RecordFormat) => (await fileOf('mine', format, MINE))?.bytes,
} as const
const KINDS = ['record', 'kept', 'working', 'mine'] as const
const said = new Map<string, string>()

beforeAll(async () => {
  for (const kind of KINDS)
    for (const format of FORMATS) {
      const bytes = await MADE[kind](format)
      const [ending, read] = READERS[format]
      if (bytes) said.set(`${kind}.${ending}`, await read(bytes))
    }
  if (!WRITES) return
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER, { recursive: true })
  for (const [name, words] of said) writeFileSync(join(FOLDER, name), words)
}, 180_000)

describe('golden files', () => {
  it('FI17: are there for every kind and format', () => {
    expect(existsSync(FOLDER)).toBe(true)
    expect(readdirSync(FOLDER).toSorted()).toEqual([...said.keys()].toSorted())
    expect(said.size).toBeGreaterThanOrEqual(26)
  })

  it.each(KINDS.flatMap((kind) => FORMATS.map((format) => `${kind}.${READERS[format][0]}`)))(
    'FI17: %s says word by word what it said',
    (name) => {
      const words = said.get(name)
      // A kind has no such format then, and the folder no such file.
      if (words === undefined) return expect(existsSync(join(FOLDER, name))).toBe(false)
      expect(words).toBe(readFileSync(join(FOLDER, name), 'utf8'))
    },
  )

  it.each(['record', 'working', 'mine'])('FI17: the %s has every hard word as it was written', (kind) => {
    const texts = new Set<unknown>()
    JSON.parse(said.get(`${kind}.json`) ?? '{}', (_key, value: unknown) => {
      texts.add(value)
      return value
    })
    for (const text of Object.values(HARD)) expect(texts).toContain(text)
  })
})
