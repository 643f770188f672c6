import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDocument, removeCard, setCard, setText } from '@parley/shared/documents/cards'
import { until } from '../driver/until.ts'
import { Seat } from '../driver/seat.ts'
import { Arena, MARK, markedCard } from './arena.ts'
import { Attacker } from './attacker.ts'
import { awareness, CONTENT, forged, gc, inRoot, skip, step2, underKey, update, type Struct } from './frames.ts'

let arena: Arena
beforeAll(async () => {
  arena = await Arena.opens()
}, 180_000)
afterAll(() => arena.ends())

/** The board as everybody has it. */
const board = (): Promise<Y.Doc> => arena.honest.a.opens('board')
/** An attacker that asks nothing, since a seat may ask ten times a second only. */
const ready = (seat: Seat, document = 'board'): Promise<Attacker> => Attacker.enters(seat, { document, asks: false })
/** What a change of a copy comes to, as an update. */
const changed = (doc: Y.Doc, change: (doc: Y.Doc) => void): Uint8Array => {
  const before = Y.encodeStateVector(doc)
  change(doc)
  return Y.encodeStateAsUpdate(doc, before)
}
const clientsOf = (doc: Y.Doc): number[] => [...doc.store.clients.keys()]
const HUGE = 2 ** 52

describe('what is another’s', () => {
  it('HO7: a client id that somebody wrote under is nobody else’s: not in the handshake, not in structs, not in awareness', async () => {
    const { a: victim, b: other } = arena.honest
    const mine = await victim.opens('board')
    const point = { group: 'a', x: 77, y: -7 } as const
    await victim.points('board', point)
    await until('the victim points', async () => (await other.pointersIn('board')).length === 1)
    for (const thief of [arena.attackers.a, arena.attackers.b, arena.joint.mediator, arena.joint.projector]) {
      // In the address.
      const named = await Attacker.enters(thief, { client: mine.clientID })
      expect(await named.end()).toBe('4409 foreign-client')
      expect(named.frames).toEqual([])
      // In structs that go on where the victim stands.
      const writer = await ready(thief)
      writer.send(update(markedCard(writer.copy(mine, mine.clientID), thief === arena.attackers.a ? 'a' : 'b')))
      expect(['4409 foreign-client', '4409 not-allowed']).toContain(await writer.end())
      // In awareness, from a socket of one's own, as recorded, ended, and later than the victim's own.
      const pointer = await ready(thief)
      for (const clock of [0, 1, 2, 1_000, 2 ** 32 - 1, Number.MAX_SAFE_INTEGER])
        for (const json of ['{"group":"a","x":1,"y":1}', 'null', `{"group":"a","x":1,"y":1,"name":"${MARK}"}`])
          pointer.send(awareness([{ client: mine.clientID, clock, json }]))
      // And without a name in the handshake, as the first thing said.
      const nameless = await Attacker.enters(thief, { client: null, asks: false })
      nameless.send(awareness([{ client: mine.clientID, clock: 9_999, json: 'null' }]))
      await arena.stillWell()
      expect(await other.pointersIn('board')).toEqual([point])
      for (const one of [pointer, nameless]) one.leaves()
    }
  }, 180_000)

  it('HO7: nor are the ids that the server writes under', async () => {
    const people = new Set<number>()
    for (const seat of arena.joint.everyone) people.add((await seat.opens('board')).clientID)
    const servers = clientsOf(await board()).filter((client) => !people.has(client))
    expect(servers.length).toBeGreaterThan(0)
    for (const client of servers) {
      expect(await (await Attacker.enters(arena.attackers.b, { client })).end()).toBe('4409 foreign-client')
      const writer = await ready(arena.attackers.b)
      expect(await writer.send(update(markedCard(writer.copy(await board(), client), 'b'))).end()).toBe(
        '4409 foreign-client',
      )
    }
    await arena.stillWell()
  })

  it('HO7: frames that a victim sent, sent again by somebody else, change nothing', async () => {
    const { a: victim } = arena.honest
    const whole = await victim.opens('board')
    const recorded: Uint8Array[] = []
    whole.on('update', (bytes: Uint8Array, _origin: unknown, _doc: Y.Doc, { local }: Y.Transaction) => {
      if (local) recorded.push(bytes)
    })
    await arena.stillWell()
    expect(recorded.length).toBeGreaterThan(0)
    const before = readDocument(whole)
    const thief = await ready(arena.attackers.b)
    thief.send(...recorded.map(update), ...recorded.map(step2), update(Y.encodeStateAsUpdate(whole)))
    thief.send(awareness([{ client: whole.clientID, clock: 50, json: '{"group":"a","x":5,"y":5}' }]))
    await until('the thief is answered', () => thief.frames.some(({ data }) => data[0] === 100))
    expect(thief.closed).toBeUndefined()
    // The same letters before they are known are another's edit.
    const early = await ready(arena.attackers.b)
    const ahead = new Y.Doc()
    Y.applyUpdate(ahead, Y.encodeStateAsUpdate(whole))
    ahead.clientID = whole.clientID
    early.send(update(changed(ahead, (doc) => setText(doc, arena.cardOf(victim), MARK))))
    expect(await early.end()).toBe('4409 foreign-client')
    expect(readDocument(whole)).toEqual(before)
    thief.leaves()
    await arena.stillWell()
  })

  it('HO8: nobody deletes or changes what is not theirs to: on the board, at a table, on a desk', async () => {
    const { a: victim } = arena.honest
    const card = arena.cardOf(victim)
    const readers = [arena.joint.mediator, arena.joint.projector]
    for (const [seat, reasons] of [
      [arena.attackers.b, ['4409 not-yours', '4409 not-allowed']],
      ...readers.map((one) => [one, ['4409 not-yours', '4409 not-allowed']] as const),
    ] as const) {
      for (const change of [
        (doc: Y.Doc) => removeCard(doc, card),
        (doc: Y.Doc) => setText(doc, card, MARK),
        (doc: Y.Doc) => setCard(doc, card, 'zone', 'limits'),
        (doc: Y.Doc) => doc.getMap('cards').clear(),
        (doc: Y.Doc) => doc.getMap('meta').set('generation', 99),
        (doc: Y.Doc) => doc.getMap('meta').delete('generation'),
      ]) {
        const attacker = await ready(seat)
        expect(reasons).toContain(await attacker.send(update(changed(attacker.copy(await board()), change))).end())
      }
    }
    const guest = arena.tables.a[0]!
    const table = await guest.opens('table:a')
    for (const change of [
      (doc: Y.Doc) => doc.getMap('cards').clear(),
      (doc: Y.Doc) => removeCard(doc, readDocument(doc).cards[0]!.id),
      (doc: Y.Doc) => setCard(doc, readDocument(doc).cards[0]!.id, 'held', true),
      (doc: Y.Doc) => void markedCard(doc, 'a', { kind: 'interest' }),
    ]) {
      const attacker = await ready(guest, 'table:a')
      expect(await attacker.send(update(changed(attacker.copy(table), change))).end()).toBe('4409 not-allowed')
    }
    for (const [seat, document] of [
      [arena.attackers.a, `desk:${victim.id}`],
      [arena.attackers.a, 'table:b'],
      [arena.joint.mediator, `desk:${victim.id}`],
      [arena.tables.a[0]!, 'table:b'],
    ] as const) {
      const attacker = await Attacker.enters(seat, { document })
      expect(await attacker.end()).toBe('4403')
      expect(attacker.frames).toEqual([])
    }
    await arena.stillWell()
  })
})

describe('updates that nobody’s Yjs writes', () => {
  it('HO8: forged structs and delete sets are refused before anything is applied', async () => {
    const { b: seat } = arena.attackers
    const known = (await arena.honest.a.opens('board')).clientID
    const state = Y.getState((await board()).store, known)
    const text: Struct = inRoot('cards', 'some-card', CONTENT.string, (encoder) =>
      encoding.writeVarString(encoder, MARK),
    )
    const mine = (client: number, ...structs: readonly Struct[]) => forged([{ client, clock: 0, structs }])
    const theirs = (...structs: readonly Struct[]) => forged([{ client: known, clock: state, structs }])
    const cases: readonly (readonly [string, (client: number) => Uint8Array, string])[] = [
      ['a GC of 2^52', (client) => mine(client, gc(HUGE)), '4409 too-large'],
      ['a GC of 2^52 for another', () => theirs(gc(HUGE)), '4409 foreign-client'],
      ['a GC of two million', (client) => mine(client, gc(2 << 20)), '4409 too-large'],
      ['no length at all', (client) => mine(client, gc(0)), '4400'],
      [
        'deleted content of 2^52',
        (client) =>
          mine(
            client,
            inRoot('cards', 'k', CONTENT.deleted, (encoder) => encoding.writeVarUint(encoder, HUGE)),
          ),
        '4409 too-large',
      ],
      ['a skip', (client) => mine(client, skip(5), gc(1)), '4409 gap'],
      ['a skip of 2^52', (client) => mine(client, skip(HUGE)), '4409 gap'],
      ['a gap', (client) => forged([{ client, clock: 5, structs: [gc(1)] }]), '4409 gap'],
      ['a gap of 2^52', (client) => forged([{ client, clock: HUGE, structs: [gc(1)] }]), '4409 gap'],
      [
        'two ids at once',
        (client) =>
          forged([
            { client, clock: 0, structs: [gc(1)] },
            { client: client ^ 1, clock: 0, structs: [gc(1)] },
          ]),
        '4409 foreign-client',
      ],
      [
        'one id in two sections',
        (client) =>
          forged([
            { client, clock: 0, structs: [gc(1)] },
            { client, clock: 1, structs: [gc(1)] },
          ]),
        '4400',
      ],
      ['a client id of 2^52', () => mine(HUGE, gc(1)), '4400'],
      ['deletions beyond the state', () => forged([], [{ client: known, ranges: [[state, 1]] }]), '4409 gap'],
      ['deletions up to 2^52', () => forged([], [{ client: known, ranges: [[0, HUGE]] }]), '4409 gap'],
      ['deletions of somebody unknown', () => forged([], [{ client: 12_345, ranges: [[0, 1]] }]), '4409 gap'],
      ['a deletion of nothing', () => forged([], [{ client: known, ranges: [[0, 0]] }]), '4400'],
      ['everything of the victim', () => forged([], [{ client: known, ranges: [[0, state]] }]), '4409 not-yours'],
      ['2^52 sections', () => forged([], [], { sections: HUGE }), '4409 too-large'],
      ['2^52 structs', (client) => forged([{ client, clock: 0, structs: [gc(1)] }], [], { structs: HUGE }), '4400'],
      ['2^52 deletions', () => forged([], [], { deletions: HUGE }), '4400'],
      ['2^52 ranges', () => forged([], [{ client: known, ranges: [[0, 1]] }], { ranges: HUGE }), '4400'],
      [
        'a hundred thousand ranges',
        () => forged([], [{ client: known, ranges: Array.from({ length: 100_000 }, () => [0, 1] as const) }]),
        '4409 too-large',
      ],
      [
        'a hundred thousand structs',
        (client) => mine(client, ...Array.from({ length: 100_000 }, () => gc(1))),
        '4409 too-large',
      ],
      ['text where a card belongs', (client) => mine(client, text), '4409 not-allowed'],
      ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'meta', 'strokes', ''].map(
        (root) =>
          [
            `a root called "${root}"`,
            (client: number) =>
              mine(
                client,
                inRoot(root, 'k', CONTENT.any, (encoder) => {
                  encoding.writeVarUint(encoder, 1)
                  encoding.writeAny(encoder, MARK)
                }),
              ),
            '4409 not-allowed',
          ] as const,
      ),
      ...(['json', 'binary', 'embed', 'format', 'doc'] as const).map(
        (content) =>
          [
            `content ${content}`,
            (client: number) =>
              mine(
                client,
                inRoot('cards', 'some-card', CONTENT[content], (encoder) =>
                  encoding.writeUint8Array(encoder, new Uint8Array(20)),
                ),
              ),
            '4409 not-allowed',
          ] as const,
      ),
      ...(['cards', 'strokes'] as const).map(
        (root) =>
          [
            `values nested two hundred thousand deep in ${root}`,
            (client: number) =>
              mine(
                client,
                inRoot(root, 'k', CONTENT.any, (encoder) => {
                  encoding.writeVarUint(encoder, 1)
                  for (let depth = 0; depth < 200_000; depth += 1) {
                    encoding.writeUint8(encoder, 117)
                    encoding.writeVarUint(encoder, 1)
                  }
                  encoding.writeUint8(encoder, 126)
                }),
              ),
            '4409 not-allowed',
          ] as const,
      ),
      [
        'a stroke that says it has 2^52 points',
        (client) =>
          mine(
            client,
            inRoot('strokes', 'some-stroke', CONTENT.type, (encoder) => encoding.writeVarUint(encoder, 1)),
            underKey({ client, clock: 0 }, 'points', (encoder) => {
              encoding.writeVarUint(encoder, 1)
              encoding.writeUint8(encoder, 117)
              encoding.writeVarUint(encoder, HUGE)
            }),
          ),
        '4400',
      ],
      [
        'a pen that a deleted one puts out of its place',
        (client) => {
          const holds =
            (value: string | number[]): Struct =>
            (encoder) => {
              encoding.writeVarUint(encoder, 1)
              encoding.writeAny(encoder, value)
            }
          const parent = { client, clock: 0 }
          const structs = [
            inRoot('strokes', 'some-stroke', CONTENT.type, (encoder) => encoding.writeVarUint(encoder, 1)),
            underKey(parent, 'pen', holds('fine')),
            underKey(parent, 'pen', holds('broad')),
            underKey(parent, 'points', holds([1, 1])),
          ]
          return forged([{ client, clock: 0, structs }], [{ client, ranges: [[2, 1]] }])
        },
        '4409 not-allowed',
      ],
    ]
    for (const [name, forge, expected] of cases) {
      const attacker = await ready(seat)
      const end = await attacker.send(update(forge(attacker.client))).end()
      // What cannot even be read is malformed; both say that nothing was applied.
      expect([expected, ...(name.startsWith('content') || name.startsWith('values') ? ['4400'] : [])], name).toContain(
        end,
      )
    }
    await arena.stillWell()
    expect(readDocument(await arena.honest.a.opens('board')).cards).toHaveLength(2)
  }, 180_000)

  it('HO9: names that every object has are no ids and no keys', async () => {
    const { b: seat } = arena.attackers
    for (const name of ['__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty', '__defineGetter__']) {
      for (const change of [
        (doc: Y.Doc) => void markedCard(doc, 'b', { id: name }),
        (doc: Y.Doc) => void markedCard(doc, 'b', { lane: name }),
        (doc: Y.Doc) => void markedCard(doc, 'b', { zone: name as never }),
        (doc: Y.Doc) => void markedCard(doc, 'b', { kind: name as never }),
        (doc: Y.Doc) => void markedCard(doc, name as never),
        (doc: Y.Doc) => doc.getMap<Y.Map<unknown>>('cards').get(arena.cardOf(arena.honest.b))?.set(name, MARK),
        (doc: Y.Doc) => void doc.getMap(name).set('k', MARK),
        (doc: Y.Doc) => {
          const link = new Y.Map<unknown>([
            ['from', name],
            ['to', arena.cardOf(arena.honest.b)],
            ['kind', 'depends-on'],
          ])
          doc.getMap('links').set('a-new-link', link)
        },
        (doc: Y.Doc) => void markedCard(doc, 'b', { stack: name }),
        (doc: Y.Doc) => {
          const stroke = new Y.Map<unknown>([
            ['pen', 'fine'],
            ['points', [1, 1]],
          ])
          doc.getMap('strokes').set(name, stroke)
        },
      ]) {
        const attacker = await ready(seat)
        const end = await attacker.send(update(changed(attacker.copy(await board()), change))).end()
        expect({ name, change: change.toString(), end }).toMatchObject({
          end: expect.stringMatching(/^4400$|^4409 (not-allowed|gone|not-now)$/) as unknown,
        })
      }
    }
    await arena.stillWell()
  }, 180_000)
})

describe('what people show of themselves', () => {
  it('HO7, BD7: awareness of foreign ids, of any size, depth and number, reaches nobody and closes nothing', async () => {
    const { honest, attackers } = arena
    await honest.a.points('board', null)
    await until('nobody points', async () => (await honest.b.pointersIn('board')).length === 0)
    const before = honest.b.frames.length
    const attacker = await ready(attackers.a)
    const { client } = attacker
    const place = '"group":"a","x":1,"y":1'
    const shown: readonly string[] = [
      `{${place},"name":"${MARK}"}`,
      `{"user":{"name":"${MARK}","color":"#f00"},${place}}`,
      `{${place},"card":"${MARK}"}`,
      `{"group":"b","x":1,"y":1}`,
      `{"__proto__":{"group":"a"},"x":1,"y":1}`,
      `{${place}}${' '.repeat(900)}`,
      '['.repeat(400) + ']'.repeat(400),
      `{"a":`.repeat(150),
      MARK,
      '',
      '\u0000',
    ]
    for (const [clock, json] of shown.entries()) attacker.send(awareness([{ client, clock, json }]))
    const other = await ready(attackers.a)
    other.send(
      awareness([{ client: other.client, clock: 1, json: `{${place}${' '.repeat(100_000)}}` }]),
      awareness(
        Array.from({ length: 20_000 }, (_, clock) => ({
          client: other.client,
          clock,
          json: '{"group":"a","x":1,"y":1}',
        })),
      ),
      awareness(Array.from({ length: 100_000 }, (_, id) => ({ client: id, clock: 1, json: '' }))),
      awareness([{ client: other.client, clock: 2 ** 55, json: `{${place}}` }]),
      awareness([{ client: 2 ** 50, clock: 1, json: `{${place}}` }]),
    )
    await arena.stillWell()
    const told = honest.b.frames.slice(before).filter(({ data }) => data[0] === 1 && data.length > 3)
    expect(told).toEqual([])
    for (const one of [attacker, other]) {
      expect(one.closed).toBeUndefined()
      one.leaves()
    }
  })
})
