import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sha256Hex } from '../lib/hash.ts'
import type { LogEntry } from '../protocol/state-view.ts'
import type { SessionEvent } from './events.ts'
import { CHAIN_START, entryHash, sealedHash, splitEvent } from './log-chain.ts'
import { NOW, SAMPLES } from './testing/sample-events.ts'
import { verifyLog } from './verify-log.ts'

const REASON = 'The question was not clear: „Preise“?'
const HASH = sha256Hex(REASON)
const ASKED = 'A date first.'

/** A log as a server hands it out. */
const entries: readonly LogEntry[] = [
  ...Object.values(SAMPLES),
  { type: 'asks-frozen', asks: [{ id: 'ask-1', hash: sha256Hex(ASKED), from: 'a' }] } as const,
  { type: 'ballot-voided', ballot: 'ballot-1', reason: HASH } as const,
].reduce<LogEntry[]>((log, event: SessionEvent, at) => {
  const { public: open, sealed } = splitEvent(event)
  const body = {
    seq: at + 1,
    at: NOW + at * 1_000,
    public: open,
    previous: log.at(-1)?.hash ?? CHAIN_START,
    ...(sealed === undefined ? {} : { sealedHash: sealedHash(new Uint8Array(16).fill(at), sealed) }),
  }
  return [...log, { ...body, hash: entryHash(body) }]
}, [])
const words = { [HASH]: REASON, [sha256Hex(ASKED)]: ASKED }
const saved = (log: readonly unknown[] = entries, some: unknown = words): string =>
  JSON.stringify({ entries: log, words: some })
const at = (place: number): LogEntry => {
  const entry = entries.at(place - 1)
  if (!entry) throw new Error(`The log of this test has no entry ${place}.`)
  return entry
}
const brokenAt = (log: readonly unknown[]) => {
  const report = verifyLog(saved(log))
  return report.is === 'log' ? (report.broken ?? null) : report.is
}

describe('LG2: a saved process log, checked without the server', () => {
  it('is whole as it was saved, laid out in whatever way', () => {
    const report = {
      is: 'log',
      entries: entries.length,
      whole: { from: NOW, to: NOW + (entries.length - 1) * 1_000, hash: entries.at(-1)?.hash },
      words: 2,
      wrongWords: [],
    }
    expect(verifyLog(saved())).toEqual(report)
    expect(verifyLog(`\uFEFF${JSON.stringify(JSON.parse(saved()), null, 2)}\n`)).toEqual(report)
  })

  it('names the entry that was changed, whichever letter of it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: entries.length }), fc.nat(), fc.nat(), (place, where, how) => {
        const text = JSON.stringify(at(place))
        const offset = where % text.length
        const changed = text.slice(0, offset) + 'x0"1'.charAt(how % 4) + text.slice(offset + 1)
        if (changed === text) return
        let entry: unknown
        try {
          entry = JSON.parse(changed)
        } catch {
          return
        }
        expect(brokenAt([...entries.slice(0, place - 1), entry, ...entries.slice(place)])).toMatchObject({
          entry: place,
        })
      }),
      { numRuns: 3_000 },
    )
  })

  it('says why: the content, the number, or what comes before', () => {
    const with_ = (place: number, entry: unknown) => entries.map((one, index) => (index === place - 1 ? entry : one))
    expect(brokenAt(with_(5, { ...at(5), at: NOW }))).toEqual({ entry: 5, why: 'content' })
    expect(brokenAt(with_(5, { ...at(5), hash: HASH }))).toEqual({ entry: 5, why: 'content' })
    expect(brokenAt(entries.toSpliced(6, 1))).toEqual({ entry: 7, why: 'number' })
    expect(brokenAt(entries.slice(1))).toEqual({ entry: 1, why: 'number' })
    expect(brokenAt(entries.toSpliced(2, 2, at(4), at(3)))).toEqual({ entry: 3, why: 'number' })
    const forged = { ...at(5), at: NOW }
    expect(brokenAt(with_(5, { ...forged, hash: entryHash(forged) }))).toEqual({ entry: 6, why: 'previous' })
    expect(brokenAt([])).toEqual({ entry: 1, why: 'missing' })
  })

  it('takes nothing for an entry that has more, less or other than an entry has', () => {
    for (const strange of [
      { ...at(4), note: 'Agreed by all.' },
      { ...at(4), at: '0' },
      { ...at(4), at: 1e300 },
      { ...at(4), public: [] },
      { ...at(4), sealedHash: null },
      null,
      'entry',
      [],
    ])
      expect(brokenAt([...entries.slice(0, 3), strange, ...entries.slice(4)])).toEqual({ entry: 4, why: 'no-entry' })
    // What breaks before it is named first.
    expect(brokenAt([at(2), null])).toEqual({ entry: 1, why: 'number' })
  })

  it('names words that are not those of their hash, and the entry that names them', () => {
    const changed = verifyLog(saved(entries, { ...words, [HASH]: `${REASON} ` }))
    expect(changed).toMatchObject({ wrongWords: [{ hash: HASH, entry: entries.length }], words: 2 })
    expect(changed).not.toHaveProperty('broken')
    expect(verifyLog(saved(entries, { [sha256Hex('x')]: 7, other: 'y' }))).toMatchObject({
      wrongWords: [{ hash: sha256Hex('x') }, { hash: 'other' }],
    })
    // Somebody who adds words can give them the right hash.
    const added = 'Operations pays for everything.'
    expect(verifyLog(saved(entries, { ...words, [sha256Hex(added)]: added }))).toMatchObject({
      wrongWords: [{ hash: sha256Hex(added) }],
    })
  })

  it('says of other files that they are no log', () => {
    for (const text of ['', 'The log', '{"entries":', saved().slice(0, -1)])
      expect(verifyLog(text)).toEqual({ is: 'no-json' })
    for (const value of [null, 7, [], {}, { entries: [] }, { words: {} }, { entries: {}, words: {} }])
      expect(verifyLog(JSON.stringify(value))).toEqual({ is: 'no-log' })
    expect(verifyLog(saved(entries, []))).toEqual({ is: 'no-log' })
  })
})
