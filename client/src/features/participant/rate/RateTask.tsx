import type { PhaseView } from '@parley/shared/protocol/state-view'
import { m } from '../../../paraglide/messages.js'
import { useSession } from '../../../session/use-session.ts'
import { Notice } from '../../../ui/Notice.tsx'
import { PaperPile } from '../PaperPile.tsx'
import { RateBallot } from './RateBallot.tsx'
import { RatedCards, RateFrozen } from './RatedCards.tsx'
import { RateResult } from './RateResult.tsx'

type VotePhase = Extract<PhaseView, { readonly of: 'vote' }>

/** A blind rating: read what could be rated, then the frozen cards, rate them in secret, see the result. */
export const RateTask = ({ phase }: { readonly phase: VotePhase }) => {
  const { state, self } = useSession()
  const step = state.steps[state.current]
  const ballot = state.ballots.find((one) => one.id === phase.ballot)
  const last = state.ballots.findLast((one) => one.step === step?.id)
  if (phase.stage === 'collect' || !ballot?.rating) {
    return (
      <>
        {last?.stage === 'void' && <Notice title={m.participant_void()}>{last.reason}</Notice>}
        <RatedCards of={step?.act === 'vote' && step.method === 'rate' ? step.of : 'assumption'} />
      </>
    )
  }
  if (ballot.stage === 'closed') return <RateResult ballot={ballot} rating={ballot.rating} />
  if (ballot.stage === 'open' && self.role === 'participant')
    return <RateBallot key={ballot.id} ballot={ballot} rating={ballot.rating} />
  return (
    <>
      <RateFrozen ballot={ballot} rating={ballot.rating} />
      {ballot.stage === 'open' && self.role === 'scribe' && <PaperPile key={ballot.id} ballot={ballot} />}
    </>
  )
}
