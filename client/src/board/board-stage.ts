import Konva from 'konva/lib/Core'
import { Rect as KonvaRect } from 'konva/lib/shapes/Rect'
import type { Rect, Scene, SceneCard, SceneZone } from '@parley/shared/scene/scene'
import { boardPainter, type BoardPainter, type Frame } from './board-painter.ts'
import {
  SCALE,
  fitted,
  keptInSight,
  showing,
  toBoard,
  toWindow,
  zoomedAt,
  type Camera,
  type Insets,
  type Point,
} from './camera.ts'
import { readPalette, watchTheme, type Palette } from './palette.ts'

/** After so many milliseconds without a change of zoom, cards are painted sharp. */
const REST = 140
const GLIDE = 160

/** A card on its way by drag, its corner in the window, and where it would land. */
export type Dragged = {
  readonly card: SceneCard
  readonly at: Point
  readonly target: SceneZone | null
  readonly line: Rect | null
}

/** The canvas of a board. Its camera is moved by hand, not through React. */
export type BoardStage<S extends Scene = Scene> = {
  readonly setScene: (scene: S) => void
  readonly setSelected: (card: SceneCard | null) => void
  readonly setDragged: (dragged: Dragged | null) => void
  readonly camera: () => Camera
  readonly pan: (dx: number, dy: number) => void
  readonly zoom: (factor: number, at?: Point, smoothly?: boolean) => void
  readonly fit: (smoothly?: boolean) => void
  readonly show: (rect: Rect) => void
  /** What lies under a point of the window. */
  readonly cardAt: (at: Point) => SceneCard | undefined
  readonly zoneAt: (at: Point) => SceneZone | undefined
  readonly toBoard: (at: Point) => Point
  readonly toWindow: (rect: Rect) => Rect
  /** Calls after each move of the camera. Returns how to stop. */
  readonly onCamera: (moved: (camera: Camera) => void) => () => void
  readonly resize: () => void
  /** The fonts have come: everything is painted anew. */
  readonly repaint: () => void
  readonly close: () => void
}

/** How a board is looked at: `live` by somebody who pans and zooms, `still` from afar, as large as it fits. */
export type StageMode = 'live' | 'still'

/** What gestures and fields on a board need of its stage, whatever it draws. */
export type StageView = Omit<BoardStage, 'setScene'>

/** Makes the canvas of the joint board in `container`. */
export const boardStage = (container: HTMLDivElement, insets: () => Insets, mode: StageMode): BoardStage =>
  stageOf(container, insets, mode, boardPainter)

/**
 * Makes a canvas in `container` for what `painterOf` draws. On a narrow window a fit keeps text readable and fits the
 * width only. `least` is the zoom below which it does not fit a height by itself: whoever wants to see all of it asks.
 */
export const stageOf = <S extends Scene>(
  container: HTMLDivElement,
  insets: () => Insets,
  mode: StageMode,
  painterOf: (palette: () => Palette) => BoardPainter<S>,
  least = 0,
): BoardStage<S> => {
  let palette = readPalette(container)
  const painter = painterOf(() => palette)
  const size = (): { width: number; height: number } => ({
    width: Math.max(1, container.clientWidth),
    height: Math.max(1, container.clientHeight),
  })
  const stage = new Konva.Stage({ container, ...size(), listening: false })
  const layer = new Konva.Layer({ listening: false, clearBeforeDraw: false })
  // What moves just now lies on a layer of its own, so that a drag repaints one card and not the board.
  const hot = new Konva.Layer({ listening: false })
  stage.add(layer, hot)
  let ratio = layer.getCanvas().getPixelRatio()
  let scene: S | null = null
  let camera: Camera = { x: 0, y: 0, scale: 1 }
  let isFitted = true
  let fitsTo = least
  let zooming = false
  let dragged: Dragged | null = null
  let selected: SceneCard | null = null
  let rest: ReturnType<typeof setTimeout> | undefined
  let glide = 0
  const watchers = new Set<(camera: Camera) => void>()

  const frame = (): Frame => ({
    camera,
    window: size(),
    ratio,
    zooming,
    without: dragged?.card.id ?? null,
    target: dragged?.target ?? null,
    dots: mode === 'live',
  })
  const board = new Konva.Shape({
    listening: false,
    perfectDrawEnabled: false,
    sceneFunc: (context) => {
      if (painter.paint(context._context, frame())) requestAnimationFrame(() => layer.batchDraw())
    },
  })
  const ghost = new Konva.Shape({
    listening: false,
    visible: false,
    sceneFunc: (context) => dragged && painter.paintGhost(context._context, dragged.card, dragged.at, frame()),
  })
  const selection = new KonvaRect({ listening: false, visible: false, strokeWidth: 2, cornerRadius: 5 })
  const line = new KonvaRect({ listening: false, visible: false, cornerRadius: 1.5 })
  layer.add(board)
  hot.add(selection, line, ghost)

  const toWindowRect = (rect: Rect): Rect => ({
    ...toWindow(camera, rect),
    width: rect.width * camera.scale,
    height: rect.height * camera.scale,
  })
  const placeHot = (): void => {
    const shown = selected && dragged?.card.id !== selected.id ? toWindowRect(selected.rect) : null
    selection.visible(shown !== null)
    if (shown) {
      selection.setAttrs({
        x: shown.x - 4,
        y: shown.y - 4,
        width: shown.width + 8,
        height: shown.height + 8,
        stroke: palette.focus,
      })
    }
    const mark = dragged?.line ? toWindowRect(dragged.line) : null
    line.visible(mark !== null)
    if (mark)
      line.setAttrs({ ...mark, width: Math.max(mark.width, 3), height: Math.max(mark.height, 3), fill: palette.focus })
    ghost.visible(dragged !== null)
    hot.batchDraw()
  }
  const look = (next: Camera): void => {
    const kept = scene ? keptInSight(next, scene.size, size()) : next
    if (kept.scale !== camera.scale) {
      zooming = true
      clearTimeout(rest)
      rest = setTimeout(() => {
        zooming = false
        layer.batchDraw()
      }, REST)
    }
    camera = kept
    layer.batchDraw()
    placeHot()
    for (const moved of watchers) moved(camera)
  }
  const lookNow = (next: Camera): void => {
    cancelAnimationFrame(glide)
    look(next)
  }
  const lookSmoothly = (to: Camera): void => {
    cancelAnimationFrame(glide)
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return look(to)
    const from = camera
    const start = performance.now()
    const step = (now: number): void => {
      const part = Math.min(1, Math.max(0, (now - start) / GLIDE))
      const eased = 1 - (1 - part) ** 3
      const between = (one: number, other: number): number => one + (other - one) * eased
      look(
        part === 1 ? to : { x: between(from.x, to.x), y: between(from.y, to.y), scale: between(from.scale, to.scale) },
      )
      if (part < 1) glide = requestAnimationFrame(step)
    }
    glide = requestAnimationFrame(step)
  }
  const fit = (smoothly = false): void => {
    if (!scene) return
    const window = size()
    const edge = insets()
    const byWidth = (window.width - edge.left - edge.right) / Math.max(1, scene.size.width)
    const readable = mode === 'live' && window.width < 700 ? Math.min(1, byWidth) : Math.min(fitsTo, byWidth)
    const to = fitted({ x: 0, y: 0, ...scene.size }, window, edge, mode === 'live' ? 1.25 : SCALE.most, readable)
    if (smoothly) lookSmoothly(to)
    else lookNow(to)
    isFitted = true
  }
  const resize = (): void => {
    stage.size(size())
    if (ratio !== devicePixelRatio) {
      ratio = devicePixelRatio
      for (const one of [layer, hot]) one.getCanvas().setPixelRatio(ratio)
    }
    if (isFitted) fit()
    else look(camera)
    // A canvas is blank after a change of its size: it is drawn in the same frame, not in the next.
    layer.draw()
  }
  const repaint = (): void => {
    palette = readPalette(container)
    painter.repaint()
    layer.batchDraw()
    placeHot()
  }
  const stopTheme = watchTheme(repaint)
  resize()

  return {
    setScene: (next) => {
      const before = scene?.size
      scene = next
      painter.setScene(next)
      const grown = !before || before.width !== next.size.width || before.height !== next.size.height
      // Nobody's card goes from under the hand because somebody else's has made the board larger.
      if (isFitted && grown && !selected && !dragged) fit()
      else look(camera)
    },
    setSelected: (card) => {
      selected = card
      placeHot()
    },
    setDragged: (next) => {
      const changed = next?.target !== dragged?.target || next?.card !== dragged?.card
      dragged = next
      if (changed) layer.batchDraw()
      placeHot()
    },
    camera: () => camera,
    pan: (dx, dy) => {
      lookNow({ ...camera, x: camera.x + dx, y: camera.y + dy })
      isFitted = false
    },
    zoom: (factor, at, smoothly = false) => {
      const { width, height } = size()
      const to = zoomedAt(camera, at ?? { x: width / 2, y: height / 2 }, factor)
      if (smoothly) lookSmoothly(to)
      else lookNow(to)
      isFitted = false
    },
    fit: (smoothly) => {
      fitsTo = 0
      fit(smoothly)
    },
    show: (rect) => {
      const to = showing(camera, rect, size(), insets())
      if (to.x === camera.x && to.y === camera.y) return
      lookNow(to)
      isFitted = false
    },
    cardAt: (at) => painter.cardAt(toBoard(camera, at)),
    zoneAt: (at) => painter.zoneAt(toBoard(camera, at)),
    toBoard: (at) => toBoard(camera, at),
    toWindow: toWindowRect,
    onCamera: (moved) => {
      watchers.add(moved)
      return () => watchers.delete(moved)
    },
    resize,
    repaint,
    close: () => {
      clearTimeout(rest)
      cancelAnimationFrame(glide)
      stopTheme()
      watchers.clear()
      stage.destroy()
    },
  }
}
