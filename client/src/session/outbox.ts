import * as Y from 'yjs'
import { forget, keysKept } from '../device/browser-storage.ts'
import { createSign } from '../device/signs.ts'
import type { WordStore } from '../device/word-store.ts'
import { randomId } from './random.ts'

/** Every key of every seat's outbox begins so. */
export const OUTBOX_PREFIX = 'parley.outbox.'

/** What a tab that is gone had written in a document, under the Yjs client id that it had there. */
export type Orphan = { readonly name: string; readonly client: number }

/**
 * What this device wrote and the server has not on its disk: for each document and Yjs client id the own updates, and
 * nobody else's words. An id is written under by one tab only, so each entry has a sign of the tab that works on it,
 * and another tab brings it to the server when that one is gone.
 */
export const createOutbox = (sessionId: string, seat: string, store: WordStore, now: () => number = Date.now) => {
  const prefix = `${OUTBOX_PREFIX}${sessionId}.${seat}.`
  const tab = randomId()
  const keyOf = ({ name, client }: Orphan): string => `${prefix}${name}.${client}`
  const orphanOf = (key: string): Orphan => {
    const at = key.lastIndexOf('.')
    return { name: key.slice(prefix.length, at), client: Number(key.slice(at + 1)) }
  }
  const signOf = (entry: Orphan) => createSign(store.place, keyOf(entry), tab, now)
  const read = async (entry: Orphan): Promise<Uint8Array | undefined> => {
    const parts = await store.read(keyOf(entry))
    if (parts.length === 0) return undefined
    try {
      const update = Y.mergeUpdates([...parts])
      Y.decodeUpdate(update)
      return update
    } catch {
      // What cannot be read is of no use to any later tab either.
      await store.remove(keyOf(entry))
      return undefined
    }
  }
  let isOver = false
  /** Entries that are on their way off the device. */
  const gone = new Set<string>()

  const holdAs = (entry: Orphan, sign: ReturnType<typeof signOf>) => {
    const key = keyOf(entry)
    let wanted: (() => Uint8Array | undefined) | null | undefined
    let isWriting = false
    let isRefused = false
    /** One write at a time, and always of what is wanted by then. */
    const write = async (told: () => void): Promise<void> => {
      while (wanted !== undefined) {
        const next = wanted
        wanted = undefined
        if (next === null) {
          await store.remove(key)
          // Only now, and only if nothing is to be kept again: words without a sign are anybody's.
          if (wanted === undefined) sign.forget()
        } else {
          const bytes = sign.isOwn() ? next() : undefined
          const failed = bytes !== undefined && !(await store.put(key, bytes))
          if (failed !== isRefused) {
            isRefused = failed
            told()
          }
        }
      }
      isWriting = false
    }
    const start = (told: () => void): void => {
      if (isWriting) return
      isWriting = true
      void write(told)
    }
    return {
      /** False when another tab took the entry over while this one slept: then nothing may be written under its id. */
      isOwn: (): boolean => !sign.holds() || sign.isOwn(),
      /** Whether the device refused to keep what was kept last. */
      isRefused: (): boolean => isRefused,
      /** Keeps what `update` says by the time the device can take it; `told` hears when the device begins or ceases to refuse. */
      keep: (update: () => Uint8Array | undefined, told: () => void): void => {
        if (isOver) return
        // The sign first: nobody may find the words without it.
        if (!sign.holds()) sign.take()
        if (!sign.isOwn()) return
        gone.delete(key)
        wanted = update
        start(told)
      },
      /** Keeps it before the page is gone, as far as a write is still under way. */
      keepNow: (update: () => Uint8Array | undefined): void => {
        if (isOver || !sign.isOwn() || !isWriting) return
        const bytes = update()
        if (bytes) store.putNow(key, bytes)
      },
      beat: sign.beat,
      release: sign.release,
      /** Forgets what this tab kept, and nothing that is another's. */
      forget: (): void => {
        if (!sign.isOwn()) return
        gone.add(key)
        wanted = null
        start(() => undefined)
      },
    }
  }

  return {
    place: store.place,
    /** Makes room for what a document of this tab will write. Nothing is kept before it is asked for. */
    hold: (name: string, client: number) => holdAs({ name, client }, signOf({ name, client })),
    /** What tabs that are gone left. */
    orphans: async (): Promise<readonly Orphan[]> =>
      isOver
        ? []
        : (await store.keys(prefix))
            .map(orphanOf)
            .filter((orphan) => !Number.isNaN(orphan.client) && signOf(orphan).isFree()),
    /** Takes over what a tab that is gone left; undefined when another tab was quicker, or nothing is left. */
    take: async (orphan: Orphan) => {
      const sign = signOf(orphan)
      if (isOver || !sign.isFree()) return undefined
      sign.take()
      const update = await read(orphan)
      if (!sign.isOwn()) return undefined
      const held = holdAs(orphan, sign)
      if (update) return { ...orphan, update, held }
      held.forget()
      return undefined
    },
    /** Everything of the seat, whichever tab works on it. */
    everything: async (): Promise<readonly (Orphan & { readonly update: Uint8Array })[]> => {
      const all: (Orphan & { readonly update: Uint8Array })[] = []
      for (const key of await store.keys(prefix)) {
        const update = gone.has(key) ? undefined : await read(orphanOf(key))
        if (update) all.push({ ...orphanOf(key), update })
      }
      return all
    },
    /** Takes everything of the seat off the device. */
    clear: async (): Promise<void> => {
      for (const key of await store.keys(prefix)) await store.remove(key)
      for (const key of keysKept(store.place, prefix)) forget(store.place, key)
    },
    /** From here on nothing is kept any more. */
    end: (): void => {
      isOver = true
    },
  }
}
export type Outbox = ReturnType<typeof createOutbox>
export type Held = ReturnType<Outbox['hold']>
export type Taken = NonNullable<Awaited<ReturnType<Outbox['take']>>>
