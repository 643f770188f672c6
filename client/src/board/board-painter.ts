import { alongCurve, arrowPath } from '@parley/shared/scene/arrow-path'
import type {
  DrawnCard,
  DrawnScene,
  Rect,
  Scene,
  SceneArrow,
  SceneCard,
  SceneStroke,
  SceneZone,
} from '@parley/shared/scene/scene'
import { boardLayers, type BoardLayers } from './board-layers.ts'
import { toBoard, type Camera, type Point, type Size } from './camera.ts'
import { bucketOf, canKeepAll, cardBitmaps, drawCard, PLATES } from './card-bitmaps.ts'
import { isOnArrow, isOnStroke } from './near-line.ts'
import { paintArrow, paintLabel, paintStroke } from './paint-lines.ts'
import { boardPaper } from './paint-paper.ts'
import { SHADOW, paintBand, paintCard, paintFrame, paintPlate, paintStackFrame, paintZone } from './paint.ts'
import type { Palette } from './palette.ts'
import { standingPicture } from './standing-picture.ts'

/** What a frame shows beside the scene. */
export type Frame = {
  readonly camera: Camera
  readonly window: Size
  /** Device pixels to a CSS pixel. */
  readonly ratio: number
  /** While the zoom changes, cards are shown by zoom bucket; at rest each is painted sharp. */
  readonly zooming: boolean
  /** Cards that are being dragged, drawn elsewhere with the arrows that begin or end at them. */
  readonly without: ReadonlySet<string>
  readonly target: SceneZone | null
  /** Whether the paper has its dots: where one can pan, they show that it moves. */
  readonly dots: boolean
}

/** The scale in device pixels of the pictures that a frame wants. */
export const wanted = ({ camera, ratio, zooming }: Frame): number =>
  zooming ? bucketOf(camera.scale * ratio) : camera.scale * ratio

/** A card on its way, its top left corner at a point of the window. */
export type Ghost = { readonly card: DrawnCard; readonly at: Point }

/** Draws scenes and finds what lies where. */
export type BoardPainter<S extends DrawnScene = Scene> = {
  readonly setScene: (scene: S) => void
  /** Paints a frame; true asks for another one, because some of it is rough. */
  readonly paint: (context: CanvasRenderingContext2D, frame: Frame) => boolean
  /** Makes pictures for the frames to come while nothing moves; true as long as some are missing. */
  readonly prepare?: (frame: Frame) => boolean
  /** Paints one card with its top left corner at a point of the window. */
  readonly paintGhost: (context: CanvasRenderingContext2D, card: DrawnCard, at: Point, frame: Frame) => void
  /** What follows cards on their way: arrows that begin or end at them. */
  readonly paintFollowers?: (context: CanvasRenderingContext2D, ghosts: readonly Ghost[], frame: Frame) => void
  readonly cardAt: (at: Point) => S['cards'][number] | undefined
  readonly zoneAt: (at: Point) => SceneZone | undefined
  /** The topmost arrow or stroke within `near` board units of a point. */
  readonly arrowAt?: (at: Point, near: number) => SceneArrow | undefined
  readonly strokeAt?: (at: Point, near: number) => SceneStroke | undefined
  readonly repaint: () => void
}

/** Device pixels to a board unit below which nobody could read the words beside an arrow. */
/** How much of a card that stands back is seen. */
const BACK = 0.55
const LABELS = 0.3

const touches = (one: Rect, other: Rect): boolean =>
  one.x <= other.x + other.width &&
  other.x <= one.x + one.width &&
  one.y <= other.y + other.height &&
  other.y <= one.y + one.height
const around = ({ x, y }: Point, near: number): Rect => ({
  x: x - near,
  y: y - near,
  width: 2 * near,
  height: 2 * near,
})
const covers = (rect: Rect, at: Point): boolean => touches(rect, around(at, 0))

const EMPTY: Scene = { size: { width: 0, height: 0 }, bands: [], zones: [], cards: [], arrows: [], strokes: [] }

/** Makes a painter that takes its colours from `palette()`. */
export const boardPainter = (palette: () => Palette): BoardPainter => {
  const bitmaps = cardBitmaps<SceneCard>(palette, {
    paint: paintCard,
    face: ({ look, stack, held }) => `${look}${stack?.open ?? ''}${held ?? ''}`,
  })
  const paper = boardPaper(palette)
  let scene = EMPTY
  let layers = boardLayers(EMPTY)
  const standing = standingPicture()
  /** Whether what the frame has drawn so far is as it will be. */
  let isWhole = true

  const paintOne = (
    context: CanvasRenderingContext2D,
    card: SceneCard,
    at: { readonly left: number; readonly top: number },
    frame: Frame,
    mayPaint: () => boolean,
  ): void => {
    const scale = frame.camera.scale * frame.ratio
    const isRight = drawCard(
      context,
      bitmaps,
      card,
      { ...at, scale, want: wanted(frame) },
      {
        plain: (place) => paintPlate(context, card, place, Math.max(1, 4 * scale), palette()),
        direct: { mayPaint, paint: () => paintCard(context, card, palette()) },
      },
    )
    isWhole &&= isRight
  }
  const pixelsOf = (rect: Rect, { camera, ratio }: Frame): Rect => ({
    x: (rect.x * camera.scale + camera.x) * ratio,
    y: (rect.y * camera.scale + camera.y) * ratio,
    width: rect.width * camera.scale * ratio,
    height: rect.height * camera.scale * ratio,
  })
  const viewOf = ({ camera, window }: Frame): Rect => ({
    ...toBoard(camera, { x: -SHADOW, y: -SHADOW }),
    width: (window.width + 2 * SHADOW) / camera.scale,
    height: (window.height + 2 * SHADOW) / camera.scale,
  })
  const paintCards = (
    context: CanvasRenderingContext2D,
    cards: readonly SceneCard[],
    frame: Frame,
    mayPaint: () => boolean,
  ): void => {
    for (const card of cards) {
      if (frame.without.has(card.id)) continue
      const { x, y } = pixelsOf(card.rect, frame)
      // What stands back is said in its foot as well.
      context.globalAlpha = card.back ? BACK : 1
      paintOne(context, card, { left: x, top: y }, frame, mayPaint)
    }
    context.globalAlpha = 1
  }
  const isLoose = ({ ends: [from, to] }: SceneArrow, { without }: Frame): boolean =>
    without.size > 0 && (without.has(from) || without.has(to))
  const toBoardUnits = (context: CanvasRenderingContext2D, { camera, ratio }: Frame): void => {
    const scale = camera.scale * ratio
    context.setTransform(scale, 0, 0, scale, camera.x * ratio, camera.y * ratio)
  }

  const paintArrows = (context: CanvasRenderingContext2D, arrows: readonly SceneArrow[], frame: Frame): void => {
    toBoardUnits(context, frame)
    const scale = frame.camera.scale * frame.ratio
    for (const arrow of arrows) if (!isLoose(arrow, frame)) paintArrow(context, arrow, scale, palette().ink)
    context.setTransform(1, 0, 0, 1, 0, 0)
  }
  /** What was opened: grounds of stacks, and what lies on them. */
  const paintOpen = (
    context: CanvasRenderingContext2D,
    { open }: BoardLayers,
    view: Rect,
    frame: Frame,
    mayPaint: () => boolean,
  ): void => {
    const scale = frame.camera.scale * frame.ratio
    for (const ground of open.grounds) {
      if (touches(ground, view)) paintStackFrame(context, pixelsOf(ground, frame), frame.ratio, scale, palette())
    }
    paintArrows(context, open.arrows, frame)
    paintCards(
      context,
      open.cards.filter(({ rect }) => touches(rect, view)),
      frame,
      mayPaint,
    )
  }

  return {
    setScene: (next) => {
      scene = next
      layers = boardLayers(next)
      bitmaps.keepOnly(new Set(layers.byId.keys()))
    },
    paint: (context, frame) => {
      const { budget, mayPaint } = standing.turn(frame, scene)
      bitmaps.frame(budget)
      const { camera, ratio } = frame
      const scale = camera.scale * ratio
      const colours = palette()
      const view = viewOf(frame)
      isWhole = true
      context.save()
      context.setTransform(1, 0, 0, 1, 0, 0)
      paper.paint(context, frame)
      for (const zone of scene.zones) {
        paintFrame(context, zone, pixelsOf(zone.rect, frame), ratio, scale, colours, zone.id === frame.target?.id)
      }
      toBoardUnits(context, frame)
      for (const band of scene.bands) paintBand(context, band, colours)
      for (const zone of scene.zones) paintZone(context, zone, colours)
      for (const stroke of layers.strokes.within(view)) paintStroke(context, stroke, scale, colours)
      paintArrows(
        context,
        layers.arrows.within(view).map(({ item }) => item),
        frame,
      )
      paintCards(context, layers.cards.within(view), frame, mayPaint)
      paintOpen(context, layers, view, frame, mayPaint)
      if (scale >= LABELS) {
        toBoardUnits(context, frame)
        for (const { item } of layers.labels.within(view)) {
          if (item.label && !isLoose(item, frame)) paintLabel(context, item.label, colours)
        }
      }
      context.restore()
      standing.drawn(frame, scene)
      return !isWhole
    },
    prepare: (frame) => {
      const { budget, stands } = standing.turn(frame, scene)
      if (!stands || frame.camera.scale * frame.ratio < PLATES) return false
      const shown = [...layers.cards.within(viewOf(frame)), ...layers.open.cards]
      // Hundreds of cards may lie on one another: what has no picture is painted without one, as it was in this frame.
      if (!canKeepAll(shown, wanted(frame))) return false
      bitmaps.frame(budget)
      for (const card of shown) bitmaps.get(card, wanted(frame))
      return bitmaps.isBehind()
    },
    paintGhost: (context, card, at, frame) => {
      const drawn = layers.byId.get(card.id)
      if (!drawn) return
      context.save()
      context.setTransform(1, 0, 0, 1, 0, 0)
      context.globalAlpha = 0.92
      paintOne(context, drawn, { left: at.x * frame.ratio, top: at.y * frame.ratio }, frame, () => false)
      context.restore()
    },
    paintFollowers: (context, ghosts, frame) => {
      const loose = scene.arrows.filter((arrow) => isLoose(arrow, frame))
      if (loose.length === 0) return
      const moved = new Map(ghosts.map(({ card, at }) => [card.id, { ...card.rect, ...toBoard(frame.camera, at) }]))
      const rectOf = (id: string): Rect | undefined => moved.get(id) ?? layers.byId.get(id)?.rect
      context.save()
      toBoardUnits(context, frame)
      for (const arrow of loose) {
        const [from, to] = [rectOf(arrow.ends[0]), rectOf(arrow.ends[1])]
        if (!from || !to) continue
        const way = arrowPath(from, to, arrow.bow)
        paintArrow(context, way, frame.camera.scale * frame.ratio, palette().ink)
        if (!arrow.label) continue
        const [was, is] = [alongCurve(arrow.path, 0.5), alongCurve(way.path, 0.5)]
        paintLabel(context, arrow.label, palette(), { x: is.x - was.x, y: is.y - was.y })
      }
      context.restore()
    },
    cardAt: (at) => layers.open.cards.findLast((card) => covers(card.rect, at)) ?? layers.cards.at(at.x, at.y),
    zoneAt: (at) => scene.zones.find(({ rect }) => covers(rect, at)),
    arrowAt: (at, near) =>
      [
        ...layers.arrows.within(around(at, near)).map(({ item }) => item),
        ...layers.open.arrows,
        ...layers.labels.within(around(at, 0)).map(({ item }) => item),
      ].findLast((arrow) => isOnArrow(arrow, at, near)),
    strokeAt: (at, near) => layers.strokes.within(around(at, near)).findLast((stroke) => isOnStroke(stroke, at, near)),
    repaint: () => {
      bitmaps.clear()
      paper.clear()
      standing.forget()
    },
  }
}
