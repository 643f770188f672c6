import type { GroupAct, Role } from '../protocol/state-view.ts'
import type { GroupId, Step, WrittenKind } from './agenda.ts'
import type { TableVersion, Tally } from './events.ts'

export type SeatState = {
  readonly id: string
  readonly role: Role
  readonly group?: GroupId
  readonly status: 'waiting' | 'in' | 'left' | 'declined' | 'turned-away'
  readonly consented: boolean
  /** Came by the room code, and nobody has let it in yet; a seat that left the queue waits again when it comes back. */
  readonly unadmitted?: true
  /** Rings 0 and 3 only until a member of the group says yes. */
  readonly atTable: boolean
}

export type Proposal = {
  readonly id: string
  readonly group: GroupId
  readonly act: GroupAct
  readonly answer?: 'yes' | 'no'
  readonly proposedAt: number
  readonly holdsAt: number
  readonly version?: TableVersion
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
} & (
  | { readonly stage: 'frozen' | 'open' }
  | {
      readonly stage: 'closed'
      readonly tally: Tally
      readonly receipts: readonly string[]
      readonly voters?: readonly string[]
    }
  | { readonly stage: 'void'; readonly reason: string }
)

/** What the current step is doing; each form has only its own fields. */
export type Phase =
  | { readonly of: 'waiting' }
  | { readonly of: 'talk' }
  | { readonly of: 'alone'; readonly kind: WrittenKind }
  | { readonly of: 'table' }
  | { readonly of: 'reveal'; readonly kind: WrittenKind; readonly stage: 'before' | 'after' }
  | {
      readonly of: 'reveal'
      readonly kind: WrittenKind
      readonly stage: 'silence'
      readonly startedAt: number
      readonly endsAt: number
    }
  | { readonly of: 'vote'; readonly stage: 'collect' }
  | { readonly of: 'vote'; readonly stage: 'frozen' | 'open' | 'closed'; readonly ballot: string }
  | { readonly of: 'break' }
  | { readonly of: 'close' }
  | { readonly of: 'ended' }

/** The state of a session: the fold of its events. */
export type SessionState = {
  readonly k: number
  readonly cap: number
  readonly steps: readonly Step[]
  /** Index into `steps`, -1 before the first. */
  readonly current: number
  readonly done: readonly string[]
  readonly phase: Phase
  readonly timer: { readonly startedAt: number; readonly endsAt: number } | null
  readonly seats: Readonly<Record<string, SeatState>>
  /** The room code's door; it closes by itself when the first table opens. */
  readonly roomDoorOpen: boolean
  readonly tablesOpened: boolean
  readonly tables: Readonly<Record<GroupId, TableState>>
  readonly proposals: readonly Proposal[]
  readonly revealed: readonly WrittenKind[]
  readonly ballots: readonly BallotState[]
  readonly locked: boolean
  readonly covered: boolean
  readonly release: Readonly<Record<GroupId, 'yes' | 'no' | null>>
  readonly hidden: readonly {
    readonly card: string
    readonly group: GroupId | 'both'
    readonly reason: string
    readonly at: number
  }[]
  readonly ended: boolean
}

const EMPTY_TABLE: TableState = { ready: false, doorOpen: false, held: [] }

/** The state before the first event. */
export const UNBORN: SessionState = {
  k: 5,
  cap: 3,
  steps: [],
  current: -1,
  done: [],
  phase: { of: 'waiting' },
  timer: null,
  seats: {},
  roomDoorOpen: true,
  tablesOpened: false,
  tables: { a: EMPTY_TABLE, b: EMPTY_TABLE },
  proposals: [],
  revealed: [],
  ballots: [],
  locked: false,
  covered: false,
  release: { a: null, b: null },
  hidden: [],
  ended: false,
}

/** Seats of a group that are in the room: the size that k speaks of. */
export const membersOf = (state: SessionState, group: GroupId): readonly SeatState[] =>
  Object.values(state.seats).filter((seat) => seat.group === group && seat.status === 'in')

/** Seats that may vote and mark: participants of either group who are in and have consented. */
export const votersOf = (state: SessionState): readonly SeatState[] =>
  Object.values(state.seats).filter((seat) => seat.role === 'participant' && seat.status === 'in' && seat.consented)

/** The ballot that is open, if one is. */
export const openBallot = (state: SessionState): BallotState | undefined =>
  state.ballots.find((ballot) => ballot.stage === 'open')
