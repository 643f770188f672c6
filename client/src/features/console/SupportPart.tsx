import type { CardView, DocumentView } from '@parley/shared/documents/card-view'
import type { StateView } from '@parley/shared/protocol/state-view'
import { m } from '../../paraglide/messages.js'
import { ruleText } from '../../session/rule-text.ts'
import styles from './StepPart.module.css'
import { Standing, StandingList } from './FactList.tsx'
import { checkNow, checksOf, saying } from './step-facts.ts'
import { UnansweredLimits } from './UnansweredLimits.tsx'

const OUTCOMES = {
  carried: m.console_carried,
  'not-carried': m.console_not_carried,
  'not-decided': m.console_not_decided,
} as const

/** All proposals with what became of each. */
const Proposals = ({ state, proposals }: { readonly state: StateView; readonly proposals: readonly CardView[] }) => (
  <StandingList label={m.console_proposals_list()}>
    {proposals.map((card) => {
      const last = checksOf(state, card.id).findLast((one) => one.support?.result)
      const carried = last?.support?.result?.carried
      return (
        <Standing
          key={card.id}
          text={card.text}
          status={
            last && carried
              ? `${OUTCOMES[carried]()} · ${m.console_round({ round: last.round })}`
              : m.console_unchecked()
          }
          isDone={carried === 'carried'}
        />
      )
    })}
  </StandingList>
)

/** The proposal that stands before the room with its rule, or all proposals with what became of each. */
export const SupportPart = ({ state, board }: { readonly state: StateView; readonly board: DocumentView }) => {
  const ballot = checkNow(state)
  const proposals = saying(board, 'proposal')
  // As long as one of the proposals has not been checked, or there is none yet, an answer can still come.
  const isBeforeCheck =
    proposals.length === 0 || proposals.some((card) => !checksOf(state, card.id).some((one) => one.support?.result))
  const standing = ballot?.stage === 'frozen' || ballot?.stage === 'open'
  if (ballot?.support && standing) {
    return (
      <div className={styles.inFocus}>
        <blockquote className={styles.proposal} dir="auto">
          {ballot.options[0]?.text}
        </blockquote>
        <p className={styles.quiet}>
          {ballot.stage === 'open'
            ? m.console_round_rule({ round: ballot.round, rule: ruleText(ballot.support.rule) })
            : m.console_round({ round: ballot.round })}
        </p>
      </div>
    )
  }
  return (
    <>
      {isBeforeCheck && <UnansweredLimits state={state} board={board} isBeforeCheck />}
      {proposals.length > 0 && <Proposals state={state} proposals={proposals} />}
    </>
  )
}
