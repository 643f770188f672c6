import type { SteadyResult } from './jobs.ts'
import { ms, percent, type Target } from './section.ts'
import type { Measured } from './steady-report.ts'

const converged = (result: SteadyResult): Target => ({
  what: `${result.people} people: all converged, no edit missing`,
  measured: `${result.converged} of ${result.people}, ${result.missing} missing`,
  isReached: result.converged === result.people && result.missing === 0,
})

const p95 = (result: SteadyResult, what: string, most: number): Target => ({
  what: `${result.people} people: edit p95 ${what}`,
  measured: `${ms(result.latency.p95)} ms of ${ms(most)}`,
  isReached: result.latency.p95 <= most,
})

const cpu = (result: SteadyResult, what: string, most: number): Target => ({
  what: `${result.people} people: server CPU ${what}`,
  measured: `${percent(result.serverCpu)} of ${percent(most)}`,
  isReached: result.serverCpu <= most,
})

/** What Parley is to reach with so many people, beside the peers that ran in the same run. */
export const steadyTargets = (runs: readonly Measured[]): readonly Target[] => {
  const of = (name: Measured['server']): SteadyResult | undefined => runs.find(({ server }) => server === name)?.result
  const [own, relay, hocuspocus] = [of('parley'), of('relay'), of('hocuspocus')]
  if (!own) return []
  switch (own.people) {
    case 25:
      return [
        p95(own, 'at most 12 ms', 12),
        ...(relay ? [cpu(own, "at most the relay's", relay.serverCpu)] : []),
        converged(own),
      ]
    case 100: {
      const half = Math.min(relay?.latency.p95 ?? 0, hocuspocus?.latency.p95 ?? 0) / 2
      return [
        p95(own, "under half of the relay's and of Hocuspocus's, or under 25 ms", Math.max(25, half)),
        ...(relay ? [cpu(own, "at most 0.35 of the relay's", relay.serverCpu * 0.35)] : []),
        converged(own),
      ]
    }
    case 300:
      return [
        ...(hocuspocus
          ? [
              p95(own, "under half of Hocuspocus's", hocuspocus.latency.p95 / 2),
              cpu(own, "at most 0.6 of Hocuspocus's", hocuspocus.serverCpu * 0.6),
            ]
          : []),
        converged(own),
      ]
    case 1_000:
      return [p95(own, 'under 250 ms', 250), cpu(own, 'on one core', 1), converged(own)]
    default:
      return [converged(own)]
  }
}
