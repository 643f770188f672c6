import { canonicalJson } from '../lib/canonical-json.ts'
import { AGENDA_STEPS_MOST } from '../limits.ts'
import type { Step } from './agenda.ts'
import type { Handlers } from './handlers.ts'
import { refuse } from './refused.ts'
import type { SessionState } from './state.ts'

type Agenda = Pick<SessionState, 'steps' | 'current' | 'done' | 'begins' | 'skipped'>

/** The steps that have begun, once or more often: what was written, shown and decided in them hangs on them (AD2). */
export const begunSteps = ({ steps, begins, current, done }: Omit<Agenda, 'skipped'>): ReadonlySet<string> => {
  const now = steps[current]?.id
  return new Set([...begins.map(({ step }) => step), ...done, ...(now === undefined ? [] : [now])])
}

/** What a step is, without how long it is to take. */
const whatIs = ({ minutes: _minutes, ...step }: Step): string => canonicalJson(step)

const isTable = (step: Step): boolean => step.act === 'write' && step.mode === 'table'

/**
 * Why an agenda cannot take the place of this one: a step that has begun would go, become another or change places with
 * another one that has begun (AD2), or cards that were written would have no table to come to (AD3).
 */
const whyNot = (
  state: Agenda,
  steps: readonly Step[],
): 'unknown-step' | 'already-so' | 'step-has-begun' | 'step-is-needed' | null => {
  if (steps.length === 0 || steps.length > AGENDA_STEPS_MOST) return 'unknown-step'
  if (new Set(steps.map(({ id }) => id)).size !== steps.length) return 'already-so'
  const begun = begunSteps(state)
  const before = state.steps.filter(({ id }) => begun.has(id))
  const after = steps.filter(({ id }) => begun.has(id))
  if (before.length !== after.length) return 'step-has-begun'
  const isSame = before.every((step, at) => {
    const next = after[at]
    return next !== undefined && whatIs(step) === whatIs(next)
  })
  if (!isSame) return 'step-has-begun'
  const hasWritten = before.some((step) => step.act === 'write' && step.mode === 'alone')
  return hasWritten && state.steps.some(isTable) && !steps.some(isTable) ? 'step-is-needed' : null
}

/**
 * The step in which cards are said back that a vote must not overtake: on the agenda, and neither begun, passed over nor
 * let be on purpose (AD7). Undefined where nothing waits.
 */
export const sayBackToCome = (state: Agenda): Step | undefined => {
  const begun = begunSteps(state)
  return state.steps.find(
    (step, at) =>
      step.act === 'talk' &&
      step.mode === 'say-back' &&
      at > state.current &&
      !begun.has(step.id) &&
      !state.skipped.includes(step.id),
  )
}

export const agendaEvents: Pick<Handlers, 'agenda-set' | 'step-skipped'> = {
  'agenda-set': (state, { steps, start }) => {
    const reason = whyNot(state, steps)
    if (reason) return refuse(reason)
    const now = state.steps[state.current]?.id
    return {
      ...state,
      steps,
      agendaVersion: state.agendaVersion + 1,
      start: start ?? null,
      current: steps.findIndex(({ id }) => id === now),
      skipped: state.skipped.filter((id) => steps.some((step) => step.id === id)),
    }
  },
  'step-skipped': (state, { step }) => {
    if (!state.steps.some(({ id }) => id === step)) return refuse('unknown-step')
    if (begunSteps(state).has(step) || state.skipped.includes(step)) return refuse('already-so')
    return { ...state, skipped: [...state.skipped, step] }
  },
}
