import type { DocumentView } from '../documents/card-view.ts'
import { WEEK_MOST } from '../limits.ts'
import { chainGraph, type ChainGraph } from './chain-graph.ts'

/** A milestone that goes from one week to a later one. */
export type Move = { readonly id: string; readonly from: number; readonly to: number }

/**
 * Follows new weeks on to what waits for them. `isAll`: milestones that did not move hold their dates against those
 * that wait for them, too. Rings are left out of the graph, so the walk ends.
 */
const follow = (graph: ChainGraph, moved: Map<string, number>, isAll: boolean): readonly Move[] => {
  const weekOf = (id: string): number | undefined => graph.milestones.get(id)?.week
  const own = new Set(moved.keys())
  for (const id of graph.order) {
    const at = moved.get(id) ?? (isAll ? weekOf(id) : undefined)
    if (at === undefined) continue
    for (const on of graph.after.get(id) ?? []) {
      const stands = moved.get(on) ?? weekOf(on)
      if (stands !== undefined && stands <= at) moved.set(on, at + 1)
    }
  }
  return [...moved]
    .flatMap(([id, week]): Move[] => {
      const from = weekOf(id)
      // No week comes after the last one: what would have to go there stays in it, and is named as running backwards.
      const to = Math.min(WEEK_MOST, week)
      return from === undefined || own.has(id) || to === from ? [] : [{ id, from, to }]
    })
    .sort((one, other) => one.to - other.to || one.from - other.from || (one.id < other.id ? -1 : 1))
}

/**
 * What must move when a milestone goes to a week: whatever depends on it, directly or through others, and would no
 * longer come after it, each as little as need be. The milestone itself is not among them. Nothing for a move to an
 * earlier week or to none, and nothing where a dependency ran backwards before and is not touched. Milestones without a
 * week stay without.
 */
export const pushedBy = (view: DocumentView, milestone: string, week: number | null): readonly Move[] => {
  if (week === null) return []
  const graph = chainGraph(view)
  const card = graph.milestones.get(milestone)
  if (!card || (card.week !== undefined && week <= card.week)) return []
  return follow(graph, new Map([[milestone, Math.min(WEEK_MOST, week)]]), false)
}

/** What has to move later, as little as possible, so that no dependency runs backwards; rings are left as they are. */
export const tidied = (view: DocumentView): readonly Move[] => follow(chainGraph(view), new Map(), true)
