import type { CardView } from '@parley/shared/documents/card-view'
import { dateState } from '@parley/shared/map/dates'
import { m } from '../paraglide/messages.js'
import type { GroupNames } from './map-labels.ts'

/** How far a date is agreed, in a word or two for a line of many; null where there is nothing to say. */
export const agreedWords = (card: CardView, names: GroupNames): string | null => {
  const state = dateState(card)
  if (state === 'agreed') return m.mapping_agreed()
  if (state === 'waits-a' || state === 'waits-b')
    return m.mapping_waits({ group: names[state === 'waits-a' ? 'a' : 'b'] })
  return null
}

/** The same as a sentence. */
export const agreementSentence = (card: CardView, names: GroupNames): string => {
  const { week } = card
  const state = dateState(card)
  if (week === undefined || state === 'none') return m.mapping_none_week()
  if (state === 'agreed') return m.mapping_agreed_week({ week })
  if (state === 'open') return m.mapping_open_week({ week })
  const [group, other] = state === 'waits-a' ? [names.a, names.b] : [names.b, names.a]
  return m.mapping_waits_week({ group, other, week })
}
