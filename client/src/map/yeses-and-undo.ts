import { readCard, setCard } from '@parley/shared/documents/cards'
import { isDeleted, type Doc, type Map as YMap, type UndoManager } from 'yjs'

/** Not an act of anybody's that could be undone. */
const CLEARING = { by: 'clearing' }
const KEYS = ['yesA', 'yesB'] as const

/**
 * Clears the yeses of a milestone that is about to go, outside every history. Undo brings a card back as it went, and
 * nobody may bring back a yes: it is said anew, by the group itself (MP5).
 */
export const clearYeses = (doc: Doc, id: string): void => {
  const card = readCard(doc, id)
  for (const key of KEYS) if (card?.[key] !== undefined) setCard(doc, id, key, undefined, CLEARING)
}

/** The same for the milestones that the next undo or redo will take away: what it made is what it takes. */
export const clearYesesOfGoing = (doc: Doc, step: UndoManager['undoStack'][number] | undefined): void => {
  if (!step) return
  const cards = doc.getMap<YMap<unknown>>('cards')
  for (const id of cards.keys()) {
    const item = cards._map.get(id)
    if (item && isDeleted(step.insertions, item.id)) clearYeses(doc, id)
  }
}
