import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { addCard, readCard, readDocument, removeCard, setCard, setText, undoOf } from './cards.ts'
import type { Allow, Change, Refusal } from './change.ts'
import { judgeUpdate, type Verdict } from './judge.ts'
import { withDeletions } from './testing/forged-deletions.ts'

const CARD = { kind: 'interest', at: [1, 2], text: 'Plan early' } as const

/** A server's document with one writer's copy of it; `send` judges what the writer did since the last time. */
const room = () => {
  const server = new Y.Doc()
  server.clientID = 1
  addCard(server, { id: 'stands', ...CARD })
  server.getMap('meta').set('generation', 1)
  const writer = new Y.Doc()
  writer.clientID = 77
  Y.applyUpdate(writer, Y.encodeStateAsUpdate(server))
  const asked: Change[] = []
  const tombstones = new Set<string>()
  const allowAll: Allow = (change) => {
    asked.push(change)
    return null
  }
  const own = new Set<number>()
  const judge = (update: Uint8Array, allow: Allow | null = allowAll, client: number | undefined = 77): Verdict =>
    judgeUpdate(
      server,
      update,
      { client, isOwn: (id) => (id === 1 ? false : own.has(id) ? true : 'unknown') },
      allow,
      tombstones,
    )
  const since = () => Y.encodeStateAsUpdate(writer, Y.encodeStateVector(server))
  const send = (allow?: Allow | null): Verdict => {
    const verdict = judge(since(), allow)
    if (verdict.verdict === 'accepted') {
      if (verdict.client !== undefined) own.add(verdict.client)
      Y.applyUpdate(server, verdict.update)
      expect(server.store.pendingStructs).toBeNull()
      expect(server.store.pendingDs).toBeNull()
      expect(readDocument(server)).toEqual(readDocument(writer))
    }
    return verdict
  }
  return { server, writer, asked, tombstones, judge, since, send, own }
}

const cardIn = (cards: Y.Map<unknown>): Y.Map<unknown> => {
  const card = cards.get('stands')
  if (!(card instanceof Y.Map)) throw new Error('the card should stand')
  return card
}
const textIn = (cards: Y.Map<unknown>): Y.Text => {
  const text: unknown = cardIn(cards).get('text')
  if (!(text instanceof Y.Text)) throw new Error('the card should have a text')
  return text
}

const refused = (reason: Refusal) => ({ verdict: 'refused', reason })

/** A change of the writer's that the typed functions would not make. */
const raw = (writer: Y.Doc, act: (cards: Y.Map<unknown>) => void) => writer.transact(() => act(writer.getMap('cards')))

describe('what an update means', () => {
  it('asks once for a whole new card, with its values and text', () => {
    const { writer, asked, send } = room()
    addCard(writer, { id: 'new', group: 'a', zone: 'together', ...CARD })
    setText(writer, 'new', 'Plan very early')
    expect(send()).toMatchObject({ verdict: 'accepted', empty: false, client: 77 })
    expect(asked).toEqual([
      {
        what: 'add',
        card: 'new',
        values: { kind: 'interest', group: 'a', zone: 'together', at: [1, 2] },
        text: 'Plan very early',
      },
    ])
  })

  it('asks for a set once, the old value going along', () => {
    const { writer, asked, send } = room()
    for (let x = 0; x < 5; x += 1) setCard(writer, 'stands', 'at', [x, 9])
    setCard(writer, 'stands', 'into', 'other')
    setCard(writer, 'stands', 'into', undefined)
    expect(send()).toMatchObject({ verdict: 'accepted' })
    expect(asked).toEqual([{ what: 'set', card: 'stands', key: 'at', value: [4, 9] }])
  })

  it('asks for every key that the map and the agreements have, and reads them back', () => {
    const { writer, server, asked, send } = room()
    const values = {
      group: 'both',
      zone: 'map',
      of: 'goal-1',
      week: 520,
      lane: 'lane-1',
      sort: 'trial',
      due: '2028-02-29',
      when: 'next price change',
      ownerA: 'seat-a',
      ownerB: 'seat-b',
    } as const
    addCard(writer, { id: 'whole', ...CARD, kind: 'milestone', ...values })
    expect(send()).toMatchObject({ verdict: 'accepted' })
    for (const [key, value] of Object.entries(values)) setCard(writer, 'stands', key, value)
    expect(send()).toMatchObject({ verdict: 'accepted' })
    expect(asked.map(({ what }) => what)).toEqual(['add', ...Object.keys(values).map(() => 'set')])
    expect(readCard(server, 'whole')).toEqual({ id: 'whole', ...CARD, kind: 'milestone', ...values })
    expect(readCard(server, 'stands')).toEqual({ id: 'stands', ...CARD, ...values })
  })

  it('asks for letters in and out, for a removal, and for a key taken away', () => {
    const { writer, asked, send } = room()
    setText(writer, 'stands', 'Plan late')
    send()
    setCard(writer, 'stands', 'into', 'other')
    send()
    setCard(writer, 'stands', 'into', undefined)
    send()
    removeCard(writer, 'stands')
    send()
    expect(asked.map(({ what }) => what)).toEqual(['text', 'set', 'set', 'remove'])
    expect(asked[2]).toEqual({ what: 'set', card: 'stands', key: 'into', value: undefined })
  })

  it('lets text pass that was typed and deleted offline, and a card that came and went', () => {
    const { writer, asked, send } = room()
    setText(writer, 'stands', 'Plan early and often')
    setText(writer, 'stands', 'Plan early')
    addCard(writer, { id: 'brief', ...CARD })
    setText(writer, 'brief', 'words')
    removeCard(writer, 'brief')
    expect(send()).toMatchObject({ verdict: 'accepted', empty: false })
    expect(asked).toEqual([])
  })

  it('accepts undo and redo of own acts, one by one and merged', () => {
    for (const merged of [false, true]) {
      const { writer, send } = room()
      const me = {}
      const undo = undoOf(writer, me)
      const step = (act: () => void) => {
        act()
        undo.stopCapturing()
        if (!merged) expect(send()).toMatchObject({ verdict: 'accepted' })
      }
      step(() => addCard(writer, { id: 'mine', ...CARD }, me))
      step(() => setText(writer, 'mine', 'Plan early and well', me))
      step(() => setCard(writer, 'mine', 'at', [5, 5], me))
      step(() => removeCard(writer, 'mine', me))
      step(() => removeCard(writer, 'stands', me))
      for (let back = 0; back < 5; back += 1) step(() => undo.undo())
      for (let on = 0; on < 5; on += 1) step(() => undo.redo())
      step(() => undo.undo())
      step(() => undo.undo())
      expect(send()).toMatchObject({ verdict: 'accepted' })
      expect(readDocument(writer).cards).toHaveLength(2)
    }
  })
})

describe('who may send it', () => {
  it('accepts from a reader only what changes nothing, delete set included', () => {
    const { server, writer, judge, send } = room()
    setText(server, 'stands', 'Plan')
    Y.applyUpdate(writer, Y.encodeStateAsUpdate(server))
    expect(judge(Y.encodeStateAsUpdate(writer), null)).toMatchObject({ verdict: 'accepted', empty: true })
    removeCard(writer, 'stands')
    expect(send(null)).toEqual(refused('not-allowed'))
  })

  it('refuses structs under an id that is not the author’s', () => {
    const { writer, since, judge, own } = room()
    setText(writer, 'stands', 'Plan late')
    expect(judge(since(), () => null, 78)).toEqual(refused('foreign-client'))
    expect(judge(since(), () => null)).toMatchObject({ client: 77 })
    own.add(77)
    expect(judge(since(), () => null, 78)).not.toHaveProperty('client')
    const forged = new Y.Doc()
    forged.clientID = 1
    for (const id of ['one', 'two', 'three']) addCard(forged, { id, ...CARD })
    expect(judge(Y.encodeStateAsUpdate(forged))).toEqual(refused('foreign-client'))
  })

  it('gives the reason of the rules', () => {
    const { writer, send } = room()
    setText(writer, 'stands', 'Plan late')
    expect(send(() => 'locked')).toEqual(refused('locked'))
  })
})

describe('what is refused whoever sends it', () => {
  const refusals: [string, Refusal, (cards: Y.Map<unknown>, writer: Y.Doc) => void][] = [
    ['another root', 'not-allowed', (_, writer) => writer.getMap('meta').set('generation', 2)],
    ['a new root', 'not-allowed', (_, writer) => writer.getText('hidden').insert(0, 'x')],
    ['a deletion in meta', 'not-allowed', (_, writer) => writer.getMap('meta').delete('generation')],
    ['an unknown key', 'not-allowed', (cards) => cardIn(cards).set('author', 'me')],
    ['__proto__ as a card', 'not-allowed', (_, writer) => addCard(writer, { id: '__proto__', ...CARD })],
    ['constructor as a card', 'not-allowed', (_, writer) => addCard(writer, { id: 'constructor', ...CARD })],
    ['__proto__ as a key', 'not-allowed', (cards) => cardIn(cards).set('__proto__', 'x')],
    ['a value in place of a card', 'not-allowed', (cards) => cards.set('odd', 'text')],
    ['a text in place of a card', 'not-allowed', (cards) => cards.set('odd', new Y.Text())],
    ['a card without text', 'not-allowed', (cards) => cards.set('odd', new Y.Map([['kind', 'interest']]))],
    ['a second text', 'not-allowed', (cards) => cardIn(cards).set('text', new Y.Text('other'))],
    ['a text taken away', 'not-allowed', (cards) => cardIn(cards).delete('text')],
    ['a place that is not a number', 'not-allowed', (cards) => cardIn(cards).set('at', [Number.NaN, 0])],
    ['a place far away', 'not-allowed', (cards) => cardIn(cards).set('at', [1e8, 0])],
    ['an object as a value', 'not-allowed', (cards) => cardIn(cards).set('zone', { a: 1 })],
    ['a week that is none', 'not-allowed', (cards) => cardIn(cards).set('week', 0)],
    ['half a week', 'not-allowed', (cards) => cardIn(cards).set('week', 1.5)],
    ['a week beyond ten years', 'not-allowed', (cards) => cardIn(cards).set('week', 521)],
    ['a week in words', 'not-allowed', (cards) => cardIn(cards).set('week', '3')],
    ['a day that no calendar has', 'not-allowed', (cards) => cardIn(cards).set('due', '2027-02-29')],
    ['a day with a time', 'not-allowed', (cards) => cardIn(cards).set('due', '2027-02-28T10:00')],
    ['an empty "when"', 'not-allowed', (cards) => cardIn(cards).set('when', '')],
    ['a long "when"', 'not-allowed', (cards) => cardIn(cards).set('when', 'x'.repeat(81))],
    ['a sort of agreement that is none', 'not-allowed', (cards) => cardIn(cards).set('sort', 'threat')],
    ['an owner that is no id', 'not-allowed', (cards) => cardIn(cards).set('ownerA', 'Jo Smith')],
    ['a lane that is no id', 'not-allowed', (cards) => cardIn(cards).set('lane', 'toString')],
    ['a goal that is no id', 'not-allowed', (cards) => cardIn(cards).set('of', '')],
    ['bytes as a value', 'not-allowed', (cards) => cardIn(cards).set('zone', new Uint8Array(3))],
    ['a nested document', 'not-allowed', (cards) => cardIn(cards).set('zone', new Y.Doc())],
    ['formatted text', 'not-allowed', (cards) => textIn(cards).format(0, 4, { b: true })],
    ['an embed', 'not-allowed', (cards) => textIn(cards).insertEmbed(0, { a: 1 })],
    ['an attribute of a text', 'not-allowed', (cards) => textIn(cards).setAttribute('k', 'v')],
    ['too long a text', 'too-large', (_, writer) => setText(writer, 'stands', 'x'.repeat(2_001))],
    ['too long a new text', 'too-large', (_, writer) => addCard(writer, { id: 'n', ...CARD, text: 'x'.repeat(2_001) })],
    [
      'another card under an id that stands',
      'gone',
      (_, writer) => addCard(writer, { id: 'stands', ...CARD, kind: 'assumption' }),
    ],
  ]
  it.each(refusals)('%s', (_, reason, act) => {
    const { writer, send } = room()
    raw(writer, (cards) => act(cards, writer))
    expect(send()).toEqual(refused(reason))
  })

  it('one card too many, deleted ones not counted', () => {
    const { server, writer, send } = room()
    server.transact(() => {
      for (let n = 0; n < 3_999; n += 1) addCard(server, { id: `n${n}`, ...CARD })
    })
    for (let n = 0; n < 10; n += 1) removeCard(server, `n${n}`)
    Y.applyUpdate(writer, Y.encodeStateAsUpdate(server))
    for (let n = 0; n < 10; n += 1) addCard(writer, { id: `m${n}`, ...CARD })
    expect(send()).toMatchObject({ verdict: 'accepted' })
    addCard(writer, { id: 'many', ...CARD })
    expect(send()).toEqual(refused('too-large'))
  })

  /** A writer who forgets nothing, so that what it deleted can be called alive again. */
  const forger = (server: Y.Doc) => {
    const doc = new Y.Doc({ gc: false })
    doc.clientID = 77
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(server))
    const cards = doc.getMap<Y.Map<unknown>>('cards')
    const since = (ranges: readonly (readonly [number, number])[]): Uint8Array =>
      withDeletions(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(server)), 77, ranges)
    return { doc, cards, since, clock: () => Y.getState(doc.store, 77) }
  }

  it('HO8: a new card whose kind is put out of its place by something that is deleted at once', () => {
    const { server, judge, asked } = room()
    const { doc, cards, since, clock } = forger(server)
    addCard(doc, { id: 'forged', ...CARD })
    const second = clock()
    cards.get('forged')?.set('kind', 'note')
    cards.get('forged')?.delete('kind')
    // The first kind is called alive; the second one, which follows it, is not.
    expect(judge(since([[second, 1]]))).toEqual(refused('not-allowed'))
    expect(asked).toEqual([])
  })

  it('HO8: what is set and put out of its place in one update is asked about as cleared, too', () => {
    const { server, judge, asked } = room()
    const { doc, since, clock } = forger(server)
    setCard(doc, 'stands', 'into', 'one')
    setCard(doc, 'stands', 'held', true)
    const second = clock()
    setCard(doc, 'stands', 'into', 'other')
    setCard(doc, 'stands', 'into', undefined)
    const verdict = judge(since([[second, 1]]))
    expect(asked).toEqual([
      { what: 'set', card: 'stands', key: 'into', value: 'one' },
      { what: 'set', card: 'stands', key: 'into', value: undefined },
      { what: 'set', card: 'stands', key: 'held', value: true },
    ])
    if (verdict.verdict === 'accepted') Y.applyUpdate(server, verdict.update)
    expect(readCard(server, 'stands')).not.toHaveProperty('into')
  })

  it('a card that was deleted for good', () => {
    const { writer, tombstones, send } = room()
    tombstones.add('buried')
    addCard(writer, { id: 'buried', ...CARD })
    expect(send()).toEqual(refused('gone'))
  })

  it('letters for a card that is gone, but not a move of it', () => {
    const { server, writer, since, judge } = room()
    removeCard(server, 'stands')
    setCard(writer, 'stands', 'at', [3, 3])
    expect(judge(since())).toMatchObject({ verdict: 'accepted' })
    setText(writer, 'stands', 'Plan late')
    expect(judge(since())).toEqual(refused('gone'))
  })

  it('a gap, and deletions beyond what is known', () => {
    const { server, writer, judge, send } = room()
    setText(writer, 'stands', 'Plan l')
    const known = Y.encodeStateVector(writer)
    setText(writer, 'stands', 'Plan late')
    const later = Y.encodeStateAsUpdate(writer, known)
    expect(judge(later)).toEqual(refused('gap'))
    expect(send()).toMatchObject({ verdict: 'accepted' })
    expect(Y.encodeStateVector(server)).toEqual(Y.encodeStateVector(writer))
    const beyond = Uint8Array.of(0, 1, 77, 1, 100, 5)
    expect(judge(beyond)).toEqual(refused('gap'))
  })

  it('an over-long GC or Deleted', () => {
    const { judge } = room()
    const length = [255, 255, 255, 255, 15]
    expect(judge(Uint8Array.of(1, 1, 77, 0, 0, ...length, 0))).toEqual(refused('too-large'))
    expect(judge(Uint8Array.of(1, 1, 77, 0, 1, 1, 5, 99, 97, 114, 100, 115, ...length, 0))).toEqual(
      refused('too-large'),
    )
  })

  it('bytes that are no update, empty structs, two sections of one client', () => {
    const { judge } = room()
    expect(judge(new Uint8Array())).toEqual(refused('malformed'))
    expect(judge(Uint8Array.of(1, 1, 77, 0, 0, 0, 0))).toEqual(refused('malformed'))
    expect(judge(Uint8Array.of(2, 1, 77, 0, 0, 1, 1, 77, 1, 0, 1, 0))).toEqual(refused('malformed'))
    expect(judge(Uint8Array.of(0, 0))).toMatchObject({ verdict: 'accepted', empty: true })
  })

  it('holds what an edit means even where the text was cut in pieces', () => {
    const { server, writer, send } = room()
    for (const text of ['Plan X early', 'Plan XY early', 'PlaXY early', 'Play', 'Playing 🙂 on', 'Playing on']) {
      setText(writer, 'stands', text)
    }
    addCard(writer, { id: 'new', ...CARD })
    for (const text of ['Plan X early', 'Plan XY early', 'PlaXY early', 'Play', 'Playing']) setText(writer, 'new', text)
    const texts: string[] = []
    send((change) => {
      if (change.what === 'add') texts.push(change.text)
      return null
    })
    expect(texts).toEqual(['Playing'])
    expect(readCard(server, 'stands')?.text).toBe('Playing on')
  })
})
