import type { SignalPeriod } from '../voting/signals.ts'
import type { GroupId, RatedOf, RatingAxis } from './agenda.ts'

/** What a closed ballot shows, as numbers: exactly what k lets everybody know, and nothing else. */
export type Tally = {
  readonly by: 'group' | 'total' | 'none'
  /**
   * Why the split is hidden where it is not for k: an earlier round with other voters (BL11), or `paper`, because
   * whoever counted the paper votes could find out the rest (PB4).
   */
  readonly why?: 'rounds' | 'paper'
  readonly ballots: { readonly total: number; readonly a?: number; readonly b?: number }
  readonly options: readonly {
    readonly option: string
    readonly total?: number
    readonly a?: number
    readonly b?: number
  }[]
}

/** How a support check is carried: this share of each group at least, as a fraction; frozen before it opens (BL12). */
export type SupportRule = { readonly share: readonly [number, number] }

/** How many chose a level of support: of each group where the split is shown, of all where only the total is. */
export type LevelCount = {
  readonly level: number
  readonly total?: number
  readonly a?: number
  readonly b?: number
}

/** What a closed support check shows, as far as k lets it; the words of its lines are named by hash, in no order of time. */
export type SupportCount = {
  readonly levels: readonly LevelCount[]
  readonly carried: 'carried' | 'not-carried' | 'not-decided'
  readonly lines: readonly { readonly hash: string; readonly group?: GroupId }[]
}

/** How many gave each value, from 1 to 5. */
export type FiveCounts = readonly [number, number, number, number, number]

/**
 * What is rated: the cards behind the options in their order, the axes, and the options with a guess (BL15). In a pulse
 * the items stand in place of cards, by their names in `pulse-items.ts` (PU1). In a signal check these are the names in
 * `signals.ts`, and of a sign that the groups worded themselves the hash of its words; `period` is what it asks about (SG2).
 */
export type RatingSetup = {
  readonly of: RatedOf
  readonly axes: readonly RatingAxis[]
  readonly cards: readonly string[]
  readonly guess: readonly string[]
  readonly period?: SignalPeriod
}

/**
 * What a closed rating shows of an option, as far as k lets it: the counts of both groups, or of all together, or
 * nothing. `guess` is what each group thought that the other says, on the first axis.
 */
export type RatedOption = {
  readonly option: string
  readonly by: Tally['by']
  readonly why?: Tally['why']
  readonly axes: readonly {
    readonly axis: RatingAxis
    readonly total?: FiveCounts
    readonly a?: FiveCounts
    readonly b?: FiveCounts
  }[]
  readonly guess?: Readonly<Record<GroupId, FiveCounts>>
}

/** What people have seen of an option: counts of everybody who voted, of some, or none; it guards later rounds (BL18). */
export type RatedSeen = {
  readonly option: string
  readonly rating: 'nothing' | 'some' | 'everybody'
  readonly guess?: 'some' | 'everybody'
}
