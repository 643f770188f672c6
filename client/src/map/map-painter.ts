import type { MapScene, ScenePlate } from '@parley/shared/scene/map-parts'
import { BUDGET, wanted, type BoardPainter, type Frame } from '../board/board-painter.ts'
import { toBoard } from '../board/camera.ts'
import { cardBitmaps, drawCard } from '../board/card-bitmaps.ts'
import { gridIndex, type GridIndex } from '../board/grid-index.ts'
import { SHADOW } from '../board/paint.ts'
import type { Palette } from '../board/palette.ts'
import { paintFarPlate, paintMapGround, paintMapPlate } from './paint-map.ts'

/** Makes a painter of milestone maps: ready pictures of plates over lines that are drawn anew in each frame. */
export const mapPainter = (palette: () => Palette): BoardPainter<MapScene> => {
  const bitmaps = cardBitmaps<ScenePlate>(palette, { paint: paintMapPlate, face: ({ look }) => look })
  let scene: MapScene | null = null
  let plates: GridIndex<ScenePlate> = gridIndex([])

  const paintOne = (
    context: CanvasRenderingContext2D,
    plate: ScenePlate,
    at: { readonly left: number; readonly top: number },
    frame: Frame,
  ): void =>
    drawCard(
      context,
      bitmaps,
      plate,
      { ...at, scale: frame.camera.scale * frame.ratio, want: wanted(frame) },
      (place) => paintFarPlate(context, plate, place, palette()),
    )

  return {
    setScene: (next) => {
      scene = next
      plates = gridIndex(next.cards)
      bitmaps.keepOnly(new Set(next.cards.map((plate) => plate.id)))
    },
    paint: (context, frame) => {
      bitmaps.frame(BUDGET)
      const { camera, ratio, window } = frame
      const scale = camera.scale * ratio
      context.save()
      context.setTransform(1, 0, 0, 1, 0, 0)
      context.fillStyle = palette().paper
      context.fillRect(0, 0, window.width * ratio, window.height * ratio)
      const view = {
        ...toBoard(camera, { x: -SHADOW, y: -SHADOW }),
        width: (window.width + 2 * SHADOW) / camera.scale,
        height: (window.height + 2 * SHADOW) / camera.scale,
      }
      context.setTransform(scale, 0, 0, scale, camera.x * ratio, camera.y * ratio)
      if (scene) paintMapGround(context, scene, view, scale, palette())
      context.setTransform(1, 0, 0, 1, 0, 0)
      for (const plate of plates.within(view)) {
        if (frame.without.has(plate.id)) continue
        const left = (plate.rect.x * camera.scale + camera.x) * ratio
        const top = (plate.rect.y * camera.scale + camera.y) * ratio
        paintOne(context, plate, { left, top }, frame)
      }
      context.restore()
      return bitmaps.isBehind()
    },
    paintGhost: (context, card, at, frame) => {
      const plate = scene?.cards.find(({ id }) => id === card.id)
      if (!plate) return
      context.save()
      context.setTransform(1, 0, 0, 1, 0, 0)
      context.globalAlpha = 0.92
      paintOne(context, plate, { left: at.x * frame.ratio, top: at.y * frame.ratio }, frame)
      context.restore()
    },
    cardAt: (at) => plates.at(at.x, at.y),
    zoneAt: () => undefined,
    repaint: () => bitmaps.clear(),
  }
}
