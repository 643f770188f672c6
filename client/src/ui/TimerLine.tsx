import { useEffect, useRef } from 'react'
import { m } from '../paraglide/messages.js'
import { announce } from './announcements.ts'
import { clockText, glides, leftOf, useServerNow, type Span } from './countdown.ts'
import styles from './TimerLine.module.css'

type TimerProps = {
  /** The span on the server's clock; null when no timer runs. */
  readonly timer: Span | null
  /** What to add to this device's clock to get the server's. */
  readonly clockOffset: number
}

/**
 * A thin line that shortens. It says "one minute left" and "time is up" once each, politely;
 * it never stops anybody from typing.
 */
export const TimerLine = ({ timer, clockOffset }: TimerProps) => {
  const now = useServerNow(clockOffset)
  const left = timer ? leftOf(timer, now) : null
  const milliseconds = left?.left ?? -1
  const endsAt = timer?.endsAt
  const before = useRef({ endsAt, milliseconds })
  useEffect(() => {
    const was = before.current
    before.current = { endsAt, milliseconds }
    if (was.endsAt !== endsAt || milliseconds < 0) return
    if (was.milliseconds > 60_000 && milliseconds <= 60_000) announce(m.interface_timer_minute())
    if (was.milliseconds > 0 && milliseconds === 0) announce(m.interface_timer_over())
  }, [endsAt, milliseconds])
  return (
    <div className={styles.line} data-empty={left === null || undefined} aria-hidden="true">
      {timer && left && (
        <div
          className={styles.left}
          data-glides={glides(timer) || undefined}
          style={{ transform: `scaleX(${left.share})` }}
        />
      )}
    </div>
  )
}

/** The time left as figures, `3:42`, or a soft "time is up". Nothing when no timer runs. */
export const TimerText = ({ timer, clockOffset }: TimerProps) => {
  const now = useServerNow(clockOffset)
  if (!timer) return null
  const { left } = leftOf(timer, now)
  return (
    <span className={styles.text} role="timer" aria-label={m.interface_timer_label()}>
      {left > 0 ? clockText(left) : m.interface_timer_up()}
    </span>
  )
}
