import type { SheetName } from '../protocol/sheets.ts'
import { askedSince } from './asked.ts'
import type { SeatState, SheetVersion } from './state-parts.ts'
import type { SessionState } from './state.ts'

/** The version of a sheet that stands; 0 where there is none. Ground rules there are always: the first are the shipped ones. */
export const versionOf = (state: Pick<SessionState, 'sheets'>, sheet: SheetName): number =>
  state.sheets[sheet]?.at(-1)?.version ?? (sheet === 'statements' ? 1 : 0)

/** The version that stands, with the hash of its words; absent for shipped words that were never frozen. */
export const standing = (state: Pick<SessionState, 'sheets'>, sheet: SheetName): SheetVersion | undefined =>
  state.sheets[sheet]?.at(-1)

/** The version of the rules that a seat said yes to last; 0 before it joined. A session of before had one version only. */
export const tickedBy = (seat: SeatState): number => (seat.consented ? (seat.ticked ?? 1) : 0)

/** A count among those who are asked: never who. */
export type CountOf = { readonly count: number; readonly of: number }

/**
 * How many members have said yes to the rules as they stand, and how many were asked: who is here, and who left since
 * these were written, so that leaving tells nobody whether that person had said yes (VR10).
 */
export const ticksOf = (state: SessionState): CountOf => {
  const asked = askedSince(state, standing(state, 'statements')?.at ?? 0).filter((seat) => seat.group !== undefined)
  const version = versionOf(state, 'statements')
  return { count: asked.filter((seat) => tickedBy(seat) === version).length, of: asked.length }
}
