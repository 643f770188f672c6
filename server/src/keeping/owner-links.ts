import type { OwnedView } from '@parley/shared/agree/owned-view'
import type { KeptModel, RecordModel } from '@parley/shared/snapshot/record-model'
import { keyed } from '../secrets/sealed-box.ts'
import type { ActiveSession } from '../session/active-session.ts'
import { ownedIn, ownedOf, ownedView, type Owned } from '../session/owned.ts'
import type { Sessions } from '../session/sessions.ts'
import type { Write } from '../store/store.ts'
import type { World } from '../world.ts'
import { keptOf } from './gone.ts'

/** How the secret of an owner's link is stored: a keyed hash, so that the database alone opens none (FT1). */
export const storedLink = (world: World, secret: string): string => keyed(world.serverKey, `owner-link:${secret}`)

/** What notes which agreements each link shows, before the seats that accepted them are gone (FT3). */
export const keepLinks = async (session: ActiveSession, model: RecordModel): Promise<readonly Write[]> => {
  const rows = await session.world.store.all('owner-link.of-session', { session: session.id })
  return rows.flatMap((row): readonly Write[] => {
    const seat = session.state.seats[row['seat'] as string]
    const owned = seat && ownedOf(session, seat, model)
    if (!owned) return []
    const { group, places } = owned
    return [{ do: 'owner-link.keep', with: { hash: row['hash'] as string, group, places: JSON.stringify(places) } }]
  })
}

/** What a link shows, with whose it is; null for one that ended or never was: they are alike. */
export type Link = { readonly session: string; readonly seat: string; readonly view: OwnedView }

export const readLink = async (world: World, sessions: Sessions, secret: string): Promise<Link | null> => {
  const look = async () => (await world.store.all('owner-link.get', { hash: storedLink(world, secret) }))[0]
  const found = await look()
  if (!found) return null
  // When its session is settled, a link learns its places, or goes.
  await world.due.settled(found['session'] as string)
  const row = await look()
  if (!row) return null
  const [id, seatId] = [row['session'] as string, row['seat'] as string]
  const kept = await keptOf(world, id)
  if (kept) {
    const [file] = await world.store.all('record.get', { session: id, record: kept.record, format: 'json' })
    if (!file || row['places'] === null) return null
    const model = JSON.parse(new TextDecoder().decode(file['bytes'] as Uint8Array)) as RecordModel | KeptModel
    const owned = { group: row['grp'], places: JSON.parse(row['places'] as string) as unknown } as Owned
    return { session: id, seat: seatId, view: ownedView(model, owned, kept.isConfirmed ? 'confirmed' : 'lapsed') }
  }
  const session = await sessions.find(id)
  const seat = session?.state.seats[seatId]
  return session && seat ? { session: id, seat: seatId, view: await ownedIn(session, seat) } : null
}
