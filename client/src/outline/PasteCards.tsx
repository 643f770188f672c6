import { CARD_TEXT_MOST } from '@parley/shared/limits'
import { cardsFromLines, PASTE_MOST } from '../board/paste-lines.ts'
import { useTypedText } from '../map/use-typed-text.ts'
import { m } from '../paraglide/messages.js'
import { Button } from '../ui/Button.tsx'
import { TextArea } from '../ui/Field.tsx'
import styles from './Outline.module.css'

/**
 * Cards pasted one a line: shown with their number first, added together by one press. Lines that do not fit stay in
 * the field.
 */
export const PasteCards = ({
  zone,
  onAdd,
  onUnplaced,
}: {
  readonly zone: string
  readonly onAdd: (texts: readonly string[]) => void
  readonly onUnplaced: (text: string) => void
}) => {
  const [text, setText] = useTypedText(onUnplaced)
  const { lines, tooLong, more, rest } = cardsFromLines(text)
  return (
    <details className={styles.paste}>
      <summary>{m.outline_paste()}</summary>
      <div className={styles.part}>
        <TextArea
          label={m.outline_paste_to({ zone })}
          labelUnseen
          hint={m.outline_paste_hint()}
          rows={5}
          value={text}
          onChange={setText}
        />
        {text.trim() !== '' && lines.length === 0 && tooLong === 0 && (
          <p className={styles.notes}>{m.outline_paste_none()}</p>
        )}
        {tooLong > 0 && (
          <p className={styles.notes} role="status">
            {m.outline_paste_long({ count: tooLong, most: CARD_TEXT_MOST })}
          </p>
        )}
        {lines.length > 0 && (
          <>
            <p role="status">{m.outline_paste_count({ count: lines.length })}</p>
            <ol className={styles.preview} tabIndex={0} aria-label={m.outline_paste_count({ count: lines.length })}>
              {lines.map((line, index) => (
                <li key={index} dir="auto">
                  {line}
                </li>
              ))}
            </ol>
            {more > 0 && <p className={styles.notes}>{m.outline_paste_more({ count: more, most: PASTE_MOST })}</p>}
            <Button
              onClick={() => {
                onAdd(lines)
                setText(rest)
              }}
            >
              {m.outline_paste_add({ count: lines.length })}
            </Button>
          </>
        )}
      </div>
    </details>
  )
}
