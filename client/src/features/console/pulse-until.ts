import { PULSE_DAYS_MOST } from '@parley/shared/limits'
import { m } from '../../paraglide/messages.js'

const clock = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' })
const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

/** "It closes by itself on Monday 3 May at 18:00." */
export const untilText = (until: number): string =>
  m.pulse_console_until({ day: clock.format(until), time: time.format(until) })

/** What such a field says, in milliseconds since 1970; null where it says nothing. */
export const momentOf = (field: string): number | null => {
  const at = new Date(field).getTime()
  return Number.isNaN(at) ? null : at
}

/** Whether a moment lies ahead, and near enough for a pulse to stay open until then. */
export const isAhead = (at: number): boolean => {
  const ahead = at - Date.now()
  return ahead > 0 && ahead <= PULSE_DAYS_MOST * 86_400_000
}
