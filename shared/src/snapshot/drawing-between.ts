import { GROUPS } from '../session/agenda.ts'
import type { GapWord } from '../voting/rate-measures.ts'
import { edge, markShape } from './drawing-parts.ts'
import type { DrawnEdge, DrawnShape, DrawnWords } from './drawing.ts'
import type { TablePicture } from './page.ts'

type Between = NonNullable<TablePicture['between']>
/** Where the row lies: below `top`, its columns from `head` on, each so wide. */
type Place = { readonly top: number; readonly width: number; readonly head: number; readonly column: number }

/** How high the row between two groups is, and how large the marks of their middles are, in board units. */
export const BETWEEN = 40
const SIZE = 10

/** Dots where chance would do as much, dashes, and a strong line: the same on every surface, and without colour. */
const LINES: Readonly<Record<GapWord, Omit<DrawnEdge, 'tone'>>> = {
  none: { width: 1.5, dashes: [1.5, 3] },
  some: { width: 1.75, dashes: [6, 4] },
  clear: { width: 3.25 },
}

/** The line from the middle of one group to that of the other, with each group's mark and figure at its end. */
export const betweenParts = (
  between: Between,
  { top, width, head, column }: Place,
): { readonly shapes: readonly DrawnShape[]; readonly words: readonly DrawnWords[] } => {
  const middle = top + BETWEEN / 2
  const along = (at: number): number => head + (at - 0.5) * column
  const ends = GROUPS.map((group) => along(between[group].at))
  const points = [Math.min(...ends), Math.max(...ends)].map((x) => ({ x, y: middle }))
  const words = (text: string, x: number, y: number, rest: Partial<DrawnWords> = {}): DrawnWords => ({
    text,
    x,
    y,
    px: 13,
    weight: 400,
    serif: false,
    tone: 'ink',
    direction: 'ltr',
    ...rest,
  })
  return {
    shapes: [
      {
        of: 'line',
        points: [
          { x: 0, y: top },
          { x: width, y: top },
        ],
        edge: edge('hair', 1),
      },
      {
        of: 'line',
        points: [
          { x: along(1), y: middle },
          { x: width - column / 2, y: middle },
        ],
        edge: edge('hair', 1),
      },
      { of: 'line', points, edge: { tone: 'ink', ...LINES[between.gap] } },
      ...GROUPS.map((group) =>
        markShape(group, along(between[group].at) - SIZE / 2, group === 'a' ? middle - 4 : middle + 4 + SIZE, SIZE),
      ),
    ],
    words: [
      words(between.name, 0, middle + 4, { tone: 'quiet' }),
      ...GROUPS.map((group) =>
        words(between[group].figure, along(between[group].at) + SIZE / 2 + 4, group === 'a' ? middle - 5 : middle + 14),
      ),
    ],
  }
}
