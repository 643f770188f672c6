import { readDocument } from '@parley/shared/documents/cards'
import * as Y from 'yjs'
import { StoredDocuments } from '../../store/stored-documents.ts'
import type { DocumentKey } from '../document-store.ts'
import { REFUSED } from './acts.ts'
import type { FuzzPeer } from './fuzz-peer.ts'
import type { FuzzWorld } from './fuzz-world.ts'

const CONVERGES_WITHIN_MS = 20_000

const isSame = (one: Y.Doc, other: Y.Doc): boolean =>
  Y.equalSnapshots(Y.snapshot(one), Y.snapshot(other)) &&
  JSON.stringify(readDocument(one)) === JSON.stringify(readDocument(other))

const isWhole = ({ store }: Y.Doc): boolean => !store.pendingStructs && !store.pendingDs

/** Who has not come to what the server has: everybody must, with nothing left over. */
const apart = (world: FuzzWorld): readonly FuzzPeer[] =>
  world.peers.filter((peer) => {
    const live = world.rooms.live(peer.key)
    return !live || !peer.isOpen || !isWhole(peer.doc) || !isSame(live, peer.doc)
  })

/** Who does not see the pointer of somebody who points. */
const blind = (world: FuzzWorld): readonly FuzzPeer[] =>
  world.peers.filter((peer) =>
    world.peers.some((other) => {
      const state = other === peer || other.key !== peer.key ? null : other.awareness.getLocalState()
      const seen = peer.awareness.getStates().get(other.doc.clientID)
      return state !== null && JSON.stringify(seen) !== JSON.stringify(state)
    }),
  )

/** Waits until nobody is apart any more, and says who still is. */
export const comesTogether = async (world: FuzzWorld): Promise<readonly string[]> => {
  for (let waited = 0; waited < CONVERGES_WITHIN_MS; waited += 250) {
    // A pointer that rests where it was before the server ended is seen when it moves, and then at once.
    for (const peer of world.peers) if (peer.gate.pointsFor()) peer.point(world.chance.below(900), waited)
    await world.clock.run(250)
    if (apart(world).length + blind(world).length === 0) break
  }
  return [
    ...apart(world).map(({ owner, key, doc }) => `${owner} (${doc.clientID}) differs from ${key.document}`),
    ...blind(world).map(({ owner, key }) => `${owner} does not see everybody who points in ${key.document}`),
    ...unsaved(world),
  ]
}

/** What people of a document were told, and what they were not told although it is so. */
const unsaved = (world: FuzzWorld): readonly string[] =>
  world.peers.flatMap(({ owner, key, doc }) => {
    const told = world.ledger.durableIn(key.document).get(doc.clientID) ?? 0
    const wrote = Y.getState(doc.store, doc.clientID)
    return told < wrote ? [`${owner} was never told that ${wrote} of ${doc.clientID} is saved, only ${told}`] : []
  })

const decoded = (updates: readonly Uint8Array[], gc: boolean): Y.Doc => {
  const doc = new Y.Doc({ gc })
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc
}

function* itemsOf(doc: Y.Doc): Generator<Y.Item> {
  for (const structs of doc.store.clients.values()) for (const one of structs) if (one instanceof Y.Item) yield one
}

/** What can be read in an item: letters, a label, the name under which it stands. */
const saidBy = ({ content, parentSub }: Y.Item): string => {
  if (content instanceof Y.ContentDeleted) return ''
  const words =
    content instanceof Y.ContentString
      ? content.str
      : content instanceof Y.ContentAny
        ? JSON.stringify(content.arr)
        : ''
  return parentSub === null ? words : `${parentSub} ${words}`
}

/** What must hold on the disk when everybody has gone: `last` is what they all saw. */
export const onDisk = async (world: FuzzWorld, key: DocumentKey, last: Y.Doc): Promise<readonly string[]> => {
  const stored = await new StoredDocuments(world.sqlite).load(key)
  const disk = decoded(stored.updates, true)
  const all = decoded(stored.updates, false)
  const view = readDocument(disk)
  const wrong: string[] = []
  if (!isWhole(disk) || !isSame(disk, last)) wrong.push('the disk differs from what everybody saw')
  for (const [client, clock] of world.ledger.durableIn(key.document)) {
    if (Y.getState(disk.store, client) < clock) wrong.push(`${clock} of ${client} was called durable and is not there`)
  }
  for (const { id } of view.cards)
    if (world.gone.get(key.document)?.has(id)) wrong.push(`${id} was taken away for good and is back`)
  for (const item of itemsOf(all)) {
    const { content } = item
    const text = saidBy(item)
    if (text.includes(REFUSED)) wrong.push(`refused words are on the disk: ${text}`)
    if (item.deleted && !(content instanceof Y.ContentDeleted || content instanceof Y.ContentType))
      wrong.push(`what was deleted is still on the disk: ${JSON.stringify(content.getContent())}`)
  }
  for (const { client, clock, len } of world.ledger.typed) {
    for (let at = clock; at < Math.min(clock + len, Y.getState(disk.store, client)); at += 1) {
      const item = Y.getItem(disk.store, Y.createID(client, at))
      if (!(item instanceof Y.Item) || !item.deleted || world.ledger.wasDeleted(client, at)) continue
      const text = (item.parent as Y.AbstractType<unknown>)._item
      if (!text?.deleted) wrong.push(`letter ${at} of ${client} has gone, and nobody deleted it`)
    }
  }
  return wrong.map((one) => `${key.document}: ${one}`)
}

/** Refused words must have reached nobody but who wrote them. */
export const leaks = (world: FuzzWorld): readonly string[] =>
  world.peers.flatMap(({ owner, reached }) =>
    reached
      .flatMap((update) => Y.decodeUpdate(update).structs)
      .flatMap((one) => {
        const said = one instanceof Y.Item ? saidBy(one) : ''
        return said.includes(REFUSED) ? [`refused words reached ${owner}: ${said}`] : []
      }),
  )
