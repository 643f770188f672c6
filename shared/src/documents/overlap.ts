import * as Y from 'yjs'

type Struct = Y.Item | Y.GC | Y.Skip

/** What Yjs puts where somebody cut between the two halves of a character: it may stand for either. */
const HALF = '\ufffd'

/**
 * Whether structs of one client say something else than the document holds under the same clocks, as when two
 * tabs write under one id: then "held already" would be wrong, and what was written would be lost in silence.
 * What was deleted on either side has no content left to compare.
 */
export const contradicts = (
  doc: Y.Doc,
  structs: readonly Struct[],
  isCompared: (client: number) => boolean,
): boolean => {
  const compared = new Map<number, boolean>()
  for (const struct of structs) {
    const { client, clock } = struct.id
    const state = Y.getState(doc.store, client)
    if (clock >= state || !(struct instanceof Y.Item)) continue
    const isAsked = compared.get(client) ?? isCompared(client)
    compared.set(client, isAsked)
    const held = doc.store.clients.get(client)
    if (!isAsked || !held) continue
    const end = Math.min(clock + struct.length, state)
    for (let index = Y.findIndexSS(held, clock); index < held.length; index += 1) {
      const stored = held[index]
      if (!stored || stored.id.clock >= end) break
      if (stored instanceof Y.Item && !isAlike(struct, stored, end)) return true
    }
  }
  return false
}

const isAlike = (one: Y.Item, stored: Y.Item, most: number): boolean => {
  if (one.content instanceof Y.ContentDeleted || stored.content instanceof Y.ContentDeleted) return true
  if (one.content.constructor !== stored.content.constructor) return false
  const from = Math.max(one.id.clock, stored.id.clock)
  const to = Math.min(one.id.clock + one.length, stored.id.clock + stored.length, most)
  if (!Y.compareIDs(leftOf(one, from), leftOf(stored, from))) return false
  const first = [from - one.id.clock, to - one.id.clock] as const
  const second = [from - stored.id.clock, to - stored.id.clock] as const
  if (one.content instanceof Y.ContentString && stored.content instanceof Y.ContentString) {
    return isSameText(one.content.str.slice(...first), stored.content.str.slice(...second))
  }
  if (one.content instanceof Y.ContentAny && stored.content instanceof Y.ContentAny) {
    return isSameValue(stored.content.arr.slice(...second), one.content.arr.slice(...first))
  }
  return true
}

/** What a unit stands behind: inside an item the unit before it. */
const leftOf = (item: Y.Item, clock: number): Y.ID | null =>
  clock > item.id.clock ? Y.createID(item.id.client, clock - 1) : item.origin

const isSameText = (one: string, other: string): boolean => {
  if (one === other) return true
  for (let index = 0; index < one.length; index += 1) {
    if (one[index] !== other[index] && one[index] !== HALF && other[index] !== HALF) return false
  }
  return true
}

/** Goes only as deep as what stands, which was judged; what came may be nested without end. */
const isSameValue = (stored: unknown, other: unknown): boolean => {
  if (!Array.isArray(stored)) return typeof stored === 'object' ? typeof other === 'object' : Object.is(stored, other)
  if (!Array.isArray(other) || stored.length !== other.length) return false
  return stored.every((value, index) => isSameValue(value, other[index]))
}
