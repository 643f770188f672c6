import { setGeneration } from '@parley/shared/documents/generation'
import type { Draft } from '../rooms/draft.ts'
import { named } from '../store/stored-documents.ts'
import type { Write } from '../store/store.ts'

/**
 * The writes that make a staged document change durable. Every one raises the epoch, so that nothing judged before
 * can be appended after. `collect` replaces the whole log by the collected state, so that what was deleted is gone from
 * disk. Where the server itself took something away, the generation rises, too: an old copy must not bring it back (DU6).
 */
export const draftWrites = (draft: Draft, collect: boolean): readonly Write[] => {
  const key = named(draft.key)
  const next = draft.epoch + 1
  draft.nextEpoch = next
  const writes: Write[] = [{ do: 'document.raise', with: { ...key, epoch: draft.epoch }, changes: 1 }]
  if (!draft.staged && !collect) return writes
  if (collect && draft.changes) {
    const generation = draft.generation + 1
    draft.nextGeneration = generation
    setGeneration(draft.stage(), generation)
    writes.push({ do: 'document.renew', with: { ...key, generation }, changes: 1 })
  }
  if (draft.staged)
    writes.push({ do: 'owner.claim', with: { ...key, client: draft.stage().clientID, owner: 'server' } })
  if (collect) writes.push({ do: 'update.drop', with: key })
  const bytes = collect ? draft.state() : draft.update()
  if (collect) draft.collectedBytes = bytes.length
  writes.push({ do: 'update.append', with: { ...key, bytes, epoch: next }, changes: 1 })
  for (const card of draft.tombstones) writes.push({ do: 'tombstone.add', with: { ...key, card } })
  return writes
}
