import { ConnectionNotice } from '../../session/ConnectionNotice.tsx'
import { stepInstruction, stepPlace, stepTitle } from '../../session/step-text.ts'
import { useSession } from '../../session/use-session.ts'
import { m } from '../../paraglide/messages.js'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { TimerLine, TimerText } from '../../ui/TimerLine.tsx'

/** What a person in a group sees: which step it is, how long, and the one task of now. */
export const ParticipantPage = () => {
  const { state, status, clockOffset } = useSession()
  const step = state.steps[state.current]
  return (
    <PageFrame
      title={state.session.title}
      step={step ? stepTitle(step) : state.session.title}
      place={stepPlace(state.current, state.steps.length)}
      timer={<TimerLine timer={state.timer} clockOffset={clockOffset} />}
      aside={<TimerText timer={state.timer} clockOffset={clockOffset} />}
    >
      <ConnectionNotice status={status} />
      <h1>{step ? stepInstruction(step) : m.participant_waiting()}</h1>
    </PageFrame>
  )
}
