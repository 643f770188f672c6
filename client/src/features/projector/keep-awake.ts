/**
 * Keeps the screen from going dark where the browser can: over plain http it cannot, and then the room's own settings
 * decide. The lock is lost whenever the page is hidden, so it is asked for anew. Returns how to stop.
 */
export const keepAwake = (): (() => void) => {
  let over = false
  let lock: WakeLockSentinel | null = null
  const ask = async (): Promise<void> => {
    if (over || document.hidden || !('wakeLock' in navigator)) return
    try {
      const next = await navigator.wakeLock.request('screen')
      if (over) await next.release()
      else lock = next
    } catch {
      // A low battery or a policy forbids it: the picture is the same, the device may dim.
    }
  }
  const looked = (): void => void ask()
  document.addEventListener('visibilitychange', looked)
  void ask()
  return () => {
    over = true
    document.removeEventListener('visibilitychange', looked)
    void lock?.release()
  }
}
