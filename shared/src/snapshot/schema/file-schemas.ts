import type * as v from 'valibot'
import { agreement, ask, difference, line, roles } from './agreed-parts.ts'
import { choice, proposal, pulse, rating, signalCheck } from './ballot-parts.ts'
import { mineFileSchema, seatFileSchema, workingFileSchema } from './copy-file-schema.ts'
import { assumption, map, reply, twoByTwo } from './map-parts.ts'
import { keptFileSchema, recordFileSchema, seriesFileSchema } from './record-file-schema.ts'

/** What the JSON of each format is made like, by its name and version. */
export const FILE_SCHEMAS = [
  { format: 'parley-record', version: 1, schema: recordFileSchema },
  { format: 'parley-kept', version: 1, schema: keptFileSchema },
  { format: 'parley-series', version: 1, schema: seriesFileSchema },
  { format: 'parley-working', version: 1, schema: workingFileSchema },
  { format: 'parley-mine', version: 1, schema: mineFileSchema },
  { format: 'parley-seat', version: 1, schema: seatFileSchema },
] as const satisfies readonly { readonly format: string; readonly version: 1; readonly schema: v.GenericSchema }[]

/** Parts that stand in several places, by the names that they have in a published schema. */
export const SCHEMA_PARTS = {
  agreement,
  ask,
  assumption,
  choice,
  difference,
  line,
  map,
  proposal,
  pulse,
  rating,
  reply,
  roles,
  signalCheck,
  twoByTwo,
} as const satisfies Readonly<Record<string, v.GenericSchema>>
