import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../lib/canonical-json.ts'
import type { LogEntry } from '../protocol/state-view.ts'
import { EVENT_TYPES, type SessionEvent } from './events.ts'
import { CHAIN_START, entryHash, firstBrokenEntry, joinEvent, sealedHash, splitEvent } from './log-chain.ts'
import { plausibleEvents } from './testing/plausible-events.ts'
import { NOW, SAMPLES } from './testing/sample-events.ts'

type Sealed = { readonly salt: Uint8Array; readonly part: unknown }

/** A log of events as a server writes it, and beside it what is sealed. */
const logOf = (events: readonly SessionEvent[]): { entries: LogEntry[]; sealed: (Sealed | null)[] } => {
  const entries: LogEntry[] = []
  const sealed: (Sealed | null)[] = []
  let previous = CHAIN_START
  events.forEach((event, at) => {
    const { public: open, sealed: part } = splitEvent(event)
    const salt = new Uint8Array(16).fill(at)
    const body = {
      seq: at + 1,
      at: NOW + at,
      public: open,
      previous,
      ...(part === undefined ? {} : { sealedHash: sealedHash(salt, part) }),
    }
    const entry: LogEntry = { ...body, hash: entryHash(body) }
    entries.push(entry)
    sealed.push(part === undefined ? null : { salt, part })
    previous = entry.hash
  })
  return { entries, sealed }
}

const events = EVENT_TYPES.map((type) => SAMPLES[type])
const { entries, sealed } = logOf(events)

/** Ways of falsifying one entry, each leaving a valid-looking log. */
const FALSIFICATIONS: readonly ((entry: LogEntry) => LogEntry)[] = [
  (entry) => ({ ...entry, at: entry.at + 1 }),
  (entry) => ({ ...entry, seq: entry.seq + 7 }),
  (entry) => ({ ...entry, public: { ...entry.public, type: 'summoned', more: 1 } }),
  (entry) => ({ ...entry, sealedHash: 'a'.repeat(64) }),
  (entry) => ({ ...entry, previous: 'b'.repeat(64) }),
  (entry) => ({ ...entry, hash: 'c'.repeat(64) }),
  (entry) => {
    const changed = { ...entry, at: entry.at - 1 }
    return { ...changed, hash: entryHash(changed) }
  },
]

describe('the process log', () => {
  it('LG1: a log as it was written fits, also read back from JSON', () => {
    expect(firstBrokenEntry([])).toBe(null)
    expect(firstBrokenEntry(entries)).toBe(null)
    expect(firstBrokenEntry(JSON.parse(JSON.stringify(entries)) as LogEntry[])).toBe(null)
    expect(firstBrokenEntry(entries, entries.length)).toBe(null)
  })

  it('LG2: a changed entry is found at that entry, or, when its hash was made anew, where the next one denies it', () => {
    entries.forEach((entry, at) => {
      FALSIFICATIONS.forEach((falsify, way) => {
        const log = entries.with(at, falsify(entry))
        const isRehashed = way === FALSIFICATIONS.length - 1
        const last = at === entries.length - 1
        expect(firstBrokenEntry(log)).toBe(isRehashed ? (last ? null : at + 2) : at + 1)
      })
    })
  })

  it('LG2: a removed entry is found at its place, the last ones by the number of the state', () => {
    entries.forEach((_, at) => {
      const log = entries.toSpliced(at, 1)
      expect(firstBrokenEntry(log, entries.length)).toBe(at + 1)
      expect(firstBrokenEntry(log)).toBe(at === entries.length - 1 ? null : at + 1)
    })
    expect(firstBrokenEntry([], 3)).toBe(1)
  })

  it('LG2: an added entry and two that changed places are found at the first of them', () => {
    fc.assert(
      fc.property(fc.nat(entries.length - 1), fc.nat(entries.length - 1), (one, other) => {
        const order = entries.map((_, at) => (at === one ? other : at === other ? one : at))
        const swapped = order.flatMap((from) => entries.slice(from, from + 1))
        expect(firstBrokenEntry(swapped)).toBe(one === other ? null : Math.min(one, other) + 1)
        const place = Math.max(one, other) + 1
        expect(firstBrokenEntry(entries.toSpliced(place, 0, ...entries.slice(one, one + 1)))).toBe(place + 1)
      }),
    )
  })

  it('LG2: a sealed part proves itself by its salt, and deleting it leaves the chain whole', () => {
    const parts = sealed.flatMap((one, at) => (one ? [{ ...one, at }] : []))
    expect(parts.length).toBeGreaterThan(5)
    for (const { salt, part, at } of parts) {
      expect(sealedHash(salt, part)).toBe(entries[at]?.sealedHash)
      expect(sealedHash(new Uint8Array(16).fill(200), part)).not.toBe(entries[at]?.sealedHash)
    }
    // The chain runs over the hash alone, so a part that is gone leaves nothing that could break.
    expect(entries.every((entry) => !('sealed' in entry.public) && !('sealed' in entry))).toBe(true)
  })

  it('LG1: an event is the same again from its two parts', () => {
    for (const event of events) {
      const { public: open, sealed: part } = splitEvent(event)
      expect(joinEvent(open, part)).toEqual(event)
      expect(joinEvent(JSON.parse(canonicalJson(open)) as LogEntry['public'], part)).toEqual(event)
    }
  })

  it('LG3: public parts hold ids, hashes, numbers and the words of the protocol, and no text', () => {
    const strings = (value: unknown): readonly string[] =>
      typeof value === 'string'
        ? [value]
        : value !== null && typeof value === 'object'
          ? Object.values(value).flatMap(strings)
          : []
    const check = (event: SessionEvent) => {
      for (const text of strings(splitEvent(event).public)) expect(text).toMatch(/^[A-Za-z0-9_-]{1,64}$/)
    }
    events.forEach(check)
    fc.assert(
      fc.property(plausibleEvents, (run) => run.forEach(check)),
      { numRuns: 50 },
    )
  })

  it('LG3: who leaves or declines, what is held back and how many cards came stay sealed', () => {
    const openKeys = (type: keyof typeof SAMPLES) => Object.keys(splitEvent(SAMPLES[type]).public)
    expect(openKeys('declined')).toEqual(['type'])
    expect(openKeys('left')).toEqual(['type'])
    expect(openKeys('card-held-back')).toEqual(['type'])
    expect(openKeys('card-brought-back')).toEqual(['type'])
    expect(openKeys('cards-tabled')).toEqual(['type'])
    expect(openKeys('card-hidden')).toEqual(['type', 'reason'])
    expect(openKeys('proposed')).not.toContain('version')
  })

  it('LG3: no event tells of an offer, a mark, a vote, a wish or a draft', () => {
    for (const word of ['offer', 'mark', 'vote', 'wish', 'draft', 'edit']) {
      expect(EVENT_TYPES.filter((type) => type.includes(word))).toEqual([])
    }
  })
})
