import { MARK, type Measure, type Rect } from '../scene/scene.ts'
import { directionOf, wrap } from '../scene/wrap.ts'
import { betweenParts, BETWEEN } from './drawing-between.ts'
import { edge, markShape } from './drawing-parts.ts'
import type { Drawing, DrawingTone, DrawnShape, DrawnWords } from './drawing.ts'
import { readable } from './markdown-text.ts'
import type { DrawnTable, PageCell, PageRow } from './page.ts'

/** Lengths in board units. More people than `most` in one place are told by the figure alone. */
const LOOK = {
  scale: { width: 460, head: 150 },
  few: { width: 560, head: 260 },
  dot: 9,
  step: 12,
  most: 24,
  pad: 7,
  gutter: 8,
} as const
const TYPES = { head: { px: 13, step: 17 }, name: { px: 14, step: 18 }, figure: { px: 14, step: 19 } } as const
type Type = keyof typeof TYPES

type Drawn = { readonly shapes: readonly DrawnShape[]; readonly words: readonly DrawnWords[] }
type Look = { readonly width: number; readonly head: number; readonly column: number; readonly measure: Measure }

/** A line of words of one type on its baseline. */
export const chartWords = (
  text: string,
  x: number,
  y: number,
  type: Type,
  rest: Partial<DrawnWords> = {},
): DrawnWords => ({
  text,
  x,
  y,
  px: TYPES[type].px,
  weight: 400,
  serif: false,
  tone: type === 'head' ? 'quiet' : 'ink',
  direction: 'ltr',
  ...rest,
})

const linesOf = (text: string, most: number, lines: number, type: Type, measure: Measure): readonly string[] => {
  const all = wrap(readable(text), (piece) => measure(piece, TYPES[type].px, 400), most)
  return all.length > lines ? [...all.slice(0, lines - 1), `${all[lines - 1]}\u2026`] : all
}

/** A mark of a person: a circle, a square, or a rounded square where groups are told together. */
const person = (group: 'a' | 'b' | 'all', x: number, top: number, full: boolean): DrawnShape => {
  const size = LOOK.dot
  const tone: DrawingTone = group === 'all' ? 'quiet' : group
  const paint: Pick<DrawnShape, 'fill' | 'edge'> = full ? { fill: tone } : { edge: edge(tone, 1.25) }
  const inset = full ? 0 : 0.6
  if (group === 'a')
    return { of: 'disc', at: { x: x + size / 2, y: top + size / 2 }, radius: size / 2 - inset, ...paint }
  const rect: Rect = { x: x + inset, y: top + inset, width: size - 2 * inset, height: size - 2 * inset }
  return { of: 'rect', rect, ...(group === 'all' ? { radius: 2.5 } : {}), ...paint }
}

const dotsIn = (cell: PageCell | null | undefined): number => {
  const all = cell?.marks ? cell.marks.full + cell.marks.empty : 0
  return all > LOOK.most ? 0 : all
}
const across = ({ column }: Look): number => Math.max(1, Math.floor((column - LOOK.gutter) / LOOK.step))

/** Marks that grow from the bottom, with their figure below. */
const cellParts = (cell: PageCell | null | undefined, left: number, bottom: number, look: Look): Drawn => {
  const [count, wide] = [dotsIn(cell), across(look)]
  const centre = left + look.column / 2
  const base = bottom - TYPES.figure.step
  const figure = chartWords(cell?.text ?? '0', centre, bottom - 4, 'figure', {
    isCentred: true,
    ...(cell ? {} : { tone: 'quiet' }),
  })
  const marks = cell?.marks
  if (!marks) return { shapes: [], words: [figure] }
  const shapes = Array.from({ length: count }, (_, at) => {
    const row = Math.floor(at / wide)
    const inRow = Math.min(wide, count - row * wide)
    const x = centre - (inRow * LOOK.step - (LOOK.step - LOOK.dot)) / 2 + (at % wide) * LOOK.step
    return person(marks.group, x, base - (row + 1) * LOOK.step, at < marks.full)
  })
  return { shapes, words: [figure] }
}

const rowParts = (row: PageRow, columns: number, top: number, look: Look): Drawn & { readonly height: number } => {
  const cells = Array.from({ length: columns }, (_, at) => row.cells[at])
  const indent = row.group ? MARK.foot + 7 : row.strong ? 7 : 0
  const width = look.head - indent - LOOK.gutter
  const name = linesOf(row.head.text, width, 3, 'name', look.measure)
  const stacked = Math.max(...cells.map((cell) => Math.ceil(dotsIn(cell) / across(look)))) * LOOK.step
  const height = Math.max(name.length * TYPES.name.step, stacked + TYPES.figure.step) + 2 * LOOK.pad
  const bottom = top + height - LOOK.pad
  const direction = directionOf(row.head.text)
  const first = top + LOOK.pad + 13
  const parts = cells.map((cell, at) => cellParts(cell, look.head + at * look.column, bottom, look))
  return {
    height,
    shapes: [
      ...(row.strong
        ? [{ of: 'rect' as const, rect: { x: 0, y: top, width: look.width, height }, fill: 'bothTint' as const }]
        : []),
      ...(row.group ? [markShape(row.group, 0, first, MARK.foot)] : []),
      ...parts.flatMap(({ shapes }) => shapes),
    ],
    words: [
      ...name.map((line, at) =>
        chartWords(line, direction === 'rtl' ? indent + width : indent, first + at * TYPES.name.step, 'name', {
          direction,
          ...(row.strong ? { weight: 600 } : {}),
        }),
      ),
      ...parts.flatMap(({ words }) => words),
    ],
  }
}

/** Titles of columns, and below the first and the last what they stand for. */
const headParts = ({ columns, picture }: DrawnTable, look: Look): Drawn & { readonly height: number } => {
  const { head, column, width, measure } = look
  const titles = columns.slice(0, picture.columns).map(({ title, group }) => ({
    group,
    lines: linesOf(title, column - LOOK.gutter, 2, 'head', measure),
  }))
  const tall = Math.max(...titles.map(({ lines }) => lines.length))
  const [low, high] = (picture.ends ?? ['', '']).map((end) =>
    linesOf(end, (width - head) / 2 - LOOK.gutter, 2, 'head', measure),
  )
  const from = tall * TYPES.head.step
  const ends = Math.max(low?.length ?? 0, high?.length ?? 0)
  return {
    height: from + ends * TYPES.head.step + 7,
    shapes: titles.flatMap(({ group, lines }, at) =>
      group
        ? [
            markShape(
              group,
              head + (at + 0.5) * column - measure(lines[0] ?? '', TYPES.head.px, 400) / 2 - MARK.foot - 5,
              12.5,
              MARK.foot,
            ),
          ]
        : [],
    ),
    words: [
      ...titles.flatMap(({ lines }, at) =>
        lines.map((line, place) =>
          chartWords(line, head + (at + 0.5) * column, 13 + place * TYPES.head.step, 'head', { isCentred: true }),
        ),
      ),
      ...(low ?? []).map((line, at) => chartWords(line, head, from + 12 + at * TYPES.head.step, 'head')),
      ...(high ?? []).map((line, at) =>
        chartWords(line, width - measure(line, TYPES.head.px, 400), from + 12 + at * TYPES.head.step, 'head'),
      ),
    ],
  }
}

/**
 * A table of counts as a picture: a row for each of its rows, a mark for each person above the figure, and between two
 * groups the line from middle to middle. Everything in it stands in the table: what k hides is in neither (BL34).
 */
export const tableDrawing = (table: DrawnTable, measure: Measure): Drawing => {
  const { picture, body, caption } = table
  const { width, head } = picture.columns > 3 || picture.ends ? LOOK.scale : LOOK.few
  const look: Look = { width, head, column: (width - head) / picture.columns, measure }
  const top = headParts(table, look)
  const parts: Drawn[] = [top]
  let y = top.height
  body.forEach((row, at) => {
    parts.push({
      shapes: [
        {
          of: 'line',
          points: [
            { x: 0, y },
            { x: width, y },
          ],
          edge: edge('hair', 1),
        },
      ],
      words: [],
    })
    const made = rowParts(row, picture.columns, y, look)
    parts.push(made)
    y += made.height
    if (at > 0 || !picture.between) return
    parts.push(betweenParts(picture.between, { ...look, top: y }))
    y += BETWEEN
  })
  return {
    title: caption,
    size: { width, height: Math.ceil(y + 4) },
    parts: [
      {
        of: 'figure',
        name: picture.says,
        shapes: parts.flatMap(({ shapes }) => shapes),
        words: parts.flatMap(({ words }) => words),
      },
    ],
  }
}
