import type { CardView, DocumentView, LinkView } from '../documents/card-view.ts'
import { knotsOf } from './knots.ts'

/** Milestones and what waits for each, ready to be walked. */
export type ChainGraph = {
  readonly milestones: ReadonlyMap<string, CardView>
  /** For each milestone those that depend on it directly. */
  readonly after: ReadonlyMap<string, ReadonlySet<string>>
  /** All milestones, each before all that depend on it. */
  readonly order: readonly string[]
  /** How many milestones the longest way on from each has, itself included. */
  readonly lengths: ReadonlyMap<string, number>
}

/** *Depends on* between milestones that stand, without those that are part of a ring: a chain has an end. */
const soundLinks = (view: DocumentView, milestones: ReadonlyMap<string, CardView>): readonly LinkView[] => {
  const links = view.links.filter(
    ({ from, to, kind }) => kind === 'depends-on' && milestones.has(from) && milestones.has(to),
  )
  const knots = knotsOf(links)
  return links.filter(({ from, to }) => !knots.has(from) || knots.get(from) !== knots.get(to))
}

/** Reads the chains of a view; always ends, even where the data has a ring. */
export const chainGraph = (view: DocumentView): ChainGraph => {
  const milestones = new Map(view.cards.filter((card) => card.kind === 'milestone').map((card) => [card.id, card]))
  const after = new Map<string, Set<string>>()
  const waitsFor = new Map<string, number>()
  for (const { from, to } of soundLinks(view, milestones)) {
    const those = after.get(to) ?? new Set<string>()
    after.set(to, those)
    if (those.has(from)) continue
    those.add(from)
    waitsFor.set(from, (waitsFor.get(from) ?? 0) + 1)
  }
  const order = [...milestones.keys()].filter((id) => !waitsFor.has(id))
  // Grows while it is walked: a milestone follows when all that it waits for has its place.
  for (const id of order) {
    for (const on of after.get(id) ?? []) {
      const left = (waitsFor.get(on) ?? 0) - 1
      waitsFor.set(on, left)
      if (left === 0) order.push(on)
    }
  }
  const lengths = new Map<string, number>()
  for (const id of [...order].reverse()) {
    let most = 0
    for (const on of after.get(id) ?? []) most = Math.max(most, lengths.get(on) ?? 0)
    lengths.set(id, most + 1)
  }
  return { milestones, after, order, lengths }
}
