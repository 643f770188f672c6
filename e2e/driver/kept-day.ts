import { agrees } from './confirmed-record.ts'
import { DAY, places } from './day.ts'
import { gather, type Gathering } from './gather.ts'
import { Seat } from './seat.ts'
import type { ServerProcess } from './server-process.ts'

/** Words of a day by where they lie, each found nowhere else. */
export const WORDS = {
  desk: 'Wombat stays on my desk',
  board: 'Okapi lies on the board',
  agreement: 'Saffron is counted weekly',
} as const
export const TITLE = 'Quetzal title of a day'

/** Writes at the places of `WORDS`: a draft, a card of the board, and an agreement of two owners who accepted it. */
export const writesEverywhere = async ({ mediator, a, b }: Gathering): Promise<void> => {
  const [one, other] = [a[0]!, b[0]!]
  await mediator.does({ type: 'start-step', step: 'write-interests' })
  await one.writes('interest', WORDS.desk)
  await mediator.does({ type: 'start-step', step: 'priorities' })
  await places(one, { kind: 'interest', group: 'a', zone: 'interest:a', text: WORDS.board })
  await agrees(mediator, one, other)
}

/** A day with words everywhere, an observer, and a second person in the first group who owns nothing. */
export const keptDay = async (server: ServerProcess): Promise<Gathering & { readonly observer: Seat }> => {
  const room = await gather(server.url, { a: 2, b: 1 }, { ...DAY, k: 3, title: TITLE, mediator: 'Ibis who leads' })
  const { created } = room
  const observer = await Seat.joins(server.url, { invite: created.invites.observer, name: 'Pelican who looks' })
  await writesEverywhere(room)
  return { ...room, observer }
}

/** Ends a day, and both groups confirm the record that it gets. */
export const endsConfirmed = async ({ mediator, a, b }: Gathering): Promise<string> => {
  await mediator.does({ type: 'end-session' })
  const { record } = await a[0]!.stateWhere('a record is there', (state) => state.ended && state.record !== null)
  const { hash } = record!
  for (const seat of [a[0]!, b[0]!]) await seat.does({ type: 'propose', act: 'confirm-record', record: hash })
  await mediator.stateWhere('both have confirmed', (state) => state.record?.status === 'confirmed', 60_000)
  return hash
}
