import type { AxesPlate, AxesScene } from '@parley/shared/scene/axes-parts'
import type { BoardPainter } from '../board/board-painter.ts'
import type { Palette } from '../board/palette.ts'
import { paintFarPlate } from '../map/paint-map.ts'
import { paintChangesAbove, paintChangesBelow } from '../map/paint-changes.ts'
import { platesPainter } from '../map/plates-painter.ts'
import { anchorOf } from './axes-moves.ts'
import { paintAxesGround, paintAxesPlate, paintAxesPoints, paintPoint } from './paint-axes.ts'

/** Makes a painter of boards with two axes. */
export const axesPainter = (palette: () => Palette): BoardPainter<AxesScene> =>
  platesPainter<AxesPlate, AxesScene>(palette, {
    paint: paintAxesPlate,
    face: ({ look, asides }) => JSON.stringify([look, asides]),
    far: paintFarPlate,
    ground: (context, scene, _view, scale, colours) => {
      paintAxesGround(context, scene, scale, colours)
      if (scene.changed) paintChangesBelow(context, scene.changed, colours)
    },
    over: (context, scene, without, view, colours) => {
      paintAxesPoints(context, scene, without, colours)
      if (scene.changed) paintChangesAbove(context, scene.changed, view, colours)
    },
    along: (context, plate, colours) => paintPoint(context, anchorOf(plate), plate.number, colours),
  })
