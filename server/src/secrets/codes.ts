import { createHmac, randomBytes, randomInt } from 'node:crypto'
import { wordlist } from '@scure/bip39/wordlists/english.js'

/** A 256-bit secret as 43 base64url characters: seat tokens and screen secrets. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** A short random id for seats, cards, ballots and sessions: 128 bits, base64url. */
export const newId = (): string => randomBytes(16).toString('base64url')

/** A uniform whole number from 0 to n - 1. */
export const below = (n: number): number => randomInt(n)

/** Three words (33 bits) that bring a seat to another device. */
export const newReturnCode = (): string =>
  Array.from({ length: 3 }, () => wordlist[randomInt(wordlist.length)]).join(' ')

/**
 * The room code of a session: two words and three figures (32 bits), derived from the server's key,
 * so that it can be shown again without being stored.
 */
export const roomCodeOf = (serverKey: Buffer, session: string): string => {
  const bytes = createHmac('sha256', serverKey).update(`room-code:${session}`).digest()
  const word = (at: number): string => wordlist[bytes.readUInt16BE(at) % wordlist.length] ?? ''
  return `${word(0)} ${word(2)} ${String(bytes.readUInt32BE(4) % 1_000).padStart(3, '0')}`
}

/** An invite, derived from the server's key for the same reason. */
export const inviteOf = (serverKey: Buffer, session: string, to: string): string =>
  createHmac('sha256', serverKey).update(`invite:${session}:${to}`).digest('base64url')

/** How a code is read: people type capitals, hyphens and spaces as they like. */
export const normaliseCode = (typed: string): string =>
  typed
    .toLowerCase()
    .normalize('NFKC')
    .split(/[^a-z0-9]+/u)
    .filter(Boolean)
    .join(' ')
