import { addCard, removeCard, setText } from '@parley/shared/documents/cards'
import { addStroke, removeStroke } from '@parley/shared/documents/strokes'
import {
  BOARD_BYTES_MOST,
  DESK_BYTES_MOST,
  NOTEBOOK_BYTES_MOST,
  SHARED_SEAT_BYTES_MOST,
  TABLE_BYTES_MOST,
} from '@parley/shared/limits'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { seatBytes } from './seat-bytes.ts'
import { type Bounds, boundsOf, Size } from './size.ts'

const bytes = (length: number): Uint8Array => new Uint8Array(length).fill(1)
const CARD = { kind: 'interest', at: [0, 0] } as const

/** A size of which the test says what stands, and how often it was measured. */
const sizeOf = (bounds: Bounds) => {
  const stands = { whole: 0, seats: new Map<string, number>(), times: 0 }
  const size = new Size(
    bounds,
    () => {
      stands.times += 1
      return stands.whole
    },
    () => stands.seats,
  )
  return { size, stands }
}

describe('the size of a document', () => {
  it.each([
    ['desk:x', DESK_BYTES_MOST, DESK_BYTES_MOST],
    ['notebook', NOTEBOOK_BYTES_MOST, NOTEBOOK_BYTES_MOST],
    ['board', BOARD_BYTES_MOST, SHARED_SEAT_BYTES_MOST],
    ['table:a', TABLE_BYTES_MOST, SHARED_SEAT_BYTES_MOST],
    ['caucus:b', TABLE_BYTES_MOST, SHARED_SEAT_BYTES_MOST],
  ])('LI4: %s is bounded, one byte below, at and one above', (document, most, seatMost) => {
    const bounds = boundsOf(document)
    expect(bounds).toEqual({ most, seatMost })
    for (const [over, fits] of [
      [-1, true],
      [0, true],
      [1, false],
    ] as const) {
      const whole = sizeOf(bounds)
      whole.stands.whole = most - 100
      whole.size.grow(most - 100)
      expect(whole.size.takes(bytes(100 + over), 'seat', 0)).toBe(fits)
      const seat = sizeOf(bounds)
      seat.stands.seats.set('seat', seatMost - 100)
      expect(seat.size.takes(bytes(100 + over), 'seat', 0)).toBe(fits)
    }
  })

  it('LI4: a seat that filled its share holds up nobody else', () => {
    const { size } = sizeOf({ most: 1_000, seatMost: 100 })
    expect(size.takes(bytes(100), 'loud', 0)).toBe(true)
    size.grow(100, 'loud')
    const full = sizeOf({ most: 1_000, seatMost: 100 })
    full.stands.seats.set('loud', 100)
    expect(full.size.takes(bytes(1), 'loud', 0)).toBe(false)
    expect(full.size.takes(bytes(100), 'other', 0)).toBe(true)
  })

  it('LI4: what only deletes always fits, and what was deleted makes room within a second', () => {
    const { size, stands } = sizeOf({ most: 100, seatMost: 100 })
    stands.whole = 90
    const less = new Uint8Array(20)
    size.grow(90)
    expect(size.takes(bytes(20), 'seat', 0)).toBe(false)
    expect(size.takes(less, 'seat', 0)).toBe(true)
    stands.whole = 50
    expect(size.takes(bytes(20), 'seat', 999)).toBe(false)
    expect(stands.times).toBe(1)
    expect(size.takes(bytes(20), 'seat', 1_000)).toBe(true)
    size.grow(20, 'seat')
    expect(size.takes(bytes(20), 'seat', 1_001)).toBe(true)
    expect(stands.times).toBe(2)
  })

  it('LI4: counts what a seat wrote under every id of its own, near to what it takes on disk, and not what it deleted', () => {
    const doc = new Y.Doc()
    const [one, two, other] = [new Y.Doc(), new Y.Doc(), new Y.Doc()]
    for (const [index, peer] of [one, two, other].entries()) {
      peer.transact(() => {
        for (let n = 0; n < 50; n += 1)
          addCard(peer, { id: `${index}-${n}`, ...CARD, text: `Ünïcode ${'x'.repeat(60)}` })
      })
      setText(peer, `${index}-1`, 'shorter')
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(peer))
    }
    const owners = new Map([one, two, other].map((peer) => [peer.clientID, peer === other ? 'b' : 'a']))
    const before = seatBytes(doc, owners)
    const onDisk = Y.encodeStateAsUpdate(other).length
    expect((before.get('b') ?? 0) / onDisk).toBeGreaterThan(0.7)
    expect((before.get('b') ?? 0) / onDisk).toBeLessThan(1.5)
    expect(Math.abs((before.get('a') ?? 0) - 2 * (before.get('b') ?? 0))).toBeLessThan(50)
    for (let n = 0; n < 50; n += 1) removeCard(doc, `2-${n}`)
    const after = seatBytes(doc, owners)
    expect(after.get('b')).toBeLessThan((before.get('b') ?? 0) / 5)
    expect(after.get('a')).toBe(before.get('a'))
    expect(seatBytes(doc, new Map())).toEqual(new Map())
  })

  it('LI4, LI6: counts what a seat drew, near to what it takes on disk, and not what it wiped away', () => {
    const doc = new Y.Doc()
    const owners = new Map([[doc.clientID, 'a']])
    doc.transact(() => {
      for (let n = 0; n < 50; n += 1) {
        const points = Array.from({ length: 200 }, (_, at) => n * 40 + at * 3 - 300)
        addStroke(doc, { id: `stroke-${n}`, pen: 'broad', points })
      }
    })
    const drawn = (seatBytes(doc, owners).get('a') ?? 0) / Y.encodeStateAsUpdate(doc).length
    expect(drawn).toBeGreaterThan(0.7)
    expect(drawn).toBeLessThan(1.5)
    for (let n = 0; n < 50; n += 1) removeStroke(doc, `stroke-${n}`)
    expect(seatBytes(doc, owners).get('a')).toBeLessThan(3_000)
  })
})
