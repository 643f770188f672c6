import type { StateView } from '../protocol/state-view.ts'
import { seriesNow, type NoteNow } from '../series/record-series.ts'
import type { Series } from '../series/series.ts'
import type { DayParts, RecordMap, RecordModel } from './record-model.ts'

/** Every limit and pressure of the map, with the words that were answered to it. */
const notesOf = ({ lanes, limits }: RecordMap): readonly NoteNow[] =>
  [...lanes.flatMap(({ milestones }) => milestones.flatMap((one) => one.limits)), ...limits].map(
    ({ isPressure, group, text, replies = [] }) => ({
      of: isPressure ? 'pressure' : 'limit',
      group,
      text,
      replies: replies.map((one) => one.text),
    }),
  )

/** What the record says of the sessions before, with what was told of them in this one; absent in the first (SR5). */
export const seriesOf = (
  { state, last }: { readonly state: StateView; readonly last?: { readonly series?: Series } | null },
  { map, asks }: Pick<DayParts, 'map' | 'asks'>,
): Pick<RecordModel, 'series'> =>
  last?.series ? { series: seriesNow(last.series, state.checkIn?.told ?? [], { notes: notesOf(map), asks }) } : {}

/** The outcome numbers of the session; absent where nobody typed one in. */
export const numbersOf = ({ checkIn }: StateView): Pick<RecordModel, 'numbers'> =>
  checkIn && checkIn.numbers.length > 0 ? { numbers: checkIn.numbers } : {}
