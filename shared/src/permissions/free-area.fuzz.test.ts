import fc from 'fast-check'
import * as Y from 'yjs'
import { expect, it } from 'vitest'
import type { CardView, ZoneId } from '../documents/card-view.ts'
import {
  addCard,
  addLink,
  readCard,
  readDocument,
  relabelArrow,
  removeCard,
  removeLink,
  setCard,
  setText,
  undoOf,
} from '../documents/cards.ts'
import { judgeUpdate } from '../documents/judge.ts'
import { addStroke, removeStroke } from '../documents/strokes.ts'
import { seatOf, STATES } from '../session/testing/stories.ts'
import { judgeChange, laneGroup, mayMoveTo, mayTouch } from './edits.ts'

const LANE: ZoneId = 'interest:a'
const FREE: ZoneId = 'together'

/** A board in the talk with cards of both groups in lanes and in the free area. */
const seeded = (): Y.Doc => {
  const doc = new Y.Doc()
  doc.clientID = 1
  for (const group of ['a', 'b'] as const) {
    for (const n of [1, 2]) {
      addCard(doc, {
        id: `lane-${group}-${n}`,
        kind: 'interest',
        group,
        zone: `interest:${group}`,
        at: [0, n],
        text: 'x',
      })
      addCard(doc, {
        id: `free-${group}-${n}`,
        kind: 'interest',
        group,
        zone: FREE,
        at: [0, n],
        text: 'x',
        place: [n, n],
      })
    }
    addCard(doc, { id: `stack-of-${group}`, kind: 'stack', group, zone: `interest:${group}`, at: [0, 9], text: 'x' })
  }
  addCard(doc, { id: 'shared-by-both', kind: 'interest', group: 'both', zone: 'interest:both', at: [0, 1], text: 'x' })
  for (const kind of ['note', 'text', 'problem', 'stack'] as const)
    addCard(doc, { id: `free-${kind}`, kind, group: 'both', zone: FREE, at: [0, 3], text: 'x' })
  addStroke(doc, { id: 'stroke-seeded', pen: 'fine', points: [1, 1] })
  return doc
}

const act = fc.record({ act: fc.nat(16), at: fc.nat(999), to: fc.nat(999), x: fc.integer({ min: -500, max: 500 }) })
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never

/** What a member of group a does by hand, where a page would let them; `made` numbers what is new. */
const does = (doc: Y.Doc, { act, at, to, x }: Act, made: number, me: object): void => {
  const { cards, links, strokes = [] } = readDocument(doc)
  const one = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)]
  const [card, other] = [one(cards, at), one(cards, to)]
  const id = `made-up-${made}`
  const isMine = (which: CardView): boolean =>
    which.zone === FREE || (which.zone !== undefined && laneGroup(which.zone) === 'a')
  const place = [x, -x] as const
  if (act === 0)
    addCard(doc, { id, kind: 'note', group: 'both', zone: FREE, at: [x, 0], text: 'n', place, width: 300 }, me)
  if (act === 1) addCard(doc, { id, kind: 'interest', group: 'a', zone: LANE, at: [x, 0], text: 'i' }, me)
  if (act === 2 || act === 3) {
    const owner = act === 2 ? 'both' : 'a'
    addCard(doc, { id, kind: 'stack', group: owner, zone: act === 2 ? FREE : LANE, at: [x, 0], text: 's' }, me)
  }
  if (act === 4) addStroke(doc, { id, pen: 'broad', points: [x, x, at, to] }, me)
  if (act === 5) removeStroke(doc, one(strokes, at)?.id ?? 'none', me)
  const arrow = one(links, at)
  if (act === 6 && arrow) relabelArrow(doc, arrow.id, { id, label: x < 0 ? '' : `${x}` }, me)
  if (act === 7 && arrow) removeLink(doc, arrow.id, me)
  if (!card || !other) return
  if (act === 8) addLink(doc, { id, from: card.id, to: other.id, kind: 'arrow', label: 'why' }, me)
  if (act === 9 && mayTouch('a', card)) setText(doc, card.id, `${x}`, me)
  if (act === 10 && mayTouch('a', card)) removeCard(doc, card.id, me)
  if (act === 11) setCard(doc, card.id, 'place', x < -300 ? undefined : [...place], me)
  if (act === 12) setCard(doc, card.id, 'width', x < 0 ? undefined : 200 + x, me)
  if (act === 13 && isMine(card) && card.kind !== 'stack' && card.stack !== undefined)
    setCard(doc, card.id, 'stack', undefined, me)
  if (act === 14 && isMine(card) && card.kind !== 'stack' && other.kind === 'stack' && other.zone === card.zone)
    setCard(doc, card.id, 'stack', other.id, me)
  const zone = card.zone === FREE ? LANE : FREE
  if ((act === 15 || act === 16) && card.kind !== 'stack' && mayMoveTo('a', card, zone)) {
    doc.transact(() => {
      setCard(doc, card.id, 'zone', zone, me)
      for (const key of act === 15 ? ['place', 'width', 'stack'] : ['stack']) setCard(doc, card.id, key, undefined, me)
      const stack = cards.find((which) => which.kind === 'stack' && which.zone === zone && which.group !== 'b')
      if (x > 0 && stack) setCard(doc, card.id, 'stack', stack.id, me)
      if (zone === FREE) setCard(doc, card.id, 'place', [...place], me)
    }, me)
  }
}

it('FA6, BD1: whatever a member does by hand, undoes and does again is taken, sent at once or after a time offline', () => {
  const seat = seatOf(STATES.afterReveal, 'seat-a1')
  const step = fc.oneof({ weight: 5, arbitrary: act }, fc.constantFrom('undo', 'redo', 'send'))
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), fc.boolean(), (steps, isOffline) => {
      const server = seeded()
      const writer = new Y.Doc()
      writer.clientID = 77
      Y.applyUpdate(writer, Y.encodeStateAsUpdate(server))
      const me = {}
      const undo = undoOf(writer, me)
      const send = (): void => {
        const update = Y.encodeStateAsUpdate(writer, Y.encodeStateVector(server))
        const isOwn = (id: number): boolean => id === 77
        const lookup = (id: string): CardView | undefined => readCard(server, id)
        const verdict = judgeUpdate(
          server,
          update,
          { client: 77, isOwn },
          (change) => judgeChange(STATES.afterReveal, seat, { of: 'board' }, change, lookup),
          new Set(),
        )
        expect(verdict).toMatchObject({ verdict: 'accepted' })
        if (verdict.verdict === 'accepted') Y.applyUpdate(server, verdict.update)
        expect(readDocument(server)).toEqual(readDocument(writer))
      }
      for (const [made, what] of steps.entries()) {
        undo.stopCapturing()
        if (what === 'undo') undo.undo()
        else if (what === 'redo') undo.redo()
        else if (what === 'send') send()
        else does(writer, what, made, me)
        if (!isOffline) send()
      }
      send()
    }),
    { numRuns: 120 },
  )
})
