import { fromBase64, toBase64 } from 'lib0/buffer'

/** How often a code is hashed before it is a key: what a guess costs somebody who copied the storage. */
export const ROUNDS = 600_000
const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const
const SHEET = 'AES-GCM'

/**
 * A lock of one place: whoever has it can put something away under it, and only the code takes it out again. So a page
 * can seal what it holds without having kept the code. All values are base64.
 */
export type Lock = {
  readonly salt: string
  readonly rounds: number
  /** The public key, raw. */
  readonly key: string
  /** The private key, PKCS 8, under the key that comes from the code. */
  readonly opener: { readonly iv: string; readonly bytes: string }
}
/** Words under a lock: sealed once, to a key that was made for this one time. */
export type Sealed = { readonly key: string; readonly iv: string; readonly bytes: string }

/** Whether this page can seal at all. Over plain http a browser has no WebCrypto. */
export const canSeal = (): boolean => globalThis.isSecureContext && (globalThis.crypto?.subtle as unknown) !== undefined

const random = (length: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(length))
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(fromBase64(text))
const textOf = (bytes: ArrayBuffer): string => toBase64(new Uint8Array(bytes))

const keyOfCode = async (code: string, salt: Uint8Array<ArrayBuffer>, rounds: number): Promise<CryptoKey> => {
  const typed = await crypto.subtle.importKey('raw', new TextEncoder().encode(code), 'PBKDF2', false, ['deriveKey'])
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }
  return crypto.subtle.deriveKey(how, typed, { name: SHEET, length: 256 }, false, ['encrypt', 'decrypt'])
}

const sharedKey = async (mine: CryptoKey, theirs: CryptoKey, use: 'encrypt' | 'decrypt'): Promise<CryptoKey> =>
  crypto.subtle.deriveKey({ name: 'ECDH', public: theirs }, mine, { name: SHEET, length: 256 }, false, [use])

const publicKey = (raw: string): Promise<CryptoKey> => crypto.subtle.importKey('raw', bytesOf(raw), CURVE, true, [])

/** Makes a lock that this code opens; `rounds` is how often a code is hashed. */
export const makeLock = async (code: string, rounds: number): Promise<Lock> => {
  const salt = random(16)
  const iv = random(12)
  const pair = await crypto.subtle.generateKey(CURVE, true, ['deriveKey'])
  const opener = await crypto.subtle.exportKey('pkcs8', pair.privateKey)
  const sealed = await crypto.subtle.encrypt({ name: SHEET, iv }, await keyOfCode(code, salt, rounds), opener)
  return {
    salt: toBase64(salt),
    rounds,
    key: textOf(await crypto.subtle.exportKey('raw', pair.publicKey)),
    opener: { iv: toBase64(iv), bytes: textOf(sealed) },
  }
}

/** Puts words away under a lock. Needs no code. */
export const sealUnder = async ({ key }: Lock, words: string): Promise<Sealed> => {
  const once = await crypto.subtle.generateKey(CURVE, true, ['deriveKey'])
  const iv = random(12)
  const shared = await sharedKey(once.privateKey, await publicKey(key), 'encrypt')
  const bytes = await crypto.subtle.encrypt({ name: SHEET, iv }, shared, new TextEncoder().encode(words))
  return { key: textOf(await crypto.subtle.exportKey('raw', once.publicKey)), iv: toBase64(iv), bytes: textOf(bytes) }
}

/** Takes words out again; null where the code is not the lock's. */
export const openWith = async (code: string, lock: Lock, sealed: Sealed): Promise<string | null> => {
  try {
    const typed = await keyOfCode(code, bytesOf(lock.salt), lock.rounds)
    const opener = { name: SHEET, iv: bytesOf(lock.opener.iv) }
    const raw = await crypto.subtle.decrypt(opener, typed, bytesOf(lock.opener.bytes))
    const mine = await crypto.subtle.importKey('pkcs8', raw, CURVE, false, ['deriveKey'])
    const shared = await sharedKey(mine, await publicKey(sealed.key), 'decrypt')
    const words = await crypto.subtle.decrypt({ name: SHEET, iv: bytesOf(sealed.iv) }, shared, bytesOf(sealed.bytes))
    return new TextDecoder().decode(words)
  } catch {
    // A wrong code and bytes that were changed look the same from outside, and mean the same: it stays shut.
    return null
  }
}
