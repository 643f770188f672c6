import { utf8ToBytes } from '@noble/hashes/utils.js'

/** A vote is sent filled up to a multiple of so many bytes (BL26): more than all choices but the longest take. */
export const VOTE_BLOCK = 2_048

/** The least that `,"fill":""` adds to a command. */
const KEY_BYTES = utf8ToBytes(',"fill":""').length

/** A command that, as JSON in UTF-8, has a multiple of `VOTE_BLOCK` bytes, whatever is chosen in it. */
export const filled = <T extends object>(command: T): T & { readonly fill: string } => {
  const { length } = utf8ToBytes(JSON.stringify(command))
  const blocks = Math.ceil((length + KEY_BYTES) / VOTE_BLOCK)
  return { ...command, fill: ' '.repeat(blocks * VOTE_BLOCK - length - KEY_BYTES) }
}
