import type { CardView, LinkKind } from '../documents/card-view.ts'
import type { DateState } from '../map/dates.ts'
import type { LockedLanes } from '../map/locked-lanes.ts'
import type { Period, TimeUnit } from '../map/time-units.ts'
import type { DateKind } from './map-parts.ts'
import type { Measure } from './scene.ts'

/** All the words of a map that nobody wrote on a card. */
export type MapLabels = {
  readonly goals: string
  readonly limits: string
  /** Over the limits where there are pressures among them. */
  readonly limitsAndPressures: string
  /** The row of milestones without a lane, and the column of those without a week. */
  readonly noLane: string
  readonly noWeek: string
  readonly emptyCard: string
  /** A tick of the axis: "week 4", "w/c 7 Dec", "Month 2", "Jan 2027"; with the year where one begins. */
  readonly period: (period: Period, isNewYear: boolean) => string
  /** "promised week 6". */
  readonly date: (of: DateKind, week: Period) => string
  /** "agreed", "waits for Operations". */
  readonly state: Readonly<Record<Exclude<DateState, 'none' | 'open'>, string>>
  /** In the foot of a pressure: "from outside". */
  readonly pressure: string
  readonly unanswered: string
  /** The word on a line, read from `from` to `to`: "supports". */
  readonly line: Readonly<Record<QuietKind, string>>
  /** The same for the ear, with the card at its end: "supports “Half of our income…”". */
  readonly joins: (kind: QuietKind, to: CardView) => string
  /** "3 in weeks 5 to 8". */
  readonly load: (count: number, month: Period) => string
  /** "Longest chain 11 weeks", or how many milestones it has while one of them has no week. */
  readonly longestChain: (weeks: number | null, milestones: number) => string
  /**
   * A whole plate in one sentence, for a screen reader, without its notes. `lane` and `week` are null where there is
   * none.
   */
  readonly plateName: (plate: {
    readonly card: CardView
    readonly text: string
    readonly lane: string | null
    readonly week: Period | null
    readonly onChain: boolean
  }) => string
}

/** Links that are drawn as quiet lines, and not always: a full map stays readable. */
export const QUIET_KINDS = ['supports', 'because-of'] as const satisfies readonly LinkKind[]
export type QuietKind = (typeof QUIET_KINDS)[number]

/** What a map shows and how. */
export type MapSceneOptions = {
  readonly hidden: ReadonlySet<string>
  readonly labels: MapLabels
  readonly measure: Measure
  /** The least width; weeks grow to fill it. */
  readonly width?: number
  /** Keeps the column "no week yet" while nothing lies in it, so that a milestone can be put there. */
  readonly keepColumn?: boolean
  /** In what the axis tells the time; weeks where it is not said. */
  readonly unit?: TimeUnit
  /** Which of the quiet lines are drawn for all cards. */
  readonly show?: ReadonlySet<LinkKind>
  /** The card whose quiet lines are drawn in any case. */
  readonly chosen?: string | null
  /** What the map says by itself: limits that nobody answered, and months in which a lane has much to do. */
  readonly says?: ReadonlySet<'unanswered' | 'load'>
  /** Lanes that are locked, and the word that stands behind their names (MP13). */
  readonly locked?: { readonly lanes: LockedLanes; readonly word: string }
}
