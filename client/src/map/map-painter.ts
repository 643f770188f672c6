import type { MapScene, ScenePlate } from '@parley/shared/scene/map-parts'
import type { BoardPainter } from '../board/board-painter.ts'
import type { Palette } from '../board/palette.ts'
import { paintFarPlate, paintMapGround, paintMapPlate } from './paint-map.ts'
import { paintChangesAbove, paintChangesBelow } from './paint-changes.ts'
import { platesPainter } from './plates-painter.ts'

/** Makes a painter of milestone maps. */
export const mapPainter = (palette: () => Palette): BoardPainter<MapScene> =>
  platesPainter<ScenePlate, MapScene>(palette, {
    paint: paintMapPlate,
    face: ({ look }) => look,
    far: paintFarPlate,
    ground: (context, scene, view, scale, colours) => {
      paintMapGround(context, scene, view, scale, colours)
      if (scene.changed) paintChangesBelow(context, scene.changed, colours)
    },
    over: (context, { changed }, _without, view, colours) => {
      if (changed) paintChangesAbove(context, changed, view, colours)
    },
  })
