import type { GroupId, RatedOf, RatingAxis } from '../session/agenda.ts'
import type { LevelCount, RatedOption, SupportRule } from '../session/tallies.ts'
import type { SignalPeriod } from '../voting/signals.ts'

export type OptionResult = {
  readonly option: string
  readonly text: string
  readonly total: number
  readonly a?: number
  readonly b?: number
}
/** Why a split is hidden where it is not for k. */
type Why = 'rounds' | 'paper'

/** A closed ballot, as far as k lets it be shown. `by: 'group'` has `a` and `b` in every option and in `ballots`. */
export type ResultView = {
  /** Set where people gave dots: every figure of an option is dots, and not people. */
  readonly dots?: true
  readonly by: 'group' | 'total' | 'none'
  /**
   * `rounds`: the split is hidden because an earlier round had slightly different voters; `paper`: because whoever
   * counted the paper votes could find out the rest (PB4).
   */
  readonly why?: Why
  readonly ballots: { readonly total: number; readonly a?: number; readonly b?: number }
  /**
   * At least 6 in 10 of each group, in the order of the lower rate, then of the product; of dots, more than the even
   * share of each group (DT3). Empty unless by group.
   */
  readonly common: readonly OptionResult[]
  /** At least 6 in 10 of one group only, or more than its even share of dots, in that order. Empty unless by group. */
  readonly one: readonly (OptionResult & { readonly group: GroupId })[]
  /** The rest; everything when `by` is `total`, in the order of the total; nothing when `none`. */
  readonly others: readonly OptionResult[]
}

/** A closed support check, as far as k lets it be shown. */
export type SupportResultView = {
  readonly by: 'group' | 'total' | 'none'
  readonly why?: Why
  readonly ballots: { readonly total: number; readonly a?: number; readonly b?: number }
  readonly levels: readonly LevelCount[]
  readonly carried: 'carried' | 'not-carried' | 'not-decided'
  /** What would have to change, unsigned and in no order of time. */
  readonly lines: readonly { readonly text: string; readonly group?: GroupId }[]
}

/** A closed rating, as far as k lets it be shown, option by option (BL17). */
export type RatingResultView = {
  readonly by: 'group' | 'total' | 'none'
  readonly why?: Why
  readonly ballots: { readonly total: number; readonly a?: number; readonly b?: number }
  /** Of a pulse or a signal check: how many were asked (PU8); absent where votes were on paper, and of older ones. */
  readonly asked?: number
  readonly options: readonly RatedOption[]
}

export type BallotView = {
  readonly id: string
  readonly step: string
  readonly round: number
  readonly cap: number
  /** Set where `cap` is how many dots everybody gives out, on one option or on several (DT1). */
  readonly dots?: true
  readonly k: number
  readonly stage: 'frozen' | 'open' | 'closed' | 'void'
  readonly options: readonly { readonly id: string; readonly text: string; readonly hash: string }[]
  /** When it closes by itself, in milliseconds since 1970; of a pulse that was given a time. */
  readonly until?: number
  /** Everybody was reminded of it; a page shows that where the own vote is not in. */
  readonly isReminded?: true
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
    /** It was put to everybody as the shared purpose. */
    readonly purpose?: true
    readonly result?: SupportResultView
  }
  /** Present for a rating: what is rated on which axes, and the result once it has closed. */
  readonly rating?: {
    readonly of: RatedOf
    readonly axes: readonly RatingAxis[]
    /** The card behind each option; in a pulse the name of its sentence, in a signal check of its signal. */
    readonly options: readonly { readonly option: string; readonly card: string }[]
    /** Options for which people may guess what the other group says on the first axis. */
    readonly guess: readonly string[]
    /** What a signal check asks about. */
    readonly period?: SignalPeriod
    readonly result?: RatingResultView
  }
  /**
   * SHA-256 of every receipt that was counted, hex, sorted: a device finds its own vote here. Sent until the next ballot
   * opens; the log keeps them.
   */
  readonly receipts?: readonly string[]
  /** So many paper votes were entered as a pile, and, while the ballot is open, whether the number was confirmed. */
  readonly papers?: { readonly count: number; readonly isConfirmed: boolean }
  /** How many of those asked have a scribe; `in` where every vote is in, so that so many votes came by a scribe (PE5). */
  readonly scribed?: { readonly asked: number; readonly in?: number }
  readonly reason?: string
}
