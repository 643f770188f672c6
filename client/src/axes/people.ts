import type { RosterSeat } from '@parley/shared/protocol/state-view'
import type { GroupId } from '@parley/shared/session/agenda'
import { m } from '../paraglide/messages.js'
import type { AxesPeople } from './axes-context.ts'

/** How the people of a roster are called; that somebody has left is said. */
export const nameIn =
  (roster: readonly RosterSeat[]) =>
  (owner: string): string => {
    const seat = roster.find(({ id }) => id === owner)
    if (!seat) return m.axes_test_owner_gone()
    return seat.status === 'left' ? m.axes_test_owner_away({ name: seat.name }) : seat.name
  }

/** Who can own a test: members of one's own group who are here, and the names of all. */
export const peopleOf = (roster: readonly RosterSeat[], group: GroupId | undefined): AxesPeople => ({
  members: roster.filter((seat) => seat.role === 'participant' && seat.group === group && seat.status === 'in'),
  nameOf: nameIn(roster),
})
