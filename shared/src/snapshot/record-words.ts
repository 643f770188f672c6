import type { AgreementKey } from '../documents/agreement-fields.ts'
import type { AgreementSort, AskedWhen } from '../documents/card-view.ts'
import type { MoveReach } from '../axes/moves.ts'
import type { FrictionSum } from '../linked/friction.ts'
import type { RecordCorner } from './record-linked.ts'
import type { OwnList } from '../linked/matches.ts'
import type { RolePart } from '../roles/role-grid.ts'
import type { PlanWords } from './record-plan-items.ts'
import type { SupportResultView } from '../protocol/ballot-views.ts'
import type { RatedKind, CardAxis, GroupId, Lens, Step, WrittenKind } from '../session/agenda.ts'
import type { RatingSentences } from '../voting/rating-says.ts'
import type { Period } from '../map/time-units.ts'
import type { Answer } from '../session/events.ts'
import type { SupportRule } from '../session/tallies.ts'
import type { Outcome } from '../session/told.ts'
import type { SeriesWaiting } from '../series/series.ts'
import type { PictureWords } from './picture-words.ts'
import type { GapWords, PulseWords } from './record-pulse-words.ts'
import type { SignalWords } from './record-signal-words.ts'
import type { GapWord } from '../voting/rate-measures.ts'
import type { AxesWords } from './record-axes-words.ts'
import type { ResultWords } from './snapshot-words.ts'

/** The words around pairs, tensions, messages and conditions. */
export type LinkedWords = {
  readonly pairs: string
  readonly moves: string
  readonly moveWorks: (reach: MoveReach, corners: readonly string[]) => string
  readonly futureSigns: string
  readonly signShows: (corner: string) => string
  readonly corner: (corner: RecordCorner) => string
  readonly friction: string
  readonly frictionSum: (sum: FrictionSum) => string
  readonly mirror: string
  readonly mirrorList: (kind: OwnList, group: string) => string
  readonly mirrorMet: (met: number, of: number, other: string) => string
  readonly mirrorSame: (own: string, other: string) => string
  readonly tensions: string
  readonly conditions: string
  readonly meant: (group: string, text: string) => string
  readonly heard: (group: string) => string
  readonly fits: (text: string, group: string) => string
  readonly gain: (text: string) => string
  readonly cost: (text: string) => string
  readonly sign: (text: string) => string
  readonly messages: string
  readonly version: (count: number) => string
  /** What was flagged in a message that has one version, or before and after. */
  readonly flagged: (flags: string) => string
  readonly before: (flags: string) => string
  readonly after: (flags: string) => string
  readonly flags: (byGroup: readonly string[], marked: string) => string
  readonly flagsOf: (group: string, counts: { readonly vague: number; readonly missing: number }) => string
  readonly marked: (count: number, people: number) => string
  readonly markedBy: (
    groups: readonly { readonly group: string; readonly count: number; readonly people: number }[],
  ) => string
}

/** The words around how many cards there are. */
export type CountWords = {
  readonly title: string
  readonly about: string
  readonly kinds: string
  readonly kind: (kind: WrittenKind) => string
  /** The lane of what both call true. */
  readonly shared: string
  readonly lenses: string
  readonly lens: Readonly<Record<Lens, string>>
  /** Cards that both groups wrote together. */
  readonly both: string
}

/** The words around what people can bring, and around parked points. */
export type LineWords = {
  /** "Somebody can bring: two hours a week". */
  readonly brings: (text: string) => string
  readonly takenUp: (text: string) => string
  readonly parking: string
  readonly parkingAbout: string
  readonly next: string
  readonly waits: string
}

/**
 * Every sentence of the record that nobody in the room wrote. They come from a message catalogue;
 * what people typed goes in as it is, and the formats escape it.
 */
export type RecordWords = {
  readonly language: string
  /** The day and time of a moment in milliseconds since 1970. */
  readonly date: (at: number) => string
  /** A day, ISO 8601, in words. */
  readonly day: (iso: string) => string
  readonly heading: string
  readonly notice: string
  readonly keptNotice: (groups: readonly string[]) => string
  readonly keptAbout: string
  readonly preparedAt: (date: string) => string
  readonly groupSize: (name: string, seats: number) => string
  readonly tookPart: (people: number) => string
  /** "Empty chairs: night shift". */
  readonly emptyChairs: (chairs: string) => string
  readonly checkIn: (day: string) => string
  readonly both: string
  readonly agreements: {
    readonly title: string
    readonly none: string
    readonly sorts: Readonly<Record<AgreementSort, string>>
    /** "Stop rule: two lost orders"; seats name their group. */
    readonly field: (
      key: AgreementKey,
      value: string,
      groups: Readonly<Record<GroupId, { readonly name: string }>>,
    ) => string
    readonly due: (day: string) => string
    readonly when: (words: string) => string
    /** "Jonas for Strategy". */
    readonly owner: (name: string, group: string) => string
    readonly nameless: string
    /** "Operations was asked before it was decided". */
    readonly asked: (group: string, when: AskedWhen) => string
    /** "Waits for a yes from outside: overtime on Sundays". */
    readonly waits: (about: string) => string
    /** Stands at an agreement that was made of what a mixed table wrote. */
    readonly together: string
    /** "3 of 6 agreements came from mixed work." */
    readonly mixedWork: (count: number, of: number) => string
    readonly plan: PlanWords
  }
  readonly lines: LineWords
  readonly counts: CountWords
  /** The heading of the shared purpose. */
  readonly purpose: string
  readonly symptoms: { readonly title: string; readonly stood: (baseline: string, source: string) => string }
  readonly differences: {
    readonly title: string
    readonly again: (when: string) => string
    readonly noReason: string
    /** Stands where only the reasons of a difference are left. */
    readonly reasonsOnly: string
  }
  readonly asks: {
    readonly title: string
    readonly from: (asking: string, asked: string) => string
    readonly answers: Readonly<Record<Answer, string>>
    readonly goesTo: (to: string) => string
    readonly unanswered: string
  }
  readonly roles: RolesWords
  readonly results: ResultWords & {
    readonly chose: string
    readonly dotsColumn: string
    readonly split: (k: number) => string
    readonly figures: (k: number) => string
  }
  readonly support: SupportWords
  readonly ratings: RatingWords
  readonly pictures: PictureWords
  readonly pulse: PulseWords
  readonly gaps: GapWords
  readonly signals: SignalWords
  readonly series: SeriesWords
  /** Around what a sponsor of a series gets (RC7). */
  readonly sponsor: { readonly heading: string; readonly notice: string; readonly foot: string }
  readonly map: MapWords
  readonly axes: AxesWords
  readonly linked: LinkedWords
  readonly words: { readonly title: string; readonly about: string }
  readonly cards: {
    readonly title: string
    readonly kinds: Readonly<Record<WrittenKind | 'together', string>>
    readonly shared: string
    readonly joined: (count: number) => string
  }
  readonly happened: { readonly title: string; readonly step: (step: Step) => string; readonly nothing: string }
  readonly rules: {
    readonly title: string
    readonly k: (k: number) => string
    readonly common: string
    /** The same where people gave dots. */
    readonly dots: string
    readonly support: (share: string) => string
    readonly accepted: string
  }
  readonly leftOut: {
    readonly title: string
    readonly waiting: (agreements: number) => string
    readonly words: (terms: number) => string
    readonly texts: string
    readonly optionTexts: string
    readonly notYet: (group: string) => string
    readonly no: (group: string) => string
    readonly openBallot: string
    /** What never goes along, a sentence each. */
    readonly always: readonly string[]
  }
  /** The contents of the page, for those who find their way by the keyboard or the ear. */
  readonly contents: string
  /** How this page can be told from a changed copy. */
  readonly check: string
  /** What the picture does not show, and where it is. */
  readonly pictureFoot: string
}

export type RolesWords = {
  readonly title: string
  readonly parts: Readonly<Record<RolePart, string>>
  readonly nobody: string
  readonly differ: string
}

export type SupportWords = {
  readonly title: string
  /** The level's name, "I fully support it". */
  readonly levels: Readonly<Record<number, string>>
  readonly scale: string
  readonly share: (share: SupportRule['share']) => string
  readonly rule: (share: string) => string
  /** "Round 2: carried". */
  readonly round: (round: number, outcome: SupportResultView['carried']) => string
  readonly newWords: string
  readonly voted: (people: number) => string
  readonly all: string
  readonly supports: string
  readonly of: (count: number, all: number) => string
  readonly lines: string
  /** Why nothing is decided beside a pile of papers (PB4). */
  readonly undecidedByPapers: (k: number) => string
  readonly split: (k: number) => string
  readonly figures: (k: number) => string
}

/** The words around the sessions before, and around outcome numbers. */
export type SeriesWords = {
  readonly title: string
  readonly about: string
  readonly session: (day: string, title: string) => string
  readonly outcomes: Readonly<Record<Outcome, string>>
  /** "Strategy: kept", and with why. */
  readonly told: (group: string, word: string, reason: string | undefined) => string
  readonly notTold: (group: string) => string
  /** "Strategy learned: weigh before the market". */
  readonly learned: (group: string, text: string) => string
  readonly none: string
  readonly differences: string
  readonly waiting: string
  readonly of: Readonly<Record<SeriesWaiting['of'], (group: string) => string>>
  readonly waits: (day: string) => string
  readonly replied: (text: string) => string
  readonly numbers: string
  readonly numbersAbout: string
  /** "14 November 2026: 62 %", and of now without a day. */
  readonly figure: (value: number, unit: string | undefined) => string
  readonly from: (source: string) => string
  readonly now: string
}

export type RatingWords = {
  readonly title: string
  readonly round: (of: RatedKind, round: number) => string
  readonly axes: Readonly<Record<CardAxis, string>>
  /** What 1 and 5 mean. */
  readonly ends: Readonly<Record<CardAxis, readonly [low: string, high: string]>>
  readonly gaps: Readonly<Record<GapWord, string>>
  /** "a clear difference, Strategy higher". */
  readonly higher: (gap: string, group: string) => string
  /** "a clear difference, neither group higher". */
  readonly neither: (gap: string) => string
  /** "Evidence: a clear difference, Strategy higher." */
  readonly difference: (axis: string, gap: string) => string
  readonly middle: string
  readonly figure: (value: number) => string
  /** The sentences that the room read beside each picture. */
  readonly says: RatingSentences
  /** The name of a card whose words stay in the room. */
  readonly card: (number: number) => string
  readonly split: (k: number) => string
  readonly rounds: string
  readonly few: (k: number) => string
  readonly rule: string
}

export type MapWords = {
  readonly title: string
  readonly goals: string
  readonly lanes: string
  readonly noLane: string
  /** "week 6", with its first day where the map has one. */
  readonly week: (week: Period) => string
  readonly noWeek: string
  /** "Week 1 begins on 7 December 2026." */
  readonly start: (day: string) => string
  readonly promised: string
  readonly safe: string
  /** Before how far a week is agreed. */
  readonly date: string
  readonly agreed: string
  readonly notAgreed: string
  readonly waits: (group: string) => string
  readonly supports: string
  readonly becauseOf: string
  /** Stands for the words of a card that may not go along: "a card of Operations". */
  readonly aCardOf: (group: string) => string
  readonly pressure: string
  readonly reply: string
  readonly unanswered: string
  readonly restsOn: string
  readonly limit: string
  readonly limits: string
  readonly chain: string
  readonly chainWeeks: (weeks: number) => string
}
