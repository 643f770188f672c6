import process, { argv, stderr, stdout } from 'node:process'
import { type Flags, flagsOf, USAGE } from './flags.ts'
import { machine } from './machine.ts'
import { writeReport } from './report-file.ts'
import { joinSection, joinTargets, measureJoin } from './run-join.ts'
import { measureMemory, memorySection, memoryTargets } from './run-memory.ts'
import { measureSteady } from './run-steady.ts'
import { ms, type Section, sectionText, type Target } from './section.ts'
import { type Measured, NAMES, steadySection, busiestSection } from './steady-report.ts'
import { steadyTargets } from './targets.ts'
import type { ServerName } from './processes.ts'

/**
 * `pnpm bench:sync`: Parley beside @y/websocket-server, Hocuspocus and a raw relay on this machine, one after another.
 * It needs the built server. It ends with 1 when a target was missed.
 */
const say = (text: string): void => void stdout.write(`${text}\n`)

const THOUSAND = 1_000
/** A relay holds no document that one could join, and sent-on awareness would multiply in it without end. */
const WITH_DOCUMENTS: readonly ServerName[] = ['parley', 'y-websocket', 'hocuspocus']
const RESEND_PEOPLE = 100
const RESEND_P95 = 60

const sections: Section[] = []
const targets: Target[] = []
const tell = (table: Section, reached: readonly Target[] = []): void => {
  const section = { ...table, targets: reached }
  sections.push(section)
  targets.push(...reached)
  say(sectionText(section))
}

const several = async (
  servers: readonly ServerName[],
  people: number,
  seconds: number,
  how: { readonly resends?: boolean; readonly profiles?: boolean } = {},
): Promise<readonly Measured[]> => {
  const runs: Measured[] = []
  for (const server of servers) {
    stderr.write(`${NAMES[server]}, ${people} people …\n`)
    runs.push(await measureSteady(server, people, seconds, how))
  }
  return runs
}

const run = async ({ scenarios, servers, people, seconds, writes, profiles }: Flags): Promise<void> => {
  say(`${machine()}\n`)
  for (const count of scenarios.has('steady') ? people : []) {
    const runs = await several(servers, count, seconds, { profiles })
    tell(steadySection(`${count} people`, runs), steadyTargets(runs))
    if (profiles) tell(busiestSection(`Where the time goes, ${count} people`, runs))
  }
  if (scenarios.has('thousand') && servers.includes('parley')) {
    const runs = await several(['parley'], THOUSAND, seconds)
    tell(steadySection(`${THOUSAND} people`, runs), steadyTargets(runs))
  }
  if (scenarios.has('resend')) {
    const among = WITH_DOCUMENTS.filter((one) => servers.includes(one))
    const runs = await several(among, RESEND_PEOPLE, Math.min(seconds, 10), { resends: true })
    const own = runs.find(({ server }) => server === 'parley')?.result.latency.p95
    const reached = (p95: number): Target => ({
      what: `${RESEND_PEOPLE} people who send awareness on: edit p95 under ${RESEND_P95} ms`,
      measured: `${ms(p95)} ms`,
      isReached: p95 < RESEND_P95,
    })
    tell(
      steadySection(`${RESEND_PEOPLE} people whose clients send on the awareness that they receive`, runs),
      own === undefined ? [] : [reached(own)],
    )
  }
  if (scenarios.has('join')) {
    const runs: Awaited<ReturnType<typeof measureJoin>>[] = []
    for (const server of WITH_DOCUMENTS.filter((one) => servers.includes(one))) {
      stderr.write(`${NAMES[server]}, joining …\n`)
      runs.push(await measureJoin(server))
    }
    tell(joinSection(runs), joinTargets(runs))
  }
  if (scenarios.has('memory') && servers.includes('parley')) {
    stderr.write('Parley, memory …\n')
    const result = await measureMemory()
    tell(memorySection(result), memoryTargets(result))
  }
  const missed = targets.filter(({ isReached }) => !isReached)
  say(`Targets reached: ${targets.length - missed.length} of ${targets.length}.`)
  if (writes) say(`Written: ${writeReport(sections)}`)
}

try {
  const flags = flagsOf(argv.slice(2))
  await run(flags)
  process.exitCode = targets.every(({ isReached }) => isReached) ? 0 : 1
} catch (error) {
  stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}\n`)
  process.exitCode = 2
}
