import type { CreateSession } from '@parley/shared/protocol/bodies'
import type { Invites, SessionCreated } from '@parley/shared/protocol/answers'
import type { SessionEvent } from '@parley/shared/session/events'
import { mixedDocumentsNow } from '@parley/shared/session/mixed-state'
import { CONFIRM_WITHIN } from '@parley/shared/session/state-reads'
import { withIds } from '@parley/shared/session/step-library'
import { stepsOf } from '@parley/shared/session/templates'
import { fold } from '@parley/shared/session/transition'
import { destroyMarks } from '../keeping/delete-board.ts'
import { deleteSession } from '../keeping/delete-session.ts'
import { Serial } from './serial.ts'
import { inviteOf, roomCodeOf } from '../secrets/codes.ts'
import { notStored } from '../errors.ts'
import type { World } from '../world.ts'
import { ActiveSession } from './active-session.ts'
import { Deadlines } from './deadlines.ts'
import { chain, EMPTY_HEAD, readLog } from './event-log.ts'
import { followedEvent, followWrites } from './follow-writes.ts'
import { recallBetween } from './between.ts'
import { recallPrepared } from './prepared.ts'
import { factsOf } from './private-facts.ts'
import { firstSheetsOf } from './sheets.ts'
import { profileOf } from './profile.ts'
import { newCredentials, seatWrite, storedCode, storedInvite } from './seats.ts'
import type { TakenUp } from './take-up-record.ts'

const INVITED = ['a', 'b', 'mediator', 'scribe', 'observer', 'sponsor', 'projector'] as const

type Loaded = {
  readonly session: ActiveSession
  readonly deadlines: Deadlines
  /** When somebody last asked for it, in milliseconds of the process's clock. */
  askedAt: number
}

/** How long a session that ended stays in memory when nobody asks for it, in milliseconds. */
export const STAYS = 60_000
const SWEEP_EVERY = 15_000

/** All sessions of this server: made, and loaded on first use. */
export class Sessions {
  readonly #world: World
  readonly #loading = new Map<string, Promise<Loaded | null>>()
  readonly #loaded = new Map<string, Loaded>()
  readonly #creating = new Serial()
  /** Called once for every session that comes into memory. */
  onLoad: (session: ActiveSession) => void = () => {}
  /** Called for a session whose rows are gone, before it leaves memory. */
  onGone: (session: ActiveSession, why: 'session-deleted' | 'board-deleted') => void = () => {}
  /** Called once for every session that leaves memory. */
  onUnload: (session: ActiveSession) => void = () => {}
  readonly #sweeping: NodeJS.Timeout

  constructor(world: World) {
    this.#world = world
    this.#sweeping = setInterval(() => this.#sweep(), SWEEP_EVERY)
    this.#sweeping.unref()
    world.rooms.onChanged(({ session, document }) => this.#documentChanged(session, document))
  }

  /** The invites of a session, derived again from the server's key. */
  invitesOf(session: string): Invites {
    return Object.fromEntries(INVITED.map((to) => [to, inviteOf(this.#world.serverKey, session, to)])) as Invites
  }

  /** Makes a session; one that goes on from a record begins with its board, all of it in one transaction. */
  create(given: CreateSession, takenUp: TakenUp | null = null): Promise<SessionCreated> {
    return this.#creating.run(async () => {
      const world = this.#world
      const { lives } = world.config
      const id = world.newSessionId()
      const seat = newCredentials()
      const invites = this.invitesOf(id)
      const roomCode = roomCodeOf(world.serverKey, id)
      const at = world.now()
      const first = firstSheetsOf(id, given)
      const events: SessionEvent[] = [
        {
          type: 'session-created',
          template: given.template,
          k: given.k,
          cap: given.cap,
          statements: first.statements,
          steps: given.agenda ? withIds(given.agenda) : stepsOf(given.template),
          ...(given.start === undefined ? {} : { start: given.start }),
          ...(given.namesOffline ? { namesOffline: true } : {}),
        },
        ...(takenUp ? [followedEvent(takenUp)] : []),
        { type: 'seat-taken', seat: seat.id, role: 'mediator', entry: 'creation' },
        ...first.events,
      ]
      const stored = await world.store.write([
        {
          do: 'session.add',
          with: {
            id,
            title: given.title,
            a: given.groups.a.name,
            b: given.groups.b.name,
            mediator: given.mediator,
            sponsor: given.sponsor,
            roomCode: storedCode(world, roomCode),
            at,
            keepBoard: lives.board,
            keepRecord: lives.record,
            keepUnused: lives.unused,
            follows: takenUp?.session ?? null,
          },
        },
        ...INVITED.map((to) => ({
          do: 'invite.add' as const,
          with: { hash: storedInvite(world, invites[to]), session: id, to },
        })),
        seatWrite(world, id, seat, { role: 'mediator', name: given.mediator }),
        ...chain(id, EMPTY_HEAD, events, at).writes,
        ...first.writes,
        ...(takenUp ? followWrites(world, id, takenUp, { seq: 2, at }) : []),
      ])
      if (!stored) throw notStored()
      world.log.info({ session: id }, 'a session was opened')
      return {
        sessionId: id,
        seat: { id: seat.id, role: 'mediator', token: seat.token },
        returnCode: seat.returnCode,
        invites,
        roomCode,
      }
    })
  }

  /** A session by its id, or null when there is none. One whose time is over is settled first (KE15). */
  async find(id: string): Promise<ActiveSession | null> {
    await this.#world.due.settled(id)
    return this.bring(id)
  }

  /** The same, settled or not: for who settles it. */
  async bring(id: string): Promise<ActiveSession | null> {
    let loading = this.#loading.get(id)
    if (!loading) {
      loading = this.#load(id)
      this.#loading.set(id, loading)
      loading.then(
        (loaded) => !loaded && this.#loading.delete(id),
        () => this.#loading.delete(id),
      )
    }
    const loaded = await loading
    if (!loaded) return null
    loaded.askedAt = performance.now()
    return loaded.session
  }

  /**
   * Loads every session that has not ended, or whose record may still be confirmed, or that a group would delete, so
   * that what is due by time happens also after a restart. Those whose time is over wait for the keeper.
   */
  async loadOpen(): Promise<void> {
    const { store, rooms } = this.#world
    const crowded = await store.all('update.crowded', {})
    void rooms.collect(crowded.map((row) => ({ session: row['session'] as string, document: row['name'] as string })))

    const since = this.#world.now() - CONFIRM_WITHIN
    for (const row of await this.#world.store.all('session.open', { since })) {
      if (this.#world.due.has(row['id'] as string)) continue
      // One session that cannot be read must not keep all others from their people.
      await this.find(row['id'] as string).catch((error: unknown) =>
        this.#world.log.error(
          { err: error, session: row['id'] },
          'a session could not be loaded; it is tried again when somebody comes',
        ),
      )
    }
  }

  async #load(id: string): Promise<Loaded | null> {
    const { store, config } = this.#world
    const of = { session: id }
    const [[row], events, seats, contents] = await Promise.all([
      store.all('session.get', { id }),
      store.all('event.all', of),
      store.all('seat.of-session', of),
      store.all('content.all', of),
    ])
    if (!row) return null
    const [offers, used, owned, ownChanges, marks, asking, betweens, prepared] = await Promise.all([
      store.all('offer.all', of),
      store.all('used.all', of),
      store.all('own.all', of),
      store.all('own-change.all', of),
      store.all('mark.all', of),
      store.all('asking.all', of),
      store.all('between.all', of),
      store.all('prepared.all', of),
    ])
    const log = readLog(events)
    const last = log.entries.at(-1)
    const session = new ActiveSession(id, this.#world, {
      state: fold(log.events),
      profile: profileOf(row, seats, contents, config.lives),
      usedAt: row['used_at'] as number,
      facts: factsOf({ offers, used, owned, ownChanges, marks, asking, betweens }),
      head: last ? { seq: last.seq, hash: last.hash } : EMPTY_HEAD,
      log: [...log.entries],
    })
    session.deleteAll = () => deleteSession(this.#world, this, id, session)
    await this.#recall(session)
    recallBetween(session, betweens)
    recallPrepared(session, prepared)
    const deadlines = new Deadlines(session)
    this.onLoad(session)
    const seen = session.onChange
    session.onChange = (ofPeople) => {
      deadlines.set()
      seen(ofPeople)
    }
    deadlines.set()
    deadlines.checkTables()
    session.lead.watch()
    const loaded: Loaded = { session, deadlines, askedAt: performance.now() }
    this.#loaded.set(id, loaded)
    return loaded
  }

  /** What follows from what is stored: counts of drafts, marks and turnout; keys of ballots that closed are destroyed. */
  async #recall(session: ActiveSession): Promise<void> {
    if (session.state.boardDeletedAt !== null) destroyMarks(session)
    if (session.state.ended) return
    for (const seat of Object.values(session.state.seats))
      if (seat.role === 'participant') await session.countDrafts(seat.id)
    session.countParts()
    for (const document of mixedDocumentsNow(session.state)) await session.countMixed(document)
    for (const ballot of session.state.ballots) {
      if (ballot.stage === 'open') {
        const keys = await this.#world.store.all('turnout.keys', { ballot: ballot.id })
        session.facts.turnout.set(ballot.id, new Set(keys.map((row) => row['key'] as string)))
      } else if (ballot.stage !== 'frozen') this.#world.keys.destroy(`ballot-${ballot.id}`)
    }
    for (const { id, closed } of session.state.acceptances) {
      if (closed) this.#world.keys.destroy(`ballot-${id}`)
      else {
        const rows = await this.#world.store.all('vote.all', { ballot: id })
        session.facts.turnout.set(id, new Set(rows.map((row) => row['key'] as string)))
      }
    }
    if (session.state.revealed.length > 0 || session.facts.marks.size > 0) await session.countMarks()
  }

  /**
   * Forgets sessions that ended, when nobody is connected to them or has asked for them in a while (OB5). Whoever comes
   * for a file loads them again; the only thing that is still due, that a record lapses, is told to who looks at it.
   */
  #sweep(): void {
    const now = performance.now()
    for (const [id, { session, deadlines, askedAt }] of this.#loaded) {
      const isUsed = session.here.size > 0 || !session.serial.isIdle || now - askedAt < STAYS
      if (!session.state.ended || isUsed || session.state.proposals.length > 0) continue
      deadlines.stop()
      this.#loaded.delete(id)
      this.#loading.delete(id)
      this.onUnload(session)
    }
  }

  /** Takes a session out of memory whose rows are gone; `why` is told to everybody who is connected. */
  forget(session: ActiveSession, why: 'session-deleted' | 'board-deleted'): void {
    session.isGone = true
    this.#loaded.get(session.id)?.deadlines.stop()
    this.#loaded.delete(session.id)
    this.#loading.delete(session.id)
    this.#world.rooms.dropSession(session.id, why)
    this.onGone(session, why)
    this.onUnload(session)
  }

  /** Sessions in memory. */
  get size(): number {
    return this.#loaded.size
  }

  /** Sessions in memory that have not ended. */
  get open(): number {
    return [...this.#loaded.values()].filter(({ session }) => !session.state.ended).length
  }

  #documentChanged(id: string, document: string): void {
    void this.#loading
      .get(id)
      ?.then(async (loaded) => {
        if (!loaded || loaded.session.state.ended) return
        if (document === 'table:a' || document === 'table:b')
          loaded.deadlines.checkTable(document === 'table:a' ? 'a' : 'b')
        if (document.startsWith('mixed:') && (await loaded.session.countMixed(document))) loaded.session.onChange()
        if (document.startsWith('desk:') && (await loaded.session.countDrafts(document.slice(5))))
          loaded.session.onChange()
      })
      .catch((error: unknown) => this.#world.log.error({ err: error }, 'a change could not be followed up'))
  }

  async close(): Promise<void> {
    clearInterval(this.#sweeping)
    for (const loading of this.#loading.values()) (await loading.catch(() => null))?.deadlines.stop()
  }
}
