import type { AxisCorner } from '../documents/card-view.ts'
import type { SceneLabel } from './map-parts.ts'
import { TYPE, type Measure, type Rect } from './scene.ts'
import { directionOf, wrap } from './wrap.ts'

/** How the corners of a two-by-two are called; empty where one has no name. */
export type CornerNames = Readonly<Record<AxisCorner, string>>

/** Space around a name inside its strip, in board units, and how many lines one has at most. */
const NAME = { side: 14, above: 8, below: 10, lines: 3 } as const
/** Where the board is a small picture, names are set as small as the ends, in fewer lines. */
const SMALL = { width: 500, side: 6, lines: 2 } as const

type Strip = {
  /** How high the strip is; 0 where neither of its corners has a name. */
  readonly height: number
  /** The names, once it is known where the strip begins. */
  readonly at: (left: number, top: number) => readonly SceneLabel[]
}

/**
 * The names of two corners in a strip across the board, each on its side. They stand in the box around the places, but
 * beside them: no card can lie on a name, and no name takes a place away.
 */
export const cornerStrip = (left: string, right: string, width: number, measure: Measure): Strip => {
  const isSmall = width < SMALL.width
  const type = isSmall ? 'plate' : 'title'
  const { side, lines: most } = isSmall ? SMALL : NAME
  const { px, weight, step } = TYPE[type]
  const room = width / 2 - 2 * side
  const set = (name: string): readonly string[] => {
    const text = name.trim()
    if (text === '') return []
    const lines = wrap(text, (part) => measure(part, px, weight), room)
    return lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1] ?? ''}…`]
  }
  const [one, other] = [set(left), set(right)]
  const count = Math.max(one.length, other.length)
  const labels = (name: string, lines: readonly string[], isLeft: boolean, from: number, top: number) => {
    const direction = directionOf(name)
    const widest = Math.max(0, ...lines.map((line) => measure(line, px, weight)))
    const begin = isLeft ? from + side : from + width - side - widest
    return lines.map((text, index): SceneLabel => ({
      text,
      x: direction === 'rtl' ? begin + widest : begin,
      y: top + NAME.above + px * 0.95 + index * step,
      type,
      tone: 'ink',
      direction,
    }))
  }
  return {
    height: count === 0 ? 0 : NAME.above + count * step + NAME.below,
    at: (from, top) => [...labels(left, one, true, from, top), ...labels(right, other, false, from, top)],
  }
}

/** All that lies around the places: the box that is drawn, and the names in its corners. */
export type CornersAround = { readonly box: Rect; readonly labels: readonly SceneLabel[] }

/** The strips above and below a frame, and the box around all three. */
export const cornersAround = (frame: Rect, names: CornerNames | null, measure: Measure): CornersAround => {
  if (!names) return { box: frame, labels: [] }
  const above = cornerStrip(names['top-left'], names['top-right'], frame.width, measure)
  const below = cornerStrip(names['bottom-left'], names['bottom-right'], frame.width, measure)
  const top = frame.y - above.height
  return {
    box: { x: frame.x, y: top, width: frame.width, height: above.height + frame.height + below.height },
    labels: [...above.at(frame.x, top), ...below.at(frame.x, frame.y + frame.height)],
  }
}

/** How high the names of the upper corners stand. */
export const aboveFrame = (names: CornerNames | null, width: number, measure: Measure): number =>
  names ? cornerStrip(names['top-left'], names['top-right'], width, measure).height : 0
