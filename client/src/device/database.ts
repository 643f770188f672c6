/** A browser that does not answer for so long, in milliseconds, gives no database. */
const PATIENCE = 4_000

/** The answer to one request; rejects with what the database says. */
export const requested = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('The database refused.'))
  })

/** Resolves when everything in the transaction is on the device; rejects when the device took none of it. */
export const settled = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    const refuse = (): void => reject(transaction.error ?? new Error('The database refused.'))
    transaction.oncomplete = () => resolve()
    transaction.onabort = refuse
    transaction.onerror = refuse
  })

/** Opens a database with one store of plain keys, or null where the browser has none: a private window, a locked-down device. */
export const openDatabase = (name: string, store: string): Promise<IDBDatabase | null> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), PATIENCE)
    const done = (database: IDBDatabase | null): void => {
      clearTimeout(timer)
      resolve(database)
    }
    try {
      const request = indexedDB.open(name, 1)
      request.onupgradeneeded = () => void request.result.createObjectStore(store)
      request.onsuccess = () => done(request.result)
      request.onerror = () => done(null)
    } catch {
      done(null)
    }
  })

/** Takes a whole database off the device; done also when there was none. */
export const deleteDatabase = (name: string): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, PATIENCE)
    const done = (): void => {
      clearTimeout(timer)
      resolve()
    }
    try {
      const request = indexedDB.deleteDatabase(name)
      request.onsuccess = done
      request.onerror = done
    } catch {
      done()
    }
  })

/** The names of all databases that begin with `prefix`; none where the browser cannot tell. */
export const databaseNames = async (prefix: string): Promise<readonly string[]> => {
  try {
    const all = await indexedDB.databases()
    return all.flatMap(({ name }) => (name?.startsWith(prefix) ? [name] : []))
  } catch {
    return []
  }
}
