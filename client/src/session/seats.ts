import type { SeatTaken } from '@parley/shared/protocol/answers'
import { isPractice } from '@parley/shared/protocol/practice'
import type { Role } from '@parley/shared/protocol/state-view'
import type { GroupId } from '@parley/shared/session/agenda'
import { forget, keep, kept, keptJson, type Place } from '../device/browser-storage.ts'

/** A seat that this browser holds. The token is the seat; it stands in local storage and in no address. */
export type StoredSeat = {
  readonly sessionId: string
  readonly seat: string
  readonly role: Role
  readonly group?: GroupId
  readonly token: string
  /** What a person recognises the seat by when a new tab asks. */
  readonly name: string
  readonly title: string
  /** When it was taken, milliseconds since 1970 on this device. */
  readonly at: number
}

/** `local` is a device of one's own; `tab` is a device that other people use, where the tab alone keeps the seat. */
const PLACES: readonly Place[] = ['local', 'tab']

const KEY = 'parley.seats'
const tabKey = (sessionId: string): string => `parley.tab-seat.${sessionId}`

const isSeat = (value: unknown): value is StoredSeat => {
  const seat = value as Partial<Record<keyof StoredSeat, unknown>> | null
  return (
    typeof seat === 'object' &&
    seat !== null &&
    (['sessionId', 'seat', 'role', 'token', 'name', 'title'] as const).every((key) => typeof seat[key] === 'string')
  )
}
const areSeats = (value: unknown): value is readonly StoredSeat[] => Array.isArray(value) && value.every(isSeat)

const seatsAt = (place: Place): readonly StoredSeat[] => keptJson(place, KEY, areSeats, [])

/** Every seat that this browser holds, in this tab or for all of them, the newest first. */
export const allSeats = (): readonly StoredSeat[] => PLACES.flatMap(seatsAt).sort((one, other) => other.at - one.at)

type SeatId = Pick<StoredSeat, 'sessionId' | 'seat'>
const isSame = (one: SeatId, other: SeatId): boolean => one.sessionId === other.sessionId && one.seat === other.seat

/** Where everything of a seat is kept: on the device, or in this tab only when other people use the device. */
export const placeOf = (seat: SeatId): Place => (seatsAt('tab').some((one) => isSame(one, seat)) ? 'tab' : 'local')

/** The seats in sessions that count: those of a practice are nothing to come back to from the first page. */
export const countingSeats = (): readonly StoredSeat[] => allSeats().filter((seat) => !isPractice(seat.sessionId))

/** The seats in practices, of which nothing counts. */
export const practiceSeats = (): readonly StoredSeat[] => allSeats().filter((seat) => isPractice(seat.sessionId))

/** The seats that this browser holds in one session. */
export const seatsIn = (sessionId: string): readonly StoredSeat[] =>
  allSeats().filter((seat) => seat.sessionId === sessionId)

/** Makes this tab the seat's tab, reloads included. Other tabs keep theirs. */
export const sitDown = (sessionId: string, seat: string): void => {
  keep('tab', tabKey(sessionId), seat)
}

/** Which seat this tab is; undefined in a new tab, which has to ask: two tabs of a browser can be two people. */
export const seatOfTab = (sessionId: string): StoredSeat | undefined => {
  const seat = kept('tab', tabKey(sessionId))
  return seatsIn(sessionId).find((stored) => stored.seat === seat)
}

/** An address with this at its end opens the screen of a practice, for which this browser has the seat, too. */
export const SCREEN_HASH = '#screen'

/** Makes a new tab that was opened for it the screen of its practice. */
export const screenOfTab = (sessionId: string): StoredSeat | undefined => {
  if (!isPractice(sessionId) || window.location.hash !== SCREEN_HASH) return undefined
  const screen = seatsIn(sessionId).find((seat) => seat.role === 'projector')
  if (screen) sitDown(sessionId, screen.seat)
  return screen
}

/** This tab asks again which seat it is. */
export const standUp = (sessionId: string): void => forget('tab', tabKey(sessionId))

const write = (place: Place, seats: readonly StoredSeat[]): void => {
  if (seats.length > 0) keep(place, KEY, JSON.stringify(seats))
  else forget(place, KEY)
}

type Taken = {
  readonly sessionId: string
  readonly seat: Omit<SeatTaken['seat'], 'admitted'>
}

/** Keeps a seat that was just taken, and makes this tab its tab. On a shared device no other tab learns of it. */
export const keepSeat = (
  taken: Taken,
  names: { readonly name: string; readonly title: string },
  isShared = false,
): void => {
  const { id, role, group, token } = taken.seat
  const seat: StoredSeat = {
    sessionId: taken.sessionId,
    seat: id,
    role,
    ...(group && { group }),
    token,
    ...names,
    at: Date.now(),
  }
  const chosen = isShared ? 'tab' : 'local'
  for (const place of PLACES) {
    const others = seatsAt(place).filter((other) => !isSame(other, seat))
    write(place, place === chosen ? [seat, ...others] : others)
  }
  sitDown(taken.sessionId, id)
}

/** Keeps the names of a seat up to date, so that a new tab asks in words that a person knows. */
export const renameSeat = (
  sessionId: string,
  seat: string,
  names: { readonly name: string; readonly title: string },
): void => {
  const place = placeOf({ sessionId, seat })
  const seats = seatsAt(place)
  const stale = seats.some(
    (one) => isSame(one, { sessionId, seat }) && (one.name !== names.name || one.title !== names.title),
  )
  if (stale)
    write(
      place,
      seats.map((one) => (isSame(one, { sessionId, seat }) ? { ...one, ...names } : one)),
    )
}

/** Forgets a seat whose token no longer opens anything. Another tab may have come back to it with a new one, which stays. */
export const dropSeat = ({ sessionId, seat, token }: Pick<StoredSeat, 'sessionId' | 'seat' | 'token'>): void => {
  for (const place of PLACES) {
    write(
      place,
      seatsAt(place).filter((one) => !isSame(one, { sessionId, seat }) || one.token !== token),
    )
  }
  if (kept('tab', tabKey(sessionId)) === seat) standUp(sessionId)
}
