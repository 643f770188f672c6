import { createCanvas, loadImage } from '@napi-rs/canvas'

/** Cells of a picture across and down. */
const GRID = { across: 64, down: 40 } as const
/** How far the mean of a cell may be off, of 255: letters are smoothed a little differently from machine to machine. */
const OFF = 4

/** A picture as the mean red, green and blue of its cells, a row of cells to a line, two hexadecimal digits for each. */
export const pixelGrid = async (png: Uint8Array): Promise<string> => {
  const image = await loadImage(Buffer.from(png))
  const { width, height } = image
  const paper = createCanvas(width, height).getContext('2d')
  paper.drawImage(image, 0, 0)
  const { data } = paper.getImageData(0, 0, width, height)
  const sums = Array.from({ length: GRID.across * GRID.down }, () => [0, 0, 0, 0])
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const cell = Math.floor((y * GRID.down) / height) * GRID.across + Math.floor((x * GRID.across) / width)
      const sum = sums[cell]!
      for (let part = 0; part < 3; part += 1) sum[part]! += data[4 * (y * width + x) + part]!
      sum[3]! += 1
    }
  const cells = sums.map(([red, green, blue, count]) =>
    [red, green, blue]
      .map((sum) =>
        Math.round(sum! / count!)
          .toString(16)
          .padStart(2, '0'),
      )
      .join(''),
  )
  const rows = Array.from({ length: GRID.down }, (_none, row) =>
    cells.slice(row * GRID.across, (row + 1) * GRID.across),
  )
  return `${rows.map((row) => row.join(' ')).join('\n')}\n`
}

const partsOf = (cell: string): number[] => (cell.match(/../g) ?? []).map((part) => Number.parseInt(part, 16))

/** The cells of two grids that differ, as `row:column`. */
export const unlikeCells = (one: string, other: string): string[] => {
  const [rows, others] = [one, other].map((grid) => grid.split('\n').map((row) => row.split(' ')))
  return rows!.flatMap((row, down) =>
    row.flatMap((cell, across) => {
      const parts = partsOf(others?.[down]?.[across] ?? '')
      const isLike = cell === '' || partsOf(cell).every((part, at) => Math.abs(part - (parts[at] ?? -255)) <= OFF)
      return isLike ? [] : [`${down}:${across}`]
    }),
  )
}
