import { K_USUAL } from '../voting/k.ts'
import type { SheetName } from '../protocol/sheets.ts'
import { NO_CAUCUS, type CaucusState } from './caucus-state.ts'
import type { LockedLanes } from '../map/locked-lanes.ts'
import type { GroupId, Lens, MapBoard, Step, VoteMethod, WrittenKind } from './agenda.ts'
import type { AcceptedOf } from './events.ts'
import { NO_PARKING, type ParkingState } from './parking.ts'
import type { MixedRound } from './mixed-state.ts'
import type { Copies } from './snapshot-events.ts'
import type { NumberState, ToldState } from './told.ts'
import type { WordingState } from './wording-events.ts'
import type {
  SeatState,
  SheetVersion,
  AcceptanceState,
  Proposal,
  TableState,
  BallotState,
  FocusState,
  TurnsState,
  WalkState,
  AskState,
  RoleLineState,
  RecordState,
  FollowsState,
} from './state-parts.ts'

/** What the current step is doing; each form has only its own fields. */
export type Phase =
  | { readonly of: 'waiting' }
  | { readonly of: 'talk' }
  | { readonly of: 'alone'; readonly kind: WrittenKind }
  | { readonly of: 'table' }
  | { readonly of: 'mixed'; readonly about?: 'words' }
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
  /** The lot that seats the next groups at several tables: its seal, and the seed that only the server knows. */
  readonly tableSeal: { readonly commitment: string; readonly seed: string } | null
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
  /** The walk through what this step revealed; null before there is one. */
  readonly walk: WalkState | null
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
  /** Lanes of the map that stay as they are (MP13). */
  readonly lockedLanes: LockedLanes
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
  /** What the groups told of earlier sessions, the last word of each (SR1). */
  readonly told: readonly ToldState[]
  /** Outcome numbers, in the order of their places. */
  readonly numbers: readonly NumberState[]
  /** Copies that were laid from snapshots of the board. */
  readonly copies: Copies
  /** Groups that said that the session is deleted now (KE8). */
  readonly deletion: Readonly<Record<GroupId, boolean>>
  /** Groups that said, after the end, that the board is deleted before its time (KE16). */
  readonly boardDeletion: Readonly<Record<GroupId, boolean>>
  /** When both groups deleted the board before its time, in milliseconds since 1970; null where it stands. */
  readonly boardDeletedAt: number | null
  readonly ended: boolean
  /** When the session ended, or null. */
  readonly endedAt: number | null
}

const EMPTY_TABLE: TableState = { ready: false, doorOpen: false, held: [] }

/** The state before the first event. */
export const UNBORN: SessionState = {
  k: K_USUAL,
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
  tableSeal: null,
  proposals: [],
  revealed: [],
  ballots: [],
  focus: null,
  saidBack: [],
  acceptances: [],
  changeAsked: { a: false, b: false },
  turns: null,
  walk: null,
  remoteFirst: false,
  asks: { stage: 'write', list: [] },
  roles: { stage: 'none', parties: [], lines: [] },
  accepted: [],
  record: null,
  locked: false,
  covered: false,
  lockedLanes: [],
  lens: null,
  release: { a: null, b: null },
  hidden: [],
  wordings: [],
  parking: NO_PARKING,
  caucus: NO_CAUCUS,
  mixed: [],
  themesOn: false,
  chairs: [],
  told: [],
  numbers: [],
  copies: {},
  deletion: { a: false, b: false },
  boardDeletion: { a: false, b: false },
  boardDeletedAt: null,
  ended: false,
  endedAt: null,
}
