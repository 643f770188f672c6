import type { CalendarDay } from '@parley/shared/snapshot/calendar'
import { readable } from '@parley/shared/snapshot/markdown-text'
import { createEvents, type EventAttributes } from 'ics'

const DAY = 86_400_000

/** Year, month and day of a moment in UTC. */
const parts = (at: number): [number, number, number] => {
  const day = new Date(at)
  return [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()]
}

/**
 * Days as iCalendar (RFC 5545), each all of its day and in no time zone, free for other things. Null where there are none:
 * a calendar without an entry is not one. `at` stands as the moment in which each was made; milliseconds since 1970.
 */
export const calendarFile = (days: readonly CalendarDay[], name: string, at: number): string | null => {
  if (days.length === 0) return null
  const events = days.map(({ uid, day, title, lines }): EventAttributes & { readonly timestamp: number } => {
    const start = Date.parse(`${day}T00:00:00Z`)
    return {
      uid,
      timestamp: at,
      start: parts(start),
      // The end of an all-day event is the day after it.
      end: parts(start + DAY),
      title: readable(title),
      description: lines.map(readable).join('\n'),
      transp: 'TRANSPARENT',
      busyStatus: 'FREE',
    }
  })
  const { error, value } = createEvents(events, { productId: 'parley', calName: readable(name) })
  if (error) throw error
  return value ?? null
}
