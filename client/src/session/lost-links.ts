import type { LinkKind } from '@parley/shared/documents/card-view'
import { readDocument } from '@parley/shared/documents/cards'
import { cycleOf } from '@parley/shared/map/cycle-of'
import type { Doc } from 'yjs'

/** A link that was refused, in the words of the cards that it should have joined. */
export type LostLink = {
  readonly kind: LinkKind
  readonly from: string
  readonly to: string
  /** The words of the cards of the circle that it would have closed, the first again at the end; empty without one. */
  readonly circle: readonly string[]
  /** The words on an arrow, which its author gets back. */
  readonly label?: string
}

/** Links made in a refused document that do not stand in its successor; `now` is null while there is none. */
export const lostLinks = (before: Doc, now: Doc | null, made: ReadonlySet<string>): readonly LostLink[] => {
  if (made.size === 0) return []
  const then = readDocument(before)
  const standing = now ? readDocument(now) : { cards: [], links: [] }
  const words = new Map([...then.cards, ...standing.cards].map((card) => [card.id, card.text]))
  const text = (id: string): string => words.get(id) ?? ''
  return then.links
    .filter(({ id, from, to, kind, label }) => {
      const isThere = standing.links.some(
        (link) => link.kind === kind && link.from === from && link.to === to && link.label === label,
      )
      return made.has(id) && !isThere
    })
    .map(({ from, to, kind, label }) => ({
      kind,
      from: text(from),
      to: text(to),
      circle: kind === 'depends-on' ? (cycleOf(standing.links, from, to) ?? []).map(text) : [],
      ...(label !== undefined && { label }),
    }))
}
