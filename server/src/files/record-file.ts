import { audienceOf } from '@parley/shared/permissions/audience'
import { RECORD_FORMATS, type RecordFormat } from '@parley/shared/protocol/agree-views'
import { GROUPS } from '@parley/shared/session/agenda'
import type { SeatState } from '@parley/shared/session/state-parts'
import { recordStatus } from '@parley/shared/session/state-reads'
import { keptOf } from '@parley/shared/snapshot/record'
import type { RecordModel } from '@parley/shared/snapshot/record-model'
import type { ActiveSession } from '../session/active-session.ts'
import { fileName } from './file-name.ts'
import type { SentFile } from './file-of.ts'
import { picturesOf } from './pictures-of.ts'
import { digestOf, RECORD_TYPES, recordBytes } from './record-bytes.ts'
import { recordWords } from './record-words.ts'
import { sponsorFile } from './sponsor-file.ts'

/** The bytes of a record as they were stored, with their hash, or null. */
const stored = async (
  session: ActiveSession,
  record: string,
  format: RecordFormat,
): Promise<{ readonly bytes: Uint8Array; readonly sha256: string } | null> => {
  const [row] = await session.world.store.all('record.get', { session: session.id, record, format })
  return row ? { bytes: row['bytes'] as Uint8Array, sha256: row['sha256'] as string } : null
}

/** The model that the JSON of a stored record is. The first program wrote neither ratings nor assumptions. */
export const modelOf = (json: Uint8Array): RecordModel => {
  const { $schema: _made, ...model } = JSON.parse(new TextDecoder().decode(json)) as RecordModel & {
    readonly $schema?: string
  }
  return { ...model, ratings: model.ratings ?? [], assumptions: model.assumptions ?? [] }
}

/** The model of a stored record: its own JSON, read back. */
export const storedModel = async (session: ActiveSession, record: string): Promise<RecordModel | null> => {
  const file = await stored(session, record, 'json')
  return file && modelOf(file.bytes)
}

const isFormat = (format: string): format is RecordFormat => (RECORD_FORMATS as readonly string[]).includes(format)

/**
 * The record for a seat that may have it, byte for byte as it was stored, or null. Groups and mediator have it from the
 * preview on; sponsor and outsiders when both groups confirmed it (RC3); the projector shows no files. When the time to
 * confirm has passed, the two groups have what both owners accepted, and nobody else has anything (RC4). A sponsor of a
 * series gets the agreements and open differences in it (RC7). Pictures are drawn of its JSON (FI15).
 */
export const recordFile = async (session: ActiveSession, seat: SeatState, format: string): Promise<SentFile | null> => {
  const { state } = session
  const { record } = state
  if (!record || !(isFormat(format) || format === 'pictures')) return null
  const audience = audienceOf(seat)
  const isGroup = audience === 'a' || audience === 'b'
  const status = recordStatus(state, session.world.now())
  const nameOf = (kind: string): string => fileName(session.profile.title, kind, record.preparedAt, format)
  if (status === 'lapsed') {
    // What is kept has no board, no map and no axes.
    if (format === 'pictures') return null
    const model = isGroup ? await storedModel(session, record.hash) : null
    if (!model) return null
    const missing = GROUPS.filter((group) => !record.confirmed[group])
    const bytes = await recordBytes(keptOf(model, missing, recordWords), format)
    if (!bytes) return null
    const names = missing.map((group) => model.groups[group].name).join('-')
    return {
      bytes,
      contentType: RECORD_TYPES[format],
      sha256: digestOf(bytes),
      fileName: nameOf(`not-confirmed-by-${names}`),
    }
  }
  if (audience === 'sponsor' && state.follows !== null) {
    // Of the boards nothing is in that part.
    if (status !== 'confirmed' || format === 'pictures') return null
    const model = await storedModel(session, record.hash)
    return model && sponsorFile(model, format)
  }
  const isFor =
    isGroup ||
    audience === 'mediator' ||
    (status === 'confirmed' && (audience === 'sponsor' || audience === 'observer'))
  if (!isFor) return null
  if (format === 'pictures') {
    const model = await storedModel(session, record.hash)
    return model && picturesOf(model, record.hash)
  }
  const file = await stored(session, record.hash, format)
  return file && { ...file, contentType: RECORD_TYPES[format], fileName: nameOf('record') }
}

/** What the sponsor gets of the record as it stands, for those who confirm it; null where that is the record itself (RC7). */
export const sponsorPart = async (
  session: ActiveSession,
  seat: SeatState,
  format: string,
): Promise<SentFile | null> => {
  const { record, follows } = session.state
  const audience = audienceOf(seat)
  const isFor = audience === 'a' || audience === 'b' || audience === 'mediator'
  if (!record || !follows || !isFor || !isFormat(format)) return null
  if (recordStatus(session.state, session.world.now()) === 'lapsed') return null
  const model = await storedModel(session, record.hash)
  return model && sponsorFile(model, format)
}
