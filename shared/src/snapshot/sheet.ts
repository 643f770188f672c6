import type { AxesScene } from '../scene/axes-parts.ts'
import type { MapScene } from '../scene/map-parts.ts'
import type { Rect, Scene } from '../scene/scene.ts'
import type { GroupId } from '../session/agenda.ts'

/** Sizes of the type beside the board, in board units; `step` is from baseline to baseline. */
export const SHEET_TYPE = {
  title: { px: 36, weight: 500, step: 44, serif: true },
  heading: { px: 26, weight: 500, step: 34, serif: true },
  part: { px: 20, weight: 500, step: 27, serif: true },
  strong: { px: 17, weight: 500, step: 25, serif: false },
  body: { px: 16, weight: 400, step: 24, serif: false },
  small: { px: 15, weight: 400, step: 22, serif: false },
} as const
export type SheetType = keyof typeof SHEET_TYPE

/** A thing on the sheet besides the board. Words begin at `x`, those that run from right to left at their right end. */
export type SheetShape =
  | {
      readonly of: 'words'
      readonly text: string
      readonly x: number
      readonly y: number
      readonly type: SheetType
      readonly tone: 'ink' | 'quiet'
      readonly direction: 'ltr' | 'rtl'
      /** So many times as large as its type; absent where it is as large. */
      readonly scale?: number
    }
  | {
      readonly of: 'mark'
      readonly group: GroupId
      readonly x: number
      readonly y: number
      readonly size: number
      readonly filled: boolean
    }
  | { readonly of: 'rule'; readonly x: number; readonly y: number; readonly width: number }
  | { readonly of: 'ground'; readonly rect: Rect }

/** What of a sheet is shown, in board units, and how wide and high a drawing of it is (`1280`, `841mm`). */
export type SheetFrame = Rect & { readonly shown: { readonly width: string; readonly height: string } }

/** The picture of a file: its head, the board or the map as a scene, and words above and below it. */
export type Sheet = {
  readonly size: { readonly width: number; readonly height: number }
  readonly title: string
  readonly language: string
  readonly shapes: readonly SheetShape[]
  /** Where the picture is larger than what is on it; absent where it is as large. */
  readonly frame?: SheetFrame
  /** `y` is where the board's own frame begins: SCENE_FRAME is added around the scene, the title stands in its head. */
  readonly board: { readonly y: number; readonly title: string; readonly scene: Scene } | null
  /** The milestone map, in a frame like the board's. */
  readonly map?: { readonly y: number; readonly title: string; readonly scene: MapScene }
  /** Boards with two axes, each in such a frame. */
  readonly axes?: readonly { readonly y: number; readonly title: string; readonly scene: AxesScene }[]
}

/** A sheet with a frame of its own. */
export type FramedSheet = Sheet & { readonly frame: SheetFrame }

/** The space around a scene in a picture: `margin` on all sides and `head` more above it, with a title at `titleY`. */
export const SCENE_FRAME = { margin: 28, head: 64, titleY: 56 } as const

/** The light theme's colours; a picture that is printed or sent on has one theme. */
export const SHEET_COLOURS = {
  paper: '#faf7f1',
  surface: '#fffdf9',
  ink: '#22201c',
  quiet: '#5c574e',
  hair: '#dcd5c8',
  hair2: '#ebe5da',
  a: '#0b5c63',
  aTint: '#dcecea',
  b: '#874f00',
  bTint: '#f6e6c9',
  both: '#4a3a78',
  bothTint: '#e7e2f2',
} as const
