import { use, useEffect, type ReactNode } from 'react'
import { m } from '../paraglide/messages.js'
import { FrameNote } from './frame-note.ts'
import { useKeyboardInset } from './keyboard-inset.ts'
import styles from './PageFrame.module.css'
import { SkipLink } from './SkipLink.tsx'

type PageFrameProps = {
  /** What the tab is called; " · Parley" is added. */
  readonly title: string
  /** Left of the header: which step this is. Without it, `place` and `aside` there is no header. */
  readonly step?: ReactNode
  /** Quieter, beside the step: "3 of 9". */
  readonly place?: ReactNode
  /** Right of the header: time left, counts, a button. */
  readonly aside?: ReactNode
  /** A `TimerLine` above everything. */
  readonly timer?: ReactNode
  /** The bar at the bottom: one primary button, a quiet one under it. The keyboard never covers it. */
  readonly actions?: ReactNode
  /** `reading` is one column of text, `wide` suits a laptop, `full` has no padding: the board and the console. */
  readonly width?: 'reading' | 'wide' | 'full'
  readonly children: ReactNode
}

/** The frame of every page: landmarks, title, header with the step, one task, a bar with what to do next. */
export const PageFrame = ({
  title,
  step,
  place,
  aside,
  timer,
  actions,
  width = 'reading',
  children,
}: PageFrameProps) => {
  useEffect(() => {
    document.title = `${title} · Parley`
  }, [title])
  useKeyboardInset()
  const note = use(FrameNote)
  const header = step !== undefined || place !== undefined || aside !== undefined
  return (
    <div className={styles.frame} data-width={width}>
      <SkipLink />
      {!window.isSecureContext && <aside className={styles.plain}>{m.interface_plain_http()}</aside>}
      {note}
      {(header || timer) && (
        <header className={styles.header}>
          {timer}
          {header && (
            <div className={styles.heading}>
              <p className={styles.step}>
                {step !== undefined && <strong>{step}</strong>}
                {place !== undefined && <span className={styles.quiet}>{place}</span>}
              </p>
              {aside !== undefined && <div className={styles.aside}>{aside}</div>}
            </div>
          )}
        </header>
      )}
      <main id="main" tabIndex={-1} className={styles.main}>
        <div className={styles.task}>{children}</div>
        {actions && (
          <div className={styles.bar}>
            <div className={styles.actions}>{actions}</div>
          </div>
        )}
      </main>
    </div>
  )
}
