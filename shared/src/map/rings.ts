import type { LinkView } from '../documents/card-view.ts'

type Link = Pick<LinkView, 'from' | 'to' | 'kind'>

/**
 * The cards that remain when whatever waits for nothing, and whatever nothing waits for, is taken away again and
 * again: none where *depends on* has no ring, else all cards of rings and of ways between two rings. One walk over
 * the links, however many.
 */
export const entangled = (links: readonly Link[]): ReadonlySet<string> => {
  const left = new Set<string>()
  const on = new Map<string, string[]>()
  const back = new Map<string, string[]>()
  for (const { from, to, kind } of links) {
    if (kind !== 'depends-on') continue
    left.add(from).add(to)
    append(on, from, to)
    append(back, to, from)
  }
  peel(left, on, back)
  peel(left, back, on)
  return left
}

const append = (lists: Map<string, string[]>, key: string, value: string): void => {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

const peel = (
  left: Set<string>,
  next: ReadonlyMap<string, readonly string[]>,
  before: ReadonlyMap<string, readonly string[]>,
): void => {
  const counts = new Map([...left].map((card) => [card, (next.get(card) ?? []).filter((one) => left.has(one)).length]))
  const ends = [...left].filter((card) => counts.get(card) === 0)
  // Grows while it is walked: what waited only for cards that went goes as well.
  for (const card of ends) {
    left.delete(card)
    for (const one of before.get(card) ?? []) {
      const count = (counts.get(one) ?? 0) - 1
      counts.set(one, count)
      if (count === 0 && left.has(one)) ends.push(one)
    }
  }
}
