import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'

const NONCE = 12
const TAG = 16
/** Every sealed value fills up to a multiple of this, so that its size says little about what is in it. */
const BLOCK = 2_048

/** Encrypts a value under a key (AES-256-GCM), padded so that all choices are of one size. */
export const seal = (key: Buffer, value: unknown): Buffer => {
  const plain = Buffer.from(JSON.stringify(value))
  const padded = Buffer.alloc(Math.ceil((plain.length + 4) / BLOCK) * BLOCK)
  padded.writeUInt32BE(plain.length)
  plain.copy(padded, 4)
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const body = Buffer.concat([cipher.update(padded), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body])
}

/** The value again. Throws when the key is another, or a byte was changed. */
export const unseal = (key: Buffer, sealed: Uint8Array): unknown => {
  const box = Buffer.from(sealed)
  const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(0, NONCE))
  decipher.setAuthTag(box.subarray(NONCE, NONCE + TAG))
  const padded = Buffer.concat([decipher.update(box.subarray(NONCE + TAG)), decipher.final()])
  return JSON.parse(padded.subarray(4, 4 + padded.readUInt32BE()).toString())
}

/** A keyed hash, hex: the same message has the same name, and nobody without the key can tell which message it was. */
export const keyed = (key: Buffer, message: string): string => createHmac('sha256', key).update(message).digest('hex')
