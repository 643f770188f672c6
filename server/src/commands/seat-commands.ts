import { recordStatus } from '@parley/shared/session/state-reads'
import { notFound } from '../errors.ts'
import { namesBecomeRoles } from '../keeping/names-at-end.ts'
import { betweenWrite } from '../session/between.ts'
import { betweenKey } from '../session/mark-key.ts'
import { speakingWithout } from '../session/private-facts.ts'
import { goesWith } from './interviews.ts'
import { renewRecord } from './record-commands.ts'
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

/** Whoever sits on a seat is called by the role from now on, on disk and on every page (KE12). It is no event. */
export const dropName: CommandHandler<'drop-name'> = async ({ session, seat }) => {
  await session.commit(namesBecomeRoles(session, [seat]))
  // A record that can still be confirmed has names of owners; one that both groups confirmed is what they confirmed.
  if (recordStatus(session.state, session.world.now()) === 'preview') await renewRecord(session)
  await session.world.store.scrub()
}

export const leave: CommandHandler<'leave'> = async ({ session, seat }) => {
  const { facts, state } = session
  const hasGoing = seat.role === 'participant' && !state.ended
  const asksAlone = facts.asking.get(seat.id) === 'alone'
  const own = goesWith(session, seat.id)
  await session.commit({
    events: [{ type: 'left', sealed: { seat: seat.id } }],
    // Where somebody stood, and what they said before the day, goes with them, and so does what only they wished for.
    writes: [
      ...(hasGoing ? [betweenWrite(session, seat.id, false), ...own.writes] : []),
      ...(asksAlone ? [{ do: 'asking.drop' as const, with: { session: session.id, seat: seat.id } }] : []),
    ],
    after: () => {
      facts.betweens.delete(betweenKey(session.marksKey, seat.id))
      if (asksAlone) facts.asking.delete(seat.id)
      facts.speaking = speakingWithout(facts.speaking, seat.id)
      if (facts.piece === seat.id) facts.piece = null
      own.after()
    },
  })
  if (own.writes.length > 0) await session.world.store.scrub()
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

/**
 * Moves a person to the other group. To refuse it to those who shared a card would tell the mediator who did (OF1): so what
 * they marked for the old group is unmarked, stays on the desk, and what lies at its table stays there.
 */
export const setRoster: CommandHandler<'set-roster'> = async ({ session }, { seat, group }) => {
  const { facts } = session
  const marked = facts.offers.filter((offer) => offer.seat === seat)
  await session.commit({
    events: [{ type: 'seat-moved', seat, group }],
    writes: marked.map(({ card }) => ({ do: 'offer.drop-one', with: { session: session.id, seat, card } })),
    after: () => {
      facts.offers = facts.offers.filter((offer) => offer.seat !== seat)
    },
  })
  session.world.rooms.recheck(session.id)
}
