import type { AgreementValues } from '../documents/agreement-fields.ts'
import type { AgreementSort, AskedWhen } from '../documents/card-view.ts'
import type { RecordSymptom } from './record-case.ts'
import type { RecordCounts } from './record-counts.ts'
import type { RecordRoles } from './record-roles.ts'
import type { RecordPlanItem } from './record-plan-items.ts'
import type { Plain } from '../agree/word-list.ts'
import type { DateState } from '../map/dates.ts'
import type { SupportResultView } from '../protocol/ballot-views.ts'
import type { Owner } from '../scene/scene.ts'
import type { GroupId, RatedKind, RatingAxis, WrittenKind } from '../session/agenda.ts'
import type { Answer } from '../session/events.ts'
import type { RatedOption, SupportRule } from '../session/tallies.ts'
import type { RecordAssumption, RecordTwoByTwo } from './record-axes.ts'
import type { OutcomeNumber, Series } from '../series/series.ts'
import type { PulseWave } from '../voting/pulse-waves.ts'
import type { SignalCheck } from '../voting/signal-checks.ts'
import type { LinkedParts } from './record-linked.ts'
import type { SnapshotBallot } from './snapshot-ballot.ts'

export type RecordGroup = { readonly name: string; readonly seats: number }

/** When something is due: a day, the groups' own words for it, or both. */
export type RecordWhen = { readonly due?: string; readonly when?: string }

/** A line that nobody signed, and that was taken: up by an owner, or along to the next session. */
export type RecordLine = { readonly text: string; readonly taken?: true }

/** An agreement that the two named owners accepted, word for word. */
export type RecordAgreement = RecordWhen & {
  readonly text: string
  readonly sort?: AgreementSort
  /** What its kind asks for; absent where that is nothing. */
  readonly fields?: AgreementValues
  readonly owners: Readonly<Record<GroupId, string>>
  /** When each group says that it was asked; absent where neither said. */
  readonly asked?: Readonly<Partial<Record<GroupId, AskedWhen>>>
  /** What it still needs a yes for from outside the room; whose yes is not told (RC5). */
  readonly waits?: string
  /** What people can bring to it; `taken` where an owner took it up. Absent where nobody offered anything. */
  readonly brings?: readonly RecordLine[]
  /** It was made of an option that a mixed table wrote; present only then. */
  readonly together?: true
  /** What a plan is about on the map; present only where it names something there. */
  readonly items?: readonly RecordPlanItem[]
}

/** What stays open, why each group sees it so, and when both look again. */
export type RecordDifference = RecordWhen & {
  readonly text: string
  readonly reasons: readonly { readonly group: GroupId; readonly text: string }[]
}

export type RecordAsk = {
  readonly from: GroupId
  readonly text: string
  /** Absent when the ask was not answered. */
  readonly answer?: Answer
  /** Where it goes when it is not theirs to answer. */
  readonly to?: string
}

/** One round of a support check, with the words that it was about (BL14). */
export type RecordRound = Omit<SupportResultView, 'why'> & {
  readonly round: number
  /** So many of the answers were on paper. */
  readonly papers?: number
  /** Nothing is decided, because beside the papers too few answered on a device (PB4). */
  readonly isHiddenByPapers?: true
  readonly text: string
  readonly share: SupportRule['share']
  readonly k: number
}
/** One rating with its cards; a card without words is named by its number on the ballot. */
export type RecordRating = {
  readonly of: RatedKind
  /** So many of the answers were on paper. */
  readonly papers?: number
  readonly round: number
  readonly k: number
  readonly axes: readonly RatingAxis[]
  readonly by: SupportResultView['by']
  readonly ballots: SupportResultView['ballots']
  readonly cards: readonly (Omit<RatedOption, 'option' | 'axes'> & {
    readonly number: number
    readonly text?: string
    /** `says`: how far the groups lie apart and which is higher, where the split may be shown. */
    readonly axes: readonly (RatedOption['axes'][number] & { readonly says?: string })[]
  })[]
}

/** A proposal with all its rounds, the first first. */
export type RecordProposal = { readonly rounds: readonly RecordRound[] }

export type RecordReply = { readonly group: Owner; readonly text: string }
export type RecordLimit = {
  readonly group: Owner
  readonly text: string
  /** It comes from outside. */
  readonly isPressure?: true
  readonly replies?: readonly RecordReply[]
  /** It limits the longest chain, and nobody answered it. */
  readonly unanswered?: true
}
/** A card because of which a plan changed: what it is, whose, and its words where they may stand in a file. */
export type RecordReason = {
  readonly kind: 'limit' | 'pressure' | 'ask' | 'card'
  readonly group: Owner
  readonly text?: string
}
export type RecordGoal = {
  readonly group: Owner
  readonly text: string
  readonly meanings: readonly string[]
  readonly becauseOf?: readonly RecordReason[]
}
export type RecordMilestone = {
  /** Its name in this record; nothing leads back to a card. */
  readonly number: number
  readonly group: Owner
  readonly text: string
  readonly week?: number
  readonly promised?: number
  readonly safe?: number
  /** How far its week is agreed; absent where nobody said anything about it. */
  readonly date?: Exclude<DateState, 'none'>
  /** The goals that it supports, by their place in the list of goals, from 1. */
  readonly supports?: readonly number[]
  readonly becauseOf?: readonly RecordReason[]
  /** The numbers of the milestones that it depends on. */
  readonly restsOn: readonly number[]
  readonly limits: readonly RecordLimit[]
}
export type RecordMap = {
  /** The day on which week 1 begins, ISO 8601. */
  readonly start?: string
  readonly goals: readonly RecordGoal[]
  /** A lane without a title holds what has no lane yet. */
  readonly lanes: readonly { readonly title: string; readonly milestones: readonly RecordMilestone[] }[]
  /** Limits that are attached to no milestone. */
  readonly limits: readonly RecordLimit[]
  /** Answers to limits that are gone. */
  readonly replies?: readonly RecordReply[]
  /** The longest chain of milestones, in order of time, by number. */
  readonly chain: readonly number[]
  /** From its first week to its last, both counted. */
  readonly chainWeeks?: number
}

/** The revealed cards of one lane, and how many were joined into each. */
export type RecordLane = {
  readonly kind: WrittenKind | 'together'
  readonly owner: Owner
  readonly cards: readonly { readonly text: string; readonly joined: number }[]
}

/** What both groups made of the day, as far as it may stand in a file. */
export type DayParts = {
  /** The line that both groups carried as their shared purpose; absent where they carried none. */
  readonly purpose?: string
  readonly agreements: readonly RecordAgreement[]
  /** How many of how many agreements came from mixed work; present only where mixed tables wrote something. */
  readonly mixedWork?: { readonly count: number; readonly of: number }
  readonly differences: readonly RecordDifference[]
  readonly asks: readonly RecordAsk[]
  readonly proposals: readonly RecordProposal[]
  readonly ratings: readonly RecordRating[]
  /** The pulse before the first step and in the closing step; absent where none was asked. */
  readonly pulses?: readonly PulseWave[]
  /** Which early signals were seen, check by check; absent where nobody asked. */
  readonly signals?: readonly SignalCheck[]
  /** Who does what at milestones; absent where no grid was shown. */
  readonly roles?: readonly RecordRoles[]
  readonly map: RecordMap
  readonly assumptions: readonly RecordAssumption[]
  /** Absent where nobody wrote on one. */
  readonly twoByTwo?: RecordTwoByTwo
  readonly words: readonly Plain[]
  /** How many cards lie in the lanes, and how many have each lens; absent where nothing was revealed. */
  readonly counts?: RecordCounts
  /** Points that were parked and still wait; absent where there are none. */
  readonly parking?: readonly RecordLine[]
} & LinkedParts

type RecordHead = {
  readonly version: 1
  readonly notice: string
  readonly title: string
  /** ISO 8601, UTC. */
  readonly preparedAt: string
  readonly groups: Readonly<Record<GroupId, RecordGroup>>
  readonly agreements: readonly RecordAgreement[]
}

/**
 * The record of a session: what both groups sign, and the only thing that others get. Every format is made from this
 * and from nothing else. No id of a seat, a card or a ballot is in it, and no name but those of owners who accepted.
 */
export type RecordModel = RecordHead &
  DayParts & {
    readonly format: 'parley-record'
    readonly tookPart: number
    /** Who was missing and had an empty chair, by a general name; absent where nobody had. */
    readonly chairs?: readonly string[]
    /** What went wrong when the groups came together; absent where the case sheet says nothing. */
    readonly symptoms?: readonly RecordSymptom[]
    /** What happened, by the titles of the steps. */
    readonly steps: readonly string[]
    /** The day on which both groups look again, ISO 8601. */
    readonly checkIn?: string
    /** Outcome numbers that were typed in, with their sources; absent where there are none. */
    readonly numbers?: readonly OutcomeNumber[]
    /** The sessions before this one, as their records tell of them, and what was told of them now; absent in the first. */
    readonly series?: Series
    readonly priorities: readonly SnapshotBallot[]
    /** Present only when both groups said yes to card texts. */
    readonly cards?: readonly RecordLane[]
    readonly rules: { readonly k: number; readonly commonGround: number; readonly sentences: readonly string[] }
    readonly leftOut: readonly string[]
  }

/** What the two groups keep of a record that was not confirmed in time: what both owners accepted, and no more (RC4). */
export type KeptModel = RecordHead & { readonly format: 'parley-kept'; readonly notConfirmedBy: readonly GroupId[] }
