import type { CardMark } from '../protocol/state-view.ts'
import type { WrittenKind } from '../session/agenda.ts'
import type { ResultSentences } from '../voting/result-says.ts'
import type { MineKind } from './mine.ts'
import type { SnapshotBallot } from './snapshot-ballot.ts'

/** A group's name and its count. */
export type NamedCount = readonly [name: string, count: number]

/**
 * Every sentence of the working snapshot that nobody wrote on a card. They come in from a message catalogue,
 * so that this package knows no language. What people typed goes in as it is; the formats escape it.
 */
export type SnapshotWords = {
  readonly language: string
  /** The day of a time in milliseconds since 1970. */
  readonly date: (at: number) => string
  /** "Working copy, not confirmed". */
  readonly notice: string
  /** What a working copy is, in a sentence. */
  readonly about: string
  readonly groupSize: (name: string, seats: number) => string
  readonly tookPart: (people: number) => string
  readonly board: string
  readonly kinds: Readonly<Record<WrittenKind | 'together', string>>
  /** The lane that both groups share. */
  readonly shared: string
  readonly cards: (count: number) => string
  /** The title above the list of arrows, and one of them; `label` is empty where it has none. */
  readonly arrows: string
  readonly arrow: (from: string, to: string, label: string) => string
  /** That something was drawn by hand, which only the picture shows. */
  readonly drawings: (count: number) => string
  /** Stands on a stack without a title. */
  readonly emptyStack: string
  readonly emptyCard: string
  readonly marks: Readonly<Record<CardMark, string>>
  readonly joined: (count: number) => string
  readonly markByGroup: (mark: string, groups: readonly [a: NamedCount, b: NamedCount]) => string
  readonly markTotal: (mark: string, total: number) => string
  readonly result: ResultWords
  readonly rules: {
    readonly title: string
    readonly k: (k: number) => string
    readonly cap: (round: number, cap: number) => string
    readonly common: string
    readonly dots: { readonly cap: (round: number, cap: number) => string; readonly common: string }
  }
  readonly leftOut: {
    readonly title: string
    /** Card texts go along only when both groups say yes. */
    readonly texts: string
    /** The map, asks, agreements and plain words are texts, too. */
    readonly day: string
    readonly optionTexts: string
    readonly notYet: (group: string) => string
    readonly no: (group: string) => string
    readonly openBallot: string
    readonly split: (round: number, k: number) => string
    readonly figures: (round: number, k: number) => string
    /** What never goes along, a sentence each. */
    readonly always: readonly string[]
  }
}

/** The words around a closed ballot. */
export type ResultWords = {
  readonly title: (round: number) => string
  readonly voted: (total: number) => string
  /** Said after it, where some of them were on paper. */
  readonly papers: (count: number) => string
  /** Why there is no figure where paper votes alone are the reason (PB4). */
  readonly papersHide: (k: number) => string
  readonly common: string
  /** What came out, in the sentences that the room saw (BL33). */
  readonly says: ResultSentences
  readonly one: string
  readonly others: string
  readonly totals: string
  /** The name of an option whose words stay in the room. */
  readonly option: (number: number) => string
  readonly of: (count: number, all: number) => string
  readonly groupCount: (group: string, count: number, all: number) => string
  /** The same where people gave dots. */
  readonly dots: {
    readonly title: (round: number) => string
    readonly of: (count: number) => string
    readonly groupCount: (group: string, count: number) => string
  }
}

/** How many people a count has, and how many of them voted on paper. */
export const votedText = (say: Pick<ResultWords, 'voted' | 'papers'>, ballot: SnapshotBallot): string =>
  [say.voted(ballot.ballots.total), ballot.papers === undefined ? '' : say.papers(ballot.papers)]
    .filter((sentence) => sentence !== '')
    .join(' ')

/** Whether paper votes are why a count of enough people has no figure. */
export const isHiddenByPapers = ({ by, papers, ballots, k }: SnapshotBallot): boolean =>
  by === 'none' && papers !== undefined && ballots.total >= k

/** The words for a ballot by its way: chosen options are counted in people, dots in dots. */
export const wordsFor = (say: ResultWords, { dots }: { readonly dots?: true }): Omit<ResultWords, 'dots'> =>
  dots ? { ...say, ...say.dots } : say

/** The sentences of the file for one person. */
export type MineWords = {
  readonly language: string
  readonly date: (at: number) => string
  readonly heading: (title: string) => string
  /** This file is for the person alone; it leaves out everything of others. */
  readonly notice: string
  readonly writtenBy: (name: string) => string
  readonly drafts: string
  readonly noDrafts: string
  readonly shared: string
  readonly noShared: string
  readonly kinds: Readonly<Record<MineKind, string>>
  readonly where: Readonly<Record<'table' | 'board', string>>
  readonly held: string
}
