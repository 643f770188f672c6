import { randomInt } from 'node:crypto'
import type { SeatTaken, SessionCreated } from '@parley/shared/protocol/answers'
import { ask } from '../driver/seat.ts'
import type { PersonSpec } from './person.ts'
import { eachOf } from './each-of.ts'

/** A session of the whole day at its map, and who leads it. */
export type Led = { readonly url: string; readonly created: SessionCreated }

const command = (url: string, taken: SeatTaken | SessionCreated, body: object): Promise<unknown> =>
  ask(url, `/sessions/${taken.sessionId}/commands`, body, taken.seat.token)

/** Creates a session and leads it to the map, the step in which everybody points and writes on the board. */
export const leadToMap = async (url: string): Promise<Led> => {
  const created = await ask<SessionCreated>(url, '/sessions', {
    title: 'From boxes to subscriptions',
    template: 'joint-day',
    mediator: 'Nell',
    groups: { a: { name: 'Strategy' }, b: { name: 'Operations' } },
  })
  await command(url, created, { type: 'start-step', step: 'map' })
  return { url, created }
}

/** A client id as Yjs makes one: never two alike in a run. */
const used = new Set<number>()
export const newClient = (): number => {
  for (;;) {
    const client = randomInt(1, 0xff_ff_ff_ff)
    if (used.has(client)) continue
    used.add(client)
    return client
  }
}

/** Takes a seat by invite link, consents, and gives the sockets that the product opens for it. */
export const takesSeat = async ({ url, created }: Led, group: 'a' | 'b', name: string): Promise<PersonSpec> => {
  const taken = await ask<SeatTaken>(url, '/seats', { invite: created.invites[group], name })
  await command(url, taken, { type: 'consent' })
  const sockets = url.replace(/^http/, 'ws')
  const protocols = ['parley.v1', `seat.${taken.seat.token}`]
  const client = newClient()
  const document = (of: string, id: number) => ({
    url: `${sockets}/sync/${taken.sessionId}/${of}?client=${id}`,
    protocols,
  })
  return {
    client,
    group,
    board: document('board', client),
    documents: [document(`table:${group}`, newClient()), document(`desk:${taken.seat.id}`, newClient())],
    listens: [{ url: `${sockets}/live/${taken.sessionId}`, protocols }],
  }
}

const SEATS_AT_ONCE = 10

/** So many people, half in each group, all seated. */
export const seatsOf = async (led: Led, count: number): Promise<readonly PersonSpec[]> => {
  const people: PersonSpec[] = []
  await eachOf(Array.from({ length: count }), SEATS_AT_ONCE, async (_none, at) => {
    people.push(await takesSeat(led, at % 2 === 0 ? 'a' : 'b', `Person ${at}`))
  })
  return people
}
