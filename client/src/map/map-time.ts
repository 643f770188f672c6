import { periodText } from '@parley/shared/map/time-text'
import type { Period } from '@parley/shared/map/time-units'
import { m } from '../paraglide/messages.js'

/** Weeks, months and quarters of a map in words: "week 4" or "w/c 7 Dec", "month 2" or "Jan 2027". */
export const timeText = periodText({
  language: 'en-GB',
  week: (week) => m.board_map_week({ week }),
  weekFrom: (day) => m.mapwords_week_from({ day }),
  month: (number) => m.mapwords_month({ number }),
  quarter: (number) => m.mapwords_quarter({ number }),
  months: (from, to) => m.mapwords_months({ from, to }),
})

/** A week by its number and, where the map has a first day, by the day on which it begins: "week 6, w/c 11 Jan 2027". */
export const weekText = (period: Period): string => {
  const week = m.board_map_week({ week: period.number })
  return period.day === null ? week : `${week}, ${timeText(period, true)}`
}
