import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

const bytes = (value: string | Uint8Array): Uint8Array => (typeof value === 'string' ? utf8ToBytes(value) : value)

/** SHA-256 of the concatenated parts, as 64 hex digits. Text counts as UTF-8. Works without a secure context. */
export const sha256Hex = (...parts: readonly (string | Uint8Array)[]): string => {
  const hash = sha256.create()
  for (const part of parts) hash.update(bytes(part))
  return bytesToHex(hash.digest())
}

/** HMAC-SHA-256 as 64 hex digits. */
export const hmacHex = (key: Uint8Array, message: string): string => bytesToHex(hmac(sha256, key, bytes(message)))
