import type { CallPlace } from '@parley/shared/protocol/interview-views'
import type { StateView } from '@parley/shared/protocol/state-view'
import { m } from '../paraglide/messages.js'

/** What the call of a place is named. */
export const placeName = (place: CallPlace, { session }: StateView): string =>
  place === 'room' ? m.interviews_call_room() : m.interviews_call_table({ group: session.groups[place].name })
