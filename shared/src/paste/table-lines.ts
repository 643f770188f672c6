import { IMPORT_LINES_MOST } from '../limits.ts'
import { linesOf } from './pasted-lines.ts'

/** A table as it was read: rows of cells, and whether its first row looks like a heading. */
export type ReadTable = { readonly rows: readonly (readonly string[])[]; readonly columns: number }

/** What is taken of a table: its columns, in the order in which they stand in a line, and whether the first row is words. */
export type TableChoice = { readonly columns: readonly number[]; readonly hasHeading: boolean }

/** The name of a column: a word or three. */
const NAME_MOST = 24

/** A table without its empty rows. */
export const tableOf = (rows: readonly (readonly string[])[]): ReadTable => {
  const full = rows.filter((row) => row.some((cell) => cell.trim() !== ''))
  return { rows: full, columns: Math.max(0, ...full.map((row) => row.length)) }
}

const cellOf = (row: readonly string[], column: number): string => (row[column] ?? '').replaceAll(/\s+/gu, ' ').trim()

/**
 * Which columns are taken before anybody chooses: of one, the one with the most words; of two, the first two that have
 * something in every other row. Short words in every column of the first row are taken for the names of columns.
 */
export const firstChoice = ({ rows, columns }: ReadTable, wanted: 1 | 2): TableChoice => {
  const all = Array.from({ length: columns }, (_, column) => column)
  const names = rows[0] ?? []
  const isName = (cell: string): boolean => cell.trim().length <= NAME_MOST && /\p{L}/u.test(cell)
  const hasHeading = columns > 1 && rows.length > 1 && names.length === columns && names.every(isName)
  if (wanted === 2) return { columns: all.slice(0, 2), hasHeading: false }
  const letters = (column: number): number => rows.reduce((sum, row) => sum + cellOf(row, column).length, 0)
  const fullest = all.toSorted((one, other) => letters(other) - letters(one))[0] ?? 0
  return { columns: [fullest], hasHeading }
}

/** The rows of a table as lines: what stands in the chosen columns, with a tab between, and no break within. */
export const tableLines = ({ rows }: ReadTable, { columns, hasHeading }: TableChoice): string =>
  rows
    .slice(hasHeading ? 1 : 0)
    .map((row) => columns.map((column) => cellOf(row, column)).join('\t'))
    .join('\n')

/** Whether a text has more lines than can be looked through at a time. */
export const hasTooManyLines = (text: string): boolean => linesOf(text.trimEnd()).length > IMPORT_LINES_MOST
