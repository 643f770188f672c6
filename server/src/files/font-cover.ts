import { closeSync, openSync, readSync } from 'node:fs'

/** For which characters a font has a glyph of its own, by code point. */
export type Cover = (codePoint: number) => boolean

type Range = readonly [first: number, last: number]

/** The ranges of a table of format 4: characters of the basic plane. A glyph of number 0 is none. */
const basicRanges = (table: Buffer): Range[] => {
  const segments = table.readUInt16BE(6) / 2
  const ends = 14
  const starts = ends + 2 * segments + 2
  const deltas = starts + 2 * segments
  const offsets = deltas + 2 * segments
  const found: Range[] = []
  for (let index = 0; index < segments; index += 1) {
    const last = table.readUInt16BE(ends + 2 * index)
    const first = table.readUInt16BE(starts + 2 * index)
    const delta = table.readUInt16BE(deltas + 2 * index)
    const offset = table.readUInt16BE(offsets + 2 * index)
    if (first === 0xffff) continue
    for (let code = first; code <= last; code += 1) {
      const at = offsets + 2 * index + offset + 2 * (code - first)
      const listed = offset === 0 ? code : at + 1 < table.length ? table.readUInt16BE(at) : 0
      if (listed !== 0 && (offset === 0 ? (listed + delta) & 0xffff : listed) !== 0) found.push([code, code])
    }
  }
  return found
}

/** The ranges of a table of format 12: characters of all planes. */
const wideRanges = (table: Buffer): Range[] =>
  Array.from({ length: table.readUInt32BE(12) }, (_none, index) => {
    const at = 16 + 12 * index
    return [table.readUInt32BE(at), table.readUInt32BE(at + 4)] as const
  })

const rangesOf = (cmap: Buffer): Range[] => {
  const tables = Array.from({ length: cmap.readUInt16BE(2) }, (_none, index) =>
    cmap.subarray(cmap.readUInt32BE(4 + 8 * index + 4)),
  )
  const wide = tables.find((table) => table.readUInt16BE(0) === 12)
  if (wide) return wideRanges(wide)
  const basic = tables.find((table) => table.readUInt16BE(0) === 4)
  return basic ? basicRanges(basic.subarray(0, basic.readUInt16BE(2))) : []
}

/** The table of characters of a TrueType file, read alone: a font of emoji has 25 MB. */
const readCmap = (path: string): Buffer => {
  const file = openSync(path, 'r')
  const read = (from: number, length: number): Buffer => {
    const bytes = Buffer.alloc(length)
    return bytes.subarray(0, readSync(file, bytes, 0, length, from))
  }
  try {
    const count = read(0, 12).readUInt16BE(4)
    const directory = read(12, 16 * count)
    for (let at = 0; at < directory.length; at += 16) {
      if (directory.toString('latin1', at, at + 4) !== 'cmap') continue
      return read(directory.readUInt32BE(at + 8), directory.readUInt32BE(at + 12))
    }
    throw new Error(`The font ${path} has no table of characters.`)
  } finally {
    closeSync(file)
  }
}

/** The characters for which a TrueType file has glyphs. */
export const coverOf = (path: string): Cover => {
  const known = new Set<number>()
  for (const [first, last] of rangesOf(readCmap(path))) for (let code = first; code <= last; code += 1) known.add(code)
  return (codePoint) => known.has(codePoint)
}
