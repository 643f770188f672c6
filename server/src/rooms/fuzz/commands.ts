import { addCard, readDocument, removeCard, setCard } from '@parley/shared/documents/cards'
import { draftWrites } from '../../session/draft-writes.ts'
import { named } from '../../store/stored-documents.ts'
import type { DocumentKey } from '../document-store.ts'
import type { Draft } from '../draft.ts'
import type { FuzzWorld } from './fuzz-world.ts'

/** Drafts as commands make them, with one transaction at the end. */
const carries = async (
  world: FuzzWorld,
  keys: readonly DocumentKey[],
  work: (drafts: readonly Draft[]) => readonly { readonly draft: Draft; readonly collect: boolean }[],
  after: (drafts: readonly Draft[]) => void = () => undefined,
): Promise<void> => {
  const { store, rooms } = world
  await rooms.exclusive(keys, async (drafts) => {
    const writes = work(drafts).flatMap(({ draft, collect }) => draftWrites(draft, collect))
    for (const draft of drafts) if (draft.staged) world.servers.add(draft.stage().clientID)
    const stored = await store.late(() => world.sqlite.write(writes), false)
    if (!stored) throw new Error(STALE)
    after(drafts)
  })
}

/** Said when a command was made by an epoch that had passed. */
export const STALE = 'an epoch that had passed'

const take = (world: FuzzWorld, draft: Draft, card: string): void => {
  const stage = draft.stage()
  world.ledger.follow(stage)
  removeCard(stage, card)
  draft.tombstone(card)
}

/** A card leaves its document for good. */
const hides = (world: FuzzWorld, key: DocumentKey): Promise<void> =>
  carries(
    world,
    [key],
    ([draft]) => {
      const card = draft && world.chance.perhaps(readDocument(draft.doc).cards)
      if (!draft || !card) return []
      take(world, draft, card.id)
      return [{ draft, collect: true }]
    },
    (drafts) => world.buried(drafts),
  )

/** Cards of the table are copied to the board and leave the table for good. */
const reveals = (world: FuzzWorld): Promise<void> =>
  carries(
    world,
    [world.table, world.board],
    ([from, to]) => {
      if (!from || !to) return []
      for (const card of readDocument(from.doc).cards.slice(0, 3)) {
        take(world, from, card.id)
        addCard(to.stage(), { id: world.newId('m'), kind: card.kind, at: card.at, text: card.text })
      }
      return [
        { draft: from, collect: true },
        { draft: to, collect: false },
      ]
    },
    (drafts) => world.buried(drafts),
  )

/** The server writes in a card, and takes nothing away. */
const touches = (world: FuzzWorld, key: DocumentKey, collect: boolean): Promise<void> =>
  carries(world, [key], ([draft]) => {
    if (!draft) return []
    const card = world.chance.perhaps(readDocument(draft.doc).cards)
    if (card && !collect) setCard(draft.stage(), card.id, 'held', true)
    else draft.stage()
    return [{ draft, collect }]
  })

const locks = (world: FuzzWorld, key: DocumentKey, isLocked: boolean): Promise<void> =>
  carries(
    world,
    [key],
    ([draft]) => (draft ? [{ draft, collect: false }] : []),
    ([draft]) => draft && world.setLocked(key, isLocked, draft.doc),
  )

/** A command that changes its mind when everything is drafted. */
const fails = (world: FuzzWorld, key: DocumentKey): Promise<void> =>
  world.rooms.exclusive([key], async ([draft]) => {
    if (draft) addCard(draft.stage(), { id: world.newId('f'), kind: 'interest', at: [0, 0], text: 'never' })
    await world.clock.after(world.chance.below(20))
    throw new Error(STALE)
  })

/** Somebody raises the epoch behind the rooms' back. */
const raises = async (world: FuzzWorld, key: DocumentKey): Promise<void> => {
  const name = named(key)
  world.wasRaised = true
  await world.store.late(async () => {
    const [document] = await world.sqlite.all('document.get', name)
    if (document)
      await world.sqlite.write([{ do: 'document.raise', with: { ...name, epoch: document['epoch'] as number } }])
  }, false)
}

/** One command of the server. */
export const command = (world: FuzzWorld): Promise<void> => {
  const key = world.chance.is(0.7) ? world.board : world.table
  const roll = world.chance.below(100)
  if (roll < 22) return hides(world, key)
  if (roll < 42) return reveals(world)
  if (roll < 57) return touches(world, key, false)
  if (roll < 67) return touches(world, key, true)
  if (roll < 87) return locks(world, key, !world.isLocked(key))
  if (roll < 95) return fails(world, key)
  return raises(world, key)
}

/** Everything is open again, so that the end can be compared. */
export const unlocksAll = async (world: FuzzWorld): Promise<void> => {
  for (const key of [world.board, world.table]) if (world.isLocked(key)) await locks(world, key, false)
}
