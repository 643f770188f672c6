import type { GroupId, Kind, Lens, WrittenKind } from '../session/agenda.ts'
import type { AgreementValues } from './agreement-fields.ts'
import type { Mention } from '../session/caucus-state.ts'

/**
 * A card as everything above the documents sees it: plain, immutable, without an author. An agreement has the fields of
 * its kind; what was written for another kind stays, and says nothing.
 */
export type CardView = AgreementValues & { readonly [Key in MoveKey]?: true } & {
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
  /** When each group says that it was asked about this decision: before, while or after it was taken. */
  readonly askedA?: AskedWhen
  readonly askedB?: AskedWhen
  /** What was heard, as the group that meant it said yes to it: the hash of both wordings. */
  readonly fits?: string
  /** Whose yes an agreement still needs, by the id on the list of who can say yes (BF14). */
  readonly needs?: string
  /** In the free area: where its top left corner lies, in board units; absent while it flows with the others. */
  readonly place?: readonly [x: number, y: number]
  /** How wide it is drawn in the free area, in board units; absent for the usual width. */
  readonly width?: number
  /** The stack (a card of that kind) that it lies in. */
  readonly stack?: string
  /** Where it lies between two axes, each from 0 to 100; on the assumption map evidence, then importance. */
  readonly value?: readonly [x: number, y: number]
  /** Which end of which axis, or which corner between them, an `axis` card names; of a `tell` the corner that it shows. */
  readonly end?: AxisEnd | AxisCorner
  /** The week that was promised for a milestone, and the week that is safe. */
  readonly promised?: number
  readonly safe?: number
  /** The week that a group has confirmed for a milestone: it is agreed while both name the week in which it lies. */
  readonly yesA?: number
  readonly yesB?: number
  /** The lens that its group gave it. */
  readonly lens?: Lens
  /**
   * A parked point that goes along to the next session, or an offer that an owner of its agreement took up. Server only.
   */
  readonly taken?: boolean
  /** On a note of a separate talk: how far the mediator may pass it on; absent on the mediator's own. Server only. */
  readonly mention?: Mention
  /** At a mixed table: the people there offer this card to the room. */
  readonly offered?: true
  /**
   * At a mixed table: the SHA-256 of a secret that whoever wrote the card down keeps, as 64 hexadecimal digits. On the
   * board it is the server's to know, and on no card.
   */
  readonly owned?: string
  /** The option, written together at a mixed table, from which an agreement or a proposal was made. */
  readonly from?: string
  /** On a match: the card of the other group that is the same as the one that it belongs to; `fits` has both wordings. */
  readonly meets?: string
  /** On what is hard to use: the minutes of a shift that it costs, as its group says. */
  readonly minutes?: number
  /** A proposal that is put to everybody as the shared purpose, a line for both groups. */
  readonly asPurpose?: true
}

/** In which futures of a two-by-two, which are its corners, a move works. */
export const MOVE_KEYS = ['inTopLeft', 'inTopRight', 'inBottomLeft', 'inBottomRight'] as const
export type MoveKey = (typeof MOVE_KEYS)[number]

/** The ends of the two axes of a board, named by whoever makes it. */
export const AXIS_ENDS = ['x-low', 'x-high', 'y-low', 'y-high'] as const
export type AxisEnd = (typeof AXIS_ENDS)[number]

/** The corners of a two-by-two: what it means that both ends meet there, in the room's own words. */
export const AXIS_CORNERS = ['top-left', 'top-right', 'bottom-left', 'bottom-right'] as const
export type AxisCorner = (typeof AXIS_CORNERS)[number]

/**
 * What two cards have to do with each other: `from` depends on `to`; `from`, a limit or a pressure, limits `to`; `from`,
 * a milestone, supports `to`, a goal; `from` changed because of `to`, a card that was revealed; `from`, an agreement,
 * plans `to`, a milestone or a goal. An arrow says no more than its label does.
 */
export const LINK_KINDS = ['depends-on', 'limits', 'supports', 'because-of', 'plans', 'arrow'] as const
export type LinkKind = (typeof LINK_KINDS)[number]
export type LinkView = {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly kind: LinkKind
  /** A word or two beside an arrow; other links have none. */
  readonly label?: string
}

/** How thick a stroke is drawn. */
export const PENS = ['fine', 'broad'] as const
export type Pen = (typeof PENS)[number]

/** A line drawn by hand in the free area. It is made whole and taken away whole. */
export type StrokeView = {
  readonly id: string
  readonly pen: Pen
  /** Whole board units: x, y, x, y, … */
  readonly points: readonly number[]
}

/** Everything that a document shows: cards in a stable order (by `at[1]`, then `at[0]`, then id), links and strokes by id. */
export type DocumentView = {
  readonly cards: readonly CardView[]
  readonly links: readonly LinkView[]
  /** Absent where nobody drew. */
  readonly strokes?: readonly StrokeView[]
}

/** When somebody was asked about a decision. */
export const ASKED = ['before', 'during', 'after'] as const
export type AskedWhen = (typeof ASKED)[number]

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
 * Areas of the joint board: for each written kind a lane per group and a shared lane; `together`, the free area, where
 * both groups put shared problems, notes and plain text, draw, and lay cards where they like; `tests` of assumptions;
 * `two-by-two`, ideas between two axes of the room's own; `pairs`, `tensions` and `messages`, boards of linked cards; `matches` in the lists of a mirror; `moves` for the futures of a two-by-two; `conditions` of what was heard; `goals`, `map` and `limits`, which are the milestone map; `words`, the word list;
 * `ask:a` and `ask:b`, what that group needs from the other; `options`, what mixed tables wrote; what both write towards the record; `brings`, what people can
 * bring to an agreement, and `parking`, points that wait, which the server alone writes.
 */
export type ZoneId =
  | `${WrittenKind}:${'a' | 'b' | 'both'}`
  | 'together'
  | 'tests'
  | 'two-by-two'
  | 'pairs'
  | 'tensions'
  | 'messages'
  | 'matches'
  | 'moves'
  | 'conditions'
  | 'goals'
  | 'map'
  | 'limits'
  | 'words'
  | 'ask:a'
  | 'ask:b'
  | 'options'
  | 'proposals'
  | 'agreements'
  | 'brings'
  | 'parking'
  | 'differences'
