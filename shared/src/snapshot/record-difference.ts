import type { GroupId } from '../session/agenda.ts'
import type { FiveCounts } from '../session/tallies.ts'
import { gapWord, higher } from '../voting/rate-measures.ts'
import type { PulseWave } from '../voting/pulse-waves.ts'
import type { RatingWords, RecordWords } from './record-words.ts'

/**
 * "Evidence: a clear difference, Strategy higher.": how far two groups' pictures lie apart, and which way, under a name.
 * Null without raters.
 */
export const differenceText = (
  name: string,
  pair: Readonly<Record<GroupId, FiveCounts>>,
  groups: Readonly<Record<GroupId, { readonly name: string }>>,
  say: RatingWords,
): string | null => {
  const [word, above] = [gapWord(pair.a, pair.b), higher(pair)]
  if (word === null) return null
  const gap = say.gaps[word]
  if (above === null) return say.difference(name, gap)
  return say.difference(name, above === 'neither' ? say.neither(gap) : say.higher(gap, groups[above].name))
}

/** A pulse with what other files say of the difference between both groups, sentence by sentence; of bands nothing (PU5). */
export const pulseSaid = (
  wave: PulseWave,
  groups: Readonly<Record<GroupId, { readonly name: string }>>,
  { pulse, ratings }: Pick<RecordWords, 'pulse' | 'ratings'>,
): PulseWave => ({
  ...wave,
  sentences: wave.sentences.map((one) => {
    if (one.isSensitive || one.counts.by !== 'group') return one
    const says = differenceText(pulse.waves[wave.wave], one.counts, groups, ratings)
    return says === null ? one : { ...one, says }
  }),
})
