/** What a browser says about the device or its window, and when it says otherwise. */
export type Media = {
  readonly matches: () => boolean
  /** Calls when the answer is another one. Returns how to stop. */
  readonly onChange: (changed: () => void) => () => void
}

/**
 * Watches a media query. The answer changes only when the change is told: Chromium tells nobody of a change that a page
 * has read before, so that half of a busy page would stay as it was.
 */
export const watchMedia = (query: string): Media => {
  const list = window.matchMedia(query)
  const listeners = new Set<() => void>()
  let matches = list.matches
  list.addEventListener('change', (event) => {
    matches = event.matches
    for (const changed of listeners) changed()
  })
  return {
    matches: () => matches,
    onChange: (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
  }
}
