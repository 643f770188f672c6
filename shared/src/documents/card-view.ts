import type { GroupId, Kind } from '../session/agenda.ts'

/** A card as everything above the documents sees it: plain, immutable, without an author. */
export type CardView = {
  readonly id: string
  readonly kind: Kind
  /** Whose card it is on the board; absent on a desk. */
  readonly group?: GroupId | 'both'
  /** Which area of the board it lies in; absent on a desk and at a table. */
  readonly zone?: ZoneId
  /** Position of the top left corner in board units; on a desk only `at[1]` counts, as order. */
  readonly at: readonly [x: number, y: number]
  readonly text: string
  /** At a table: the group keeps this card back. Written by the server only. */
  readonly held?: boolean
  /** The card that this one was joined into, as a duplicate of it. */
  readonly into?: string
}

/** Everything that a document shows, in a stable order (by `at[1]`, then `at[0]`, then id). */
export type DocumentView = { readonly cards: readonly CardView[] }

/**
 * Areas of the joint board: for each written kind a lane per group and a shared lane, and `together`,
 * where both groups put shared problems and notes.
 */
export type ZoneId = `${'interest' | 'frustration' | 'assumption'}:${'a' | 'b' | 'both'}` | 'together'
