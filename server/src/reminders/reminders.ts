import { createHash } from 'node:crypto'
import { dayNumber, dayOf, isoDay } from '@parley/shared/map/days'
import { recordStatus } from '@parley/shared/session/state-reads'
import { keptOf } from '../keeping/gone.ts'
import type { Sessions } from '../session/sessions.ts'
import type { Row } from '../store/store.ts'
import type { World } from '../world.ts'
import { stillDue } from './still-due.ts'
import { sendReminder } from './webhook.ts'

/** How often it is looked what has to be said, in milliseconds; what was not taken is said again then. */
const EVERY = 10 * 60_000
const DAY = 86_400_000

/**
 * Says by webhook what comes due (FT5). What has to be said lies in a table with days and counts, made with the record;
 * a row goes when the receiver took it, or when its day is over. Nothing waits for it.
 */
export class Reminders {
  readonly #world: World
  readonly #sessions: Sessions
  #timer: NodeJS.Timeout | null = null
  #running: Promise<void> = Promise.resolve()

  constructor(world: World, sessions: Sessions) {
    this.#world = world
    this.#sessions = sessions
  }

  /** Begins to look, now and then again; does nothing where no webhook is set. */
  start(): void {
    if (!this.#world.config.webhook) return
    this.#timer = setInterval(() => void this.look(), EVERY)
    this.#timer.unref()
    void this.look()
  }

  /** Looks once, after a look that goes on. Never throws. */
  look(): Promise<void> {
    this.#running = this.#running
      .then(() => this.#look())
      .catch((error: unknown) => this.#world.log.error({ err: error }, 'reminders could not be sent'))
    return this.#running
  }

  /** Ends it, when a look that goes on is done. */
  async stop(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer)
    this.#timer = null
    await this.#running
  }

  async #look(): Promise<void> {
    const { store, config, log, now } = this.#world
    const { webhook } = config
    const today = Math.floor(now() / DAY)
    for (const row of await store.all('reminder.ready', { today: isoDay(dayOf(today)) })) {
      const due = row['due'] as string
      const days = (dayNumber(due) ?? 0) - today
      // A day that is over needs no reminder any more, nor does one from the week before when the day itself has its own.
      if (days < 0 || (days === 0 && row['send'] !== due)) await this.#drop(row)
      else if (webhook && (await this.#isSettled(row))) {
        const { session, about } = row as { session: string; about: string }
        const count = await stillDue(this.#world, this.#sessions, row)
        if (count === 0) {
          await this.#drop(row)
          continue
        }
        const delivery = createHash('sha256').update([session, row['send'], about, due].join(' ')).digest('hex')
        const reminder = { type: 'reminder', session, about, due, days, count } as const
        if (!(await sendReminder(webhook, reminder, delivery, now()))) {
          log.warn({ session }, 'the webhook did not take a reminder; it is sent again')
          return
        }
        await this.#drop(row)
      }
    }
  }

  /** Both groups confirmed the record; or its time is over, and what both owners accepted stands all the same (RC4). */
  async #isSettled(row: Row): Promise<boolean> {
    const id = row['session'] as string
    const kept = await keptOf(this.#world, id)
    const session = kept ? null : await this.#sessions.find(id)
    const left = kept ? (kept.isConfirmed ? 'confirmed' : 'lapsed') : 'none'
    const status = session ? recordStatus(session.state, this.#world.now()) : left
    return status === 'confirmed' || (status === 'lapsed' && row['about'] !== 'check-in')
  }

  async #drop(row: Row): Promise<void> {
    const { count: _count, ...named } = row
    await this.#world.store.write([{ do: 'reminder.drop', with: named }])
  }
}
