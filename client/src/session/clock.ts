/**
 * How far the server's clock is ahead of this device's, in milliseconds. A message can only arrive late, so the
 * largest difference seen is the truest; it starts anew with each connection, in case a clock was set.
 */
export const createClock = () => {
  let best: number | undefined
  return {
    /** Takes note of a server time that has just arrived, and gives the offset. */
    heard: (serverNow: number, deviceNow: number): number => {
      best = Math.max(best ?? -Infinity, serverNow - deviceNow)
      return best
    },
    /** A new connection: what was measured before no longer counts. */
    startAnew: (): void => {
      best = undefined
    },
  }
}
