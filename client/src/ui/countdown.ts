import { useEffect, useState } from 'react'

export type Span = { readonly startedAt: number; readonly endsAt: number }

/** Milliseconds since 1970 by the server's clock, renewed every `every` milliseconds. */
export const useServerNow = (clockOffset: number, every = 1000): number => {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), every)
    return () => clearInterval(timer)
  }, [every])
  return now + clockOffset
}

/** What is left of a span: milliseconds, never below zero, and the share of the whole. */
export const leftOf = (span: Span, now: number): { readonly left: number; readonly share: number } => {
  const left = Math.max(0, span.endsAt - now)
  const whole = span.endsAt - span.startedAt
  return { left, share: whole > 0 ? Math.min(1, left / whole) : 0 }
}

/** A line over less than this moves too far in a second to jump. */
const GLIDES_UNDER = 5 * 60_000

/**
 * Whether the line of a span moves all the time. Over a longer one a second is a pixel or two: nobody would see that
 * it glides, and a phone would draw a new picture sixty times a second all day long.
 */
export const glides = ({ startedAt, endsAt }: Span): boolean => endsAt - startedAt < GLIDES_UNDER

/** `3:42`; hours are minutes, as on a kitchen timer. */
export const clockText = (milliseconds: number): string => {
  const seconds = Math.ceil(milliseconds / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
