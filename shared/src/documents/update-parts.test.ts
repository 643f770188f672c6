import fc from 'fast-check'
import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import type { Author } from './author.ts'
import { addCard, removeCard, setCard, setText } from './cards.ts'
import { inOrder } from './in-order.ts'
import { OWN_CARDS_MOST } from '../limits.ts'
import { judgeUpdate } from './judge.ts'
import type { NewStruct } from './update-parts.ts'

const CARD = { kind: 'interest', at: [1, 2], text: 'Plan early' } as const

/** Numbers as updates hold them, seven bits a byte; a negative one is a byte as it is. */
const bytesOf = (numbers: readonly number[]): Uint8Array => {
  const bytes: number[] = []
  for (let number of numbers) {
    if (number < 0) {
      bytes.push(-number)
      continue
    }
    for (; number > 127; number = Math.floor(number / 128)) bytes.push((number % 128) | 128)
    bytes.push(number)
  }
  return Uint8Array.from(bytes)
}

/** The info byte of a letter that has an origin. */
const BEHIND = -0x84
const LETTER = [1, 120]

/** One letter a client, each standing behind the letter of the next client: the worst order there is. */
const chain = (clients: number): Uint8Array => {
  const parts: number[][] = []
  for (let client = 0; client < clients - 1; client += 1) parts.push([1, client, 0, BEHIND, client + 1, 0, ...LETTER])
  return bytesOf([clients, ...parts.flat(), 1, clients - 1, 0, 4, 1, 5, 99, 97, 114, 100, 115, ...LETTER, 0])
}

/** So many collected structs of one client, each a unit long. */
const collected = (count: number): Uint8Array =>
  bytesOf([1, count, 77, 0, ...Array.from({ length: count }, () => [0, 1]).flat(), 0])

const anyone: Author = { client: undefined, isOwn: () => 'unknown' }
const owner: Author = { client: undefined, isOwn: () => true }
const judge = (doc: Y.Doc, update: Uint8Array, who: Author, reads = false) =>
  judgeUpdate(doc, update, who, reads ? null : () => null, new Set())
const refused = (reason: string) => ({ verdict: 'refused', reason })

describe('an update made to cost much', () => {
  it('with very many sections is refused, whoever sends it', () => {
    const update = chain(20_000)
    for (const who of [anyone, owner]) {
      expect(judge(new Y.Doc(), update, who)).toEqual(refused('too-large'))
    }
  })

  it('is refused for a section of somebody else, and for more than one fresh id', () => {
    expect(judge(new Y.Doc(), chain(2), anyone)).toEqual(refused('foreign-client'))
    expect(judge(new Y.Doc(), chain(2), { client: 0, isOwn: (id) => id === 1 && 'unknown' })).toEqual(
      refused('foreign-client'),
    )
  })

  it('is refused for its structs or its deletions, from a reader before anything is looked at', () => {
    expect(judge(new Y.Doc(), collected(20_001), owner)).toEqual(refused('too-large'))
    expect(judge(new Y.Doc(), collected(20_001), owner, true)).toEqual(refused('not-allowed'))
    const update = bytesOf([0, 1, 77, 200_000, ...Array.from({ length: 200_000 }, () => [0, 1]).flat()])
    expect(judge(new Y.Doc(), update, owner)).toEqual(refused('too-large'))
  })

  it('is put in order with work that grows with its length, however entangled it is', () => {
    const order = (update: Uint8Array) => {
      const sections = new Map<number, NewStruct[]>()
      for (const struct of Y.decodeUpdate(update).structs as NewStruct[]) sections.set(struct.id.client, [struct])
      let lookups = 0
      const found = inOrder(
        sections,
        (id) => {
          lookups += 1
          return sections.get(id.client)?.[id.clock]
        },
        () => 0,
      )
      return { found, lookups }
    }
    const { found, lookups } = order(chain(50_000))
    expect(found?.map(({ id }) => id.client)).toEqual([...Array(50_000).keys()].toReversed())
    // Each section waits once: asking again and again for what is still to come would take over a billion questions.
    expect(lookups).toBeLessThan(50_000)
    const [first, second] = [new Y.Doc(), new Y.Doc()].map((doc, index) => {
      doc.clientID = 5 + index
      doc.getText('t').insert(0, 'x')
      return Y.decodeUpdate(Y.encodeStateAsUpdate(doc)).structs[0] as Y.Item
    })
    if (!first || !second) throw new Error('there should be two letters')
    first.origin = second.id
    second.origin = first.id
    const round = new Map([
      [5, [first]],
      [6, [second]],
    ])
    expect(
      inOrder(
        round,
        (id) => round.get(id.client)?.[0],
        () => 0,
      ),
    ).toBeUndefined()
  })
})

describe('two tabs under one client id', () => {
  const tab = (act: (doc: Y.Doc) => void): Y.Doc => {
    const doc = new Y.Doc()
    doc.clientID = 77
    act(doc)
    return doc
  }
  const base = (doc: Y.Doc) => addCard(doc, { id: 'c', ...CARD })
  const mine: Author = { client: 77, isOwn: (id) => (id === 77 ? true : 'unknown') }

  it.each<[string, (doc: Y.Doc) => void, (doc: Y.Doc) => void]>([
    ['other letters', (doc) => setText(doc, 'c', 'Plan early now'), (doc) => setText(doc, 'c', 'Plan early but')],
    [
      'the same letters elsewhere',
      (doc) => setText(doc, 'c', 'Plan early x'),
      (doc) => setText(doc, 'c', ' xPlan early'),
    ],
    ['another place', (doc) => setCard(doc, 'c', 'at', [3, 4]), (doc) => setCard(doc, 'c', 'at', [3, 5])],
    ['a move for letters', (doc) => setCard(doc, 'c', 'at', [3, 4]), (doc) => setText(doc, 'c', 'Plan early!')],
    ['a longer run', (doc) => setText(doc, 'c', 'Plan early a'), (doc) => setText(doc, 'c', 'Plan early bcdefgh')],
  ])('are told apart by %s', (_, one, other) => {
    const server = tab((doc) => (base(doc), one(doc)))
    const second = tab((doc) => (base(doc), other(doc)))
    expect(judge(server, Y.encodeStateAsUpdate(second), mine)).toEqual(refused('overlap'))
  })

  it('are one where one repeats what the other said, cut, deleted or not', () => {
    const act = fc.record({
      act: fc.nat(3),
      card: fc.constantFrom('p', 'q'),
      text: fc.string({ maxLength: 9, unit: 'grapheme' }),
    })
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), fc.array(act, { maxLength: 10 }), (first, then) => {
        const play = (doc: Y.Doc, acts: typeof first) => {
          for (const { act, card, text } of acts) {
            if (act === 0 && !doc.getMap('cards').has(card)) addCard(doc, { id: card, ...CARD, text })
            if (act === 1) setText(doc, card, text)
            if (act === 2) setCard(doc, card, 'at', [text.length, 0])
            if (act === 3) removeCard(doc, card)
          }
        }
        const writer = tab((doc) => play(doc, first))
        const server = new Y.Doc()
        Y.applyUpdate(server, Y.encodeStateAsUpdate(writer))
        const other = new Y.Doc()
        other.clientID = 78
        Y.applyUpdate(other, Y.encodeStateAsUpdate(writer))
        play(other, then)
        Y.applyUpdate(server, Y.encodeStateAsUpdate(other))
        expect(judge(server, Y.encodeStateAsUpdate(writer), mine)).toMatchObject({ verdict: 'accepted', empty: true })
      }),
      { numRuns: 400 },
    )
  })

  it('are not compared where a character was cut in two, nor with values that nobody could hold', () => {
    const server = tab((doc) => addCard(doc, { id: 'c', ...CARD, text: 'a🙂b' }))
    const writer = tab((doc) => addCard(doc, { id: 'c', ...CARD, text: 'a🙂b' }))
    const cutter = new Y.Doc()
    Y.applyUpdate(cutter, Y.encodeStateAsUpdate(server))
    const text = cutter.getMap<Y.Map<unknown>>('cards').get('c')?.get('text')
    if (text instanceof Y.Text) text.insert(2, '-')
    Y.applyUpdate(server, Y.encodeStateAsUpdate(cutter))
    expect(judge(server, Y.encodeStateAsUpdate(writer), mine)).toMatchObject({ verdict: 'accepted', empty: true })
    const odd = tab((doc) => doc.getMap('cards').set('c', 10n))
    expect(judge(server, Y.encodeStateAsUpdate(odd), mine)).toEqual(refused('overlap'))
  })
})

describe('cards of one seat', () => {
  it('are bounded in one document, those of others not counted', () => {
    const server = new Y.Doc()
    server.clientID = 1
    server.transact(() => {
      for (let n = 0; n < 600; n += 1) addCard(server, { id: `s${n}`, ...CARD })
    })
    const writer = new Y.Doc()
    writer.clientID = 77
    Y.applyUpdate(writer, Y.encodeStateAsUpdate(server))
    const mine: Author = {
      client: 77,
      isOwn: (id) => (id === 77 ? (Y.getState(server.store, 77) === 0 ? 'unknown' : true) : false),
    }
    const send = () => {
      const verdict = judge(server, Y.encodeStateAsUpdate(writer, Y.encodeStateVector(server)), mine)
      if (verdict.verdict === 'accepted') Y.applyUpdate(server, verdict.update)
      return verdict
    }
    writer.transact(() => {
      for (let n = 0; n < OWN_CARDS_MOST; n += 1) addCard(writer, { id: `w${n}`, ...CARD })
    })
    expect(send()).toMatchObject({ verdict: 'accepted' })
    writer.transact(() => {
      removeCard(writer, 'w0')
      addCard(writer, { id: 'instead', ...CARD })
    })
    expect(send()).toMatchObject({ verdict: 'accepted' })
    addCard(writer, { id: 'many', ...CARD })
    expect(send()).toEqual(refused('too-large'))
  })
})
