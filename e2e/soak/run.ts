import { practise } from '../driver/practice-seats.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { Collector } from '../driver/collector.ts'
import { livesOnce } from './house.ts'
import { report, type Latency } from './report.ts'
import { readServer, type Reading } from './sampler.ts'
import { startYardstick } from './yardstick.ts'

/** Lets people come and go on a server for a while, and says whether memory, handles and latency stay flat. */
const MINUTE = 60_000
const minutes = Number(process.argv[2] ?? 30)
if (!(minutes >= 4)) throw new Error('A soak takes four minutes at least: `pnpm soak 30`.')
/** Sessions at once, people of each group in each, and practices: as many as there can be. */
const HOUSES = 3
const EACH = 3
const PRACTICES = 12
const READ_EVERY = 5_000
/** Every so many readings the garbage is collected first, and memory is what is left. */
const COLLECT_EVERY = 6

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const collector = await Collector.prepare()
const server = await ServerProcess.start({ LOG_LEVEL: 'warn', ...collector.env })
const started = performance.now()
const minute = (): number => (performance.now() - started) / MINUTE
const isOver = (): boolean => minute() >= minutes
const yardstick = startYardstick(server.dataDir, minute)
const latencies: Latency[] = []
const readings: Reading[] = []
const failures: string[] = []
let lives = 0

const house = async (): Promise<void> => {
  while (!isOver()) {
    try {
      for (const milliseconds of await livesOnce(server.url, EACH)) latencies.push({ at: minute(), milliseconds })
      lives += 1
    } catch (error) {
      failures.push(`${minute().toFixed(1)} min: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
}

/** Practices fill up first, and then each new one takes the place of the oldest. */
const practices = async (): Promise<void> => {
  for (let count = 0; !isOver(); count += 1) {
    const { seat } = await practise(server.url, { seat: 'b', step: 'open', speed: 'quick' })
    await seat.connects()
    const until = performance.now() + (count < PRACTICES ? 1_000 : MINUTE / 2)
    while (performance.now() < until && !isOver()) await new Promise((resolve) => setTimeout(resolve, 500))
    seat.leavesTheRoom()
  }
}

const reads = async (): Promise<void> => {
  let told = 0
  while (!isOver()) {
    const isClean = readings.length % COLLECT_EVERY === 0
    if (isClean) await collector.collect()
    readings.push(await readServer(server, minute(), isClean))
    const last = readings.at(-1)!
    if (Math.floor(last.at) > told) {
      told = Math.floor(last.at)
      say(
        `minute ${told}: ${Math.round(last.rss)} MiB, ${last.people} people, ${lives} sessions lived, ${failures.length} failed`,
      )
    }
    await new Promise((resolve) => setTimeout(resolve, READ_EVERY))
  }
}

say(`Soak: ${minutes} minutes, ${HOUSES} sessions of ${2 * EACH + 2} at a time, ${PRACTICES} practices.`)
try {
  await Promise.all([...Array.from({ length: HOUSES }, house), practices(), reads()])
  const lines = server.output.split('\n')
  const complaints = lines.filter((line) => /"level":[56]0/.test(line))
  const warnings = lines.filter((line) => line.includes('"level":40'))
  const isWell = report({
    minutes,
    lives,
    readings,
    latencies,
    turns: yardstick.turns,
    failures,
    complaints,
    warnings,
    say,
  })
  process.exitCode = isWell ? 0 : 1
} finally {
  yardstick.close()
  collector.close()
  await server.dispose()
}
