import { CARD_TEXT_MOST, TERM_MOST } from '@parley/shared/limits'
import type { LeftLine } from '@parley/shared/paste/pasted-lines'
import { m } from '../paraglide/messages.js'
import styles from './Paste.module.css'

/** Lines that are named one by one; the rest are counted. */
const NAMED = 20
/** Of a long line so many letters are shown. */
const SHOWN = 60

const why = ({ problem, text }: LeftLine, most: number): string => {
  switch (problem) {
    case 'line-too-long':
      return m.paste_line_long({ length: text.trim().length, most: CARD_TEXT_MOST })
    case 'line-over-the-most':
      return m.paste_line_behind({ most })
    case 'word-without-plain':
      return m.paste_word_alone()
    case 'word-too-long':
      return m.paste_word_long({ most: TERM_MOST })
  }
}

type LeftLinesProps = {
  readonly left: readonly LeftLine[]
  /** How many lines one press brings. */
  readonly most: number
}

/** Lines that stay in their field, each with its number and why. */
export const LeftLines = ({ left, most }: LeftLinesProps) =>
  left.length > 0 && (
    <>
      <p role="status">{m.paste_stays({ count: left.length })}</p>
      <ul className={styles.preview}>
        {left.slice(0, NAMED).map((line) => (
          <li key={line.number} data-problem={line.problem} dir="auto">
            {m.paste_line({
              number: line.number,
              text: line.text.length > SHOWN ? `${line.text.slice(0, SHOWN)} …` : line.text,
            })}{' '}
            <span className={styles.note}>{why(line, most)}</span>
          </li>
        ))}
      </ul>
      {left.length > NAMED && <p className={styles.quiet}>{m.paste_more_left({ count: left.length - NAMED })}</p>}
    </>
  )
