import { RECORD_BYTES_MOST } from '@parley/shared/limits'
import { boardFromRecord, type TakenBoard } from '@parley/shared/follow/board-from-record'
import { plainFile, readRecord } from '@parley/shared/follow/read-record'
import type { TakenRecord } from '@parley/shared/follow/record-schema'
import { recordStatus } from '@parley/shared/session/state-reads'
import { ParleyError } from '../errors.ts'
import { digestOf } from '../files/record-bytes.ts'
import { newId } from '../secrets/codes.ts'
import type { World } from '../world.ts'
import type { Sessions } from './sessions.ts'

/** A record that both groups confirmed, as a new session takes it up. */
export type TakenUp = {
  /** The session on this server whose record it is: for as long as one goes on from it, that record is kept (KE3). */
  readonly session: string
  /** The record's name: the hash that both groups confirmed. */
  readonly name: string
  readonly record: TakenRecord
  readonly board: TakenBoard
}

const wrong = (): ParleyError => new ParleyError('record-wrong', 'This is not the JSON file of a record.')
const notConfirmed = (): ParleyError =>
  new ParleyError('record-not-confirmed', 'Both groups have not confirmed this record.')

/** What is in the file. Errors: `too-large`, `record-wrong`, `record-version`, `record-damaged`, `record-not-confirmed`, `record-working`. */
const recordIn = (file: string): TakenRecord => {
  if (Buffer.byteLength(file) > RECORD_BYTES_MOST)
    throw new ParleyError('too-large', 'This file is larger than a record can be.')
  const read = readRecord(file)
  if (read.ok) return read.record
  switch (read.why) {
    case 'wrong':
      throw wrong()
    case 'working':
      throw new ParleyError('record-working', 'This is a working copy, which nobody has confirmed.')
    case 'not-confirmed':
      throw notConfirmed()
    case 'version':
      throw new ParleyError('record-version', 'This record was made by another version of Parley.')
    case 'damaged':
      throw new ParleyError('record-damaged', 'A part of this record is not as a record has it.', { field: read.field })
  }
}

/**
 * The name of the confirmed record that these bytes are. This server made it and has it still, or nobody here can know
 * what two groups said yes to. Errors: `record-not-confirmed`; `record-changed` where the server has a record of the
 * same moment with other bytes; `record-unknown`.
 */
const confirmedName = async (
  world: World,
  sessions: Sessions,
  file: string,
  record: TakenRecord,
): Promise<Pick<TakenUp, 'name' | 'session'>> => {
  const look = () => world.store.all('record.by-digest', { sha256: digestOf(Buffer.from(file)) })
  for (const row of await look()) await world.due.settled(row['session'] as string)
  const rows = await look()
  for (const row of rows) {
    const id = row['session'] as string
    const name = row['record'] as string
    // Of a session whose board is gone the record stands by itself, with how it was when the board went.
    const [kept] = await world.store.all('kept.by-record', { record: name })
    if (kept?.['session'] === id) return { name, session: id }
    const session = await sessions.find(id)
    const isIt = session?.state.record?.hash === name
    if (session && isIt && recordStatus(session.state, world.now()) === 'confirmed') return { name, session: id }
  }
  if (rows.length > 0) throw notConfirmed()
  // A record says when it was made, to the thousandth of a second, on a line of its own.
  const made = Buffer.from(`"preparedAt": ${JSON.stringify(record.preparedAt)}`)
  const [same] = await world.store.all('record.by-part', { part: made })
  throw same
    ? new ParleyError('record-changed', 'This file is not as both groups confirmed it.')
    : new ParleyError('record-unknown', 'This server does not know this record.')
}

/** Reads the file of a record and makes the board of a session that goes on from it; stores nothing. */
export const takeUpRecord = async (world: World, sessions: Sessions, text: string): Promise<TakenUp> => {
  const file = plainFile(text)
  const record = recordIn(file)
  return {
    ...(await confirmedName(world, sessions, file, record)),
    record,
    board: boardFromRecord(record, newId),
  }
}
