import { GROUPS, type GroupId } from '../session/agenda.ts'
import type { FiveCounts } from '../session/tallies.ts'
import { coOrientation, gapWord, isConfident, low, median, overlap, raters, spread } from './rate-measures.ts'

/** The sentences of ratings under their names in the catalogue: pages and files bring the same ones (BL33). */
export type RatingSentences = {
  readonly rate_gap_none_more: () => string
  readonly rate_overlap_none: () => string
  readonly rate_range: (ends: { readonly low: number; readonly high: number }) => string
  readonly rate_spread: (halves: Readonly<Record<'groupA' | 'a' | 'groupB' | 'b', string>>) => string
  readonly rate_confident: () => string
  readonly rate_not_confident: () => string
  readonly rate_low_count: (about: { readonly group: string; readonly count: number; readonly of: number }) => string
  readonly rate_guessed: (about: Readonly<Record<'group' | 'other' | 'guess' | 'real', string>>) => string
  readonly rate_expects_more: (about: { readonly group: string }) => string
}

type Pair = Readonly<Record<GroupId, FiveCounts>>
type Names = Readonly<Record<GroupId, { readonly name: string }>>

/** Where the middle half of each group lies: the range of the interquartile values. */
const spreadSays = (pair: Pair, names: Names, say: RatingSentences): string => {
  const of = (group: GroupId): string => {
    const half = spread(pair[group])
    if (!half) return '–'
    return half.low === half.high ? String(half.low) : say.rate_range({ low: half.low, high: half.high })
  }
  return say.rate_spread({ groupA: names.a.name, a: of('a'), groupB: names.b.name, b: of('b') })
}

/** What two distributions say beside their difference, in sentences: how sure it is, and where each group lies. */
export const splitSays = (pair: Pair, names: Names, say: RatingSentences): readonly string[] => {
  const word = gapWord(pair.a, pair.b)
  if (word === null) return []
  return [
    ...(word === 'none' ? [say.rate_gap_none_more()] : []),
    ...(overlap(pair.a, pair.b) === 0 ? [say.rate_overlap_none()] : []),
    spreadSays(pair, names, say),
  ]
}

/** Whether a milestone has enough confidence, and who has little; empty where the split is hidden. */
export const confidenceSays = (pair: Pair, names: Names, say: RatingSentences): readonly string[] => {
  const isEnough = isConfident(pair)
  if (isEnough === null) return []
  const few = GROUPS.filter((group) => low(pair[group]) > 0)
  return [
    isEnough ? say.rate_confident() : say.rate_not_confident(),
    ...few.map((group) =>
      say.rate_low_count({ group: names[group].name, count: low(pair[group]), of: raters(pair[group]) }),
    ),
  ]
}

/** Which groups expected a bigger difference than there was, a sentence each. */
export const expectsSays = (own: Pair, guess: Pair, names: Names, say: RatingSentences): readonly string[] =>
  GROUPS.flatMap((group) =>
    coOrientation(own, guess, group)?.expectsMore ? [say.rate_expects_more({ group: names[group].name })] : [],
  )

/** What each group thought that the other says, and whether it expects more than there is. `figure` writes a median. */
export const guessSays = (
  own: Pair,
  guess: Pair,
  names: Names,
  say: RatingSentences,
  figure: (value: number) => string,
): readonly string[] =>
  GROUPS.flatMap((group) => {
    const other = group === 'a' ? 'b' : 'a'
    const [guessed, real, known] = [median(guess[group]), median(own[other]), coOrientation(own, guess, group)]
    if (!known || guessed === null || real === null) return []
    const about = { group: names[group].name, other: names[other].name }
    return [
      say.rate_guessed({ ...about, guess: figure(guessed), real: figure(real) }),
      ...(known.expectsMore ? [say.rate_expects_more(about)] : []),
    ]
  })
