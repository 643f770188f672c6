import type { LinkView } from '../documents/card-view.ts'
import { cycleOf } from './cycle-of.ts'

type Link = Pick<LinkView, 'from' | 'to' | 'kind'>

/**
 * Cards that wait for each other round about, by *depends on*: each card of a knot with the number of its knot. What is
 * part of no ring is in no knot. One walk over the links, however many (Tarjan's, without calls within calls).
 */
export const knotsOf = (links: readonly Link[]): ReadonlyMap<string, number> => {
  const next = new Map<string, string[]>()
  const selves = new Set<string>()
  for (const { from, to, kind } of links) {
    if (kind !== 'depends-on') continue
    if (from === to) selves.add(from)
    const known = next.get(from)
    if (known) known.push(to)
    else next.set(from, [to])
  }
  const found = new Map<string, number>()
  const seen = new Map<string, number>()
  const lowest = new Map<string, number>()
  const open: string[] = []
  const isOpen = new Set<string>()
  let knots = 0

  const close = (card: string): void => {
    const at = open.lastIndexOf(card)
    const those = open.splice(at)
    for (const one of those) isOpen.delete(one)
    if (those.length < 2 && !selves.has(card)) return
    for (const one of those) found.set(one, knots)
    knots += 1
  }
  const enter = (card: string): void => {
    seen.set(card, seen.size)
    lowest.set(card, seen.get(card) ?? 0)
    open.push(card)
    isOpen.add(card)
  }
  const lower = (card: string, to: number | undefined): void => {
    if (to !== undefined) lowest.set(card, Math.min(lowest.get(card) ?? to, to))
  }

  for (const start of next.keys()) {
    if (seen.has(start)) continue
    enter(start)
    const way = [{ card: start, at: 0 }]
    for (let here = way.at(-1); here; here = way.at(-1)) {
      const on = next.get(here.card)?.[here.at]
      here.at += 1
      if (on === undefined) {
        way.pop()
        const before = way.at(-1)
        if (before) lower(before.card, lowest.get(here.card))
        if (lowest.get(here.card) === seen.get(here.card)) close(here.card)
      } else if (!seen.has(on)) {
        enter(on)
        way.push({ card: on, at: 0 })
      } else if (isOpen.has(on)) lower(here.card, seen.get(on))
    }
  }
  return found
}

/**
 * A ring for each knot of a map, which two people can tie who were both offline: from the card whose id comes first, by
 * the shortest way, to itself again. Those of a knot with several rings show one after the other, as each is untied.
 */
export const ringsOf = (links: readonly Link[], knots = knotsOf(links)): readonly (readonly string[])[] => {
  const firsts = new Map<number, string>()
  for (const [card, knot] of knots) {
    const first = firsts.get(knot)
    if (first === undefined || card < first) firsts.set(knot, card)
  }
  const inside = links.filter(({ from, to, kind }) => {
    const knot = knots.get(from)
    return kind === 'depends-on' && knot !== undefined && knot === knots.get(to)
  })
  return [...firsts.values()].sort().map((first) => {
    const ways = inside.filter(({ from }) => from === first).map(({ to }) => cycleOf(inside, first, to) ?? [])
    const [shortest = []] = ways.sort((one, other) => one.length - other.length || (one.join() < other.join() ? -1 : 1))
    return shortest
  })
}
