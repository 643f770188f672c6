import type { Point } from '../board/camera.ts'

/**
 * At most so often a pointer is sent, in milliseconds: ten times a second in a room as most are, less often in a full
 * one, and never where the server has to leave pointers out (BD8).
 */
export const pointEvery = (people: number): number =>
  people > 700 ? Number.POSITIVE_INFINITY : people > 300 ? 250 : 100

/**
 * Sends where a person points, at once when it is long ago and else the latest place when it is time again; null at
 * once, so that nobody's pointer stands where nobody is.
 */
export const pointerSender = (
  send: (at: Point | null) => void,
  every: number,
  now: () => number = () => performance.now(),
) => {
  let sentAt = Number.NEGATIVE_INFINITY
  let shown = false
  let next: Point | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const flush = (): void => {
    timer = undefined
    if (!next) return
    sentAt = now()
    shown = true
    send(next)
    next = null
  }
  const leave = (): void => {
    clearTimeout(timer)
    timer = undefined
    next = null
    if (shown) send(null)
    shown = false
  }
  return {
    move: (at: Point): void => {
      if (every === Number.POSITIVE_INFINITY) return
      next = at
      const wait = sentAt + every - now()
      if (wait <= 0) {
        clearTimeout(timer)
        flush()
      } else timer ??= setTimeout(flush, wait)
    },
    leave,
  }
}
