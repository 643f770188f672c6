import type { CardRating } from '@parley/shared/voting/ratings-of'
import { median } from '@parley/shared/voting/rate-measures'
import { confidenceSays } from '@parley/shared/voting/rating-says'
import { m } from '../paraglide/messages.js'
import { figureText } from '../session/rating-text.ts'

type Groups = Readonly<Record<'a' | 'b', { readonly name: string }>>

/** How sure the room was of a milestone when it was asked, a sentence each; empty while nobody was, or it is hidden. */
export const confidenceWords = (ratings: readonly CardRating[], groups: Groups): readonly string[] => {
  const rating = ratings.find(({ axis }) => axis === 'confidence')
  if (!rating || rating.by === 'none') return []
  if (rating.by === 'total') return [m.mapping_confidence_all({ all: figureText(median(rating.total)) })]
  const medians = { a: figureText(median(rating.a)), b: figureText(median(rating.b)) }
  return [
    m.mapping_confidence({ groupA: groups.a.name, groupB: groups.b.name, ...medians }),
    ...confidenceSays(rating, groups, m),
  ]
}
