import { assumptionBoard } from '../../axes/assumption-board.ts'
import type { CardView } from '../../documents/card-view.ts'
import { lensCounts, standsBack } from '../../lenses/lenses.ts'
import type { BallotView } from '../../protocol/ballot-views.ts'
import { LENSES } from '../../session/agenda.ts'
import { direction, gap, higher, isConfident, low, median, overlap, spread } from '../rate-measures.ts'
import { ratingsOf } from '../ratings-of.ts'
import { supportShares } from '../support.ts'

const card = (id: string, lens: CardView['lens']): CardView => ({
  id,
  kind: 'assumption',
  group: 'a',
  zone: 'assumption:a',
  at: [0, 0],
  text: id,
  ...(lens ? { lens } : {}),
})
/** What may have been rated: the one card with the other beside it, each with a lens of its own. */
const BOARD = { cards: [card('card', 'approach'), card('other', 'communication')] }

/** Of one ballot: shares, distance, direction, middles, spread, overlap, enough confidence. */
const measuresOf = ({ support, rating, result }: BallotView) => [
  support?.result && supportShares(support.result),
  rating?.result?.options.flatMap(({ axes }) =>
    axes.map(({ a, b, total }) => [
      total && median(total),
      ...(a && b
        ? [gap(a, b), direction(a, b), higher({ a, b }), overlap(a, b), isConfident({ a, b }), low(a), low(b)]
        : []),
      ...(a && b ? [median(a), median(b), spread(a), spread(b)] : []),
    ]),
  ),
  // The switch for plain totals: the same options in another order.
  result && [...result.common, ...result.one, ...result.others].sort((x, y) => y.total - x.total),
]

/**
 * Everything that pages work out of the ballots of a session: the measures of each, the plain totals behind their switch,
 * and the assumption map without a lens and through every one, with the places and marks that ratings give.
 */
export const derivedOf = (ballots: readonly BallotView[]): readonly unknown[] => [
  ballots.map(measuresOf),
  [null, ...LENSES].map((lens) =>
    assumptionBoard(BOARD, (id) => ratingsOf({ ballots }, id)).cards.map((one) => [
      standsBack(lens, one.card),
      one.value,
      one.by,
      one.rated,
      one.asks,
    ]),
  ),
  lensCounts(BOARD.cards, new Set()),
]
