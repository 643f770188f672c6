import { CARD_MARKS, type CardMark, type CardMarks } from '../protocol/state-view.ts'
import { MARK, TYPE, type FootPart, type Measure } from './scene.ts'

/** The words of a card's foot. */
export type FootLabels = {
  readonly marks: Readonly<Record<CardMark, string>>
  /** How many cards were joined into this one. */
  readonly joined: (count: number) => string
  /** For the ear: "true for me too: Strategy 6, Operations 9". */
  readonly spokenByGroup: (mark: string, a: number, b: number) => string
  /** For the ear: "unclear to me: 2". */
  readonly spokenTotal: (mark: string, total: number) => string
}

/** The foot of a card before it has a place on the board. */
export type Foot = { readonly parts: readonly FootPart[]; readonly notes: readonly string[]; readonly height: number }

type Run = readonly ({ readonly text: string } | { readonly group: 'a' | 'b' })[]
const AFTER_MARK = 4
const BETWEEN = 10

const runs = (
  marks: CardMarks | undefined,
  joined: number,
  said: string | undefined,
  labels: FootLabels,
): { run: Run; note: string }[] => {
  const found: { run: Run; note: string }[] = said === undefined ? [] : [{ run: [{ text: said }], note: said }]
  for (const mark of CARD_MARKS) {
    const count = marks?.[mark]
    if (!count || count.total === 0) continue
    const label = labels.marks[mark]
    const { a, b, total } = count
    if (a !== undefined && b !== undefined) {
      const run: Run = [{ text: `${label}:` }, { group: 'a' }, { text: String(a) }, { group: 'b' }, { text: String(b) }]
      found.push({ run, note: labels.spokenByGroup(label, a, b) })
    } else found.push({ run: [{ text: `${label}: ${total}` }], note: labels.spokenTotal(label, total) })
  }
  if (joined > 0) found.push({ run: [{ text: labels.joined(joined) }], note: labels.joined(joined) })
  return found
}

/** Sets the foot of a card in lines of at most `most`. `y` counts from the first baseline. */
export const footOf = (
  marks: CardMarks | undefined,
  joined: number,
  said: string | undefined,
  labels: FootLabels,
  measure: Measure,
  most: number,
): Foot => {
  const { px, weight, step } = TYPE.foot
  const width = (text: string): number => measure(text, px, weight)
  const parts: FootPart[] = []
  const notes: string[] = []
  let x = 0
  let line = 0
  for (const { run, note } of runs(marks, joined, said, labels)) {
    notes.push(note)
    const wide = run.reduce((sum, part) => sum + ('text' in part ? width(part.text) + 6 : MARK.foot + AFTER_MARK), 0)
    if (x > 0 && x + wide > most) {
      x = 0
      line += 1
    }
    for (const part of run) {
      const y = line * step
      if ('text' in part) {
        parts.push({ part: 'words', text: part.text, x, y })
        x += width(part.text) + 6
      } else {
        parts.push({ part: 'mark', group: part.group, x, y })
        x += MARK.foot + AFTER_MARK
      }
    }
    x += BETWEEN - 6
  }
  return { parts, notes, height: parts.length > 0 ? (line + 1) * step : 0 }
}
