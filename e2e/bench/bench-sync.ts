import process, { argv, stderr, stdout } from 'node:process'
import { type Flags, flagsOf, USAGE } from './flags.ts'
import { machine } from './machine.ts'
import { writeReport } from './report-file.ts'
import { joinSection, joinTargets, measureJoin } from './run-join.ts'
import { measureMemory, memorySection, memoryTargets } from './run-memory.ts'
import { measureSteady } from './run-steady.ts'
import { type Section, sectionText, type Target, targetSection } from './section.ts'
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
const tell = (section: Section): void => {
  sections.push(section)
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
    tell(steadySection(`${count} people`, runs))
    if (profiles) tell(busiestSection(`Where the time goes, ${count} people`, runs))
    targets.push(...steadyTargets(runs))
  }
  if (scenarios.has('thousand') && servers.includes('parley')) {
    const runs = await several(['parley'], THOUSAND, seconds)
    tell(steadySection(`${THOUSAND} people`, runs))
    targets.push(...steadyTargets(runs))
  }
  if (scenarios.has('resend')) {
    const among = WITH_DOCUMENTS.filter((one) => servers.includes(one))
    const runs = await several(among, RESEND_PEOPLE, Math.min(seconds, 10), { resends: true })
    tell(steadySection(`${RESEND_PEOPLE} people whose clients send on the awareness that they receive`, runs))
    const own = runs.find(({ server }) => server === 'parley')?.result.latency.p95
    if (own !== undefined)
      targets.push({
        what: `${RESEND_PEOPLE} people who send awareness on: edit p95 under ${RESEND_P95} ms`,
        measured: `${Math.round(own)} ms`,
        isReached: own < RESEND_P95,
      })
  }
  if (scenarios.has('join')) {
    const runs: Awaited<ReturnType<typeof measureJoin>>[] = []
    for (const server of WITH_DOCUMENTS.filter((one) => servers.includes(one))) {
      stderr.write(`${NAMES[server]}, joining …\n`)
      runs.push(await measureJoin(server))
    }
    tell(joinSection(runs))
    targets.push(...joinTargets(runs))
  }
  if (scenarios.has('memory') && servers.includes('parley')) {
    stderr.write('Parley, memory …\n')
    const result = await measureMemory()
    tell(memorySection(result))
    targets.push(...memoryTargets(result))
  }
  if (targets.length > 0) tell(targetSection(targets))
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
