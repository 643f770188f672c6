import { wrap } from '../scene/wrap.ts'
import type { Measure } from '../scene/scene.ts'
import { sheetMeasure } from './sheet-pen.ts'
import { SHEET_TYPE, type FramedSheet, type Sheet, type SheetFrame, type SheetShape } from './sheet.ts'
import type { Zone, ZoneSheet } from './zone-sheets.ts'

/**
 * The three sizes of a picture of a zone: `px` in pixels, `shown` as its drawing is wide and high. The poster is A1 across;
 * its pixels are 150 to the inch, which is sharp from an arm's length on, and its drawing is sharp at any size.
 */
export const PICTURE_SIZES = {
  screen: { px: { width: 1280, height: 800 }, shown: { width: '1280', height: '800' } },
  projector: { px: { width: 1920, height: 1080 }, shown: { width: '1920', height: '1080' } },
  poster: { px: { width: 4967, height: 3508 }, shown: { width: '841mm', height: '594mm' } },
} as const
export type PictureSize = keyof typeof PICTURE_SIZES

/** A zone at one size: a sheet with a frame that has exactly the shape of that size. */
export type ZonePicture = { readonly zone: Zone; readonly size: PictureSize; readonly sheet: FramedSheet }

/** Least widths of a board or a map that are tried, in board units: the one that lets its words be largest is taken. */
const WIDTHS = [800, 1120, 1500, 2000, 2700, 3600, 4800] as const

/** In the picture's own units, of which its frame is `width` wide; a zone is never drawn larger than `scale` of these. */
const FRAME = { width: 1280, side: 20, foot: 16, scale: 1.5 } as const

type Size = { readonly width: number; readonly height: number }
type Foot = { readonly lines: readonly string[]; readonly height: number }

/** The foot says what the picture is of: it may be all that somebody has of the file. */
const footOf = (text: string, measure: Measure): Foot => {
  const lines = wrap(text, (some) => sheetMeasure(measure)(some, 'small'), FRAME.width - 2 * FRAME.side)
  return { lines, height: lines.length * SHEET_TYPE.small.step + FRAME.foot }
}

/** How large a zone can be in the frame beside the foot: picture units to a board unit. */
const scaleIn = (zone: Size, height: number, foot: Foot): number =>
  Math.min(FRAME.width / zone.width, (height - foot.height) / zone.height, FRAME.scale)

const footShapes = ({ lines, height }: Foot, frame: SheetFrame, unit: number): readonly SheetShape[] =>
  lines.map((text, index) => ({
    of: 'words',
    text,
    x: frame.x + FRAME.side * unit,
    y: frame.y + frame.height - (height - SHEET_TYPE.small.step * index - SHEET_TYPE.small.px) * unit,
    type: 'small',
    tone: 'quiet',
    direction: 'ltr',
    scale: unit,
  }))

const framed = (sheet: Sheet, size: PictureSize, foot: Foot): FramedSheet => {
  const { px, shown } = PICTURE_SIZES[size]
  const height = (FRAME.width * px.height) / px.width
  const scale = scaleIn(sheet.size, height, foot)
  const unit = 1 / scale
  const frame = {
    x: (sheet.size.width - FRAME.width * unit) / 2,
    y: (sheet.size.height - (height - foot.height) * unit) / 2,
    width: FRAME.width * unit,
    height: height * unit,
    shown,
  }
  return { ...sheet, frame, shapes: footShapes(foot, frame, unit) }
}

/**
 * Every zone at every size. `sheetsAt` lays the zones out at a least width, in the scenes that the room saw; `about` is
 * what the file is, for the foot.
 */
export const zonePictures = (
  sheetsAt: (width: number) => readonly ZoneSheet[],
  about: string,
  measure: Measure,
): readonly ZonePicture[] => {
  const tried = WIDTHS.map(sheetsAt)
  const sizes = Object.keys(PICTURE_SIZES) as PictureSize[]
  return (tried[0] ?? []).flatMap(({ zone }) =>
    sizes.map((size): ZonePicture => {
      const { px } = PICTURE_SIZES[size]
      const sheets = tried.flatMap((sheets) => sheets.flatMap((one) => (one.zone === zone ? [one.sheet] : [])))
      const [first, ...others] = sheets as [Sheet, ...Sheet[]]
      const foot = footOf(`${first.title} · ${about}`, measure)
      const scaleOf = (sheet: Sheet): number => scaleIn(sheet.size, (FRAME.width * px.height) / px.width, foot)
      const best = others.reduce((one, other) => (scaleOf(other) > scaleOf(one) ? other : one), first)
      return { zone, size, sheet: framed(best, size, foot) }
    }),
  )
}
