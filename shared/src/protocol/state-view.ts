import type { SheetName } from './sheets.ts'
import type { AcceptanceResult } from '../voting/acceptance.ts'
import type { CountOf } from '../session/sheet-versions.ts'
import type { Participation } from '../marks/participation.ts'
import type { GroupId, MapBoard, RatedKind, RatingAxis, Step, VoteMethod, WrittenKind } from '../session/agenda.ts'
import type { RoleParts } from '../roles/role-grid.ts'
import type { CaucusOffer, CaucusWith } from '../session/caucus-state.ts'
import type { AcceptedOf, Answer, RatedOption, SupportRule } from '../session/events.ts'
import type { TurnPlan } from '../session/turn-plan.ts'

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

/** The card in focus while it is said back. */
export type FocusView = {
  readonly id: string
  readonly card: string
  /** The offering group, which answers; `both` when the card is shared, and then both answer. */
  readonly group: GroupId | 'both'
  readonly tries: number
  /** What the offering group answered to this try so far; absent where the answering group is under k. */
  readonly answers?: { readonly heard: number; readonly again: number; readonly asked: number }
}

/** Talk turns as they stand: the same for everybody in the room. */
export type TurnsView = {
  readonly id: string
  readonly seconds: number
  readonly each: number
  /** SHA-256 of the seed, known before the draw. */
  readonly commitment: string
  /** What the draw was made with; absent before it. */
  readonly seed?: string
  readonly first: GroupId | null
  readonly plan: TurnPlan
  readonly now: { readonly turn: number; readonly startedAt: number; readonly endsAt: number } | null
  /** Who said yes to speak in the turn that runs or comes next; absent where nobody is named. It is stored nowhere. */
  readonly speaker?: { readonly seat: string; readonly name: string }
}

/** What only the mediator knows of who wishes to speak. */
export type SpeakingView = {
  /** Those from elsewhere first where the room wants it so, then by name. */
  readonly wishes: readonly { readonly seat: string; readonly elsewhere: boolean }[]
  /** The seat that was asked and has not answered. */
  readonly asked: string | null
}

/** An ask as an audience may see it: an answer that holds is in ring 1 until all are in. */
export type AskView = {
  readonly id: string
  readonly from: GroupId
  readonly text: string
  readonly hash: string
  readonly answer?: { readonly answer: Answer; readonly to?: string }
  /** An answer that stands before this audience's own group. */
  readonly proposal?: {
    readonly id: string
    readonly answer: Answer
    readonly to?: string
    readonly proposedAt: number
    readonly holdsAt: number
  }
}
export type AsksView = {
  readonly stage: 'write' | 'answer' | 'shown'
  readonly list: readonly AskView[]
  /** How many answers of each group hold; for the mediator, and each group of its own. */
  readonly answered: Readonly<Partial<Record<GroupId, { readonly in: number; readonly of: number }>>>
}

/** A milestone of the role grid: the own group's reading as soon as it holds, the other's once all were shown (RG3). */
export type RoleLineView = {
  readonly milestone: string
  readonly text: string
  readonly shown: boolean
  readonly fills: Readonly<Partial<Record<GroupId, RoleParts>>>
  /** A reading that stands before this audience's own group. */
  readonly proposal?: {
    readonly id: string
    readonly parts: RoleParts
    readonly proposedAt: number
    readonly holdsAt: number
  }
}
export type RolesView = {
  readonly stage: 'none' | 'fill' | 'shown'
  /** Between whom work is shared out; a group has no words here, its name is the session's. */
  readonly parties: readonly { readonly id: string; readonly text?: string }[]
  readonly lines: readonly RoleLineView[]
  /** How many readings of each group hold; for the mediator, and each group of its own. */
  readonly filled: Readonly<Partial<Record<GroupId, { readonly in: number; readonly of: number }>>>
}

/** The formats in which a record leaves. */
export const RECORD_FORMATS = ['md', 'html', 'pdf', 'json', 'svg', 'png'] as const
export type RecordFormat = (typeof RECORD_FORMATS)[number]

/** The record as it stands: its bytes are frozen and named by hash. */
export type RecordView = {
  readonly hash: string
  readonly preparedAt: number
  readonly status: 'preview' | 'confirmed' | 'lapsed'
  readonly confirmed: Readonly<Record<GroupId, boolean>>
  readonly checkIn?: string
  /** Until when it can be confirmed; present once the session has ended. */
  readonly confirmUntil?: number
}

/** A group act that stands before its group: it holds at `holdsAt` unless somebody says "Not yet". */
export type ProposalView = {
  readonly id: string
  readonly act: GroupAct
  readonly answer?: 'yes' | 'no'
  readonly proposedAt: number
  readonly holdsAt: number
}
/**
 * What a group can do as a group: say that it is ready, open its door, say whether card texts go along, answer an ask,
 * say who does what at a milestone, confirm the record, ask for another mediator before the start,
 * ask for a separate talk, answer an offer of one.
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
] as const
export type GroupAct = (typeof GROUP_ACTS)[number]

/** One's own table; present only for the audience of that group. */
export type TableView = {
  readonly opened: boolean
  readonly ready: boolean
  /** The act that stands before the group; answers to asks stand in `asks`. */
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

/** A closed support check, as far as k lets it be shown. */
export type SupportResultView = {
  readonly by: 'group' | 'total' | 'none'
  readonly why?: 'rounds'
  readonly ballots: { readonly total: number; readonly a?: number; readonly b?: number }
  readonly levels: readonly {
    readonly level: number
    readonly total?: number
    readonly a?: number
    readonly b?: number
  }[]
  readonly carried: 'carried' | 'not-carried' | 'not-decided'
  /** What would have to change, unsigned and in no order of time. */
  readonly lines: readonly { readonly text: string; readonly group?: GroupId }[]
}

/** A closed rating, as far as k lets it be shown, option by option (BL17). */
export type RatingResultView = {
  readonly by: 'group' | 'total' | 'none'
  readonly why?: 'rounds'
  readonly ballots: { readonly total: number; readonly a?: number; readonly b?: number }
  readonly options: readonly RatedOption[]
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
  /** Present for a support check: what it is about, its rule, and the result once it has closed. */
  readonly support?: {
    /** The proposal's card on the board. */
    readonly proposal: string
    readonly rule: SupportRule
    readonly result?: SupportResultView
  }
  /** Present for a rating: what is rated on which axes, and the result once it has closed. */
  readonly rating?: {
    readonly of: RatedKind
    readonly axes: readonly RatingAxis[]
    /** The card behind each option. */
    readonly options: readonly { readonly option: string; readonly card: string }[]
    /** Options for which people may guess what the other group says on the first axis. */
    readonly guess: readonly string[]
    readonly result?: RatingResultView
  }
  /** SHA-256 of every receipt that was counted, hex, sorted: a device finds its own vote here. */
  readonly receipts?: readonly string[]
  /** How many of those asked have a scribe; `in` where every vote is in, so that so many votes came by a scribe (PE5). */
  readonly scribed?: { readonly asked: number; readonly in?: number }
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

/** A separate talk as its mediator sees it: with whom, since when, and where its notes are. */
export type CaucusTalkView = {
  readonly id: string
  readonly with: CaucusWith
  /** Who the single person is. */
  readonly seat?: string
  readonly document: string
  readonly startedAt: number
  readonly endsAt: number
  readonly endedAt: number | null
  readonly minutes?: number
  /** Whether its time can still be offered to the other group. */
  readonly canOffer: boolean
}

/** Separate talks, as an audience in the room may know of them. */
export type CaucusView = {
  /** What holds for them was shown at least once; `ruleOn` while it stands on every page and on the wall. */
  readonly ruleShown: boolean
  readonly ruleOn: boolean
  /** Who is in a separate talk now; of a single person not even the group. */
  readonly apart: readonly CaucusWith[]
  /** Minutes of the talks that have ended, as the log says them. */
  readonly minutes: Readonly<Record<CaucusWith, number>>
  /** Offers of the same time: one's own group's, and for the mediator both. */
  readonly offers: readonly CaucusOffer[]
  /** Groups that asked as groups and wait: one's own, and for the mediator both. */
  readonly asked: readonly GroupId[]
  /** For the mediator only: all talks, the groups in which somebody asked quietly, and people who ask to talk alone. */
  readonly talks?: readonly CaucusTalkView[]
  readonly quiet?: { readonly groups: readonly GroupId[]; readonly seats: readonly string[] }
}

/** A separate talk of one's own, or of one's group, that runs or has been. */
export type OwnTalk = {
  readonly document: string
  readonly with: CaucusWith
  /** Present while it runs. */
  readonly runs?: { readonly caucus: string; readonly startedAt: number; readonly endsAt: number }
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
  readonly locked: boolean
  /** Whether this audience may write on the board now. */
  readonly boardOpen: boolean
  readonly screen: { readonly covered: boolean }
  /** Whether card texts may go along in the working snapshot: each group's answer, null before it gave one. */
  readonly release: Readonly<Record<GroupId, 'yes' | 'no' | null>>
  /** Reasons for hidden cards; only for the group whose card it was (both for shared ones). */
  readonly hidden: readonly { readonly card: string; readonly reason: string; readonly at: number }[]
  /** Absent outside the room. */
  readonly caucus?: CaucusView
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
  /** The version of the ground rules that this seat said yes to last; 0 before it joined. */
  readonly ticked: number
  /** Whether it said that it read the sponsor's words as they stand. */
  readonly hasRead: boolean
  /** Whether it has said, or passed, in the round about the mediator that is open. */
  readonly saidAcceptance: boolean
  readonly atTable: boolean
  /** Drafts on the own desk that are marked to be shared when the table opens. */
  readonly offered: readonly string[]
  /** How many of the cap are used, by kind: offered and already at the table. */
  readonly used: Readonly<Partial<Record<WrittenKind, number>>>
  readonly marks: Readonly<Record<string, readonly Mark[]>>
  /** Open ballots in which this seat's vote, or pass, is in. */
  readonly voted: readonly string[]
  readonly wished: boolean
  /** Whether this seat said in this step that it needs a break. */
  readonly needsBreak: boolean
  /** In talk turns: whether this seat wishes to speak, was asked to, or said yes. */
  readonly turn: {
    readonly wishes: boolean
    readonly elsewhere: boolean
    readonly asked: boolean
    readonly speaks: boolean
  }
  /** Separate talks whose notes this seat reads; absent where there were none. */
  readonly talks?: readonly OwnTalk[]
  /** That this seat asked quietly for a separate talk: with its group, or alone. */
  readonly asksApart?: 'group' | 'alone'
  /** The name of the scribe who enters for this person, if one does. */
  readonly scribe?: string
  /** For a mediator who does not lead. */
  readonly assists?: true
  /** Whether one stands between the groups; `talk` is what the mediator offers those who do. For participants. */
  readonly between?: { readonly on: boolean; readonly talk?: string }
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
