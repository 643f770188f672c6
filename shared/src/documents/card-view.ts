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
  /** The card that this one belongs to: the goal of a meaning, the difference of a reason, the term of a rewrite. */
  readonly of?: string
  /** A milestone's week, counted from 1; absent while it has none. */
  readonly week?: number
  /** The lane (a card of kind `lane`) in which a milestone lies; absent for "no lane yet". */
  readonly lane?: string
  /** What an agreement is: a plan, a role, … */
  readonly sort?: AgreementSort
  /** The day by which an agreement is due or a difference is looked at again, ISO 8601 (`2027-01-31`). */
  readonly due?: string
  /** The same in the group's own words, "next price change"; at most 80 characters. */
  readonly when?: string
  /** The seats that own an agreement, one of each group. */
  readonly ownerA?: string
  readonly ownerB?: string
}

/** What two cards have to do with each other: `from` depends on `to`; `from`, a limit, limits `to`. */
export const LINK_KINDS = ['depends-on', 'limits'] as const
export type LinkKind = (typeof LINK_KINDS)[number]
export type LinkView = { readonly id: string; readonly from: string; readonly to: string; readonly kind: LinkKind }

/** Everything that a document shows: cards in a stable order (by `at[1]`, then `at[0]`, then id), links by id. */
export type DocumentView = { readonly cards: readonly CardView[]; readonly links: readonly LinkView[] }

/** Kinds of agreements, as people in the room call them. */
export const AGREEMENT_SORTS = [
  'plan',
  'role',
  'deadline',
  'meeting',
  'working-group',
  'communication',
  'trial',
] as const
export type AgreementSort = (typeof AGREEMENT_SORTS)[number]

/**
 * Areas of the joint board: for each written kind a lane per group and a shared lane; `together`, where both groups put
 * shared problems and notes; `goals`, `map` and `limits`, which are the milestone map; `words`, the word list;
 * `ask:a` and `ask:b`, what that group needs from the other; and what both write towards the record.
 */
export type ZoneId =
  | `${'interest' | 'frustration' | 'assumption'}:${'a' | 'b' | 'both'}`
  | 'together'
  | 'goals'
  | 'map'
  | 'limits'
  | 'words'
  | 'ask:a'
  | 'ask:b'
  | 'proposals'
  | 'agreements'
  | 'differences'
