import { wordsFromLines, type ListedWord } from '@parley/shared/agree/words-from-lines'
import { GOAL_LINES_MOST } from '@parley/shared/limits'
import { useState } from 'react'
import { m } from '../../../paraglide/messages.js'
import { FromFile } from '../../../paste/FromFile.tsx'
import { LeftLines } from '../../../paste/LeftLines.tsx'
import { useTable } from '../../../paste/use-table.ts'
import { announce } from '../../../ui/announcements.ts'
import { Button } from '../../../ui/Button.tsx'
import { TextArea } from '../../../ui/Field.tsx'
import styles from '../Participant.module.css'

type PasteWordsProps = {
  /** Words that stand on the list. */
  readonly known: readonly string[]
  readonly onAdd: (words: readonly ListedWord[]) => void
}

/** A word list of an earlier session: pasted one a line, shown first, and added together by one press. */
export const PasteWords = ({ known, onAdd }: PasteWordsProps) => {
  const [text, setText] = useState('')
  const pasted = wordsFromLines(text, known)
  const { words, rest } = pasted
  const table = useTable(text, setText, 2)
  const add = (): void => {
    onAdd(words)
    setText(rest)
    announce(m.before_words_added({ count: words.length }))
  }
  return (
    <details className={styles.details}>
      <summary>{m.before_words_summary()}</summary>
      <div className={styles.stack}>
        <TextArea
          label={m.before_words_label()}
          hint={m.before_words_hint()}
          rows={5}
          value={text}
          onChange={setText}
          onPaste={table.onPaste}
        />
        <FromFile table={table} columns={[m.paste_column_word(), m.paste_column_plain()]} />
        {text.trim() !== '' && words.length === 0 && pasted.known === 0 && <p role="status">{m.before_words_none()}</p>}
        {pasted.known > 0 && <p role="status">{m.before_words_known({ count: pasted.known })}</p>}
        <LeftLines left={pasted.left} most={GOAL_LINES_MOST} />
        {words.length > 0 && (
          <>
            <ol className={styles.rules}>
              {words.map(({ term, plain }) => (
                <li key={term} dir="auto">
                  {m.before_words_line({ term, plain })}
                </li>
              ))}
            </ol>
            <div>
              <Button onClick={add}>{m.before_words_add({ count: words.length })}</Button>
            </div>
          </>
        )}
      </div>
    </details>
  )
}
