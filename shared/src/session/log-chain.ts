import type { LogEntry } from '../protocol/state-view.ts'
import { canonicalJson } from '../lib/canonical-json.ts'
import { sha256Hex } from '../lib/hash.ts'
import type { SessionEvent } from './events.ts'

/** What comes before the first entry. */
export const CHAIN_START = '0'.repeat(64)

/** An event split into what the process log shows and what it seals. */
export const splitEvent = (event: SessionEvent): { readonly public: LogEntry['public']; readonly sealed: unknown } => {
  const { sealed, ...open } = event as SessionEvent & { sealed?: unknown }
  return { public: open, sealed }
}

/** The event again, from its two parts. */
export const joinEvent = (open: LogEntry['public'], sealed: unknown): SessionEvent =>
  (sealed === undefined ? open : { ...open, sealed }) as unknown as SessionEvent

/** The hash that stands in the log for a sealed part: SHA-256(salt ‖ canonical JSON), with a 128-bit salt. */
export const sealedHash = (salt: Uint8Array, sealed: unknown): string => sha256Hex(salt, canonicalJson(sealed))

type Body = Pick<LogEntry, 'seq' | 'at' | 'public' | 'previous'> & { readonly sealedHash?: string }

/** The hash of an entry, over everything in it but the hash itself. */
export const entryHash = ({ seq, at, public: open, sealedHash: sealed, previous }: Body): string =>
  sha256Hex(canonicalJson({ seq, at, public: open, sealedHash: sealed, previous }))

/**
 * Checks a whole log: the sequence number at which it breaks, or null when every entry fits (LG2).
 * The number is the place in the chain, not what a changed entry says of itself. With `last`, the sequence number
 * of the session's state, entries that are missing at the end are found, too.
 */
export const firstBrokenEntry = (entries: readonly LogEntry[], last = entries.length): number | null => {
  let previous = CHAIN_START
  let seq = 1
  for (const entry of entries) {
    if (entry.seq !== seq || entry.previous !== previous || entryHash(entry) !== entry.hash) return seq
    previous = entry.hash
    seq += 1
  }
  return seq > last ? null : seq
}
