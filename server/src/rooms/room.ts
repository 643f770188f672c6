import type { DocumentView } from '@parley/shared/documents/card-view'
import { readDocument } from '@parley/shared/documents/cards'
import type { Refusal } from '@parley/shared/documents/change'
import { CLOSE } from '@parley/shared/protocol/close-codes'
import * as Y from 'yjs'
import { Broadcast } from './broadcast.ts'
import { Claims } from './claims.ts'
import { Compaction } from './compaction.ts'
import type { Connection } from './connection.ts'
import type { DocumentKey, DocumentStore, StoredDocument } from './document-store.ts'
import { Draft } from './draft.ts'
import type { GroupCommit } from './group-commit.ts'
import { Intake } from './intake.ts'
import { type Rates, ratesFrom, SOCKETS_MOST } from './rates.ts'
import { isPointer } from './presences.ts'
import type { RoomsMeter } from './rooms-meter.ts'
import { seatBytes } from './seat-bytes.ts'
import { boundsOf, Size } from './size.ts'
import { awarenessFrame, type Presence, step1Frame, step2Frame, updateFrame } from './wire.ts'

/** What a room needs of the house. */
export type RoomContext = {
  readonly store: DocumentStore
  readonly commit: GroupCommit
  readonly meter: RoomsMeter
  readonly changed: (key: DocumentKey) => void
  /** The room has become quiet, or has failed and is to be forgotten at once. */
  readonly quiet: (room: Room) => void
  readonly failed: (room: Room) => void
}

/** One document in memory with everybody who is connected to it. Nothing is kept that is not on disk. */
export class Room {
  readonly key: DocumentKey
  readonly doc = new Y.Doc()
  readonly connections = new Set<Connection>()
  readonly ready: Promise<void>
  readonly #context: RoomContext
  readonly #broadcast: Broadcast
  readonly #intake: Intake
  readonly #compaction: Compaction
  #owners = new Map<number, string>()
  /** Ids named in a handshake that have not written yet: they belong to their seat all the same. */
  readonly #claims = new Claims()
  /** Kept when the last socket of a seat goes, so that coming back does not fill its buckets. */
  readonly #rates = new Map<string, Rates>()
  readonly #size: Size
  #tombstones = new Set<string>()
  #epoch = 0
  #generation = 0
  #version = 0
  #pins = 0
  #isDead = false
  #view: { readonly version: number; readonly view: DocumentView } | undefined
  #state: { readonly version: number; readonly frame: Uint8Array } | undefined
  #turn: Promise<void> = Promise.resolve()

  constructor(key: DocumentKey, context: RoomContext) {
    this.key = key
    this.#context = context
    this.#broadcast = new Broadcast(this.doc, this.connections, (milliseconds) => context.meter.tick(milliseconds))
    this.#size = new Size(
      boundsOf(key.document),
      () => this.#whole().length,
      () => seatBytes(this.doc, this.#owners),
    )
    this.#intake = new Intake(this, context.commit)
    this.#compaction = new Compaction({
      isStill: () => !this.#isDead && this.#intake.isStill,
      state: () => Y.encodeStateAsUpdate(this.doc),
      replace: (state, hadDeletions) => context.store.replace(key, state, hadDeletions),
      done: () => this.settle(),
      compacted: (milliseconds, before, after) => context.meter.compacted(milliseconds, before, after),
      wentWrong: (error) => context.meter.wentWrong(error),
    })
    this.ready = this.#load()
  }

  get isDead(): boolean {
    return this.#isDead
  }
  get isQuiet(): boolean {
    return this.#isUnused && !this.#compaction.isWanted
  }
  get #isUnused(): boolean {
    return this.connections.size === 0 && this.#pins === 0 && this.#intake.isIdle
  }
  /** Bytes of the document's log. */
  get bytes(): number {
    return this.#compaction.bytes
  }
  /** Milliseconds that an edit waits for others. */
  get gathers(): number {
    return this.#broadcast.gathers
  }
  get epoch(): number {
    return this.#epoch
  }
  get generation(): number {
    return this.#generation
  }
  get tombstones(): ReadonlySet<string> {
    return this.#tombstones
  }

  async #load(): Promise<void> {
    const started = performance.now()
    let stored: StoredDocument
    try {
      stored = await this.#context.store.load(this.key)
      for (const update of stored.updates) {
        Y.applyUpdate(this.doc, update)
        this.#size.grow(update.length)
      }
    } catch (error) {
      this.fail(CLOSE.notStored)
      throw error
    }
    this.#epoch = stored.epoch
    this.#generation = stored.generation
    this.#owners = new Map(stored.owners)
    this.#tombstones = new Set(stored.tombstones)
    // Nobody knows what an earlier process deleted and could not collect any more.
    if (stored.updates.length > 1) for (const update of stored.updates) this.#compaction.grew(update.length, true)
    else this.#compaction.collected(stored.updates[0]?.length ?? 0)
    this.doc.on('update', (update: Uint8Array, _origin: unknown, _doc: Y.Doc, { deleteSet }: Y.Transaction) => {
      this.#version += 1
      this.#compaction.grew(update.length, deleteSet.clients.size > 0)
    })
    this.#broadcast.begin()
    this.#context.meter.loaded(performance.now() - started)
  }

  ratesOf(owner: string): Rates {
    const rates = this.#rates.get(owner) ?? ratesFrom(Date.now())
    this.#rates.set(owner, rates)
    return rates
  }

  join(connection: Connection): void {
    const others = [...this.connections].filter(({ owner, outlet }) => owner === connection.owner && !outlet.isClosed)
    if (others.length >= SOCKETS_MOST) others[0]?.tooFast()
    this.connections.add(connection)
    this.ready.then(
      () => {
        if (this.#isDead) return
        connection.begin()
      },
      () => connection.close(CLOSE.notStored, 'not stored'),
    )
  }

  leave(connection: Connection): void {
    this.connections.delete(connection)
    this.#context.meter.sent(connection.outlet.bytes, connection.outlet.frames)
    if (connection.client !== undefined) {
      this.#broadcast.presences.end(connection, connection.client)
      this.#broadcast.schedule()
    }
    this.settle()
  }

  /** Whether an id is this seat's, another's, or nobody's. Ids that the server wrote under are nobody's to take. */
  isOwn(client: number, owner: string): boolean | 'unknown' {
    const owned = this.#owners.get(client)
    if (owned !== undefined) return owned === owner
    const claimed = this.#claims.ownerOf(client)
    if (claimed !== undefined && claimed !== owner) return false
    return this.isTaken(client) ? false : 'unknown'
  }

  isTaken(client: number): boolean {
    return this.#owners.has(client) || Y.getState(this.doc.store, client) > 0
  }

  /** Binds an id to a seat from its handshake on. False when it is another's. */
  claim(client: number, owner: string): boolean {
    const own = this.isOwn(client, owner)
    if (own === 'unknown') this.#claims.add(client, owner)
    return own !== false
  }

  /** The answer to a step 1, whose state vector has been read. */
  answer(vector: Uint8Array): Uint8Array {
    return Y.decodeStateVector(vector).size > 0 ? step2Frame(Y.encodeStateAsUpdate(this.doc, vector)) : this.#whole()
  }

  /** The whole state as an answer, encoded once for each version. */
  #whole(): Uint8Array {
    if (this.#state?.version !== this.#version) {
      this.#state = { version: this.#version, frame: step2Frame(Y.encodeStateAsUpdate(this.doc)) }
    }
    return this.#state.frame
  }

  /** Whether the document may take in so much more from this seat. */
  hasRoomFor(update: Uint8Array, owner: string): boolean {
    return this.#size.takes(update, owner, Date.now())
  }

  /** After the first answer: the server's own question, which brings up offline edits, and who is here. */
  welcome(connection: Connection): void {
    connection.outlet.send(step1Frame(Y.encodeStateVector(this.doc)))
    if (!connection.gate.maySeePointers()) return
    const here = this.#broadcast.presences.all().filter(({ client }) => client !== connection.client)
    if (here.length > 0) connection.outlet.presences(awarenessFrame(here))
  }

  /** Passes on where somebody points. Whatever else comes, or comes from somebody who may not point, is dropped. */
  show(connection: Connection, presence: Presence): void {
    if (this.#broadcast.isWithoutPointers) return
    const group = connection.gate.pointsFor()
    const cards = this.doc.getMap('cards')
    if (!group || !isPointer(presence.json, group, (card) => cards.has(card))) return
    if (connection.client === undefined && this.claim(presence.client, connection.owner)) {
      connection.client = presence.client
    }
    if (connection.client !== presence.client) return
    this.#broadcast.presences.show(connection, presence)
    this.#broadcast.schedule()
  }

  judge(connection: Connection, update: Uint8Array, isAnswer: boolean): void {
    this.#intake.take({ connection, update, isAnswer })
  }

  /** Called with an update that is on disk: now everybody may see it. */
  apply(update: Uint8Array, origin: unknown, owner?: string): void {
    this.#size.grow(update.length, owner)
    Y.applyUpdate(this.doc, update, origin)
  }

  own(client: number, owner: string): void {
    this.#owners.set(client, owner)
  }

  /** Owes a sender the word that everything it sent so far is on disk; it goes out with what `changed` sends. */
  owe(connection: Connection): void {
    this.#broadcast.oweDurable(connection)
  }

  /** Tells a sender that everything it sent so far is on disk. */
  isDurable(connection: Connection): void {
    this.owe(connection)
    this.#broadcast.schedule()
  }

  /** To be called once for all that came in one flush, so that it leaves in one frame. */
  changed(): void {
    this.#broadcast.schedule()
    this.#context.changed(this.key)
  }

  view(): DocumentView {
    if (this.#view?.version !== this.#version) {
      this.#view = { version: this.#version, view: readDocument(this.doc) }
    }
    return this.#view.view
  }

  /** Waits until nothing is in flight and holds clients back. Must be followed by `release`, whatever happens. */
  async take(): Promise<() => void> {
    const before = this.#turn
    let free = (): void => undefined
    this.#turn = new Promise((resolve) => (free = resolve))
    await before
    await this.#intake.hold()
    return () => {
      this.#intake.release()
      free()
    }
  }

  draft(): Draft {
    const at = { key: this.key, epoch: this.#epoch, generation: this.#generation }
    return new Draft(this.doc, at, (client) => this.isTaken(client) || this.#claims.has(client))
  }

  /** Takes over what a command made durable: in one frame of its own. */
  adopt(draft: Draft): void {
    this.#epoch = draft.nextEpoch ?? this.#epoch
    this.#generation = draft.nextGeneration ?? this.#generation
    for (const card of draft.tombstones) this.#tombstones.add(card)
    if (draft.collectedBytes !== undefined) this.#compaction.collected(draft.collectedBytes)
    if (!draft.staged || this.#isDead) return
    this.#owners.set(draft.stage().clientID, 'server')
    this.#broadcast.flush()
    const version = this.#version
    this.apply(draft.update(), draft)
    if (draft.collectedBytes !== undefined) this.#compaction.collected(draft.collectedBytes)
    if (this.#version === version) return
    this.#broadcast.flush()
    this.#context.changed(this.key)
  }

  pin(): () => void {
    this.#pins += 1
    return () => {
      this.#pins -= 1
      this.settle()
    }
  }

  settle(): void {
    // Nobody needs the room: it is the best moment to write its log anew, and then it may go.
    if (this.#isUnused) this.#compaction.hurry()
    if (this.isQuiet) this.#context.quiet(this)
  }

  /** Called between two flushes, when nothing is on its way. */
  rest(): void {
    this.#compaction.between()
  }

  /** Catches slow readers up and keeps quiet ones; called a few times a second. */
  tend(): void {
    for (const { outlet } of this.connections) {
      outlet.tend(
        (vector, hasAsked) => (hasAsked ? this.answer(vector) : updateFrame(Y.encodeStateAsUpdate(this.doc, vector))),
        () => awarenessFrame(this.#broadcast.presences.all()),
      )
    }
  }

  /** Ends what rights that ended had allowed: reading, and pointing. */
  recheck(): void {
    for (const connection of this.connections) {
      if (!connection.stillReads() || connection.client === undefined || connection.gate.pointsFor()) continue
      this.#broadcast.presences.end(connection, connection.client)
      this.#broadcast.schedule()
    }
  }

  /** What is in memory may differ from the disk: forget it and let everybody come back. */
  fail(code: number): void {
    if (this.#isDead) return
    this.#context.meter.failed()
    this.#context.failed(this)
    this.end(code, 'loading again')
  }

  end(code: number, reason: string): void {
    for (const connection of this.connections) connection.close(code, reason)
    this.dispose()
  }

  dispose(): void {
    this.#isDead = true
    this.#broadcast.stop()
    this.#compaction.stop()
    this.doc.destroy()
  }

  /** Resolves when everything that was received is on disk or refused. */
  async drained(): Promise<void> {
    await this.#turn
    await this.#intake.drained()
  }

  refused(reason: Refusal): void {
    this.#context.meter.refused(reason)
  }
  received(bytes: number): void {
    this.#context.meter.received(bytes)
  }
  /** Resolves as soon as the disk takes writes. */
  writable(): Promise<void> {
    return this.#context.store.writable()
  }
  wentWrong(error: unknown): void {
    this.#context.meter.wentWrong(error)
  }
}
