const BINARY_AND_WHOLE = 0x82
const known = new WeakMap<Uint8Array, Buffer>()

/** The head of an unmasked binary frame that is not split (RFC 6455, 5.2). */
const headOf = (length: number): Buffer => {
  if (length < 126) return Buffer.from([BINARY_AND_WHOLE, length])
  const head = Buffer.alloc(length < 65_536 ? 4 : 10)
  head[0] = BINARY_AND_WHOLE
  head[1] = length < 65_536 ? 126 : 127
  if (length < 65_536) head.writeUInt16BE(length, 2)
  else head.writeBigUInt64BE(BigInt(length), 2)
  return head
}

/**
 * A message as it goes over the wire, head and body in one piece, made once however many readers get it: with three
 * hundred of them the heads, and writing two pieces each time, are a twentieth of what the server does.
 */
export const framed = (bytes: Uint8Array): Buffer => {
  const found = known.get(bytes) ?? Buffer.concat([headOf(bytes.length), bytes])
  known.set(bytes, found)
  return found
}
