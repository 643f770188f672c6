import { zipSync, type Zippable } from 'fflate'

/**
 * Files in one ZIP. Every one bears the day of `at` and nothing of this machine, so that equal files make equal bytes,
 * wherever they are packed. What is packed already, as a PNG is, goes in as it is.
 */
export const zipOf = (files: Readonly<Record<string, Uint8Array>>, at: number): Uint8Array => {
  const day = new Date(at)
  // A ZIP has the clock of the place where it is packed: midnight of that day is the same figures everywhere.
  const mtime = new Date(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate())
  const parts: Zippable = {}
  for (const [name, bytes] of Object.entries(files)) parts[name] = [bytes, { level: name.endsWith('.png') ? 0 : 6 }]
  return zipSync(parts, { mtime })
}
