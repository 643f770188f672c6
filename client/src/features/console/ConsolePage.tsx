import { ConnectionNotice } from '../../session/ConnectionNotice.tsx'
import { stepPlace, stepTitle } from '../../session/step-text.ts'
import { useSession } from '../../session/use-session.ts'
import { m } from '../../paraglide/messages.js'
import { PageFrame } from '../../ui/PageFrame.tsx'

/** The mediator's console: which step it is and whether the connection holds. */
export const ConsolePage = () => {
  const { state, status } = useSession()
  const step = state.steps[state.current]
  return (
    <PageFrame
      title={`${m.console_title()} · ${state.session.title}`}
      step={state.session.title}
      place={stepPlace(state.current, state.steps.length)}
    >
      <ConnectionNotice status={status} />
      <h1>{step ? stepTitle(step) : m.console_not_begun()}</h1>
    </PageFrame>
  )
}
