import { SERIES_MOST } from '../limits.ts'
import type { Series, SeriesSession, SeriesWaiting } from '../series/series.ts'
import type { SignalCheck } from '../voting/signal-checks.ts'
import type { SignalCounts } from '../voting/signals.ts'
import type { TakenPulse, TakenRecord, TakenSignals } from './record-schema.ts'
import type { PulseWave } from '../voting/pulse-waves.ts'

/** A pulse of a record as the wave of a series: what k hid there stays hidden. */
export const waveFromRecord = ({ wave, k, by, ballots, asked, sentences }: TakenPulse): PulseWave => ({
  wave,
  k,
  by,
  ballots: { total: ballots.total },
  ...(asked === undefined ? {} : { asked }),
  sentences: sentences.map(({ item, text, isSensitive, counts }) => ({
    item,
    text,
    ...(isSensitive ? { isSensitive } : {}),
    counts:
      counts.by === 'total'
        ? { by: counts.by, total: counts.total, ...(counts.why ? { why: counts.why } : {}) }
        : counts,
  })),
})

const countsFromRecord = (counts: TakenSignals['signals'][number]['counts']): SignalCounts =>
  counts.by === 'total' ? { by: counts.by, total: counts.total, ...(counts.why ? { why: counts.why } : {}) } : counts

/** A signal check of a record as the series keeps it: what k hid there stays hidden. */
const checkFromRecord = ({ period, k, by, ballots, asked, signals }: TakenSignals): SignalCheck => ({
  period,
  k,
  by,
  ballots: { total: ballots.total },
  ...(asked === undefined ? {} : { asked }),
  signals: signals.map(({ item, number, text, counts }) => ({
    item,
    number,
    ...(text === undefined ? {} : { text }),
    counts: countsFromRecord(counts),
  })),
})

const checked = (signals: readonly TakenSignals[]): Pick<SeriesSession, 'signals'> =>
  signals.length > 0 ? { signals: signals.map(checkFromRecord) } : {}

/** The record's own session, as those that follow it keep it. */
const ownSession = (record: TakenRecord): SeriesSession => ({
  title: record.title,
  at: record.preparedAt,
  agreements: record.agreements.map(({ items: _items, ...one }) => one),
  differences: record.differences.map(({ reasons: _reasons, ...one }) => one),
  pulses: record.pulses.map(waveFromRecord),
  numbers: record.numbers,
  ...checked(record.signals),
})

const sameNote = (one: SeriesWaiting): string => JSON.stringify([one.of, one.group, one.text])

/** What waits after this record: what waited before it and got no answer in it, and what it adds itself. */
const waitingAfter = (record: TakenRecord): readonly SeriesWaiting[] => {
  const since = record.preparedAt
  const { map, asks } = record
  const limits = [...map.lanes.flatMap(({ milestones }) => milestones.flatMap((one) => one.limits)), ...map.limits]
  const all: readonly SeriesWaiting[] = [
    ...(record.series?.waiting ?? []).filter(({ answer, replies }) => !answer && !replies),
    ...asks.flatMap(({ from, text, answer }): readonly SeriesWaiting[] =>
      answer ? [] : [{ of: 'ask', group: from, text, since }],
    ),
    ...limits.flatMap(({ isPressure, group, text, replies }): readonly SeriesWaiting[] =>
      replies.length > 0 ? [] : [{ of: isPressure ? 'pressure' : 'limit', group, text, since }],
    ),
  ]
  // The first of two that read alike is the older one. Whoever asks again has not begun to wait anew.
  return [...new Map(all.toReversed().map((one) => [sameNote(one), one])).values()].toReversed()
}

/** The series up to this record, as a session that goes on from it begins with it. */
export const seriesFromRecord = (record: TakenRecord): Series => ({
  sessions: [
    ...(record.series?.sessions ?? []).map(({ signals, ...one }) => ({
      ...one,
      pulses: one.pulses.map(waveFromRecord),
      ...checked(signals),
    })),
    ownSession(record),
  ].slice(-SERIES_MOST),
  waiting: waitingAfter(record),
})
