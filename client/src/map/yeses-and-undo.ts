import { clearYeses } from '@parley/shared/documents/cards'
import { isDeleted, type Doc, type Map as YMap, type UndoManager } from 'yjs'

/**
 * Clears the yeses of the milestones that the next undo or redo will take away: what it made is what it takes. They
 * would come back with the card, and nobody may bring back a yes: a group says it anew (MP5).
 */
export const clearYesesOfGoing = (doc: Doc, step: UndoManager['undoStack'][number] | undefined): void => {
  if (!step) return
  const cards = doc.getMap<YMap<unknown>>('cards')
  for (const id of cards.keys()) {
    const item = cards._map.get(id)
    if (item && isDeleted(step.insertions, item.id)) clearYeses(doc, id)
  }
}
