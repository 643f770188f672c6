import type { SheetName } from '../protocol/sheets.ts'
import type { AcceptanceResult } from '../voting/acceptance.ts'
import type { GroupAct, Role } from '../protocol/state-view.ts'
import type { RoleFill, RoleParts } from '../roles/role-grid.ts'
import { NO_CAUCUS, runningTalks, type CaucusState } from './caucus-state.ts'
import type { GroupId, Lens, MapBoard, Step, VoteMethod, WrittenKind } from './agenda.ts'
import type {
  AcceptedOf,
  AskAnswer,
  RatedOption,
  RatedSeen,
  RatingSetup,
  SupportCount,
  SupportRule,
  TableVersion,
  Tally,
} from './events.ts'
import { NO_PARKING, type ParkingState } from './parking.ts'
import type { MixedRound } from './mixed-state.ts'
import type { TurnPlan } from './turn-plan.ts'
import type { WordingState } from './wording-events.ts'

export type SeatState = {
  readonly id: string
  readonly role: Role
  readonly group?: GroupId
  readonly status: 'waiting' | 'in' | 'left' | 'declined' | 'turned-away'
  readonly consented: boolean
  /** The seat of the scribe who enters for this person, who takes part by phone. */
  readonly scribe?: string
  /** A mediator who does not lead: reads and helps, and steers nothing. */
  readonly assists?: true
  /** Came by the room code, and nobody has let it in yet; a seat that left the queue waits again when it comes back. */
  readonly unadmitted?: true
  /** Rings 0 and 3 only until a member of the group says yes. */
  readonly atTable: boolean
  /** At whose table a seat that left was sitting: after the end it still confirms that group's record (RC4). */
  readonly satWith?: GroupId
  /** When a participant left who was in the room and had consented: who was asked then stays counted (VR10). */
  readonly leftAt?: number
  /** The version of the ground rules that this seat said yes to last (BF2). */
  readonly ticked?: number
}

/** A version of a sheet, by the hash of its words. */
export type SheetVersion = {
  readonly version: number
  readonly words: string
  /** When it was written, milliseconds since 1970; absent for the one that the session began with. */
  readonly at?: number
}

/** A round in which both groups say whether they accept the mediator. */
export type AcceptanceState = {
  readonly id: string
  /** The version of the disclosure that it was about. */
  readonly version: number
  readonly openedAt: number
  /** Set when it has closed; `asked` are the seats that were asked, to compare with a later round. */
  readonly closed?: { readonly result: AcceptanceResult; readonly asked: readonly string[] }
}

export type Proposal = {
  readonly id: string
  readonly group: GroupId
  readonly act: GroupAct
  readonly answer?: 'yes' | 'no'
  readonly proposedAt: number
  readonly holdsAt: number
  readonly version?: TableVersion
  /** What a group would answer to an ask. */
  readonly reply?: AskAnswer
  /** A group's reading of who does what at a milestone. */
  readonly fill?: RoleFill
  /** The record that a group would confirm. */
  readonly record?: string
  /** The parked point that a group would let go, or the held-back card that it would delete. */
  readonly card?: string
}

export type TableState = {
  readonly ready: boolean
  /** The words that the group called ready. */
  readonly version?: TableVersion
  readonly doorOpen: boolean
  readonly held: readonly string[]
}

export type BallotState = {
  readonly id: string
  readonly step: string
  readonly round: number
  readonly cap: number
  readonly options: readonly { readonly id: string; readonly hash: string }[]
  readonly support?: { readonly proposal: string; readonly rule: SupportRule }
  readonly rating?: RatingSetup
} & (
  | { readonly stage: 'frozen' }
  /** `until` is when a pulse closes by itself. */
  | { readonly stage: 'open'; readonly openedAt: number; readonly until?: number }
  | {
      readonly stage: 'closed'
      readonly tally: Tally
      readonly count?: SupportCount
      readonly rated?: readonly RatedOption[]
      readonly receipts: readonly string[]
      readonly scribed?: { readonly asked: number; readonly in?: number }
      readonly voters?: readonly string[]
    }
  | {
      readonly stage: 'void'
      readonly reason: string
      /** Set when it was closed before: what everybody saw cannot be unseen, so it still guards later rounds (BL11). */
      readonly seen?: {
        readonly by: Tally['by']
        readonly voters?: readonly string[]
        readonly rated?: readonly RatedSeen[]
      }
    }
)

/** A card in focus: the other side says what it heard, the offering group answers. */
export type FocusState = {
  readonly id: string
  readonly card: string
  readonly group: GroupId | 'both'
  readonly tries: number
}

/** Turns of equal time for both groups, as the mediator set them and as they went. */
export type TurnsState = {
  readonly id: string
  readonly seconds: number
  readonly each: number
  readonly commitment: string
  /** Known to the server alone until the draw. */
  readonly seed: string
  /** The group that begins; null before the draw. */
  readonly first: GroupId | null
  /** Empty before the draw. */
  readonly plan: TurnPlan
  readonly now: { readonly turn: number; readonly startedAt: number; readonly endsAt: number } | null
}

export type AskState = {
  readonly id: string
  readonly hash: string
  /** The group that asks; the other one answers. */
  readonly from: GroupId
  readonly answer?: AskAnswer
}

/** A milestone of the role grid; `shown` when both groups' readings have been seen by all. */
export type RoleLineState = {
  readonly milestone: string
  readonly hash: string
  readonly shown: boolean
  readonly fills: Readonly<Partial<Record<GroupId, RoleParts>>>
}

export type RecordState = {
  /** SHA-256 of the manifest of the files, which names each by its own hash. */
  readonly hash: string
  readonly preparedAt: number
  readonly checkIn?: string
  readonly confirmed: Readonly<Record<GroupId, boolean>>
}

/** The record from which a session goes on, and how much of it came along. */
export type FollowsState = {
  readonly record: string
  readonly preparedAt: number
  readonly agreements: number
  readonly lanes: number
}

/** How long a record can still be confirmed after the end of a session, in milliseconds (RC4). */
export const CONFIRM_WITHIN = 72 * 3_600_000

/** What the current step is doing; each form has only its own fields. */
export type Phase =
  | { readonly of: 'waiting' }
  | { readonly of: 'talk' }
  | { readonly of: 'alone'; readonly kind: WrittenKind }
  | { readonly of: 'table' }
  | { readonly of: 'mixed' }
  | {
      readonly of: 'reveal'
      readonly kind: WrittenKind
      readonly also?: readonly WrittenKind[]
      readonly stage: 'before' | 'after'
    }
  | {
      readonly of: 'reveal'
      readonly kind: WrittenKind
      readonly also?: readonly WrittenKind[]
      readonly stage: 'silence'
      readonly startedAt: number
      readonly endsAt: number
    }
  | { readonly of: 'vote'; readonly method: VoteMethod; readonly stage: 'collect' }
  | {
      readonly of: 'vote'
      readonly method: VoteMethod
      readonly stage: 'frozen' | 'open' | 'closed'
      readonly ballot: string
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

/** The state of a session: the fold of its events. */
export type SessionState = {
  readonly k: number
  readonly cap: number
  readonly follows: FollowsState | null
  /** Every version of each sheet that was written, oldest first. */
  readonly sheets: Readonly<Partial<Record<SheetName, readonly SheetVersion[]>>>
  readonly steps: readonly Step[]
  /** How often the agenda was changed: who changes it says which one was read. */
  readonly agendaVersion: number
  /** When the day is to begin, in minutes of the room's clock since midnight. */
  readonly start: number | null
  /** When steps began, in order; a step that was repeated stands here more than once. */
  readonly begins: readonly { readonly step: string; readonly at: number }[]
  /** How many minutes the agenda had when its first step began: what ahead and behind are measured by (AD6). */
  readonly planned: number | null
  /** Steps that the mediator let be on purpose (AD7). */
  readonly skipped: readonly string[]
  /** Index into `steps`, -1 before the first. */
  readonly current: number
  readonly done: readonly string[]
  readonly phase: Phase
  readonly timer: { readonly startedAt: number; readonly endsAt: number } | null
  readonly seats: Readonly<Record<string, SeatState>>
  /** Who takes over when the one who leads is away, and to whom the lead is being handed over now. */
  readonly lead: { readonly deputy: string | null; readonly offeredTo: string | null }
  /** Whether the mediator sees the names of seats without a connection; said on joining. */
  readonly namesOffline: boolean
  /** Whether those who stand between the groups were offered a talk of their own. */
  readonly betweenTalk: boolean
  /** The room code's door; it closes by itself when the first table opens. */
  readonly roomDoorOpen: boolean
  readonly tablesOpened: boolean
  readonly tables: Readonly<Record<GroupId, TableState>>
  readonly proposals: readonly Proposal[]
  readonly revealed: readonly WrittenKind[]
  readonly ballots: readonly BallotState[]
  readonly focus: FocusState | null
  /** Cards that were said back, in the order in which their focus ended. */
  readonly saidBack: readonly (FocusState & { readonly outcome: 'heard' | 'left' })[]
  /** What the groups said of the mediator, round by round; at most the last is open. */
  readonly acceptances: readonly AcceptanceState[]
  /** Groups that asked for another mediator before the start, as a group and without a name. */
  readonly changeAsked: Readonly<Record<GroupId, boolean>>
  /** Talk turns of the current step; null before they are set. */
  readonly turns: TurnsState | null
  /** Whoever takes part from elsewhere is asked first. */
  readonly remoteFirst: boolean
  /** `shown` when every ask has its answer and all have been read. */
  readonly asks: { readonly stage: 'write' | 'answer' | 'shown'; readonly list: readonly AskState[] }
  /** Who does what: `fill` while each group gives its readings without seeing the other's. */
  readonly roles: {
    readonly stage: 'none' | 'fill' | 'shown'
    readonly parties: readonly { readonly id: string; readonly hash?: string }[]
    readonly lines: readonly RoleLineState[]
  }
  /** A yes of an owner, or of a group, to frozen words; it counts while the words still have that hash. */
  readonly accepted: readonly {
    readonly of: AcceptedOf
    readonly card: string
    readonly hash: string
    readonly group: GroupId
  }[]
  readonly record: RecordState | null
  readonly locked: boolean
  readonly covered: boolean
  /** The lens through which everybody sees the board. */
  readonly lens: Lens | null
  readonly release: Readonly<Record<GroupId, 'yes' | 'no' | null>>
  readonly hidden: readonly {
    readonly card: string
    readonly group: GroupId | 'both'
    readonly reason: string
    readonly at: number
    /** The card at its group's table, until the group deletes it for good. */
    readonly kept?: string
  }[]
  /** Plainer words that wait for an answer of the group that wrote the card. */
  readonly wordings: readonly WordingState[]
  readonly parking: ParkingState
  readonly caucus: CaucusState
  /** Draws of mixed tables, the first first. */
  readonly mixed: readonly MixedRound[]
  /** Whether the themes of the interviews are shown in this step. */
  readonly themesOn: boolean
  /** Empty chairs, by the hashes of their names. */
  readonly chairs: readonly string[]
  readonly ended: boolean
  /** When the session ended, or null. */
  readonly endedAt: number | null
}

const EMPTY_TABLE: TableState = { ready: false, doorOpen: false, held: [] }

/** The state before the first event. */
export const UNBORN: SessionState = {
  k: 5,
  cap: 3,
  follows: null,
  sheets: {},
  steps: [],
  agendaVersion: 0,
  start: null,
  begins: [],
  planned: null,
  skipped: [],
  current: -1,
  done: [],
  phase: { of: 'waiting' },
  timer: null,
  seats: {},
  lead: { deputy: null, offeredTo: null },
  namesOffline: false,
  betweenTalk: false,
  roomDoorOpen: true,
  tablesOpened: false,
  tables: { a: EMPTY_TABLE, b: EMPTY_TABLE },
  proposals: [],
  revealed: [],
  ballots: [],
  focus: null,
  saidBack: [],
  acceptances: [],
  changeAsked: { a: false, b: false },
  turns: null,
  remoteFirst: false,
  asks: { stage: 'write', list: [] },
  roles: { stage: 'none', parties: [], lines: [] },
  accepted: [],
  record: null,
  locked: false,
  covered: false,
  lens: null,
  release: { a: null, b: null },
  hidden: [],
  wordings: [],
  parking: NO_PARKING,
  caucus: NO_CAUCUS,
  mixed: [],
  themesOn: false,
  chairs: [],
  ended: false,
  endedAt: null,
}

/** Seats of a group that are in the room: the size that k speaks of. */
export const membersOf = (state: SessionState, group: GroupId): readonly SeatState[] =>
  Object.values(state.seats).filter((seat) => seat.group === group && seat.status === 'in')

/** Seats that may vote and mark: participants of either group who are in and have consented. */
export const votersOf = (state: SessionState): readonly SeatState[] =>
  Object.values(state.seats).filter((seat) => seat.role === 'participant' && seat.status === 'in' && seat.consented)

/** The round of saying whether the mediator is accepted that is open, if one is. */
export const openAcceptance = (state: SessionState): AcceptanceState | undefined =>
  state.acceptances.find((one) => one.closed === undefined)

/** The mediator who leads; undefined before the session has one. */
export const leaderOf = (state: Pick<SessionState, 'seats'>): SeatState | undefined =>
  Object.values(state.seats).find((seat) => seat.role === 'mediator' && seat.status === 'in' && !seat.assists)

/**
 * Whether something private goes on, during which nobody may learn whose connection dropped (VR9): people write alone,
 * sit at tables of their group or mixed ones, vote, say whether the mediator is accepted, or talk with the mediator apart.
 */
export const isPrivateTime = (state: SessionState): boolean =>
  state.phase.of === 'alone' ||
  state.phase.of === 'table' ||
  state.phase.of === 'mixed' ||
  openBallot(state) !== undefined ||
  openAcceptance(state) !== undefined ||
  runningTalks(state.caucus).length > 0

/** The ballot that is open, if one is. */
export const openBallot = (state: SessionState): Extract<BallotState, { readonly stage: 'open' }> | undefined =>
  state.ballots.find((ballot) => ballot.stage === 'open')

/** Whether a ballot is a pulse; what is no pulse belongs to a step of its own. */
export const isPulse = (ballot: Pick<BallotState, 'rating'>): boolean => ballot.rating?.of === 'pulse'

/** The pulse that is open, if one is. */
export const openPulse = (state: SessionState): Extract<BallotState, { readonly stage: 'open' }> | undefined =>
  state.ballots.find((ballot) => ballot.stage === 'open' && isPulse(ballot)) as
    | Extract<BallotState, { readonly stage: 'open' }>
    | undefined

/** Where a record stands now: nothing prepared, a preview, confirmed by both groups, or no longer to be confirmed (RC4). */
export const recordStatus = (
  state: Pick<SessionState, 'record' | 'endedAt'>,
  now: number,
): 'none' | 'preview' | 'confirmed' | 'lapsed' => {
  if (!state.record) return 'none'
  if (state.record.confirmed.a && state.record.confirmed.b) return 'confirmed'
  return state.endedAt !== null && now >= state.endedAt + CONFIRM_WITHIN ? 'lapsed' : 'preview'
}
