import type { GroupId, Step, WrittenKind } from '../session/agenda.ts'

/** Roles of seats. */
export const ROLES = ['mediator', 'participant', 'scribe', 'observer', 'sponsor', 'projector'] as const
export type Role = (typeof ROLES)[number]

/**
 * Who receives a state. One presenter makes one state per audience; what an audience may not know is not in it.
 * `door` is a seat that waits or has not consented; `observer` stands for scribes without a group, too.
 */
export type Audience = 'mediator' | 'a' | 'b' | 'observer' | 'projector' | 'sponsor' | 'door'

/** What a step is doing now. Times are milliseconds since 1970 on the server's clock. */
export type PhaseView =
  | { readonly of: 'waiting' }
  | { readonly of: 'talk' }
  | { readonly of: 'alone'; readonly kind: WrittenKind }
  | { readonly of: 'table' }
  | {
      readonly of: 'reveal'
      readonly kind: WrittenKind
      readonly stage: 'before' | 'silence' | 'after'
      readonly silence?: { readonly startedAt: number; readonly endsAt: number }
    }
  | { readonly of: 'vote'; readonly stage: 'collect' | 'frozen' | 'open' | 'closed'; readonly ballot?: string }
  | { readonly of: 'break' }
  | { readonly of: 'close' }
  | { readonly of: 'ended' }

/** Counts of one mark on one card; by group only where both groups have k seats. */
export type MarkCount = { readonly total: number; readonly a?: number; readonly b?: number }
export const MARKS = ['true-for-me', 'new-to-me', 'unclear'] as const
export type Mark = (typeof MARKS)[number]
export type CardMarks = Readonly<Partial<Record<Mark, MarkCount>>>

/** A group act that stands before its group: it holds at `holdsAt` unless somebody says "Not yet". */
export type ProposalView = {
  readonly id: string
  readonly act: GroupAct
  readonly answer?: 'yes' | 'no'
  readonly proposedAt: number
  readonly holdsAt: number
}
/** What a group can do as a group: say that it is ready, open its door, say whether card texts go along. */
export const GROUP_ACTS = ['ready', 'open-door', 'release'] as const
export type GroupAct = (typeof GROUP_ACTS)[number]

/** One's own table; present only for the audience of that group. */
export type TableView = {
  readonly opened: boolean
  readonly ready: boolean
  readonly proposal: ProposalView | null
  readonly doorOpen: boolean
  /** Names of the seats that can read this table, the mediator last while the door is open. */
  readonly readers: readonly string[]
}

export type OptionResult = {
  readonly option: string
  readonly text: string
  readonly total: number
  readonly a?: number
  readonly b?: number
}
/** A closed ballot, as far as k lets it be shown. `by: 'group'` has `a` and `b` in every option and in `ballots`. */
export type ResultView = {
  readonly by: 'group' | 'total' | 'none'
  /** The split is hidden because an earlier round had slightly different voters. */
  readonly why?: 'rounds'
  readonly ballots: { readonly total: number; readonly a?: number; readonly b?: number }
  /** At least 6 in 10 of each group, in the order of the lower rate, then of the product. Empty unless by group. */
  readonly common: readonly OptionResult[]
  /** At least 6 in 10 of one group only, in the order of that rate. Empty unless by group. */
  readonly one: readonly (OptionResult & { readonly group: GroupId })[]
  /** The rest; everything when `by` is `total`, in the order of the total; nothing when `none`. */
  readonly others: readonly OptionResult[]
}

export type BallotView = {
  readonly id: string
  readonly step: string
  readonly round: number
  readonly cap: number
  readonly k: number
  readonly stage: 'frozen' | 'open' | 'closed' | 'void'
  readonly options: readonly { readonly id: string; readonly text: string; readonly hash: string }[]
  /** A line that fills, in eighths; what everybody may know while it is open. */
  readonly fill?: number
  /** True from two before the end. */
  readonly nearly?: boolean
  /** The figure, for the mediator only. */
  readonly turnout?: { readonly in: number; readonly asked: number }
  readonly result?: ResultView
  /** SHA-256 of every receipt that was counted, hex, sorted: a device finds its own vote here. */
  readonly receipts?: readonly string[]
  readonly reason?: string
}

export type RosterSeat = {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly group?: GroupId
  /** `waiting` at the door; `in` the room; `left`. Seats that declined are not listed. */
  readonly status: 'waiting' | 'in' | 'left'
  /** Whether the seat may read its group's table; false waits for a yes from that group. */
  readonly atTable: boolean
}

/** The state of a session as one audience may see it. Sent whole over `/live` and by `GET /api/sessions/:id`. */
export type StateView = {
  readonly audience: Audience
  /** The server's clock when this was made. */
  readonly now: number
  readonly session: {
    readonly id: string
    readonly title: string
    readonly groups: Readonly<Record<GroupId, { readonly name: string; readonly seats: number; readonly here: number }>>
    readonly k: number
    readonly cap: number
    readonly mediator: string
    /** The sponsor's line; empty when there is none. */
    readonly sponsor: string
    /** Who runs this server and could, with effort, read what is written. */
    readonly operator: string
    /** Room code, while the door is open; for the mediator and the projector. */
    readonly roomCode?: string
    /** Address that phones reach, without a trailing slash. */
    readonly address: string
    readonly plainHttp: boolean
  }
  readonly steps: readonly (Step & { readonly status: 'done' | 'now' | 'next' | 'skipped' })[]
  /** Index into `steps`; -1 before the first. */
  readonly current: number
  readonly phase: PhaseView
  readonly timer: { readonly startedAt: number; readonly endsAt: number } | null
  /** How many asked quietly for a little more time in this step; for the mediator only. */
  readonly moreTime?: number
  readonly door: { readonly open: boolean }
  readonly roster: readonly RosterSeat[]
  /** Seats without a connection, as a number; for the mediator only, and not while a ballot or a private step is open. */
  readonly offline?: number
  readonly consented: number
  readonly asked: number
  /** Counts only: drafts written, and people with at least one; for the mediator and the projector while people write alone. */
  readonly drafts?: { readonly cards: number; readonly people: number; readonly asked: number }
  /** A line that fills while people write, in eighths: people with at least one card. For everyone. */
  readonly writing?: number
  readonly ready: Readonly<Record<GroupId, boolean>>
  /** How many cards of each kind the tables would release; for the mediator, by group only when that group is ready. */
  readonly offered?: Readonly<Partial<Record<WrittenKind, Readonly<Record<GroupId, number>>>>>
  readonly table?: TableView
  /** Groups whose table door is open to the mediator; for the mediator. */
  readonly doorsOpen?: readonly GroupId[]
  readonly revealed: readonly WrittenKind[]
  /** Card id → marks, shown when the silence has ended. */
  readonly marks: Readonly<Record<string, CardMarks>>
  /** Cards that enough of both groups call true for them: they may go to the shared lane. */
  readonly enough: readonly string[]
  readonly ballots: readonly BallotView[]
  readonly locked: boolean
  /** Whether this audience may write on the board now. */
  readonly boardOpen: boolean
  readonly screen: { readonly covered: boolean }
  /** Whether card texts may go along in the working snapshot: each group's answer, null before it gave one. */
  readonly release: Readonly<Record<GroupId, 'yes' | 'no' | null>>
  /** Reasons for hidden cards; only for the group whose card it was (both for shared ones). */
  readonly hidden: readonly { readonly card: string; readonly reason: string; readonly at: number }[]
  /** Last sequence number of the process log. */
  readonly seq: number
  readonly ended: boolean
}

/** What only this seat knows of itself. */
export type SelfView = {
  readonly seat: string
  readonly name: string
  readonly role: Role
  readonly group?: GroupId
  readonly status: 'waiting' | 'in' | 'left' | 'declined'
  readonly consented: boolean
  readonly atTable: boolean
  /** Drafts on the own desk that are marked to be shared when the table opens. */
  readonly offered: readonly string[]
  /** How many of the cap are used, by kind: offered and already at the table. */
  readonly used: Readonly<Partial<Record<WrittenKind, number>>>
  readonly marks: Readonly<Record<string, readonly Mark[]>>
  /** Open ballots in which this seat's vote, or pass, is in. */
  readonly voted: readonly string[]
  readonly wished: boolean
}

/** Frames on `/live/<session>`, server to client. */
export type LiveMessage =
  | { readonly type: 'state'; readonly seq: number; readonly state: StateView }
  | { readonly type: 'self'; readonly self: SelfView }
  | { readonly type: 'summon'; readonly at: number }
  | { readonly type: 'not-placed'; readonly document: string; readonly reason: string }

/** One line of the process log: the public part of an event and its place in the chain. */
export type LogEntry = {
  readonly seq: number
  readonly at: number
  readonly public: { readonly type: string } & Readonly<Record<string, unknown>>
  /** SHA-256(salt ‖ sealed part), hex; absent when the event has no sealed part. */
  readonly sealedHash?: string
  readonly previous: string
  readonly hash: string
}
