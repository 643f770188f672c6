import { sha256Hex } from '../lib/hash.ts'
import type { LogEntry } from '../protocol/state-view.ts'
import { CHAIN_START, entryHash, firstBrokenEntry } from './log-chain.ts'

/** Why a log breaks at an entry. */
export type Break = 'missing' | 'no-entry' | 'number' | 'previous' | 'content'

/** Words that are not those of their hash, with the first entry that names the hash; or, without one, that none names. */
export type WrongWords = { readonly hash: string; readonly entry?: number }

/** What a file turned out to be. */
export type LogReport =
  | { readonly is: 'no-json' }
  | { readonly is: 'no-log' }
  | {
      readonly is: 'log'
      readonly entries: number
      /** The moments of the first and last entry, and the last hash, where the chain is whole. */
      readonly whole?: { readonly from: number; readonly to: number; readonly hash: string }
      readonly broken?: { readonly entry: number; readonly why: Break }
      readonly words: number
      readonly wrongWords: readonly WrongWords[]
    }

type Plain = Readonly<Record<string, unknown>>
const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Latest moment that a date can name. */
const LAST_MOMENT = 8.64e15
const KEYS = new Set(['seq', 'at', 'public', 'sealedHash', 'previous', 'hash'])

/** An entry has these keys and no others: what the hash does not cover could say anything. */
const isEntry = (value: unknown): value is LogEntry => {
  if (!isPlain(value) || !Object.keys(value).every((key) => KEYS.has(key))) return false
  const { seq, at, public: open, sealedHash, previous, hash } = value
  return (
    Number.isSafeInteger(seq) &&
    Number.isSafeInteger(at) &&
    Math.abs(at as number) <= LAST_MOMENT &&
    isPlain(open) &&
    typeof open['type'] === 'string' &&
    (sealedHash === undefined || typeof sealedHash === 'string') &&
    typeof previous === 'string' &&
    typeof hash === 'string'
  )
}

const whyBroken = (entries: readonly LogEntry[], place: number): Break => {
  const entry = entries[place - 1]
  if (!entry) return 'no-entry'
  if (entry.seq !== place) return 'number'
  if (entryHash(entry) !== entry.hash) return 'content'
  return entry.previous === (entries[place - 2]?.hash ?? CHAIN_START) ? 'content' : 'previous'
}

const brokenIn = (entries: readonly unknown[]): { entry: number; why: Break } | null => {
  if (entries.length === 0) return { entry: 1, why: 'missing' }
  const strange = entries.findIndex((one) => !isEntry(one))
  const known = entries.slice(0, strange === -1 ? entries.length : strange).filter(isEntry)
  const place = firstBrokenEntry(known)
  if (place !== null) return { entry: place, why: whyBroken(known, place) }
  return strange === -1 ? null : { entry: strange + 1, why: 'no-entry' }
}

const parsed = (text: string): { readonly value: unknown } | null => {
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) }
  } catch {
    return null
  }
}

/**
 * Checks a process log as it was saved (LG2): the text of `{entries, words}`. Every entry must follow from the one
 * before it, and every word must have the hash under which it stands and be named by an entry. A log that ends too early, or that somebody
 * made anew from an entry to the end, is whole in itself: two people find that by comparing their last hashes.
 */
export const verifyLog = (text: string): LogReport => {
  const file = parsed(text)
  if (!file) return { is: 'no-json' }
  if (!isPlain(file.value)) return { is: 'no-log' }
  const { entries, words } = file.value
  if (!Array.isArray(entries) || !isPlain(words)) return { is: 'no-log' }
  const list: readonly unknown[] = entries
  const broken = brokenIn(list)
  const wrongWords = Object.entries(words).flatMap(([hash, body]): WrongWords[] => {
    const at = list.findIndex((one) => isPlain(one) && JSON.stringify(one['public'] ?? null).includes(`"${hash}"`))
    // Words that no entry names have the right hash, too, whatever somebody adds: they belong to no log.
    if (at === -1) return [{ hash }]
    return typeof body === 'string' && sha256Hex(body) === hash ? [] : [{ hash, entry: at + 1 }]
  })
  const [first, last] = broken ? [] : [list[0] as LogEntry, list.at(-1) as LogEntry]
  return {
    is: 'log',
    entries: list.length,
    ...(first && last ? { whole: { from: first.at, to: last.at, hash: last.hash } } : {}),
    ...(broken ? { broken } : {}),
    words: Object.keys(words).length,
    wrongWords,
  }
}
