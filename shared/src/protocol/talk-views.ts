import type { GroupId } from '../session/agenda.ts'
import type { CaucusOffer, CaucusWith } from '../session/caucus-state.ts'
import type { WalkedCard } from '../reveal/walk.ts'
import type { TurnPlan } from '../session/turn-plan.ts'

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

/** A walk through revealed cards as it stands: the same for everybody in the room. */
export type WalkView = {
  readonly commitment: string
  /** What the draw was made with; absent before it. */
  readonly seed?: string
  readonly first: GroupId | null
  /** The cards that were in front; the last one is in front now. */
  readonly had: readonly WalkedCard[]
  readonly over: boolean
}

/** What only the mediator knows of who wishes to speak. */
export type SpeakingView = {
  /** Those from elsewhere first where the room wants it so, then by name. */
  readonly wishes: readonly { readonly seat: string; readonly elsewhere: boolean }[]
  /** The seat that was asked and has not answered. */
  readonly asked: string | null
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
