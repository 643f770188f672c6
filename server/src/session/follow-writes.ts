import { randomBytes } from 'node:crypto'
import { traceBoard } from '@parley/shared/changes/trace'
import { addCard, addLink, readDocument, seedMeta } from '@parley/shared/documents/cards'
import { lastTimeOf, type LastTime } from '@parley/shared/follow/last-time'
import { seriesFromRecord } from '@parley/shared/follow/series-from-record'
import { toldItems } from '@parley/shared/series/series-items'
import type { EventOf } from '@parley/shared/session/events'
import * as Y from 'yjs'
import { notFound, notStored } from '../errors.ts'
import { seal, unseal } from '../secrets/sealed-box.ts'
import type { Write } from '../store/store.ts'
import type { World } from '../world.ts'
import type { ActiveSession } from './active-session.ts'
import type { TakenUp } from './take-up-record.ts'

/** The key under which a new session keeps what only its people read. Where none can be made, nothing can be kept. */
const keyOf = (world: World, session: string): Buffer => {
  try {
    return world.keys.keyOf(`marks-${session}`)
  } catch (error) {
    throw notStored(error)
  }
}

/** That a session goes on from a record: its name, its moment and counts, and hashes of words that were agreed on. */
export const followedEvent = ({ name, record, board }: TakenUp): EventOf<'session-followed'> => ({
  type: 'session-followed',
  record: name,
  preparedAt: Date.parse(record.preparedAt),
  taken: {
    cards: board.view.cards.length,
    lanes: board.lanes,
    links: board.view.links.length,
    agreements: record.agreements.length,
  },
  words: board.words,
  items: toldItems(seriesFromRecord(record)),
})

/**
 * What is stored of a record that a session goes on from: the joint board with its cards, written by the server; where
 * they lay, sealed, as the first trace (CH1), under the number `seq` of the event; and the agreements of last time, which
 * are words and names, sealed in a table of their own.
 */
export const followWrites = (
  world: World,
  session: string,
  { record, board }: TakenUp,
  { seq, at }: { readonly seq: number; readonly at: number },
): readonly Write[] => {
  const doc = new Y.Doc()
  seedMeta(doc, 1)
  doc.transact(() => {
    for (const card of board.view.cards) addCard(doc, card)
    for (const link of board.view.links) addLink(doc, link)
  })
  const key = keyOf(world, session)
  const name = { session, name: 'board' }
  const trace = traceBoard(readDocument(doc), randomBytes(16).toString('hex'))
  const writes: readonly Write[] = [
    { do: 'document.ensure', with: name, changes: 1 },
    { do: 'owner.claim', with: { ...name, client: doc.clientID, owner: 'server' } },
    { do: 'update.append', with: { ...name, bytes: Y.encodeStateAsUpdate(doc), epoch: 1 }, changes: 1 },
    { do: 'trace.add', with: { session, seq, step: '', at, body: seal(key, trace) } },
    { do: 'last-time.add', with: { session, body: seal(key, lastTimeOf(record)) } },
  ]
  doc.destroy()
  return writes
}

/** The same for the server itself, which makes the next record; null where the session goes on from none. */
export const lastTimeOrNone = (session: ActiveSession): Promise<LastTime | null> =>
  session.state.follows ? lastTimeIn(session) : Promise.resolve(null)

/** What was agreed in the session from which this one goes on. Answers `not-found` where it goes on from none. */
export const lastTimeIn = async (session: ActiveSession): Promise<LastTime> => {
  const [row] = await session.world.store.all('last-time.get', { session: session.id })
  if (!row) throw notFound()
  return unseal(keyOf(session.world, session.id), row['body'] as Uint8Array) as LastTime
}
