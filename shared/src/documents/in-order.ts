import * as Y from 'yjs'
import type { NewStruct, UpdateParts } from './update-parts.ts'

type Section = { readonly client: number; readonly structs: readonly NewStruct[]; next: number }

/**
 * Puts new structs so that each follows all that it builds on; undefined where something builds on what nobody
 * has, or on itself. A section that has to wait is kept by the struct that it waits for, so that the work grows
 * with the number of structs, however they are entangled.
 */
export const inOrder = (
  sections: ReadonlyMap<number, readonly NewStruct[]>,
  lookup: UpdateParts['lookup'],
  stateOf: (client: number) => number,
): NewStruct[] | undefined => {
  const placed = new Map<number, number>()
  const isPlaced = (id: Y.ID): boolean => id.clock < (placed.get(id.client) ?? stateOf(id.client))
  const waiting = new Map<Y.Item | Y.GC, Section[]>()
  const order: NewStruct[] = []
  const runnable: Section[] = [...sections].map(([client, structs]) => ({ client, structs, next: 0 }))
  // Grows while it is walked: a section comes back when what it waited for has its place.
  for (const section of runnable) {
    for (let struct = section.structs[section.next]; struct; struct = section.structs[section.next]) {
      const needed = neededBy(struct).find((id) => !isPlaced(id))
      if (needed) {
        const before = lookup(needed)
        if (!before) return undefined
        waiting.set(before, [...(waiting.get(before) ?? []), section])
        break
      }
      order.push(struct)
      placed.set(section.client, struct.id.clock + struct.length)
      section.next += 1
      runnable.push(...(waiting.get(struct) ?? []))
      waiting.delete(struct)
    }
  }
  let total = 0
  for (const structs of sections.values()) total += structs.length
  return order.length === total ? order : undefined
}

const neededBy = (struct: NewStruct): readonly Y.ID[] => {
  if (!(struct instanceof Y.Item)) return []
  const { origin, rightOrigin, parent } = struct as { origin: unknown; rightOrigin: unknown; parent: unknown }
  return [origin, rightOrigin, parent].filter((id) => id instanceof Y.ID)
}
