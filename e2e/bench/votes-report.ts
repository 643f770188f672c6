import type { VotesResult } from './jobs.ts'
import { ms, ratio, type Section, type Target } from './section.ts'
import type { Counted } from './votes-room.ts'

/** One server's run: what people were told, and what was counted. */
export type Run = {
  readonly votes: number
  readonly name: string
  readonly result: VotesResult
  readonly counted: Counted
  readonly closing?: number
}

const row = ({ name, votes, result, counted, closing }: Run): readonly string[] => [
  name,
  `${result.receipts.length} of ${votes}`,
  `${counted.ballots}`,
  `${counted.lost}, ${counted.more}, ${counted.wrong}`,
  `${ms(result.plain.p50)} / ${ms(result.plain.p95)} / ${ms(result.plain.p99)}`,
  ms(result.again.p95),
  `${result.seconds.toFixed(1)} s`,
  `${((result.serverCpu * 1_000) / votes).toFixed(1)} ms`,
  closing === undefined ? '–' : `${ms(closing)} ms`,
]

/** The table of a run beside the bare store, and whether every vote counted once. */
export const votesSection = (title: string, rooms: number, own: Run, peer: Run): Section => {
  const { votes, result, counted } = own
  const isWhole =
    result.failed.length === 0 && counted.ballots === votes && counted.lost + counted.more + counted.wrong === 0
  const targets: Target[] = [
    {
      what: `Every vote counts once: told that it is in = counted = sent`,
      measured: `${result.receipts.length} told, ${counted.ballots} counted of ${votes}, ${counted.lost} lost, ${counted.more} too many, ${counted.wrong} wrong`,
      isReached: isWhole,
    },
    {
      what: 'Within a minute on one core',
      measured: `${result.seconds.toFixed(1)} s, ${result.serverCpu.toFixed(1)} s of the processor`,
      isReached: result.seconds < 61,
    },
  ]
  return {
    title,
    about: `${rooms} rooms of ${votes / rooms} people, each with the socket of the product. Of every ten, one loses the answer and sends again, one is cut off in the middle of the request, one presses twice, one changes the vote from another device, and one loses its socket: ${Object.values(result.mishaps).reduce((sum, count) => sum + count, 0)} mishaps.`,
    head: [
      'Server',
      'Told "in"',
      'Counted',
      'Lost, too many, wrong',
      'Answer p50 / p95 / p99, ms',
      'With mishap p95, ms',
      'All took',
      'CPU a vote',
      'Close',
    ],
    rows: [own, peer].map(row),
    notes: [
      `Parley to the bare store: p95 ${ratio(result.plain.p95, peer.result.plain.p95)}, processor ${ratio(result.serverCpu, peer.result.serverCpu)}.`,
      ...(result.failed.length > 0 ? [`Gave up: ${[...new Set(result.failed)].join(' ')}`] : []),
    ],
    targets,
  }
}
