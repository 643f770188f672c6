type Listener = (text: string) => void
const listeners = new Set<Listener>()

/** Says a sentence to screen readers, politely. Nothing is shown. */
export const announce = (text: string): void => {
  for (const listener of listeners) listener(text)
}

/** The live region listens here. Returns how to stop. */
export const onAnnouncement = (listener: Listener): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
