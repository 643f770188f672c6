import type { DocumentView } from '../documents/card-view.ts'
import { mapRows, type MapRows } from './map-rows.ts'
import { periodOf, startDay } from './time-units.ts'

/**
 * Milestones of one lane that lie in one month: the month as it is counted on the map, the weeks that it has, and the
 * milestones by week. `lane` is null for those that lie in no lane yet.
 */
export type Load = {
  readonly lane: string | null
  readonly month: number
  readonly first: number
  readonly last: number
  readonly count: number
  readonly ids: readonly string[]
}

/** The months of each lane in which two or more milestones lie, lane by lane and in order of time. */
export const loadOf = (view: DocumentView, rows: MapRows = mapRows(view)): readonly Load[] => {
  const start = startDay(view)
  return rows.lanes.flatMap(({ lane, milestones }) => {
    const months = new Map<number, { first: number; last: number; ids: string[] }>()
    for (const { id, week } of milestones) {
      if (week === undefined) continue
      const { number, first, last } = periodOf(week, 'month', start)
      const month = months.get(number) ?? { first, last, ids: [] }
      months.set(number, month)
      month.ids.push(id)
    }
    return [...months]
      .filter(([, { ids }]) => ids.length > 1)
      .map(([month, { first, last, ids }]) => ({ lane: lane?.id ?? null, month, first, last, count: ids.length, ids }))
      .sort((one, other) => one.month - other.month)
  })
}
