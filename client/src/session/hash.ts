import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** SHA-256 of a text's UTF-8 bytes as 64 hex digits. Works without a secure context. */
export const sha256Hex = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)))

/** SHA-256 of bytes as 64 hex digits: what a file is called. */
export const sha256OfBytes = (bytes: Uint8Array): string => bytesToHex(sha256(bytes))
