import type { SteadyResult } from './jobs.ts'
import type { ServerName } from './processes.ts'
import { mib, ms, percent, ratio, type Section } from './section.ts'

/** A steady run of one server. */
export type Measured = {
  readonly server: ServerName
  readonly result: SteadyResult
  /** Where the time of the server's main thread went, when it was asked for. */
  readonly busiest?: readonly { readonly where: string; readonly share: number }[]
}

export const NAMES: Readonly<Record<ServerName, string>> = {
  parley: 'Parley',
  'y-websocket': '@y/websocket-server 0.1.1',
  hocuspocus: 'Hocuspocus 4.7.0',
  relay: 'raw relay',
}

/** Above this share of its core the load process is named as a possible bottleneck. */
const LOAD_BUSY = 0.85

const convergedText = ({ converged, people, missing }: SteadyResult): string =>
  `${converged} of ${people}${missing > 0 ? `, ${missing} edits missing` : ''}`

const rowOf = ({ server, result }: Measured): readonly string[] => [
  NAMES[server],
  `${ms(result.latency.p50)} / ${ms(result.latency.p95)} / ${ms(result.latency.p99)}`,
  result.framesPerPerson.toFixed(0),
  (result.bytesPerPerson / 1_024).toFixed(0),
  percent(result.serverCpu),
  mib(result.rssAfter),
  mib(result.rssAfter - result.rssBefore),
  convergedText(result),
  `${percent(result.loadCpu)}, ${ms(result.lagP99)}`,
]

const closesText = (closes: SteadyResult['closes']): string =>
  Object.entries(closes)
    .map(([code, count]) => `${count} × ${code}`)
    .join(', ')

const notesOf = (runs: readonly Measured[]): string[] =>
  runs.flatMap(({ server, result }) => [
    ...(result.loadCpu > LOAD_BUSY
      ? [
          `${NAMES[server]}: the load's core was ${percent(result.loadCpu)} busy, the server's ${percent(result.serverCpu)}: ` +
            (result.serverCpu > LOAD_BUSY ? 'both were full.' : '**the load was the bottleneck.**'),
        ]
      : []),
    ...(Object.keys(result.closes).length > 0
      ? [`${NAMES[server]} closed sockets: ${closesText(result.closes)}.`]
      : []),
  ])

/** One table for a number of people: every server that ran, and Parley's ratios to the others. */
export const steadySection = (title: string, runs: readonly Measured[]): Section => {
  const own = runs.find(({ server }) => server === 'parley')?.result
  const ratios = runs
    .filter(({ server }) => own && server !== 'parley')
    .map(
      ({ server, result }) =>
        `Parley to ${NAMES[server]}: p95 ${ratio(own?.latency.p95 ?? 0, result.latency.p95)}, ` +
        `processor ${ratio(own?.serverCpu ?? 0, result.serverCpu)}, ` +
        `frames ${ratio(own?.framesPerPerson ?? 0, result.framesPerPerson)}, ` +
        `bytes ${ratio(own?.bytesPerPerson ?? 0, result.bytesPerPerson)}.`,
    )
  const [{ result } = { result: undefined }] = runs
  return {
    title,
    about: `${result?.writers ?? 0} people write, ${result?.readers ?? 0} hold the whole document and measure.`,
    head: [
      'Server',
      'Edit p50 / p95 / p99, ms',
      'Frames/s a person',
      'KiB/s a person',
      'CPU of a core',
      'Memory',
      'of that the session',
      'Converged',
      'Load: CPU, loop lag p99 ms',
    ],
    rows: runs.map(rowOf),
    notes: [...ratios, ...notesOf(runs)],
  }
}

/** Where the servers' time went, when it was asked for. */
export const busiestSection = (title: string, runs: readonly Measured[]): Section => ({
  title,
  about: 'Samples of the main thread while it was busy; looking costs time of its own.',
  head: ['Server', 'Share', 'Function'],
  rows: runs.flatMap(({ server, busiest = [] }) =>
    busiest.map(({ where, share }) => [NAMES[server], `${(share * 100).toFixed(1)} %`, `\`${where}\``]),
  ),
  notes: runs.map(
    ({ server, result }) =>
      `${NAMES[server]}: the main thread took ${percent(result.mainCpu)} of a core, all others ${percent(result.serverCpu - result.mainCpu)}.`,
  ),
})
