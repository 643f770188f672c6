import type * as Y from 'yjs'
import { OWN_STROKES_MOST, STROKES_MOST } from '../limits.ts'
import type { Author } from './author.ts'
import type { StrokeView } from './card-view.ts'
import type { Change, Refusal } from './change.ts'
import { type Form, type WholeEffects, wholesOf } from './judge-wholes.ts'
import { isSameStroke, strokeOf } from './stroke-shape.ts'

const STROKES: Form<StrokeView> = { read: strokeOf, isSame: isSameStroke }

/** What an update does to strokes, as changes. A stroke is made whole and taken away whole; it never changes. */
export const strokeChanges = (doc: Y.Doc, effects: WholeEffects, who: Author): readonly Change[] | Refusal => {
  const wholes = wholesOf(doc.getMap<Y.Map<unknown>>('strokes'), effects, who, STROKES)
  if (wholes === null) return []
  if (typeof wholes === 'string') return wholes
  const { removed, come, stay, own } = wholes
  const isFull = come.length > 0 && (stay.length + come.length > STROKES_MOST || own > OWN_STROKES_MOST)
  if (isFull) return 'too-large'
  return [
    ...[...removed].map((stroke): Change => ({ what: 'unstroke', stroke })),
    ...come.map(({ id }): Change => ({ what: 'stroke', stroke: id })),
  ]
}
