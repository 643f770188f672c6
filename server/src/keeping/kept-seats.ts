import type { KeptView, SeatTaken } from '@parley/shared/protocol/answers'
import { RECORD_FORMATS, type RecordFormat } from '@parley/shared/protocol/agree-views'
import type { Role } from '@parley/shared/protocol/state-view'
import { fileName } from '../files/file-name.ts'
import type { SentFile } from '../files/file-of.ts'
import { picturesOf } from '../files/pictures-of.ts'
import { modelOf } from '../files/record-file.ts'
import { RECORD_TYPES } from '../files/record-bytes.ts'
import { keptSeatFile } from '../files/seat-file.ts'
import { sponsorFile } from '../files/sponsor-file.ts'
import { notStored } from '../errors.ts'
import { newReturnCode, newSecret } from '../secrets/codes.ts'
import { storedCode, storedToken } from '../session/seats.ts'
import type { World } from '../world.ts'
import { keptOf, type Kept } from './gone.ts'

/** What is left of a session, and in which role somebody reads it. */
type KeptFor = Kept & { readonly role: Role; readonly seat: string }

/** What is left of the session with this id, for a token whose seat may read it; null for anybody else. */
export const keptFor = async (world: World, session: string, token: string): Promise<KeptFor | null> => {
  // Not every seat that stands before its session is settled stands after it.
  await world.due.settled(session)
  const [row] = await world.store.all('seat.by-token', { token: storedToken(world, token) })
  if (row?.['session'] !== session) return null
  const kept = await keptOf(world, session)
  // A token that waited beside an old one takes the seat over with its first use.
  if (kept && row['current'] !== 1)
    await world.store.write([
      { do: 'seat.return', with: { id: row['id'] as string, token: storedToken(world, token) }, changes: 1 },
    ])
  return kept && { ...kept, role: row['role'] as Role, seat: row['id'] as string }
}

/** The same, as a page shows it. */
export const keptView = ({ title, since, until, isConfirmed }: Kept): KeptView => ({
  title,
  since,
  until,
  isConfirmed,
})

/** What is still held about a seat: its role, its keys, and a link if there is one. */
const aboutSeat = async (
  { store, now }: World,
  session: string,
  { title, role, seat }: KeptFor,
  format: string,
): Promise<SentFile | null> => {
  const [row] = await store.all('seat.keys', { id: seat, session })
  const links = await store.all('owner-link.of-seat', { session, seat })
  return keptSeatFile(
    { title, role, name: (row?.['name'] as string | undefined) ?? '' },
    links.length > 0,
    now(),
    format,
  )
}

const isFormat = (format: string): format is RecordFormat => (RECORD_FORMATS as readonly string[]).includes(format)

/** A file of the record that stands by itself, by its name such as `record.pdf`, or its pictures; null for any other. */
export const keptFile = async (
  world: World,
  session: string,
  kept: KeptFor,
  file: string,
): Promise<SentFile | null> => {
  const [kind, format = '', more] = file.split('.')
  if (kind === 'seat' && more === undefined) return aboutSeat(world, session, kept, format)
  if (kind !== 'record' || more !== undefined) return null
  if (!isFormat(format) && format !== 'pictures') return null
  const stored = async (one: RecordFormat) =>
    (await world.store.all('record.get', { session, record: kept.record, format: one }))[0]
  if (kept.role === 'sponsor' || format === 'pictures') {
    const json = await stored('json')
    if (!json) return null
    const model = modelOf(json['bytes'] as Uint8Array)
    // Of the boards nothing is in a sponsor's part of a series, nor in what was not confirmed.
    if (kept.role === 'sponsor' && model.series) return format === 'pictures' ? null : sponsorFile(model, format)
    if (format === 'pictures') return model.format === 'parley-record' ? picturesOf(model, kept.record) : null
  }
  if (!isFormat(format)) return null
  const row = await stored(format)
  if (!row) return null
  return {
    bytes: row['bytes'] as Uint8Array,
    sha256: row['sha256'] as string,
    contentType: RECORD_TYPES[format],
    fileName: fileName(kept.title, 'record', kept.preparedAt, format),
  }
}

/** Gives another device a token for a seat of a session of which only the record is left; null where it is not so. */
export const returnKeptSeat = async (
  world: World,
  seat: { readonly id: string; readonly session: string; readonly role: Role },
  code: string,
): Promise<SeatTaken | null> => {
  if (!(await keptOf(world, seat.session))) return null
  const [token, returnCode] = [newSecret(), newReturnCode()]
  const stored = await world.store.write([
    {
      do: 'seat.prepare-return',
      with: {
        id: seat.id,
        token: storedToken(world, token),
        returnCode: storedCode(world, returnCode),
        code: storedCode(world, code),
      },
      changes: 1,
    },
  ])
  if (!stored) throw notStored()
  return { sessionId: seat.session, seat: { id: seat.id, role: seat.role, token, admitted: true }, returnCode }
}
