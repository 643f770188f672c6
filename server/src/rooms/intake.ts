import { judgeUpdate, type Verdict } from '@parley/shared/documents/judge'
import { CLOSE } from '@parley/shared/protocol/close-codes'
import type { Connection } from './connection.ts'
import type { GroupCommit } from './group-commit.ts'
import { PARKED_BYTES_MOST, PARKED_MOST, WAITING_MOST } from './rates.ts'
import type { Room } from './room.ts'

type Edit = {
  readonly connection: Connection
  readonly update: Uint8Array
  /** Whether it came as a step 2. */
  readonly isAnswer: boolean
}
type Accepted = Edit & { readonly verdict: Verdict & { verdict: 'accepted' } }

const BATCH_MOST = 64
/** Edits that a batch may pass over because they touch a card of it: each has been judged for nothing. */
const PASSED_MOST = 16

/**
 * The way of an edit: judged against what is on disk and in memory alike, appended, flushed, and only then
 * applied and sent on. One flush is in flight at a time; it may carry edits of several seats as long as no two
 * touch the same card, because each was judged without the others. What has to wait for the next flush holds
 * back its own seat only: the edits of one seat stay in order, those of others go past.
 *
 * When the disk refuses a flush, whoever had an edit in it is sent away with "not stored" and comes back with it.
 * From then on edits wait, unanswered, until the disk takes writes again: memory and disk are alike, readers read on,
 * and nobody is sent to and fro.
 */
export class Intake {
  readonly #room: Room
  readonly #commit: GroupCommit
  #inbox: Edit[] = []
  #flight: Promise<void> | undefined
  /** Set while edits wait for others to go along. */
  #gathering: NodeJS.Timeout | undefined
  /** When the edit came that has waited longest. */
  #since = 0
  #isHeld = false
  #isClosing = false
  /** Set while the disk refuses. */
  #isParked = false
  /** How many edits of each seat wait, and their bytes. */
  readonly #waiting = new Map<string, { readonly edits: number; readonly bytes: number }>()

  constructor(room: Room, commit: GroupCommit) {
    this.#room = room
    this.#commit = commit
  }

  get isIdle(): boolean {
    return this.#inbox.length === 0 && !this.#flight
  }

  /** Whether everything that was appended has been applied, and no command holds the document. */
  get isStill(): boolean {
    return !this.#flight && !this.#isHeld
  }

  take(edit: Edit): void {
    if (this.#isClosing) return
    const waiting = this.#waitsOf(edit)
    if (this.#isParked && waiting.edits === 0 && !this.#isHeld) {
      // What there is to say without the disk is said: that it is refused, or that there is nothing to store.
      const verdict = this.#judge(edit)
      if (verdict?.verdict !== 'accepted' || verdict.empty) return this.#answer(edit, verdict)
    }
    if (this.#isParked && (waiting.edits >= PARKED_MOST || waiting.bytes >= PARKED_BYTES_MOST))
      return this.#sendAway(edit.connection)
    if (waiting.edits >= WAITING_MOST) return edit.connection.tooFast()
    this.#waits(edit, 1)
    if (this.#inbox.length === 0) this.#since = Date.now()
    this.#inbox.push(edit)
    this.#gather()
  }

  /** Resolves when nothing is in flight; from then on edits wait for `release`. */
  async hold(): Promise<void> {
    this.#isHeld = true
    await this.#flight
  }

  release(): void {
    this.#isHeld = false
    this.#pump()
  }

  /**
   * Takes no more, and resolves when everything received before is on disk or refused. Who types on keeps it: what
   * was not called durable comes up again with the next connection.
   */
  async drained(): Promise<void> {
    this.#isClosing = true
    this.#pump()
    while (this.#flight) await this.#flight
  }

  /** Goes on as soon as the edit that came first has waited for others as long as edits do in a room so full. */
  #gather(): void {
    if (this.#flight || this.#gathering) return
    const isWaiting = this.#inbox.length > 0 && !this.#isClosing
    const wait = isWaiting ? this.#since + this.#room.gathers - Date.now() : 0
    if (wait <= 0) return this.#pump()
    this.#gathering = setTimeout(() => this.#pump(), wait)
  }

  #pump(): void {
    clearTimeout(this.#gathering)
    this.#gathering = undefined
    if (this.#flight || this.#isHeld || this.#isParked || this.#room.isDead) return
    this.#room.rest()
    const batch = this.#nextBatch()
    if (batch.length === 0) return this.#room.settle()
    this.#flight = this.#fly(batch).finally(() => {
      this.#flight = undefined
      this.#gather()
    })
  }

  #nextBatch(): readonly Accepted[] {
    const batch: Accepted[] = []
    const left: Edit[] = []
    const owners = new Set<string>()
    const cards = new Set<string>()
    let passed = 0
    for (const edit of this.#inbox) {
      const { owner } = edit.connection
      const isFull = batch.length >= BATCH_MOST || passed >= PASSED_MOST
      const verdict = isFull || owners.has(owner) ? 'later' : this.#judge(edit)
      if (verdict === 'later' || touches(verdict, cards)) {
        if (verdict !== 'later') passed += 1
        owners.add(owner)
        left.push(edit)
        continue
      }
      this.#waits(edit, -1)
      if (verdict?.verdict === 'accepted' && !verdict.empty) {
        batch.push({ ...edit, verdict })
        owners.add(owner)
        for (const card of touchedBy(verdict)) cards.add(card)
      }
      this.#answer(edit, verdict)
    }
    this.#inbox = left
    return batch
  }

  #waitsOf({ connection }: Edit): { readonly edits: number; readonly bytes: number } {
    return this.#waiting.get(connection.owner) ?? { edits: 0, bytes: 0 }
  }

  /** Counts an edit that waits from now on, or that waits no more. */
  #waits(edit: Edit, sign: 1 | -1): void {
    const { edits, bytes } = this.#waitsOf(edit)
    if (edits + sign > 0)
      this.#waiting.set(edit.connection.owner, { edits: edits + sign, bytes: bytes + sign * edit.update.length })
    else this.#waiting.delete(edit.connection.owner)
  }

  /** Drops what a connection sent and the disk has not: its client keeps it, and comes back with all of it. */
  #sendAway(connection: Connection): void {
    connection.notStored()
    const left = this.#inbox.filter((edit) => edit.connection !== connection)
    for (const edit of this.#inbox) if (edit.connection === connection) this.#waits(edit, -1)
    this.#inbox = left
  }

  /** The disk refused a flush: tells those whose edits were in it, and lets all others wait until it can write. */
  #park(batch: readonly Accepted[]): void {
    this.#isParked = true
    for (const { connection } of batch) this.#sendAway(connection)
    const resume = (): void => {
      this.#isParked = false
      this.#pump()
    }
    this.#room.writable().then(resume, resume)
  }

  /** What is to be said at once: that it is refused, or that there was nothing to store. */
  #answer({ connection, isAnswer }: Edit, verdict: Verdict | undefined): void {
    if (verdict?.verdict === 'accepted') {
      if (verdict.empty) this.#room.isDurable(connection)
    } else if (verdict && !(verdict.reason === 'gap' && !isAnswer && connection.mayComeAgain())) {
      connection.refuse(verdict.reason)
    }
    if (isAnswer) connection.answered()
  }

  #judge({ connection, update }: Edit): Verdict | undefined {
    if (connection.isRefused || !connection.stillReads()) return undefined
    const { client, owner, gate } = connection
    const author = { client, isOwn: (id: number) => this.#room.isOwn(id, owner) }
    try {
      const verdict = judgeUpdate(this.#room.doc, update, author, gate.allow(), this.#room.tombstones)
      if (verdict.verdict === 'refused' || this.#room.hasRoomFor(verdict.update, owner)) return verdict
      return { verdict: 'refused', reason: 'too-large' }
    } catch (error) {
      this.#room.wentWrong(error)
      connection.isRefused = true
      connection.close(CLOSE.wentWrong, 'went wrong')
      return undefined
    }
  }

  async #fly(batch: readonly Accepted[]): Promise<void> {
    const room = this.#room
    let kept: readonly boolean[]
    try {
      kept = await this.#commit.append(
        batch.map(({ connection, verdict: { update, client } }) => ({
          ...room.key,
          epoch: room.epoch,
          update,
          ...(client === undefined ? {} : { claims: { client, owner: connection.owner } }),
        })),
      )
    } catch (error) {
      room.wentWrong(error)
      return this.#park(batch)
    }
    if (room.isDead) return
    try {
      for (const [index, { connection, verdict }] of batch.entries()) {
        if (!kept[index]) {
          connection.refuse('locked')
          continue
        }
        if (verdict.client !== undefined) {
          connection.client ??= verdict.client
          room.own(verdict.client, connection.owner)
        }
        room.apply(verdict.update, connection, connection.owner)
        room.owe(connection)
      }
    } catch (error) {
      // The disk has what memory could not take: only a new load can tell what stands.
      room.wentWrong(error)
      return room.fail(CLOSE.notStored)
    }
    if (kept.includes(true)) room.changed()
    if (kept.includes(false)) room.fail(CLOSE.accessChanged)
  }
}

const touches = (verdict: Verdict | undefined, cards: ReadonlySet<string>): boolean =>
  verdict?.verdict === 'accepted' && !verdict.empty && touchedBy(verdict).some((card) => cards.has(card))

/** The cards of an edit, and the client id that it takes: judged without each other, two seats could both take it. */
const touchedBy = ({ cards, client }: Accepted['verdict']): readonly string[] =>
  client === undefined ? [...cards] : [...cards, `client ${client}`]
