import type { Pen, ZoneId } from '../documents/card-view.ts'
import type { GroupId, Kind, WrittenKind } from '../session/agenda.ts'

/** A point in board units. */
export type Point = { readonly x: number; readonly y: number }

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

/** A lane of the board, or the free area. */
export type SceneZone = {
  readonly id: ZoneId
  /** `flow`: cards stand in rows. `free`: they lie where people put them, and may lie on each other. */
  readonly lies: 'flow' | 'free'
  readonly band: SceneBand['id']
  readonly title: string
  readonly group: Owner
  readonly rect: Rect
  readonly titleAt: { readonly x: number; readonly y: number }
  /** What stands in a lane that is empty or nearly so: what will come here. */
  readonly hint: readonly SceneLine[]
  /**
   * The area in which cards lie: what a drop is measured against. The top left corner of the free area's is where its
   * `place` [0, 0] is; it stays there, and the area grows to the right and down.
   */
  readonly flow: Rect
}

/** What is drawn of a card on any board, printed and read out. */
export type DrawnCard = {
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

/** A stack as its own card shows it. */
export type SceneStack = {
  /** How many cards lie in it. */
  readonly count: number
  readonly open: boolean
  /** The ground below an open stack's heading and the cards that lie in its column; null while it is closed. */
  readonly frame: Rect | null
}

/** A card of lanes and of the free area. */
export type SceneCard = DrawnCard & {
  /** `text` is plain words without a ground; a `stack` is the heading of an open stack, or all of a closed one. */
  readonly look: 'card' | 'text' | 'stack'
  /** Only on a stack's own card, and on the uppermost card of a pile at a table. */
  readonly stack: SceneStack | null
  /** The open stack that it lies in; what lies in a closed one is not in the scene. */
  readonly within: string | null
  /** At a table: its group keeps it back, and it is drawn so. */
  readonly held?: true
  /** It stands back, because the board is seen through a lens that it has not. */
  readonly back?: true
}

/** The words beside an arrow, on a ground of paper. */
export type ArrowLabel = {
  readonly text: string
  readonly rect: Rect
  /** Where its first line begins, on the baseline; for `rtl` the right end of that line. */
  readonly at: Point
  readonly direction: 'ltr' | 'rtl'
  /** Its lines, measured from the corner of `rect`. */
  readonly lines: readonly SceneLine[]
}

/** An arrow from the edge of one card to the edge of another. */
export type SceneArrow = {
  readonly link: string
  /** The link's own ends, as in the document; an end in a closed stack is drawn at the stack. */
  readonly from: string
  readonly to: string
  /** The cards at which it is drawn. */
  readonly ends: readonly [from: string, to: string]
  /** How far it bends from a straight line, because there are several between these cards. */
  readonly bow: number
  /** A cubic curve: its beginning on an edge, two handles, and its end at the foot of the head. */
  readonly path: readonly [Point, Point, Point, Point]
  /** The tip, on the edge of the card that it points to, and the two wings. */
  readonly head: readonly [Point, Point, Point]
  readonly label: ArrowLabel | null
  /** A sentence for a screen reader: "Arrow from … to …: label". */
  readonly name: string
}

/** A line drawn by hand. */
export type SceneStroke = {
  readonly id: string
  readonly pen: Pen
  /** Board units: x, y, x, y, … */
  readonly points: readonly number[]
  /** All that its ink covers. */
  readonly rect: Rect
}

/** How broad a pen draws, in board units. */
export const PEN_WIDTH: Readonly<Record<Pen, number>> = { fine: 2, broad: 6 }

/** How broad an arrow is drawn, and its head, in board units. */
export const ARROW = { width: 2, length: 13, half: 6 } as const

/** What canvas and camera need of a scene, whatever it shows: lanes, a map. */
export type DrawnScene = {
  readonly size: { readonly width: number; readonly height: number }
  readonly bands: readonly SceneBand[]
  readonly zones: readonly SceneZone[]
  /** In reading order. */
  readonly cards: readonly DrawnCard[]
  /** What is worth seeing at once, where that is less than all of `size`: not the room that a free area has to spare. */
  readonly extent?: { readonly width: number; readonly height: number }
}

/** All that a board shows. Canvas, picture and outline are three readings of it. */
export type Scene = Omit<DrawnScene, 'cards'> & {
  /** In reading order: by zone, then by place in it; what lies in an open stack comes after its heading. */
  readonly cards: readonly SceneCard[]
  /** By id of their link. Drawn below the cards, their labels above. */
  readonly arrows: readonly SceneArrow[]
  /** By id. Drawn below the arrows. */
  readonly strokes: readonly SceneStroke[]
}

/** Width in board units of a text set in one line at this size. */
export type Measure = (text: string, fontPx: number, weight: number) => number

/** Sizes of the type on board and map, in board units; `step` is from baseline to baseline. */
export const TYPE = {
  card: { px: 15, weight: 400, step: 21 },
  stack: { px: 15, weight: 600, step: 21 },
  foot: { px: 13, weight: 400, step: 19 },
  title: { px: 20, weight: 500, step: 26 },
  band: { px: 26, weight: 500, step: 34 },
  plate: { px: 14, weight: 600, step: 18 },
  note: { px: 14, weight: 400, step: 18 },
} as const

/** The size of a group's mark: before a lane's title, in a card's foot, and before the words of a plate. */
export const MARK = { title: 14, foot: 9, plate: 10 } as const
