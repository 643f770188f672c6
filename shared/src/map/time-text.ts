import type { Day } from './days.ts'
import type { Period } from './time-units.ts'

/** The words around the numbers and days of a map's time. */
export type TimeWords = {
  /** For the names of days and months: `en-GB`. */
  readonly language: string
  readonly week: (number: number) => string
  /** The week that begins on this day: "w/c 7 Dec". */
  readonly weekFrom: (day: string) => string
  readonly month: (number: number) => string
  readonly quarter: (number: number) => string
  /** From one month to another: "Jan to Mar". */
  readonly months: (from: string, to: string) => string
}

/** Writes weeks, months and quarters of a map; `withYear` has the year where there is a calendar. */
export type PeriodText = (period: Period, withYear: boolean) => string

/** Words for the time of a map in a language. Days are days of the calendar, wherever they are read. */
export const periodText = (words: TimeWords): PeriodText => {
  const format = (parts: Intl.DateTimeFormatOptions) => {
    const written = new Intl.DateTimeFormat(words.language, { ...parts, timeZone: 'UTC' })
    return ({ year, month, day }: Day): string => written.format(Date.UTC(year, month - 1, day))
  }
  const [day, dayOfYear] = [
    format({ day: 'numeric', month: 'short' }),
    format({ day: 'numeric', month: 'short', year: 'numeric' }),
  ]
  const [month, monthOfYear] = [format({ month: 'short' }), format({ month: 'short', year: 'numeric' })]
  return (period, withYear) => {
    const { unit, number, day: begin } = period
    switch (unit) {
      case 'week':
        return begin ? words.weekFrom((withYear ? dayOfYear : day)(begin)) : words.week(number)
      case 'month':
        return begin ? (withYear ? monthOfYear : month)(begin) : words.month(number)
      case 'quarter': {
        if (!begin) return words.quarter(number)
        const end = { ...begin, month: begin.month + 2 }
        return words.months(month(begin), (withYear ? monthOfYear : month)(end))
      }
    }
  }
}
