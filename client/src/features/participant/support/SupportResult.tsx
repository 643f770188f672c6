import type { BallotView } from '@parley/shared/protocol/ballot-views'
import { m } from '../../../paraglide/messages.js'
import { countNote } from '../../../session/scribed-text.ts'
import { ExplainedText } from '../../../ui/ExplainedText.tsx'
import { OwnVoteLine } from '../OwnVoteLine.tsx'
import styles from '../Participant.module.css'
import { TaskHeading } from '../TaskHeading.tsx'
import { useOwnVote } from '../use-own-vote.ts'
import { ChangeLines } from './ChangeLines.tsx'
import { EarlierRounds } from './EarlierRounds.tsx'
import { resultText } from './level-text.ts'
import { LevelRows } from './LevelRows.tsx'
import { ProposalList } from './Proposals.tsx'
import support from './Support.module.css'
import { SupportReasons } from './SupportReasons.tsx'

type SupportResultProps = { readonly ballot: BallotView; readonly support: NonNullable<BallotView['support']> }

/** What came out, why by the rule, what would have to change, the rounds before, and room for the next wording. */
export const SupportResult = ({ ballot, support: { result, rule } }: SupportResultProps) => {
  const own = useOwnVote(ballot)
  if (!result) return <TaskHeading title={m.participant_result_none()} />
  return (
    <>
      <TaskHeading title={resultText(result.carried)}>
        {ballot.round > 1 && `${m.participant_support_round({ round: ballot.round })}. `}
        {m.participant_support_answers({ count: result.ballots.total })} {countNote(ballot)}
      </TaskHeading>
      <blockquote className={support.wording} dir="auto">
        <ExplainedText text={ballot.options[0]?.text ?? ''} />
      </blockquote>
      <SupportReasons result={result} rule={rule} k={ballot.k} />
      <OwnVoteLine own={own} counted={m.participant_support_counted()} />
      <ChangeLines result={result} level="h2" />
      <LevelRows result={result} />
      <p className={styles.quiet}>{m.participant_result_not_kept()}</p>
      <EarlierRounds ballot={ballot} />
      <ProposalList title={m.participant_proposals_again()} isAgain />
    </>
  )
}
