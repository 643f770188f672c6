import type { ScenePlate } from '@parley/shared/scene/map-parts'
import type { DrawnScene, Rect } from '@parley/shared/scene/scene'
import { wanted, type BoardPainter, type Frame } from '../board/board-painter.ts'
import { toBoard, type Point } from '../board/camera.ts'
import { cardBitmaps, drawCard, type CardPaint } from '../board/card-bitmaps.ts'
import { gridIndex, type GridIndex } from '../board/grid-index.ts'
import { SHADOW } from '../board/paint.ts'
import type { Palette } from '../board/palette.ts'
import { BUDGET } from '../board/standing-picture.ts'

/** What a board of plates draws: its plates as ready pictures, and the rest anew in each frame, in board units. */
export type PlatesLook<P extends ScenePlate, S extends DrawnScene> = CardPaint<P> & {
  /** What is seen of a plate from so far away that no text can be read. */
  readonly far: (context: CanvasRenderingContext2D, plate: P, at: Rect, palette: Palette) => void
  /** Below the plates; `view` is what the window shows, `scale` device pixels to a unit. */
  readonly ground: (context: CanvasRenderingContext2D, scene: S, view: Rect, scale: number, palette: Palette) => void
  /** Above the plates; `without` is on its way elsewhere. */
  readonly over?: (
    context: CanvasRenderingContext2D,
    scene: S,
    without: ReadonlySet<string>,
    view: Rect,
    palette: Palette,
  ) => void
  /** What goes along with a plate that is dragged, in board units from the corner of the plate. */
  readonly along?: (context: CanvasRenderingContext2D, plate: P, palette: Palette) => void
}

/** Makes a painter of boards of plates: ready pictures over lines that are drawn anew in each frame. */
export const platesPainter = <P extends ScenePlate, S extends DrawnScene & { readonly cards: readonly P[] }>(
  palette: () => Palette,
  look: PlatesLook<P, S>,
): BoardPainter<S> => {
  const bitmaps = cardBitmaps<P>(palette, look)
  let scene: S | null = null
  let cards: readonly P[] = []
  let plates: GridIndex<P> = gridIndex([])

  const paintOne = (context: CanvasRenderingContext2D, plate: P, at: Point, frame: Frame): boolean =>
    drawCard(
      context,
      bitmaps,
      plate,
      { left: at.x, top: at.y, scale: frame.camera.scale * frame.ratio, want: wanted(frame) },
      { plain: (place) => look.far(context, plate, place, palette()) },
    )

  return {
    setScene: (next) => {
      scene = next
      cards = next.cards
      plates = gridIndex(cards)
      bitmaps.keepOnly(new Set(cards.map((plate) => plate.id)))
    },
    paint: (context, frame) => {
      bitmaps.frame(BUDGET.moving)
      const { camera, ratio, window } = frame
      const scale = camera.scale * ratio
      const inUnits = (): void => context.setTransform(scale, 0, 0, scale, camera.x * ratio, camera.y * ratio)
      context.save()
      context.setTransform(1, 0, 0, 1, 0, 0)
      context.fillStyle = palette().paper
      context.fillRect(0, 0, window.width * ratio, window.height * ratio)
      const view = {
        ...toBoard(camera, { x: -SHADOW, y: -SHADOW }),
        width: (window.width + 2 * SHADOW) / camera.scale,
        height: (window.height + 2 * SHADOW) / camera.scale,
      }
      inUnits()
      if (scene) look.ground(context, scene, view, scale, palette())
      context.setTransform(1, 0, 0, 1, 0, 0)
      for (const plate of plates.within(view)) {
        if (frame.without.has(plate.id)) continue
        const x = (plate.rect.x * camera.scale + camera.x) * ratio
        const y = (plate.rect.y * camera.scale + camera.y) * ratio
        paintOne(context, plate, { x, y }, frame)
      }
      inUnits()
      if (scene) look.over?.(context, scene, frame.without, view, palette())
      context.restore()
      return bitmaps.isBehind()
    },
    paintGhost: (context, card, at, frame) => {
      const plate = cards.find(({ id }) => id === card.id)
      if (!plate) return
      const scale = frame.camera.scale * frame.ratio
      const [x, y] = [at.x * frame.ratio, at.y * frame.ratio]
      context.save()
      context.setTransform(1, 0, 0, 1, 0, 0)
      context.globalAlpha = 0.92
      paintOne(context, plate, { x, y }, frame)
      context.setTransform(scale, 0, 0, scale, x, y)
      look.along?.(context, plate, palette())
      context.restore()
    },
    cardAt: (at) => plates.at(at.x, at.y),
    zoneAt: () => undefined,
    repaint: () => bitmaps.clear(),
  }
}
