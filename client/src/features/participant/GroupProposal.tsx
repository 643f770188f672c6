import type { ProposalView } from '@parley/shared/protocol/state-view'
import { useEffect, useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { useSession } from '../../session/use-session.ts'
import { announce } from '../../ui/announcements.ts'
import { Button } from '../../ui/Button.tsx'
import { leftOf, useServerNow } from '../../ui/countdown.ts'
import styles from './Participant.module.css'
import { useAct } from './use-act.ts'

const sentence = ({ act, answer }: ProposalView): string => {
  if (act === 'ready') return m.participant_proposal_ready()
  if (act === 'open-door') return m.participant_proposal_door()
  return answer === 'no' ? m.participant_proposal_release_no() : m.participant_proposal_release_yes()
}

/** What somebody of the group proposed, unsigned, with the time that is left for a "Not yet". */
const Standing = ({ proposal }: { readonly proposal: ProposalView }) => {
  const { self, clockOffset } = useSession()
  const now = useServerNow(clockOffset, 500)
  const { send, busy, problem } = useAct()
  const [isFine, setFine] = useState(false)
  const { left, share } = leftOf({ startedAt: proposal.proposedAt, endsAt: proposal.holdsAt }, now)
  const text = sentence(proposal)
  useEffect(() => announce(text), [text])
  return (
    <section className={styles.act} aria-label={m.participant_proposal()}>
      <p>
        <strong>{text}</strong> {m.participant_proposal_holds({ count: Math.ceil(left / 1000) })}
      </p>
      <div className={styles.timeLine} aria-hidden="true">
        <div className={styles.timeLeft} style={{ transform: `scaleX(${share})` }} />
      </div>
      <ProblemNotice problem={problem} />
      {self.atTable && (
        <div className={styles.pair}>
          <Button busy={busy} onClick={() => void send({ type: 'not-yet', proposal: proposal.id })}>
            {m.participant_proposal_not_yet()}
          </Button>
          <Button aria-pressed={isFine} onClick={() => setFine(!isFine)}>
            {m.participant_proposal_fine()}
          </Button>
        </div>
      )}
    </section>
  )
}

/** The group act that stands before the own group now, on every screen. */
export const GroupProposal = () => {
  const { state } = useSession()
  const proposal = state.table?.proposal
  return proposal ? <Standing key={proposal.id} proposal={proposal} /> : null
}
