import { SEATS_MOST, WAITING_SEATS_MOST } from '@parley/shared/limits'
import type { SeatTaken } from '@parley/shared/protocol/answers'
import { CLOSE } from '@parley/shared/protocol/close-codes'
import type { Role } from '@parley/shared/protocol/state-view'
import type { GroupId } from '@parley/shared/session/agenda'
import type { Entry, SessionEvent } from '@parley/shared/session/events'
import { Refused } from '@parley/shared/session/refused'
import { transition } from '@parley/shared/session/transition'
import { ParleyError } from '../errors.ts'
import { newId, newReturnCode, newSecret, normaliseCode } from '../secrets/codes.ts'
import { keyed } from '../secrets/sealed-box.ts'
import type { Write } from '../store/store.ts'
import type { World } from '../world.ts'
import type { ActiveSession } from './active-session.ts'
import { notNow } from './not-now.ts'

/** How tokens and codes are stored: a keyed hash, so that the database alone opens no door. */
export const storedToken = (world: World, token: string): string => keyed(world.serverKey, `token:${token}`)
export const storedCode = (world: World, code: string): string => keyed(world.serverKey, `code:${normaliseCode(code)}`)
export const storedInvite = (world: World, invite: string): string => keyed(world.serverKey, `invite:${invite}`)

/** By what name a seat owns the Yjs client ids that it writes under: one that does not tell the seat. */
export const ownerOf = (world: World, seat: string): string => keyed(world.serverKey, `owner:${seat}`)

export type Credentials = { readonly id: string; readonly token: string; readonly returnCode: string }
export const newCredentials = (): Credentials => ({ id: newId(), token: newSecret(), returnCode: newReturnCode() })

/** The row of a new seat. */
export const seatWrite = (
  world: World,
  session: string,
  seat: Credentials,
  as: { role: Role; group?: GroupId; name: string },
): Write => ({
  do: 'seat.add',
  with: {
    id: seat.id,
    session,
    role: as.role,
    group: as.group ?? null,
    name: as.name,
    token: storedToken(world, seat.token),
    returnCode: storedCode(world, seat.returnCode),
  },
})

/** Gives somebody a seat in a session, in its turn. */
export const giveSeat = (
  session: ActiveSession,
  as: { role: Role; group?: GroupId; name: string; entry: Entry },
): Promise<SeatTaken> => session.serial.run(() => giveSeatNow(session, as))

/** The same, for whoever has the session's turn already; `and` is what happens with it in the same moment. */
export const giveSeatNow = async (
  session: ActiveSession,
  as: { role: Role; group?: GroupId; name: string; entry: Entry },
  and: (seat: string) => readonly SessionEvent[] = () => [],
): Promise<SeatTaken> => {
  const taken = Object.values(session.state.seats).filter((one) => one.status === 'in' || one.status === 'waiting')
  const atDoor = taken.filter((one) => one.status === 'waiting').length
  if (taken.length >= SEATS_MOST || ((as.entry === 'code' || as.entry === 'phone') && atDoor >= WAITING_SEATS_MOST))
    throw new ParleyError('too-many', 'This session has no more room.')
  const seat = newCredentials()
  const group = as.group ? { group: as.group } : {}
  await session.commit({
    events: [{ type: 'seat-taken', seat: seat.id, role: as.role, entry: as.entry, ...group }, ...and(seat.id)],
    writes: [seatWrite(session.world, session.id, seat, as)],
    after: () => {
      session.profile = { ...session.profile, names: new Map(session.profile.names).set(seat.id, as.name) }
    },
  })
  const { status } = session.seat(seat.id)
  return {
    sessionId: session.id,
    seat: { id: seat.id, role: as.role, ...group, token: seat.token, admitted: status === 'in' },
    returnCode: seat.returnCode,
  }
}

/**
 * Gives another device a token and a code for a seat. Both wait beside the old ones until the token is first used:
 * an answer that is lost on its way costs nobody the seat.
 */
export const returnSeat = (session: ActiveSession, id: string, code: string): Promise<SeatTaken | null> =>
  session.serial.run(async () => {
    const { world } = session
    if (!session.state.seats[id]) return null
    const after = transition(session.state, { type: 'seat-returned', seat: id }, world.now())
    if (after instanceof Refused) throw notNow(after.reason)
    const token = newSecret()
    const returnCode = newReturnCode()
    const stored = await world.store.write([
      {
        do: 'seat.prepare-return',
        with: {
          id,
          token: storedToken(world, token),
          returnCode: storedCode(world, returnCode),
          code: storedCode(world, code),
        },
        changes: 1,
      },
    ])
    const seat = after.seats[id]
    if (!stored || !seat) return null
    const { role, group, status } = seat
    return {
      sessionId: session.id,
      seat: { id, role, ...(group ? { group } : {}), token, admitted: status === 'in' },
      returnCode,
    }
  })

/**
 * Whether a token that was looked up a moment ago still has its seat. The look and whatever hangs on it are moments
 * apart, and in between the seat may have gone to another device; to be asked in the same turn as it is used.
 */
export const stillHasSeat = (session: ActiveSession, id: string, token: string): boolean => {
  const now = session.wentTo.get(id)
  return now === undefined || now === storedToken(session.world, token)
}

/** The first use of a token that waited: the seat goes to its device, the old token and code end, their sockets close. */
export const takeOver = (session: ActiveSession, id: string, token: string): Promise<void> =>
  session.serial.run(async () => {
    const { world } = session
    const stored = storedToken(world, token)
    const [row] = await world.store.all('seat.by-token', { token: stored })
    // A device opens several sockets at once: the first of them brought the seat.
    if (!row || row['current'] === 1) return
    await session.commit({
      events: [{ type: 'seat-returned', seat: id }],
      writes: [{ do: 'seat.return', with: { id, token: stored }, changes: 1 }],
    })
    session.wentTo.set(id, stored)
    session.onSeatReturned(id)
    world.rooms.closeOwner(session.id, ownerOf(world, id), CLOSE.noToken, 'another-device')
  })
