import * as Y from 'yjs'
import { inCardOrder, linksIn, readCard } from './cards.ts'
import type { CardView, DocumentView } from './card-view.ts'
import { strokesIn } from './strokes.ts'

/** A view of a document that is kept up to date: what did not change is the same object as before. */
export type LiveView = {
  /** Everything that the document shows now; the same object while nothing changed. */
  readonly view: () => DocumentView
  /** Stops watching the document. */
  readonly close: () => void
}

/** Whether other cards are shown otherwise because of this change: a stack came, went, or lies elsewhere now. */
const isOfStack = (was: CardView | undefined, is: CardView | undefined): boolean =>
  (was?.kind === 'stack' || is?.kind === 'stack') && (was?.kind !== is?.kind || was?.zone !== is?.zone)

/**
 * Watches a document and reads again only what changed: with two thousand cards, of which ten move a frame, reading all
 * of them would take most of the frame. Make it before whatever asks for the view when something changes.
 */
export const liveView = (doc: Y.Doc): LiveView => {
  const cards = doc.getMap<Y.Map<unknown>>('cards')
  const links = doc.getMap('links')
  const strokes = doc.getMap('strokes')
  const known = new Map<string, CardView>()
  const dirty = new Set<string>(cards.keys())
  let [linksDirty, strokesDirty] = [true, true]
  let shown: DocumentView = { cards: [], links: [] }

  const onCards = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): void => {
    for (const event of events) {
      const [card] = event.path
      if (typeof card === 'string') dirty.add(card)
      else for (const key of (event as Y.YEvent<Y.Map<unknown>>).keys.keys()) dirty.add(key)
    }
  }
  const onLinks = (): void => {
    linksDirty = true
  }
  const onStrokes = (): void => {
    strokesDirty = true
  }
  cards.observeDeep(onCards)
  links.observeDeep(onLinks)
  strokes.observeDeep(onStrokes)

  /** Reads the cards that changed. True when any came, went or became another: links to them show or hide. */
  const readDirty = (): boolean => {
    let [cameOrWent, stacked] = [false, false]
    for (const id of dirty) {
      const was = known.get(id)
      const is = readCard(doc, id)
      if (is) known.set(id, is)
      else known.delete(id)
      if (was?.kind !== is?.kind) cameOrWent = true
      if (isOfStack(was, is)) stacked = true
    }
    dirty.clear()
    if (stacked) for (const id of known.keys()) dirty.add(id)
    return cameOrWent
  }

  const view = (): DocumentView => {
    if (dirty.size === 0 && !linksDirty && !strokesDirty) return shown
    let inOrder = shown.cards
    while (dirty.size > 0) {
      if (readDirty()) linksDirty = true
      const stood = new Set(shown.cards.map(({ id }) => id))
      const fresh = [...known.values()].filter(({ id }) => !stood.has(id))
      // Nearly in order already, which the sort is quick with.
      inOrder = [...shown.cards.flatMap(({ id }) => known.get(id) ?? []), ...fresh].sort(inCardOrder)
    }
    const drawn = strokesDirty ? strokesIn(doc) : (shown.strokes ?? [])
    shown = {
      cards: inOrder,
      links: linksDirty ? linksIn(doc) : shown.links,
      ...(drawn.length > 0 ? { strokes: drawn } : {}),
    }
    linksDirty = false
    strokesDirty = false
    return shown
  }

  return {
    view,
    close: () => {
      cards.unobserveDeep(onCards)
      links.unobserveDeep(onLinks)
      strokes.unobserveDeep(onStrokes)
    },
  }
}
