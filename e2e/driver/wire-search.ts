import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import type { Frame } from './recorded-socket.ts'

/** Everything that a Yjs document ever held, deleted text too: all content of all its structs. */
const contentOf = (doc: Y.Doc): string => {
  const out: string[] = []
  for (const structs of doc.store.clients.values()) {
    let run = ''
    for (const struct of structs) {
      if (!(struct instanceof Y.Item)) continue
      // Card ids are keys of a map.
      if (struct.parentSub !== null) out.push(struct.parentSub)
      const content = struct.content
      if (content instanceof Y.ContentString) run += content.str
      else out.push(JSON.stringify(content.getContent()))
    }
    out.push(run)
  }
  return out.join('\n')
}

/** The Yjs updates in the frames of one document's socket. */
const updatesIn = (frames: readonly Frame[]): Uint8Array[] =>
  frames.flatMap(({ data }) => {
    if (typeof data === 'string' || data[0] !== 0) return []
    const decoder = decoding.createDecoder(data)
    decoding.readVarUint(decoder)
    const step = decoding.readVarUint(decoder)
    return step === 0 ? [] : [decoding.readVarUint8Array(decoder)]
  })

/** Applies updates to documents that forget nothing, until no more can be placed, and gives all content. */
export const decodedContent = (updates: readonly Uint8Array[]): string => {
  const doc = new Y.Doc({ gc: false })
  for (const update of updates) Y.applyUpdate(doc, update)
  const found = contentOf(doc)
  const pending = doc.store.pendingStructs ? JSON.stringify(Array.from(doc.store.pendingStructs.update)) : ''
  return found + pending
}

/**
 * Everything readable that reached a seat: state as text, and every document decoded with all that it ever held.
 * Text typed letter by letter stands in no frame as a string, so each document's frames are decoded together.
 */
export const everythingIn = (frames: readonly Frame[]): string => {
  const parts: string[] = []
  const byDocument = new Map<string, Frame[]>()
  for (const frame of frames) {
    if (typeof frame.data === 'string') parts.push(frame.data)
    else {
      const path = new URL(frame.url).pathname
      byDocument.set(path, [...(byDocument.get(path) ?? []), frame])
    }
  }
  for (const [path, some] of byDocument) {
    const updates = updatesIn(some)
    parts.push(path, decodedContent(updates))
    // An update that cannot be placed without others is decoded by itself, too.
    for (const update of updates) parts.push(decodedStructs(update))
  }
  return parts.join('\n')
}

const decodedStructs = (update: Uint8Array): string =>
  Y.decodeUpdate(update)
    .structs.flatMap((struct) => {
      if (!(struct instanceof Y.Item)) return []
      const text = struct.content instanceof Y.ContentString ? struct.content.str : ''
      return struct.parentSub === null ? [text] : [`\n${struct.parentSub}\n${text}`]
    })
    .join('')
