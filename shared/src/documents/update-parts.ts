import * as Y from 'yjs'
import type { Refusal } from './change.ts'

/** A struct of an update that the document does not hold yet. */
export type NewStruct = Y.Item | Y.GC

/** An update cut down to what is new, in an order in which each struct follows all that it builds on. */
export type UpdateParts = {
  /** The update without the structs that the document holds already: what may be appended and applied. */
  readonly update: Uint8Array
  readonly structs: readonly NewStruct[]
  /** Finds a struct in the update or in the document; undefined where neither has it. */
  readonly lookup: (id: Y.ID) => Y.Item | Y.GC | undefined
  /** How many units of a new struct (or of its units `from` to `to`) the update's own deletions leave. */
  readonly aliveLength: (struct: NewStruct, from?: number, to?: number) => number
  /** Items that stand in the document and that this update deletes, with the units that go. */
  readonly deleted: readonly { readonly item: Y.Item; readonly units: number }[]
}

type Range = { readonly clock: number; readonly len: number }
type Ranges = ReadonlyMap<number, readonly Range[]>
type Decoded = ReturnType<typeof Y.decodeUpdate>

/** Deleted units that one update may carry: far above what a person types away, far below what hurts a peer. */
const DELETED_MOST = 1 << 20
const CLIENT_MOST = 0xffff_ffff

/**
 * Takes an update apart against the document that it would be applied to. Whatever could leave something
 * pending, throw half way, or make two peers differ is refused here, before the words of it are read.
 */
export const takeApart = (doc: Y.Doc, raw: Uint8Array): UpdateParts | Refusal => {
  let update = raw
  let decoded = decode(update)
  if (!decoded || !isWellFormed(decoded, update)) return 'malformed'
  if (decoded.structs.some((struct) => struct instanceof Y.Skip)) return 'gap'
  if (decoded.structs.some((struct) => struct.id.clock < stateOf(doc, struct.id.client))) {
    update = Y.diffUpdate(update, Y.encodeStateVector(doc))
    decoded = decode(update)
    if (!decoded || !isWellFormed(decoded, update)) return 'malformed'
  }
  if (tooManyDeleted(decoded)) return 'too-large'

  const sections = inSections(decoded)
  for (const [client, [first]] of sections) {
    if (first && first.id.clock !== stateOf(doc, client)) return 'gap'
  }
  const lookup = lookupIn(doc, sections)
  const structs = inOrder(doc, sections)
  if (!structs) return 'gap'

  const ranges: Ranges = Y.mergeDeleteSets([decoded.ds]).clients
  const deleted = deletedIn(doc, sections, ranges)
  if (!deleted) return 'gap'
  return { update, structs, lookup, deleted, aliveLength: aliveIn(ranges) }
}

/** The clock that the document expects next from a client. */
export const stateOf = (doc: Y.Doc, client: number): number => Y.getState(doc.store, client)

const decode = (update: Uint8Array): Decoded | undefined => {
  try {
    return Y.decodeUpdate(update)
  } catch {
    return undefined
  }
}

/**
 * `decodeUpdate` gives one flat list, but applying an update reads it by section and lets a second section
 * of one client replace the first. So the number of sections must be the number of clients.
 */
const isWellFormed = ({ structs, ds }: Decoded, update: Uint8Array): boolean => {
  const clients = new Set<number>()
  for (const struct of structs) {
    if (!(struct.length >= 1) || struct.id.client > CLIENT_MOST) return false
    clients.add(struct.id.client)
  }
  if (firstNumber(update) !== clients.size) return false
  for (const ranges of ds.clients.values()) if (ranges.some((range) => !(range.len >= 1))) return false
  return true
}

const firstNumber = (bytes: Uint8Array): number => {
  let value = 0
  let factor = 1
  for (const byte of bytes) {
    value += (byte & 127) * factor
    if (byte < 128) return value
    factor *= 128
  }
  return Number.NaN
}

const tooManyDeleted = ({ structs }: Decoded): boolean => {
  let units = 0
  for (const struct of structs) if (!isReadable(struct)) units += struct.length
  return units > DELETED_MOST
}
const isReadable = (struct: Y.Item | Y.GC | Y.Skip): boolean =>
  struct instanceof Y.Item && !(struct.content instanceof Y.ContentDeleted)

type Sections = ReadonlyMap<number, NewStruct[]>

const inSections = ({ structs }: Decoded): Sections => {
  const sections = new Map<number, NewStruct[]>()
  for (const struct of structs as NewStruct[]) {
    const section = sections.get(struct.id.client)
    if (section) section.push(struct)
    else sections.set(struct.id.client, [struct])
  }
  return sections
}

const endOf = (doc: Y.Doc, sections: Sections, client: number): number => {
  const last = sections.get(client)?.at(-1)
  return last ? last.id.clock + last.length : stateOf(doc, client)
}

const lookupIn =
  (doc: Y.Doc, sections: Sections) =>
  (id: Y.ID): Y.Item | Y.GC | undefined => {
    if (id.clock >= endOf(doc, sections, id.client)) return undefined
    const stored = id.clock < stateOf(doc, id.client)
    const structs = stored ? doc.store.clients.get(id.client) : sections.get(id.client)
    return structs?.[Y.findIndexSS(structs, id.clock)]
  }

/** Undefined where something builds on what nobody has, or on itself. */
const inOrder = (doc: Y.Doc, sections: Sections): NewStruct[] | undefined => {
  const ready = new Map<number, number>()
  const isReady = (id: unknown): boolean =>
    !(id instanceof Y.ID) || id.clock < (ready.get(id.client) ?? stateOf(doc, id.client))
  const waiting = [...sections].map(([client, structs]) => ({ client, structs, next: 0 }))
  const order: NewStruct[] = []
  for (let moved = true; moved;) {
    moved = false
    for (const section of waiting) {
      for (let struct = section.structs[section.next]; struct; struct = section.structs[section.next]) {
        if (
          struct instanceof Y.Item &&
          !(isReady(struct.origin) && isReady(struct.rightOrigin) && isReady(struct.parent))
        ) {
          break
        }
        order.push(struct)
        ready.set(section.client, struct.id.clock + struct.length)
        section.next += 1
        moved = true
      }
    }
  }
  return waiting.every((section) => section.next === section.structs.length) ? order : undefined
}

/** Only what is not deleted yet; a step 2 carries every deletion since the beginning. */
const deletedIn = (doc: Y.Doc, sections: Sections, ranges: Ranges): UpdateParts['deleted'] | undefined => {
  const deleted: { item: Y.Item; units: number }[] = []
  for (const [client, list] of ranges) {
    const end = endOf(doc, sections, client)
    const state = stateOf(doc, client)
    const structs = doc.store.clients.get(client) ?? []
    for (const { clock, len } of list) {
      if (clock + len > end) return undefined
      if (clock >= state) continue
      for (let index = Y.findIndexSS(structs, clock); index < structs.length; index += 1) {
        const struct = structs[index]
        if (!struct || struct.id.clock >= clock + len) break
        if (!(struct instanceof Y.Item) || struct.deleted) continue
        const from = Math.max(clock, struct.id.clock)
        const to = Math.min(clock + len, struct.id.clock + struct.length)
        deleted.push({ item: struct, units: to - from })
      }
    }
  }
  return deleted
}

const aliveIn =
  (ranges: Ranges): UpdateParts['aliveLength'] =>
  (struct, first = 0, end = struct.length) => {
    if (!isReadable(struct)) return 0
    const list = ranges.get(struct.id.client) ?? []
    const from = struct.id.clock + first
    const to = struct.id.clock + end
    let low = 0
    let high = list.length
    while (low < high) {
      const middle = (low + high) >> 1
      const range = list[middle]
      if (range && range.clock + range.len <= from) low = middle + 1
      else high = middle
    }
    let alive = to - from
    for (let range = list[low]; range && range.clock < to; range = list[(low += 1)]) {
      alive -= Math.min(to, range.clock + range.len) - Math.max(from, range.clock)
    }
    return alive
  }
