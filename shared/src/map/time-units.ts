import type { DocumentView } from '../documents/card-view.ts'
import { WEEK_MOST } from '../limits.ts'
import { dayNumber, dayOf, type Day } from './days.ts'

/** In what the time of a map is told. */
export const TIME_UNITS = ['week', 'month', 'quarter'] as const
export type TimeUnit = (typeof TIME_UNITS)[number]

/**
 * A week, a month or a quarter of the map, as whole weeks from `first` to `last`; a week belongs to the month in which
 * it begins. `number` counts from 1 along the map: "Month 2". With a day on which the map begins, `day` is the first
 * day of its week, month or quarter in the calendar; without one, it is null, and months have four, four and five
 * weeks, so that three of them are a quarter and twelve of them a year.
 */
export type Period = {
  readonly unit: TimeUnit
  readonly number: number
  readonly first: number
  readonly last: number
  readonly day: Day | null
}

/** The day on which the first week of a map begins, written `2027-01-31`; null while nobody has said. */
export const startDay = (view: Pick<DocumentView, 'cards'>): string | null => {
  const starts = view.cards.filter(({ kind, due }) => kind === 'start' && due !== undefined && dayNumber(due) !== null)
  // Two people can both say it at the same moment; the earlier in the order of the cards counts, for everybody.
  const [first] = starts.sort(
    (one, other) => one.at[1] - other.at[1] || one.at[0] - other.at[0] || (one.id < other.id ? -1 : 1),
  )
  return first?.due ?? null
}

const startNumber = (start: string | null): number | null => (start === null ? null : dayNumber(start))

/** The first day of a week, or null while the map has no day on which it begins. */
export const firstDayOf = (week: number, start: string | null): Day | null => {
  const begin = startNumber(start)
  return begin === null ? null : dayOf(begin + (week - 1) * 7)
}

/** The week in which a day lies; null before the map begins, behind its last week, and for what is no day. */
export const weekOfDay = (day: string, start: string): number | null => {
  const [at, begin] = [dayNumber(day), dayNumber(start)]
  if (at === null || begin === null) return null
  const week = Math.floor((at - begin) / 7) + 1
  return week >= 1 && week <= WEEK_MOST ? week : null
}

/** Months counted through the years, or quarters. */
const countOf = ({ year, month }: Day, unit: 'month' | 'quarter'): number =>
  unit === 'month' ? year * 12 + month - 1 : year * 4 + Math.floor((month - 1) / 3)

/** The first day of a month or quarter by its count. */
const firstOf = (count: number, unit: 'month' | 'quarter'): Day => {
  const [a, size] = unit === 'month' ? [12, 1] : [4, 3]
  return { year: Math.floor(count / a), month: (count % a) * size + 1, day: 1 }
}

/** The first week that begins on this day or later. */
const weekFrom = ({ year, month, day }: Day, begin: number): number =>
  Math.ceil((Date.UTC(year, month - 1, day) / 86_400_000 - begin) / 7) + 1

/** The week of the map in which its month or quarter of this number begins, without a calendar. */
const plainWeek = (number: number, unit: 'month' | 'quarter'): number =>
  unit === 'quarter' ? (number - 1) * 13 + 1 : Math.floor(((number - 1) * 13) / 3) + 1

/** The week, month or quarter to which a week of the map belongs. */
export const periodOf = (week: number, unit: TimeUnit, start: string | null): Period => {
  const begin = startNumber(start)
  if (unit === 'week') {
    return { unit, number: week, first: week, last: week, day: firstDayOf(week, start) }
  }
  if (begin === null) {
    const near = Math.floor((week - 1) / (unit === 'quarter' ? 13 : 13 / 3)) + 1
    const number = plainWeek(near + 1, unit) <= week ? near + 1 : plainWeek(near, unit) <= week ? near : near - 1
    return { unit, number, first: plainWeek(number, unit), last: plainWeek(number + 1, unit) - 1, day: null }
  }
  const count = countOf(dayOf(begin + (week - 1) * 7), unit)
  const [from, to] = [weekFrom(firstOf(count, unit), begin), weekFrom(firstOf(count + 1, unit), begin) - 1]
  return {
    unit,
    number: count - countOf(dayOf(begin), unit) + 1,
    // The month in which the map begins has no weeks before the first.
    first: Math.max(1, from),
    last: to,
    day: firstOf(count, unit),
  }
}

/** All weeks, months or quarters that have a week from `first` to `last`, in order; each reaches as far as it does. */
export const periodsOf = (first: number, last: number, unit: TimeUnit, start: string | null): readonly Period[] => {
  const found: Period[] = []
  for (let week = first; week <= last;) {
    const period = periodOf(week, unit, start)
    found.push(period)
    week = Math.max(week, period.last) + 1
  }
  return found
}
