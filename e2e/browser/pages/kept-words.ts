import type { Page } from '@playwright/test'
import * as Y from 'yjs'

/** All that a browser keeps for this page's origin, each part as text or as bytes. */
type Kept = { readonly where: string; readonly text?: string; readonly bytes?: readonly number[] }

const keptIn = (page: Page): Promise<readonly Kept[]> =>
  page.evaluate(async () => {
    const all: { where: string; text?: string; bytes?: number[] }[] = []
    for (const [name, storage] of [
      ['local', localStorage],
      ['tab', sessionStorage],
    ] as const) {
      for (const key of Object.keys(storage)) all.push({ where: `${name} ${key}`, text: storage.getItem(key) ?? '' })
    }
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(new Error(String(request.error)))
      })
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name))
      for (const store of database.objectStoreNames) {
        for (const value of await done(database.transaction(store).objectStore(store).getAll())) {
          const where = `database ${name} ${store}`
          if (value instanceof Uint8Array) all.push({ where, bytes: [...value] })
          else all.push({ where, text: JSON.stringify(value) })
        }
      }
      database.close()
    }
    return all
  })

/** Every string in an update, standing or deleted: letters typed one by one come back as one text. */
const stringsIn = (bytes: Uint8Array): string => {
  const doc = new Y.Doc({ gc: false })
  Y.applyUpdate(doc, bytes)
  const standing = JSON.stringify(doc.getMap('cards').toJSON())
  const letters = Y.decodeUpdate(bytes).structs.map((struct) => {
    if (!(struct instanceof Y.Item)) return ''
    if (struct.content instanceof Y.ContentString) return struct.content.str
    return struct.content instanceof Y.ContentAny ? JSON.stringify(struct.content.arr) : ''
  })
  return `${standing} ${letters.join('')}`
}

const readable = ({ text, bytes }: Kept): string => {
  if (bytes) return stringsIn(Uint8Array.from(bytes))
  try {
    return `${text} ${stringsIn(Uint8Array.from(Buffer.from(text ?? '', 'base64')))}`
  } catch {
    return text ?? ''
  }
}

/** Where in this browser a text can be read: databases and plain storage, updates decoded. */
export const whereKept = async (page: Page, text: string): Promise<readonly string[]> =>
  (await keptIn(page)).filter((kept) => readable(kept).includes(text)).map(({ where }) => where)

/** Everything that is kept in this browser beyond the tab, by name. */
export const keptBeyondTab = async (page: Page): Promise<readonly string[]> =>
  (await keptIn(page)).map(({ where }) => where).filter((where) => !where.startsWith('tab '))
