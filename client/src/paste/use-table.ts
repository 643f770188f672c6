import type { TextEncoding } from './decode-text.ts'
import { firstChoice, tableLines, type ReadTable, type TableChoice } from '@parley/shared/paste/table-lines'
import { useRef, useState, type ClipboardEvent } from 'react'
import { readFile, readTable, type FileProblem, type Read } from './read-table.ts'

type Wrong = { readonly is: 'wrong'; readonly problem: FileProblem; readonly line?: number }
/** What came into the field: a table can be taken otherwise as long as nobody has changed what it made. */
export type Came =
  | Wrong
  | { readonly is: 'lines'; readonly encoding?: TextEncoding; readonly made: string }
  | {
      readonly is: 'table'
      readonly table: ReadTable
      readonly choice: TableChoice
      readonly encoding?: TextEncoding
      /** What stood in the field before. */
      readonly before: string
      /** What the field read then. */
      readonly made: string
    }

const join = (before: string, lines: string): string => (before.trim() === '' ? lines : `${before.trimEnd()}\n${lines}`)

/**
 * Brings a file, or a table from a spreadsheet, as lines into a field that takes lines. What stands there stays. `wanted`
 * is how many columns make a line.
 */
export const useTable = (text: string, setText: (text: string) => void, wanted: 1 | 2) => {
  const [came, setCame] = useState<Came | null>(null)
  // Only what was chosen last counts, whatever order files are read in.
  const turn = useRef(0)
  const take = (read: Read, encoding: TextEncoding | undefined, before: string): void => {
    const how = encoding === undefined ? {} : { encoding }
    if (read.is === 'wrong') return setCame(read)
    if (read.is === 'lines') {
      const made = join(before, read.text)
      setText(made)
      return setCame({ is: 'lines', made, ...how })
    }
    const choice = firstChoice(read.table, wanted)
    const made = join(before, tableLines(read.table, choice))
    setText(made)
    setCame({ is: 'table', table: read.table, choice, before, made, ...how })
  }
  const choose = async (file: File | undefined): Promise<void> => {
    const own = (turn.current += 1)
    if (!file) return
    const { encoding, ...read } = await readFile(file, wanted)
    if (own === turn.current) take(read, encoding, text)
  }
  return {
    came: came !== null && came.is !== 'wrong' && came.made !== text ? null : came,
    choose,
    /** Takes a table from the clipboard; everything else is pasted as ever. */
    onPaste: (event: ClipboardEvent): void => {
      const pasted = event.clipboardData.getData('text/plain')
      if (!pasted.includes('\t')) return
      event.preventDefault()
      const own = (turn.current += 1)
      void readTable(pasted, wanted, '\t').then((read) => own === turn.current && take(read, undefined, text))
    },
    take: (choice: TableChoice): void => {
      if (came?.is !== 'table') return
      const made = join(came.before, tableLines(came.table, choice))
      setText(made)
      setCame({ ...came, choice, made })
    },
  }
}
export type Table = ReturnType<typeof useTable>
