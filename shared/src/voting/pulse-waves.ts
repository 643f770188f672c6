import type { BallotView } from '../protocol/ballot-views.ts'
import { BEFORE_THE_DAY } from '../session/pulse-events.ts'
import { changesOf, type Changes } from './change.ts'
import { isSensitive } from './pulse-items.ts'
import { pulseCounts, type PulseCounts } from './pulse.ts'

/** One sentence of a closed pulse, as far as k lets it be shown. */
export type PulseSentence = {
  /** Its name in the set of sentences. */
  readonly item: string
  /** Its words, as they were frozen when it was asked. */
  readonly text: string
  /** Its counts are of bands: low is at 1, the middle at 3, high at 5. */
  readonly isSensitive?: true
  readonly counts: PulseCounts
  /** In a record: how far the groups lie apart and which is higher, where the split may be shown. */
  readonly says?: string
}

/** A closed pulse: before the first step, in the closing step, or the last one of the session before this. */
export type PulseWave = {
  readonly wave: 'before' | 'close' | 'last'
  /** The day of its session, ISO 8601, where it is one of an earlier session of a series. */
  readonly day?: string
  readonly k: number
  readonly by: 'group' | 'total' | 'none'
  readonly ballots: { readonly total: number; readonly a?: number; readonly b?: number }
  /** How many were asked, as one number for all; absent where votes were on paper, and of older ones. */
  readonly asked?: number
  readonly sentences: readonly PulseSentence[]
}

/** When a pulse was asked, by the step under which it stands. */
export const waveOf = ({ step }: Pick<BallotView, 'step'>): 'before' | 'close' =>
  step === BEFORE_THE_DAY ? 'before' : 'close'

const waveIn = (ballot: BallotView): readonly PulseWave[] => {
  const { rating, options, k, stage } = ballot
  const result = rating?.result
  if (rating?.of !== 'pulse' || stage !== 'closed' || !result) return []
  const itemOf = new Map(rating.options.map(({ option, card }) => [option, card]))
  const sentences = options.flatMap(({ id, text }): readonly PulseSentence[] => {
    const [item, rated] = [itemOf.get(id), result.options.find(({ option }) => option === id)]
    if (item === undefined || !rated) return []
    return [{ item, text, ...(isSensitive(item) ? { isSensitive: true } : {}), counts: pulseCounts(rated) }]
  })
  const { by, ballots } = result
  const isSplit = by === 'group' && ballots.a !== undefined && ballots.b !== undefined
  return [
    {
      wave: waveOf(ballot),
      k,
      by,
      ballots: isSplit ? ballots : { total: ballots.total },
      ...(result.asked === undefined ? {} : { asked: result.asked }),
      sentences,
    },
  ]
}

/** The pulses that were closed and stand, the earlier first. */
export const pulseWaves = (ballots: readonly BallotView[]): readonly PulseWave[] => ballots.flatMap(waveIn)

/** A sentence in each wave in which it was asked, and what the last two of these say beside each other. */
export type PulseRow = {
  readonly item: string
  readonly text: string
  readonly isSensitive: boolean
  /** By the place of its wave. */
  readonly waves: readonly { readonly at: number; readonly counts: PulseCounts }[]
  /** Null where it was asked once only, or where one of the two shows nothing. */
  readonly changes: Changes | null
}

/**
 * Waves beside each other, sentence by sentence, in the order of the latest wave. A sentence is the same where its name
 * and its words are. There is no word for more than two waves: fewer than six say nothing of a trend (PU6).
 */
export const pulseRows = (waves: readonly PulseWave[]): readonly PulseRow[] => {
  const all = waves.toReversed().flatMap(({ sentences }) => sentences)
  const keyOf = ({ item, text }: Pick<PulseSentence, 'item' | 'text'>): string => `${item} ${text}`
  const sentences = [...new Map(all.map((one) => [keyOf(one), one])).values()]
  return sentences.map((one) => {
    const found = waves.flatMap(({ sentences: asked }, at) =>
      asked.filter((other) => keyOf(other) === keyOf(one)).map(({ counts }) => ({ at, counts })),
    )
    const [before, after] = found.slice(-2)
    return {
      item: one.item,
      text: one.text,
      isSensitive: one.isSensitive === true,
      waves: found,
      changes: before && after ? changesOf(before.counts, after.counts) : null,
    }
  })
}
