import { forget, keep, kept, keptJson, keysKept, PLACES_PREFIX } from '../device/browser-storage.ts'
import { makeLock, openWith, ROUNDS, sealUnder, type Lock, type Sealed } from '../device/sealed.ts'
import { randomId } from './random.ts'
import { seatOfTab } from './seats.ts'

/** How many wrong codes a place takes; then only the three words bring its seat back. */
export const TRIES = 5
/** A code: four to eight figures. */
export const isPlaceCode = (code: string): boolean => /^\d{4,8}$/.test(code)

/**
 * A place at a device on which several people take part, one after the other. It has a number and no name: what lies
 * in it is readable with its code only.
 */
type StoredPlace = {
  readonly id: string
  readonly number: number
  readonly lock: Lock
  readonly sealed: Sealed
  /** Wrong codes since the last right one. */
  readonly wrong: number
  /** When it was put away last, milliseconds since 1970 on this device. */
  readonly at: number
}
/** What the blank page shows of a place. */
export type PlaceView = { readonly id: string; readonly number: number; readonly triesLeft: number }

const keyOf = (sessionId: string): string => `${PLACES_PREFIX}${sessionId}`
/** In the tab: whose place is open here. */
const openKey = (sessionId: string): string => `parley.open-place.${sessionId}`

const isPlace = (value: unknown): value is StoredPlace => {
  const place = value as Partial<Record<keyof StoredPlace, unknown>> | null
  return typeof place?.id === 'string' && typeof place.number === 'number' && typeof place.sealed === 'object'
}
const arePlaces = (value: unknown): value is readonly StoredPlace[] => Array.isArray(value) && value.every(isPlace)
const stored = (sessionId: string): readonly StoredPlace[] => keptJson('local', keyOf(sessionId), arePlaces, [])
/** Returns whether the device will still have it after the page has gone. */
const write = (sessionId: string, places: readonly StoredPlace[]): boolean => {
  if (places.length > 0) return keep('local', keyOf(sessionId), JSON.stringify(places))
  forget('local', keyOf(sessionId))
  return true
}
const change = (sessionId: string, id: string, by: (place: StoredPlace) => StoredPlace): boolean =>
  write(
    sessionId,
    stored(sessionId).map((place) => (place.id === id ? by(place) : place)),
  )

/** The places of a session at this device, by number. */
export const placesIn = (sessionId: string): readonly PlaceView[] =>
  stored(sessionId).map(({ id, number, wrong }) => ({ id, number, triesLeft: Math.max(0, TRIES - wrong) }))

/** The sessions in which somebody has a place at this device. */
export const sessionsWithPlaces = (): readonly string[] =>
  keysKept('local', PLACES_PREFIX).map((key) => key.slice(PLACES_PREFIX.length))

/** The place that is open in this tab; undefined where none is. */
export const openPlace = (sessionId: string): PlaceView | undefined => {
  const id = kept('tab', openKey(sessionId))
  return placesIn(sessionId).find((place) => place.id === id)
}

/** Everything that this tab keeps, of the person who has it now. Another tab is another storage. */
const ofTab = (): readonly (readonly [key: string, value: string])[] =>
  keysKept('tab', 'parley.').flatMap((key) => {
    const value = kept('tab', key)
    return value === undefined ? [] : [[key, value] as const]
  })

/** Keys that say who the tab is: they are never taken over from an older place. */
const isIdentity = (key: string): boolean => key === 'parley.seats' || /^parley\.(tab-seat|open-place)\./.test(key)
type Words = readonly (readonly [key: string, value: string])[]
const seatIn = (sessionId: string, words: Words): string | undefined =>
  words.find(([key]) => key === `parley.tab-seat.${sessionId}`)?.[1]

/**
 * What an older place of the very same seat holds under the same code, which its person could not open any more: the
 * words are theirs again, and the old place goes. Places of others are left alone, whatever their code is.
 */
const takeOver = async (sessionId: string, code: string): Promise<void> => {
  const mine = seatOfTab(sessionId)?.seat
  for (const { id, lock, sealed } of stored(sessionId)) {
    const text = await openWith(code, lock, sealed)
    const words = text === null ? [] : (JSON.parse(text) as Words)
    if (mine === undefined || seatIn(sessionId, words) !== mine) continue
    for (const [key, value] of words) if (!isIdentity(key) && kept('tab', key) === undefined) keep('tab', key, value)
    write(
      sessionId,
      stored(sessionId).filter((place) => place.id !== id),
    )
  }
}

/**
 * Makes a place for the seat that this tab has, under a code that its person chose. Returns its number; null where the
 * device refuses to keep it, and then the seat stays in the tab as it was.
 */
export const makePlace = async (sessionId: string, code: string, rounds = ROUNDS): Promise<number | null> => {
  await takeOver(sessionId, code)
  const lock = await makeLock(code, rounds)
  const id = randomId()
  keep('tab', openKey(sessionId), id)
  const sealed = await sealUnder(lock, JSON.stringify(ofTab()))
  const others = stored(sessionId)
  const number = others.reduce((most, place) => Math.max(most, place.number), 0) + 1
  if (write(sessionId, [...others, { id, number, lock, sealed, wrong: 0, at: Date.now() }])) return number
  forget('tab', openKey(sessionId))
  write(sessionId, others)
  return null
}

/** One at a time: an older sealing that ends late must not take the place of a newer one. */
let sealing: Promise<unknown> = Promise.resolve()
/**
 * Brings what lies sealed in the open place up to date, so that a tab that is closed loses nothing of it. Returns
 * whether the device has it.
 */
export const sealAgain = (sessionId: string): Promise<boolean> => {
  const next = sealing.then(() => seal(sessionId))
  sealing = next.catch(() => false)
  return next
}
const seal = async (sessionId: string): Promise<boolean> => {
  const open = openPlace(sessionId)
  const place = stored(sessionId).find(({ id }) => id === open?.id)
  if (!place) return false
  const sealed = await sealUnder(place.lock, JSON.stringify(ofTab()))
  return change(sessionId, place.id, (now) => ({ ...now, sealed, at: Date.now() }))
}

/** Takes everything of this tab's person out of the tab. */
const emptyTab = (): void => {
  for (const [key] of ofTab()) forget('tab', key)
}

/**
 * Puts everything of the person who has this tab under the lock of their place, and takes it out of the tab. False
 * where the device refuses it: then all of it is still in the tab. The page has to be loaded anew after it, so that
 * nothing is left in memory either.
 */
export const putAway = async (sessionId: string): Promise<boolean> => {
  if (!(await sealAgain(sessionId))) return false
  emptyTab()
  return true
}

/** Whether a code opened a place, and how many more tries there are if it did not. */
export type Opened = { readonly of: 'open' } | { readonly of: 'wrong'; readonly triesLeft: number }

/** Opens a place with its code: what lay in it is this tab's again. */
export const openPlaceWith = async (sessionId: string, id: string, code: string): Promise<Opened> => {
  const place = stored(sessionId).find((one) => one.id === id)
  if (!place || place.wrong >= TRIES) return { of: 'wrong', triesLeft: 0 }
  // The try counts before it is made: whoever closes the page in between has made it.
  change(sessionId, id, (now) => ({ ...now, wrong: now.wrong + 1 }))
  const words = await openWith(code, place.lock, place.sealed)
  if (words === null) return { of: 'wrong', triesLeft: Math.max(0, TRIES - place.wrong - 1) }
  change(sessionId, id, (now) => ({ ...now, wrong: 0 }))
  for (const [key, value] of JSON.parse(words) as Words) keep('tab', key, value)
  return { of: 'open' }
}

/** Takes the place away that is open in this tab, with all that the tab keeps: its seat has left, or opens nothing any more. */
export const giveUpPlace = (sessionId: string): void => {
  const open = openPlace(sessionId)
  if (!open) return
  write(
    sessionId,
    stored(sessionId).filter(({ id }) => id !== open.id),
  )
  emptyTab()
}

/** Puts away whoever has a place open in this tab, before somebody else joins in it. Resolves to whether anybody had. */
export const putAwayOthers = async (): Promise<boolean> => {
  let any = false
  for (const sessionId of sessionsWithPlaces()) {
    if (openPlace(sessionId)) any = (await putAway(sessionId)) || any
  }
  return any
}

/** Places that nobody opened for so long, in milliseconds, go: whoever comes later has the three words. */
const FORGOTTEN_AFTER = 14 * 86_400_000

/** Takes the places off the device that nobody has opened for two weeks. */
export const sweepPlaces = (now: number): void => {
  for (const sessionId of sessionsWithPlaces()) {
    write(
      sessionId,
      stored(sessionId).filter(({ at }) => now - at < FORGOTTEN_AFTER),
    )
  }
}
