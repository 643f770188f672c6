const DAY = 86_400_000

/** A day of the calendar; `month` from 1 to 12. */
export type Day = { readonly year: number; readonly month: number; readonly day: number }

/**
 * The number of a day written `2027-01-31`: days since 1970, null for what is no day. A day has no time and no place,
 * so summer time, which makes a day of 23 hours, does not touch it.
 */
export const dayNumber = (iso: string): number | null => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? []
  if (year === undefined || month === undefined || day === undefined) return null
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day))
  const { year: y, month: m, day: d } = dayOf(at / DAY)
  // A day that does not exist, such as 31 February, comes out as another one.
  return y === Number(year) && m === Number(month) && d === Number(day) ? at / DAY : null
}

/** The day with this number. */
export const dayOf = (number: number): Day => {
  const date = new Date(number * DAY)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** A day as `2027-01-31`. */
export const isoDay = ({ year, month, day }: Day): string =>
  [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
