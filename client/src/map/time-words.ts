import { dayNumber, dayOf } from '@parley/shared/map/days'
import { periodOf } from '@parley/shared/map/time-units'
import { timeText } from './map-time.ts'
import type { MapTime } from './use-map-time.ts'

// A day of the calendar has no time: it is told as it stands, wherever the page is read.
const LONG = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

/** A day written `2027-01-31` in words; an empty string for what is no day. */
export const longDay = (iso: string): string => {
  const number = dayNumber(iso)
  if (number === null) return ''
  const { year, month, day } = dayOf(number)
  return LONG.format(new Date(Date.UTC(year, month - 1, day)))
}

/**
 * What a week is beside its number: the day on which it begins where the map has a first day, else the month or the
 * quarter that it belongs to where the page tells time so; null for nothing.
 */
export const besideWeek = (
  week: number | undefined,
  { unit, start }: Pick<MapTime, 'unit' | 'start'>,
): string | null => {
  if (week === undefined || (unit === 'week' && start === null)) return null
  return timeText(periodOf(week, start === null ? unit : 'week', start), false)
}
