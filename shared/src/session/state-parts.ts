import type { Tables } from './table-lot.ts'
import type { ToldItem } from './told.ts'
import type { AcceptanceResult } from '../voting/acceptance.ts'
import type { GroupAct, Role } from '../protocol/state-view.ts'
import type { RoleFill, RoleParts } from '../roles/role-grid.ts'
import type { GroupId } from './agenda.ts'
import type { AskAnswer, TableVersion } from './events.ts'
import type { RatedOption, RatedSeen, RatingSetup, SupportCount, SupportRule, Tally } from './tallies.ts'
import type { TurnPlan } from './turn-plan.ts'
import type { WalkedCard } from '../reveal/walk.ts'

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
  /** Who sits at which of the group's own tables, while it works at several. */
  readonly split?: Tables
  /** The mediator chose one table for this group, however many come. */
  readonly one?: true
}

export type BallotState = {
  readonly id: string
  readonly step: string
  readonly round: number
  readonly cap: number
  readonly options: readonly { readonly id: string; readonly hash: string }[]
  readonly dots?: true
  readonly support?: { readonly proposal: string; readonly rule: SupportRule; readonly purpose?: true }
  readonly rating?: RatingSetup
} & (
  | { readonly stage: 'frozen' }
  /** `until` is when a pulse closes by itself. */
  | {
      readonly stage: 'open'
      readonly openedAt: number
      readonly until?: number
      /** A pile of paper votes, and whether its number was said to be right. */
      readonly papers?: { readonly count: number; readonly isConfirmed: boolean }
      /** Everybody was reminded of it, which happens once. */
      readonly isReminded?: true
    }
  | {
      readonly stage: 'closed'
      readonly tally: Tally
      readonly count?: SupportCount
      readonly rated?: readonly RatedOption[]
      readonly receipts: readonly string[]
      readonly scribed?: { readonly asked: number; readonly in?: number }
      /** Of a pulse or a signal check: how many were asked until it closed (PU8). */
      readonly asked?: number
      readonly papers?: number
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

/** A walk through the cards of a reveal, one of each group by turns. */
export type WalkState = {
  readonly id: string
  readonly commitment: string
  /** Known to the server alone until the draw. */
  readonly seed: string
  /** Whose card comes first; null before the draw. */
  readonly first: GroupId | null
  /** The cards that were in front, oldest first; the last one is in front now. */
  readonly had: readonly WalkedCard[]
  readonly over: boolean
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
  /** What of earlier sessions can be told about (SR1). */
  readonly items: readonly ToldItem[]
}
