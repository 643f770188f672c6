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
/** So many that nobody answers end a look: there is one address, and each waits for its ten seconds. */
const UNANSWERED_MOST = 3
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
    const { store, log, now } = this.#world
    const today = Math.floor(now() / DAY)
    let unanswered = 0
    for (const row of await store.all('reminder.ready', { today: isoDay(dayOf(today)) })) {
      // What one session's reminder meets with, the others need not wait for.
      const came = await this.#said(row, today).catch((error: unknown) => {
        log.error({ err: error, session: row['session'] }, 'a reminder could not be sent; it is tried again')
        return 'refused' as const
      })
      if (came === 'taken') unanswered = 0
      else if (came !== 'nothing')
        log.warn({ session: row['session'] }, 'the webhook did not take a reminder; it is sent again')
      if (came === 'away') unanswered += 1
      // Whoever does not answer at all will not answer the others now, either.
      if (unanswered >= UNANSWERED_MOST) return
    }
  }

  /** Says what one row has to say, if anything; the row goes when it was taken or has nothing to say any more. */
  async #said(row: Row, today: number): Promise<'taken' | 'refused' | 'away' | 'nothing'> {
    const { config, now } = this.#world
    const due = row['due'] as string
    const days = (dayNumber(due) ?? 0) - today
    // A day that is over needs no reminder any more, nor does one from the week before when the day itself has its own.
    const isOver = days < 0 || (days === 0 && row['send'] !== due)
    if (!isOver && !(config.webhook && (await this.#isSettled(row)))) return 'nothing'
    const count = isOver ? 0 : await stillDue(this.#world, this.#sessions, row)
    if (count === 0 || !config.webhook) {
      await this.#drop(row)
      return 'nothing'
    }
    const { session, about } = row as { session: string; about: string }
    const delivery = createHash('sha256').update([session, row['send'], about, due].join(' ')).digest('hex')
    const reminder = { type: 'reminder', session, about, due, days, count } as const
    const came = await sendReminder(config.webhook, reminder, delivery, now())
    if (came === 'taken') await this.#drop(row)
    return came
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
