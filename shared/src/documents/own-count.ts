import * as Y from 'yjs'

/**
 * How many cards, links or strokes that stand in a document were made by this copy of it. A person who came back with another
 * copy may have made more: the server counts all of a seat, and this is what a page can know.
 */
export const ownCount = (doc: Y.Doc, root: 'cards' | 'links' | 'strokes'): number => {
  let count = 0
  for (const item of doc.getMap(root)._map.values()) if (!item.deleted && item.id.client === doc.clientID) count += 1
  return count
}
