import type { ZoneId } from '../documents/card-view.ts'
import type { GroupId, Kind, WrittenKind } from '../session/agenda.ts'

/** A rectangle in board units. At zoom 1 a board unit is one CSS pixel. */
export type Rect = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** Whose something is: a group's, with its one mark, or shared, with both. */
export type Owner = GroupId | 'both'

/** Text on one baseline, `x` and `y` measured from the top left corner of what it belongs to. */
export type SceneLine = { readonly text: string; readonly x: number; readonly y: number }

/** A piece of a card's foot: words, or the mark of a group before its number. */
export type FootPart =
  | { readonly part: 'words'; readonly text: string; readonly x: number; readonly y: number }
  | { readonly part: 'mark'; readonly group: GroupId; readonly x: number; readonly y: number }

/** One band of lanes: all of one kind, or the area where both groups write together. */
export type SceneBand = {
  readonly id: WrittenKind | 'together'
  readonly title: string
  readonly rect: Rect
  /** Where the title stands; null when the board shows one band only and the page names it. */
  readonly titleAt: { readonly x: number; readonly y: number } | null
}

/** A lane of the board. */
export type SceneZone = {
  readonly id: ZoneId
  readonly band: SceneBand['id']
  readonly title: string
  readonly group: Owner
  readonly rect: Rect
  readonly titleAt: { readonly x: number; readonly y: number }
  /** What stands in a lane that is empty or nearly so: what will come here. */
  readonly hint: readonly SceneLine[]
  /** The area in which cards flow: what a drop is measured against. */
  readonly flow: Rect
}

/** A card as it is drawn, printed and read out. */
export type SceneCard = {
  readonly id: string
  readonly zone: ZoneId
  readonly group: Owner
  readonly kind: Kind
  readonly rect: Rect
  readonly text: string
  readonly direction: 'ltr' | 'rtl'
  /** Where a line begins: for `rtl` the `x` is its right end. */
  readonly lines: readonly SceneLine[]
  readonly foot: readonly FootPart[]
  /** The foot in words for the ear: "true for me too: Strategy 6, Operations 9". */
  readonly notes: readonly string[]
  /** All of the card in one sentence, for a screen reader. */
  readonly name: string
}

/** All that a board shows. Canvas, picture and outline are three readings of it. */
export type Scene = {
  readonly size: { readonly width: number; readonly height: number }
  readonly bands: readonly SceneBand[]
  readonly zones: readonly SceneZone[]
  /** In reading order: by zone, then by place in it. */
  readonly cards: readonly SceneCard[]
}

/** Width in board units of a text set in one line at this size. */
export type Measure = (text: string, fontPx: number, weight: number) => number

/** Sizes of the type on board and map, in board units; `step` is from baseline to baseline. */
export const TYPE = {
  card: { px: 15, weight: 400, step: 21 },
  foot: { px: 13, weight: 400, step: 19 },
  title: { px: 20, weight: 500, step: 26 },
  band: { px: 26, weight: 500, step: 34 },
  plate: { px: 14, weight: 600, step: 18 },
  note: { px: 14, weight: 400, step: 18 },
} as const

/** The size of a group's mark: before a lane's title, in a card's foot, and before the words of a plate. */
export const MARK = { title: 14, foot: 9, plate: 10 } as const
