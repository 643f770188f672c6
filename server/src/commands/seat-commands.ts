import { notFound, ParleyError } from '../errors.ts'
import { betweenWrite } from '../session/between.ts'
import { betweenKey } from '../session/mark-key.ts'
import type { CommandContext, CommandHandler } from './command.ts'

/** The seat of a member that asks to let somebody of the own group in, or the mediator's. Others see nobody at the door. */
const doorkeeper = ({ session, seat }: CommandContext, at: string): 'mediator' | 'a' | 'b' => {
  const guest = session.state.seats[at]
  if (!guest) throw notFound()
  if (seat.role === 'mediator') return 'mediator'
  // A member who waits for a yes cannot say yes to others.
  if (!seat.group || guest.group !== seat.group || !seat.atTable) throw notFound()
  return seat.group
}

export const consent: CommandHandler<'consent'> = ({ session, seat }, { version }) =>
  session.commit({ events: [{ type: 'consented', seat: seat.id, ...(version === undefined ? {} : { version }) }] })

export const decline: CommandHandler<'decline'> = async ({ session, seat }) => {
  await session.commit({
    events: [{ type: 'declined', sealed: { seat: seat.id } }],
    writes: [{ do: 'seat.forget', with: { id: seat.id } }, betweenWrite(session, seat.id, false)],
    after: () => session.forgetName(seat.id),
  })
  session.world.rooms.recheck(session.id)
  await session.world.store.scrub()
}

export const leave: CommandHandler<'leave'> = async ({ session, seat }) => {
  await session.commit({
    events: [{ type: 'left', sealed: { seat: seat.id } }],
    // Where somebody stood goes with them.
    writes: seat.role === 'participant' && !session.state.ended ? [betweenWrite(session, seat.id, false)] : [],
    after: () => session.facts.betweens.delete(betweenKey(session.marksKey, seat.id)),
  })
  session.world.rooms.recheck(session.id)
}

export const admit: CommandHandler<'admit'> = async (context, { seat }) => {
  const by = doorkeeper(context, seat)
  const { session } = context
  await session.commit({ events: [{ type: 'seat-admitted', seat, by }] })
  session.world.rooms.recheck(session.id)
}

export const turnAway: CommandHandler<'turn-away'> = async (context, { seat }) => {
  doorkeeper(context, seat)
  await context.session.commit({
    events: [{ type: 'seat-turned-away', seat }],
    writes: [{ do: 'seat.forget', with: { id: seat } }],
    after: () => context.session.forgetName(seat),
  })
  await context.session.world.store.scrub()
}

export const setRoster: CommandHandler<'set-roster'> = async ({ session }, { seat, group }) => {
  if (session.facts.offers.some((offer) => offer.seat === seat) || session.facts.used.has(seat)) {
    throw new ParleyError('not-now', 'This person has shared cards with the group already.', {
      now: 'They can leave and join the other group with the room code.',
    })
  }
  await session.commit({ events: [{ type: 'seat-moved', seat, group }] })
  session.world.rooms.recheck(session.id)
}
