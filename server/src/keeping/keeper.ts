import { boardUntil, DAY, dueRecords, shorter } from '@parley/shared/keeping/lives'
import { toldLives } from '../session/profile.ts'
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
 * down is done at the next start, and what a killed process left half done is done again.
 */
export class Keeper {
  readonly #world: World
  readonly #sessions: Sessions
  #timer: NodeJS.Timeout | undefined
  #looking: Promise<void> = Promise.resolve()

  constructor(world: World, sessions: Sessions) {
    this.#world = world
    this.#sessions = sessions
  }

  /** Looks now, and from then on again and again until `stop`. */
  async start(): Promise<void> {
    await this.look()
    this.#timer = setInterval(() => void this.look(), LOOKS_EVERY)
    this.#timer.unref()
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer)
    await this.#looking
  }

  /** Looks once; resolves when everything that was due is done, or was tried. One look follows another. */
  look(): Promise<void> {
    this.#looking = this.#looking.then(() => this.#look())
    return this.#looking
  }

  async #look(): Promise<void> {
    const { store } = this.#world
    await this.#tried(undefined, () => finishDeletions(this.#world))
    const rows = await this.#tried(undefined, () => store.all('session.lives', {}))
    for (const row of rows ?? []) await this.#tried(row['id'] as string, () => this.#lookAt(row))
    const kept = await this.#tried(undefined, () => this.#keptThatAreDue())
    for (const id of kept ?? []) await this.#tried(id, () => deleteSession(this.#world, this.#sessions, id, null))
  }

  /** One session whose time is over, or that cannot be read, must not keep the others. */
  async #tried<T>(session: string | undefined, work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work()
    } catch (error) {
      this.#world.log.error({ err: error, session }, 'what was to be deleted is still there; it is tried again')
      return undefined
    }
  }

  async #lookAt(row: Row): Promise<void> {
    const now = this.#world.now()
    const lives = shorter(toldLives(row), this.#world.config.lives)
    const endedAt = row['ended_at'] as number | null
    const isDue =
      endedAt === null ? now >= (row['used_at'] as number) + lives.unused * DAY : now >= boardUntil(endedAt, lives)
    if (!isDue) return
    const session = await this.#sessions.find(row['id'] as string)
    await session?.serial.run(async () => {
      if (session.isGone) return
      if (endedAt !== null) return keepRecordOnly(session, this.#sessions, row['follows'] as string | null)
      if (session.here.size === 0 && !session.state.ended) await endUnused(session)
    })
  }

  /** Records whose time is over, by what people were told or what the server is set to since, if shorter. */
  async #keptThatAreDue(): Promise<readonly string[]> {
    const { store, config, now } = this.#world
    const [kept, sessions] = await Promise.all([store.all('kept.all', {}), store.all('session.lives', {})])
    const records = kept.map((row) => {
      const days = row['days'] as number
      const until = row['until'] as number
      return {
        session: row['session'] as string,
        until: until - Math.max(0, days - config.lives.record) * DAY,
        follows: row['follows'] as string | null,
      }
    })
    const following = sessions.map((row) => ({
      session: row['id'] as string,
      follows: row['follows'] as string | null,
    }))
    return dueRecords(records, following, now())
  }
}
