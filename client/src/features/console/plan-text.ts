import type { StateView } from '@parley/shared/protocol/state-view'
import { beginnings, planNow, type PlanNow } from '@parley/shared/session/plan-clock'
import { stepIn, type Draft } from '../../agenda/agenda-draft.ts'
import { m } from '../../paraglide/messages.js'
import { dayTimeText } from '../../session/agenda-text.ts'
import { hourText } from '../../ui/moments.ts'

/** When the step at this place would begin, from the start of the day alone; null where none was set. */
export const beginsAt = ({ start, steps }: Draft, at: number): string | null => {
  if (start === null) return null
  const times = beginnings(steps.map((row) => ({ ...stepIn(row), id: row.key })))
  return dayTimeText(start + (times[at] ?? 0))
}

/** How the day stands to its plan; null before the first step, after the end, and for everybody but the mediator. */
export const planOfState = ({ plan, steps, current, ended }: StateView, now: number): PlanNow | null =>
  plan && !ended ? planNow({ steps, current, begins: plan.begins, planned: plan.planned }, now) : null

/** "12 min behind plan, ends at about 16:42". */
export const planText = ({ behind, ends }: PlanNow): string => {
  const how =
    behind === 0
      ? m.agenda_plan_on()
      : behind > 0
        ? m.agenda_plan_behind({ minutes: behind })
        : m.agenda_plan_ahead({ minutes: -behind })
  return `${how}, ${m.agenda_plan_ends({ clock: hourText(ends) })}`
}

/** When each step that is still to come would begin, by id: from when steps began, or before the day from its start. */
export const comingClocks = (state: StateView, now: number): ReadonlyMap<string, string> => {
  const { plan, steps, current } = state
  const standing = planOfState(state, now)
  if (standing) return new Map([...standing.begins].map(([id, at]) => [id, hourText(at)]))
  const start = plan?.start ?? null
  if (start === null || current >= 0) return new Map()
  const times = beginnings(steps)
  return new Map(steps.map(({ id }, at) => [id, dayTimeText(start + (times[at] ?? 0))]))
}

/** Saying back waits, and this step is a vote: the console asks once before it narrows (AD7). */
export const waitsForSayBack = (state: StateView, target: StateView['steps'][number] | undefined) =>
  target?.act === 'vote' && target.method !== 'signals'
    ? state.steps.find(
        (step, at) => step.act === 'talk' && step.mode === 'say-back' && at > state.current && step.status === 'next',
      )
    : undefined
