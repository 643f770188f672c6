import { randomBytes } from 'node:crypto'
import { traceBoard, type BoardTrace } from '@parley/shared/changes/trace'
import type { DocumentView } from '@parley/shared/documents/card-view'
import type { TraceView } from '@parley/shared/protocol/answers'
import { notFound, notStored } from '../errors.ts'
import { seal, unseal } from '../secrets/sealed-box.ts'
import type { Write } from '../store/store.ts'
import type { ActiveSession } from './active-session.ts'

/** The key under which traces are sealed. Where it cannot be read or made, nothing can be kept at all. */
const keyOf = (session: ActiveSession): Buffer => {
  try {
    return session.marksKey
  } catch (error) {
    throw notStored(error)
  }
}

/**
 * Keeps where everything on the board lay when a step began, as number `seq` of the log. A board on which nothing lies
 * leaves no trace. It is sealed under the key of the session's marks: the database alone tells nothing of it.
 */
export const traceWrites = (
  session: ActiveSession,
  board: DocumentView,
  seq: number,
  step: string,
): readonly Write[] => {
  if (board.cards.length === 0) return []
  const trace = traceBoard(board, randomBytes(16).toString('hex'))
  const body = seal(keyOf(session), trace)
  return [{ do: 'trace.add', with: { session: session.id, seq, step, at: session.world.now(), body } }]
}

/** The traces of a session, oldest first, without what is in them. */
export const tracesOf = async (session: ActiveSession): Promise<readonly TraceView[]> => {
  const rows = await session.world.store.all('trace.list', { session: session.id })
  return rows.map((row) => ({
    seq: Number(row['seq']),
    // How the last session left the board has no step: it was there before the first.
    step: row['step'] === '' ? null : String(row['step']),
    at: Number(row['at']),
  }))
}

/** One trace. Answers `not-found` for a number under which there is none. */
export const traceAt = async (session: ActiveSession, seq: number): Promise<BoardTrace> => {
  const [row] = Number.isSafeInteger(seq)
    ? await session.world.store.all('trace.get', { session: session.id, seq })
    : []
  if (!row) throw notFound()
  return unseal(keyOf(session), row['body'] as Uint8Array) as BoardTrace
}
