import { pastedLines } from '@parley/shared/paste/pasted-lines'
import { CARD_TEXT_MOST } from '@parley/shared/limits'
import { m } from '../paraglide/messages.js'
import { Button } from '../ui/Button.tsx'
import { TextArea } from '../ui/Field.tsx'
import { FromFile } from './FromFile.tsx'
import styles from './Paste.module.css'
import { PreviewLines } from './PreviewLines.tsx'
import { useTable } from './use-table.ts'

type PasteLinesProps = {
  /** What opens it. */
  readonly summary: string
  /** What the field is called. */
  readonly label: string
  readonly hint: string
  /** Which column of a table is asked for. */
  readonly column: string
  /** How many lines one press brings. */
  readonly most: number
  /** What the button says for so many. */
  readonly button: (count: number) => string
  readonly onAdd: (texts: readonly string[]) => void
  /** What stands in the field, and how it is written: whoever holds it sees to it that nothing of it is lost. */
  readonly field: readonly [text: string, setText: (text: string) => void]
}

/**
 * Texts for cards, a line each: typed, pasted as lines or as a table, or from a file. Each line is shown with what becomes
 * of it, and nothing is added before the button is pressed (IM1). What does not fit stays in the field.
 */
export const PasteLines = ({ summary, label, hint, column, most, button, onAdd, field }: PasteLinesProps) => {
  const [text, setText] = field
  const table = useTable(text, setText, 1)
  const pasted = pastedLines(text, most, CARD_TEXT_MOST)
  const { lines, left, rest } = pasted
  return (
    <details className={styles.paste}>
      <summary>{summary}</summary>
      <div className={styles.form}>
        <TextArea
          label={label}
          labelUnseen
          hint={hint}
          rows={5}
          value={text}
          onChange={setText}
          onPaste={table.onPaste}
        />
        <FromFile table={table} columns={[column]} />
        {text.trim() !== '' && lines.length === 0 && left.length === 0 && (
          <p className={styles.quiet}>{m.paste_nothing()}</p>
        )}
        {lines.length > 0 && <p role="status">{m.paste_comes({ count: lines.length })}</p>}
        <PreviewLines pasted={pasted} most={most} />
        {lines.length > 0 && (
          <Button
            onClick={() => {
              onAdd(lines)
              setText(rest)
            }}
          >
            {button(lines.length)}
          </Button>
        )}
      </div>
    </details>
  )
}
