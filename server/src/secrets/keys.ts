/** Keys that must not lie in the database or its backups. */
export interface Keys {
  /** The key of that name, made when it is not there yet. */
  keyOf(name: string): Buffer
  /** The key, or null when it is not, or no longer, there. */
  find(name: string): Buffer | null
  /** Overwrites a key and removes it. What was locked under it stays locked for good. */
  destroy(name: string): void
  /** Names of all keys that stand. */
  names(): string[]
}
