import { leaderOf } from '@parley/shared/session/state-reads'
import type { ActiveSession } from './active-session.ts'

/** Watches whether the mediator who leads has a connection: when not for a while, the deputy may take over (PE9). */
export class LeadWatch {
  readonly #session: ActiveSession
  /** Seat → since when it has no connection; what is not in it has had none since this was made. */
  readonly #since = new Map<string, number>()
  readonly #begun: number
  #timer: NodeJS.Timeout | null = null

  constructor(session: ActiveSession) {
    this.#session = session
    this.#begun = session.world.now()
  }

  /** A seat has a connection. */
  came(seat: string): void {
    this.#since.delete(seat)
  }

  /** A seat has no connection any more. */
  went(seat: string): void {
    this.#since.set(seat, this.#session.world.now())
    this.watch()
  }

  /** Whether whoever leads has been away for so long that the deputy may take over. */
  isAway(now: number): boolean {
    const { state, here } = this.#session
    const leader = leaderOf(state)
    if (!leader || here.has(leader.id)) return false
    return now - (this.#since.get(leader.id) ?? this.#begun) >= this.#limit
  }

  /** Tells the deputy when the time has come; nothing is waited for where nobody is named. */
  watch(): void {
    this.stop()
    const { state, here, world } = this.#session
    const leader = leaderOf(state)
    if (state.ended || !state.lead.deputy || !leader || here.has(leader.id)) return
    const left = (this.#since.get(leader.id) ?? this.#begun) + this.#limit - world.now()
    if (left < 0) return
    this.#timer = setTimeout(() => this.#session.onChange(), left + 5)
    this.#timer.unref()
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
  }

  get #limit(): number {
    return this.#session.world.config.leadAwaySeconds * 1_000
  }
}
