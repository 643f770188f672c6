import type { BallotView } from '@parley/shared/protocol/ballot-views'
import type { StateView } from '@parley/shared/protocol/state-view'
import type { RatedOption } from '@parley/shared/session/tallies'
import { isConfident } from '@parley/shared/voting/rate-measures'
import { m } from '../../paraglide/messages.js'
import { axisName, gapText } from '../../session/rating-text.ts'
import { chartCounts } from '../../ui/RatingChart.tsx'
import { Standing, StandingList } from './FactList.tsx'
import { ratingNow } from './rating-facts.ts'

type Groups = StateView['session']['groups']

/** What came out for one card in a few words; the whole picture is on the wall. */
const statusOf = (rated: RatedOption | undefined, { k }: BallotView, groups: Groups): string => {
  if (!rated) return ''
  if (rated.by === 'none') return m.rate_wall_hidden_all({ k })
  if (rated.by === 'total') return rated.why ? m.rate_wall_hidden_rounds() : m.rate_wall_hidden_k({ k })
  return rated.axes
    .flatMap((one) => {
      const counts = chartCounts(one)
      if (!counts || !('a' in counts)) return []
      if (one.axis === 'confidence') return [isConfident(counts) ? m.rate_confident() : m.rate_not_confident()]
      return [`${axisName(one.axis)}: ${gapText(counts, groups)}`]
    })
    .join(' ')
}

const isEnough = (rated: RatedOption | undefined): boolean =>
  rated?.by === 'group' &&
  rated.axes.some(({ axis, a, b }) => axis === 'confidence' && a && b && isConfident({ a, b }) === true)

/** The cards of the rating that stands now, and once it has closed what came out for each. */
export const RatingPart = ({ state }: { readonly state: StateView }) => {
  const ballot = ratingNow(state)
  if (!ballot?.rating) return null
  const { result, guess } = ballot.rating
  return (
    <StandingList label={m.rate_frozen_title()}>
      {ballot.options.map(({ id, text }) => {
        const rated = result?.options.find(({ option }) => option === id)
        const status = result
          ? statusOf(rated, ballot, state.session.groups)
          : guess.includes(id)
            ? m.rate_with_guess()
            : ''
        return <Standing key={id} text={text} status={status} isDone={isEnough(rated)} />
      })}
    </StandingList>
  )
}
