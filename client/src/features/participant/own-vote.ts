import { sha256Hex } from '../../session/hash.ts'

/** What became of the own vote: counted; an earlier one was, and the last change came too late; too late; never sent. */
export type OwnVote = 'counted' | 'earlier' | 'late' | 'none'

/**
 * Finds the own vote among those that were counted (BL27). `own` are this device's receipts, the latest last; `counted`
 * are the SHA-256 of all that were counted, in hex.
 */
export const ownVote = (own: readonly string[], counted: readonly string[]): OwnVote => {
  const at = own.findLastIndex((receipt) => counted.includes(sha256Hex(receipt)))
  if (at >= 0) return at === own.length - 1 ? 'counted' : 'earlier'
  return own.length > 0 ? 'late' : 'none'
}
