// Over plain http a browser has neither `crypto.randomUUID` nor `crypto.subtle`; `getRandomValues` is always there.

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Bytes as base64url without padding. */
export const base64url = (bytes: Uint8Array): string => {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    const letters = Math.min(4, Math.ceil(((bytes.length - at) * 8) / 6))
    for (let index = 0; index < letters; index += 1) text += ALPHABET[(three >> (18 - 6 * index)) & 63]
  }
  return text
}

const random = (bytes: number): string => base64url(crypto.getRandomValues(new Uint8Array(bytes)))

/** A secret of 256 bits, 43 base64url characters: a receipt, or what proves that a card is one's own. */
export const randomSecret = (): string => random(32)

/** An id for a new card: 22 base64url characters. */
export const randomId = (): string => random(16)
