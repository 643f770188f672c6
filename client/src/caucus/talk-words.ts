import type { StateView } from '@parley/shared/protocol/state-view'
import type { CaucusWith, Mention } from '@parley/shared/session/caucus-state'
import { m } from '../paraglide/messages.js'

/** "a separate talk with Operations", as everybody may read it: of a single person not more than that. */
export const talkText = (whom: CaucusWith, groups: StateView['session']['groups']): string =>
  whom === 'person' ? m.caucus_with_person() : m.caucus_with_group({ group: groups[whom].name })

/** All that are going on, as one part of a sentence. */
export const talksText = (all: readonly CaucusWith[], groups: StateView['session']['groups']): string =>
  new Intl.ListFormat('en-GB').format(all.map((whom) => talkText(whom, groups)))

const MAY = { no: m.caucus_may_no, terms: m.caucus_may_terms, yes: m.caucus_may_yes } as const
/** How far a note may be passed on. */
export const mentionText = (mention: Mention): string => MAY[mention]()

/** The minutes of separate talks by group, in a sentence; null while there were none. */
export const minutesText = ({ caucus, session }: Pick<StateView, 'caucus' | 'session'>): string | null => {
  if (!caucus) return null
  const { a, b, person } = caucus.minutes
  if (a + b + person === 0) return null
  const { groups } = session
  const names = { groupA: groups.a.name, a, groupB: groups.b.name, b }
  return person > 0 ? m.caucus_minutes_person({ ...names, person }) : m.caucus_minutes(names)
}
