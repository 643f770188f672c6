import { TYPE, type Measure } from '@parley/shared/scene/scene'

/** Families of the board's type: titles are set in the serif, everything else in the sans. */
export type Families = { readonly sans: string; readonly serif: string }

/** The canvas font of a size and weight. */
export const fontOf = (px: number, weight: number, families: Families): string =>
  `${weight} ${px}px ${px === TYPE.title.px || px === TYPE.band.px ? families.serif : families.sans}`

const MOST = 20_000

/**
 * Measures as the canvas draws. What was measured is remembered, because the words of a board hardly change
 * between two scenes. Make a new one when fonts have been loaded.
 */
export const textMeasure = (families: Families): Measure => {
  const context = document.createElement('canvas').getContext('2d')
  const known = new Map<string, number>()
  let font = ''
  return (text, px, weight) => {
    if (!context) return text.length * px * 0.55
    const key = `${px}/${weight}/${text}`
    const found = known.get(key)
    if (found !== undefined) return found
    const wanted = fontOf(px, weight, families)
    if (font !== wanted) context.font = font = wanted
    const width = context.measureText(text).width
    if (known.size >= MOST) known.clear()
    known.set(key, width)
    return width
  }
}
