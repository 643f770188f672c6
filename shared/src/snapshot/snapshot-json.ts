import { canonicalJson } from '../lib/canonical-json.ts'
import type { MineFile } from './mine.ts'
import type { KeptModel, RecordModel } from './record-model.ts'
import type { SeatFile } from './seat-file.ts'
import type { SeriesFile } from './series-file.ts'
import type { WorkingSnapshot } from './working-snapshot.ts'

type FileModel = WorkingSnapshot | MineFile | RecordModel | KeptModel | SeriesFile | SeatFile

/** Where every server has the JSON Schema of a file's format and version; it names no server, as the files do not. */
export const schemaPath = ({ format, version }: Pick<FileModel, 'format' | 'version'>): string =>
  `/schemas/${format}-${version}.json`

/**
 * The model as JSON with sorted keys, two spaces and a line break at the end: equal models have equal bytes. `$schema`
 * says what it is made like.
 */
export const snapshotJson = (model: FileModel): string =>
  `${JSON.stringify(JSON.parse(canonicalJson({ $schema: schemaPath(model), ...model })), null, 2)}\n`
