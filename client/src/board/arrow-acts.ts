import { addLink, readDocument, relabelArrow, removeLink } from '@parley/shared/documents/cards'
import { ownCount } from '@parley/shared/documents/own-count'
import { LINK_LABEL_MOST, LINKS_MOST, OWN_LINKS_MOST } from '@parley/shared/limits'
import { randomId } from '../session/random.ts'
import type { Acting } from './acting.ts'

/** Acts on arrows: links that say no more than their label does. */
export type ArrowActs = {
  /** Draws an arrow from one card to another; null where one of them is gone or takes none. */
  readonly arrow: (from: string, to: string, label?: string) => string | null
  /** Gives an arrow another label, or none. A link is made whole and never changed: this is a new one, under a new id. */
  readonly relabel: (arrow: string, label: string) => string | null
  readonly unarrow: (arrow: string) => void
  /** How many links there can be when there can be no more, for all or for one person; null while there is room. */
  readonly linksFull: () => number | null
}

/** The acts on arrows of one person. */
export const arrowActs = (acting: Acting): ArrowActs => {
  const { doc, origin, act } = acting
  const wordsOf = (label: string | undefined): string => (label ?? '').trim().slice(0, LINK_LABEL_MOST)
  return {
    linksFull: () => {
      if (readDocument(doc).links.length >= LINKS_MOST) return LINKS_MOST
      return ownCount(doc, 'links') >= OWN_LINKS_MOST ? OWN_LINKS_MOST : null
    },
    arrow: (from, to, label) => {
      const id = randomId()
      const words = wordsOf(label)
      let isDrawn = false
      act(() => {
        isDrawn = addLink(doc, { id, kind: 'arrow', from, to, ...(words && { label: words }) }, origin)
      })
      return isDrawn ? id : null
    },
    relabel: (arrow, label) => {
      const words = wordsOf(label)
      const now = readDocument(doc).links.find((one) => one.id === arrow)
      if (now && (now.label ?? '') === words) return arrow
      const id = randomId()
      let isMade = false
      act(() => {
        isMade = relabelArrow(doc, arrow, { id, label: words }, origin)
      })
      return isMade ? id : null
    },
    unarrow: (arrow) => act(() => removeLink(doc, arrow, origin)),
  }
}
