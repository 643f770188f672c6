import type { BallotView } from '@parley/shared/protocol/ballot-views'
import type { ReactNode } from 'react'
import { m } from '../../../paraglide/messages.js'
import { ExplainedText } from '../../../ui/ExplainedText.tsx'
import { TaskHeading } from '../TaskHeading.tsx'
import support from './Support.module.css'

/** From this length on a proposal is set smaller, so that the answers are not far below it. */
const LONG = 140

/** The frozen words of a proposal as the heading of the page, with the round above. */
export const ProposalHeading = ({
  ballot,
  children,
}: {
  readonly ballot: BallotView
  readonly children: ReactNode
}) => {
  const text = ballot.options[0]?.text ?? ''
  return (
    <div>
      {ballot.round > 1 && <p className={support.round}>{m.participant_support_round({ round: ballot.round })}</p>}
      {ballot.support?.purpose && <p className={support.round}>{m.purpose_asked()}</p>}
      <TaskHeading
        title={
          <span className={support.proposal} data-long={text.length > LONG || undefined} dir="auto">
            <ExplainedText text={text} />
          </span>
        }
      >
        {children}
      </TaskHeading>
    </div>
  )
}
