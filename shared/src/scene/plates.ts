import type { CardView } from '../documents/card-view.ts'
import type { ScenePlate } from './map-parts.ts'
import { MARK, TYPE, type FootPart, type Measure, type Owner } from './scene.ts'
import { directionOf, wrap } from './wrap.ts'

/** Spaces inside a plate, in board units. */
const PLATE = { top: 9, bottom: 10, side: 11, rise: 13.5, mark: 4, afterMarks: 3, least: 64 } as const
/**
 * A plate's words are about so many times as wide as tall, within bounds; one long word makes it a little wider. A text
 * of more characters than a `sentence` is measured word by word, which takes a fraction of the time.
 */
const SHAPE = { narrow: 104, wide: 320, word: 220, sentence: 280 } as const

const ZONES: Readonly<Partial<Record<CardView['kind'], ScenePlate['zone']>>> = {
  milestone: 'map',
  limit: 'limits',
  pressure: 'limits',
  reply: 'limits',
}

/** A piece of a plate's foot: words, with the marks of whom they are about before them; two marks touch. */
export type FootRun = { readonly marks: readonly ('a' | 'b')[]; readonly text: string }
/** Spaces of a foot: above it, to its first baseline, after marks, and between two pieces on one line. */
const FOOT = { above: 3, rise: 13, afterMarks: 5, between: 14, touch: 1 } as const

const footOf = (
  runs: readonly FootRun[],
  at: { readonly x: number; readonly top: number; readonly room: number },
  width: (text: string) => number,
): { readonly parts: readonly FootPart[]; readonly height: number } => {
  const parts: FootPart[] = []
  let [x, line] = [0, 0]
  for (const { marks, text } of runs) {
    const wide = runWidth({ marks, text }, width)
    if (x > 0 && x + wide > at.room) [x, line] = [0, line + 1]
    const y = at.top + FOOT.above + FOOT.rise + line * TYPE.foot.step
    for (const [index, group] of marks.entries()) {
      parts.push({ part: 'mark', group, x: at.x + x + index * (MARK.foot - FOOT.touch), y })
    }
    parts.push({ part: 'words', text, x: at.x + x + wide - width(text), y })
    x += wide + FOOT.between
  }
  return { parts, height: runs.length === 0 ? 0 : FOOT.above + (line + 1) * TYPE.foot.step }
}

const runWidth = ({ marks, text }: FootRun, width: (text: string) => number): number =>
  (marks.length > 0 ? marks.length * (MARK.foot - FOOT.touch) + FOOT.touch + FOOT.afterMarks : 0) + width(text)

/** A plate that has its size and no place yet. */
export type SizedPlate = Omit<ScenePlate, 'rect' | 'name'> & {
  readonly width: number
  readonly height: number
}

const marksOf = (group: Owner): readonly ('a' | 'b')[] => (group === 'both' ? ['a', 'b'] : [group])

/** How wide the words of a plate may run: short ones on one line, others in a block of a pleasant shape. */
const roomFor = (text: string, width: (text: string) => number, step: number, flatness: number): number => {
  const words = text.split(/\s+/)
  const sum = (): number => words.reduce((so, one) => so + width(one), (words.length - 1) * width(' '))
  const whole = text.length <= SHAPE.sentence ? width(text) : sum()
  if (whole <= SHAPE.narrow) return SHAPE.narrow
  const word = Math.max(...words.map(width))
  const block = Math.sqrt(whole * step * flatness)
  return Math.min(SHAPE.wide, Math.max(SHAPE.narrow, block, Math.min(SHAPE.word, word)))
}

/**
 * Sets the words of a card on a plate. `flatness` is how much wider than tall the block of words should be; `runs` is
 * what stands in its foot.
 */
export const plateOf = (
  card: CardView,
  look: ScenePlate['look'],
  flatness: number,
  emptyCard: string,
  measure: Measure,
  runs: readonly FootRun[] = [],
): SizedPlate => {
  const footWidth = (text: string): number => measure(text, TYPE.foot.px, TYPE.foot.weight)
  const type = look === 'plate' || look === 'strong' ? TYPE.plate : TYPE.note
  const width = (text: string): number => measure(text, type.px, type.weight)
  const group = card.group ?? 'both'
  const shown = card.text.trim() === '' ? emptyCard : card.text.trim()
  const room = roomFor(shown, width, type.step, flatness)
  const [narrow, wide] = [wrap(shown, width, room), wrap(shown, width, room * 1.2)]
  // A little wider where that saves a line with a single word on it.
  const lines = wide.length < narrow.length ? wide : narrow
  const marks = look === 'plain' ? [] : marksOf(group)
  const indent = marks.length > 0 ? marks.length * (MARK.plate + PLATE.mark) + PLATE.afterMarks : 0
  const widest = Math.max(0, ...runs.map((run) => runWidth(run, footWidth))) - indent
  const inner = Math.ceil(Math.max(PLATE.least, widest, ...lines.map(width)))
  const direction = directionOf(shown)
  const whole = 2 * PLATE.side + indent + inner
  const words = PLATE.top + lines.length * type.step
  const foot = footOf(runs, { x: PLATE.side, top: words, room: whole - 2 * PLATE.side }, footWidth)
  const x = direction === 'rtl' ? whole - PLATE.side - indent : PLATE.side + indent
  return {
    id: card.id,
    zone: card.zone ?? ZONES[card.kind] ?? 'goals',
    group,
    kind: card.kind,
    text: card.text,
    direction,
    look,
    lines: lines.map((text, index) => ({ text, x, y: PLATE.top + PLATE.rise + index * type.step })),
    // Marks stand where the reading begins.
    marks: marks.map((one, index) => {
      const at = PLATE.side + index * (MARK.plate + PLATE.mark)
      return { group: one, x: direction === 'rtl' ? whole - at - MARK.plate : at, y: PLATE.top + 4 }
    }),
    foot: foot.parts,
    notes: [],
    dates: null,
    width: whole,
    height: words + foot.height + PLATE.bottom,
  }
}
