import type { RosterSeat } from '@parley/shared/protocol/state-view'
import type { GroupId } from '@parley/shared/session/agenda'
import { m } from '../../../paraglide/messages.js'

/** Members of a group who are here: those whom it can name as an owner. */
export const membersHere = (roster: readonly RosterSeat[], group: GroupId): readonly RosterSeat[] =>
  roster.filter((seat) => seat.role === 'participant' && seat.group === group && seat.status === 'in')

/** An owner's name as one reads it: "Ruth, you"; that a person has left is said. */
export const ownerName = (roster: readonly RosterSeat[], owner: string, self: string): string => {
  const seat = roster.find((one) => one.id === owner)
  if (!seat) return m.participant_agreement_owner_gone()
  if (seat.id === self) return m.participant_agreement_owner_you({ name: seat.name })
  return seat.status === 'left' ? m.participant_agreement_owner_left({ name: seat.name }) : seat.name
}
