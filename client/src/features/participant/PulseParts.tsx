import type { BallotView } from '@parley/shared/protocol/ballot-views'
import { m } from '../../paraglide/messages.js'
import { openPulse, stoppedPulse, wavesOf } from '../../pulse/pulse-now.ts'
import { PulseResult } from '../../pulse/PulseResult.tsx'
import { useLastTime } from '../../session/use-last-time.ts'
import { useSession } from '../../session/use-session.ts'
import { Notice } from '../../ui/Notice.tsx'
import { OwnVoteLine } from './OwnVoteLine.tsx'
import styles from './Participant.module.css'
import { RateBallot } from './rate/RateBallot.tsx'
import { useOwnVote } from './use-own-vote.ts'

/** The pulse that this person can answer now; null for everybody else, and while none is open. */
export const usePulse = (): BallotView | null => {
  const { state, self } = useSession()
  return (self.role === 'participant' && openPulse(state)) || null
}

/** The sentences of the pulse, each from 1 to 5 or passed; it stands where the heading of the page stands otherwise. */
export const PulseTask = ({ ballot }: { readonly ballot: BallotView }) =>
  ballot.rating ? <RateBallot key={ballot.id} ballot={ballot} rating={ballot.rating} /> : null

const Sections = () => {
  const { state } = useSession()
  const { value: last } = useLastTime()
  const waves = wavesOf(state, last)
  const closed = state.ballots.findLast((one) => one.rating?.of === 'pulse' && one.stage === 'closed')
  const own = useOwnVote(closed)
  if (waves.length === 0) return null
  return (
    <section className={styles.section}>
      <h2>{m.pulse_title()}</h2>
      <OwnVoteLine own={own} counted={m.pulse_counted()} />
      <PulseResult waves={waves} groups={state.session.groups} as="h3" />
    </section>
  )
}

/** What came out of the pulse, once it has closed; and why one was stopped. */
export const PulseSection = () => {
  const { state } = useSession()
  const stopped = stoppedPulse(state)
  return (
    <>
      {stopped && <Notice title={m.pulse_stopped()}>{stopped.reason}</Notice>}
      <Sections />
    </>
  )
}
