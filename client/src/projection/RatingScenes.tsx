import type { DocumentView } from '@parley/shared/documents/card-view'
import type { BallotView } from '@parley/shared/protocol/ballot-views'
import type { StateView } from '@parley/shared/protocol/state-view'
import type { RatedOption } from '@parley/shared/session/tallies'
import { confidenceSays, expectsSays, guessSays } from '@parley/shared/voting/rating-says'
import { m } from '../paraglide/messages.js'
import { countNote, papersText } from '../session/scribed-text.ts'
import { axisAsks, figureText, ratingAsks } from '../session/rating-text.ts'
import { chartCounts, RatingChart } from '../ui/RatingChart.tsx'
import { FittedLanes } from './FittedLanes.tsx'
import { Headline } from './Headline.tsx'
import { PlainNote } from './PlainNote.tsx'
import styles from './Projection.module.css'
import { FillLine } from './QuietLine.tsx'
import looks from './Rating.module.css'

type Rating = NonNullable<BallotView['rating']>
type SceneProps = {
  readonly state: StateView
  readonly board: DocumentView
  readonly clockOffset: number
  readonly ballot: BallotView | undefined
}

const NONE = { assumption: m.rate_none_assumption, milestone: m.rate_none_milestone } as const
const RESULTS = {
  assumption: m.rate_result_assumption,
  milestone: m.rate_result_milestone,
  pulse: m.pulse_title,
  signals: m.signals_title,
} as const

type Item = { readonly id: string; readonly text: string; readonly group?: 'a' | 'b' | 'both' | undefined }

const Cards = ({ items, clockOffset }: { readonly items: readonly Item[]; readonly clockOffset: number }) => (
  <FittedLanes
    lanes={[
      {
        id: 'rated',
        items: items.map(({ id, text, group }) => (
          <li key={id} className={styles.card} data-group={group ?? 'both'}>
            <p className={styles.text} dir="auto">
              {text}
            </p>
            <PlainNote text={text} />
          </li>
        )),
      },
    ]}
    content={JSON.stringify(items)}
    mostColumns={2}
    clockOffset={clockOffset}
  />
)

/** Before anything is chosen: what lies on the board and could be rated; then the frozen cards. */
const ReadScene = ({ state, board, ballot, clockOffset }: SceneProps) => {
  const step = state.steps[state.current]
  const of = step?.act === 'vote' && step.method === 'rate' ? step.of : 'assumption'
  const items: readonly Item[] =
    ballot?.options ??
    board.cards.filter((card) => card.kind === of && card.into === undefined && card.text.trim() !== '')
  return (
    <>
      <header className={styles.stack}>
        <Headline className={styles.title}>{ratingAsks(of)}</Headline>
        {ballot && <p className={styles.lead}>{m.rate_wall_frozen_more()}</p>}
        {items.length === 0 && <p className={styles.lead}>{NONE[of]()}</p>}
      </header>
      {items.length > 0 && <Cards items={items} clockOffset={clockOffset} />}
    </>
  )
}

/** While people rate: that it is secret, what is asked, and a line that fills. */
const OpenRatingScene = ({ ballot, rating }: { readonly ballot: BallotView; readonly rating: Rating }) => (
  <div className={styles.left}>
    <p className={styles.kicker}>{m.rate_wall_open()}</p>
    <Headline className={styles.prompt}>{m.rate_wall_secret()}</Headline>
    <ul className={looks.asks}>
      {rating.axes.map((axis) => (
        <li key={axis}>{axisAsks(axis)}</li>
      ))}
    </ul>
    <div className={styles.filling}>
      <FillLine eighths={ballot.fill ?? 0} />
      <p className={styles.lead}>{ballot.nearly ? <strong>{m.projector_nearly()}</strong> : m.rate_wall_line()}</p>
      {ballot.papers && <p className={styles.lead}>{papersText(ballot)}</p>}
    </div>
  </div>
)

const whyOf = (rated: RatedOption, k: number): string | null => {
  if (rated.by === 'group') return null
  if (rated.why === 'paper') return m.votes_paper_hidden({ count: k })
  if (rated.by === 'none') return m.rate_wall_hidden_all({ k })
  return rated.why === 'rounds' ? m.rate_wall_hidden_rounds() : m.rate_wall_hidden_k({ k })
}

/** What the groups guessed of each other; where one expected more than there was, that is all the wall says of it. */
const guessedOf = (
  { axes: [first], guess }: RatedOption,
  groups: StateView['session']['groups'],
): readonly string[] => {
  if (!first?.a || !first.b || !guess) return []
  const own = { a: first.a, b: first.b }
  const more = expectsSays(own, guess, groups, m)
  return more.length > 0 ? more : guessSays(own, guess, groups, m, figureText)
}

type RatedCardProps = {
  readonly rated: RatedOption
  readonly text: string
  readonly k: number
  readonly groups: StateView['session']['groups']
}

/** One card with its pictures side by side: both groups above each other, the distance between. */
const RatedCard = ({ rated, text, k, groups }: RatedCardProps) => {
  const why = whyOf(rated, k)
  const guessed = guessedOf(rated, groups)
  return (
    <li className={looks.rated}>
      <p className={looks.text} dir="auto">
        {text}
      </p>
      {rated.axes.length > 0 && (
        <div className={looks.axes} data-axes={rated.axes.length}>
          {rated.axes.map((one) => {
            const counts = chartCounts(one)
            if (!counts) return null
            const says = one.axis === 'confidence' && 'a' in counts ? confidenceSays(counts, groups, m) : []
            return (
              <div key={one.axis} className={looks.axis}>
                <RatingChart axis={one.axis} text={text} groups={groups} isFlat={rated.axes.length > 1} {...counts} />
                {says.length > 0 && <p className={looks.says}>{says.join(' ')}</p>}
              </div>
            )
          })}
        </div>
      )}
      {guessed.length > 0 && <p className={looks.says}>{guessed.join(' ')}</p>}
      {why && <p className={looks.says}>{why}</p>}
    </li>
  )
}

/** Type sizes of the pictures: read from eight metres, two cards or more to a page. */
const SIZES: readonly number[] = [36, 32]

const RatingResultScene = ({
  state,
  ballot,
  rating,
  clockOffset,
}: Omit<SceneProps, 'ballot' | 'board'> & { readonly ballot: BallotView; readonly rating: Rating }) => {
  const { groups } = state.session
  const { result } = rating
  if (!result) return null
  const textOf = new Map(ballot.options.map((option) => [option.id, option.text]))
  return (
    <>
      <header className={styles.top}>
        <Headline className={styles.title}>{RESULTS[rating.of]()}</Headline>
        <p className={styles.aside}>
          {ballot.round > 1 && `${m.rate_round({ round: ballot.round })}. `}
          {m.rate_answered({ count: result.ballots.total })} {countNote(ballot)}
        </p>
      </header>
      <FittedLanes
        lanes={[
          {
            id: 'ratings',
            items: result.options.map((rated) => (
              <RatedCard
                key={rated.option}
                rated={rated}
                text={textOf.get(rated.option) ?? ''}
                k={ballot.k}
                groups={groups}
              />
            )),
          },
        ]}
        content={JSON.stringify([result, groups.a.name, groups.b.name])}
        mostColumns={rating.axes.length > 1 ? 1 : 2}
        sizes={SIZES}
        clockOffset={clockOffset}
      />
      <p className={styles.note}>{m.rate_wall_rule({ k: ballot.k })}</p>
    </>
  )
}

/** The stages of a blind rating on the wall. */
export const RatingScene = (props: SceneProps) => {
  const { state, ballot, clockOffset } = props
  const rating = ballot?.rating
  const stage = state.phase.of === 'vote' ? state.phase.stage : 'collect'
  if (stage === 'collect' || !ballot || !rating) return <ReadScene {...props} ballot={undefined} />
  if (stage === 'frozen') return <ReadScene {...props} />
  return stage === 'open' || !rating.result ? (
    <OpenRatingScene ballot={ballot} rating={rating} />
  ) : (
    <RatingResultScene state={state} ballot={ballot} rating={rating} clockOffset={clockOffset} />
  )
}
