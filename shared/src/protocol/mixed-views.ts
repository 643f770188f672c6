import type { MixedSize } from '../session/mixed-lot.ts'

/** Mixed tables as they stand, for everybody in the room; what people write there is in nobody's state. */
export type MixedView = {
  readonly round: number
  readonly size: MixedSize
  /** SHA-256 of the seed, known before the draw. */
  readonly commitment: string
  /** What the draw was made with; absent before it. */
  readonly seed?: string
  /** How many people were set to be drawn, and to how many tables. */
  readonly people: number
  readonly tables: number
  /** Who sits where, by seat; absent before the draw, and on the wall. */
  readonly seats?: readonly (readonly string[])[]
  /** How many cards came onto the board; null while the tables write. */
  readonly shown: number | null
  /** For the mediator only: people who have no table, and how much lies at all tables together. */
  readonly without?: readonly string[]
  readonly counts?: MixedCounts
}

/** What lies at all mixed tables of a round together; never at which. */
export type MixedCounts = {
  /** Cards with words. */
  readonly cards: number
  /** Those that their table offers. */
  readonly offered: number
  /** Tables that offer at least one card. */
  readonly offering: number
}

/** A mixed table of one's own. */
export type OwnMixed = { readonly document: string; readonly table: number }
