import type { LogEntry } from '../protocol/state-view.ts'
import { agendaChanges, type AgendaChanges } from './agenda-changes.ts'
import type { Step } from './agenda.ts'
import type { SessionEvent } from './events.ts'
import { stepsOfBefore } from './templates-of-before.ts'

/** What an entry of the log means for the agenda as it was then. */
export type Told =
  | {
      readonly of: 'step'
      /** Undefined where the agenda of then had no such step. */
      readonly step: Step | undefined
      /** `again` when it had begun before, `back` when it lies before the step that ended with it. */
      readonly how: 'first' | 'again' | 'back'
      /** Steps that were passed over on the way to it. */
      readonly passed: readonly Step[]
    }
  /** `start` where the day is to begin at another time than before, in minutes since midnight, or at none. */
  | { readonly of: 'agenda'; readonly changes: AgendaChanges; readonly start?: number | null }
  | { readonly of: 'skipped'; readonly step: Step | undefined }

/**
 * What each entry of a log did with the agenda, by its number: steps that began, again, or backwards, what was passed
 * over, and what was changed. It needs the log from its beginning, and is the same for everybody who reads it (AD4).
 */
export const agendaStory = (entries: readonly LogEntry[]): ReadonlyMap<number, Told> => {
  const story = new Map<number, Told>()
  const begun = new Set<string>()
  const letBe = new Set<string>()
  let steps: readonly Step[] = []
  let start: number | null = null
  let now: string | undefined
  for (const { seq, public: said } of entries) {
    const event = said as unknown as SessionEvent
    if (event.type === 'session-created') {
      steps = event.steps ?? stepsOfBefore(event.template)
      start = event.start ?? null
    } else if (event.type === 'agenda-set') {
      const next = event.start ?? null
      const changes = agendaChanges(steps, event.steps)
      story.set(seq, { of: 'agenda', changes, ...(next === start ? {} : { start: next }) })
      steps = event.steps
      start = next
    } else if (event.type === 'step-skipped') {
      letBe.add(event.step)
      story.set(seq, { of: 'skipped', step: steps.find(({ id }) => id === event.step) })
    } else if (event.type === 'step-started') {
      const from = steps.findIndex(({ id }) => id === now)
      const to = steps.findIndex(({ id }) => id === event.step)
      const how = !begun.has(event.step) ? 'first' : to < from ? 'back' : 'again'
      const passed = steps.slice(from + 1, Math.max(from + 1, to)).filter(({ id }) => !begun.has(id) && !letBe.has(id))
      story.set(seq, { of: 'step', step: steps[to], how, passed })
      begun.add(event.step)
      now = event.step
    }
  }
  return story
}
