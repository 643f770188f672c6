import { canonicalJson } from '../lib/canonical-json.ts'
import type { MineFile } from './mine.ts'
import type { KeptModel, RecordModel } from './record-model.ts'
import type { SeatFile } from './seat-file.ts'
import type { SeriesFile } from './series-file.ts'
import type { WorkingSnapshot } from './working-snapshot.ts'

/** The model as JSON with sorted keys, two spaces and a line break at the end: equal models have equal bytes. */
export const snapshotJson = (
  model: WorkingSnapshot | MineFile | RecordModel | KeptModel | SeriesFile | SeatFile,
): string => `${JSON.stringify(JSON.parse(canonicalJson(model)), null, 2)}\n`
