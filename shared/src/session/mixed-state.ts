import type { MixedPeople, MixedSize } from './mixed-lot.ts'
import type { SeatState } from './state-parts.ts'
import type { SessionState } from './state.ts'

/** One draw of mixed tables, and what became of it. Rounds are numbered from 1, in the order of `state.mixed`. */
export type MixedRound = {
  readonly step: string
  readonly size: MixedSize
  /** How many steps had begun when it was set: who begins the step again may have new tables. */
  readonly begun: number
  readonly people: MixedPeople
  readonly commitment: string
  /** Known to the server alone until the draw. */
  readonly seed: string
  /** Who sits where now; null before the draw. Who left, or moved to the other group, sits nowhere. */
  readonly tables: readonly (readonly string[])[] | null
  /** How many cards of all tables came onto the board, when they did. */
  readonly shown: number | null
}

/** The document of a table; rounds and tables count from 1. */
export const mixedDocument = (round: number, table: number): `mixed:${number}-${number}` => `mixed:${round}-${table}`

/** Reads what follows `mixed:` in the name of a document; null where no document has that name. */
export const parseMixed = (name: string): { readonly round: number; readonly table: number } | null => {
  const [, round, table] = /^([1-9]\d{0,3})-([1-9]\d{0,3})$/.exec(name) ?? []
  return round === undefined || table === undefined ? null : { round: Number(round), table: Number(table) }
}

/** Whether a seat may sit at a mixed table: a participant at the group's table who is here and has consented. */
export const maySitMixed = (seat: SeatState | undefined): seat is SeatState & { readonly group: 'a' | 'b' } =>
  seat?.role === 'participant' && seat.group !== undefined && seat.status === 'in' && seat.consented && seat.atTable

/** The round of the step that runs now, with its number; undefined outside a mixed step, and before its first draw. */
export const mixedNow = (
  state: Pick<SessionState, 'mixed' | 'phase' | 'steps' | 'current'>,
): { readonly number: number; readonly round: MixedRound } | undefined => {
  const at = state.mixed.length - 1
  const round = state.mixed[at]
  const isOfStep = state.phase.of === 'mixed' && round?.step === state.steps[state.current]?.id
  return round && isOfStep ? { number: at + 1, round } : undefined
}

/** The documents of the tables that are drawn now, shown or not. */
export const mixedDocumentsNow = (
  state: Pick<SessionState, 'mixed' | 'phase' | 'steps' | 'current'>,
): readonly string[] => {
  const now = mixedNow(state)
  return (now?.round.tables ?? []).map((_table, at) => mixedDocument(now?.number ?? 0, at + 1))
}

/** The table at which a seat sits in a round, from 1; 0 for one without a table. */
export const mixedTableOf = (round: Pick<MixedRound, 'tables'>, seat: string): number =>
  (round.tables ?? []).findIndex((table) => table.includes(seat)) + 1

/** Whether what lies at this table can be written now: its round was drawn and is not shown, in the step that runs. */
export const isMixedOpen = (
  state: Pick<SessionState, 'mixed' | 'phase' | 'steps' | 'current'>,
  { round, table }: { readonly round: number; readonly table: number },
): boolean => {
  const now = mixedNow(state)
  return now?.number === round && now.round.shown === null && now.round.tables?.[table - 1] !== undefined
}

/**
 * Where somebody without a table sits down: at the smallest one, and of several at the first of those with the fewest
 * of the own group. From 1; 0 where there is none.
 */
export const smallestTable = (
  { tables }: Pick<MixedRound, 'tables'>,
  seats: SessionState['seats'],
  group: 'a' | 'b',
): number => {
  if (!tables || tables.length === 0) return 0
  const own = (table: readonly string[]): number => table.filter((seat) => seats[seat]?.group === group).length
  const best = tables
    .map((table, at) => ({ at, all: table.length, own: own(table) }))
    .toSorted((one, other) => one.all - other.all || one.own - other.own || one.at - other.at)[0]
  return best ? best.at + 1 : 0
}

/** People who could sit at a mixed table of this round and have none. */
export const withoutMixedTable = (
  state: Pick<SessionState, 'seats'>,
  round: Pick<MixedRound, 'tables'>,
): readonly string[] =>
  Object.values(state.seats)
    .filter((seat) => maySitMixed(seat) && mixedTableOf(round, seat.id) === 0)
    .map(({ id }) => id)

/** Nobody keeps a mixed table who leaves, declines or goes over to the other group (MX6). */
export const leavesMixed = (state: SessionState, seat: string): SessionState => {
  if (!state.mixed.some((round) => mixedTableOf(round, seat) > 0)) return state
  const mixed = state.mixed.map((round) =>
    round.tables ? { ...round, tables: round.tables.map((table) => table.filter((one) => one !== seat)) } : round,
  )
  return { ...state, mixed }
}
