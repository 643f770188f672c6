import type { Pen } from '@parley/shared/documents/card-view'
import { ownCount } from '@parley/shared/documents/own-count'
import { addStroke, removeStroke } from '@parley/shared/documents/strokes'
import { OWN_STROKES_MOST, STROKES_MOST } from '@parley/shared/limits'
import { randomId } from '../session/random.ts'
import type { Acting } from './acting.ts'

/** Acts on drawings of the free area. */
export type StrokeActs = {
  /** Puts a whole stroke down; null where it was none, or there can be no more. */
  readonly draw: (pen: Pen, points: readonly number[]) => string | null
  /** Takes strokes away; those of one `run` are undone together. */
  readonly erase: (ids: readonly string[], run?: string) => void
  /** How many strokes there can be when there can be no more, for all or for one person; null while there is room. */
  readonly strokesFull: () => number | null
}

/** The acts on drawings of one person. */
export const strokeActs = (acting: Acting): StrokeActs => {
  const { doc, origin, act } = acting
  const strokesFull = (): number | null => {
    if (doc.getMap('strokes').size >= STROKES_MOST) return STROKES_MOST
    return ownCount(doc, 'strokes') >= OWN_STROKES_MOST ? OWN_STROKES_MOST : null
  }
  return {
    strokesFull,
    draw: (pen, points) => {
      if (strokesFull() !== null) return null
      const id = randomId()
      let isDrawn = false
      act(() => {
        isDrawn = addStroke(doc, { id, pen, points }, origin)
      })
      return isDrawn ? id : null
    },
    erase: (ids, run) =>
      act(() => {
        for (const id of ids) removeStroke(doc, id, origin)
      }, run),
  }
}
