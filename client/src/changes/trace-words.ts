import type { StateView } from '@parley/shared/protocol/state-view'
import type { TraceView } from '@parley/shared/protocol/answers'
import { m } from '../paraglide/messages.js'
import { stepTitle } from '../session/step-text.ts'

const clock = (at: number): string =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(at)

/** "Map began, 14:35": a step can begin more than once. */
export const traceWords = ({ steps }: Pick<StateView, 'steps'>, { step: id, at }: TraceView): string => {
  const step = steps.find((one) => one.id === id)
  return m.changes_since_step({ step: step ? stepTitle(step) : id, time: clock(at) })
}
