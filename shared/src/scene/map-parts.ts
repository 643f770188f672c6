import type { ChangeMarks } from './change-marks.ts'
import type { LinkKind } from '../documents/card-view.ts'
import type { DateState } from '../map/dates.ts'
import type { Chain } from '../map/longest-chain.ts'
import type { TimeUnit } from '../map/time-units.ts'
import type { GroupId } from '../session/agenda.ts'
import type { DrawnCard, DrawnScene, Owner, Point, Rect } from './scene.ts'

export type { Point } from './scene.ts'

/** The week that was promised for a milestone, or is safe, or both where they are one. */
export type DateKind = 'promised' | 'safe' | 'both'

/**
 * A week of a milestone beside the one in which it lies: a dot of `DATE_DOT` at that week, open for what is only
 * promised and full for what is safe, with its words below, and a thin line to the plate.
 */
export type DateTick = {
  readonly of: DateKind
  readonly week: number
  readonly dot: Point
  /** From the edge of the plate to the edge of the dot: two points, or three round a corner. */
  readonly line: readonly Point[]
  readonly word: SceneWord
}

/** The radius of the dot at a promised or a safe week. */
export const DATE_DOT = 3.5

/** What is known of a milestone's date; `ticks` only where it lies in a week. */
export type PlateDates = { readonly state: DateState; readonly ticks: readonly DateTick[] }

/**
 * A card of the map, drawn as a plate in its group's tint. `strong`: it lies on the longest chain. `dashed`: a limit.
 * `dotted`: a pressure from outside. `plain`: what a goal means, or an answer to a limit. The foot says what is agreed,
 * whom it waits for, and what nobody answered; two marks that touch there are the sign of both groups.
 */
export type ScenePlate = DrawnCard & {
  readonly look: 'plate' | 'strong' | 'dashed' | 'dotted' | 'plain'
  /** Null for what is no milestone. */
  readonly dates: PlateDates | null
  /** The marks of its group before its words: top left corners, measured from the plate. */
  readonly marks: readonly { readonly group: GroupId; readonly x: number; readonly y: number }[]
}

/**
 * A link as a curve, drawn below the plates. A *depends on* runs with time, from the milestone that is needed to the
 * one that needs it, and ends in a filled head; a limit's is dashed and a pressure's dotted, and both end in a dot. A
 * `quiet` one says by its word what it is, and ends in a dot at the goal or at the reason.
 */
export type SceneCurve = {
  readonly link: string
  readonly kind: LinkKind
  /** The link's own ends, as in the document. */
  readonly from: string
  readonly to: string
  readonly look: 'thin' | 'strong' | 'dashed' | 'dotted' | 'quiet'
  /** Whose colour a dashed or dotted one has; the others are drawn in ink. */
  readonly group: Owner
  /** A cubic curve: its beginning, two handles and its end. */
  readonly path: readonly [Point, Point, Point, Point]
  readonly head: readonly [Point, Point, Point] | null
  /** Where a limit's curve holds on to its milestone: a dot of `CURVE_DOT`, half of it below the plate. */
  readonly dot: Point | null
  /** The word of a quiet one, on a ground of paper. */
  readonly word: SceneWord | null
}

/** The radius of the dot at the end of a limit's curve. */
export const CURVE_DOT = 3.5

/** A straight hairline: below a row, or at a tick of the axis. */
export type SceneRule = { readonly from: Point; readonly to: Point; readonly look: 'row' | 'tick' }

/** Words on one baseline beside the plates; those that run from right to left begin at their right end. */
export type SceneLabel = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly type: 'title' | 'foot' | 'plate'
  readonly tone: 'ink' | 'quiet'
  readonly direction: 'ltr' | 'rtl'
}

/** Words on a ground of paper, so that no line runs through them. */
export type SceneWord = { readonly label: SceneLabel; readonly rect: Rect }

/** The weeks across the map: week `first` begins at `x`. Its ticks stand at the first weeks of what `unit` says. */
export type WeekAxis = {
  readonly unit: TimeUnit
  readonly x: number
  readonly first: number
  readonly last: number
  readonly weekWidth: number
  readonly ticks: readonly { readonly week: number; readonly x: number; readonly label: string }[]
}

/** Several milestones of a lane in one month: a line along its weeks, bent up at both ends, and how many there are. */
export type SceneLoad = {
  readonly lane: string | null
  readonly month: number
  readonly path: readonly [Point, Point, Point, Point]
  readonly word: SceneWord
}

/** A lane as a row across the map; `lane` null for milestones without one. */
export type SceneRow = {
  readonly lane: string | null
  readonly title: string
  readonly rect: Rect
  /** Where the name of the lane stands: the box to press for its card. */
  readonly titleRect: Rect
  /** What stands out in it, a sentence each, for the ear: "2 in weeks 5 to 8". */
  readonly notes: readonly string[]
}

/** The milestone map. Its `bands` and `zones` are empty: it has rows and an axis instead. */
export type MapScene = Omit<DrawnScene, 'cards'> & {
  /** In reading order: goals with their meanings, milestones lane by lane, limits and pressures with their answers. */
  readonly cards: readonly ScenePlate[]
  readonly curves: readonly SceneCurve[]
  readonly rules: readonly SceneRule[]
  readonly labels: readonly SceneLabel[]
  readonly axis: WeekAxis
  readonly rows: readonly SceneRow[]
  readonly load: readonly SceneLoad[]
  /** Where the three parts of the map lie; null for a part that has no cards. */
  readonly areas: { readonly goals: Rect | null; readonly map: Rect; readonly limits: Rect | null }
  readonly chain: Chain | null
  /** What changed since a step, for whoever asked to see it; it takes up no room. */
  readonly changed?: ChangeMarks
}
