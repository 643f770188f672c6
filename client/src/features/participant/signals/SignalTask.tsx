import type { BallotView } from '@parley/shared/protocol/ballot-views'
import { m } from '../../../paraglide/messages.js'
import { useLastTime } from '../../../session/use-last-time.ts'
import { useSession } from '../../../session/use-session.ts'
import { asksText } from '../../../signals/signal-text.ts'
import { SignalResult } from '../../../signals/SignalResult.tsx'
import { checksOf, signalsHere, stoppedSignals } from '../../../signals/signals-now.ts'
import { ExplainedText } from '../../../ui/ExplainedText.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import cards from '../Cards.module.css'
import { OwnVoteLine } from '../OwnVoteLine.tsx'
import { TaskHeading } from '../TaskHeading.tsx'
import { useOwnVote } from '../use-own-vote.ts'
import { SignalBallot } from './SignalBallot.tsx'

/** What came out, with what earlier sessions had seen, and whether the own answers were among it. */
const Result = ({ ballot }: { readonly ballot: BallotView }) => {
  const { state } = useSession()
  const { value: last } = useLastTime()
  const own = useOwnVote(ballot)
  return (
    <>
      <TaskHeading title={m.signals_title()} />
      <OwnVoteLine own={own} counted={m.signals_counted()} />
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
