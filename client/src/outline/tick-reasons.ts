import { m } from '../paraglide/messages.js'
import type { OutlineRow } from './outline-model.ts'
import { zonesForAll, type RowMay } from './what-may.ts'

/** Why the ticked cards cannot be treated together, act by act; null where they can, or where none is ticked. */
export type TickReasons = {
  readonly move: string | null
  readonly stack: string | null
  readonly duplicate: string | null
  readonly remove: string | null
}

/** Asks for every ticked card what may be done, and says in words what not all of them allow. */
export const whyNot = (rows: readonly OutlineRow[], rights: readonly RowMay[]): TickReasons => {
  if (rows.length === 0) return { move: null, stack: null, duplicate: null, remove: null }
  const places = new Set(rows.map(({ zone }) => zone))
  return {
    // Where none of them goes anywhere there is nothing to choose, and nothing to explain.
    move:
      zonesForAll(rights).length > 0 || rights.every(({ zones }) => zones.length === 0)
        ? null
        : m.outline_ticked_why_move(),
    stack:
      places.size > 1
        ? m.outline_ticked_why_zones()
        : rows.every((row, index) => (row.look === 'stack' ? rights[index]?.edit : rights[index]?.stack))
          ? null
          : m.outline_ticked_why_stack(),
    duplicate: rights.every(({ duplicate }) => duplicate) ? null : m.outline_ticked_why_duplicate(),
    remove: rights.every(({ remove }) => remove) ? null : m.outline_ticked_why_delete(),
  }
}
