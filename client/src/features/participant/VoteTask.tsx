import type { PhaseView } from '@parley/shared/protocol/state-view'
import { m } from '../../paraglide/messages.js'
import { useSession } from '../../session/use-session.ts'
import { Notice } from '../../ui/Notice.tsx'
import { BallotTask } from './BallotTask.tsx'
import { CollectTask } from './CollectTask.tsx'
import { FrozenTask } from './FrozenTask.tsx'
import { ResultTask } from './ResultTask.tsx'
import { PaperPile } from './PaperPile.tsx'
import { RateTask } from './rate/RateTask.tsx'
import { SignalTask } from './signals/SignalTask.tsx'
import { SupportTask } from './support/SupportTask.tsx'

type VotePhase = Extract<PhaseView, { readonly of: 'vote' }>

/** Priorities: collect, read, vote, see the result. */
const Priorities = ({ phase }: { readonly phase: VotePhase }) => {
  const { state, self } = useSession()
  const ballot = state.ballots.find((one) => one.id === phase.ballot)
  const voided = state.ballots
    .filter((one) => one.stage === 'void' && one.step === state.steps[state.current]?.id)
    .at(-1)
  if (phase.stage === 'collect' || !ballot) {
    return (
      <>
        {voided && <Notice title={m.participant_void()}>{voided.reason}</Notice>}
        <CollectTask />
      </>
    )
  }
  if (ballot.stage === 'closed') return <ResultTask ballot={ballot} />
  if (ballot.stage === 'open' && self.role === 'participant') return <BallotTask key={ballot.id} ballot={ballot} />
  return (
    <>
      <FrozenTask ballot={ballot} />
      {ballot.stage === 'open' && self.role === 'scribe' && <PaperPile key={ballot.id} ballot={ballot} />}
    </>
  )
}

const BY_METHOD = { approve: Priorities, support: SupportTask, rate: RateTask, signals: SignalTask } as const

/** A ballot by its method: priorities are approved, a proposal is supported, assumptions and milestones are rated, signals seen or not. */
export const VoteTask = ({ phase }: { readonly phase: VotePhase }) => {
  const OfMethod = BY_METHOD[phase.method]
  return <OfMethod phase={phase} />
}
