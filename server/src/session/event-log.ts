import { randomBytes } from 'node:crypto'
import type { LogEntry } from '@parley/shared/protocol/state-view'
import type { SessionEvent } from '@parley/shared/session/events'
import { CHAIN_START, entryHash, joinEvent, sealedHash, splitEvent } from '@parley/shared/session/log-chain'
import { canonicalJson } from '@parley/shared/lib/canonical-json'
import type { Row, Write } from '../store/store.ts'

/** The end of a session's chain. */
export type Head = { readonly seq: number; readonly hash: string }
export const EMPTY_HEAD: Head = { seq: 0, hash: CHAIN_START }

const SALT_BYTES = 16

/** Chains events to a head: the entries that the log shows, the writes that store them, and the new head. */
export const chain = (
  session: string,
  head: Head,
  events: readonly SessionEvent[],
  at: number,
): { readonly entries: readonly LogEntry[]; readonly writes: readonly Write[]; readonly head: Head } => {
  const entries: LogEntry[] = []
  const writes: Write[] = []
  let { seq, hash: previous } = head
  for (const event of events) {
    const { public: open, sealed } = splitEvent(event)
    const salt = sealed === undefined ? null : randomBytes(SALT_BYTES)
    seq += 1
    const body = { seq, at, public: open, previous, ...(salt ? { sealedHash: sealedHash(salt, sealed) } : {}) }
    const entry: LogEntry = { ...body, hash: entryHash(body) }
    entries.push(entry)
    writes.push({
      do: 'event.add',
      with: {
        session,
        seq,
        at,
        public: canonicalJson(open),
        sealed: sealed === undefined ? null : canonicalJson(sealed),
        salt,
        sealedHash: entry.sealedHash ?? null,
        previous,
        hash: entry.hash,
      },
      changes: 1,
    })
    previous = entry.hash
  }
  return { entries, writes, head: { seq, hash: previous } }
}

const entryOf = (row: Row): LogEntry => ({
  seq: row['seq'] as number,
  at: row['at'] as number,
  public: JSON.parse(row['public'] as string) as LogEntry['public'],
  ...(row['sealed_hash'] ? { sealedHash: row['sealed_hash'] as string } : {}),
  previous: row['previous'] as string,
  hash: row['hash'] as string,
})

/** A stored log, read back: entries as the log shows them, and the events that the state folds. */
export const readLog = (
  rows: readonly Row[],
): {
  readonly entries: readonly LogEntry[]
  readonly events: readonly { readonly event: SessionEvent; readonly at: number }[]
} => {
  const entries = rows.map(entryOf)
  const events = rows.map((row, at) => {
    const entry = entries[at] as LogEntry
    return {
      at: entry.at,
      event: joinEvent(entry.public, row['sealed'] === null ? undefined : JSON.parse(row['sealed'] as string)),
    }
  })
  return { entries, events }
}
