/** How the letters of a file were written down. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
export type DecodedText = { readonly text: string; readonly encoding: TextEncoding }

const starts = (bytes: Uint8Array, ...mark: readonly number[]): boolean => mark.every((byte, at) => bytes[at] === byte)

/** Whether every second byte of the beginning is nought, as in a UTF-16 text of European words without a mark. */
const hasNoughts = (bytes: Uint8Array, from: 0 | 1): boolean => {
  const some = bytes.subarray(0, 200).filter((_byte, at) => at % 2 === from)
  return some.length > 1 && some.filter((byte) => byte === 0).length > some.length * 0.7
}

const read = (encoding: TextEncoding, bytes: Uint8Array, fatal = false): string =>
  new TextDecoder(encoding, { fatal }).decode(bytes)

/**
 * A file's bytes as text: by its byte order mark, else as UTF-16 where every second byte is nought, else as UTF-8, and
 * where it is none as Windows-1252, which older spreadsheets save. Null where it is no text: it has noughts, as pictures
 * and packed files have.
 */
export const decodeText = (bytes: Uint8Array): DecodedText | null => {
  const encoding: TextEncoding = starts(bytes, 0xff, 0xfe)
    ? 'utf-16le'
    : starts(bytes, 0xfe, 0xff)
      ? 'utf-16be'
      : hasNoughts(bytes, 1)
        ? 'utf-16le'
        : hasNoughts(bytes, 0)
          ? 'utf-16be'
          : 'utf-8'
  if (encoding !== 'utf-8') {
    const text = read(encoding, bytes)
    return text.includes('\0') || text.includes('\uFFFD') ? null : { text, encoding }
  }
  if (bytes.includes(0)) return null
  try {
    return { text: read('utf-8', bytes, true), encoding }
  } catch {
    return { text: read('windows-1252', bytes), encoding: 'windows-1252' }
  }
}
