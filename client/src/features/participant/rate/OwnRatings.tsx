import type { BallotView } from '@parley/shared/protocol/ballot-views'
import { m } from '../../../paraglide/messages.js'
import { axisName } from '../../../session/rating-text.ts'
import styles from '../Participant.module.css'
import type { Choice } from '../receipts.ts'
import rate from './Rate.module.css'

type OwnRatingsProps = {
  readonly ballot: BallotView
  readonly rating: NonNullable<BallotView['rating']>
  /** What this tab sent; another device knows only that something is in. */
  readonly choice: Choice | undefined
}

/** What was given to each card, as long as it can be changed; it is folded away, so that no neighbour reads it. */
export const OwnRatings = ({ ballot, rating, choice }: OwnRatingsProps) => {
  if (choice === 'pass') return <p>{m.rate_passed_all()}</p>
  if (typeof choice !== 'object' || !('ratings' in choice)) return null
  const { ratings } = choice
  return (
    <details className={styles.details}>
      <summary>{m.rate_show()}</summary>
      <ul className={rate.own}>
        {ballot.options.map(({ id, text }) => {
          const own = ratings.find(({ option }) => option === id)
          const said = own && [
            ...rating.axes.map((axis, at) => m.rate_gave({ axis: axisName(axis), value: own.values[at] ?? '' })),
            ...(own.guess === undefined ? [] : [m.rate_gave_guess({ value: own.guess })]),
          ]
          return (
            <li key={id}>
              <span dir="auto">{text}</span>
              <span className={styles.quiet}>{said ? said.join(' · ') : m.rate_pass_done()}</span>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
