import type * as Y from 'yjs'

/** The roots of a document in which words of people lie. */
const ROOTS = ['cards', 'links', 'strokes'] as const

/** Deletes everything that people laid into a document. Gives the ids of its cards, which never come back. */
export const emptyDocument = (doc: Y.Doc): readonly string[] => {
  const cards = [...doc.getMap('cards').keys()]
  doc.transact(() => {
    for (const root of ROOTS) doc.getMap(root).clear()
  })
  return cards
}
