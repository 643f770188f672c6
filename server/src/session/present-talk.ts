import type { FocusView } from '@parley/shared/protocol/talk-views'
import type { StateView } from '@parley/shared/protocol/state-view'
import { answererCounts, answersKey } from './focus-answers.ts'
import type { Presented } from './presented.ts'

/** The card in focus, the same for everybody in the room: answers as counts, and only where k allows them (SB2). */
export const focusView = ({ state, facts }: Pick<Presented, 'state' | 'facts'>): FocusView | null => {
  const { focus, k } = state
  if (!focus) return null
  const sizes = answererCounts(state, focus)
  if (sizes.some((size) => size < k)) return focus
  const counted = facts.answers?.key === answersKey(focus) ? facts.answers : { heard: 0, again: 0 }
  const { heard, again } = counted
  // The answer of somebody who left stays, so that person was asked, too.
  const asked = Math.max(
    heard + again,
    sizes.reduce((sum, size) => sum + size, 0),
  )
  return { ...focus, answers: { heard, again, asked } }
}

/** What was said back, and how it ended. */
export const saidBackView = ({ state }: Presented): StateView['saidBack'] =>
  state.saidBack.map(({ card, group, tries, outcome }) => ({ card, group, tries, outcome }))
