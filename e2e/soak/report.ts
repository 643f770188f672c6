import { appendBetween, pointsOf, type Reading } from './sampler.ts'
import { lows, quantile, trendOf, type Bound, type Point } from './trend.ts'
import { slownessOf, type Turn } from './yardstick.ts'

export type Latency = { readonly at: number; readonly milliseconds: number }
type Soaked = {
  readonly minutes: number
  /** Sessions that lived to their end. */
  readonly lives: number
  readonly readings: readonly Reading[]
  readonly latencies: readonly Latency[]
  /** What the machine itself took, beside the server. */
  readonly turns: readonly Turn[]
  /** Lives that ended otherwise, and lines of the server's log that should not be there. */
  readonly failures: readonly string[]
  readonly complaints: readonly string[]
  readonly warnings: readonly string[]
  readonly say: (line: string) => void
}

/** The beginning says nothing: code is compiled, practices fill up, what ended stays a moment. In minutes. */
const warmUpOf = (minutes: number): number => Math.max(2, minutes / 5)
/** Stretches of which the least is taken, in minutes. */
const STRETCH = 0.5

/** What may grow from the end of the warm-up to the end. Memory in MiB, latency in milliseconds. */
const BOUNDS = {
  rss: { much: 16, share: 0.05 },
  heap: { much: 4, share: 0.1 },
  handles: { much: 6, share: 0.1 },
  // Per cent of a core. What works more and more would make the machine slower, which is taken off below.
  work: { much: 4, share: 0.3 },
  edit: { much: 5, share: 0.5 },
  // Appends are read from buckets of 10, 20 and 50.
  tail: { much: 20, share: 0.5 },
} as const satisfies Record<string, Bound>

const figure = (value: number): string => value.toFixed(1).padStart(8)

type Minute = {
  readonly at: number
  /** How much slower than at its best the machine itself was, in the middle and at its slowest. */
  readonly slow50: number
  readonly slow95: number
  /** The median of its readings: one pause is no trend. */
  readonly lag: number
  readonly edit50: number
  readonly edit95: number
  readonly append50: number
  readonly append95: number
  readonly work: number
  readonly last: Reading
}

const minutesOf = ({ minutes, readings, latencies, turns }: Soaked): readonly Minute[] => {
  const [slow50, slow95] = [slownessOf(turns, 0.5), slownessOf(turns, 0.95)]
  return Array.from({ length: Math.floor(minutes) }, (_, minute) => {
    const within = readings.filter(({ at }) => Math.floor(at) === minute)
    const edits = latencies.filter(({ at }) => Math.floor(at) === minute).map(({ milliseconds }) => milliseconds)
    const [first, last] = [within[0], within.at(-1)]
    return first && last
      ? [
          {
            at: minute,
            slow50: slow50(minute),
            slow95: slow95(minute),
            lag: quantile(
              within.map((one) => one.lag),
              0.5,
            ),
            edit50: quantile(edits, 0.5),
            edit95: quantile(edits, 0.95),
            append50: appendBetween(first, last, 0.5),
            append95: appendBetween(first, last, 0.95),
            work: (100 * (last.worked - first.worked)) / (60 * (last.at - first.at)),
            last: within.findLast(({ isClean }) => isClean) ?? last,
          },
        ]
      : []
  }).flat()
}

/** Prints what was measured, a line a minute, and the verdict. True when everything stayed flat and nothing failed. */
export const report = (soaked: Soaked): boolean => {
  const { minutes, lives, readings, failures, complaints, warnings, say } = soaked
  const table = minutesOf(soaked)
  say(
    '\n     min  RSS MiB     heap  handles      own   lag ms  edit 50  edit 95  flush50  flush95 slower50 slower95 sessions   loaded    rooms',
  )
  for (const { at, last, lag, edit50, edit95, append50, append95, slow50, slow95 } of table)
    say(
      [at + 1, last.rss, last.heap, last.handles, last.ownHandles, lag, edit50, edit95, append50, append95]
        .concat([slow50, slow95, last.sessions, last.loaded, last.rooms])
        .map(figure)
        .join(' '),
    )
  const from = warmUpOf(minutes)
  const after = readings.filter(({ at }) => at >= from)
  const clean = after.filter(({ isClean }) => isClean)
  const perMinute = (of: (one: Minute) => number): readonly Point[] =>
    table
      .filter(({ at }) => at >= from)
      .map((one) => ({ at: one.at, value: of(one) }))
      .filter(({ value }) => !Number.isNaN(value))
  const figures: readonly (readonly [string, keyof typeof BOUNDS, readonly Point[]])[] = [
    ['memory of the process, MiB', 'rss', pointsOf(clean, (one) => one.rss)],
    ['heap, MiB', 'heap', pointsOf(clean, (one) => one.heap)],
    [
      'handles that are no sockets',
      'handles',
      lows(
        pointsOf(after, (one) => one.ownHandles),
        STRETCH,
      ),
    ],
    ['work, per cent of a core', 'work', perMinute((one) => one.work)],
    // What the machine itself was slower by is no growth of the server.
    ['loop lag p99, ms', 'tail', perMinute((one) => one.lag / one.slow95)],
    ['edit latency p50, ms', 'edit', perMinute((one) => one.edit50 / one.slow50)],
    ['edit latency p95, ms', 'tail', perMinute((one) => one.edit95 / one.slow95)],
    ['append latency p50, ms', 'edit', perMinute((one) => one.append50 / one.slow50)],
    ['append latency p95, ms', 'tail', perMinute((one) => one.append95 / one.slow95)],
  ]
  say(
    `\nAfter a warm-up of ${from.toFixed(1)} minutes, by the slope of the line of best fit, times by the machine's own:`,
  )
  let isWell = failures.length === 0 && complaints.length === 0 && lives > 0
  for (const [name, bound, points] of figures) {
    const { mean, growth, most, isFlat } = trendOf(points, BOUNDS[bound])
    isWell &&= isFlat
    say(
      `${isFlat ? 'flat  ' : 'GROWS '} ${name.padEnd(30)} mean ${figure(mean)}  grew by ${figure(growth)}  may ${figure(most)}`,
    )
  }
  for (const line of failures) say(`a session failed: ${line}`)
  for (const line of complaints.slice(0, 20)) say(`the server complained: ${line}`)
  // What is slow is judged by its figures above.
  for (const line of warnings.slice(0, 20)) say(`the server warned: ${line}`)
  say(`\n${lives} sessions lived to their end, ${failures.length} failed: ${isWell ? 'flat' : 'NOT flat'}`)
  return isWell
}
