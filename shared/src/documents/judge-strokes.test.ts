import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { OWN_STROKES_MOST, STROKE_POINTS_MOST, STROKES_MOST } from '../limits.ts'
import { addCard, readDocument, removeCard, undoOf, watchCards } from './cards.ts'
import type { Allow, Change, Refusal } from './change.ts'
import { judgeUpdate, type Verdict } from './judge.ts'
import { addStroke, removeStroke } from './strokes.ts'
import { withDeletions } from './testing/forged-deletions.ts'

const LINE = { pen: 'fine', points: [0, 0, 10, -4, 20, 3] } as const

/** A server's document with a note and one stroke; a writer with a copy of it. */
const room = () => {
  const server = new Y.Doc()
  server.clientID = 1
  addCard(server, { id: 'n', kind: 'note', zone: 'together', at: [0, 0], text: 'A note' })
  addStroke(server, { id: 'stands', ...LINE })
  const writer = new Y.Doc()
  writer.clientID = 77
  Y.applyUpdate(writer, Y.encodeStateAsUpdate(server))
  const asked: Change[] = []
  const allowAll: Allow = (change) => {
    asked.push(change)
    return null
  }
  const send = (from = writer, allow: Allow | null = allowAll): Verdict => {
    const isOwn = (id: number): boolean | 'unknown' =>
      id === 1 ? false : Y.getState(server.store, id) > 0 ? id === from.clientID : 'unknown'
    const update = Y.encodeStateAsUpdate(from, Y.encodeStateVector(server))
    const verdict = judgeUpdate(server, update, { client: undefined, isOwn }, allow, new Set())
    if (verdict.verdict === 'accepted') {
      Y.applyUpdate(server, verdict.update)
      expect(server.store.pendingStructs).toBeNull()
      expect(server.store.pendingDs).toBeNull()
    }
    return verdict
  }
  return { server, writer, asked, send }
}
const refused = (reason: Refusal) => ({ verdict: 'refused', reason })
const accepted = { verdict: 'accepted' }
const strokesIn = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('strokes')
const whole = (values: Readonly<Record<string, unknown>>): Y.Map<unknown> => new Y.Map(Object.entries(values))
const standing = (doc: Y.Doc): Y.Map<unknown> => {
  const stroke = strokesIn(doc).get('stands')
  if (!(stroke instanceof Y.Map)) throw new Error('the stroke should stand')
  return stroke
}
const idsIn = (doc: Y.Doc): readonly string[] => (readDocument(doc).strokes ?? []).map(({ id }) => id)

describe('strokes in an update (FA1, FA2)', () => {
  it('FA1: asks once for a new stroke and once for one that goes, and touches nothing else', () => {
    const { writer, server, asked, send } = room()
    expect(addStroke(writer, { id: 'new', pen: 'broad', points: [5, 5] })).toBe(true)
    expect(send()).toMatchObject({ ...accepted, empty: false, cards: new Set(['stroke new']) })
    removeStroke(writer, 'stands')
    expect(send()).toMatchObject({ ...accepted, cards: new Set(['stroke stands']) })
    expect(asked).toEqual([
      { what: 'stroke', stroke: 'new' },
      { what: 'unstroke', stroke: 'stands' },
    ])
    expect(readDocument(server).strokes).toEqual([{ id: 'new', pen: 'broad', points: [5, 5] }])
  })

  it('FA1: a document without strokes says nothing of them, and one that stays is the same object', () => {
    const { server } = room()
    const [first] = readDocument(server).strokes ?? []
    addStroke(server, { id: 'another', ...LINE })
    expect(readDocument(server).strokes?.map(({ id }) => id)).toEqual(['another', 'stands'])
    expect(readDocument(server).strokes?.[1]).toBe(first)
    for (const id of ['another', 'stands']) removeStroke(server, id)
    expect(readDocument(server)).not.toHaveProperty('strokes')
  })

  it('FA1: makes no stroke out of what is none, nor a second one under an id that stands', () => {
    const { writer, send } = room()
    for (const points of [[], [1], [1, 2, 3], [0.5, 1], [Number.NaN, 1]])
      expect(addStroke(writer, { id: 'odd', pen: 'fine', points })).toBe(false)
    expect(addStroke(writer, { id: 'stands', pen: 'fine', points: [1, 1] })).toBe(false)
    expect(send()).toMatchObject({ ...accepted, empty: true })
  })

  it('BD1: gives the reason of the rules, and lets a reader change nothing', () => {
    for (const act of [
      (doc: Y.Doc) => void addStroke(doc, { id: 'new', ...LINE }),
      (doc: Y.Doc) => removeStroke(doc, 'stands'),
    ]) {
      const { writer, send } = room()
      act(writer)
      expect(send(writer, () => 'locked')).toEqual(refused('locked'))
      expect(send(writer, null)).toEqual(refused('not-allowed'))
    }
  })

  it('FA6: takes back and does again what was drawn and wiped away, in one update or in many', () => {
    for (const merged of [false, true]) {
      const { writer, server, send } = room()
      const me = {}
      const undo = undoOf(writer, me)
      const step = (act: () => unknown) => {
        act()
        undo.stopCapturing()
        if (!merged) expect(send()).toMatchObject(accepted)
      }
      step(() => addStroke(writer, { id: 'x', pen: 'broad', points: [1, 2, 3, 4] }, me))
      step(() => removeStroke(writer, 'stands', me))
      step(() => removeStroke(writer, 'x', me))
      for (let back = 0; back < 3; back += 1) step(() => undo.undo())
      expect(readDocument(writer).strokes).toEqual([{ id: 'stands', ...LINE }])
      for (let on = 0; on < 2; on += 1) step(() => undo.redo())
      expect(send()).toMatchObject(accepted)
      expect(readDocument(server)).toEqual(readDocument(writer))
      expect(readDocument(server).strokes).toEqual([{ id: 'x', pen: 'broad', points: [1, 2, 3, 4] }])
    }
  })

  it('FA1: two who wipe away the same stroke, or draw at once, take nothing from each other', () => {
    const { server, writer, send } = room()
    const other = new Y.Doc()
    other.clientID = 78
    Y.applyUpdate(other, Y.encodeStateAsUpdate(server))
    for (const doc of [writer, other]) {
      removeStroke(doc, 'stands')
      addStroke(doc, { id: `of-${doc.clientID}`, ...LINE })
      expect(send(doc)).toMatchObject(accepted)
    }
    expect(idsIn(server)).toEqual(['of-77', 'of-78'])
  })

  const most = Array.from({ length: 2 * STROKE_POINTS_MOST }, (_, at) => at)
  const refusals: [string, Refusal, (strokes: Y.Map<unknown>, writer: Y.Doc) => void][] = [
    ['changed points', 'not-allowed', (_, writer) => standing(writer).set('points', [1, 1])],
    ['the same points again', 'not-allowed', (_, writer) => standing(writer).set('points', [...LINE.points])],
    ['another pen', 'not-allowed', (_, writer) => standing(writer).set('pen', 'broad')],
    ['a pen taken away', 'not-allowed', (_, writer) => standing(writer).delete('pen')],
    ['a further key', 'not-allowed', (_, writer) => standing(writer).set('colour', 'red')],
    ['a name beside the points', 'not-allowed', (strokes) => strokes.set('odd', whole({ ...LINE, by: 'Jo' }))],
    ['__proto__ as a key', 'not-allowed', (_, writer) => standing(writer).set('__proto__', 1)],
    ['another line under the id', 'gone', (strokes) => strokes.set('stands', whole({ ...LINE, points: [0, 0] }))],
    ['another pen under the id', 'gone', (strokes) => strokes.set('stands', whole({ ...LINE, pen: 'broad' }))],
    ['__proto__ as an id', 'not-allowed', (strokes) => strokes.set('__proto__', whole(LINE))],
    ['a spaced id', 'not-allowed', (strokes) => strokes.set('a b', whole(LINE))],
    ['a value in place of a stroke', 'not-allowed', (strokes) => strokes.set('odd', [0, 0])],
    ['a text in place of a stroke', 'not-allowed', (strokes) => strokes.set('odd', new Y.Text('line'))],
    ['an array in place of a stroke', 'not-allowed', (strokes) => strokes.set('odd', Y.Array.from([0, 0]))],
    ['a document in place of a stroke', 'not-allowed', (strokes) => strokes.set('odd', new Y.Doc())],
    ['no pen', 'not-allowed', (strokes) => strokes.set('odd', whole({ points: [0, 0] }))],
    ['no points', 'not-allowed', (strokes) => strokes.set('odd', whole({ pen: 'fine' }))],
    ['a pen that is none', 'not-allowed', (strokes) => strokes.set('odd', whole({ ...LINE, pen: 'brush' }))],
    ['points that grow', 'not-allowed', (strokes) => strokes.set('odd', whole({ ...LINE, points: new Y.Array() }))],
    ['text as points', 'not-allowed', (strokes) => strokes.set('odd', whole({ ...LINE, points: new Y.Text('0 0') }))],
    ['no point at all', 'not-allowed', (strokes) => strokes.set('odd', whole({ ...LINE, points: [] }))],
    ['half a point', 'not-allowed', (strokes) => strokes.set('odd', whole({ ...LINE, points: [1, 2, 3] }))],
    ['nested points', 'not-allowed', (strokes) => strokes.set('odd', whole({ ...LINE, points: [[0, 0]] }))],
    ['nested numbers', 'not-allowed', (strokes) => strokes.set('odd', whole({ ...LINE, points: [[1], [2]] }))],
    ['words as points', 'not-allowed', (strokes) => strokes.set('odd', whole({ ...LINE, points: ['a', 'b'] }))],
    ['an object as points', 'not-allowed', (strokes) => strokes.set('odd', whole({ ...LINE, points: { length: 2 } }))],
    ['bytes as points', 'not-allowed', (strokes) => strokes.set('odd', whole({ ...LINE, points: new Uint8Array(2) }))],
    ['a half unit', 'not-allowed', (strokes) => strokes.set('odd', whole({ ...LINE, points: [0.5, 1] }))],
    ['NaN', 'not-allowed', (strokes) => strokes.set('odd', whole({ ...LINE, points: [Number.NaN, 1] }))],
    ['infinity', 'not-allowed', (strokes) => strokes.set('odd', whole({ ...LINE, points: [1, Infinity] }))],
    ['a point far out', 'not-allowed', (strokes) => strokes.set('odd', whole({ ...LINE, points: [1, 1e9] }))],
    ['a big integer', 'not-allowed', (strokes) => strokes.set('odd', whole({ ...LINE, points: [1n, 2n] }))],
    ['nothing among numbers', 'not-allowed', (strokes) => strokes.set('odd', whole({ ...LINE, points: [1, null] }))],
    ['a point too many', 'not-allowed', (strokes) => strokes.set('odd', whole({ ...LINE, points: [...most, 1, 1] }))],
    [
      'a good stroke beside a bad one',
      'not-allowed',
      (strokes) => (strokes.set('good', whole(LINE)), strokes.set('odd', 1)),
    ],
  ]
  it.each(refusals)('FA1: refuses %s', (_, reason, act) => {
    const { server, writer, send } = room()
    const before = readDocument(server)
    writer.transact(() => act(strokesIn(writer), writer))
    expect(send()).toEqual(refused(reason))
    expect(readDocument(server)).toEqual(before)
  })

  it('FA1: refuses an item among the strokes that stands under no id', () => {
    const odd = new Y.Doc()
    odd.getArray('strokes').push(['x'])
    expect(room().send(odd)).toEqual(refused('not-allowed'))
  })

  it('HO8: refuses a stroke whose pen is put out of its place by something that is deleted at once', () => {
    const server = new Y.Doc()
    const writer = new Y.Doc({ gc: false })
    writer.clientID = 77
    addStroke(writer, { id: 'whole', ...LINE })
    const stroke = writer.getMap<Y.Map<unknown>>('strokes').get('whole')
    stroke?.set('pen', 'broad')
    stroke?.delete('pen')
    // The first pen is called alive; the second one, which follows it, is not.
    const forged = withDeletions(Y.encodeStateAsUpdate(writer), 77, [[3, 1]])
    const verdict = judgeUpdate(server, forged, { client: 77, isOwn: () => 'unknown' }, () => null, new Set())
    expect(verdict).toEqual(refused('not-allowed'))
  })

  it('FA1: takes the same stroke as those above, made as it should be, as long as one may be', () => {
    const { server, writer, send } = room()
    strokesIn(writer).set('odd', whole({ ...LINE, points: most }))
    expect(send()).toMatchObject(accepted)
    expect(readDocument(server).strokes?.[0]?.points).toHaveLength(2 * STROKE_POINTS_MOST)
  })

  it('LI6: refuses one stroke too many of a seat, and one too many in all; what is wiped away makes room', () => {
    const draw = (doc: Y.Doc, from: number, to: number) =>
      doc.transact(() => {
        for (let at = from; at < to; at += 1) addStroke(doc, { id: `s${at}`, ...LINE })
      })
    const { writer, send } = room()
    draw(writer, 0, OWN_STROKES_MOST)
    expect(send()).toMatchObject(accepted)
    removeStroke(writer, 's0')
    addStroke(writer, { id: 'again', ...LINE })
    expect(send()).toMatchObject(accepted)
    addStroke(writer, { id: 'many', ...LINE })
    expect(send()).toEqual(refused('too-large'))

    // Here nearly all are the server's, so that only their number in all counts.
    const full = room()
    draw(full.server, 0, STROKES_MOST - 2)
    Y.applyUpdate(full.writer, Y.encodeStateAsUpdate(full.server))
    addStroke(full.writer, { id: 'last', ...LINE })
    expect(full.send()).toMatchObject(accepted)
    addStroke(full.writer, { id: 'many', ...LINE })
    expect(full.send()).toEqual(refused('too-large'))
    removeStroke(full.writer, 's5')
    expect(full.send()).toMatchObject(accepted)
    expect(readDocument(full.server).strokes).toHaveLength(STROKES_MOST)
  })
})

describe('watching a document', () => {
  it('hears of strokes as of cards, until it stops', () => {
    const { server } = room()
    let heard = 0
    const stop = watchCards(server, () => (heard += 1))
    addStroke(server, { id: 'new', ...LINE })
    removeStroke(server, 'stands')
    expect(heard).toBe(2)
    stop()
    removeStroke(server, 'new')
    removeCard(server, 'n')
    expect(heard).toBe(2)
  })
})
