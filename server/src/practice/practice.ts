import type { Hono } from 'hono'
import type { Logger } from 'pino'
import { groupOf, LARKFIELD, MEDIATOR } from '@parley/shared/practice/larkfield'
import { PRACTICE_STEPS, type AskPractice, type PracticeStarted } from '@parley/shared/protocol/practice'
import { runCommand } from '../commands/run-command.ts'
import type { Config } from '../config.ts'
import { ParleyError } from '../errors.ts'
import { sessionApp } from '../http/session-app.ts'
import type { ActiveSession } from '../session/active-session.ts'
import type { Screens } from '../session/screens.ts'
import { giveSeat } from '../session/seats.ts'
import { Sessions } from '../session/sessions.ts'
import { LiveSockets } from '../sockets/live-sockets.ts'
import type { World } from '../world.ts'
import { Driver } from './driver.ts'
import { PracticeClock, practiceWorld } from './practice-world.ts'
import type { Player } from './scene.ts'

/** Whose place somebody who practises takes: one of Strategy, or one of Operations. */
const PLACES = { a: 'Jonas', b: 'Chloe' } as const

type Seat = PracticeStarted['seat']

/** One practice: a session in a world of its own, with the people of the case in it. */
export class Practice {
  readonly started: PracticeStarted
  readonly app: Hono
  /** When somebody was last connected, milliseconds on the real clock. */
  lastSeen = Date.now()
  readonly #world: World
  readonly #session: ActiveSession
  readonly #sessions: Sessions
  readonly #sockets: LiveSockets
  readonly #driver: Driver
  #playing: Promise<void> = Promise.resolve()

  private constructor(
    world: World,
    parts: {
      session: ActiveSession
      sessions: Sessions
      sockets: LiveSockets
      screens: Screens
      driver: Driver
      started: PracticeStarted
    },
  ) {
    this.#world = world
    this.#session = parts.session
    this.#sessions = parts.sessions
    this.#sockets = parts.sockets
    this.#driver = parts.driver
    this.started = parts.started
    this.app = sessionApp(world, parts.sessions, parts.screens, parts.sockets)
  }

  /** Makes a world, seats everybody, plays what comes before the step, and goes on from there by itself. */
  static async begin(asked: AskPractice, config: Config, log: Logger, screens: Screens): Promise<Practice> {
    const clock = new PracticeClock()
    const world = await practiceWorld(config, log, clock)
    try {
      const sessions = new Sessions(world)
      const sockets = new LiveSockets(sessions)
      const created = await sessions.create({
        title: LARKFIELD.title,
        template: 'joint-day',
        groups: { a: { name: LARKFIELD.groups.S }, b: { name: LARKFIELD.groups.O } },
        k: LARKFIELD.k,
        cap: 3,
        mediator: MEDIATOR,
        sponsor: '',
      })
      const session = await sessions.find(created.sessionId)
      if (!session) throw new Error('A practice was made and is not there.')
      const projector = await giveSeat(session, { role: 'projector', name: '', entry: 'pairing' })
      const seats = new Map<string, Seat>()
      const players: Player[] = []
      // Who begins at the beginning reads the rules and says yes to them, as everybody does.
      const consents = asked.step !== PRACTICE_STEPS[0]?.id
      for (const [side, name] of LARKFIELD.people) {
        const group = groupOf(side)
        const { seat } = await giveSeat(session, { role: 'participant', group, name, entry: 'invite' })
        seats.set(name, seat)
        players.push({ name, group, seat: seat.id })
        if (consents || asked.seat === 'mediator' || asked.seat === 'projector' || name !== PLACES[asked.seat])
          await runCommand(session, seat.id, { type: 'consent' }, screens)
      }
      const driver = new Driver(session, screens, clock, { players, mediator: created.seat.id })
      await driver.forward(asked.step)
      const name = asked.seat === 'mediator' ? MEDIATOR : asked.seat === 'projector' ? '' : PLACES[asked.seat]
      const seat =
        asked.seat === 'mediator' ? created.seat : asked.seat === 'projector' ? projector.seat : seats.get(name)
      if (!seat) throw new Error('A practice has no place for whoever practises.')
      // The simulated people are in the room without a socket.
      for (const player of [created.seat.id, ...players.map((one) => one.seat)])
        if (player !== seat.id) session.here.set(player, 1)
      const started = { sessionId: session.id, title: LARKFIELD.title, name, seat, projector: projector.seat }
      const practice = new Practice(world, { session, sessions, sockets, screens, driver, started })
      practice.#playing = driver
        .play(asked.speed, seat.id, () => practice.isWatched)
        .catch((error: unknown) => log.error({ err: error }, 'a practice stopped'))
      return practice
    } catch (error) {
      await world.rooms.close()
      await world.store.close()
      throw error instanceof ParleyError
        ? new ParleyError('went-wrong', 'The practice could not be started. Please try again.')
        : error
    }
  }

  /** Whether somebody is connected. */
  get isWatched(): boolean {
    return this.#sockets.of(this.#session).size > 0
  }

  /** Ends the practice: everybody is sent away, and nothing of it is left. */
  async close(): Promise<void> {
    this.#driver.stop()
    // Whoever is in the middle of an act needs the store until it is done.
    await this.#playing
    await this.#sessions.close()
    this.#sockets.closeAll()
    await this.#world.rooms.close()
    await this.#world.store.close()
  }
}
