import type { CardView } from '@parley/shared/documents/card-view'

/**
 * Whether a card can become an option of a ballot: a problem or a note in the free area. The title of a stack and plain
 * text say nothing that could be chosen; what lies in a stack can.
 */
export const isOption = (card: CardView): boolean =>
  card.zone === 'together' && card.into === undefined && card.kind !== 'stack' && card.kind !== 'text'
