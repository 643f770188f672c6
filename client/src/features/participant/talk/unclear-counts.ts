import type { MarkCount, StateView } from '@parley/shared/protocol/state-view'
import type { GroupId } from '@parley/shared/session/agenda'

/** How many people of a group may mark: what "0 of 6" counts. */
export const markersOf = (roster: StateView['roster'], group: GroupId): number =>
  roster.filter((seat) => seat.role === 'participant' && seat.group === group && seat.status === 'in').length

/** Counts of one mark by group, each with its size; null where the state gives no split. */
export const byGroup = (
  count: MarkCount,
  roster: StateView['roster'],
): Readonly<Record<GroupId, { readonly count: number; readonly of: number }>> | null => {
  const { a, b } = count
  if (a === undefined || b === undefined) return null
  // Whoever marked and left since still counts: never more marks than people.
  return {
    a: { count: a, of: Math.max(a, markersOf(roster, 'a')) },
    b: { count: b, of: Math.max(b, markersOf(roster, 'b')) },
  }
}
