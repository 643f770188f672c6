import type { ReactNode } from 'react'
import styles from './Notice.module.css'

type NoticeProps = {
  /** `trouble` interrupts a screen reader, `note` waits its turn, `plain` is not announced. */
  readonly tone?: 'trouble' | 'note' | 'plain'
  /** What happened, in a sentence. */
  readonly title: ReactNode
  /** That nothing is lost, and what to do. */
  readonly children?: ReactNode
  /** One way out, as a button. */
  readonly action?: ReactNode
}

const roles = { trouble: 'alert', note: 'status', plain: undefined } as const

/** Says what happened, that nothing is lost, and what to do. */
export const Notice = ({ tone = 'note', title, children, action }: NoticeProps) => (
  <div className={styles.notice} data-tone={tone} role={roles[tone]}>
    <p className={styles.title}>{title}</p>
    {children && <div>{children}</div>}
    {action && <div className={styles.action}>{action}</div>}
  </div>
)
