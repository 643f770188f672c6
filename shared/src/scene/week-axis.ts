import { WEEK_MOST } from '../limits.ts'
import { periodsOf, type Period, type TimeUnit } from '../map/time-units.ts'
import { TYPE, type Measure } from './scene.ts'
import type { WeekAxis } from './map-parts.ts'

/** Weeks that an empty map shows, by unit, and how many more than its cards need any map shows after them. */
const LEAST = { week: 12, month: 26, quarter: 52 } as const
const AFTER = 2
/** From which number of weeks on ticks stand so many weeks apart, and how wide a week is at least. */
const STEPS = [
  { upTo: 26, step: 1, least: 58 },
  { upTo: 104, step: 4, least: 22 },
  { upTo: 260, step: 13, least: 10 },
  { upTo: Number.POSITIVE_INFINITY, step: 52, least: 6 },
] as const
/** How wide a week is at least where ticks stand at months or quarters. */
const NARROW = { month: 16, quarter: 6 } as const
/** A week is no wider than this, however few there are. */
const WIDEST = 96
/** Between the label of a tick and the next tick. */
const BETWEEN = 14

type Tick = { readonly week: number; readonly label: string }

/** How the axis is made: its unit, the first day of the map, and the words of a tick. */
export type AxisTime = {
  readonly unit: TimeUnit
  readonly start: string | null
  readonly label: (period: Period, isNewYear: boolean) => string
}

/** The words of each period; the year stands where it begins, and where the axis does. */
const named = (periods: readonly Period[], label: AxisTime['label']): readonly Tick[] =>
  periods.map((period, index) => ({
    week: period.first,
    label: label(period, period.day !== null && period.day.year !== periods[index - 1]?.day?.year),
  }))

/**
 * Every n-th of the periods, as few left out as need be for all words to have room where a week is so wide. The map may
 * begin late in a month: its rest goes without words before all others do with half of them.
 */
const thinned = (
  periods: readonly Period[],
  label: AxisTime['label'],
  weekWidth: number,
  wide: (label: string) => number,
): readonly Tick[] => {
  for (let step = 1, from = 0; step < periods.length; [step, from] = from === 0 ? [step, 1] : [step + 1, 0]) {
    const some = named(
      periods.filter((_, index) => index >= from && (index - from) % step === 0),
      label,
    )
    const meets = some.some((tick, index) => {
      const next = some[index + 1]
      return next !== undefined && (next.week - tick.week) * weekWidth < wide(tick.label) + BETWEEN
    })
    if (!meets) return some
  }
  return named(periods.slice(0, 1), label)
}

/** The axis for milestones in these weeks, from `x` on over `room` if that is wide enough. */
export const weekAxis = (
  weeks: readonly number[],
  x: number,
  room: number,
  { unit, start, label }: AxisTime,
  measure: Measure,
): WeekAxis => {
  let [earliest, latest] = [WEEK_MOST, 1]
  for (const week of weeks) {
    earliest = Math.min(earliest, week)
    latest = Math.max(latest, week)
  }
  // A plan that begins soon begins at week 1; one that begins in a year does not drag an empty year along.
  const first = weeks.length === 0 || earliest <= LEAST.week ? 1 : earliest - 1
  const last = Math.min(WEEK_MOST, Math.max(latest + AFTER, first + LEAST[unit] - 1))
  const count = last - first + 1
  const wide = (text: string): number => measure(text, TYPE.foot.px, TYPE.foot.weight)
  const axis = (weekWidth: number, ticks: readonly Tick[]): WeekAxis => ({
    unit,
    x,
    first,
    last,
    weekWidth,
    ticks: ticks.map((tick) => ({ ...tick, x: x + (tick.week - first) * weekWidth })),
  })
  const grown = Math.min(WIDEST, room / count)
  if (unit !== 'week') {
    const weekWidth = Math.max(NARROW[unit], grown)
    // The first month may have begun before the axis does.
    const periods = periodsOf(first, last, unit, start).map((period) => ({
      ...period,
      first: Math.max(first, period.first),
    }))
    return axis(weekWidth, thinned(periods, label, weekWidth, wide))
  }
  const { step, least } = STEPS.find(({ upTo }) => count <= upTo) ?? STEPS[3]
  const all = periodsOf(first, last, 'week', start)
  const marked = all.filter(({ number }) => (number - 1) % step === 0)
  const widest = Math.max(0, ...named(marked, label).map((tick) => wide(tick.label)))
  const weekWidth = Math.max(least, (widest + BETWEEN) / step, grown)
  const [next] = marked
  // Where the first round number is far off, the first week says where the axis begins.
  if (next === undefined || (next.first - first) * weekWidth > widest + BETWEEN) marked.unshift(...all.slice(0, 1))
  return axis(weekWidth, named(marked, label))
}
