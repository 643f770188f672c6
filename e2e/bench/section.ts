/** A part of the report: a table with a line before and lines after it. */
export type Section = {
  readonly title: string
  readonly about?: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly notes?: readonly string[]
  readonly targets?: readonly Target[]
}

/** A figure that is to be reached, as it was measured. */
export type Target = { readonly what: string; readonly measured: string; readonly isReached: boolean }

/** A section as Markdown, padded so that it can be read in a terminal too. */
export const sectionText = ({ title, about, head, rows, notes = [], targets = [] }: Section): string => {
  const all = [head, ...rows]
  const widths = head.map((_cell, at) => Math.max(3, ...all.map((row) => (row[at] ?? '').length)))
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((width, at) => (cells[at] ?? '').padEnd(width)).join(' | ')} |`
  const table = [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.map(line)]
  return [
    `## ${title}`,
    '',
    ...(about ? [about, ''] : []),
    ...table,
    '',
    ...notes.map((note) => `- ${note}`),
    ...(notes.length > 0 ? [''] : []),
    ...targets.map(
      ({ what, measured, isReached }) => `- ${isReached ? 'Reached' : '**Missed**'}: ${what}: ${measured}.`,
    ),
    ...(targets.length > 0 ? [''] : []),
  ].join('\n')
}

const MIB = 2 ** 20
export const ms = (value: number): string =>
  value === Number.POSITIVE_INFINITY ? 'never' : value < 10 ? value.toFixed(1) : String(Math.round(value))
export const percent = (share: number): string => `${Math.round(share * 100)} %`
export const mib = (bytes: number): string => `${(bytes / MIB).toFixed(1)} MiB`
export const ratio = (one: number, other: number): string =>
  one === Number.POSITIVE_INFINITY || other === 0
    ? '–'
    : other === Number.POSITIVE_INFINITY
      ? '0 (never there)'
      : (one / other).toFixed(2)
