import type { PhaseView } from '@parley/shared/protocol/state-view'
import { m } from '../../../paraglide/messages.js'
import { useSession } from '../../../session/use-session.ts'
import { Notice } from '../../../ui/Notice.tsx'
import { PaperPile } from '../PaperPile.tsx'
import { Proposals } from './Proposals.tsx'
import { SupportBallot } from './SupportBallot.tsx'
import { SupportFrozen } from './SupportFrozen.tsx'
import { SupportResult } from './SupportResult.tsx'

type VotePhase = Extract<PhaseView, { readonly of: 'vote' }>

/** A support check: write proposals, read the frozen one and its rule, answer in secret, see the result. */
export const SupportTask = ({ phase }: { readonly phase: VotePhase }) => {
  const { state, self } = useSession()
  const ballot = state.ballots.find((one) => one.id === phase.ballot)
  const step = state.steps[state.current]?.id
  const voided = state.ballots.findLast((one) => one.step === step)
  if (phase.stage === 'collect' || !ballot?.support) {
    return (
      <>
        {voided?.stage === 'void' && <Notice title={m.participant_void()}>{voided.reason}</Notice>}
        <Proposals />
      </>
    )
  }
  if (ballot.stage === 'closed') return <SupportResult ballot={ballot} support={ballot.support} />
  if (ballot.stage === 'open' && self.role === 'participant') return <SupportBallot key={ballot.id} ballot={ballot} />
  return (
    <>
      <SupportFrozen ballot={ballot} rule={ballot.support.rule} />
      {ballot.stage === 'open' && self.role === 'scribe' && <PaperPile key={ballot.id} ballot={ballot} />}
    </>
  )
}
