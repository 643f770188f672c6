import { startTransition, useCallback, useEffect, useRef, useState } from 'react'

/** What others do is drawn so often at most, in milliseconds; a reader of lists needs no more. */
const PAUSE = 200
/** After an own act the next change is drawn at once, if it comes within this time. */
const OWN = 250

/**
 * Follows what many people change without a hurry: the first change after a pause is drawn when there is time, those
 * behind it together, so that no keystroke of one's own waits for them. Call what it returns before an own act, which
 * is drawn at once.
 */
export const useCalmView = <T>(value: T): readonly [shown: T, hurry: () => void] => {
  const [shown, show] = useState(value)
  const latest = useRef(value)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const drawnAt = useRef(0)
  const hurryUntil = useRef(0)
  useEffect(() => {
    if (latest.current === value) return
    latest.current = value
    const draw = (): void => {
      clearTimeout(timer.current)
      timer.current = undefined
      drawnAt.current = performance.now()
      startTransition(() => show(latest.current))
    }
    const now = performance.now()
    if (now < hurryUntil.current) {
      hurryUntil.current = 0
      draw()
    } else timer.current ??= setTimeout(draw, Math.max(0, drawnAt.current + PAUSE - now))
  }, [value])
  useEffect(
    () => () => {
      clearTimeout(timer.current)
      timer.current = undefined
    },
    [],
  )
  const hurry = useCallback(() => {
    hurryUntil.current = performance.now() + OWN
  }, [])
  return [shown, hurry]
}
