/** How long after a session both groups look at it again, unless they say otherwise, in days. */
const CHECK_IN_AFTER = 28

const two = (value: number): string => String(value).padStart(2, '0')

/** The day four weeks after a moment, by the calendar of this device, ISO 8601. */
export const checkInDay = (from: Date): string => {
  const day = new Date(from.getFullYear(), from.getMonth(), from.getDate() + CHECK_IN_AFTER)
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}
