import { leadToMap, newClient, seatsOf } from './parley-session.ts'
import type { PersonSpec } from './person.ts'
import type { RunningServer, ServerName } from './processes.ts'
import { type Dialect, namePrefix } from './wire.ts'

const ROOM = 'bench'
const PLAIN: Dialect = { prefix: new Uint8Array(), signsIn: false, answers: true }

/** How each server is spoken to. */
export const DIALECTS: Readonly<Record<ServerName, Dialect>> = {
  parley: PLAIN,
  'y-websocket': PLAIN,
  hocuspocus: { prefix: namePrefix(ROOM), signsIn: true, answers: true },
  relay: { ...PLAIN, answers: false },
}

/** A person of a peer: one socket to one document, without a seat. */
const guest = (port: number, at: number): PersonSpec => ({
  client: newClient(),
  group: at % 2 === 0 ? 'a' : 'b',
  board: { url: `ws://127.0.0.1:${port}/${ROOM}`, protocols: [] },
  documents: [],
  listens: [],
})

export const guestsOf = (port: number, count: number): readonly PersonSpec[] =>
  Array.from({ length: count }, (_, at) => guest(port, at))

/** People who may connect to a server: seated in Parley, guests of the others. */
export const peopleFor = async ({ name, port }: RunningServer, count: number): Promise<readonly PersonSpec[]> =>
  name === 'parley' ? seatsOf(await leadToMap(`http://127.0.0.1:${port}`), count) : guestsOf(port, count)
