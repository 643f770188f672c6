import type { CheckInView } from './series-views.ts'
import type { SelfView } from './self-view.ts'
import type { CallPlace, InterviewsView, MixCounts } from './interview-views.ts'
import type { Participation } from '../marks/participation.ts'
import type { LockedLanes } from '../map/locked-lanes.ts'
import type { GroupId, Lens, MapBoard, Step, VoteMethod, WrittenKind } from '../session/agenda.ts'
import type { AcceptedOf } from '../session/events.ts'
import type { CountOf } from '../session/sheet-versions.ts'
import type { AcceptanceResult } from '../voting/acceptance.ts'
import type { AsksView, RolesView, RecordView } from './agree-views.ts'
import type { BallotView } from './ballot-views.ts'
import type { ParkingView } from './parking-view.ts'
import type { KeepingView } from './keeping-view.ts'
import type { SheetName } from './sheets.ts'
import type { MixedView } from './mixed-views.ts'
import type { FocusView, TurnsView, WalkView, SpeakingView, CaucusView } from './talk-views.ts'

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
  | { readonly of: 'mixed'; readonly about?: 'words' }
  | {
      readonly of: 'reveal'
      readonly kind: WrittenKind
      /** Kinds that are revealed at the same moment. */
      readonly also?: readonly WrittenKind[]
      readonly stage: 'before' | 'silence' | 'after'
      readonly silence?: { readonly startedAt: number; readonly endsAt: number }
    }
  | {
      readonly of: 'vote'
      readonly method: VoteMethod
      readonly stage: 'collect' | 'frozen' | 'open' | 'closed'
      readonly ballot?: string
    }
  | { readonly of: 'say-back' }
  | { readonly of: 'words' }
  | { readonly of: 'turns' }
  | { readonly of: 'circle' }
  | { readonly of: 'asks' }
  | { readonly of: 'roles' }
  | { readonly of: 'map'; readonly board: MapBoard }
  | { readonly of: 'agreements' }
  | { readonly of: 'break' }
  | { readonly of: 'close' }
  | { readonly of: 'ended' }

/** Counts of one mark on one card; by group only where both groups have k seats. */
export type MarkCount = { readonly total: number; readonly a?: number; readonly b?: number }
/** Marks that everybody may set on a card of the board. */
export const CARD_MARKS = ['true-for-me', 'new-to-me', 'unclear'] as const
/** What the offering group answers when its card was said back; one takes the place of the other. */
export const HEARD_MARKS = ['heard', 'one-more-try'] as const
export const MARKS = [...CARD_MARKS, ...HEARD_MARKS] as const
export type CardMark = (typeof CARD_MARKS)[number]
export type HeardMark = (typeof HEARD_MARKS)[number]
export type Mark = (typeof MARKS)[number]
export type CardMarks = Readonly<Partial<Record<CardMark, MarkCount>>>

/** A group act that stands before its group: it holds at `holdsAt` unless somebody says "Not yet". */
export type ProposalView = {
  readonly id: string
  readonly act: GroupAct
  readonly answer?: 'yes' | 'no'
  readonly proposedAt: number
  readonly holdsAt: number
  /** The parked point that would go, or the held-back card. */
  readonly card?: string
}
/**
 * What a group can do as a group: say that it is ready, open its door, say whether card texts go along, answer an ask,
 * say who does what at a milestone, confirm the record, ask for another mediator before the start,
 * ask for a separate talk, answer an offer of one, let a parked point go, delete a card that it keeps back,
 * say that the whole session is deleted now, or after its end the board alone.
 */
export const GROUP_ACTS = [
  'ready',
  'open-door',
  'release',
  'answer',
  'fill-roles',
  'confirm-record',
  'ask-change',
  'ask-caucus',
  'answer-caucus',
  'let-go',
  'delete-held',
  'delete-session',
  'delete-board',
] as const
export type GroupAct = (typeof GROUP_ACTS)[number]

/** That groups say the session is deleted now, or its board. */
export type DeletionView = {
  /** Groups that have said so; with the second one it is deleted. */
  readonly agreed: Readonly<Record<GroupId, boolean>>
  /** What stands before the own group. */
  readonly proposal?: { readonly id: string; readonly proposedAt: number; readonly holdsAt: number }
}

/** Plainer words that the mediator suggests for a card. */
export type WordingView = {
  readonly id: string
  readonly group: GroupId
  readonly card: string
  /** On the joint board, or at the table of the group. */
  readonly on: 'board' | 'table'
  readonly text: string
}

/** One's own table; present only for the audience of that group. */
export type TableView = {
  readonly opened: boolean
  readonly ready: boolean
  /** The act that stands before the group; answers to asks stand in `asks`. */
  readonly proposal: ProposalView | null
  readonly doorOpen: boolean
  /** Names of the seats that can read this table, the mediator last while the door is open. */
  readonly readers: readonly string[]
  /** Who sits where, by seat, while the group works at several tables. */
  readonly seats?: readonly (readonly string[])[]
}

/** How a large group would sit down when the next table step begins. */
export type SeatingView = {
  readonly people: number
  /** At how many tables by lot, and whether the mediator chose one. */
  readonly tables: number
  readonly one: boolean
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
  /** The seat of the scribe who enters for this person, who is on the phone. */
  readonly scribe?: string
  /** Of several mediators, the one who leads. */
  readonly leads?: true
}

/** Who leads, as the mediators see it; absent where there is one mediator only. */
export type LeadView = {
  /** The seat that leads. */
  readonly seat: string
  readonly deputy: string | null
  readonly offeredTo: string | null
  /** Whether whoever leads has had no connection for so long that the deputy may take over. */
  readonly isAway: boolean
}

/** That a session goes on from another: when its record was made, and for those in the room what came along. */
export type FollowsView = {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly agreements?: number
  /** Cards in lanes and in the free area with which the board began. */
  readonly lanes?: number
}

/** Whether both groups accept the mediator: the same for everybody in the room, the mediator too (BF9). */
export type AcceptanceView = {
  readonly ballot: string
  readonly stage: 'open' | 'closed'
  /** How full it is, in eighths, while it is open. */
  readonly fill?: number
  readonly nearly?: boolean
  readonly result?: AcceptanceResult
}

/** What was written before the day. Words are fetched (`SheetsView`), and again when a version rises. */
export type BeforeView = {
  /** The version of each sheet that stands and that this audience may read. */
  readonly versions: Readonly<Partial<Record<SheetName, number>>>
  /** How many members said yes to the rules as they stand, of how many; for everybody in the room, never who. */
  readonly ticks?: CountOf
  /** How many said that they read the sponsor's words as they stand; in the room, where there are any. */
  readonly reads?: CountOf
  /** The last round, in the room. */
  readonly acceptance?: AcceptanceView
  /** Groups that asked for another mediator; in the room. */
  readonly changeAsked?: Readonly<Record<GroupId, boolean>>
}

/** What the mediator's plan of the day is measured by (AD5, AD6). */
export type PlanView = {
  /** How often the agenda was changed; `set-agenda` names it. */
  readonly version: number
  /** When the day is to begin, in minutes of the room's clock since midnight. */
  readonly start: number | null
  /** Minutes of the agenda with which the day began; null before the first step. */
  readonly planned: number | null
  /** When steps began, in order, milliseconds since 1970. */
  readonly begins: readonly { readonly step: string; readonly at: number }[]
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
    /** Seconds for which an act of a group stands before it. */
    readonly actSeconds: number
    readonly keeping: KeepingView
    /** Present where the mediator sees the names of seats without a connection; everybody was told on joining. */
    readonly namesOffline?: true
    /** Room code, while the door is open; for the mediator and the projector. */
    readonly roomCode?: string
    /** Address that phones reach, without a trailing slash. */
    readonly address: string
    readonly plainHttp: boolean
    /** Absent where the session goes on from none. */
    readonly follows?: FollowsView
  }
  readonly steps: readonly (Step & { readonly status: 'done' | 'now' | 'next' | 'skipped' })[]
  /** Index into `steps`; -1 before the first. */
  readonly current: number
  /** For the mediator only. */
  readonly plan?: PlanView
  readonly phase: PhaseView
  readonly timer: { readonly startedAt: number; readonly endsAt: number } | null
  /** How many asked quietly for a little more time in this step; for the mediator only. */
  readonly moreTime?: number
  /** How many said quietly that they need a break; for the mediator only. */
  readonly needBreak?: number
  readonly door: { readonly open: boolean }
  readonly roster: readonly RosterSeat[]
  /** Seats without a connection, as a number; for the mediator only, and not while a ballot or a private step is open. */
  readonly offline?: number
  /** Their names, where the session shows them and everybody was told so on joining. */
  readonly offlineNames?: readonly string[]
  /** For mediators, where there are several. */
  readonly lead?: LeadView
  /** How many stand between the groups, when the step began; for mediators, from k on (PE11). */
  readonly between?: number
  /** Whether those who stand between were offered a talk of their own; for mediators. */
  readonly betweenTalk?: boolean
  /** The interviews before the day; for mediators. */
  readonly interviews?: InterviewsView
  /** How many said which role, site and shift, as far as k lets it be told; for mediators. */
  readonly mix?: MixCounts
  /** Themes of the interviews that the mediator shows now, shuffled; in the room. */
  readonly themes?: readonly string[]
  /** Empty chairs, by a general name: who is missing, and has a place in the room. */
  readonly chairs: readonly string[]
  /** What was told of earlier sessions, and outcome numbers; in the room, and absent while there is none. */
  readonly checkIn?: CheckInView
  /** For which places there is the address of a call; for mediators. */
  readonly callPlaces?: readonly CallPlace[]
  readonly consented: number
  readonly asked: number
  readonly before: BeforeView
  /** Counts only: drafts written, and people with at least one; for the mediator and the projector while people write alone. */
  readonly drafts?: { readonly cards: number; readonly people: number; readonly asked: number }
  /** A line that fills while people write, in eighths: people with at least one card. For everyone. */
  readonly writing?: number
  readonly ready: Readonly<Record<GroupId, boolean>>
  /** Who wrote how much, without names: for the mediator only, never while something private is open (GU8). */
  readonly participation?: Participation
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
  readonly focus: FocusView | null
  /** Cards that were said back, and how it ended. */
  readonly saidBack: readonly {
    readonly card: string
    readonly group: GroupId | 'both'
    readonly tries: number
    readonly outcome: 'heard' | 'left'
  }[]
  /** Talk turns of the step; null where there are none. */
  readonly turns: TurnsView | null
  /** The walk through what this step revealed; absent where there is none. */
  readonly walk?: WalkView
  /** Whoever takes part from elsewhere is asked first. */
  readonly remoteFirst: boolean
  /** In a circle: who has the talking turn; null where it lies in the middle. It is stored nowhere. */
  readonly circle: { readonly holder: { readonly seat: string; readonly name: string } | null } | null
  /** Who wishes to speak; for the mediator only. */
  readonly speaking?: SpeakingView
  readonly asks: AsksView
  readonly roles: RolesView
  /** Yeses to frozen words; one counts while the card's words still have that hash. */
  readonly accepted: readonly {
    readonly of: AcceptedOf
    readonly card: string
    readonly hash: string
    readonly group: GroupId
  }[]
  /** For group seats and the mediator; null before it is prepared, and for everybody else until it is confirmed. */
  readonly record: RecordView | null
  /** Whether both groups read a record that is not confirmed yet; the room knows no more of it (RC3). */
  readonly reading?: true
  readonly locked: boolean
  /** Whether this audience may write on the board now. */
  readonly boardOpen: boolean
  readonly screen: { readonly covered: boolean }
  /** Lanes of the map that are locked, by their ids; absent where none is (MP13). */
  readonly lockedLanes?: LockedLanes
  /** The lens through which everybody sees the board; absent where there is none. */
  readonly lens?: Lens
  /** Whether card texts may go along in the working snapshot: each group's answer, null before it gave one. */
  readonly release: Readonly<Record<GroupId, 'yes' | 'no' | null>>
  /** Reasons for hidden cards; only for the group whose card it was (both for shared ones). */
  readonly hidden: readonly {
    readonly card: string
    readonly reason: string
    readonly at: number
    /** The card at the own table, which the group can delete for good; for that group only. */
    readonly kept?: string
  }[]
  /** Plainer words that wait for an answer: for the group that wrote the card, and for mediators. */
  readonly wordings?: readonly WordingView[]
  /** The list of points that wait; absent outside the room. */
  readonly parking?: ParkingView
  /** Absent outside the room. */
  readonly caucus?: CaucusView
  /** How many people sit at each table of a group that works at several; absent where none does. */
  readonly split?: Readonly<Partial<Record<GroupId, readonly number[]>>>
  /** For the mediator: groups of more people than one table takes, before they sit down. */
  readonly seating?: Readonly<Partial<Record<GroupId, SeatingView>>>
  /** Mixed tables of the step that runs; absent outside the room, in other steps and before the first draw is set. */
  readonly mixed?: MixedView
  /** Who says that the session is deleted now; in the room, and absent while nobody does (KE8). */
  readonly deletion?: DeletionView
  /** The same of the board alone, after the end (KE16). */
  readonly boardDeletion?: DeletionView
  /** Last sequence number of the process log. */
  readonly seq: number
  readonly ended: boolean
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
