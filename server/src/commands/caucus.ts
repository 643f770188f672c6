import { minutesOf, runningTalks } from '@parley/shared/session/caucus-state'
import type { EventOf, SessionEvent } from '@parley/shared/session/events'
import { notFound } from '../errors.ts'
import { newId } from '../secrets/codes.ts'
import type { ActiveSession, Changes } from '../session/active-session.ts'
import type { Asking } from '../session/private-facts.ts'
import type { CommandHandler } from './command.ts'

/** Shows everybody, on every page and on the wall, what holds for separate talks (CA1). */
export const showCaucusRule: CommandHandler<'show-caucus-rule'> = ({ session }) =>
  session.commit({ events: [{ type: 'caucus-rule-shown' }] })

/** Forgets quiet wishes that are answered now. */
const answered = (session: ActiveSession, seats: readonly string[]): Pick<Changes, 'writes' | 'after'> => ({
  writes: seats.map((seat) => ({ do: 'asking.drop' as const, with: { session: session.id, seat } })),
  after: () => {
    for (const seat of seats) session.facts.asking.delete(seat)
  },
})

/** Begins a separate talk with a group or one person; their notes open, and the others learn no more than that (CA2). */
export const startCaucus: CommandHandler<'start-caucus'> = async ({ session, now }, { with: whom, minutes }) => {
  const { facts, state } = session
  const isGroup = whom === 'a' || whom === 'b'
  if (!isGroup && !Object.hasOwn(state.seats, whom)) throw notFound()
  const started: EventOf<'caucus-started'> = {
    type: 'caucus-started',
    caucus: newId(),
    with: isGroup ? whom : 'person',
    endsAt: now + minutes * 60_000,
    ...(isGroup ? {} : { sealed: { seat: whom } }),
  }
  const isAnswered = ([seat, how]: readonly [string, Asking]): boolean =>
    isGroup ? how === 'group' && state.seats[seat]?.group === whom : how === 'alone' && seat === whom
  const seats = [...facts.asking].filter(isAnswered).map(([seat]) => seat)
  await session.commit({ events: [started], ...answered(session, seats) })
  return { caucus: started.caucus }
}

const endOf = (talk: ReturnType<typeof runningTalks>[number], now: number): EventOf<'caucus-ended'> => ({
  type: 'caucus-ended',
  caucus: talk.id,
  with: talk.with,
  minutes: minutesOf(talk.startedAt, now),
})

export const endCaucus: CommandHandler<'end-caucus'> = async ({ session, now }, { caucus }) => {
  const talk = runningTalks(session.state.caucus).find((one) => one.id === caucus)
  if (!talk) throw notFound()
  await session.commit({ events: [endOf(talk, now)] })
}

/** The ends of talks that still run when the session ends, so that the log has their minutes. */
export const endsOfTalks = ({ state }: ActiveSession, now: number): readonly SessionEvent[] =>
  runningTalks(state.caucus).map((talk) => endOf(talk, now))

/** Offers the other group the same time as a talk took; that group answers as a group (CA6). */
export const offerCaucus: CommandHandler<'offer-caucus'> = async ({ session }, { caucus }) => {
  const talk = session.state.caucus.talks.find((one) => one.id === caucus)
  if (!talk || talk.with === 'person' || talk.minutes === undefined) throw notFound()
  const to = talk.with === 'a' ? 'b' : 'a'
  await session.commit({ events: [{ type: 'same-time-proposed', caucus, to, minutes: talk.minutes }] })
}

/** Asks quietly for a separate talk. No event: nobody but the mediator learns that somebody asked (CA7). */
export const askApart: CommandHandler<'ask-apart'> = async ({ session, seat }, { how }) => {
  const of = { session: session.id, seat: seat.id }
  if (how === 'none') return session.commit(answered(session, [seat.id]))
  await session.commit({
    writes: [{ do: 'asking.put', with: { ...of, how } }],
    after: () => session.facts.asking.set(seat.id, how),
  })
}
