import fc from 'fast-check'
import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { cycleOf } from '../map/cycle-of.ts'
import { entangled } from '../map/rings.ts'
import {
  addCard,
  addLink,
  readDocument,
  relabelArrow,
  removeCard,
  removeLink,
  setCard,
  setText,
  undoOf,
} from './cards.ts'
import type { LinkView } from './card-view.ts'
import { judgeUpdate } from './judge.ts'
import type { Kind } from '../session/agenda.ts'
import { linkOf } from './link-shape.ts'
import { strokeOf } from './stroke-shape.ts'
import { addStroke, removeStroke } from './strokes.ts'

/** What stands, or may stand, under an id: always a card of the same kind, as people make them. */
const KIND_OF: Readonly<Record<string, Kind>> = {
  p: 'milestone',
  q: 'milestone',
  r: 'milestone',
  s: 'milestone',
  m: 'note',
  n: 'note',
  o: 'text',
  k: 'stack',
}
const NAMES = Object.keys(KIND_OF)
const kindOf = (card: string): Kind => KIND_OF[card] ?? 'note'
const isOnMap = (card: string): boolean => kindOf(card) === 'milestone'

const seeded = (): Y.Doc => {
  const doc = new Y.Doc()
  doc.clientID = 1
  for (const id of ['p', 'q', 'r']) addCard(doc, { id, kind: 'milestone', at: [0, 0], text: `text of ${id}` })
  for (const id of ['m', 'k'])
    addCard(doc, { id, kind: kindOf(id), zone: 'together', at: [0, 0], text: `text of ${id}` })
  addLink(doc, { id: 'qp', from: 'q', to: 'p', kind: 'depends-on' })
  addStroke(doc, { id: 'drawn-0', pen: 'fine', points: [0, 0, 9, 9] })
  return doc
}
const judge = (doc: Y.Doc, update: Uint8Array) =>
  judgeUpdate(doc, update, { client: undefined, isOwn: (id) => (id === 1 ? false : 'unknown') }, () => null, new Set())

type Act = {
  readonly act: number
  readonly card: string
  readonly other: string
  readonly text: string
  readonly x: number
}
const act = fc.record({
  act: fc.nat(14),
  card: fc.constantFrom(...NAMES),
  other: fc.constantFrom(...NAMES),
  text: fc.string({ maxLength: 12, unit: 'grapheme' }),
  x: fc.integer({ min: -100, max: 100 }),
})
const FREE = { zone: 'together', place: [3, -4], width: 200 } as const
const play = (doc: Y.Doc, acts: readonly Act[]): void => {
  const me = {}
  const undo = undoOf(doc, me)
  let made = 0
  for (const { act, card, other, text, x } of acts) {
    const link = `${card}${other}`
    const kind: LinkView['kind'] = isOnMap(card) && isOnMap(other) ? 'depends-on' : 'arrow'
    if (act === 0) setText(doc, card, text, me)
    if (act === 1) setCard(doc, card, 'at', [x, x], me)
    if (act === 2 && !doc.getMap('cards').has(card)) {
      addCard(doc, { id: card, kind: kindOf(card), ...(isOnMap(card) ? {} : FREE), at: [x, 0], text }, me)
    }
    if (act === 3) removeCard(doc, card, me)
    if (act === 4) undo.undo()
    if (act === 5) undo.redo()
    if (act === 6) undo.stopCapturing()
    if (act === 7 && !cycleOf(readDocument(doc).links, card, other)) {
      addLink(doc, { id: link, from: card, to: other, kind }, me)
    }
    if (act === 8) removeLink(doc, link, me)
    // What an id names never changes, so whatever is new has a new one.
    made += 1
    if (act === 9) addLink(doc, { id: `${link}-${made}`, from: card, to: other, kind: 'arrow', label: `${x}` }, me)
    if (act === 10) {
      const arrow = readDocument(doc).links.find((one) => one.kind === 'arrow')
      if (arrow) relabelArrow(doc, arrow.id, { id: `again-${made}`, label: x < 0 ? '' : `${x}` }, me)
    }
    if (act === 11) addStroke(doc, { id: `drawn-${made}`, pen: 'broad', points: [x, made, 0, x] }, me)
    if (act === 12) removeStroke(doc, readDocument(doc).strokes?.[0]?.id ?? 'none', me)
    if (act === 13) setCard(doc, card, 'stack', x < 0 ? undefined : other, me)
    if (act === 14) {
      setCard(doc, card, 'place', x < -50 ? undefined : [x, made], me)
      setCard(doc, card, 'width', x < 0 ? undefined : 100 + x, me)
    }
  }
}
const expectSound = (doc: Y.Doc): void => {
  const peer = new Y.Doc()
  Y.applyUpdate(peer, Y.encodeStateAsUpdate(doc))
  expect(doc.store.pendingStructs).toBeNull()
  expect(doc.store.pendingDs).toBeNull()
  expect(readDocument(peer)).toEqual(readDocument(doc))
  expect(Y.encodeStateAsUpdate(peer)).toEqual(Y.encodeStateAsUpdate(doc))
  const links = Object.entries<Record<string, unknown>>(doc.getMap('links').toJSON())
  for (const [id, link] of links) {
    expect(
      Object.keys(link)
        .filter((key) => key !== 'label')
        .sort(),
    ).toEqual(['from', 'kind', 'to'])
    expect(linkOf(id, (key) => link[key])).toEqual({ id, ...link })
  }
  for (const [id, stroke] of Object.entries<Record<string, unknown>>(doc.getMap('strokes').toJSON())) {
    expect(Object.keys(stroke).sort()).toEqual(['pen', 'points'])
    expect(strokeOf(id, (key) => stroke[key])).toEqual({ id, ...stroke })
  }
  expect(entangled(readDocument(doc).links).size).toBe(0)
}

describe('judgeUpdate, whatever comes', () => {
  it('never throws on random bytes', () => {
    const doc = seeded()
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(['accepted', 'refused']).toContain(judge(doc, bytes).verdict)
      }),
      { numRuns: 2_000 },
    )
  })

  it('accepts whatever one honest writer does, offline or not', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const server = seeded()
        const writer = new Y.Doc()
        writer.clientID = 5
        Y.applyUpdate(writer, Y.encodeStateAsUpdate(server))
        play(writer, acts)
        const verdict = judge(server, Y.encodeStateAsUpdate(writer, Y.encodeStateVector(server)))
        expect(verdict).toMatchObject({ verdict: 'accepted' })
        if (verdict.verdict !== 'accepted') return
        Y.applyUpdate(server, verdict.update)
        expect(readDocument(server)).toEqual(readDocument(writer))
        expectSound(server)
      }),
      { numRuns: 400 },
    )
  })

  it('refuses a mutated update, or leaves the server sound and a fresh peer the same', () => {
    let accepted = 0
    let turnedAway = 0
    fc.assert(
      fc.property(
        fc.array(act, { minLength: 1, maxLength: 12 }),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        (acts, mutations, whole) => {
          const server = seeded()
          const writer = new Y.Doc()
          writer.clientID = 5
          Y.applyUpdate(writer, Y.encodeStateAsUpdate(server))
          play(writer, acts)
          const update = Y.encodeStateAsUpdate(writer, whole ? undefined : Y.encodeStateVector(server))
          for (const [at, byte] of mutations) update[at % update.length] = byte
          const verdict = judge(server, update)
          if (verdict.verdict === 'refused') {
            turnedAway += 1
            return
          }
          accepted += 1
          const vector = Y.encodeStateVector(server)
          const before = readDocument(server)
          Y.applyUpdate(server, verdict.update)
          expectSound(server)
          if (verdict.empty) {
            expect(Y.encodeStateVector(server)).toEqual(vector)
            expect(readDocument(server)).toEqual(before)
          }
        },
      ),
      { numRuns: 3_000 },
    )
    expect(accepted).toBeGreaterThan(100)
    expect(turnedAway).toBeGreaterThan(100)
  })
})
