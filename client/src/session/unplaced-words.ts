import type { CardView } from '@parley/shared/documents/card-view'
import { readCard } from '@parley/shared/documents/cards'
import { cardsWritten } from '@parley/shared/documents/cards-written'
import * as Y from 'yjs'
import { lostLinks } from './lost-links.ts'
import { clockFrom } from './not-durable.ts'
import type { Draft } from './not-placed.ts'

/** What a document leaves that the server refused, closed, or never opened again. */
export type LeftBehind = {
  /** The name of the document. */
  readonly name: string
  readonly doc: Y.Doc
  /** Cards in which this device changed something that is not on the server's disk. */
  readonly touched: ReadonlySet<string>
  /** Links, arrows among them, made by this device that are not on the server's disk. */
  readonly linked: ReadonlySet<string>
  /** Exactly this device's updates that are not on the server's disk. */
  readonly update: Uint8Array | undefined
  /** The server's reason, a stable id. */
  readonly reason: string
}

const isIn = (ranges: readonly { readonly clock: number; readonly len: number }[], clock: number): boolean =>
  ranges.some((range) => range.clock <= clock && clock < range.clock + range.len)

/**
 * Letters of an update that have no card to stand in any more: it was taken away, or its words never came to this
 * device. They are given back as they were typed, one after the other, without what the author deleted again.
 */
export const strayLetters = (update: Uint8Array, doc: Y.Doc): string => {
  const { structs, ds } = Y.decodeUpdate(update)
  let letters = ''
  for (const struct of structs) {
    if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) continue
    const { client, clock } = struct.id
    const deleted = ds.clients.get(client) ?? []
    for (const [at, unit] of struct.content.str.split('').entries()) {
      if (isIn(deleted, clock + at)) continue
      const isHere = clock + at < Y.getState(doc.store, client) && standsInCard(doc, Y.createID(client, clock + at))
      if (!isHere) letters += unit
    }
  }
  return letters
}

const standsInCard = (doc: Y.Doc, id: Y.ID): boolean => {
  const cards = doc.getMap('cards')
  let item: Y.Item | Y.GC | null = Y.getItem(doc.store, id)
  while (item instanceof Y.Item) {
    if (item.deleted) return false
    if (item.parent === cards) return true
    item = (item.parent as Y.AbstractType<unknown> | null)?._item ?? null
  }
  return false
}

/** What was written and does not stand in `now`, the document with the server's state; null where there is none. */
export const unplacedWords = (left: LeftBehind, now: Y.Doc | null): readonly Draft[] => {
  const { name, doc, reason, touched } = left
  const cards = [...touched].flatMap((id): Draft[] => {
    const written = readCard(doc, id)
    if (!written) return []
    const item: Draft = { document: name, kind: written.kind, text: written.text, reason }
    const standing: CardView | null | undefined = now && readCard(now, id)
    if (standing?.text !== written.text) return [item]
    const isThere = standing.week === written.week && standing.lane === written.lane
    return isThere ? [] : [{ ...item, isPlace: true }]
  })
  const letters = left.update ? strayLetters(left.update, doc) : ''
  const links = lostLinks(doc, now, left.linked).map((link): Draft => {
    const text = `${link.from} → ${link.to}`
    // What somebody wrote on an arrow is given back as words are, to be copied.
    if (link.label !== undefined) return { document: name, kind: 'note', text: `${text}: ${link.label}`, reason }
    return { document: name, kind: 'milestone', text, reason, link }
  })
  return [
    ...cards,
    ...(letters.trim() ? [{ document: name, kind: 'note', text: letters, reason } as const] : []),
    ...links,
  ]
}

/** Cards of a copy in which something stands that the server's state, `now`, lacks; all of them where that is not known. */
export const cardsBeyond = (copy: Y.Doc, now: Y.Doc | null): ReadonlySet<string> => {
  const found = new Set<string>()
  for (const client of copy.store.clients.keys()) {
    for (const card of cardsWritten(copy, client, now ? Y.getState(now.store, client) : 0)) found.add(card)
  }
  return found
}

/**
 * What an update holds that no page will bring to the server any more: whole cards of one's own, and the letters that
 * were meant for cards of others. `base` is the own desk's copy, in which the words of its cards stand.
 */
export const wordsOf = (
  { name, client, update }: { readonly name: string; readonly client: number; readonly update: Uint8Array },
  reason: string,
  base?: Uint8Array,
): readonly Draft[] => {
  const doc = new Y.Doc()
  if (base) Y.applyUpdate(doc, base)
  Y.applyUpdate(doc, update)
  const touched = cardsWritten(doc, client, clockFrom(update, client))
  const words = unplacedWords({ name, doc, touched, linked: new Set(), update, reason }, null)
  doc.destroy()
  return [...words, ...labelsIn(update).map((text): Draft => ({ document: name, kind: 'note', text, reason }))]
}

/** The words of arrows that an update makes and does not take away again. */
const labelsIn = (update: Uint8Array): readonly string[] => {
  const { structs, ds } = Y.decodeUpdate(update)
  return structs.flatMap((struct) => {
    if (!(struct instanceof Y.Item) || struct.parentSub !== 'label' || !(struct.content instanceof Y.ContentAny))
      return []
    const { client, clock } = struct.id
    const [label] = struct.content.arr as readonly unknown[]
    return typeof label === 'string' && !isIn(ds.clients.get(client) ?? [], clock) ? [label] : []
  })
}
