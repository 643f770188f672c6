import { canonicalJson } from '../lib/canonical-json.ts'
import { sha256Hex } from '../lib/hash.ts'
import { RECORD_FORMATS, type RecordFormat } from '../protocol/state-view.ts'

/** The files of a record, each by the hash of its bytes: what both groups are asked about. */
export type RecordManifest = Readonly<Record<RecordFormat, string>>

/** What a record is called (RC1): the SHA-256 of its manifest. One other byte in any file is another name. */
export const recordHash = (manifest: RecordManifest): string =>
  sha256Hex(canonicalJson(Object.fromEntries(RECORD_FORMATS.map((format) => [format, manifest[format]]))))
