import { ParleyError } from '../errors.ts'
import { betweenTalkWrite, betweenWrite } from '../session/between.ts'
import { betweenKey } from '../session/mark-key.ts'
import { giveSeatNow } from '../session/seats.ts'
import type { CommandHandler } from './command.ts'

/**
 * Gives somebody on the phone a seat that this scribe enters for. The scribe read the consent aloud and heard a yes;
 * that is an event of its own (PE4). Like anybody without an invite, the seat waits to be let in.
 */
export const enterByPhone: CommandHandler<'enter-by-phone'> = async ({ session, seat: scribe }, { group, name }) => {
  const taken = await giveSeatNow(session, { role: 'participant', group, name, entry: 'phone' }, (seat) => [
    { type: 'scribe-consented', seat, scribe: scribe.id },
  ])
  return { taken }
}

/** In private: no event, and nothing that anybody else is sent (PE10). */
export const standBetween: CommandHandler<'stand-between'> = async ({ session, seat }, { on }) => {
  const key = betweenKey(session.marksKey, seat.id)
  await session.commit({
    writes: [betweenWrite(session, seat.id, on)],
    after: () => (on ? session.facts.betweens.add(key) : session.facts.betweens.delete(key)),
  })
}

/** Offers those who stand between a talk of their own: only where there are k of them (PE11). */
export const offerBetweenTalk: CommandHandler<'offer-between-talk'> = async ({ session }, { line }) => {
  if (session.facts.shownBetween === null)
    throw new ParleyError('not-now', 'Nothing is known of people who stand between the groups.', {
      now: 'The offer is there once enough people have said so.',
    })
  await session.commit({
    events: [{ type: 'between-talk-opened' }],
    writes: [betweenTalkWrite(session, line)],
    after: () => (session.facts.betweenTalk = line),
  })
}
