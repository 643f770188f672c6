import { TABLE_PEOPLE_MOST } from '../limits.ts'
import { GROUPS, type GroupId, type Step } from './agenda.ts'
import { maySitMixed } from './mixed-state.ts'
import type { SeatState } from './state-parts.ts'
import type { SessionState } from './state.ts'
import { tableCount, type Tables } from './table-lot.ts'

/** The document of one of several tables of a group; tables count from 1. */
export const splitDocument = (group: GroupId, table: number): `table:${GroupId}-${number}` => `table:${group}-${table}`

/** Reads what follows `table:` in the name of a document; null where no document has that name. */
export const parseTable = (name: string): { readonly group: GroupId; readonly part?: number } | null => {
  const [, group, part] = /^([ab])(?:-([1-9]\d{0,3}))?$/.exec(name) ?? []
  if (group !== 'a' && group !== 'b') return null
  return part === undefined ? { group } : { group, part: Number(part) }
}

/** The people of a group who sit at its table, in the order of their ids, which says nothing. */
export const sittersOf = (state: Pick<SessionState, 'seats'>, group: GroupId): readonly string[] =>
  Object.values(state.seats)
    .filter((seat) => seat.group === group && maySitMixed(seat))
    .map(({ id }) => id)
    .sort()

/** At how many tables a group would sit down now. */
export const tablesAhead = (state: Pick<SessionState, 'seats' | 'tables' | 'k'>, group: GroupId): number =>
  state.tables[group].one ? 1 : tableCount(sittersOf(state, group).length, state.k)

/** Whether a group has more people than one table takes, by default. */
export const isLargeGroup = (state: Pick<SessionState, 'seats'>, group: GroupId): boolean =>
  sittersOf(state, group).length > TABLE_PEOPLE_MOST

const isTableStep = (step: Step | undefined): boolean => step?.act === 'write' && step.mode === 'table'

/** Whether groups sit down anew when this step begins: a table step, and never twice the same (TS1). */
export const sitsDown = (state: Pick<SessionState, 'steps' | 'begins'>, step: string): boolean =>
  isTableStep(state.steps.find(({ id }) => id === step)) && !state.begins.some((one) => one.step === step)

/** Whether a table step that has not begun comes with this step or after it. */
export const tableToCome = (state: Pick<SessionState, 'steps' | 'begins'>, step: string): boolean =>
  state.steps.slice(state.steps.findIndex(({ id }) => id === step)).some(({ id }) => sitsDown(state, id))

/** The documents at which a group works now: its table, or its several tables. */
export const tableDocuments = (state: Pick<SessionState, 'tables'>, group: GroupId): readonly string[] =>
  state.tables[group].split?.map((_table, at) => splitDocument(group, at + 1)) ?? [`table:${group}`]

/** The table at which a seat sits while its group works at several, from 1; 0 for one without. */
export const splitTableOf = (tables: Tables | undefined, seat: string): number =>
  (tables ?? []).findIndex((table) => table.includes(seat)) + 1

/** The document at which a member of a group works now. */
export const ownTable = (
  state: Pick<SessionState, 'tables'>,
  { id, group }: Pick<SeatState, 'id'> & { readonly group: GroupId },
): string => {
  const table = splitTableOf(state.tables[group].split, id)
  return table > 0 ? splitDocument(group, table) : `table:${group}`
}

/**
 * Who came to a group's table sits down at its smallest one, of several at the first; who left, or went over to the other
 * group, sits nowhere. Nobody else moves (TS5).
 */
export const reseated = (state: SessionState): SessionState => {
  let next = state
  for (const group of GROUPS) {
    const { split } = state.tables[group]
    if (!split) continue
    const sitters = sittersOf(state, group)
    const known = new Set(split.flat())
    if (known.size === sitters.length && sitters.every((id) => known.has(id))) continue
    const tables = split.map((table) => table.filter((id) => sitters.includes(id)))
    for (const id of sitters.filter((one) => !known.has(one))) {
      const fewest = Math.min(...tables.map((table) => table.length))
      tables.find((table) => table.length === fewest)?.push(id)
    }
    next = { ...next, tables: { ...next.tables, [group]: { ...next.tables[group], split: tables } } }
  }
  return next
}
