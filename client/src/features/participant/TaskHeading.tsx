import type { ReactNode } from 'react'
import styles from './Participant.module.css'

export const HEADING_ID = 'task-heading'

/** The one sentence that says what to do, and a quieter one under it. The focus comes here when the task changes. */
export const TaskHeading = ({ title, children }: { readonly title: ReactNode; readonly children?: ReactNode }) => (
  <div className={styles.heading}>
    <h1 id={HEADING_ID} tabIndex={-1}>
      {title}
    </h1>
    {children && <p className={styles.lead}>{children}</p>}
  </div>
)
