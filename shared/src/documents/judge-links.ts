import type * as Y from 'yjs'
import { LINKS_MOST, OWN_LINKS_MOST, STORED_LINKS_MOST } from '../limits.ts'
import { entangled } from '../map/rings.ts'
import type { Author } from './author.ts'
import type { LinkView } from './card-view.ts'
import type { Change, Refusal } from './change.ts'
import { type Form, storedWhole, type WholeEffects, wholesOf } from './judge-wholes.ts'
import { endsOf, isSameLink, linkOf } from './link-shape.ts'

const LINKS: Form<LinkView> = { read: linkOf, isSame: isSameLink }

/**
 * What an update does to links, as changes. `kindOf` gives the kind of a card as it will be after the update, or
 * undefined where none will stand. A link is made whole and taken away whole; it never changes.
 */
export const linkChanges = (
  doc: Y.Doc,
  effects: WholeEffects,
  who: Author,
  kindOf: (card: string) => unknown,
): readonly Change[] | Refusal => {
  const links = doc.getMap<Y.Map<unknown>>('links')
  const wholes = wholesOf(links, effects, who, LINKS)
  if (wholes === null) return []
  if (typeof wholes === 'string') return wholes
  const { removed, come, own } = wholes
  const changes: Change[] = [...removed].map((link) => {
    const stored = storedWhole(links, link, LINKS)
    return { what: 'unlink', link, ...(stored ? { kind: stored.kind, from: stored.from } : {}) }
  })
  for (const link of come) {
    const refusal = endsOf(link, kindOf)
    if (refusal) return refusal
    const { id, ...values } = link
    changes.push({ what: 'link', link: id, ...values })
  }
  if (come.length === 0) return changes
  const stay = wholes.stay.flatMap((id) => storedWhole(links, id, LINKS) ?? [])
  const standing = stay.filter((link) => endsOf(link, kindOf) === null).length
  const isFull = standing + come.length > LINKS_MOST || stay.length + come.length > STORED_LINKS_MOST
  if (isFull || own > OWN_LINKS_MOST) return 'too-large'
  return closesRing(stay, come) ? 'cycle' : changes
}

/** Links whose ends are gone count as well: an undo may bring the card back that they belong to. */
const closesRing = (stay: readonly LinkView[], come: readonly LinkView[]): boolean => {
  if (!come.some((link) => link.kind === 'depends-on')) return false
  const ring = entangled([...stay, ...come])
  return come.some((link) => link.kind === 'depends-on' && ring.has(link.from) && ring.has(link.to))
}
