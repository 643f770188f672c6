import {
  boardUntil,
  DAY,
  dueRecords,
  goingOn,
  shorter,
  type Following,
  type KeptRecord,
} from '@parley/shared/keeping/lives'
import type { SessionState } from '@parley/shared/session/state'
import type { Proposal } from '@parley/shared/session/state-parts'
import { holdAct } from '../commands/hold-act.ts'
import { toldLives } from '../session/profile.ts'
import { Serial } from '../session/serial.ts'
import type { Sessions } from '../session/sessions.ts'
import type { Row } from '../store/store.ts'
import type { World } from '../world.ts'
import { deleteSession, finishDeletions } from './delete-session.ts'
import { endUnused } from './end-unused.ts'
import { keepRecordOnly } from './keep-record-only.ts'

/** How often the server looks whether something's time is over, in milliseconds. */
export const LOOKS_EVERY = 15 * 60_000

/**
 * Ends, and deletes, what has lived its time (KE1). It keeps nothing of its own: whatever came due while the server was
 * down is found at the next start, and what a killed process left half done is done again. Until a session is settled nobody
 * opens it; who asks for one waits for the one that is at work, and for it, and for no other (KE15).
 */
export class Keeper {
  readonly #world: World
  readonly #sessions: Sessions
  readonly #turn = new Serial()
  #timer: NodeJS.Timeout | undefined
  #looking: Promise<void> = Promise.resolve()
  #isStopped = false

  constructor(world: World, sessions: Sessions) {
    this.#world = world
    this.#sessions = sessions
  }

  /** Looks from now on again and again until `stop`. */
  start(): void {
    void this.look()
    this.#timer = setInterval(() => void this.look(), LOOKS_EVERY)
    this.#timer.unref()
  }

  /** Resolves when what is at work is done; what is due still is found at the next start. */
  async stop(): Promise<void> {
    this.#isStopped = true
    clearInterval(this.#timer)
    await this.#looking
  }

  /** Looks once; resolves when everything that was due is settled, or was tried. One look follows another. */
  look(): Promise<void> {
    this.#looking = this.#looking.then(() => this.#look())
    return this.#looking
  }

  /** To be called before anybody is let in: what is due is closed to everybody until it is settled. */
  async begin(): Promise<void> {
    await this.#tried(undefined, () => finishDeletions(this.#world))
    await this.#findDue()
  }

  /** Finds what is due, from the dates alone. */
  async #findDue(): Promise<void> {
    const { store, due, now } = this.#world
    const [rows, kept] = await Promise.all([store.all('session.lives', {}), store.all('kept.all', {})])
    const times = new Map<string, number>()
    // What ends before the next look closes at its moment: a look that comes late by as much again finds it in time.
    const soon = now() + 2 * LOOKS_EVERY
    const ends = (id: string, at: number): void => {
      if (at <= soon) times.set(id, Math.min(at, times.get(id) ?? at))
    }
    for (const row of rows) ends(row['id'] as string, this.#endsAt(row))
    // As long as a session is not settled, it is not known whether the records before it stand for it still.
    for (const { session, until } of kept.map((row) => this.#recordOf(row))) ends(session, until)
    due.set({ times, now, settle: (id) => this.#turn.run(() => this.#settle(id)) })
  }

  async #look(): Promise<void> {
    await this.#tried(undefined, () => this.begin())
    for (const id of this.#world.due.all) {
      if (this.#isStopped) return
      await this.#tried(id, () => this.#world.due.settled(id))
    }
  }

  /** One session whose time is over, or that cannot be read, must not keep the others. */
  async #tried(session: string | undefined, work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      this.#world.log.error({ err: error, session }, 'what was to be deleted is still there; it is tried again')
    }
  }

  /** Does what the time of a session says: with those that go on from it first, for its record may stand for them. */
  async #settle(id: string): Promise<void> {
    const { store, due } = this.#world
    if (!due.has(id)) return
    const [rows, kept] = await Promise.all([store.all('session.lives', {}), store.all('kept.all', {})])
    const series = goingOn([...rows.map(linkOf), ...kept.map((row) => this.#recordOf(row))], id)
    for (const row of rows) if (series.has(row['id'] as string)) await this.#lookAt(row)
    if ((await this.#keptThatAreDue()).includes(id)) await deleteSession(this.#world, this.#sessions, id, null)
    due.done(id)
  }

  /** When the time of a session, or of its board, is over. */
  #endsAt(row: Row): number {
    const lives = shorter(toldLives(row), this.#world.config.lives)
    const endedAt = row['ended_at'] as number | null
    return endedAt === null ? (row['used_at'] as number) + lives.unused * DAY : boardUntil(endedAt, lives)
  }

  async #lookAt(row: Row): Promise<void> {
    if (this.#world.now() < this.#endsAt(row)) return
    const session = await this.#sessions.bring(row['id'] as string)
    await session?.serial.run(async () => {
      // What both groups said before is done before: their deletion goes further (KE8).
      for (const act of dueDeletions(session.state, this.#world.now())) if (!session.isGone) await holdAct(session, act)
      if (session.isGone) return
      if (row['ended_at'] !== null) return keepRecordOnly(session, this.#sessions, row['follows'] as string | null)
      if (session.here.size === 0 && !session.state.ended) await endUnused(session)
    })
  }

  /** A record that stands by itself; until when by what people were told, or what the server is set to since, if shorter. */
  #recordOf(row: Row): KeptRecord {
    const until =
      (row['until'] as number) - Math.max(0, (row['days'] as number) - this.#world.config.lives.record) * DAY
    return { session: row['session'] as string, until, follows: row['follows'] as string | null }
  }

  async #keptThatAreDue(): Promise<readonly string[]> {
    const { store, now } = this.#world
    const [kept, sessions] = await Promise.all([store.all('kept.all', {}), store.all('session.lives', {})])
    return dueRecords(
      kept.map((row) => this.#recordOf(row)),
      sessions.map(linkOf),
      now(),
    )
  }
}

const linkOf = (row: Row): Following => ({ session: row['id'] as string, follows: row['follows'] as string | null })

/** The acts of deleting it all that have stood their time. */
const dueDeletions = ({ proposals }: SessionState, now: number): readonly Proposal[] =>
  proposals.filter(({ act, holdsAt }) => act === 'delete-session' && holdsAt <= now)
