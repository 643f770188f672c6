/** How long a card counts as being edited after the last letter, in milliseconds. */
export const EDITED_FOR = 4_000

/**
 * Remembers cards for a few seconds after each was heard of last, and tells when the set of them changes: not at each
 * letter, so that a page draws twice for somebody who types a whole sentence.
 */
export const createRecentCards = (changed: (cards: ReadonlySet<string>) => void) => {
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  const tell = (): void => changed(new Set(timers.keys()))
  return {
    heard: (cards: ReadonlySet<string>): void => {
      const before = timers.size
      for (const card of cards) {
        clearTimeout(timers.get(card))
        timers.set(
          card,
          setTimeout(() => {
            timers.delete(card)
            tell()
          }, EDITED_FOR),
        )
      }
      if (timers.size !== before) tell()
    },
    end: (): void => {
      for (const timer of timers.values()) clearTimeout(timer)
      timers.clear()
    },
  }
}
