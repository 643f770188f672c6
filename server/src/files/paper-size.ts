/** A sheet in points, and how many points a board unit has on it. */
export type PaperSize = { readonly width: number; readonly height: number; readonly scale: number }

/** The free edge of a sheet, and the room of its title, in points. */
export const SHEET = { margin: 34, head: 40 } as const

/** Points to a board unit: on paper of a known size at least `least`, so that the words of a card have 9 points. */
const SCALE = { most: 1, least: 0.6 } as const

/** A4 to A0, the shorter side first. */
const PAPERS: readonly (readonly [number, number])[] = [
  [595.28, 841.89],
  [841.89, 1190.55],
  [1190.55, 1683.78],
  [1683.78, 2383.94],
  [2383.94, 3370.39],
]
/** No program has to open a longer side. */
const LONGEST = 14_400

const fits = (width: number, height: number, drawing: { readonly width: number; readonly height: number }): number =>
  Math.min((width - 2 * SHEET.margin) / drawing.width, (height - 2 * SHEET.margin - SHEET.head) / drawing.height)

/**
 * The sheet for a drawing: the smallest of A4 to A0, upright or across, on which its words can be read. What is larger
 * than A0 gets a sheet of its own, as large as it needs; only where that would be too long are its words smaller.
 */
export const paperSize = (drawing: { readonly width: number; readonly height: number }): PaperSize => {
  const sheets = PAPERS.flatMap(([short, long]) => [
    { width: long, height: short },
    { width: short, height: long },
  ]).map(({ width, height }) => ({ width, height, scale: Math.min(SCALE.most, fits(width, height, drawing)) }))
  for (const paper of PAPERS) {
    const [best] = sheets
      .filter(({ width, height, scale }) => scale >= SCALE.least && Math.min(width, height) === paper[0])
      .filter(({ width, height }) => Math.max(width, height) === paper[1])
      .toSorted((one, other) => other.scale - one.scale)
    if (best) return best
  }
  const scale = Math.min(SCALE.least, fits(LONGEST, LONGEST, drawing))
  const side = (length: number): number => Math.min(LONGEST, Math.ceil(length + 2 * SHEET.margin))
  return { width: side(drawing.width * scale), height: side(drawing.height * scale + SHEET.head), scale }
}
