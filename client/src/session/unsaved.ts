import { fromBase64, toBase64 } from 'lib0/buffer'
import * as Y from 'yjs'
import { forget, keep, kept, keysKept } from '../device/browser-storage.ts'
import { randomId } from './random.ts'

/** A document larger than this is not kept on the device: browsers give a page about five megabytes. */
const MOST_BYTES = 1_000_000
/** How often a tab says that it still works on what it keeps, in milliseconds. */
export const BEAT = 2_000
/** A tab that said nothing for so long is gone, and what it kept may be taken over. */
const GONE_AFTER = 6_000

/** The kept words of one tab, and who beats for them. */
type Sign = { readonly tab: string; readonly at: number }

const signOf = (key: string): Sign | undefined => {
  const [tab, at] = kept('local', `${key}.beat`)?.split(' ') ?? []
  return tab && at ? { tab, at: Number(at) } : undefined
}

/**
 * Keeps a document on this device while something in it is not on the server's disk, so that a reload without a
 * network loses nothing. It is kept with its client id: only under that id will the server take the changes. An id may
 * be written under by one tab only, so every entry has a tab that beats for it, and another tab takes it over when
 * the beat has stopped.
 */
export const createUnsaved = (sessionId: string, seat: string, name: string, now: () => number = Date.now) => {
  const prefix = `parley.unsaved.${sessionId}.${seat}.${name}.`
  const keyOf = (client: number): string => `${prefix}${client}`
  const orphans = (): number[] =>
    keysKept('local', prefix)
      .filter((key) => /^\d+$/.test(key.slice(prefix.length)) && (signOf(key)?.at ?? 0) < now() - GONE_AFTER)
      .map((key) => Number(key.slice(prefix.length)))

  return {
    /** Whether there is something that a tab kept that is gone. */
    hasOrphan: (): boolean => orphans().length > 0,
    /** Takes a document in: what a tab that is gone kept comes into it, with its client id, if `restoring`. */
    hold: (doc: Y.Doc, restoring: boolean) => {
      const tab = randomId()
      let holds = false
      const beat = (at = now()): boolean => keep('local', `${keyOf(doc.clientID)}.beat`, `${tab} ${at}`)
      const restored =
        restoring &&
        orphans().some((client) => {
          const update = kept('local', keyOf(client))
          try {
            if (update) Y.applyUpdate(doc, fromBase64(update), 'restore')
          } catch {
            // What cannot be read is of no use to any later tab either.
            forget('local', keyOf(client))
            forget('local', `${keyOf(client)}.beat`)
            return false
          }
          if (!update) return false
          doc.clientID = client
          holds = true
          beat()
          return true
        })
      /** False when another tab took the entry over while this one slept: then nothing may be written under its id. */
      const isOwn = (): boolean => !holds || signOf(keyOf(doc.clientID))?.tab === tab
      return {
        restored,
        isOwn,
        /** Keeps the document as it is now. */
        keep: (): boolean => {
          if (!isOwn()) return false
          const update = Y.encodeStateAsUpdate(doc)
          if (update.length > MOST_BYTES) return false
          holds = true
          // The beat first: nobody may find the words without it.
          beat()
          return keep('local', keyOf(doc.clientID), toBase64(update))
        },
        /** Says that this tab is still here. */
        beat: (): void => {
          if (holds && isOwn()) beat()
        },
        /** The page is going: whoever comes next, most often the same page after a reload, need not wait. */
        release: (): void => {
          if (holds && isOwn()) beat(0)
        },
        /** Forgets what this tab kept, and nothing that is another's. */
        forget: (): void => {
          if (!holds || !isOwn()) return
          holds = false
          forget('local', keyOf(doc.clientID))
          forget('local', `${keyOf(doc.clientID)}.beat`)
        },
      }
    },
  }
}
export type Unsaved = ReturnType<typeof createUnsaved>
export type Held = ReturnType<Unsaved['hold']>
