import type { BallotView } from '@parley/shared/protocol/ballot-views'
import { useEffect } from 'react'
import { m } from '../../../paraglide/messages.js'
import { sha256Hex } from '../../../session/hash.ts'
import { countNote } from '../../../session/scribed-text.ts'
import { useSession } from '../../../session/use-session.ts'
import { ExplainedText } from '../../../ui/ExplainedText.tsx'
import styles from '../Participant.module.css'
import { forgetDraft, knownReceipt } from '../receipts.ts'
import { TaskHeading } from '../TaskHeading.tsx'
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
  const { seat } = useSession()
  const { id, receipts } = ballot
  useEffect(() => forgetDraft(seat, id), [seat, id])
  if (!result) return <TaskHeading title={m.participant_result_none()} />
  const receipt = knownReceipt(seat, id)
  const isCounted = receipt !== undefined && receipts?.includes(sha256Hex(receipt))
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
      {isCounted && <p className={styles.quiet}>{m.participant_support_counted()}</p>}
      <ChangeLines result={result} level="h2" />
      <LevelRows result={result} />
      <p className={styles.quiet}>{m.participant_result_not_kept()}</p>
      <EarlierRounds ballot={ballot} />
      <ProposalList title={m.participant_proposals_again()} isAgain />
    </>
  )
}
