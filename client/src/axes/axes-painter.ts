import type { AxesPlate, AxesScene } from '@parley/shared/scene/axes-parts'
import type { BoardPainter } from '../board/board-painter.ts'
import type { Palette } from '../board/palette.ts'
import { paintFarPlate } from '../map/paint-map.ts'
import { platesPainter } from '../map/plates-painter.ts'
import { anchorOf } from './axes-moves.ts'
import { paintAxesGround, paintAxesPlate, paintAxesPoints, paintPoint } from './paint-axes.ts'

/** Makes a painter of boards with two axes. */
export const axesPainter = (palette: () => Palette): BoardPainter<AxesScene> =>
  platesPainter<AxesPlate, AxesScene>(palette, {
    paint: paintAxesPlate,
    face: ({ look, asides }) => JSON.stringify([look, asides]),
    far: paintFarPlate,
    ground: (context, scene, _view, scale, colours) => paintAxesGround(context, scene, scale, colours),
    over: paintAxesPoints,
    along: (context, plate, colours) => paintPoint(context, anchorOf(plate), plate.number, colours),
  })
