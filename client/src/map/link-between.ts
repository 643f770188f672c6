import type { CardView, LinkKind } from '@parley/shared/documents/card-view'

/** A link as it would be written. */
export type Joint = { readonly kind: LinkKind; readonly from: string; readonly to: string }

const isLimit = ({ kind }: CardView): boolean => kind === 'limit' || kind === 'pressure'

/**
 * What a link from a chosen card to another one means on the map: a milestone depends on a milestone and supports a
 * goal, a limit or a pressure limits a milestone; the last two the other way round as well. Null where two cards have
 * nothing to say to each other.
 */
export const linkBetween = (card: CardView, target: CardView): Joint | null => {
  if (card.id === target.id) return null
  const [from, to] = [card.id, target.id]
  if (card.kind === 'milestone' && target.kind === 'milestone') return { kind: 'depends-on', from, to }
  if (card.kind === 'milestone' && target.kind === 'goal') return { kind: 'supports', from, to }
  if (card.kind === 'goal' && target.kind === 'milestone') return { kind: 'supports', from: to, to: from }
  if (isLimit(card) && target.kind === 'milestone') return { kind: 'limits', from, to }
  if (card.kind === 'milestone' && isLimit(target)) return { kind: 'limits', from: to, to: from }
  return null
}
