import { fromBase64, toBase64 } from 'lib0/buffer'
import { forget, keep, kept, keysKept, type Place } from './browser-storage.ts'
import { openDatabase, requested, settled } from './database.ts'

/** Where words wait on this device until the server has them: bytes under keys. No call ever rejects. */
export type WordStore = {
  /** `local` outlives the tab, `tab` goes with it. */
  readonly place: Place
  /** Whether it is a database; the desk's copy needs one. */
  readonly isDatabase: boolean
  readonly keys: (prefix: string) => Promise<readonly string[]>
  /** Everything that was kept under `key`; more than one part when the page went while it wrote. */
  readonly read: (key: string) => Promise<readonly Uint8Array[]>
  /** Resolves to whether the device has it for certain. */
  readonly put: (key: string, bytes: Uint8Array) => Promise<boolean>
  /** For a page that is going and cannot wait. */
  readonly putNow: (key: string, bytes: Uint8Array) => void
  readonly remove: (key: string) => Promise<void>
}

const NAME = 'parley.outbox'
const STORE = 'words'
/** Beside the database, in the browser's plain storage: what a page that was going put there, or all where there is no database. */
const aside = (key: string): string => `parley.aside.${key}`

const asideRead = (place: Place, key: string): Uint8Array[] => {
  const text = kept(place, aside(key))
  if (text === undefined) return []
  try {
    return [fromBase64(text)]
  } catch {
    // What cannot be read is of no use to any later page either.
    forget(place, aside(key))
    return []
  }
}
const asideKeys = (place: Place, prefix: string): string[] =>
  keysKept(place, aside(prefix)).map((key) => key.slice(aside('').length))

/** Words in the plain storage of the browser: of the device where it has no database, of the tab on a shared device. */
export const plainStore = (place: Place): WordStore => {
  const put = (key: string, bytes: Uint8Array): boolean => keep(place, aside(key), toBase64(bytes))
  return {
    place,
    isDatabase: false,
    keys: (prefix) => Promise.resolve(asideKeys(place, prefix)),
    read: (key) => Promise.resolve(asideRead(place, key)),
    put: (key, bytes) => Promise.resolve(put(key, bytes)),
    putNow: (key, bytes) => void put(key, bytes),
    remove: (key) => Promise.resolve(forget(place, aside(key))),
  }
}

/** Words in the browser's database, which has room for more than its plain storage; that stands in where it refuses. */
const databaseStore = (database: IDBDatabase): WordStore => {
  const plain = plainStore('local')
  const write = async (act: (words: IDBObjectStore) => unknown): Promise<boolean> => {
    try {
      const transaction = database.transaction(STORE, 'readwrite')
      act(transaction.objectStore(STORE))
      await settled(transaction)
      return true
    } catch {
      return false
    }
  }
  return {
    place: 'local',
    isDatabase: true,
    keys: async (prefix) => {
      const besides = asideKeys('local', prefix)
      try {
        const words = database.transaction(STORE).objectStore(STORE)
        const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`)
        return [...new Set([...(await requested(words.getAllKeys(range))).map(String), ...besides])]
      } catch {
        return besides
      }
    },
    read: async (key) => {
      const besides = asideRead('local', key)
      try {
        const found: unknown = await requested(database.transaction(STORE).objectStore(STORE).get(key))
        return found instanceof Uint8Array ? [found, ...besides] : besides
      } catch {
        return besides
      }
    },
    put: async (key, bytes) => {
      if (!(await write((words) => words.put(bytes, key)))) return plain.put(key, bytes)
      await plain.remove(key)
      return true
    },
    putNow: plain.putNow,
    remove: async (key) => {
      await plain.remove(key)
      await write((words) => words.delete(key))
    },
  }
}

let opened: Promise<WordStore> | undefined

/** The words of this device: a database where the browser gives one. Opened once for the page. */
export const deviceStore = (): Promise<WordStore> => {
  opened ??= openDatabase(NAME, STORE).then((database) => {
    if (!database) return plainStore('local')
    // Another page wants to take the database away: let it, and open it again when it is asked for next.
    database.onversionchange = () => {
      database.close()
      opened = undefined
    }
    return databaseStore(database)
  })
  return opened
}
