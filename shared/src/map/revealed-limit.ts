import type { CardView } from '../documents/card-view.ts'

/**
 * Whether a card is a limit or a pressure that was revealed, and not written on the map. It is on the map all the same,
 * and attached and answered there; its words belong to the lane in which it lies (KI5).
 */
export const isRevealedLimit = ({ kind, zone }: Pick<CardView, 'kind' | 'zone'>): boolean =>
  (kind === 'limit' || kind === 'pressure') && zone !== undefined && zone !== 'limits'
