import type { BallotView } from '@parley/shared/protocol/ballot-views'
import { m } from '../../paraglide/messages.js'
import { ExplainedText } from '../../ui/ExplainedText.tsx'
import cards from './Cards.module.css'
import { TaskHeading } from './TaskHeading.tsx'

/** The options with their frozen words, to be read before the ballot opens, or by those who have no vote. */
export const FrozenTask = ({ ballot }: { readonly ballot: BallotView }) => (
  <>
    <TaskHeading title={ballot.stage === 'open' ? m.participant_voting_now() : m.participant_frozen_title()}>
      {ballot.stage === 'open'
        ? m.participant_voting_now_lead()
        : (ballot.dots ? m.votes_dots_frozen : m.participant_frozen_lead)({ count: ballot.cap })}
    </TaskHeading>
    <ul className={cards.list} aria-label={m.participant_options()}>
      {ballot.options.map((option) => (
        <li key={option.id} className={cards.card} data-group="both">
          <p className={cards.words} dir="auto">
            <ExplainedText text={option.text} />
          </p>
        </li>
      ))}
    </ul>
  </>
)
