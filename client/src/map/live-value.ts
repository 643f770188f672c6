/** A value that changes faster than a page should be made anew: what shows it watches it, and nothing else. */
export type LiveValue<T> = {
  readonly get: () => T
  readonly set: (next: T) => void
  /** Calls after each change. Returns how to stop. */
  readonly watch: (changed: () => void) => () => void
}

export const liveValue = <T>(first: T): LiveValue<T> => {
  let value = first
  const watchers = new Set<() => void>()
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(value, next)) return
      value = next
      for (const changed of watchers) changed()
    },
    watch: (changed) => {
      watchers.add(changed)
      return () => watchers.delete(changed)
    },
  }
}
