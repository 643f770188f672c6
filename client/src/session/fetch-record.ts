import { RECORD_FORMATS, type RecordFormat } from '@parley/shared/protocol/state-view'
import { recordHash } from '@parley/shared/snapshot/record-hash'
import type { Problem } from './api.ts'
import { readRecordFile, type FetchedFile } from './fetch-file.ts'
import type { StoredSeat } from './seats.ts'
import { sha256OfBytes } from './hash.ts'

/** A record as it arrived on this device, every file of it: these bytes are read, and these are kept. */
export type FetchedRecord = {
  readonly files: Readonly<Record<RecordFormat, FetchedFile>>
  /** What the files are called together; the state names the same, or these are not the bytes that people agree to. */
  readonly hash: string
}

const hashOf = (files: FetchedRecord['files']): string =>
  recordHash({
    md: sha256OfBytes(files.md.bytes),
    html: sha256OfBytes(files.html.bytes),
    json: sha256OfBytes(files.json.bytes),
    svg: sha256OfBytes(files.svg.bytes),
    png: sha256OfBytes(files.png.bytes),
  })

/** Fetches every file of the record with the seat's token and works out what they are called. */
export const fetchRecord = async (
  seat: StoredSeat,
): Promise<{ readonly record: FetchedRecord } | { readonly problem: Problem }> => {
  const answers = await Promise.all(
    RECORD_FORMATS.map(async (format) => ({ format, answer: await readRecordFile(seat, format) })),
  )
  const found: Partial<Record<RecordFormat, FetchedFile>> = {}
  for (const { format, answer } of answers) {
    if (!answer.ok) return { problem: answer.problem }
    found[format] = answer.value
  }
  const files = found as FetchedRecord['files']
  return { record: { files, hash: hashOf(files) } }
}
