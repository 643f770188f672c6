import type { BallotView } from '@parley/shared/protocol/ballot-views'
import { useEffect } from 'react'
import { m } from '../../paraglide/messages.js'
import { openPulse, stoppedPulse, wavesOf } from '../../pulse/pulse-now.ts'
import { PulseResult } from '../../pulse/PulseResult.tsx'
import { sha256Hex } from '../../session/hash.ts'
import { useLastTime } from '../../session/use-last-time.ts'
import { useSession } from '../../session/use-session.ts'
import { Notice } from '../../ui/Notice.tsx'
import styles from './Participant.module.css'
import { RateBallot } from './rate/RateBallot.tsx'
import { forgetRatings } from './rate/rate-draft.ts'
import { forgetDraft, knownReceipt } from './receipts.ts'

/** The pulse that this person can answer now; null for everybody else, and while none is open. */
export const usePulse = (): BallotView | null => {
  const { state, self } = useSession()
  return (self.role === 'participant' && openPulse(state)) || null
}

/** The sentences of the pulse, each from 1 to 5 or passed; it stands where the heading of the page stands otherwise. */
export const PulseTask = ({ ballot }: { readonly ballot: BallotView }) =>
  ballot.rating ? <RateBallot key={ballot.id} ballot={ballot} rating={ballot.rating} /> : null

const Sections = () => {
  const { state, seat } = useSession()
  const { value: last } = useLastTime()
  const waves = wavesOf(state, last)
  const closed = state.ballots.findLast((one) => one.rating?.of === 'pulse' && one.stage === 'closed')
  const id = closed?.id
  useEffect(() => {
    if (id === undefined) return
    forgetRatings(seat, id)
    forgetDraft(seat, id)
  }, [seat, id])
  const receipt = id === undefined ? undefined : knownReceipt(seat, id)
  const isCounted = receipt !== undefined && closed?.receipts?.includes(sha256Hex(receipt)) === true
  if (waves.length === 0) return null
  return (
    <section className={styles.section}>
      <h2>{m.pulse_title()}</h2>
      {isCounted && <p className={styles.quiet}>{m.pulse_counted()}</p>}
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
