import type { GroupId } from '../session/agenda.ts'
import type { FiveCounts } from '../session/tallies.ts'
import { gapWord, higher } from '../voting/rate-measures.ts'
import type { RecordModel } from './record-model.ts'
import type { RatingWords } from './record-words.ts'

/**
 * "Evidence: a clear difference, Strategy higher.": how far two groups' pictures lie apart, and which way, under a name.
 * Null without raters.
 */
export const differenceText = (
  name: string,
  pair: Readonly<Record<GroupId, FiveCounts>>,
  groups: RecordModel['groups'],
  say: RatingWords,
): string | null => {
  const [word, above] = [gapWord(pair.a, pair.b), higher(pair)]
  if (word === null) return null
  const gap = say.gaps[word]
  if (above === null) return say.difference(name, gap)
  return say.difference(name, above === 'neither' ? say.neither(gap) : say.higher(gap, groups[above].name))
}
