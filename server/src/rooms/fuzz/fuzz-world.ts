import { CLOSE } from '@parley/shared/protocol/close-codes'
import type { Allow } from '@parley/shared/documents/change'
import * as Y from 'yjs'
import type { SqliteStore } from '../../store/sqlite-store.ts'
import { StoredDocuments } from '../../store/stored-documents.ts'
import type { DocumentKey } from '../document-store.ts'
import type { Draft } from '../draft.ts'
import { Rooms } from '../rooms.ts'
import { TestGate } from '../testing/fake-socket.ts'
import { act, REFUSED, REFUSED_ZONE } from './acts.ts'
import type { Chance } from '@parley/shared/lib/testing/chance'
import type { Clock } from './clock.ts'
import { command, STALE, unlocksAll } from './commands.ts'
import { FlakyStore, INJECTED } from './flaky-store.ts'
import { FuzzPeer } from './fuzz-peer.ts'
import { Ledger } from './ledger.ts'

const GRACE_MS = 400
const KIB = 1_024
/** Refusals that a person who does what people do may meet. */
const FAIR = ['locked', 'not-allowed', 'not-yours', 'gone', 'cycle', 'old-generation']
const COMES_BACK: readonly number[] = [1006, CLOSE.restarting, CLOSE.notStored, CLOSE.slowReader, CLOSE.accessChanged]

/** A room with people in it who do everything that can happen to them, in the order of the seed. */
export class FuzzWorld {
  readonly chance: Chance
  readonly clock: Clock
  readonly sqlite: SqliteStore
  readonly board: DocumentKey
  readonly table: DocumentKey
  readonly ledger = new Ledger()
  readonly peers: readonly FuzzPeer[]
  /** Client ids under which the server wrote. */
  readonly servers = new Set<number>()
  /** What went wrong that must not; the first is enough to fail. */
  readonly wrong: string[] = []
  readonly gone = new Map<string, Set<string>>()
  /** Whether the epoch of a document was raised behind the rooms' back. */
  wasRaised = false
  /** Whether people lay cards, draw and write on arrows as well as in cards. */
  readonly isLaid: boolean
  rooms: Rooms
  store: FlakyStore
  readonly #locked = new Map<string, ReadonlyMap<number, number>>()
  readonly #commands = new Set<Promise<void>>()
  #ids = 0
  #isRestarting = false

  constructor(session: string, sqlite: SqliteStore, chance: Chance, clock: Clock, isLaid = true) {
    this.isLaid = isLaid
    this.chance = chance
    this.clock = clock
    this.sqlite = sqlite
    this.board = { session, document: 'board' }
    this.table = { session, document: 'table:a' }
    this.store = new FlakyStore(new StoredDocuments(sqlite), chance, clock)
    this.rooms = this.#opens()
    const sits = (key: DocumentKey, owner: string, rules: Allow | null = this.#allowIn(key)): FuzzPeer => {
      const gate = new TestGate()
      gate.rules = rules
      gate.points = key === this.board && rules ? 'a' : null
      return new FuzzPeer(this, key, owner, gate)
    }
    this.peers = [
      sits(this.board, 'kim'),
      sits(this.board, 'kim'),
      sits(this.board, 'lin'),
      sits(this.board, 'mo'),
      sits(this.board, 'screen', null),
      sits(this.table, 'kim'),
      sits(this.table, 'lin'),
      sits(this.table, 'mediator', null),
    ]
  }

  #opens(): Rooms {
    const wentWrong = (error: unknown): void => {
      if (!(error instanceof Error && error.message === INJECTED)) this.wrong.push(`went wrong: ${String(error)}`)
    }
    return new Rooms(this.store, { graceMs: GRACE_MS, meter: { wentWrong } })
  }

  #allowIn(key: DocumentKey): Allow {
    return (change) => {
      if (this.isLocked(key)) return 'locked'
      if (change.what === 'add' && change.text.includes(REFUSED)) return 'not-allowed'
      if (change.what === 'link' && change.label?.includes(REFUSED)) return 'not-allowed'
      if (change.what === 'stroke' && change.stroke.includes(REFUSED)) return 'not-allowed'
      return change.what === 'set' && change.value === REFUSED_ZONE ? 'not-yours' : null
    }
  }

  /** An id that nothing else has. */
  newId(letter: string): string {
    return `${letter}${(this.#ids += 1)}`
  }

  isLocked({ document }: DocumentKey): boolean {
    return this.#locked.has(document)
  }

  /** Called when a lock is on disk; at its end nothing of anybody may have come in meanwhile. */
  setLocked({ document }: DocumentKey, isLocked: boolean, doc: Y.Doc): void {
    const now = Y.decodeStateVector(Y.encodeStateVector(doc))
    const before = this.#locked.get(document)
    // What somebody made and took away again before it was sent may come in: it shows and takes nothing.
    for (const [client, structs] of before ? doc.store.clients : [])
      for (const one of structs)
        if (!one.deleted && !this.servers.has(client) && one.id.clock >= (before?.get(client) ?? 0))
          this.wrong.push(`an edit of ${client} came into ${document} while it was locked`)
    if (isLocked) this.#locked.set(document, now)
    else this.#locked.delete(document)
  }

  buried(drafts: readonly Draft[]): void {
    for (const { key, tombstones } of drafts) {
      const known = this.gone.get(key.document) ?? new Set<string>()
      this.gone.set(key.document, known)
      for (const card of tombstones) known.add(card)
    }
  }

  /** A person's connection ended: some ends are life, others a fault of the server. */
  closed(peer: FuzzPeer, code: number, reason: string): void {
    const isFair =
      COMES_BACK.includes(code) || (code === CLOSE.changeRejected && FAIR.some((one) => reason.includes(`"${one}"`)))
    if (!isFair) this.wrong.push(`${peer.owner} was sent away from ${peer.key.document}: ${code} ${reason}`)
  }

  /** Does so many things, one after another and into each other. */
  async live(steps: number): Promise<void> {
    for (const peer of this.peers) peer.connect()
    for (let step = 0; step < steps && this.wrong.length === 0; step += 1) {
      this.#step()
      await this.clock.run(this.chance.is(0.03) ? this.chance.below(18_000) : this.chance.below(14))
    }
  }

  #step(): void {
    const { chance } = this
    const peer = chance.of(this.peers)
    const roll = chance.below(200)
    if (roll < 120) {
      if (peer.gate.rules) act(peer, chance)
    } else if (roll < 130) peer.line?.cut(chance.below(chance.is(0.2) ? 1_500 : 200))
    else if (roll < 137) this.#leaves(peer, 200 + chance.below(3_000))
    else if (roll < 145) {
      if (peer.gate.pointsFor()) peer.point(chance.below(900), chance.below(900))
    } else if (roll < 153) peer.line?.holds(chance.of([100, 2_000, 2_000]) * KIB)
    else if (roll < 165) for (const { line } of this.peers) line?.holds(0)
    else if (roll < 183) this.#runsCommand()
    else if (roll < 188) this.store.trouble = chance.of([0.1, 0.3])
    else if (roll < 194) this.store.trouble = 0
    else if (roll < 196) void this.restarts(chance.is(0.5))
    else if (roll < 198) for (const one of this.peers) this.#leaves(one, 1_000 + chance.below(2_000))
    else this.store.slowest = chance.of([2, 6, 60])
  }

  #leaves(peer: FuzzPeer, forMs: number): void {
    peer.wantsOnline = false
    peer.line?.cut(this.chance.below(100))
    this.clock.later(forMs, () => {
      peer.wantsOnline = true
      peer.connect()
    })
  }

  #runsCommand(): void {
    if (this.#isRestarting) return
    const running = command(this).catch((error: unknown) => {
      const said = error instanceof Error ? error.message : String(error)
      if (![INJECTED, STALE, 'The rooms are closing.'].includes(said)) this.wrong.push(`a command: ${said}`)
    })
    this.#commands.add(running)
    void running.finally(() => this.#commands.delete(running))
  }

  /** The server ends, with its good-byes or without a word, and a new one is there at once. */
  async restarts(isCrash: boolean): Promise<void> {
    if (this.#isRestarting) return
    this.#isRestarting = true
    const { trouble, slowest } = this.store
    if (isCrash) {
      this.store.die()
      for (const { line } of this.peers) line?.cut(0)
    }
    const closing = this.rooms.close()
    if (!isCrash) await closing
    this.store.die()
    this.#commands.clear()
    this.store = new FlakyStore(new StoredDocuments(this.sqlite), this.chance, this.clock)
    Object.assign(this.store, { trouble, slowest })
    this.rooms = this.#opens()
    this.#isRestarting = false
    await closing
  }

  /** Everything heals: the disk, the lines, the locks; everybody is there. */
  async heals(): Promise<void> {
    this.store.trouble = 0
    this.store.slowest = 4
    for (let left = 200; left > 0 && (this.#isRestarting || this.#commands.size > 0); left -= 1)
      await this.clock.run(50)
    for (const peer of this.peers) {
      peer.wantsOnline = true
      peer.line?.holds(0)
      peer.connect()
    }
    // Only a load shows what was done behind the rooms' back; until then their commands come too late.
    if (this.wasRaised) await this.#waitsFor(this.restarts(false))
    await this.#waitsFor(unlocksAll(this))
    await this.#fallsBehind()
  }

  /** Some read slowly while the others go on, and nothing but their catching up brings them what they missed. */
  async #fallsBehind(): Promise<void> {
    const slow = this.peers.filter(() => this.chance.is(0.5))
    await this.clock.run(500)
    for (const { line } of slow) line?.holds(2_000 * KIB)
    for (let step = 0; step < 12; step += 1) {
      const writer = this.chance.perhaps(this.peers.filter((peer) => peer.gate.rules && !slow.includes(peer)))
      if (writer) act(writer, this.chance)
      await this.clock.run(30)
    }
    for (const { line } of this.peers) line?.holds(0)
  }

  async #waitsFor(work: Promise<void>): Promise<void> {
    const end = { isThere: false }
    const done = work
      .catch((error: unknown) => void this.wrong.push(`at the end: ${String(error)}`))
      .finally(() => (end.isThere = true))
    for (let left = 200; left > 0 && !end.isThere; left -= 1) await this.clock.run(50)
    if (!end.isThere) this.wrong.push('it never came to an end')
    else await done
  }

  async empties(): Promise<void> {
    for (const peer of this.peers) {
      peer.wantsOnline = false
      peer.line?.cut(5)
    }
    const isEmpty = async (): Promise<void> => {
      for (let left = 60; left > 0 && this.rooms.loadedStats().rooms > 0; left -= 1) await this.clock.run(1_000)
    }
    await isEmpty()
    // A log that a failing disk would not have written anew is written when a process starts.
    await this.#waitsFor(this.rooms.collect([this.board, this.table]))
    await isEmpty()
  }

  /** Ends what is left of the server and of everybody. */
  async ends(): Promise<void> {
    this.store.die()
    const closing = this.rooms.close()
    await this.clock.run(3_500)
    await closing
    for (const peer of this.peers) peer.dispose()
  }
}
