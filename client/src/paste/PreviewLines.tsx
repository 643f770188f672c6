import type { PastedLines } from '@parley/shared/paste/pasted-lines'
import { m } from '../paraglide/messages.js'
import { LeftLines } from './LeftLines.tsx'
import styles from './Paste.module.css'

type PreviewLinesProps = {
  readonly pasted: PastedLines
  /** How many lines one press brings. */
  readonly most: number
}

/** What becomes of each line: what comes, as it will read, and what stays in the field and why. */
export const PreviewLines = ({ pasted: { lines, left, empty }, most }: PreviewLinesProps) => (
  <>
    {lines.length > 0 && (
      <ol className={styles.preview} tabIndex={0} aria-label={m.paste_comes({ count: lines.length })}>
        {lines.map((line, index) => (
          <li key={index} dir="auto">
            {line}
            {/^[=@]/u.test(line) && <span className={styles.note}> {m.paste_formula()}</span>}
          </li>
        ))}
      </ol>
    )}
    <LeftLines left={left} most={most} />
    {empty > 0 && <p className={styles.quiet}>{m.paste_empty_lines({ count: empty })}</p>}
  </>
)
