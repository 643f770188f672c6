import { randomInt } from 'node:crypto'
import { feedsInProcess } from './in-process.ts'
import { feedsFromOutside } from './outside.ts'

/**
 * `pnpm hostile [frames] [seed]`: a million random and mutated frames, most of them through the rooms of the server in
 * this process, one in twenty over real sockets to a server of their own, and a report of what became of them.
 */
const [frames = 1_000_000, seed = randomInt(1, 2 ** 31)] = process.argv.slice(2).map(Number)
const say = (line: string): void => void process.stdout.write(`${line}\n`)
const counts = (some: ReadonlyMap<string, number>): string =>
  [...some]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, count]) => `${name}: ${count}`)
    .join(', ')
const mib = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MiB`

const outside = Math.floor(frames / 20)
const inside = frames - outside
say(`${frames} frames, seed ${seed} (again: pnpm hostile ${frames} ${seed})`)

const before = process.memoryUsage().rss
const rooms = await feedsInProcess(seed, inside)
say(`\nThrough the rooms: ${rooms.tally.frames} frames`)
say(`  by kind   ${counts(rooms.tally.kinds)}`)
say(`  closes    ${counts(rooms.tally.codes)}`)
say(
  `  memory    ${mib(before)} before, ${mib(process.memoryUsage().rss)} after (frames, rooms and pages in one process)`,
)
say(
  `  honest edits lost: ${rooms.lost}; faults: ${rooms.faults.length}; memory, disk and pages agree: ${rooms.isSound}`,
)
for (const fault of rooms.faults.slice(0, 3)) say(`  ${fault instanceof Error ? fault.stack : String(fault)}`)

const sockets = await feedsFromOutside(seed, outside)
say(`\nOver sockets: ${sockets.tally.frames} frames`)
say(`  by kind   ${counts(sockets.tally.kinds)}`)
say(`  closes    ${counts(sockets.tally.codes)}`)
say(`  memory    ${mib(sockets.memory[0])} before, ${mib(sockets.memory[1])} after`)
say(
  `  honest edits: ${sockets.edits}, lost: ${sockets.lost}; same process: ${sockets.isAlive}; faults: ${sockets.faults.length}`,
)
for (const fault of sockets.faults.slice(0, 3)) say(`  ${fault}`)

const isWell =
  rooms.lost + rooms.faults.length + sockets.lost + sockets.faults.length === 0 && rooms.isSound && sockets.isAlive
say(isWell ? '\nNobody was fooled.' : `\nSomething is wrong with seed ${seed}.`)
process.exit(isWell ? 0 : 1)
