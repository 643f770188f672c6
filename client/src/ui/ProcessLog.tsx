import styles from './ProcessLog.module.css'

type ProcessLogProps = {
  readonly lines: readonly { readonly seq: number; readonly time: string; readonly text: string }[]
  /** What the list is called, for screen readers. */
  readonly label: string
  /** Shown while there is no line. */
  readonly empty: string
}

/** What was done in a session, a sentence a line, with its time. */
export const ProcessLog = ({ lines, label, empty }: ProcessLogProps) =>
  lines.length === 0 ? (
    <p>{empty}</p>
  ) : (
    <ol className={styles.log} reversed aria-label={label}>
      {lines.map((line) => (
        <li key={line.seq}>
          <span className={styles.time}>{line.time}</span>
          <span className={styles.text}>{line.text}</span>
        </li>
      ))}
    </ol>
  )
