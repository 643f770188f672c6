import { minutesOf, type Step } from './agenda.ts'

const MINUTE = 60_000
/** After so many minutes without a break people hear less: the editor hints at one. */
export const WITHOUT_BREAK_MOST = 90

type Planned = Pick<Step, 'id' | 'act' | 'minutes'>

/** After how many minutes each step would begin, and the last one end: one figure more than there are steps. */
export const beginnings = (steps: readonly Planned[]): readonly number[] =>
  steps.reduce<readonly number[]>((times, step) => [...times, (times.at(-1) ?? 0) + step.minutes], [0])

/**
 * Where a break would help: the places before which it should stand, each with the minutes that would otherwise pass
 * without one. One for each stretch of more than an hour and a half that a break could divide.
 */
export const breakHints = (steps: readonly Planned[]): ReadonlyMap<number, number> => {
  const hints = new Map<number, number>()
  let first = 0
  for (let at = 0; at <= steps.length; at += 1) {
    if (at < steps.length && steps[at]?.act !== 'break') continue
    const stretch = steps.slice(first, at)
    const whole = minutesOf(stretch)
    const place = stretch.findIndex((_, upTo) => upTo > 0 && minutesOf(stretch.slice(0, upTo + 1)) > WITHOUT_BREAK_MOST)
    if (whole > WITHOUT_BREAK_MOST && place > 0) hints.set(first + place, whole)
    first = at + 1
  }
  return hints
}

export type PlanNow = {
  /** Whole minutes behind the plan with which the day began; negative when ahead of it. */
  readonly behind: number
  /** When the last step would end, milliseconds since 1970. */
  readonly ends: number
  /** When the steps that are still to come would begin, by id, milliseconds since 1970. */
  readonly begins: ReadonlyMap<string, number>
}

type Day = {
  readonly steps: readonly (Planned & { readonly status: 'done' | 'now' | 'next' | 'skipped' })[]
  readonly current: number
  readonly begins: readonly { readonly step: string; readonly at: number }[]
  /** Minutes of the agenda with which the day began. */
  readonly planned: number | null
}

/**
 * How the day stands to its plan, from planned minutes and the beginnings of steps alone; null before the first one.
 * A step of now is given its own minutes, those of its earlier rounds taken off, and no less than it has taken; what is
 * to come is given its minutes from then on. `now` is in milliseconds since 1970.
 */
export const planNow = ({ steps, current, begins, planned }: Day, now: number): PlanNow | null => {
  const [first, last, step] = [begins[0], begins.at(-1), steps[current]]
  if (!first || !last || !step || planned === null) return null
  const before = begins
    .slice(0, -1)
    .reduce((sum, one, at) => (one.step === step.id ? sum + ((begins[at + 1]?.at ?? now) - one.at) : sum), 0)
  const leaves = Math.max(now, last.at + Math.max(0, step.minutes * MINUTE - before))
  const times = new Map<string, number>()
  let ends = leaves
  for (const next of steps.slice(current + 1)) {
    if (next.status !== 'next') continue
    times.set(next.id, ends)
    ends += next.minutes * MINUTE
  }
  return { behind: Math.trunc((ends - first.at) / MINUTE - planned), ends, begins: times }
}
