import type * as Y from 'yjs'

/** Which generation of its document a copy is, or undefined for a copy that holds nothing of the server yet. */
export const generationOf = (doc: Y.Doc): number | undefined => {
  const generation = doc.getMap('meta').get('generation')
  return typeof generation === 'number' ? generation : undefined
}

/** Written by the server when it takes something away for good: copies of an earlier generation are old. */
export const setGeneration = (doc: Y.Doc, generation: number): void => {
  doc.getMap('meta').set('generation', generation)
}
