const DAY = { weekday: 'long', day: 'numeric', month: 'long' } as const
const day = new Intl.DateTimeFormat('en-GB', { ...DAY, year: 'numeric', timeZone: 'UTC' })
const moment = new Intl.DateTimeFormat('en-GB', { ...DAY, hour: '2-digit', minute: '2-digit' })

/** Whether a text is a day that stands in a calendar. */
const isDay = (due: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(due) && !Number.isNaN(Date.parse(due))

/** A day as people say it: "Friday, 29 January 2027". It has no time and no zone: it is the same day everywhere. */
export const dayText = (due: string): string => (isDay(due) ? day.format(new Date(due)) : due)

/** When something is due: the day, the group's own words, or both. Empty when neither is said. */
export const whenText = ({ due, when }: { readonly due?: string; readonly when?: string }): string => {
  const words = when?.trim() ?? ''
  if (due === undefined) return words
  return words === '' ? dayText(due) : `${dayText(due)} (${words})`
}

/** A moment on this device's clock: "Wednesday, 25 November, 16:30". */
export const momentText = (at: number): string => moment.format(at)
