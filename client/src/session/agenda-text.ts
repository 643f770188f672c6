import { m } from '../paraglide/messages.js'

const DAY = 24 * 60
const two = (figure: number): string => String(figure).padStart(2, '0')

/** `09:05`, from minutes since midnight; what lies after midnight is of the next morning. */
export const dayTimeText = (minutes: number): string => {
  const inDay = ((Math.round(minutes) % DAY) + DAY) % DAY
  return `${two(Math.floor(inDay / 60))}:${two(inDay % 60)}`
}

/** Minutes since midnight out of `09:05`; null where it is no time of day. */
export const dayTimeOf = (text: string): number | null => {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(text.trim()) ?? []
  const value = Number(hours) * 60 + Number(minutes)
  return hours !== undefined && Number(hours) < 24 && Number(minutes) < 60 ? value : null
}

/** "45 min", "2 h", "3 h 30 min". */
export const durationText = (minutes: number): string => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (hours === 0) return m.agenda_minutes({ minutes })
  return rest === 0 ? m.agenda_hours({ hours }) : m.agenda_hours_minutes({ hours, minutes: rest })
}
