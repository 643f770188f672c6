import type { Point, Rect } from '../scene/scene.ts'
import type { SHEET_COLOURS } from './sheet.ts'

export type DrawingTone = keyof typeof SHEET_COLOURS

/** A line round a shape or along a path, in board units. */
export type DrawnEdge = {
  readonly tone: DrawingTone
  readonly width: number
  readonly dashes?: readonly number[]
  readonly isRound?: true
}

/** How a shape is filled, and its edge. `opacity` is of the fill, from 0 to 1. */
type Painted = { readonly fill?: DrawingTone; readonly opacity?: number; readonly edge?: DrawnEdge }

/** A shape in board units, measured from the drawing's corner. */
export type DrawnShape =
  | (Painted & { readonly of: 'rect'; readonly rect: Rect; readonly radius?: number })
  | (Painted & { readonly of: 'disc'; readonly at: Point; readonly radius: number })
  | (Painted & { readonly of: 'line'; readonly points: readonly Point[]; readonly isClosed?: true })
  | (Painted & { readonly of: 'curve'; readonly path: readonly [Point, Point, Point, Point] })
  /** Quadratic curves, each as its handle and its end. */
  | (Painted & { readonly of: 'stroke'; readonly from: Point; readonly curves: readonly (readonly number[])[] })

/** One line of words, never broken again: `x` is where reading begins, `y` the baseline. */
export type DrawnWords = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly px: number
  readonly weight: number
  readonly serif: boolean
  readonly tone: DrawingTone
  readonly direction: 'ltr' | 'rtl'
  /** Set where `x` is the middle of the words. */
  readonly isCentred?: true
}

/**
 * A piece of a drawing, in the order in which it is painted and read. A `figure` is heard as its `name`, whatever words
 * stand in it; `words` are heard as they stand; `ornament` is not heard; a `heading` is a place to go to, too.
 */
export type DrawnPart =
  | { readonly of: 'heading'; readonly level: 2 | 3; readonly words: DrawnWords }
  | {
      readonly of: 'figure'
      readonly name: string
      readonly shapes: readonly DrawnShape[]
      readonly words: readonly DrawnWords[]
    }
  | { readonly of: 'words'; readonly words: readonly DrawnWords[] }
  | { readonly of: 'ornament'; readonly shapes: readonly DrawnShape[]; readonly words?: readonly DrawnWords[] }

/** A scene as shapes and lines of words: the same places, lines and names for the ear as on canvas and in SVG. */
export type Drawing = {
  readonly title: string
  /** Board units. */
  readonly size: { readonly width: number; readonly height: number }
  readonly parts: readonly DrawnPart[]
}
