import { isDeletion } from '@parley/shared/session/deletion-events'
import type { Audience, RosterSeat, TableView } from '@parley/shared/protocol/state-view'
import type { GroupId } from '@parley/shared/session/agenda'
import { leaderOf } from '@parley/shared/session/state-reads'
import { inRoom, isStaff, type Presented } from './presented.ts'

/** One for all: to make it anew for each comparison is what sorting a full room would cost. */
const byName = new Intl.Collator('en-GB').compare

/** Who is here, as an audience may know it. */
export const roster = (p: Presented, audience: Audience): readonly RosterSeat[] => {
  if (!inRoom(audience) || audience === 'projector') return []
  const mediators = Object.values(p.state.seats).filter((seat) => seat.role === 'mediator' && seat.status === 'in')
  const leads = mediators.length > 1 ? leaderOf(p.state)?.id : undefined
  return (
    Object.values(p.state.seats)
      .filter(
        (seat) =>
          seat.role !== 'projector' &&
          (seat.status === 'in' || seat.status === 'waiting' || (seat.status === 'left' && isStaff(audience))),
      )
      .filter((seat) => seat.status !== 'waiting' || isStaff(audience) || audience === seat.group)
      // Who has not said yes is named to nobody: a decline must not be seen as a name that goes away.
      .filter((seat) => seat.status !== 'in' || seat.consented)
      .map((seat): RosterSeat => ({
        id: seat.id,
        name: p.profile.names.get(seat.id) ?? '',
        role: seat.role,
        ...(seat.group ? { group: seat.group } : {}),
        status: seat.status as RosterSeat['status'],
        atTable: seat.atTable,
        ...(seat.scribe ? { scribe: seat.scribe } : {}),
        ...(seat.id === leads ? { leads: true } : {}),
      }))
      .sort((one, other) => byName(one.name, other.name) || (one.id < other.id ? -1 : 1))
  )
}

/** One's own table: what stands before the group, and who reads it. */
export const table = (p: Presented, group: GroupId): TableView => {
  const { tables, proposals, tablesOpened, seats } = p.state
  const proposal = proposals.find((one) => one.group === group && one.act !== 'answer' && !isDeletion(one.act))
  const readers = Object.values(seats).filter(
    (seat) => seat.group === group && seat.status === 'in' && seat.consented && seat.atTable,
  )
  const names = readers.map((seat) => p.profile.names.get(seat.id) ?? '').sort(byName)
  const mediators = Object.values(seats)
    .filter((seat) => seat.role === 'mediator' && seat.status === 'in')
    .map((seat) => p.profile.names.get(seat.id) ?? '')
  return {
    opened: tablesOpened,
    ready: tables[group].ready,
    proposal: proposal
      ? {
          id: proposal.id,
          act: proposal.act,
          proposedAt: proposal.proposedAt,
          holdsAt: proposal.holdsAt,
          ...(proposal.answer ? { answer: proposal.answer } : {}),
          ...(proposal.card ? { card: proposal.card } : {}),
        }
      : null,
    doorOpen: tables[group].doorOpen,
    readers: tables[group].doorOpen ? [...names, ...mediators] : names,
    ...(tables[group].split ? { seats: tables[group].split } : {}),
  }
}
