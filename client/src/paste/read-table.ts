import { decodeText, type TextEncoding } from './decode-text.ts'
import { hasTooManyLines, tableOf, type ReadTable } from '@parley/shared/paste/table-lines'
import { IMPORT_BYTES_MOST } from '@parley/shared/limits'

/** Why nothing was read. The ids are stable: pages and tests name a problem by them. */
export type FileProblem = 'file-too-large' | 'file-no-text' | 'file-empty' | 'file-too-many-lines' | 'file-quotes'

/** What was read: lines as they stand, a table of which columns are chosen, or why it could not be. */
export type Read =
  | { readonly is: 'lines'; readonly text: string }
  | { readonly is: 'table'; readonly table: ReadTable }
  | { readonly is: 'wrong'; readonly problem: FileProblem; readonly line?: number }

/** A separator that no table has: what is read with it is one column, with its quotes taken off. */
const NONE = '\u001D'

const areMostlyPairs = (rows: readonly (readonly string[])[]): boolean =>
  rows.filter((row) => row.length > 1).length * 2 > rows.length

/** Text with columns as a table, by the separator that fits; a list without columns has one. `wanted` make a line. */
export const readTable = async (text: string, wanted: 1 | 2, separator = ''): Promise<Read> => {
  if (text.trim() === '') return { is: 'wrong', problem: 'file-empty' }
  if (hasTooManyLines(text)) return { is: 'wrong', problem: 'file-too-many-lines' }
  const { default: papa } = await import('papaparse')
  // Empty lines have no columns: with the one that ends a short file, no separator would seem to fit.
  const parse = (delimiter: string) => papa.parse<string[]>(text, { delimiter, skipEmptyLines: true })
  const first = parse(separator)
  const isFound = !first.errors.some(({ type }) => type === 'Delimiter')
  // Sentences have commas: without a separator that every line has, each line is one cell; of pairs some may be half.
  const pairs = isFound || wanted === 1 ? undefined : [',', ';'].map(parse).find(({ data }) => areMostlyPairs(data))
  const parsed = isFound ? first : (pairs ?? parse(NONE))
  const quotes = parsed.errors.find(({ type }) => type === 'Quotes')
  if (quotes) return { is: 'wrong', problem: 'file-quotes', line: (quotes.row ?? 0) + 1 }
  const table = tableOf(parsed.data)
  if (table.rows.length === 0) return { is: 'wrong', problem: 'file-empty' }
  return { is: 'table', table }
}

/** A file that somebody chose, with how its letters were written down. It is read here and sent to nobody. */
export const readFile = async (file: File, wanted: 1 | 2): Promise<Read & { readonly encoding?: TextEncoding }> => {
  if (file.size > IMPORT_BYTES_MOST) return { is: 'wrong', problem: 'file-too-large' }
  const decoded = decodeText(new Uint8Array(await file.arrayBuffer()))
  if (!decoded) return { is: 'wrong', problem: 'file-no-text' }
  const { text, encoding } = decoded
  const isTable = /\.(?:csv|tsv)$/iu.test(file.name) || text.includes('\t')
  if (isTable) return { ...(await readTable(text, wanted)), encoding }
  if (text.trim() === '') return { is: 'wrong', problem: 'file-empty' }
  return hasTooManyLines(text) ? { is: 'wrong', problem: 'file-too-many-lines' } : { is: 'lines', text, encoding }
}
