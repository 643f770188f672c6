import { canonicalJson } from '../lib/canonical-json.ts'
import { sha256Hex } from '../lib/hash.ts'
import { RECORD_FORMATS, type RecordFormat } from '../protocol/agree-views.ts'

/**
 * The files of a record, each by the hash of its bytes: what both groups are asked about. A record from before a format
 * was known, or of which one could not be made, lacks that file, and its name says nothing of it.
 */
export type RecordManifest = Readonly<Partial<Record<RecordFormat, string>>>

/** What a record is called (RC1): the SHA-256 of its manifest. One other byte in any file is another name. */
export const recordHash = (manifest: RecordManifest): string =>
  sha256Hex(
    canonicalJson(
      Object.fromEntries(
        RECORD_FORMATS.flatMap((format) => (manifest[format] === undefined ? [] : [[format, manifest[format]]])),
      ),
    ),
  )
