import type { LinkView } from '../documents/card-view.ts'

/**
 * The ring of *depends on* that a new link from `from` to `to` would close: `from`, `to` and on to `from` again,
 * by the shortest way, or null when it would close none. Links of other kinds do not count.
 */
export const cycleOf = (
  links: readonly Pick<LinkView, 'from' | 'to' | 'kind'>[],
  from: string,
  to: string,
): readonly string[] | null => {
  const next = new Map<string, string[]>()
  for (const link of links) {
    if (link.kind !== 'depends-on') continue
    const known = next.get(link.from)
    if (known) known.push(link.to)
    else next.set(link.from, [link.to])
  }
  const reached = new Map<string, string | null>([[to, null]])
  // Grows while it is walked: nearest cards first, each once, so that a ring in the data ends, too.
  const walk = [to]
  for (const card of walk) {
    if (card === from) break
    for (const on of (next.get(card) ?? []).sort()) {
      if (reached.has(on)) continue
      reached.set(on, card)
      walk.push(on)
    }
  }
  if (!reached.has(from)) return null
  const back: string[] = []
  for (let card: string | null | undefined = from; card; card = reached.get(card)) back.push(card)
  return [from, ...back.reverse()]
}
