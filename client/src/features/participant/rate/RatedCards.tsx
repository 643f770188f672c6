import type { BallotView } from '@parley/shared/protocol/ballot-views'
import type { CardView } from '@parley/shared/documents/card-view'
import type { RatedKind } from '@parley/shared/session/agenda'
import { m } from '../../../paraglide/messages.js'
import { axisAsks, axisEnds, ratingAsks } from '../../../session/rating-text.ts'
import { useDocument } from '../../../session/use-document.ts'
import { useSession } from '../../../session/use-session.ts'
import { ExplainedText } from '../../../ui/ExplainedText.tsx'
import cards from '../Cards.module.css'
import styles from '../Participant.module.css'
import { TaskHeading } from '../TaskHeading.tsx'

const NONE = { assumption: m.rate_none_assumption, milestone: m.rate_none_milestone } as const
const LISTS = {
  assumption: m.rate_cards_assumption,
  milestone: m.rate_cards_milestone,
  pulse: m.pulse_title,
  signals: m.signals_list,
} as const

const List = ({
  label,
  items,
}: {
  readonly label: string
  readonly items: readonly (Pick<CardView, 'id' | 'text'> & { readonly group?: CardView['group'] })[]
}) => (
  <ul className={cards.list} aria-label={label}>
    {items.map(({ id, text, group }) => (
      <li key={id} className={cards.card} data-group={group ?? 'both'}>
        <p className={cards.words} dir="auto">
          <ExplainedText text={text} />
        </p>
      </li>
    ))}
  </ul>
)

/** Before a rating: what lies on the board and could be rated, to be read. */
export const RatedCards = ({ of }: { readonly of: RatedKind }) => {
  const { session } = useSession().state
  const { view } = useDocument('board')
  const items = view.cards.filter((card) => card.kind === of && card.into === undefined && card.text.trim() !== '')
  return (
    <>
      <TaskHeading title={ratingAsks(of)}>{m.rate_collect_lead({ mediator: session.mediator })}</TaskHeading>
      {items.length === 0 ? <p className={styles.quiet}>{NONE[of]()}</p> : <List label={LISTS[of]()} items={items} />}
    </>
  )
}

/** The frozen cards and what is asked of each, before the rating opens, and for those who do not rate. */
export const RateFrozen = ({
  ballot,
  rating,
}: {
  readonly ballot: BallotView
  readonly rating: NonNullable<BallotView['rating']>
}) => (
  <>
    <TaskHeading title={ballot.stage === 'open' ? m.rate_open_title() : m.rate_frozen_title()}>
      {ballot.stage === 'open' ? m.rate_open_lead() : m.rate_frozen_lead()}
    </TaskHeading>
    <ul className={styles.rules}>
      {rating.axes.map((axis) => {
        const { low, high } = axisEnds(axis)
        return (
          <li key={axis}>
            {axisAsks(axis)}{' '}
            <span className={styles.quiet}>
              {m.rate_value_low({ end: low })} … {m.rate_value_high({ end: high })}
            </span>
          </li>
        )
      })}
    </ul>
    <List label={LISTS[rating.of]()} items={ballot.options} />
  </>
)
