/**
 * Moments and days as people write them. A formatter is dear to make and cheap to use, and long logs are drawn anew with
 * every event, so each stands once.
 */
const hour = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const dayAndHour = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
})
const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' })
const dayEverywhere = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/** The time of a moment on this device's clock: "14:05". */
export const hourText = (at: number): string => hour.format(at)

/** The day of a moment on this device's clock: "5 March 2027". */
export const dayOfMoment = (at: number): string => day.format(at)

/** A day of the calendar, the same everywhere: "31 January 2027". The words of the day are kept where it is none. */
export const dayText = (words: string): string => {
  const at = new Date(`${words}T00:00:00Z`)
  return Number.isNaN(at.getTime()) ? words : dayEverywhere.format(at)
}

/** A moment on this device's clock: "25 November, 14:05". */
export const momentText = (at: number): string => dayAndHour.format(at)
