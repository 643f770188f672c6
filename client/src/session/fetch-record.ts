import { RECORD_FORMATS, type RecordFormat } from '@parley/shared/protocol/agree-views'
import { recordHash } from '@parley/shared/snapshot/record-hash'
import type { Problem } from './api.ts'
import { readRecordFile, type FetchedFile } from './fetch-file.ts'
import type { StoredSeat } from './seats.ts'
import { sha256OfBytes } from './hash.ts'

/** A record as it arrived on this device, every file of it: these bytes are read, and these are kept. */
export type FetchedRecord = {
  /** A record of long ago, or one of which a format could not be made, lacks a file; the page is always there. */
  readonly files: Readonly<Partial<Record<RecordFormat, FetchedFile>>> & { readonly html: FetchedFile }
  /** What the files are called together; the state names the same, or these are not the bytes that people agree to. */
  readonly hash: string
}

/** The formats in which a record is here, in the order in which they are offered. */
export const formatsOf = ({
  files,
}: FetchedRecord): readonly { readonly format: RecordFormat; readonly file: FetchedFile }[] =>
  RECORD_FORMATS.flatMap((format) => {
    const file = files[format]
    return file ? [{ format, file }] : []
  })

/** Why a file of a record that is there may be missing. Whether it should be there is told by the record's name. */
const isLacking = ({ id }: Problem): boolean => id === 'not-found' || id === 'file-not-made'

/** Fetches every file of the record with the seat's token and works out what they are called. */
export const fetchRecord = async (
  seat: StoredSeat,
): Promise<{ readonly record: FetchedRecord } | { readonly problem: Problem }> => {
  const answers = await Promise.all(
    RECORD_FORMATS.map(async (format) => ({ format, answer: await readRecordFile(seat, format) })),
  )
  const files: Partial<Record<RecordFormat, FetchedFile>> = {}
  for (const { format, answer } of answers) {
    if (answer.ok) files[format] = answer.value
    else if (format === 'html' || !isLacking(answer.problem)) return { problem: answer.problem }
  }
  const { html } = files
  if (!html) return { problem: { id: 'went-wrong', message: '' } }
  const hash = recordHash(
    Object.fromEntries(Object.entries(files).map(([format, { bytes }]) => [format, sha256OfBytes(bytes)])),
  )
  return { record: { files: { ...files, html }, hash } }
}
