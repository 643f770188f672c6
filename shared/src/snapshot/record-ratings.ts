import type { BallotView } from '../protocol/ballot-views.ts'
import type { StateView } from '../protocol/state-view.ts'
import type { RatedOption } from '../session/tallies.ts'
import { differenceText } from './record-difference.ts'
import type { RecordRating } from './record-model.ts'
import type { RatingWords } from './record-words.ts'

type Groups = StateView['session']['groups']

/** Both groups' counts or neither, whatever the result carries by mistake. */
const axesOf = ({ by, axes }: RatedOption): RatedOption['axes'] =>
  axes.flatMap(({ axis, total, a, b }): RatedOption['axes'] => {
    if (by === 'group') return a && b ? [{ axis, a, b }] : []
    return by === 'total' && total ? [{ axis, total }] : []
  })

/** The same counts with what other files say of their difference, for whoever reads figures alone. */
const saidOf = (
  axis: RatedOption['axes'][number],
  groups: Groups,
  say: RatingWords,
): RecordRating['cards'][number]['axes'][number] => {
  const { axis: of, a, b } = axis
  if (of === 'holds' || of === 'seen' || !a || !b) return axis
  const says = differenceText(say.axes[of], { a, b }, groups, say)
  return says === null ? axis : { ...axis, says }
}

const ratingOf = (ballot: BallotView, texts: boolean, groups: Groups, say: RatingWords): readonly RecordRating[] => {
  const { rating, options, round, k } = ballot
  const result = rating?.result
  if (!rating || !result || rating.of === 'pulse' || rating.of === 'signals') return []
  const { by, ballots } = result
  const isSplit = by === 'group' && ballots.a !== undefined && ballots.b !== undefined
  return [
    {
      of: rating.of,
      ...(ballot.papers ? { papers: ballot.papers.count } : {}),
      round,
      k,
      axes: rating.axes,
      by,
      ballots: isSplit ? ballots : { total: ballots.total },
      cards: result.options.map((one) => {
        const at = options.findIndex(({ id }) => id === one.option)
        // An assumption is a card of a group, which goes along only when both say yes; milestones are of the map.
        const isWorded = texts || rating.of === 'milestone'
        return {
          number: at + 1,
          ...(isWorded ? { text: options[at]?.text ?? '' } : {}),
          by: one.by,
          ...(one.why ? { why: one.why } : {}),
          axes: axesOf(one).map((axis) => saidOf(axis, groups, say)),
          ...(one.by === 'group' && one.guess ? { guess: one.guess } : {}),
        }
      }),
    },
  ]
}

/** Ratings that were closed and stand, in their order; `texts` says whether the words of cards go along. */
export const ratingsIn = (state: StateView, texts: boolean, say: RatingWords): readonly RecordRating[] =>
  state.ballots.flatMap((ballot) =>
    ballot.stage === 'closed' ? ratingOf(ballot, texts, state.session.groups, say) : [],
  )
