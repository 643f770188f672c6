import * as v from 'valibot'
import { AGENDA_STEPS_MOST } from '../limits.ts'
import type { NewStep } from '../session/agenda.ts'
import { stepFrom } from '../session/step-library.ts'

const ID = /^[A-Za-z0-9_-]{1,64}$/

/** A step of the library with its minutes and what else may be chosen of it. */
const newStep = v.pipe(
  v.unknown(),
  v.rawTransform<unknown, NewStep>(({ dataset, addIssue, NEVER }) => {
    const step = stepFrom(dataset.value)
    if (step) return step
    addIssue({ message: 'This is no step of the library.' })
    return NEVER
  }),
)

/** The same; with an id it is a step that is on the agenda already. */
const agendaStep = v.pipe(
  v.unknown(),
  v.rawTransform<unknown, NewStep & { readonly id?: string }>(({ dataset, addIssue, NEVER }) => {
    const step = stepFrom(dataset.value)
    const id = (dataset.value as { readonly id?: unknown } | null)?.id
    if (step && id === undefined) return step
    if (step && typeof id === 'string' && ID.test(id)) return { ...step, id }
    addIssue({ message: 'This is no step of the library.' })
    return NEVER
  }),
)

/** The steps with which a session begins. */
export const newSteps = v.pipe(v.array(newStep), v.minLength(1), v.maxLength(AGENDA_STEPS_MOST))
/** The steps that take the place of those of a session. */
export const agendaSteps = v.pipe(v.array(agendaStep), v.minLength(1), v.maxLength(AGENDA_STEPS_MOST))

/** When a day is to begin: minutes of the room's clock since midnight. */
export const startOfDay = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(24 * 60 - 1))
