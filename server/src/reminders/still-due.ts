import { dueDays } from '@parley/shared/agree/due-days'
import { stillOpen } from '@parley/shared/series/still-open'
import { recordStatus } from '@parley/shared/session/state-reads'
import type { RecordModel } from '@parley/shared/snapshot/record-model'
import { storedModel } from '../files/record-file.ts'
import { keptOf } from '../keeping/gone.ts'
import type { Sessions } from '../session/sessions.ts'
import type { Row } from '../store/store.ts'
import type { World } from '../world.ts'

/** The record of a session on this server that both groups confirmed, or null. */
const confirmedModel = async (world: World, sessions: Sessions, id: string): Promise<RecordModel | null> => {
  const kept = await keptOf(world, id)
  if (kept) {
    const [file] = kept.isConfirmed
      ? await world.store.all('record.get', { session: id, record: kept.record, format: 'json' })
      : []
    return file ? (JSON.parse(new TextDecoder().decode(file['bytes'] as Uint8Array)) as RecordModel) : null
  }
  const session = await sessions.find(id)
  const record = session?.state.record
  if (!session || !record || recordStatus(session.state, world.now()) !== 'confirmed') return null
  return storedModel(session, record.hash)
}

/** The sessions on this server that go on from one, straight or through others. */
const following = async ({ store }: World, id: string): Promise<readonly string[]> => {
  const [open, kept] = await Promise.all([store.all('session.lives', {}), store.all('kept.all', {})])
  const rows = [
    ...open.map((row) => [row['id'], row['follows']]),
    ...kept.map((row) => [row['session'], row['follows']]),
  ]
  const found = new Set<string>()
  let last: readonly string[] = [id]
  while (last.length > 0) {
    last = rows.flatMap(([session, follows]) =>
      typeof follows === 'string' && last.includes(follows) && !found.has(session as string) ? [session as string] : [],
    )
    for (const one of last) found.add(one)
  }
  return [...found]
}

/**
 * How many of what comes due are still to be told about, after what sessions that go on from this one told of them: an
 * agreement that both groups called kept or dropped needs no reminder (FT6). A row is as the table of reminders has it.
 */
export const stillDue = async (world: World, sessions: Sessions, row: Row): Promise<number> => {
  const [session, count] = [row['session'] as string, row['count'] as number]
  const later = await following(world, session)
  const own = later.length > 0 ? await confirmedModel(world, sessions, session) : null
  if (!own) return count
  const models = await Promise.all(later.map((one) => confirmedModel(world, sessions, one)))
  const told = models.flatMap((model) => (model?.series ? [model.series] : []))
  const days = dueDays({ ...own, agreements: stillOpen(own, told) })
  const same = days.find(({ send, about, due }) => send === row['send'] && about === row['about'] && due === row['due'])
  return same?.count ?? 0
}
