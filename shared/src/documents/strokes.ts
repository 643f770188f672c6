import * as Y from 'yjs'
import type { StrokeView } from './card-view.ts'
import { STROKE_KEYS, strokeOf } from './stroke-shape.ts'

/** Where the strokes of a document stand, under their ids. */
export const strokesOf = (doc: Y.Doc): Y.Map<Y.Map<unknown>> => doc.getMap<Y.Map<unknown>>('strokes')

/** A stroke never changes, so it is read once; whoever draws it knows by the same object that it is the same line. */
const read = new WeakMap<Y.Map<unknown>, StrokeView>()

const viewOf = (id: string, entry: unknown): StrokeView | null => {
  if (!(entry instanceof Y.Map)) return null
  const known = read.get(entry)
  if (known) return known
  const stroke = strokeOf(id, (key) => entry.get(key))
  if (stroke) read.set(entry, stroke)
  return stroke
}

/** The strokes of a document, by id. A stroke that stays is the same object each time. */
export const strokesIn = (doc: Y.Doc): readonly StrokeView[] => {
  const strokes: StrokeView[] = []
  strokesOf(doc).forEach((entry, id) => {
    const stroke = viewOf(id, entry)
    if (stroke) strokes.push(stroke)
  })
  return strokes.sort((one, other) => (one.id < other.id ? -1 : 1))
}

/**
 * Puts a whole stroke into the document, and says whether it did: `points` are pairs of whole board units, at most
 * `STROKE_POINTS_MOST` of them. The caller chooses an id that never stood there.
 */
export const addStroke = (doc: Y.Doc, stroke: StrokeView, origin?: unknown): boolean => {
  if (!strokeOf(stroke.id, (key) => stroke[key]) || strokesOf(doc).has(stroke.id)) return false
  doc.transact(() => {
    const map = new Y.Map<unknown>()
    for (const key of STROKE_KEYS) map.set(key, key === 'points' ? [...stroke.points] : stroke[key])
    strokesOf(doc).set(stroke.id, map)
  }, origin)
  return true
}

/** Takes a whole stroke out of the document. */
export const removeStroke = (doc: Y.Doc, id: string, origin?: unknown): void => {
  doc.transact(() => strokesOf(doc).delete(id), origin)
}
