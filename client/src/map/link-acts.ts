import type { LinkKind } from '@parley/shared/documents/card-view'
import { addLink, readDocument, removeLink } from '@parley/shared/documents/cards'
import { ownCount } from '@parley/shared/documents/own-count'
import { LINKS_MOST, OWN_LINKS_MOST } from '@parley/shared/limits'
import { cycleOf } from '@parley/shared/map/cycle-of'
import { randomId } from '../session/random.ts'
import type { MapWriting } from './map-writing.ts'

/** What became of a wish to link: the ring that it would have closed is named by its cards, and nothing was written. */
export type LinkAnswer =
  | { readonly is: 'linked' }
  | { readonly is: 'circle'; readonly ids: readonly string[] }
  | { readonly is: 'gone' }
  /** There can be no more links: so many are the most, for all or for one person. */
  | { readonly is: 'full'; readonly most: number }

export type LinkActs = {
  readonly link: (kind: LinkKind, from: string, to: string) => LinkAnswer
  readonly unlink: (link: string) => void
}

/** How many links there may be, where there are as many already; null while there is room. */
export const linksFull = ({ doc }: Pick<MapWriting, 'doc'>): number | null => {
  if (readDocument(doc).links.length >= LINKS_MOST) return LINKS_MOST
  return ownCount(doc, 'links') >= OWN_LINKS_MOST ? OWN_LINKS_MOST : null
}

export const linkActs = ({ doc, origin, act }: MapWriting): LinkActs => ({
  link: (kind, from, to) => {
    const { links } = readDocument(doc)
    const ids = kind === 'depends-on' ? cycleOf(links, from, to) : null
    if (ids) return { is: 'circle', ids }
    if (links.some((link) => link.kind === kind && link.from === from && link.to === to)) return { is: 'linked' }
    const most = linksFull({ doc })
    if (most !== null) return { is: 'full', most }
    let isLinked = false
    act(() => {
      isLinked = addLink(doc, { id: randomId(), kind, from, to }, origin)
    })
    return { is: isLinked ? 'linked' : 'gone' }
  },
  unlink: (link) => act(() => removeLink(doc, link, origin)),
})
