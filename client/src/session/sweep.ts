import { CLOSE } from '@parley/shared/protocol/close-codes'
import type { StateView } from '@parley/shared/protocol/state-view'
import { forget, keysKept } from '../device/browser-storage.ts'
import { databaseNames, deleteDatabase } from '../device/database.ts'
import { deviceStore } from '../device/word-store.ts'
import { call } from './api.ts'
import { reasonOfClose } from './close-reason.ts'
import { DESK_COPY_PREFIX, DESK_PREFIX, openDeskCopy } from './desk-copy.ts'
import { givenBack } from './given-back.ts'
import { createNotPlaced } from './not-placed.ts'
import { createOutbox, OUTBOX_PREFIX } from './outbox.ts'
import { sweepPlaces } from './places.ts'
import { allSeats, type StoredSeat } from './seats.ts'

/** Kinds of keys that hold words of one seat; after them come the session and the seat. */
const PREFIXES = ['parley.not-placed.', 'parley.typing.'] as const
/** Whole documents, kept by an earlier make of this page. */
const OF_OLD = 'parley.unsaved.'

/** Why a session is over for a seat, as far as the server tells; null while it is not, or while the server is away. */
const whyOver = async ({ sessionId, token }: StoredSeat): Promise<string | null> => {
  const answer = await call<StateView>(`/api/sessions/${encodeURIComponent(sessionId)}`, { bearer: token })
  if (answer.ok) return answer.value.ended ? 'ended' : null
  return answer.problem.id === 'not-signed-in' || answer.problem.id === 'not-found'
    ? reasonOfClose(CLOSE.noToken)
    : null
}

/** Takes the words of one seat off the device; what was never saved is handed to its list, to be offered when it is back. */
const clear = async (seat: StoredSeat, reason: string): Promise<void> => {
  const outbox = createOutbox(seat.sessionId, seat.seat, await deviceStore())
  const desk = await openDeskCopy(seat.sessionId, seat.seat, outbox)
  const words = await givenBack(seat, reason, outbox, desk)
  if (words.length > 0) createNotPlaced(seat.sessionId, seat.seat).add(words)
  await outbox.clear()
  await desk.clear()
}

/**
 * Run by every page when it is loaded: nothing of a session that is over stays on this device. Seats of sessions that
 * go on are left alone, and so are those of which the server says nothing because it is away.
 */
export const sweepDevice = async (): Promise<void> => {
  for (const key of keysKept('local', OF_OLD)) forget('local', key)
  sweepPlaces(Date.now())
  const store = await deviceStore()
  // Not every browser can name its databases; each has a sign beside it.
  const signs = keysKept('local', DESK_COPY_PREFIX).map((key) => DESK_PREFIX + key.slice(DESK_COPY_PREFIX.length))
  const databases = [...new Set([...(await databaseNames(DESK_PREFIX)), ...signs])]
  const kept = [
    ...(await store.keys(OUTBOX_PREFIX)).map((key) => key.slice(OUTBOX_PREFIX.length)),
    ...databases.map((name) => name.slice(DESK_PREFIX.length)),
    ...PREFIXES.flatMap((prefix) => keysKept('local', prefix).map((key) => key.slice(prefix.length))),
  ]
  const seats = allSeats()
  const isOf = ({ sessionId, seat }: StoredSeat, rest: string): boolean => {
    const id = `${sessionId}.${seat}`
    return rest === id || rest.startsWith(`${id}.`)
  }
  // Where the seat has gone from this device, nobody can come back for them.
  for (const rest of kept.filter((one) => !seats.some((seat) => isOf(seat, one)))) {
    await store.remove(`${OUTBOX_PREFIX}${rest}`)
    if (databases.includes(`${DESK_PREFIX}${rest}`)) await deleteDatabase(`${DESK_PREFIX}${rest}`)
    forget('local', `${DESK_COPY_PREFIX}${rest}`)
    for (const prefix of PREFIXES) forget('local', `${prefix}${rest}`)
  }
  // A page of the session itself does this better: it shows what was not saved.
  const open = /^\/s\/([^/]+)/.exec(window.location.pathname)?.[1]
  for (const seat of seats.filter((one) => one.sessionId !== open && kept.some((rest) => isOf(one, rest)))) {
    const reason = await whyOver(seat)
    if (reason) await clear(seat, reason)
  }
}
