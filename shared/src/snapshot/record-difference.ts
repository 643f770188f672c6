import type { GroupId } from '../session/agenda.ts'
import type { FiveCounts } from '../session/tallies.ts'
import { gapWord, higher } from '../voting/rate-measures.ts'
import type { PulseWave } from '../voting/pulse-waves.ts'
import type { RatingWords, RecordWords } from './record-words.ts'

type Pair = Readonly<Record<GroupId, FiveCounts>>
type Groups = Readonly<Record<GroupId, { readonly name: string }>>

/** "a clear difference, Strategy higher": how far two groups' pictures lie apart, and which way. Null without raters. */
export const differenceSaid = (pair: Pair, groups: Groups, say: RatingWords): string | null => {
  const [word, above] = [gapWord(pair.a, pair.b), higher(pair)]
  if (word === null) return null
  const gap = say.gaps[word]
  if (above === null) return gap
  return above === 'neither' ? say.neither(gap) : say.higher(gap, groups[above].name)
}

/** The same under a name: "Evidence: a clear difference, Strategy higher." */
export const differenceText = (name: string, pair: Pair, groups: Groups, say: RatingWords): string | null => {
  const said = differenceSaid(pair, groups, say)
  return said === null ? null : say.difference(name, said)
}

/** A pulse with what other files say of the difference between both groups, sentence by sentence; of bands nothing (PU5). */
export const pulseSaid = (
  wave: PulseWave,
  groups: Groups,
  { pulse, ratings }: Pick<RecordWords, 'pulse' | 'ratings'>,
): PulseWave => ({
  ...wave,
  sentences: wave.sentences.map((one) => {
    if (one.isSensitive || one.counts.by !== 'group') return one
    const says = differenceText(pulse.waveHeads[wave.wave], one.counts, groups, ratings)
    return says === null ? one : { ...one, says }
  }),
})
