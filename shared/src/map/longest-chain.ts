import type { DocumentView } from '../documents/card-view.ts'
import { chainGraph, type ChainGraph } from './chain-graph.ts'

/** A chain of milestones in order of time: the first is what all others rest on. */
export type Chain = {
  readonly ids: readonly string[]
  /** From the earliest to the latest week in it, both counted; null where a milestone has no week yet. */
  readonly weeks: number | null
}

/** A way on from one milestone, and the week in which it ends. */
type Way = { readonly ids: readonly string[]; readonly end: number }

const byNumber = (one: number, other: number): number => (one < other ? -1 : one > other ? 1 : 0)
const byIds = (one: readonly string[], other: readonly string[]): number => {
  const at = one.findIndex((id, index) => id !== other[index])
  return at < 0 ? 0 : (one[at] ?? '') < (other[at] ?? '') ? -1 : 1
}

/** For each milestone that may be used, the longest way on through such; of those the one that ends last, then by ids. */
const waysOn = (graph: ChainGraph, weekOf: (id: string) => number | undefined): ReadonlyMap<string, Way> => {
  const ways = new Map<string, Way>()
  for (const id of [...graph.order].reverse()) {
    const week = weekOf(id)
    if (week === undefined) continue
    const length = graph.lengths.get(id) ?? 1
    const [best] = [...(graph.after.get(id) ?? [])]
      .flatMap((on) => (graph.lengths.get(on) === length - 1 ? (ways.get(on) ?? []) : []))
      .sort((one, other) => byNumber(other.end, one.end) || byIds(one.ids, other.ids))
    if (length === 1) ways.set(id, { ids: [id], end: week })
    else if (best) ways.set(id, { ids: [id, ...best.ids], end: best.end })
  }
  return ways
}

/**
 * The longest chain of *depends on*: the most milestones; of those the most weeks from its first milestone to its
 * last, and one without all its weeks after all others; then the earliest beginning; then ids. Null where nothing
 * depends on anything.
 */
export const longestChain = (view: DocumentView, graph: ChainGraph = chainGraph(view)): Chain | null => {
  let most = 0
  for (const length of graph.lengths.values()) most = Math.max(most, length)
  if (most < 2) return null
  const starts = graph.order.filter((id) => graph.lengths.get(id) === most)
  const weekOf = (id: string): number | undefined => graph.milestones.get(id)?.week
  const beginning = (id: string): number => weekOf(id) ?? Number.POSITIVE_INFINITY

  const planned = waysOn(graph, weekOf)
  const [whole] = starts
    .flatMap((id) => planned.get(id) ?? [])
    .map(({ ids, end }) => ({ ids, from: beginning(ids[0] ?? ''), end }))
    .sort(
      (one, other) =>
        byNumber(other.end - other.from, one.end - one.from) ||
        byNumber(one.from, other.from) ||
        byIds(one.ids, other.ids),
    )
  if (whole) {
    const weeks = whole.ids.map(beginning)
    return { ids: whole.ids, weeks: Math.max(...weeks) - Math.min(...weeks) + 1 }
  }
  const anyWay = waysOn(graph, () => 0)
  const [ids] = starts
    .flatMap((id) => anyWay.get(id) ?? [])
    .map((way) => way.ids)
    .sort((one, other) => byNumber(beginning(one[0] ?? ''), beginning(other[0] ?? '')) || byIds(one, other))
  return ids ? { ids, weeks: null } : null
}
