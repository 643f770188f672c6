import { argv, env, exit, stdout } from 'node:process'
import { crashLoop, type CrashReport } from './crash-loop.ts'
import type { Round } from './crash-round.ts'

/**
 * `pnpm crash-loop [rounds]`, 200 by default: kills the built server at random moments under load and checks what is left.
 * `SEED` in the environment repeats the choices of an earlier run. Ends with 0 when nothing was lost and nothing broken.
 */
const ROUNDS = 200

const rounds = Number(argv.slice(2).find((argument) => argument !== '--') ?? ROUNDS)
const seed = Number(env['SEED'] ?? Date.now() % 1_000_000_007)
if (!Number.isInteger(rounds) || rounds < 1 || !Number.isInteger(seed)) {
  stdout.write('Say how many rounds, as a whole number: pnpm crash-loop 200\n')
  exit(2)
}

const says = (line: string): void => {
  stdout.write(`${line}\n`)
}
const roundSays = (round: Round, place: number): void => {
  const wrong = round.lostEdits.length + round.lostCommands.length + round.broken.length
  says(
    `round ${place}: ${round.when}, ${round.kills} killed, ${round.edits} edits acknowledged, ${wrong === 0 ? 'nothing lost' : `${wrong} WRONG`}`,
  )
}
const reportOf = (report: CrashReport): readonly string[] => [
  '',
  `seed                            ${report.seed}`,
  `rounds                          ${report.rounds}`,
  `kills                           ${Object.values(report.kills).reduce((sum, one) => sum + one, 0)} (${Object.entries(
    report.kills,
  )
    .map(([when, count]) => `${when} ${count}`)
    .join(', ')})`,
  `edits acknowledged              ${report.edits}, lost: ${report.lostEdits.length}`,
  `votes and commands acknowledged ${report.commands}, lost: ${report.lostCommands.length}`,
  `edits and commands refused      ${report.refused}`,
  `integrity checks                ${report.looks}, broken: ${report.broken.length}`,
  `logs found collected            ${report.collected}`,
  ...[...report.lostEdits, ...report.lostCommands, ...report.broken].map((one) => `WRONG: ${one}`),
]

const report = await crashLoop(rounds, seed, roundSays)
const isWell = report.lostEdits.length + report.lostCommands.length + report.broken.length === 0
stdout.write(`${reportOf(report).join('\n')}\n`, () => exit(isWell ? 0 : 1))
