import type * as v from 'valibot'
import { expectTypeOf, it } from 'vitest'
import type { MineFile } from '../mine.ts'
import type { KeptModel, RecordModel } from '../record-model.ts'
import type { SeatFile } from '../seat-file.ts'
import type { SeriesFile } from '../series-file.ts'
import type { WorkingSnapshot } from '../working-snapshot.ts'
import type { mineFileSchema, seatFileSchema, workingFileSchema } from './copy-file-schema.ts'
import type { keptFileSchema, recordFileSchema, seriesFileSchema } from './record-file-schema.ts'

/** What a schema gives, as nobody may change it. */
type Frozen<T> = { readonly [Key in keyof T]: Frozen<T[Key]> }
type FileOf<S extends v.GenericSchema> = Frozen<v.InferOutput<S>>

/** A day as a program wrote it that knew neither ratings nor assumptions. */
type Ever<Day> = Day extends { ratings: infer R; assumptions: infer A }
  ? Omit<Day, 'ratings' | 'assumptions'> & { readonly ratings?: R; readonly assumptions?: A }
  : never
type EverCopy = Omit<WorkingSnapshot, 'day'> & { readonly day?: Ever<NonNullable<WorkingSnapshot['day']>> }

it('FI14: a schema says what the type of its file says, as the compiler sees it', () => {
  // Each way: what one has and the other has not, or has otherwise, does not compile.
  expectTypeOf<RecordModel>().toExtend<FileOf<typeof recordFileSchema>>()
  expectTypeOf<FileOf<typeof recordFileSchema>>().toExtend<Ever<RecordModel>>()
  expectTypeOf<KeptModel>().toExtend<FileOf<typeof keptFileSchema>>()
  expectTypeOf<FileOf<typeof keptFileSchema>>().toExtend<KeptModel>()
  expectTypeOf<SeriesFile>().toExtend<FileOf<typeof seriesFileSchema>>()
  expectTypeOf<FileOf<typeof seriesFileSchema>>().toExtend<SeriesFile>()
  expectTypeOf<WorkingSnapshot>().toExtend<FileOf<typeof workingFileSchema>>()
  expectTypeOf<FileOf<typeof workingFileSchema>>().toExtend<EverCopy>()
  expectTypeOf<MineFile>().toExtend<FileOf<typeof mineFileSchema>>()
  expectTypeOf<FileOf<typeof mineFileSchema>>().toExtend<MineFile>()
  expectTypeOf<SeatFile>().toExtend<FileOf<typeof seatFileSchema>>()
  expectTypeOf<FileOf<typeof seatFileSchema>>().toExtend<SeatFile>()
})
