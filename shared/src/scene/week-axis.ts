import { WEEK_MOST } from '../limits.ts'
import { TYPE, type Measure } from './scene.ts'
import type { WeekAxis } from './map-parts.ts'

/** Weeks that an empty map shows, and how many more than its cards need any map shows after them. */
const LEAST = 12
const AFTER = 2
/** From which number of weeks on ticks stand so many weeks apart, and how wide a week is at least. */
const STEPS = [
  { upTo: 26, step: 1, least: 58 },
  { upTo: 104, step: 4, least: 22 },
  { upTo: 260, step: 13, least: 10 },
  { upTo: Number.POSITIVE_INFINITY, step: 52, least: 6 },
] as const
/** A week is no wider than this, however few there are. */
const WIDEST = 96

/** The axis for milestones in these weeks, from `x` on over `room` if that is wide enough. */
export const weekAxis = (
  weeks: readonly number[],
  x: number,
  room: number,
  label: (week: number) => string,
  measure: Measure,
): WeekAxis => {
  let [earliest, latest] = [WEEK_MOST, 1]
  for (const week of weeks) {
    earliest = Math.min(earliest, week)
    latest = Math.max(latest, week)
  }
  // A plan that begins soon begins at week 1; one that begins in a year does not drag an empty year along.
  const first = weeks.length === 0 || earliest <= LEAST ? 1 : earliest - 1
  const last = Math.min(WEEK_MOST, Math.max(latest + AFTER, first + LEAST - 1))
  const count = last - first + 1
  const { step, least } = STEPS.find(({ upTo }) => count <= upTo) ?? STEPS[3]
  const marked = Array.from({ length: count }, (_, index) => first + index).filter((week) => (week - 1) % step === 0)
  const widest = Math.max(0, ...marked.map((week) => measure(label(week), TYPE.foot.px, TYPE.foot.weight)))
  const weekWidth = Math.max(least, (widest + 14) / step, Math.min(WIDEST, room / count))
  const [next] = marked
  // Where the first round number is far off, the first week says where the axis begins.
  if (next === undefined || (next - first) * weekWidth > widest + 14) marked.unshift(first)
  return {
    x,
    first,
    last,
    weekWidth,
    ticks: marked.map((week) => ({ week, x: x + (week - first) * weekWidth, label: label(week) })),
  }
}
