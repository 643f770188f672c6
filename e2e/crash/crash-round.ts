import { setTimeout as pause } from 'node:timers/promises'
import { addCard, readDocument } from '@parley/shared/documents/cards'
import { verifyLog } from '@parley/shared/session/verify-log'
import * as Y from 'yjs'
import { logOf, newCardId } from '../driver/day.ts'
import { Seat } from '../driver/seat.ts'
import type { ServerProcess } from '../driver/server-process.ts'
import { until } from '../driver/until.ts'
import type { Acts } from './acts.ts'
import type { Chance } from '@parley/shared/lib/testing/chance'
import type { Scenes } from './scenes.ts'
import { storedState, type StoredState } from './stored-state.ts'

/** When a round kills: amid everything, into a burst of commands, into compactions, or as soon as the server is back. */
export type When = 'amid' | 'commands' | 'compaction' | 'start'

export type Round = {
  readonly when: When
  readonly kills: number
  /** Edits of typists that the server called durable in this round. */
  readonly edits: number
  readonly looks: number
  /** Documents whose log has fewer updates than before. */
  readonly collected: number
  readonly lostEdits: readonly string[]
  readonly lostCommands: readonly string[]
  readonly broken: readonly string[]
}

const BACK_WITHIN = 30_000
const LAND_WITHIN = 40_000

const chooses = (chance: Chance): When => {
  const what = chance.next()
  return what < 0.45 ? 'amid' : what < 0.65 ? 'commands' : what < 0.85 ? 'compaction' : 'start'
}

/** All that people see in a document, and how much of whom it holds. */
const looksOf = (doc: Y.Doc): string =>
  JSON.stringify([
    readDocument(doc),
    [...Y.decodeStateVector(Y.encodeStateVector(doc))].toSorted(([one], [other]) => one - other),
  ])

/** One crash after another of one server with four sessions on it, and everything that is known about them. */
export class CrashRounds {
  readonly #server: ServerProcess
  readonly #scenes: Scenes
  readonly #acts: Acts
  readonly #chance: Chance
  readonly #seats: readonly Seat[]
  #rows = new Map<string, number>()
  #refused = 0

  constructor(server: ServerProcess, scenes: Scenes, acts: Acts, chance: Chance) {
    this.#server = server
    this.#scenes = scenes
    this.#acts = acts
    this.#chance = chance
    const { desks, tables, board, ballot } = scenes
    this.#seats = [desks, tables, board, ballot].flatMap((one) => one.everyone)
  }

  async run(when: When = chooses(this.#chance)): Promise<Round> {
    const { typists } = this.#scenes
    const before = typists.map(({ durable }) => durable)
    const lostEdits: string[] = []
    const lostCommands: string[] = []
    const broken: string[] = []
    let looks = 0
    let collected = 0
    const looksAtTheDisk = (): void => {
      const stored = storedState(this.#server.dataDir)
      looks += 1
      broken.push(...stored.wrong, ...this.#trespasses(stored))
      for (const typist of typists) lostEdits.push(...typist.judges(stored.documents.get(typist.name)))
      lostCommands.push(...this.#acts.judges(stored))
      collected += this.#countsCollected(stored)
    }
    for (const typist of typists) typist.start()
    const trespass = this.#trespass()
    await this.#works(when)
    for (const seat of this.#seats) seat.state = null
    await this.#server.down()
    await this.#acts.answered()
    looksAtTheDisk()
    const more = when === 'start' ? 3 : 0
    for (let again = 0; again < more; again += 1) {
      const rising = this.#server.up().catch(() => undefined)
      await pause(this.#chance.below(700))
      await this.#server.down()
      await rising
      looksAtTheDisk()
    }
    for (const { seat, document } of typists) seat.returnsTo(document)
    await this.#server.up()
    await pause(this.#chance.below(200))
    for (const typist of typists) typist.stop()
    await trespass
    for (const seat of this.#seats) await until('everybody is back', () => seat.state, BACK_WITHIN)
    broken.push(...(await this.#converge()))
    const edits = typists.reduce((sum, { durable }, at) => sum + durable - before[at]!, 0)
    for (const typist of typists) typist.settled()
    return { when, kills: 1 + more, edits, looks, collected, lostEdits, lostCommands, broken }
  }

  /** Everybody works until the moment of the kill. */
  async #works(when: When): Promise<void> {
    const { typists } = this.#scenes
    const end = Date.now() + 60 + this.#chance.below(when === 'amid' ? 900 : 300)
    while (Date.now() < end) {
      this.#acts.one()
      await pause(15)
    }
    if (when === 'commands') {
      this.#acts.all()
      await pause(this.#chance.below(25))
    }
    if (when === 'compaction') {
      // A document that nobody is in any more is collected at once.
      for (const typist of typists) typist.deletes()
      await pause(20 + this.#chance.below(40))
      for (const { seat, document } of typists) seat.parts(document)
      await pause(this.#chance.below(30))
    }
  }

  /** Somebody writes where they may not: what is refused before the end must be nowhere after it. */
  async #trespass(): Promise<void> {
    const seat = this.#chance.of(this.#scenes.board.a)
    const device = new Seat(seat.url, { sessionId: seat.sessionId, seat, returnCode: '' })
    try {
      const doc = await device.opens('board')
      addCard(doc, { id: newCardId(), kind: 'interest', group: 'b', zone: 'interest:b', at: [0, 0], text: 'Trespass' })
      await until('the trespass is refused', () => device.closes.some(({ code }) => code === 4409), 2_000)
      this.#refused += 1
    } catch {
      // The server was killed first.
    } finally {
      device.leavesTheRoom()
    }
  }

  get refusedEdits(): number {
    return this.#refused
  }

  #trespasses(stored: StoredState): readonly string[] {
    const board = stored.documents.get(`${this.#scenes.board.mediator.sessionId} board`)
    const found = (board ? readDocument(board).cards : []).filter(({ text }) => text === 'Trespass')
    return found.map(({ id }) => `card ${id} was refused and stands on the board`)
  }

  #countsCollected(stored: StoredState): number {
    const rows = new Map(
      [...Map.groupBy(stored.tables['updates'] ?? [], (row) => `${String(row['session'])} ${String(row['name'])}`)].map(
        ([name, some]) => [name, some.length],
      ),
    )
    const fewer = [...rows].filter(([name, count]) => count < (this.#rows.get(name) ?? 0)).length
    this.#rows = rows
    return fewer
  }

  /** Waits until every copy of every document is the same, and a new reader's is that, too. */
  async #converge(): Promise<readonly string[]> {
    const { typists } = this.#scenes
    const wrong: string[] = []
    for (const [name, some] of Map.groupBy(typists, (typist) => typist.name)) {
      const { seat, document } = this.#chance.of(some)
      try {
        await until(
          `${name} is saved everywhere`,
          () => some.every((one) => one.durable >= Y.getState(one.doc.store, one.doc.clientID)),
          LAND_WITHIN,
        )
        const device = new Seat(seat.url, { sessionId: seat.sessionId, seat, returnCode: '' })
        const fresh = await device.opens(document)
        await until(
          `${name} is the same for all`,
          () => some.every((one) => looksOf(one.doc) === looksOf(fresh)),
          LAND_WITHIN,
        )
        device.leavesTheRoom()
      } catch (error) {
        wrong.push(`${String(error)} (${some.length} writers, ${JSON.stringify(seat.closes.slice(-3))})`)
      }
    }
    const report = verifyLog(JSON.stringify(await logOf(this.#scenes.board.mediator)))
    if (report.is !== 'log' || report.broken || report.wrongWords.length > 0)
      wrong.push(`the log that a reader saves is not whole: ${JSON.stringify(report)}`)
    return wrong
  }
}
