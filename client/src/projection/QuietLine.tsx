import { glides, leftOf, useServerNow, type Span } from '../ui/countdown.ts'
import styles from './Projection.module.css'

/** A line along the lower edge that shortens. It has no figures: a room that reads should not count. */
export const QuietLine = ({ span, clockOffset }: { readonly span: Span | null; readonly clockOffset: number }) => {
  const now = useServerNow(clockOffset)
  if (!span) return null
  return (
    <div className={styles.time} aria-hidden="true">
      <div data-glides={glides(span) || undefined} style={{ transform: `scaleX(${leftOf(span, now).share})` }} />
    </div>
  )
}

/** A line that fills, in eighths, so that nobody can tell who was the one that moved it. */
export const FillLine = ({ eighths }: { readonly eighths: number }) => (
  <div className={styles.fill} aria-hidden="true">
    <div style={{ transform: `scaleX(${Math.min(8, Math.max(0, eighths)) / 8})` }} />
  </div>
)
