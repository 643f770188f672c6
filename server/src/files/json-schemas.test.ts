import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { mineFile } from '@parley/shared/snapshot/mine'
import type { DocumentView } from '@parley/shared/documents/card-view'
import { keptOf, recordOf } from '@parley/shared/snapshot/record'
import { seriesFile } from '@parley/shared/snapshot/series-file'
import { schemaPath, snapshotJson } from '@parley/shared/snapshot/snapshot-json'
import { FULL_RECORD } from '@parley/shared/snapshot/testing/full-record'
import { larkfieldDayBoard, larkfieldDayState, larkfieldNames } from '@parley/shared/snapshot/testing/larkfield-day'
import { workingSnapshot } from '@parley/shared/snapshot/working-snapshot'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonSchemas } from './json-schemas.ts'
import { recordWords } from './record-words.ts'
import { mineWords, snapshotWords } from './words.ts'

type Json = { [key: string]: unknown }
const HERE = join(import.meta.dirname, '../../..')
const COPIES = join(HERE, 'docs/schemas')
const GOLDEN = join(HERE, 'shared/src/snapshot/golden')
const at = Date.UTC(2026, 10, 14, 16, 20)
const YES = { a: 'yes', b: 'yes' } as const

/** A schema in which nothing may stand that it does not name: what a published one leaves open for later programs. */
const closed = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(closed)
  if (typeof schema !== 'object' || schema === null) return schema
  const parts = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]))
  return 'properties' in parts && parts['type'] === 'object' ? { ...parts, additionalProperties: false } : parts
}
const read = (path: string): Json => JSON.parse(jsonSchemas().get(path) ?? 'null') as Json
const checks = new Map<string, ValidateFunction>()
const check = (path: string, shape: 'open' | 'closed'): ValidateFunction => {
  const name = `${shape} ${path}`
  const made = checks.get(name) ?? new Ajv2020().compile((shape === 'open' ? read(path) : closed(read(path))) as Json)
  checks.set(name, made)
  return made
}
/** What a file is not as its schema says, with the schema that the file names. */
const faults = (json: string, shape: 'open' | 'closed' = 'closed', path?: string): unknown => {
  const file = JSON.parse(json) as Json
  const validate = check(path ?? String(file['$schema']), shape)
  return validate(file) ? [] : validate.errors
}

const state = (release: { a: 'yes' | 'no' | null; b: 'yes' | 'no' | null } = YES) => larkfieldDayState({ release })
const day = (board: DocumentView = larkfieldDayBoard(), release: Parameters<typeof state>[0] = YES) =>
  recordOf({
    state: state(release),
    board,
    names: larkfieldNames,
    preparedAt: at,
    checkIn: '2026-12-12',
    words: recordWords,
  })
const copy = (board: DocumentView = larkfieldDayBoard(), release: Parameters<typeof state>[0] = YES) =>
  workingSnapshot({
    state: state(release),
    board,
    names: larkfieldNames,
    takenAt: at,
    words: snapshotWords,
    recordWords,
  })
const own = mineFile({
  title: 'A day',
  name: 'Fatima',
  desk: { cards: [{ id: '1', kind: 'interest', at: [0, 0], text: 'One list' }] },
  own: [{ secret: 's', where: 'board', card: '2', text: 'A calm first call', held: false }],
  takenAt: at,
  words: mineWords,
})

describe('FI14: the JSON files and their schemas', () => {
  it('a copy of each schema that a server has stands beside the documents', () => {
    if (process.env['EXAMPLE_RECORD'] === 'write') {
      mkdirSync(COPIES, { recursive: true })
      for (const [path, text] of jsonSchemas()) writeFileSync(join(COPIES, basename(path)), text)
    }
    const copies = Object.fromEntries(
      readdirSync(COPIES).map((name) => [`/schemas/${name}`, readFileSync(join(COPIES, name), 'utf8')]),
    )
    expect(copies).toEqual(Object.fromEntries(jsonSchemas()))
  })

  it.each([
    ['parley-record', day()],
    ['parley-record without texts', day(larkfieldDayBoard(), { a: 'yes', b: null })],
    ['parley-record with everything', FULL_RECORD],
    ['parley-kept', keptOf(day(), ['b'], recordWords)],
    ['parley-series', seriesFile(FULL_RECORD, recordWords)],
    ['parley-working', copy()],
    ['parley-working without texts', copy(larkfieldDayBoard(), { a: 'yes', b: null })],
    ['parley-mine', own],
  ])('%s is as the schema says that it names, and has nothing that this does not name', (_name, model) => {
    expect(faults(snapshotJson(model))).toEqual([])
  })

  it('a field of today that is missing or of another sort is found, wherever it stands', () => {
    const whole = JSON.parse(snapshotJson(FULL_RECORD)) as Json
    const wrong: string[] = []
    let tried = 0
    const visit = (place: Json, path: string): void => {
      for (const [key, value] of Object.entries(place)) {
        if (path === '' && key === '$schema') continue
        tried += 1
        place[key] = { not: 'this' }
        if (JSON.stringify(faults(JSON.stringify(whole))) === '[]') wrong.push(`${path}.${key}`)
        place[key] = value
        if (typeof value === 'object' && value !== null) visit(value as Json, `${path}.${key}`)
      }
    }
    visit(whole, '')
    expect(tried).toBeGreaterThan(400)
    expect(wrong).toEqual([])
  }, 180_000)

  it('what a later program adds is passed over, and is no part of today', () => {
    const later = snapshotJson(Object.assign(day(), { mood: 'calm' }))
    expect(faults(later, 'open')).toEqual([])
    expect(faults(later, 'closed')).not.toEqual([])
    expect(faults(snapshotJson(day()).replace('"version": 1', '"version": 2'), 'open')).not.toEqual([])
  })

  it('any board makes a record and a working copy that are so', () => {
    const board = larkfieldDayBoard()
    const card = fc.record({
      at: fc.nat(board.cards.length - 1),
      text: fc.string({ unit: 'grapheme', maxLength: 40 }),
      gone: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(card, { maxLength: 40 }), fc.constantFrom('yes', 'no', null), (changes, b) => {
        const cards = board.cards.flatMap((one, index) => {
          const change = changes.find((some) => some.at === index)
          return change?.gone ? [] : [change ? { ...one, text: change.text } : one]
        })
        const release = { a: 'yes', b } as const
        const model = recordOf({
          state: state(release),
          board: { ...board, cards },
          names: larkfieldNames,
          preparedAt: at,
          words: recordWords,
        })
        expect(faults(snapshotJson(model))).toEqual([])
        expect(faults(snapshotJson(copy({ ...board, cards }, release)))).toEqual([])
      }),
      { numRuns: 60 },
    )
  }, 180_000)

  it.each(readdirSync(GOLDEN).filter((name) => /-\d/.test(name)))(
    '%s, of an earlier program, is so to this day',
    (name) => {
      const file = readFileSync(join(GOLDEN, name), 'utf8')
      const { format, version } = JSON.parse(file) as Parameters<typeof schemaPath>[0]
      expect(faults(file, 'closed', schemaPath({ format, version }))).toEqual([])
    },
  )

  it('each has a golden file', () => {
    expect(existsSync(GOLDEN)).toBe(true)
    const formats = readdirSync(GOLDEN).map(
      (name) => (JSON.parse(readFileSync(join(GOLDEN, name), 'utf8')) as Json)['format'],
    )
    expect(new Set(formats)).toEqual(
      new Set([...jsonSchemas().keys()].map((path) => basename(path).replace(/-\d+\.json$/, ''))),
    )
  })
})
