import { strFromU8, unzipSync } from 'fflate'

/** What a file says, as text: what is packed in it is unpacked. The words of a PDF and of pictures stay packed. */
export const wordsInFile = (bytes: Uint8Array): string =>
  bytes[0] === 0x50 && bytes[1] === 0x4b
    ? Object.entries(unzipSync(bytes))
        .map(([name, part]) => `${name}\n${strFromU8(part)}`)
        .join('\n')
    : Buffer.from(bytes).toString()
