import { ServerProcess } from '../driver/server-process.ts'
import { Acts } from './acts.ts'
import { Chance } from '@parley/shared/lib/testing/chance'
import { CrashRounds, type Round, type When } from './crash-round.ts'
import { setsScenes } from './scenes.ts'

export type CrashReport = {
  readonly seed: number
  readonly rounds: number
  readonly kills: Readonly<Record<When, number>>
  readonly edits: number
  readonly lostEdits: readonly string[]
  readonly commands: number
  readonly lostCommands: readonly string[]
  readonly refused: number
  /** How often a folder was read after a kill and checked. */
  readonly looks: number
  /** Logs that were found collected. */
  readonly collected: number
  readonly broken: readonly string[]
}

/**
 * Kills a server again and again while people work, and checks after each kill that what they were told was kept is
 * there. `said` hears of every round; a round with a loss ends the loop, and the data folder stays where it is.
 */
export const crashLoop = async (
  rounds: number,
  seed: number,
  said: (round: Round, place: number) => void,
  whens: readonly When[] = [],
): Promise<CrashReport> => {
  const chance = new Chance(seed)
  const server = await ServerProcess.start({ LOG_LEVEL: 'error' })
  const done: Round[] = []
  let isWell = false
  let seats: readonly { leavesTheRoom: () => void }[] = []
  try {
    const scenes = await setsScenes(server.url, chance)
    seats = [scenes.desks, scenes.tables, scenes.board, scenes.ballot].flatMap(({ everyone }) => everyone)
    const acts = new Acts(scenes, chance)
    const crashes = new CrashRounds(server, scenes, acts, chance)
    for (let place = 1; place <= rounds; place += 1) {
      const round = await crashes.run(whens[place - 1])
      done.push(round)
      said(round, place)
      isWell = round.lostEdits.length + round.lostCommands.length + round.broken.length === 0
      if (!isWell) break
    }
    for (const typist of scenes.typists) typist.stop()
    const all = <T>(pick: (round: Round) => readonly T[]): readonly T[] => done.flatMap(pick)
    const sum = (pick: (round: Round) => number): number => done.reduce((total, round) => total + pick(round), 0)
    const killsOf = (when: When): number => sum((round) => (round.when === when ? round.kills : 0))
    return {
      seed,
      rounds: done.length,
      kills: {
        amid: killsOf('amid'),
        commands: killsOf('commands'),
        compaction: killsOf('compaction'),
        start: killsOf('start'),
      },
      edits: sum(({ edits }) => edits),
      lostEdits: all(({ lostEdits }) => lostEdits),
      commands: acts.promises.acknowledged,
      lostCommands: all(({ lostCommands }) => lostCommands),
      refused: acts.promises.refusals + crashes.refusedEdits,
      looks: sum(({ looks }) => looks),
      collected: sum(({ collected }) => collected),
      broken: all(({ broken }) => broken),
    }
  } finally {
    for (const seat of seats) seat.leavesTheRoom()
    if (isWell) await server.dispose()
    else await server.down()
  }
}
