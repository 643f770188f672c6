import type { StateView } from '../protocol/state-view.ts'
import type { RatingAxis } from '../session/agenda.ts'
import type { FiveCounts, RatedOption } from '../session/tallies.ts'

/** What the room last said of a card on one axis, as far as k shows it: by group, in total, or that it is hidden. */
export type CardRating = { readonly axis: RatingAxis; readonly ballot: string; readonly round: number } & (
  | { readonly by: 'group'; readonly a: FiveCounts; readonly b: FiveCounts }
  | { readonly by: 'total'; readonly total: FiveCounts; readonly why?: 'rounds' | 'paper' }
  | { readonly by: 'none' }
)

const onAxis = (
  { by, why, axes }: RatedOption,
  axis: RatingAxis,
  basics: { readonly ballot: string; readonly round: number },
): CardRating => {
  const counts = axes.find((one) => one.axis === axis)
  if (by === 'group' && counts?.a && counts.b) return { axis, ...basics, by, a: counts.a, b: counts.b }
  if (by === 'total' && counts?.total) return { axis, ...basics, by, total: counts.total, ...(why ? { why } : {}) }
  return { axis, ...basics, by: 'none' }
}

/**
 * The ratings of a card, one for each axis on which it was rated, from the last round that was closed and stands.
 * Empty before the first close. Maps, pages and files all ask here.
 */
export const ratingsOf = ({ ballots }: Pick<StateView, 'ballots'>, card: string): readonly CardRating[] => {
  const last = new Map<RatingAxis, CardRating>()
  for (const { id, round, rating } of ballots) {
    const option = rating?.options.find((one) => one.card === card)?.option
    const rated = rating?.result?.options.find((one) => one.option === option)
    if (!rating || !rated) continue
    for (const axis of rating.axes) last.set(axis, onAxis(rated, axis, { ballot: id, round }))
  }
  return [...last.values()]
}
