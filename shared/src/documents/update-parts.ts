import * as Y from 'yjs'
import { DELETED_MOST, SECTIONS_MOST, STRUCTS_MOST } from '../limits.ts'
import { type Author, freshClientOf } from './author.ts'
import type { Refusal } from './change.ts'
import { inOrder } from './in-order.ts'
import { contradicts } from './overlap.ts'

/** A struct of an update that the document does not hold yet. */
export type NewStruct = Y.Item | Y.GC

/** An update cut down to what is new, in an order in which each struct follows all that it builds on. */
export type UpdateParts = {
  /** The update without the structs that the document holds already: what may be appended and applied. */
  readonly update: Uint8Array
  /** A client id that belonged to nobody and is now the author's. */
  readonly client: number | undefined
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

const CLIENT_MOST = 0xffff_ffff

/**
 * Takes an update apart against the document that it would be applied to. Whatever could leave something
 * pending, throw half way, or make two peers differ is refused here, before the words of it are read. Whose it
 * is comes before all work that a hostile update could make long; somebody who only reads brings nothing new.
 */
export const takeApart = (doc: Y.Doc, raw: Uint8Array, who: Author, readsOnly: boolean): UpdateParts | Refusal => {
  if (firstNumber(raw) > doc.store.clients.size + SECTIONS_MOST) return 'too-large'
  let update = raw
  let decoded = decode(update)
  if (!decoded || !isWellFormed(decoded, update)) return 'malformed'
  if (decoded.structs.some((struct) => struct instanceof Y.Skip)) return 'gap'
  const fresh = newIn(doc, decoded)
  if (readsOnly && fresh.count > 0) return 'not-allowed'
  if (fresh.clients.size > SECTIONS_MOST || fresh.count > STRUCTS_MOST || tooManyRanges(doc, decoded))
    return 'too-large'
  const client = freshClientOf(fresh.clients, who)
  if (client === false) return 'foreign-client'
  if (contradicts(doc, decoded.structs, (id) => who.isOwn(id) === true)) return 'overlap'

  if (decoded.structs.some((struct) => struct.id.clock < stateOf(doc, struct.id.client))) {
    update = Y.diffUpdate(update, Y.encodeStateVector(doc))
    decoded = decode(update)
    if (!decoded || !isWellFormed(decoded, update)) return 'malformed'
  }
  if (tooManyDeleted(decoded)) return 'too-large'

  const sections = inSections(decoded)
  for (const [id, [first]] of sections) {
    if (first && first.id.clock !== stateOf(doc, id)) return 'gap'
  }
  const lookup = lookupIn(doc, sections)
  const structs = inOrder(sections, lookup, (id) => stateOf(doc, id))
  if (!structs) return 'gap'

  const ranges: Ranges = Y.mergeDeleteSets([decoded.ds]).clients
  const deleted = deletedIn(doc, sections, ranges)
  if (!deleted) return 'gap'
  return { update, client, structs, lookup, deleted, aliveLength: aliveIn(ranges) }
}

/** How many structs hold something that the document does not, and under whose ids. */
const newIn = (doc: Y.Doc, { structs }: Decoded): { readonly clients: ReadonlySet<number>; readonly count: number } => {
  const clients = new Set<number>()
  let count = 0
  for (const struct of structs) {
    if (struct.id.clock + struct.length <= stateOf(doc, struct.id.client)) continue
    clients.add(struct.id.client)
    count += 1
  }
  return { clients, count }
}

/** A step 2 names every deletion since the beginning, so what the document holds counts as well. */
const tooManyRanges = (doc: Y.Doc, { structs, ds }: Decoded): boolean => {
  let most = STRUCTS_MOST + structs.length
  for (const held of doc.store.clients.values()) most += held.length
  let ranges = 0
  for (const list of ds.clients.values()) ranges += list.length
  return ranges > most
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
