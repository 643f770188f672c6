import type { StateView } from '@parley/shared/protocol/state-view'
import type { SelfView } from '@parley/shared/protocol/self-view'
import { GROUPS } from '@parley/shared/session/agenda'
import type { SeatState } from '@parley/shared/session/state-parts'
import { tableCount } from '@parley/shared/session/table-lot'
import { isLargeGroup, sitsDown, sittersOf, splitDocument, splitTableOf } from '@parley/shared/session/table-split'
import type { Presented } from './presented.ts'

/** At how many tables groups work now, and how many people sit at each: figures, for everybody in the room (TS3). */
export const splitView = ({ state }: Presented): Pick<StateView, 'split'> => {
  const apart = GROUPS.flatMap((group) => {
    const { split } = state.tables[group]
    return split ? [[group, split.map((table) => table.length)] as const] : []
  })
  return apart.length > 0 ? { split: Object.fromEntries(apart) } : {}
}

/** Large groups that sit down at the step that comes next, with the choice that the mediator has. */
export const seatingView = ({ state }: Presented): Pick<StateView, 'seating'> => {
  const next = state.steps[state.current + 1]
  if (!next || !sitsDown(state, next.id)) return {}
  const large = GROUPS.filter(
    (group) => isLargeGroup(state, group) && tableCount(sittersOf(state, group).length, state.k) > 1,
  ).map((group) => {
    const people = sittersOf(state, group).length
    const { one } = state.tables[group]
    return [group, { people, tables: tableCount(people, state.k), one: one === true }] as const
  })
  return large.length > 0 ? { seating: Object.fromEntries(large) } : {}
}

/** The own one of several tables, of whoever sits there. */
export const ownSplit = ({ state }: Presented, { id, group }: SeatState): Pick<SelfView, 'table'> => {
  const table = group ? splitTableOf(state.tables[group].split, id) : 0
  return group && table > 0 ? { table: { document: splitDocument(group, table), table } } : {}
}
