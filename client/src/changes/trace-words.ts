import type { StateView } from '@parley/shared/protocol/state-view'
import type { TraceView } from '@parley/shared/protocol/answers'
import { m } from '../paraglide/messages.js'
import { stepTitle } from '../session/step-text.ts'
import { dayOfMoment, hourText } from '../ui/moments.ts'

/** "Map began, 14:35": a step can begin more than once. "The last session, 14 November 2026": how that left the board. */
export const traceWords = (
  { steps, session }: Pick<StateView, 'steps' | 'session'>,
  { step: id, at }: TraceView,
): string => {
  if (id === null) return m.follow_since_last({ date: dayOfMoment(session.follows?.at ?? at) })
  const step = steps.find((one) => one.id === id)
  return m.changes_since_step({ step: step ? stepTitle(step) : id, time: hourText(at) })
}
