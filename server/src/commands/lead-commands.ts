import { leaderOf } from '@parley/shared/session/state-reads'
import { notFound, ParleyError } from '../errors.ts'
import type { CommandHandler } from './command.ts'

export const nameDeputy: CommandHandler<'name-deputy'> = async ({ session }, { seat }) => {
  await session.commit({ events: [{ type: 'deputy-named', seat }] })
  session.lead.watch()
}

/** Offers the lead to another mediator, or takes the offer back. Nothing passes before the other accepts. */
export const offerLead: CommandHandler<'offer-lead'> = ({ session }, { seat }) =>
  session.commit({ events: [{ type: 'handing-over', seat }] })

export const acceptLead: CommandHandler<'accept-lead'> = async ({ session, seat }) => {
  const leader = leaderOf(session.state)
  if (!leader) throw notFound()
  await session.commit({ events: [{ type: 'lead-passed', from: leader.id, to: seat.id, how: 'accepted' }] })
  // Notes of separate talks are read by whoever leads now.
  session.world.rooms.recheck(session.id)
}

/** The deputy takes over while whoever leads has had no connection for a while. The old lead helps when back. */
export const takeLead: CommandHandler<'take-lead'> = async ({ session, seat, now }) => {
  const leader = leaderOf(session.state)
  if (!leader) throw notFound()
  if (session.state.lead.deputy !== seat.id)
    throw new ParleyError('not-now', 'You are not the named deputy.', { now: 'Whoever leads can hand over to you.' })
  if (!session.lead.isAway(now))
    throw new ParleyError('not-now', 'Whoever leads is still here.', { now: 'Ask them to hand over to you.' })
  await session.commit({ events: [{ type: 'lead-passed', from: leader.id, to: seat.id, how: 'taken' }] })
  session.world.rooms.recheck(session.id)
}
