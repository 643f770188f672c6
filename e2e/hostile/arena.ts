import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { addCard, readDocument, setText } from '@parley/shared/documents/cards'
import * as Y from 'yjs'
import { DAY, newCardId, places } from '../driver/day.ts'
import { gather, writesAndTables, type Gathering } from '../driver/gather.ts'
import { Collector } from '../driver/collector.ts'
import { asks } from '../driver/probe.ts'
import { Seat } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { until } from '../driver/until.ts'
import { everythingIn } from '../driver/wire-search.ts'

/** A word that stands in everything that an attack tries to bring in, and in nothing else. */
export const MARK = 'Trojan-heron'

/**
 * What a file of attacks may leave behind, in bytes: in the heap, and of memory that the process holds. The second is
 * far more than is in use, since V8 gives back late what ten thousand handshakes took for a moment.
 */
const HEAP_GROWTH_MOST = 64 * 1024 * 1024
const GROWTH_MOST = 256 * 1024 * 1024

/** A place where an honest person writes on: a seat, a document, a card, and what stands there. */
type Desk = {
  readonly seat: Seat
  readonly document: string
  readonly card: string
  text: string
  readers: readonly Seat[]
}

/**
 * A server with two sessions in which honest people write on: one at its map, where the board is open and people
 * point, and one at its tables. Beside them sit members who are about to attack.
 */
export class Arena {
  readonly server: ServerProcess
  readonly joint: Gathering
  readonly tables: Gathering
  /** Members of both groups of the session at its map, with a seat like anybody's. */
  readonly attackers: { readonly a: Seat; readonly b: Seat }
  readonly #places: readonly Desk[]
  readonly #pid: number | undefined
  readonly #memory: Memory
  readonly #collector: Collector

  private constructor(
    server: ServerProcess,
    joint: Gathering,
    tables: Gathering,
    writes: readonly Desk[],
    memory: Memory,
    collector: Collector,
  ) {
    this.server = server
    this.joint = joint
    this.tables = tables
    this.attackers = { a: joint.a[1]!, b: joint.b[1]! }
    this.#places = writes
    this.#pid = server.pid
    this.#memory = memory
    this.#collector = collector
  }

  static async opens(env: Readonly<Record<string, string>> = {}): Promise<Arena> {
    const collector = await Collector.prepare()
    const server = await ServerProcess.start({ LOG_LEVEL: 'warn', ...collector.env, ...env })
    const [joint, tables] = await Promise.all([
      gather(server.url, { a: 2, b: 2 }, DAY),
      gather(server.url, { a: 1, b: 1 }, DAY),
    ])
    const writes: Desk[] = []
    const [chloe, rob] = [joint.a[0]!, joint.b[0]!]
    await joint.mediator.does({ type: 'start-step', step: 'map' })
    for (const [seat, other, group] of [
      [chloe, rob, 'a'],
      [rob, chloe, 'b'],
    ] as const) {
      const card = await places(seat, { kind: 'milestone', group, zone: 'map', text: `Plan ${group}` }, [other])
      writes.push({ seat, document: 'board', card, text: `Plan ${group}`, readers: [other] })
      const desk = await seat.writes('interest', 'Draft')
      writes.push({ seat, document: `desk:${seat.id}`, card: desk, text: 'Draft', readers: [] })
    }
    const written = await writesAndTables(tables, 'interest', (seat) => `Shared ${seat}`)
    for (const [seat] of written) {
      const document = `table:${tables.a.includes(seat) ? 'a' : 'b'}`
      const [card] = await until('the card lies at the table', async () => {
        const { cards } = await seat.sees(document)
        return cards.length === 1 ? cards : null
      })
      writes.push({ seat, document, card: card!.id, text: card!.text, readers: [] })
    }
    await collector.collect()
    return new Arena(server, joint, tables, writes, await memoryOf(server), collector)
  }

  /** The honest member of group a who writes at the map, and the one of group b. */
  get honest(): { readonly a: Seat; readonly b: Seat } {
    return { a: this.joint.a[0]!, b: this.joint.b[0]! }
  }

  /** The card of an honest person on the board. */
  cardOf(seat: Seat): string {
    return this.#places.find((one) => one.seat === seat && one.document === 'board')!.card
  }

  /** A new member of a group of the session at its map. */
  joins(group: 'a' | 'b'): Promise<Seat> {
    return Seat.joins(this.server.url, { invite: this.joint.created.invites[group], name: 'Member' })
  }

  metric(name: string): Promise<number> {
    return metric(this.server, name)
  }

  /**
   * To be called after each attack: the same process is up and has logged no fault, what honest people write still
   * arrives and becomes durable everywhere, and nothing of the attack stands in their documents or reached them.
   */
  async stillWell(): Promise<void> {
    assert.equal(this.server.pid, this.#pid, this.server.output)
    assert.deepEqual(await asks(this.server.url, '/healthz'), { status: 200, text: 'ok' })
    await Promise.all(this.#places.map((one) => writesOn(one)))
    for (const { seat } of this.#places)
      assert(!everythingIn(seat.frames).includes(MARK), 'An attack reached somebody.')
    // Nothing that anybody sends is a fault of the server's.
    assert.doesNotMatch(this.server.output, /"level":[56]0/)
    assert(!this.server.output.includes(MARK), 'The log says what somebody wrote.')
  }

  /**
   * Whether memory has come down to where it was, but for a bound that is stated above. Garbage is collected first: a
   * server that does nothing after an attack would keep what nobody holds.
   */
  async memoryIsBounded(): Promise<void> {
    const before = this.#memory
    await until('memory is where it was', async () => {
      await this.#collector.collect()
      const now = await memoryOf(this.server)
      return now.heap < before.heap + HEAP_GROWTH_MOST && now.resident < before.resident + GROWTH_MOST
    })
  }

  async ends(): Promise<void> {
    for (const seat of [...this.joint.everyone, ...this.tables.everyone]) seat.leavesTheRoom()
    this.#collector.close()
    await this.server.dispose()
  }
}

type Memory = { readonly heap: number; readonly resident: number }
const memoryOf = async (server: ServerProcess): Promise<Memory> => ({
  heap: await metric(server, 'nodejs_heap_size_used_bytes'),
  resident: await metric(server, 'process_resident_memory_bytes'),
})

const metric = async (server: ServerProcess, name: string): Promise<number> => {
  const { text } = await asks(server.url, '/metrics')
  const values = [...text.matchAll(new RegExp(`^${name}(?:\\{[^}]*\\})? (\\S+)$`, 'gm'))].map(([, value]) =>
    Number(value),
  )
  if (values.length === 0) throw new Error(`There is no ${name}.`)
  return values.reduce((sum, value) => sum + value, 0)
}

/** Writes a few letters on, and waits until they are on disk and with those who read along. */
const writesOn = async (place: Desk): Promise<void> => {
  const { seat, document, card, readers } = place
  place.text = `${place.text.slice(0, 40)} ${randomBytes(3).toString('hex')}`
  const doc = await seat.opens(document)
  setText(doc, card, place.text)
  await seat.saved(document)
  for (const reader of [seat, ...readers]) {
    const read = await reader.opens(document)
    await until(
      `${document} reads alike`,
      () => readDocument(read).cards.find((one) => one.id === card)?.text === place.text,
    )
  }
}

/** A new card, not yet on the board, of somebody who wants to bring a mark in. */
export const markedCard = (
  doc: Y.Doc,
  group: 'a' | 'b',
  card: Partial<Parameters<typeof addCard>[1]> = {},
): Uint8Array => {
  const before = Y.encodeStateVector(doc)
  addCard(doc, { id: newCardId(), kind: 'milestone', group, zone: 'map', at: [1, 1], text: MARK, ...card })
  return Y.encodeStateAsUpdate(doc, before)
}
