import { GROUPS, type GroupId } from '@parley/shared/session/agenda'
import type { FocusState, SeatState } from '@parley/shared/session/state-parts'
import type { SessionState } from '@parley/shared/session/state'
import type { StoredMark } from './private-facts.ts'

/**
 * By what name the answers to one try are kept among the marks. It names the try, so that a further one begins with
 * none (SB3), and no card has such a name.
 */
export const answersKey = ({ id, tries }: FocusState): string => `focus:${id}:${tries}`

/** The groups that answer: the one whose card it is, or both for a shared one (SB1). */
export const answeringGroups = ({ group }: FocusState): readonly GroupId[] => (group === 'both' ? GROUPS : [group])

/** The members who answer whether the card in focus was heard (SB2). */
export const answerersOf = (state: SessionState, focus: FocusState): readonly SeatState[] =>
  Object.values(state.seats).filter(
    ({ role, group, status, consented, atTable }) =>
      role === 'participant' &&
      status === 'in' &&
      consented &&
      atTable &&
      group !== undefined &&
      answeringGroups(focus).includes(group),
  )

/** How many members of each answering group may answer: the sizes that k speaks of. */
export const answererCounts = (state: SessionState, focus: FocusState): readonly number[] =>
  answeringGroups(focus).map((group) => answerersOf(state, focus).filter((seat) => seat.group === group).length)

/** What was answered to a try, as it was counted last. */
export type CountedAnswers = { readonly key: string; readonly heard: number; readonly again: number }

/** Counts the answers to the present try. */
export const countAnswers = (focus: FocusState, marks: Iterable<StoredMark>): CountedAnswers => {
  const key = answersKey(focus)
  const own = [...marks].filter(({ card }) => card === key)
  const heard = own.filter(({ mark }) => mark === 'heard').length
  return { key, heard, again: own.length - heard }
}
