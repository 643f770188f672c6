import type { Logger } from 'pino'
import type { AskPractice, PracticeStarted } from '@parley/shared/protocol/practice'
import type { Config } from '../config.ts'
import { ParleyError } from '../errors.ts'
import type { Screens } from '../session/screens.ts'
import { Serial } from '../session/serial.ts'
import { Practice } from './practice.ts'

/** Practices that run at once. */
const MOST = 12
/** How long a practice stays after its last connection, in milliseconds. */
const STAYS = 30 * 60_000
const SWEEP_EVERY = 15_000

const tooMany = (): ParleyError =>
  new ParleyError('too-many', 'As many people practise here now as can. Try again in a few minutes.')

/** All practices of this server, each in a world of its own, in memory only. */
export class Practices {
  readonly #config: Config
  readonly #log: Logger
  readonly #screens: Screens
  readonly #all = new Map<string, Practice>()
  /** One at a time plays its day up to its step, so that real sessions keep their breath. */
  readonly #starting = new Serial()
  #waiting = 0
  readonly #sweeping: NodeJS.Timeout

  constructor(config: Config, log: Logger, screens: Screens) {
    this.#config = config
    this.#log = log
    this.#screens = screens
    this.#sweeping = setInterval(() => this.#sweep(), SWEEP_EVERY)
    this.#sweeping.unref()
  }

  /** Starts a practice. Where there are as many as can be, the oldest that nobody looks at makes room. */
  async start(asked: AskPractice): Promise<PracticeStarted> {
    if (this.#waiting >= MOST) throw tooMany()
    this.#waiting += 1
    return this.#starting.run(() => this.#begin(asked)).finally(() => (this.#waiting -= 1))
  }

  async #begin(asked: AskPractice): Promise<PracticeStarted> {
    if (this.#all.size >= MOST) {
      const [oldest] = [...this.#all.values()]
        .filter((one) => !one.isWatched)
        .sort((one, other) => one.lastSeen - other.lastSeen)
      if (!oldest) throw tooMany()
      await this.#end(oldest)
    }
    const practice = await Practice.begin(asked, this.#config, this.#log, this.#screens)
    this.#all.set(practice.started.sessionId, practice)
    return practice.started
  }

  /** Practices that run. */
  get size(): number {
    return this.#all.size
  }

  /** The practice with this session, or null. */
  find(session: string): Practice | null {
    return this.#all.get(session) ?? null
  }

  async close(): Promise<void> {
    clearInterval(this.#sweeping)
    await Promise.all([...this.#all.values()].map((practice) => this.#end(practice)))
  }

  async #end(practice: Practice): Promise<void> {
    this.#all.delete(practice.started.sessionId)
    await practice.close().catch((error: unknown) => this.#log.error({ err: error }, 'a practice did not end in order'))
  }

  #sweep(): void {
    const now = Date.now()
    for (const practice of this.#all.values()) {
      if (practice.isWatched) practice.lastSeen = now
      else if (now - practice.lastSeen > STAYS) void this.#end(practice)
    }
  }
}
