import type { ReactNode } from 'react'
import styles from './StepPart.module.css'

/** Counts of a step, side by side: a quiet name and its figure. */
export const FactList = ({ facts }: { readonly facts: readonly (readonly [ReactNode, ReactNode])[] }) => (
  <dl className={styles.stepFacts}>
    {facts.map(([name, value], at) => (
      <div key={at} className={styles.stepFact}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)

/** What stands in a step, one line each, with where it stands. A long list scrolls; the keyboard can scroll it, too. */
export const StandingList = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <ul className={styles.standing} tabIndex={0} aria-label={label}>
    {children}
  </ul>
)

/** One line of such a list. */
export const Standing = ({
  text,
  status,
  isDone = false,
}: {
  readonly text: ReactNode
  readonly status: ReactNode
  readonly isDone?: boolean
}) => (
  <li className={styles.stands} data-done={isDone || undefined}>
    <span className={styles.standsText} dir="auto">
      {text}
    </span>
    <span className={styles.standsStatus}>{status}</span>
  </li>
)
