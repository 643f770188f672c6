import type { OwnedAgreement } from '@parley/shared/agree/owned-view'
import { m } from '../paraglide/messages.js'
import { dayText } from '../ui/moments.ts'

/** What is reminded of: words, when they are due, and who owns them. */
export type Reminded = Pick<OwnedAgreement, 'text' | 'due' | 'when'> & { readonly owners: readonly string[] }

const DAY = 86_400_000

/** How far a day is from now on this device's calendar: "in 12 days", "today", "3 days ago". */
export const dayDistance = (due: string, now: number): string => {
  const here = new Date(now)
  const today = Date.UTC(here.getFullYear(), here.getMonth(), here.getDate())
  const days = Math.round((Date.parse(`${due}T00:00:00Z`) - today) / DAY)
  return new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' }).format(days, 'day')
}

/** A reminder of one agreement as people would send it, with nothing but what both owners accepted. */
export const reminderText = ({ text, due, when, owners }: Reminded): string =>
  [
    m.owned_reminder({ text }),
    ...(due === undefined ? [] : [m.owned_reminder_due({ date: dayText(due) })]),
    ...(when === undefined ? [] : [m.owned_reminder_when({ when })]),
    m.owned_reminder_owners({ owners: new Intl.ListFormat('en-GB').format(owners) }),
  ].join('\n')
