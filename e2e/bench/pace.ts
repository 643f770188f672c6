/** How often the clock of the load is looked at, in milliseconds. */
const TICK = 2

/**
 * Does something so many times a second, evenly, without waiting for the one before: a slow server gets no less load.
 * `work` is called with the number of the call. Returns how to stop.
 */
export const evenly = (perSecond: number, work: (at: number) => void): (() => void) => {
  if (perSecond <= 0) return () => {}
  const started = performance.now()
  const step = 1_000 / perSecond
  let done = 0
  const timer = setInterval(() => {
    const due = Math.floor((performance.now() - started) / step)
    while (done < due) work(done++)
  }, TICK)
  return () => clearInterval(timer)
}
