import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CARD_TEXT_MOST, CARDS_MOST, LINKS_MOST, WEEK_MOST } from '../limits.ts'
import { snapshotJson } from '../snapshot/snapshot-json.ts'
import { keptOf } from '../snapshot/record.ts'
import { plainRecordWords } from '../snapshot/testing/plain-record-words.ts'
import { boardFromRecord } from './board-from-record.ts'
import { plainFile, readRecord } from './read-record.ts'
import { countedIds, recordOfBoard } from './testing/larkfield-record.ts'

type Json = Record<string, unknown>
const genuine = (): Json => JSON.parse(snapshotJson(recordOfBoard())) as Json

/** A record with one part of it set to something else; a path such as `map.goals.0.text`. */
const withPart = (path: string, value: unknown): string => {
  const record = genuine()
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  const place = keys.reduce<Json>((at, key) => at[key] as Json, record)
  place[last] = value
  return JSON.stringify(record)
}
const why = (text: string): string => {
  const found = readRecord(text)
  return found.ok ? 'read' : found.why === 'damaged' ? `damaged ${found.field}` : found.why
}

describe('FU4: a file that is no record', () => {
  it.each([
    ['', 'wrong'],
    ['no JSON', 'wrong'],
    ['null', 'wrong'],
    ['[]', 'wrong'],
    ['42', 'wrong'],
    ['{}', 'wrong'],
    ['{"format":"parley-working","version":1}', 'working'],
    ['{"format":"parley-mine","version":1}', 'wrong'],
    ['{"entries":[],"words":{}}', 'wrong'],
    ['{"format":"parley-record","version":2}', 'version'],
    ['{"format":"parley-record"}', 'version'],
    ['{"format":"parley-record","version":"1"}', 'version'],
    ['{"format":"parley-record","version":1}', 'damaged title'],
  ])('%s', (text, answer) => {
    expect(why(text)).toBe(answer)
  })

  it('is what two groups keep when a record was not confirmed', () => {
    expect(why(snapshotJson(keptOf(recordOfBoard(), ['b'], plainRecordWords)))).toBe('not-confirmed')
  })

  it.each<readonly [string, unknown]>([
    ['title', ''],
    ['title', 'x'.repeat(121)],
    ['preparedAt', '2026-11-14'],
    ['preparedAt', '2026-99-99T16:20:00.000Z'],
    ['groups.a', null],
    ['groups.a.name', 'x'.repeat(41)],
    ['checkIn', '2027-02-31'],
    ['agreements', {}],
    ['agreements.0.text', 'x'.repeat(CARD_TEXT_MOST + 1)],
    ['agreements.0.text', 'half of a pair: \ud83d'],
    ['agreements.0.sort', 'constructor'],
    ['agreements.0.owners', { a: 'Jonas' }],
    ['agreements.0.owners.a', 7],
    ['agreements.0.items', [{ week: 4 }]],
    ['agreements.0.items', [{ text: 'x', week: 2 ** 52 }]],
    ['map', []],
    ['map.start', '1e9'],
    ['map.goals.0.group', 'c'],
    ['map.goals.0.text', 4],
    ['map.lanes.0.milestones.0.week', 2 ** 52],
    ['map.lanes.0.milestones.0.week', WEEK_MOST + 1],
    ['map.lanes.0.milestones.0.week', 1.5],
    ['map.lanes.0.milestones.0.week', -1],
    ['map.lanes.0.milestones.0.week', null],
    ['map.lanes.0.milestones.0.number', 2 ** 52],
    ['map.lanes.0.milestones.0.restsOn', [1e308]],
    ['map.lanes.0.milestones.0.date', '__proto__'],
    ['words.0.term', 'x'.repeat(81)],
    ['assumptions.0.value', [0, 100.1]],
    ['assumptions.0.value', [1]],
    ['twoByTwo.ends', {}],
    ['twoByTwo.notes.0.value', ['1', '2']],
    ['cards.0.kind', 'milestone'],
    ['cards.0.owner', 'constructor'],
  ])('has a part that no record has: %s', (path, value) => {
    const [answer, field = ''] = why(withPart(path, value)).split(' ')
    expect(answer).toBe('damaged')
    expect(field.startsWith(path) || path.startsWith(field), field).toBe(true)
  })

  it('names a milestone or a goal that is not there, itself, or two by one name', () => {
    const at = 'map.lanes.0.milestones'
    expect(why(withPart(`${at}.0.restsOn`, [999]))).toBe('damaged map.lanes.milestones.restsOn')
    expect(why(withPart(`${at}.0.restsOn`, [1]))).toBe('damaged map.lanes.milestones.restsOn')
    expect(why(withPart(`${at}.0.supports`, [999]))).toBe('damaged map.lanes.milestones.supports')
    expect(why(withPart(`${at}.1.number`, 1))).toBe('damaged map.lanes.milestones.number')
  })

  it('holds more than a board does', () => {
    const goal = { group: 'a', text: 'x', meanings: ['y', 'z'] }
    const many = Array.from({ length: CARDS_MOST / 2 }, () => goal)
    expect(why(withPart('map.goals', many))).toBe('damaged map')
    const rests = Array.from({ length: LINKS_MOST + 1 }, () => 2)
    expect(why(withPart('map.lanes.0.milestones.0.restsOn', rests))).toBe('damaged map')
    expect(why(withPart('map.goals', [...many, ...many, ...many]))).toBe('damaged map.goals')
  })
})

describe('BL32: what a record kept back by', () => {
  const pulses = (k: unknown): unknown => [
    {
      wave: 'close',
      k,
      by: 'none',
      ballots: { total: 2 },
      sentences: [{ item: 'feel-heard', text: 'I feel heard.', counts: { by: 'none' } }],
    },
  ]
  const signals = (k: unknown): unknown => [
    { period: 'three-months', k, by: 'none', ballots: { total: 2 }, signals: [] },
  ]
  it.each([
    [2, 'damaged'],
    [0, 'damaged'],
    [2.5, 'damaged'],
    ['5', 'damaged'],
    [21, 'damaged'],
    [3, 'read'],
    [20, 'read'],
  ])('is a k that a session can have: %s', (k, answer) => {
    expect(why(withPart('pulses', pulses(k))).split(' ')[0]).toBe(answer)
    expect(why(withPart('signals', signals(k))).split(' ')[0]).toBe(answer)
  })
})

describe('FU4: a file that would do harm', () => {
  it('brings no key and no object that a record does not have', () => {
    const text = JSON.stringify(genuine()).replace(
      '{',
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"toString":7,',
    )
    const found = readRecord(text)
    expect(found.ok).toBe(true)
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
    if (found.ok) {
      expect(Object.getPrototypeOf(found.record)).toBe(Object.prototype)
      expect(JSON.stringify(found.record)).not.toContain('polluted')
      expect(JSON.stringify(boardFromRecord(found.record, countedIds()))).not.toContain('polluted')
    }
  })

  it('may be as deep as it likes', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000)
    expect(why(deep)).toBe('wrong')
    expect(why(withPart('proposals', 'DEEP').replace('"DEEP"', `[${deep}]`))).toBe('read')
    expect(why(withPart('map', 'DEEP').replace('"DEEP"', deep))).toContain('damaged')
  })

  it('is answered whatever it is, and what is read fits a board', () => {
    const parts = Object.keys(genuine())
    const values = fc.oneof(fc.jsonValue(), fc.double(), fc.constant('__proto__'), fc.constant(2 ** 52))
    const edits = fc.array(fc.tuple(fc.constantFrom(...parts), values), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(edits, (some) => {
        const record = genuine()
        for (const [part, value] of some) record[part] = value
        const found = readRecord(JSON.stringify(record))
        if (found.ok) expect(boardFromRecord(found.record, countedIds()).view.cards.length).toBeLessThan(CARDS_MOST)
      }),
      { numRuns: 300 },
    )
    fc.assert(fc.property(fc.string(), (text) => !readRecord(text).ok))
  })
})

describe('FU4: files of earlier days', () => {
  it('a record without what later ones have is read', () => {
    const record = genuine()
    for (const later of ['assumptions', 'twoByTwo', 'ratings', 'cards', 'checkIn']) delete record[later]
    delete (record['map'] as Json)['start']
    delete (record['map'] as Json)['replies']
    expect(why(JSON.stringify(record))).toBe('read')
  })

  it('what another program put around it says nothing', () => {
    const text = snapshotJson(recordOfBoard())
    expect(plainFile(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).toBe(text)
  })
})
