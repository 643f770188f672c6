import { setTimeout as sleep } from 'node:timers/promises'
import type { Speed } from '@parley/shared/protocol/practice'
import { runCommand } from '../commands/run-command.ts'
import { held } from '../commands/table-cards.ts'
import { ParleyError } from '../errors.ts'
import type { ActiveSession } from '../session/active-session.ts'
import type { Screens } from '../session/screens.ts'
import type { PracticeClock } from './practice-world.ts'
import { nextActs } from './next-acts.ts'
import { personGroup, type Act, type Player, type Scene } from './scene.ts'

/** The time between two acts, how long everybody looks at what came, and how long a room waits for one person: milliseconds. */
const PACES: Readonly<Record<Speed, { readonly act: number; readonly look: number; readonly person: number }>> = {
  calm: { act: 2_000, look: 8_000, person: 60_000 },
  quick: { act: 400, look: 2_000, person: 30_000 },
  'at-once': { act: 0, look: 0, person: 30_000 },
}
/** Whoever takes part sees what came before the room goes on, also where the others act at once: milliseconds. */
const LOOK_LEAST = 4_000
/** Who asks for a little more time gets so many times as much. */
const MORE_TIME = 3
/** How often the room is looked at while nothing is to be done, in milliseconds. */
const LOOK_EVERY = 250
/** An act that was refused so often is left alone. */
const TRIES = 3
/** How far the clock is put forward where nothing stands that has a time, in milliseconds. */
const A_MOMENT = 1_000
/** How long what holds by itself may take after the clock was put forward, in milliseconds. */
const HOLDING_MOST = 2_000

/** The cast of a practice. */
export type Cast = { readonly players: readonly Player[]; readonly mediator: string }

/** Plays the simulated people: their acts go through the same commands and documents as everybody's. */
export class Driver {
  readonly #session: ActiveSession
  readonly #screens: Screens
  readonly #clock: PracticeClock
  readonly #cast: Cast
  readonly #done = new Map<string, number>()
  readonly #refused = new Map<string, number>()
  readonly #stopping = new AbortController()

  constructor(session: ActiveSession, screens: Screens, clock: PracticeClock, cast: Cast) {
    this.#session = session
    this.#screens = screens
    this.#clock = clock
    this.#cast = cast
  }

  stop(): void {
    this.#stopping.abort()
  }

  /** Plays everything before a step at once, with everybody simulated, and begins the step. */
  async forward(step: string): Promise<void> {
    const session = this.#session
    const target = session.state.steps.findIndex((one) => one.id === step)
    while (session.state.current < target && !this.#stopping.signal.aborted) {
      const acts = nextActs(await this.#scene(null))
      // Whatever the case leaves open here, the step that was asked for begins.
      if (acts.length === 0) await runCommand(session, this.#cast.mediator, { type: 'start-step', step }, this.#screens)
      for (const act of acts) {
        if (session.state.current >= target) break
        if ('wait' in act) await this.#pass(act)
        else await this.#do(act)
      }
    }
    // Marks are shown in batches; what was marked on the way here is shown from the beginning.
    if (session.state.revealed.length > 0) await session.serial.run(() => session.countMarks())
  }

  /** Goes on at a speed, with one person among them, as long as somebody looks on. */
  async play(speed: Speed, person: string, isWatched: () => boolean): Promise<void> {
    const pace = PACES[speed]
    const { signal } = this.#stopping
    while (!signal.aborted) {
      const [act] = isWatched() ? nextActs(await this.#scene(person)) : []
      if (!act) await this.#rest(LOOK_EVERY)
      else if ('wait' in act) await this.#wait(act, speed, person)
      else {
        await this.#rest(pace.act)
        // What was to be done may have changed meanwhile.
        const [still] = pace.act > 0 ? nextActs(await this.#scene(person)) : [act]
        if (still && !('wait' in still) && !(await this.#do(still))) await this.#rest(LOOK_EVERY)
      }
    }
  }

  async #rest(ms: number): Promise<void> {
    if (ms > 0) await sleep(ms, undefined, { signal: this.#stopping.signal }).catch(() => undefined)
  }

  async #scene(person: string | null): Promise<Scene> {
    const { world, state, facts } = this.#session
    const view = (document: string) => world.rooms.view(this.#session.key(document))
    return {
      state,
      facts,
      board: await view('board'),
      tables: { a: await view('table:a'), b: await view('table:b') },
      ...this.#cast,
      person,
      done: this.#done,
      now: world.now(),
    }
  }

  /** Carries one act out. False when it cannot be done now. */
  async #do(act: Exclude<Act, { readonly wait: unknown }>): Promise<boolean> {
    try {
      if ('command' in act) await runCommand(this.#session, act.by, act.command, this.#screens)
      else if (!(await this.#edit(act.document, act.change))) return false
      this.#done.set(act.key, this.#clock.now())
      return true
    } catch (error) {
      if (!(error instanceof ParleyError)) throw error
      const tries = (this.#refused.get(act.key) ?? 0) + 1
      this.#refused.set(act.key, tries)
      this.#session.world.log.debug({ error: error.id }, 'an act of a practice was refused')
      if (tries >= TRIES) this.#done.set(act.key, this.#clock.now())
      return false
    }
  }

  /** Writes in a document as the server does. What a locked board refuses from others is not written here either. */
  #edit(document: string, change: Extract<Act, { readonly document: string }>['change']): Promise<boolean> {
    const session = this.#session
    const { phase } = session.state
    return session.serial.run(async () => {
      const { state } = session
      if (state.ended || state.phase.of !== phase.of || (document === 'board' && state.locked)) return false
      await held(session, [document], async (drafts) => {
        for (const draft of drafts.values()) change(draft.stage())
        await session.commit({ drafts: [...drafts.values()].map((draft) => ({ draft })) })
      })
      return true
    })
  }

  /** Lets time pass at once: whatever waits for its time happens now. */
  async #pass(act: Extract<Act, { readonly wait: unknown }>): Promise<void> {
    if (act.wait !== 'proposals') {
      this.#done.set(act.key, this.#clock.now())
      return
    }
    const session = this.#session
    const standing = new Set(session.state.proposals.map(({ id }) => id))
    const soon = this.#clock.now() + A_MOMENT
    this.#clock.jumpTo(Math.max(soon, ...session.state.proposals.map(({ holdsAt }) => holdsAt + 1)))
    // Deadlines are set anew by the clock as it stands now.
    session.onChange()
    const until = Date.now() + HOLDING_MOST
    while (session.state.proposals.some(({ id }) => standing.has(id)) && Date.now() < until) await sleep(2)
  }

  /** Waits as long as a room would, or until there is nothing to wait for any more. */
  async #wait(act: Extract<Act, { readonly wait: unknown }>, speed: Speed, person: string): Promise<void> {
    const own = personGroup(await this.#scene(person))
    if (act.wait === 'proposals') {
      const { proposals } = this.#session.state
      // What stands before one's own group stands for its whole time: one may say "Not yet".
      if (speed === 'calm' || proposals.length === 0 || proposals.some((one) => one.group === own))
        return this.#rest(LOOK_EVERY)
      await this.#rest(PACES[speed].look)
      return this.#pass(act)
    }
    const from = Date.now()
    const least = act.wait === 'look' && own !== null ? LOOK_LEAST : 0
    for (;;) {
      const wishes = act.wait === 'person' && this.#session.facts.wishes.has(person) ? MORE_TIME : 1
      if (Date.now() - from >= Math.max(least, PACES[speed][act.wait] * wishes)) break
      await this.#rest(LOOK_EVERY)
      const [now] = nextActs(await this.#scene(person))
      if (this.#stopping.signal.aborted || now?.key !== act.key) return
    }
    this.#done.set(act.key, this.#clock.now())
  }
}
