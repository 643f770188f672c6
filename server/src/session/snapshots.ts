import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { boardSnapshot, boardWithout, showsNothing, type BoardSnapshot } from '@parley/shared/changes/board-snapshot'
import { familyOf } from '@parley/shared/changes/lay-copies'
import type { DocumentView } from '@parley/shared/documents/card-view'
import { SNAPSHOT_BYTES_MOST, SNAPSHOTS_MOST } from '@parley/shared/limits'
import type { SnapshotView } from '@parley/shared/protocol/snapshot-views'
import { notFound, notStored } from '../errors.ts'
import { seal, unseal } from '../secrets/sealed-box.ts'
import type { Row, Write } from '../store/store.ts'
import type { ActiveSession } from './active-session.ts'

/** What a list says of a snapshot beside its place in the log. It is sealed, as the snapshot is: a title is words. */
type Head = Pick<SnapshotView, 'title' | 'cards' | 'hidden' | 'struck' | 'tooLarge'>

/** The key under which snapshots are sealed. Where it cannot be read or made, nothing can be kept at all. */
const keyOf = (session: ActiveSession): Buffer => {
  try {
    return session.marksKey
  } catch (error) {
    throw notStored(error)
  }
}

const bodyOf = (key: Buffer, text: string): Buffer => seal(key, deflateRawSync(text).toString('base64'))
const readBody = (key: Buffer, body: unknown): BoardSnapshot => {
  const packed = Buffer.from(unseal(key, body as Uint8Array) as string, 'base64')
  return JSON.parse(inflateRawSync(packed).toString()) as BoardSnapshot
}

const viewOf = (row: Row, key: Buffer): SnapshotView => ({
  seq: Number(row['seq']),
  number: Number(row['number']),
  at: Number(row['at']),
  step: row['step'] === '' ? null : String(row['step']),
  ...(unseal(key, row['head'] as Uint8Array) as Head),
})

/** The snapshots of a session, oldest first, without what is in them. */
export const snapshotsOf = async (session: ActiveSession): Promise<readonly SnapshotView[]> => {
  const rows = await session.world.store.all('snapshot.list', { session: session.id })
  return rows.map((row) => viewOf(row, keyOf(session)))
}

/** One snapshot. Answers `not-found` for a number of the log under which there is none to look at. */
export const snapshotAt = async (session: ActiveSession, seq: number): Promise<BoardSnapshot> => {
  const [row] = Number.isSafeInteger(seq)
    ? await session.world.store.all('snapshot.get', { session: session.id, seq })
    : []
  if (!row || row['body'] === null) throw notFound()
  return readBody(keyOf(session), row['body'])
}

/** A snapshot of the board as it stands, ready to be stored, and whether it has anything on it and room for it. */
export type Taken = {
  readonly isEmpty: boolean
  readonly isTooLarge: boolean
  readonly number: number
  readonly writes: readonly Write[]
}

/**
 * Takes a snapshot of what everybody sees on the board, under the number `seq` of the log: at the beginning of a step, or
 * as the mediator calls it. Where there are as many as there may be, the oldest that the mediator did not take goes.
 */
export const takeSnapshot = async (
  session: ActiveSession,
  board: DocumentView,
  seq: number,
  why: { readonly step: string } | { readonly title: string },
): Promise<Taken> => {
  const key = keyOf(session)
  const before = await snapshotsOf(session)
  const number = Math.max(0, ...before.map((one) => one.number)) + 1
  const snapshot = boardSnapshot(board, session.state)
  const text = JSON.stringify(snapshot)
  const isTooLarge = Buffer.byteLength(text) > SNAPSHOT_BYTES_MOST
  const head: Head = {
    ...('title' in why && { title: why.title }),
    cards: snapshot.view.cards.length,
    hidden: session.state.hidden.length,
    ...(isTooLarge && { tooLarge: true }),
  }
  const oldest = before.length < SNAPSHOTS_MOST ? undefined : before.find((one) => one.step !== null)
  return {
    isEmpty: showsNothing(snapshot.view),
    isTooLarge,
    number,
    writes: [
      ...(oldest ? [{ do: 'snapshot.drop' as const, with: { session: session.id, seq: oldest.seq } }] : []),
      {
        do: 'snapshot.add',
        with: {
          session: session.id,
          seq,
          number,
          at: session.world.now(),
          step: 'step' in why ? why.step : '',
          head: seal(key, head),
          body: isTooLarge ? null : bodyOf(key, text),
        },
        changes: 1,
      },
    ],
  }
}

/**
 * The writes that take cards out of every snapshot, with all that they ever said there, and out of the links between
 * them: because they were hidden, because their author took them back or worded them anew, or because a group wants it.
 * Copies go with what they were copied from.
 */
export const struckWrites = async (session: ActiveSession, cards: readonly string[]): Promise<readonly Write[]> => {
  const gone = new Set(familyOf(session.state.copies, cards))
  if (gone.size === 0) return []
  const key = keyOf(session)
  const rows = await session.world.store.all('snapshot.bodies', { session: session.id })
  return rows.flatMap((row): readonly Write[] => {
    const snapshot = readBody(key, row['body'])
    if (!snapshot.view.cards.some(({ id }) => gone.has(id))) return []
    const view = boardWithout(snapshot.view, gone)
    const head: Head = { ...(unseal(key, row['head'] as Uint8Array) as Head), cards: view.cards.length, struck: true }
    const body = bodyOf(key, JSON.stringify({ ...snapshot, view }))
    const at = { session: session.id, seq: Number(row['seq']) }
    return [{ do: 'snapshot.put', with: { ...at, head: seal(key, head), body }, changes: 1 }]
  })
}
