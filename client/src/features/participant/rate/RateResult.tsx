import type { BallotView } from '@parley/shared/protocol/ballot-views'
import type { RatedOption } from '@parley/shared/session/tallies'
import { confidenceSays, guessSays, splitSays } from '@parley/shared/voting/rating-says'
import { m } from '../../../paraglide/messages.js'
import { figureText, hiddenSays } from '../../../session/rating-text.ts'
import { countNote } from '../../../session/scribed-text.ts'
import { useSession } from '../../../session/use-session.ts'
import { ExplainedText } from '../../../ui/ExplainedText.tsx'
import { chartCounts, RatingChart } from '../../../ui/RatingChart.tsx'
import { OwnVoteLine } from '../OwnVoteLine.tsx'
import styles from '../Participant.module.css'
import { TaskHeading } from '../TaskHeading.tsx'
import { useOwnVote } from '../use-own-vote.ts'
import rate from './Rate.module.css'

const TITLES = {
  assumption: m.rate_result_assumption,
  milestone: m.rate_result_milestone,
  pulse: m.pulse_title,
  signals: m.signals_title,
} as const

type RatedProps = { readonly rated: RatedOption; readonly text: string; readonly k: number }

/** One rated card: a picture for each axis with what it says, or why there is none. */
const Rated = ({ rated, text, k }: RatedProps) => {
  const { groups } = useSession().state.session
  const hidden = hiddenSays(rated.by, rated.why, k)
  return (
    <li className={rate.card}>
      <h2 dir="auto">
        <ExplainedText text={text} />
      </h2>
      {rated.axes.map((one, at) => {
        const counts = chartCounts(one)
        if (!counts) return null
        const guess =
          at === 0 && 'a' in counts && rated.guess ? guessSays(counts, rated.guess, groups, m, figureText) : []
        const says =
          'a' in counts
            ? [
                ...(one.axis === 'confidence' ? confidenceSays(counts, groups, m) : []),
                ...splitSays(counts, groups, m),
                ...guess,
              ]
            : []
        return (
          <div key={one.axis} className={rate.axis}>
            <RatingChart axis={one.axis} text={text} groups={groups} {...counts} />
            {says.length > 0 && (
              <ul className={rate.says}>
                {says.map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            )}
          </div>
        )
      })}
      {hidden && <p className={styles.quiet}>{hidden}</p>}
    </li>
  )
}

/** What was rated, once for all, and whether the own ratings were among it. */
export const RateResult = ({
  ballot,
  rating,
}: {
  readonly ballot: BallotView
  readonly rating: NonNullable<BallotView['rating']>
}) => {
  const own = useOwnVote(ballot)
  const { result } = rating
  if (!result) return <TaskHeading title={m.participant_result_none()} />
  const textOf = new Map(ballot.options.map((option) => [option.id, option.text]))
  return (
    <>
      <TaskHeading title={TITLES[rating.of]()}>
        {ballot.round > 1 && `${m.rate_round({ round: ballot.round })}. `}
        {m.rate_answered({ count: result.ballots.total })} {countNote(ballot)}
      </TaskHeading>
      <OwnVoteLine own={own} counted={m.rate_counted()} />
      <ol className={rate.cards}>
        {result.options.map((rated) => (
          <Rated key={rated.option} rated={rated} text={textOf.get(rated.option) ?? ''} k={ballot.k} />
        ))}
      </ol>
      <p className={styles.quiet}>
        {rating.of === 'milestone' && `${m.rate_rule()} `}
        {m.rate_not_kept()}
      </p>
    </>
  )
}
