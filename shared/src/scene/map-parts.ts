import type { LinkKind } from '../documents/card-view.ts'
import type { Chain } from '../map/longest-chain.ts'
import type { GroupId } from '../session/agenda.ts'
import type { Owner, Scene, SceneCard, Rect } from './scene.ts'

export type Point = { readonly x: number; readonly y: number }

/**
 * A card of the map, drawn as a plate in its group's tint. `strong`: it lies on the longest chain. `dashed`: a limit.
 * `plain`: what a goal means.
 */
export type ScenePlate = SceneCard & {
  readonly look: 'plate' | 'strong' | 'dashed' | 'plain'
  /** The marks of its group before its words: top left corners, measured from the plate. */
  readonly marks: readonly { readonly group: GroupId; readonly x: number; readonly y: number }[]
}

/**
 * A link as a curve, drawn below the plates. A *depends on* runs with time, from the milestone that is needed to the
 * one that needs it, and ends in a filled head; a limit's is dashed and ends in a dot.
 */
export type SceneCurve = {
  readonly link: string
  readonly kind: LinkKind
  /** The link's own ends, as in the document. */
  readonly from: string
  readonly to: string
  readonly look: 'thin' | 'strong' | 'dashed'
  /** Whose colour a dashed one has; the others are drawn in ink. */
  readonly group: Owner
  /** A cubic curve: its beginning, two handles and its end. */
  readonly path: readonly [Point, Point, Point, Point]
  readonly head: readonly [Point, Point, Point] | null
  /** Where a limit's curve holds on to its milestone: a dot of `CURVE_DOT`, half of it below the plate. */
  readonly dot: Point | null
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

/** The weeks across the map: week `first` begins at `x`. */
export type WeekAxis = {
  readonly x: number
  readonly first: number
  readonly last: number
  readonly weekWidth: number
  readonly ticks: readonly { readonly week: number; readonly x: number; readonly label: string }[]
}

/** A lane as a row across the map; `lane` null for milestones without one. */
export type SceneRow = {
  readonly lane: string | null
  readonly title: string
  readonly rect: Rect
  /** Where the name of the lane stands: the box to press for its card. */
  readonly titleRect: Rect
}

/** The milestone map. Its `bands` and `zones` are empty: it has rows and an axis instead. */
export type MapScene = Omit<Scene, 'cards'> & {
  /** In reading order: goals with their meanings, milestones lane by lane, limits. */
  readonly cards: readonly ScenePlate[]
  readonly curves: readonly SceneCurve[]
  readonly rules: readonly SceneRule[]
  readonly labels: readonly SceneLabel[]
  readonly axis: WeekAxis
  readonly rows: readonly SceneRow[]
  /** Where the three parts of the map lie; null for a part that has no cards. */
  readonly areas: { readonly goals: Rect | null; readonly map: Rect; readonly limits: Rect | null }
  readonly chain: Chain | null
}
