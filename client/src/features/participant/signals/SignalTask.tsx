import type { BallotView } from '@parley/shared/protocol/ballot-views'
import { useEffect } from 'react'
import { m } from '../../../paraglide/messages.js'
import { sha256Hex } from '../../../session/hash.ts'
import { useLastTime } from '../../../session/use-last-time.ts'
import { useSession } from '../../../session/use-session.ts'
import { asksText } from '../../../signals/signal-text.ts'
import { SignalResult } from '../../../signals/SignalResult.tsx'
import { checksOf, signalsHere, stoppedSignals } from '../../../signals/signals-now.ts'
import { ExplainedText } from '../../../ui/ExplainedText.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import cards from '../Cards.module.css'
import styles from '../Participant.module.css'
import { forgetRatings } from '../rate/rate-draft.ts'
import { forgetDraft, knownReceipt } from '../receipts.ts'
import { TaskHeading } from '../TaskHeading.tsx'
import { SignalBallot } from './SignalBallot.tsx'

/** What came out, with what earlier sessions had seen, and whether the own answers were among it. */
const Result = ({ ballot: { id, receipts } }: { readonly ballot: BallotView }) => {
  const { state, seat } = useSession()
  const { value: last } = useLastTime()
  useEffect(() => {
    forgetRatings(seat, id)
    forgetDraft(seat, id)
  }, [seat, id])
  const receipt = knownReceipt(seat, id)
  const isCounted = receipt !== undefined && receipts?.includes(sha256Hex(receipt)) === true
  return (
    <>
      <TaskHeading title={m.signals_title()} />
      {isCounted && <p className={styles.quiet}>{m.signals_counted()}</p>}
      <SignalResult checks={checksOf(state, last)} groups={state.session.groups} />
    </>
  )
}

/** The signal check: wait, say in secret what was seen, see the counts. Whoever does not answer reads what is asked. */
export const SignalTask = () => {
  const { state, self } = useSession()
  const ballot = signalsHere(state)
  const stopped = stoppedSignals(state)
  if (!ballot) {
    return (
      <>
        {stopped && <Notice title={m.signals_stopped()}>{stopped.reason}</Notice>}
        <TaskHeading title={m.signals_wait_title()}>{m.signals_wait({ mediator: state.session.mediator })}</TaskHeading>
      </>
    )
  }
  if (ballot.stage === 'closed') return <Result ballot={ballot} />
  if (self.role === 'participant') return <SignalBallot key={ballot.id} ballot={ballot} />
  return (
    <>
      <TaskHeading title={m.signals_people_answer()}>{m.signals_people_answer_lead()}</TaskHeading>
      <p>{asksText(ballot.rating?.period)}</p>
      <ul className={cards.list} aria-label={m.signals_list()}>
        {ballot.options.map(({ id, text }) => (
          <li key={id} className={cards.card} data-group="both">
            <p className={cards.words} dir="auto">
              <ExplainedText text={text} />
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
