import type { DocumentView } from '@parley/shared/documents/card-view'
import type { DrawnCard } from '@parley/shared/scene/scene'
import type { Pointer, Pointers } from '../session/pointers.ts'

type Lying = Pick<DrawnCard, 'id' | 'rect'>

const within = (value: number, most: number): number => Math.min(Math.max(value, 0), most)

/**
 * A pointer at a place of this page's board as one that hangs on the card below it, in whole units from that card's
 * corner; null where it is over no card.
 */
export const hungOn = ({ group, x, y }: Pointer, card: Lying | undefined): Pointer | null =>
  card ? { group, x: Math.round(x - card.rect.x), y: Math.round(y - card.rect.y), card: card.id } : null

/**
 * How pointers that hang on cards become places of this page's board: each at its card wherever that lies here, never
 * beyond its edges, for cards may be narrower here; at the stack where its card lies in a closed one. Left out are those
 * whose card is not shown: hidden, of another kind than is looked at, or gone.
 */
export const placesOnBoard = (
  cards: readonly Lying[],
  view: DocumentView,
  hidden: ReadonlySet<string>,
): ((pointers: Pointers) => Pointers) => {
  const rects = new Map(cards.map(({ id, rect }) => [id, rect]))
  const stacks = new Map(
    view.cards.flatMap(({ id, stack }) => (stack === undefined || hidden.has(id) ? [] : [[id, stack] as const])),
  )
  return (pointers) =>
    new Map(
      [...pointers].flatMap(([client, { group, x, y, card = '' }]) => {
        const rect = rects.get(card) ?? rects.get(stacks.get(card) ?? '')
        if (!rect) return []
        return [[client, { group, x: rect.x + within(x, rect.width), y: rect.y + within(y, rect.height) }] as const]
      }),
    )
}
