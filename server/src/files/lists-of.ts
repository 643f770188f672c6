import type { List, ListCell } from '@parley/shared/snapshot/list'
import { readable } from '@parley/shared/snapshot/markdown-text'
import { stringify } from 'csv-stringify/sync'
import { zipOf } from './zip-of.ts'

/** What people wrote without what is not printed; spaces in front would hide a formula from whoever looks for one. */
const cell = (value: ListCell): ListCell => (typeof value === 'number' ? value : readable(value))

/**
 * A list as CSV (RFC 4180) in UTF-8 with a byte order mark, without which some spreadsheets spoil letters. A text that
 * a spreadsheet would work out as a formula has an apostrophe before it, as OWASP advises, and stays text.
 */
export const csvOf = ({ columns, rows }: List): string =>
  stringify([columns.map(cell), ...rows.map((row) => row.map(cell))], {
    bom: true,
    escape_formulas: true,
    record_delimiter: '\r\n',
  })

/** Lists as one ZIP, a CSV file each. `at`: milliseconds since 1970. */
export const listsZip = (lists: readonly List[], at: number): Uint8Array => {
  const text = new TextEncoder()
  return zipOf(Object.fromEntries(lists.map((list) => [`${list.id}.csv`, text.encode(csvOf(list))])), at)
}
