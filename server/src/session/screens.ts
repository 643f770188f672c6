import type { ScreenView, SeatTaken } from '@parley/shared/protocol/answers'
import { PRACTICE_PREFIX } from '@parley/shared/protocol/practice'
import { ParleyError, notFound } from '../errors.ts'
import { below, newId, newSecret } from '../secrets/codes.ts'
import type { ActiveSession } from './active-session.ts'
import { giveSeatNow } from './seats.ts'

/** How long a code on a screen waits for a mediator, in milliseconds. */
const LIVE_FOR = 10 * 60_000
const MOST_WAITING = 500
/** Nobody has more screens than this; one stranger must not use up the codes. */
const MOST_FROM_ONE = 20
/** Wrong codes that one session may try within a window. */
const TRIES = 10

type Screen = {
  readonly id: string
  readonly secret: string
  readonly code: string
  readonly address: string
  readonly until: number
  paired?: SeatTaken
}

/** Screens that wait for their mediator: a live pairing window, kept in memory only. */
export class Screens {
  readonly #screens = new Map<string, Screen>()
  readonly #tries = new Map<string, { count: number; until: number }>()
  readonly #now: () => number

  constructor(now: () => number) {
    this.#now = now
  }

  /** A new screen with a four-figure code of its own. */
  open(address: string): ScreenView {
    const now = this.#now()
    for (const screen of this.#screens.values()) if (screen.until < now) this.#screens.delete(screen.id)
    const fromHere = [...this.#screens.values()].filter((screen) => screen.address === address).length
    if (this.#screens.size >= MOST_WAITING || fromHere >= MOST_FROM_ONE)
      throw new ParleyError('too-many', 'Too many screens are waiting. Try again in a few minutes.')
    const codes = new Set([...this.#screens.values()].map((screen) => screen.code))
    let code = ''
    do code = String(below(10_000)).padStart(4, '0')
    while (codes.has(code))
    const screen: Screen = { id: newId(), secret: newSecret(), code, address, until: now + LIVE_FOR }
    this.#screens.set(screen.id, screen)
    return { id: screen.id, secret: screen.secret, code }
  }

  /** How the pairing of a screen stands, for the screen itself. The seat is handed out once. */
  look(id: string, secret: string): ScreenView {
    const screen = this.#screens.get(id)
    if (!screen || screen.secret !== secret || screen.until < this.#now()) throw notFound()
    if (!screen.paired) return { id, code: screen.code }
    this.#screens.delete(id)
    return { id, code: screen.code, paired: screen.paired }
  }

  /** Pairs the screen that shows a code with a session. The caller has the session's turn. */
  async pair(session: ActiveSession, code: string): Promise<void> {
    const now = this.#now()
    // Anybody may start a practice, and then another: all of them together try as often as one session.
    const tried = session.id.startsWith(PRACTICE_PREFIX) ? PRACTICE_PREFIX : session.id
    const tries = this.#tries.get(tried)
    const live = tries && tries.until > now ? tries : { count: 0, until: now + LIVE_FOR }
    if (live.count >= TRIES) throw new ParleyError('too-many', 'Too many codes were tried. Wait a few minutes.')
    const screen = [...this.#screens.values()].find((one) => one.code === code && one.until > now && !one.paired)
    if (!screen) {
      this.#tries.set(tried, { ...live, count: live.count + 1 })
      throw new ParleyError('code-unknown', 'No screen shows that code now.', { field: 'code' })
    }
    screen.paired = await giveSeatNow(session, { role: 'projector', name: '', entry: 'pairing' })
  }
}
