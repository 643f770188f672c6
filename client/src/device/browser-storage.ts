/** `local` stays on the device; `tab` lasts as long as this tab, reloads included. */
export type Place = 'local' | 'tab'

// A browser may refuse storage (private windows, a full disk). Then the page goes on from memory:
// everything works until it is closed.
const memory = new Map<string, string>()
const inMemory = (place: Place, key: string): string => `${place} ${key}`
const storageOf = (place: Place): Storage => (place === 'local' ? window.localStorage : window.sessionStorage)

/** What was kept under `key`, or undefined. */
export const kept = (place: Place, key: string): string | undefined => {
  try {
    return storageOf(place).getItem(key) ?? memory.get(inMemory(place, key))
  } catch {
    return memory.get(inMemory(place, key))
  }
}

/** Keeps `value` under `key`. Returns whether it will survive a reload. */
export const keep = (place: Place, key: string, value: string): boolean => {
  try {
    storageOf(place).setItem(key, value)
    memory.delete(inMemory(place, key))
    return true
  } catch {
    memory.set(inMemory(place, key), value)
    return false
  }
}

/** Forgets what was kept under `key`. */
export const forget = (place: Place, key: string): void => {
  memory.delete(inMemory(place, key))
  try {
    storageOf(place).removeItem(key)
  } catch {
    // Nothing was kept there, so nothing is left to forget.
  }
}

/** What was kept as JSON, if `isRight` recognises it; otherwise `instead`. */
export const keptJson = <T>(place: Place, key: string, isRight: (value: unknown) => value is T, instead: T): T => {
  const text = kept(place, key)
  if (text === undefined) return instead
  try {
    const value: unknown = JSON.parse(text)
    return isRight(value) ? value : instead
  } catch {
    return instead
  }
}

/** Every key that begins with `prefix`. */
export const keysKept = (place: Place, prefix: string): readonly string[] => {
  const keys = new Set<string>()
  for (const key of memory.keys()) if (key.startsWith(`${place} `)) keys.add(key.slice(place.length + 1))
  try {
    const storage = storageOf(place)
    for (let at = 0; at < storage.length; at += 1) keys.add(storage.key(at) ?? '')
  } catch {
    // What this page keeps in memory is all there is.
  }
  return [...keys].filter((key) => key.startsWith(prefix))
}

/** Keys of places on a device where people take turns begin so; after it comes the session. */
export const PLACES_PREFIX = 'parley.places.'
