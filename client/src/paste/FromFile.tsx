import type { TextEncoding } from './decode-text.ts'
import { IMPORT_BYTES_MOST, IMPORT_LINES_MOST } from '@parley/shared/limits'
import { useId } from 'react'
import { m } from '../paraglide/messages.js'
import { CheckRow } from '../ui/ChoiceRow.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import styles from './Paste.module.css'
import type { FileProblem } from './read-table.ts'
import type { Came, Table } from './use-table.ts'

const PROBLEMS: Readonly<Record<FileProblem, (line: number) => string>> = {
  'file-too-large': () => m.paste_file_too_large({ kib: IMPORT_BYTES_MOST / 1_024 }),
  'file-no-text': () => m.paste_file_no_text(),
  'file-empty': () => m.paste_file_empty(),
  'file-too-many-lines': () => m.paste_file_many({ most: IMPORT_LINES_MOST }),
  'file-quotes': (line) => m.paste_file_quotes({ line }),
}

const ENCODINGS: Readonly<Record<TextEncoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
}

type Taken = Extract<Came, { is: 'table' }>

const Columns = ({
  came,
  labels,
  take,
}: Pick<Table, 'take'> & { readonly came: Taken; readonly labels: readonly string[] }) => {
  const { table, choice } = came
  const named = table.rows[0] ?? []
  const options = Array.from({ length: table.columns }, (_, at) => ({
    value: String(at),
    label: m.paste_column({ number: at + 1, words: (named[at] ?? '').trim().slice(0, 40) || '–' }),
  }))
  return (
    <>
      {labels.slice(0, table.columns).map((label, place) => (
        <SelectField
          key={label}
          label={label}
          value={String(choice.columns[place])}
          options={options}
          onChange={(column) =>
            take({ ...choice, columns: choice.columns.map((one, at) => (at === place ? Number(column) : one)) })
          }
        />
      ))}
      <CheckRow
        checked={choice.hasHeading}
        onChange={(hasHeading) => take({ ...choice, hasHeading })}
        label={m.paste_heading()}
      />
    </>
  )
}

type FromFileProps = {
  readonly table: Table
  /** What each column is, one label a column: "Which column has the goals?" */
  readonly columns: readonly string[]
}

/** Chooses a file whose lines come into the field, says how it was read, and which of its columns are taken. */
export const FromFile = ({ table: { came, choose, take }, columns }: FromFileProps) => {
  const id = useId()
  const wrong = came?.is === 'wrong' ? came : null
  return (
    <div className={styles.file}>
      <label htmlFor={id}>{m.paste_file()}</label>
      <input
        id={id}
        type="file"
        accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
        aria-describedby={wrong ? `${id}-hint ${id}-wrong` : `${id}-hint`}
        aria-invalid={wrong !== null || undefined}
        // The same file can be chosen again when it was mended.
        onClick={({ currentTarget }) => (currentTarget.value = '')}
        onChange={({ target }) => void choose(target.files?.[0])}
      />
      <p id={`${id}-hint`} className={styles.quiet}>
        {m.paste_file_hint()}
      </p>
      {wrong && (
        <p id={`${id}-wrong`} className={styles.wrong} role="alert" data-problem={wrong.problem}>
          {PROBLEMS[wrong.problem](wrong.line ?? 1)}
        </p>
      )}
      {came && came.is !== 'wrong' && came.encoding !== undefined && (
        <p role="status">{m.paste_file_read({ encoding: ENCODINGS[came.encoding] })}</p>
      )}
      {came?.is === 'table' && came.table.columns > 1 && <Columns came={came} labels={columns} take={take} />}
    </div>
  )
}
