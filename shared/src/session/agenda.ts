import type { MixedSize } from './mixed-lot.ts'

/** The two groups of a session. Their names are the organisation's; their marks are a circle (`a`) and a square (`b`). */
export type GroupId = 'a' | 'b'
export const GROUPS = ['a', 'b'] as const satisfies readonly GroupId[]

/**
 * What a card is about. `problem` is a shared problem that both groups may put to a ballot; `lane` names a row of the
 * map; a `meaning` says what a goal means on a Tuesday; a `rewrite` says a `term` in plain words; a `reason` is one
 * group's side of a `difference`. A `text` is plain words without a card, a `stack` the title of cards that lie
 * together; a `pressure` comes from outside as a `limit` does from inside, a `reply` answers either; a `start` carries
 * the day on which the map's first week begins; a `test` finds out whether an assumption holds; an `axis` names one end
 * of an axis of a two-by-two. A `heard` says what the other group heard of a `meant`; a `tension` has two `pole`s with
 * `gain`, `cost` and early `warning` of each; a `condition` says what would make possible what a card finds hard. A
 * `listening` is what a person noted for oneself while others spoke; an `option` is what people of both groups wrote
 * together at a mixed table. A `message` is the draft of an announcement, a `version` says it anew; `vague` words of
 * either are unclear to somebody, and a `missing` is a question that it does not answer. A `match`
 * says for its group that a card of it and one of the other group, in the lists of a mirror, are the same. A `move` is what
 * could be done in one or several futures of a two-by-two, a `tell` what would show early that one of them comes. What people write alone is listed in `WRITTEN_KINDS`.
 */
export const KINDS = [
  'interest',
  'frustration',
  'assumption',
  'problem',
  'note',
  'goal',
  'meaning',
  'lane',
  'milestone',
  'limit',
  'term',
  'rewrite',
  'proposal',
  'ask',
  'agreement',
  'difference',
  'reason',
  'text',
  'stack',
  'pressure',
  'reply',
  'start',
  'test',
  'axis',
  'measure',
  'change',
  'unseen',
  'friction',
  'us-by-us',
  'them-by-us',
  'us-by-them',
  'risk',
  'sign',
  'helped',
  'meant',
  'heard',
  'tension',
  'pole',
  'gain',
  'cost',
  'warning',
  'condition',
  'parked',
  'bring',
  'listening',
  'option',
  'message',
  'version',
  'vague',
  'missing',
  'match',
  'move',
  'tell',
] as const
export type Kind = (typeof KINDS)[number]

/**
 * The kinds that people write alone, tables hold and a reveal brings out, in the order in which lists show them.
 * `pressure` and `limit` are the same cards as on the map. A `measure` says how we are judged, a `change` what changed
 * for me, an `unseen` what I did not see or got wrong, a `friction` shows step by step what is hard to use. The three
 * of the mirror are how we see us, how we see them, and how we think that they see us. A `risk` is what happened when
 * a plan has failed, a `sign` how it showed first; `helped` is what went well.
 */
export const WRITTEN_KINDS = [
  'interest',
  'frustration',
  'assumption',
  'pressure',
  'limit',
  'measure',
  'change',
  'unseen',
  'friction',
  'us-by-us',
  'them-by-us',
  'us-by-them',
  'risk',
  'sign',
  'helped',
] as const satisfies readonly Kind[]
export type WrittenKind = (typeof WRITTEN_KINDS)[number]

/** What a joint day writes about. */
export const DAY_KINDS = ['interest', 'frustration', 'assumption'] as const satisfies readonly WrittenKind[]
export type DayKind = (typeof DAY_KINDS)[number]

/** The lists of a mirror: how we see us, how we see them, how we think that they see us. */
export const MIRROR_KINDS = ['us-by-us', 'them-by-us', 'us-by-them'] as const satisfies readonly WrittenKind[]
export type MirrorKind = (typeof MIRROR_KINDS)[number]

/** What lies on a desk: drafts that can be offered, and notes of what one heard, which never leave it. */
export const DESK_KINDS = [...WRITTEN_KINDS, 'listening'] as const satisfies readonly Kind[]
export type DeskKind = (typeof DESK_KINDS)[number]

/**
 * What a map step shows: the milestones, the assumptions between evidence and importance, ideas between two axes of the
 * room's own, cards that belong to each other, or what in the lists of a mirror is the same.
 */
export const MAP_BOARDS = [
  'milestones',
  'assumptions',
  'two-by-two',
  'pairs',
  'tensions',
  'messages',
  'matches',
  'moves',
] as const
export type MapBoard = (typeof MAP_BOARDS)[number]
/** Boards of cards that belong to each other: meant and heard, tensions, messages, what is the same in a mirror, and moves. */
export type LinkedBoard = Extract<MapBoard, 'pairs' | 'tensions' | 'messages' | 'matches' | 'moves'>
export const isLinkedBoard = (board: MapBoard): board is LinkedBoard =>
  (['pairs', 'tensions', 'messages', 'matches', 'moves'] as const).some((one) => one === board)

/** In what two groups can be out of step: the lenses through which a board is seen. */
export const LENSES = ['approach', 'expectations', 'communication'] as const
export type Lens = (typeof LENSES)[number]

/**
 * What a rating asks of each option: of an assumption how much hangs on it and what is known; of a milestone, trust in
 * it; of a sentence of the pulse, how far it holds for the person who answers; of an early signal, whether it was seen.
 */
export const RATING_AXES = ['importance', 'evidence', 'confidence', 'holds', 'seen'] as const
export type RatingAxis = (typeof RATING_AXES)[number]
/** The axes of cards: all but those of the pulse and of the signal check. */
export type CardAxis = Exclude<RatingAxis, 'holds' | 'seen'>
/** The kinds of cards that are rated. */
export type RatedKind = 'assumption' | 'milestone'
/** What a rating is about: cards of the board, the sentences of the pulse, or early signals. */
export type RatedOf = RatedKind | 'pulse' | 'signals'

/**
 * An item of the agenda: one of the six acts, or a break, with what this one needs.
 * Titles and prompts are not here: the catalogue has them by act, mode and kind.
 */
export type Step = { readonly id: string; readonly minutes: number } & (
  | { readonly act: 'talk'; readonly mode: 'open' | 'say-back' | 'words' | 'circle' }
  /** Talk turns: `turn` minutes each, `each` for each group; what the mediator finds there and may change. */
  | { readonly act: 'talk'; readonly mode: 'turns'; readonly turn: number; readonly each: number }
  | { readonly act: 'write'; readonly mode: 'alone'; readonly kind: WrittenKind }
  | { readonly act: 'write'; readonly mode: 'table'; readonly kinds: readonly WrittenKind[] }
  /** People of both groups write together at tables drawn by lot, of so many people each where the numbers allow it. */
  | {
      readonly act: 'write'
      readonly mode: 'mixed'
      readonly size: MixedSize
      /** They say the terms of the word list in plain words; without it they write options. */
      readonly about?: 'words'
    }
  /** `also`: kinds that are revealed at the same moment and are read beside `kind`. */
  | { readonly act: 'reveal'; readonly kind: WrittenKind; readonly also?: readonly WrittenKind[] }
  /** Everybody chooses up to `cap` of the options; with `dots`, gives out up to `cap` dots among them. */
  | {
      readonly act: 'vote'
      readonly method: 'approve'
      readonly kind: 'problem'
      readonly cap: number
      readonly dots?: true
    }
  | { readonly act: 'vote'; readonly method: 'support'; readonly kind: 'proposal' }
  | { readonly act: 'vote'; readonly method: 'rate'; readonly of: RatedKind; readonly axes: readonly CardAxis[] }
  /** Which early signals were seen since the last session, or in the last three months. */
  | { readonly act: 'vote'; readonly method: 'signals' }
  /** Without a board it is the milestone map. */
  | { readonly act: 'map'; readonly board?: Exclude<MapBoard, 'milestones'> }
  | { readonly act: 'agree'; readonly mode: 'asks' | 'roles' | 'agreements' | 'close' }
  | { readonly act: 'break' }
)

/** A step that is not on an agenda yet, so that it has no id. */
export type NewStep = Step extends infer One ? (One extends Step ? Omit<One, 'id'> : never) : never

/** The methods of a ballot. */
export type VoteMethod = Extract<Step, { readonly act: 'vote' }>['method']

/** How long steps are to take, in minutes. */
export const minutesOf = (steps: readonly Pick<Step, 'minutes'>[]): number =>
  steps.reduce((sum, step) => sum + step.minutes, 0)

/**
 * Whether an agenda is only talk around a circle, with an opening and breaks: nothing is written in it, and of such a
 * session nothing is kept but the day and how many were there (TT8).
 */
export const isCircleOnly = (steps: readonly Step[]): boolean =>
  steps.some((step) => step.act === 'talk' && step.mode === 'circle') &&
  steps.every(
    (step) => step.act === 'break' || (step.act === 'talk' && (step.mode === 'circle' || step.mode === 'open')),
  )
