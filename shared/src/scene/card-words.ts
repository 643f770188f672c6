import { TYPE, type Measure, type SceneLine } from './scene.ts'
import { directionOf, wrap } from './wrap.ts'

/** Spaces inside a card and between cards, in board units. `left` leaves room for the group's edge. */
export const CARD = { top: 12, bottom: 12, left: 18, right: 14, foot: 7, gap: 12 } as const
/** Plain text has no ground, so it needs only as much room as a frame around it does. */
export const PLAIN = { top: 5, bottom: 5, left: 6, right: 6, least: 28 } as const
/** From the top of a line to its baseline. */
const RISE = 15.5

/** The words of a card in lines, measured from its top left corner. */
export type CardWords = {
  readonly direction: 'ltr' | 'rtl'
  readonly lines: readonly SceneLine[]
  /** How high the lines are together. */
  readonly height: number
  /** How wide the card is with them: as asked, or no wider than its words where it hugs them. */
  readonly width: number
}

const MOST_KEPT = 20_000
/** Words by text, for one look and width. */
type Kept = Map<string, CardWords>
const kept = new WeakMap<Measure, Map<string, Map<number, Kept>>>()

/** What was set for a look and width. Keys are not put together with the text: that would cost more than all the rest. */
const keptFor = (measure: Measure, look: string, width: number): Kept => {
  const byLook = kept.get(measure) ?? new Map<string, Map<number, Kept>>()
  const byWidth = byLook.get(look) ?? new Map<number, Kept>()
  const known: Kept = byWidth.get(width) ?? new Map<string, CardWords>()
  // Widths change while somebody drags an edge: a few hundred are enough to remember.
  if (byWidth.size > 300 && !byWidth.has(width)) byWidth.clear()
  kept.set(measure, byLook.set(look, byWidth.set(width, known)))
  return known
}

/**
 * Sets words as a card `width` wide shows them; plain text may `hug` them and be narrower. Remembered for as long as the way of measuring stands: an edit changes
 * one card of many, and lines that did not change are the same object as before.
 */
export const cardWords = (
  text: string,
  look: 'card' | 'text' | 'stack',
  width: number,
  measure: Measure,
  hug = false,
): CardWords => {
  const known = keptFor(measure, hug ? 'hug' : look, width)
  const found = known.get(text)
  if (found) return found
  if (known.size >= MOST_KEPT) known.clear()
  const { px, weight, step } = look === 'stack' ? TYPE.stack : TYPE.card
  const inset = look === 'text' ? PLAIN : CARD
  const wide = (part: string): number => measure(part, px, weight)
  const lines = wrap(text, wide, width - inset.left - inset.right)
  const direction = directionOf(text)
  const own = Math.ceil(inset.left + Math.max(0, ...lines.map(wide)) + inset.right)
  const whole = hug ? Math.min(width, Math.max(PLAIN.least, own)) : width
  const x = direction === 'rtl' ? whole - inset.right : inset.left
  const words: CardWords = {
    direction,
    lines: lines.map((line, index) => ({ text: line, x, y: inset.top + RISE + index * step })),
    height: lines.length * step,
    width: whole,
  }
  known.set(text, words)
  return words
}
