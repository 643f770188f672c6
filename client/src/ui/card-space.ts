import { CARDS_MOST, OWN_CARDS_MOST } from '@parley/shared/limits'
import { m } from '../paraglide/messages.js'

/** From this part of a limit on, the page says how many more there can be. */
const NEAR = 0.9

/** What there is to say about room for one more: nothing, how many more, or why there is none and what to do. */
export type Space = { readonly isFull: boolean; readonly line: string }

/** The room for cards in a document that holds `all`, of which this person made `own`. */
export const cardSpace = (all: number, own: number): Space => {
  if (all >= CARDS_MOST) return { isFull: true, line: m.interface_cards_full({ most: CARDS_MOST }) }
  if (own >= OWN_CARDS_MOST) return { isFull: true, line: m.interface_cards_own_full({ most: OWN_CARDS_MOST }) }
  const isNear = all >= CARDS_MOST * NEAR || own >= OWN_CARDS_MOST * NEAR
  const left = Math.min(CARDS_MOST - all, OWN_CARDS_MOST - own)
  return { isFull: false, line: isNear ? m.interface_cards_left({ count: left }) : '' }
}

/** The room for links, of which so many stand; empty while there is plenty. */
export const linksLine = (all: number, most: number): string => {
  if (all < most * NEAR) return ''
  return all >= most ? m.interface_links_full({ most }) : m.interface_links_left({ count: most - all })
}
