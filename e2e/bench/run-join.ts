import type { JoinJob, JoinResult } from './jobs.ts'
import { leadToMap, seatsOf } from './parley-session.ts'
import { DIALECTS, guestsOf } from './peers.ts'
import { runLoad, startServer, type ServerName } from './processes.ts'
import { ms, percent, type Section, type Target } from './section.ts'
import { NAMES } from './steady-report.ts'
import { latencyOf } from './tally.ts'

const BUILDERS = 40
const RESIDENTS = 25
const JOINERS = 300
const STATE_MOST = 80
/** How much slower edits may become while others join: still under what a hand feels. */
const STALL_MOST = 250

type Joined = { readonly server: ServerName; readonly result: JoinResult }

/** A server with a large document that many join. */
export const measureJoin = async (server: ServerName): Promise<Joined> => {
  const running = await startServer(server)
  try {
    const led = server === 'parley' ? await leadToMap(`http://127.0.0.1:${running.port}`) : undefined
    const some = (count: number) => (led ? seatsOf(led, count) : guestsOf(running.port, count))
    const job: JoinJob = {
      kind: 'join',
      dialect: DIALECTS[server],
      builders: await some(BUILDERS),
      // One more, who looks at the state again and again.
      residents: await some(RESIDENTS + 1),
      door: led ?? guestsOf(running.port, JOINERS),
      joiners: JOINERS,
      serverPid: running.pid,
    }
    return { server, result: await runLoad<JoinResult>(job) }
  } finally {
    await running.stop()
  }
}

const lastOf = (looks: JoinResult['again']) => latencyOf(looks.map(({ last }) => last))
const looksText = (looks: JoinResult['again']): string =>
  `${ms(latencyOf(looks.map(({ first }) => first)).p50)} / ${ms(lastOf(looks).p50)} / ${ms(lastOf(looks).p99)}`

export const joinSection = (runs: readonly Joined[]): Section => {
  const [first] = runs
  return {
    title: 'Joining a large board',
    about:
      `A board of ${first?.result.cards ?? 0} cards with ${first?.result.edits ?? 0} edits of history; then ${JOINERS} people ` +
      `join within ten seconds while ${RESIDENTS} who are in go on pointing and writing. In Parley each of them takes a seat ` +
      'and consents before.',
    head: [
      'Server',
      'State, KiB',
      'State after an edit: first byte / last byte / slowest, ms',
      'State again',
      'Edits before: p50 / p95, ms',
      'Edits meanwhile: p50 / p95 / p99, ms',
      'Join p50 / p95, ms',
      'Joined',
      'CPU: server, load',
    ],
    rows: runs.map(({ server, result }) => [
      NAMES[server],
      (result.bytes / 1_024).toFixed(0),
      looksText(result.afterEdit),
      looksText(result.again),
      `${ms(result.before.p50)} / ${ms(result.before.p95)}`,
      `${ms(result.during.p50)} / ${ms(result.during.p95)} / ${ms(result.during.p99)}`,
      `${ms(result.joining.p50)} / ${ms(result.joining.p95)}`,
      `${result.joined} of ${JOINERS} in ${result.seconds.toFixed(1)} s`,
      `${percent(result.serverCpu)}, ${percent(result.loadCpu)}`,
    ]),
    notes: runs.flatMap(({ server, result }) => [
      ...(Object.keys(result.closes).length > 0
        ? [`${NAMES[server]} closed sockets: ${JSON.stringify(result.closes)}.`]
        : []),
      ...(result.undelivered > 0 ? [`${NAMES[server]}: ${result.undelivered} edits never arrived.`] : []),
    ]),
  }
}

export const joinTargets = (runs: readonly Joined[]): readonly Target[] =>
  runs
    .filter(({ server }) => server === 'parley')
    .flatMap(({ result }) => {
      const slowest = Math.max(...result.afterEdit.map(({ last }) => last))
      return [
        {
          what: `Join: the state of a large board is sent within ${STATE_MOST} ms`,
          measured: `${ms(slowest)} ms at the slowest`,
          isReached: slowest <= STATE_MOST && result.cards >= 2_000,
        },
        {
          what: `Join: ${JOINERS} who join do not stall those who are in (edit p95 under ${STALL_MOST} ms)`,
          measured: `${ms(result.before.p95)} ms before, ${ms(result.during.p95)} ms meanwhile, ${result.joined} joined`,
          isReached: result.during.p95 <= STALL_MOST && result.joined === JOINERS,
        },
      ]
    })
