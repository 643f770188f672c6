import Konva from 'konva/lib/Core'
import type { DrawnCard, DrawnScene, Rect, Scene, SceneArrow, SceneStroke, SceneZone } from '@parley/shared/scene/scene'
import { boardPainter, type BoardPainter, type Frame, type Ghost } from './board-painter.ts'
import {
  SCALE,
  fitted,
  keptInSight,
  leastToBegin,
  showing,
  toBoard,
  toWindow,
  zoomedAt,
  type Camera,
  type Insets,
  type Point,
} from './camera.ts'
import { paintOverlay, type Overlay } from './paint-overlay.ts'
import { readPalette, watchTheme, type Palette } from './palette.ts'

/** After so many milliseconds without a change of zoom, cards are painted sharp. */
const REST = 140
const GLIDE = 160
/** How near a line somebody presses who means it, in CSS pixels. */
const NEAR = 8

/** A card on its way by drag, its corner in the window, with others that go along, and where it would land. */
export type Dragged = Ghost & {
  readonly others?: readonly Ghost[]
  /** A copy is on its way: the cards themselves stay where they lie. */
  readonly copies?: boolean
  readonly target: SceneZone | null
  readonly line: Rect | null
}

/** The canvas of a board. Its camera is moved by hand, not through React. */
export type BoardStage<S extends DrawnScene = Scene> = {
  readonly setScene: (scene: S) => void
  /** Puts a frame around one card and takes away what else the hand showed. */
  readonly setSelected: (card: DrawnCard | null) => void
  /** What the hand does just now. */
  readonly setOverlay: (overlay: Overlay) => void
  readonly setDragged: (dragged: Dragged | null) => void
  readonly camera: () => Camera
  readonly pan: (dx: number, dy: number) => void
  readonly zoom: (factor: number, at?: Point, smoothly?: boolean) => void
  readonly fit: (smoothly?: boolean) => void
  readonly show: (rect: Rect) => void
  /** What lies under a point of the window. */
  readonly cardAt: (at: Point) => S['cards'][number] | undefined
  readonly zoneAt: (at: Point) => SceneZone | undefined
  /** The topmost arrow or stroke within so many CSS pixels of a point of the window; none where the painter draws none. */
  readonly arrowAt: (at: Point, near?: number) => SceneArrow | undefined
  readonly strokeAt: (at: Point, near?: number) => SceneStroke | undefined
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
export type StageView = Omit<BoardStage<DrawnScene>, 'setScene'>

/** Makes the canvas of the joint board, or of a table, in `container`; `isRead` as in `stageOf`. */
export const boardStage = (
  container: HTMLDivElement,
  insets: () => Insets,
  mode: StageMode,
  isRead = false,
): BoardStage => stageOf(container, insets, mode, boardPainter, undefined, isRead)

/**
 * Makes a canvas in `container` for what `painterOf` draws. It begins where words can be read (`leastToBegin`): `least`
 * is the zoom below which it does not fit a height by itself, and what `isRead`, as lists are, downwards, begins as on a
 * narrow window. Whoever wants to see all of it asks; what is looked at from afar is always seen whole.
 */
export const stageOf = <S extends DrawnScene>(
  container: HTMLDivElement,
  insets: () => Insets,
  mode: StageMode,
  painterOf: (palette: () => Palette) => BoardPainter<S>,
  least?: number,
  isRead = false,
): BoardStage<S> => {
  let palette = readPalette(container)
  const painter = painterOf(() => palette)
  const measured = (): { width: number; height: number } => ({
    width: Math.max(1, container.clientWidth),
    height: Math.max(1, container.clientHeight),
  })
  // Asking the page for it in each frame would make it lay out everything beside the canvas first.
  let window = measured()
  const size = (): { width: number; height: number } => window
  const stage = new Konva.Stage({ container, ...size(), listening: false })
  const layer = new Konva.Layer({ listening: false, clearBeforeDraw: false })
  // What moves just now lies on a layer of its own, so that a drag repaints one card and not the board.
  const hot = new Konva.Layer({ listening: false })
  stage.add(layer, hot)
  let ratio = layer.getCanvas().getPixelRatio()
  let scene: S | null = null
  let camera: Camera = { x: 0, y: 0, scale: 1 }
  let isFitted = true
  let isAsked = false
  let zooming = false
  let dragged: Dragged | null = null
  let overlay: Overlay = { selected: [] }
  let rest: ReturnType<typeof setTimeout> | undefined
  let glide = 0
  let preparing = 0
  const watchers = new Set<(camera: Camera) => void>()

  const ghosts = (): readonly Ghost[] => (dragged ? [dragged, ...(dragged.others ?? [])] : [])
  const frame = (): Frame => ({
    camera,
    window: size(),
    ratio,
    zooming,
    without: new Set(dragged?.copies ? [] : ghosts().map(({ card }) => card.id)),
    target: dragged?.target ?? null,
    dots: mode === 'live',
  })
  /** Pictures for the frames to come are made when nothing else is to be drawn. */
  const prepare = (): void => {
    cancelAnimationFrame(preparing)
    preparing = requestAnimationFrame(() => {
      if (painter.prepare?.(frame())) prepare()
    })
  }
  const board = new Konva.Shape({
    listening: false,
    perfectDrawEnabled: false,
    sceneFunc: (context) => {
      if (painter.paint(context._context, frame())) requestAnimationFrame(() => layer.batchDraw())
      else prepare()
    },
  })
  const ghost = new Konva.Shape({
    listening: false,
    visible: false,
    sceneFunc: (context) => {
      const all = ghosts()
      painter.paintFollowers?.(context._context, all, frame())
      for (const { card, at } of all) painter.paintGhost(context._context, card, at, frame())
    },
  })
  const hand = new Konva.Shape({
    listening: false,
    sceneFunc: (context) => {
      const { without } = frame()
      const still = overlay.selected.filter((card) => !without.has(card.id))
      const line = dragged?.line
      const guides = [...(overlay.guides ?? []), ...(line ? [line] : [])]
      paintOverlay(context._context, { ...overlay, selected: still, guides }, camera, ratio, palette)
    },
  })
  layer.add(board)
  hot.add(hand, ghost)

  const toWindowRect = (rect: Rect): Rect => ({
    ...toWindow(camera, rect),
    width: rect.width * camera.scale,
    height: rect.height * camera.scale,
  })
  const placeHot = (): void => {
    ghost.visible(dragged !== null)
    hot.batchDraw()
  }
  /** `isGesture` while somebody zooms: what is shown at once by itself is painted sharp at once. */
  const look = (next: Camera, isGesture = true): void => {
    const kept = scene ? keptInSight(next, scene.size, size()) : next
    if (isGesture && kept.scale !== camera.scale) {
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
  const lookNow = (next: Camera, isGesture = true): void => {
    cancelAnimationFrame(glide)
    look(next, isGesture)
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
    const seen = scene.extent ?? scene.size
    // A free area below lanes may be far wider than they are: it goes on to the side, and they are read first.
    const lanes = scene.zones.flatMap(({ lies, rect }) => (lies === 'flow' ? [rect.x + rect.width] : []))
    const wide = lanes.length > 0 ? Math.max(...lanes) : seen.width
    const byWidth = (window.width - edge.left - edge.right) / Math.max(1, wide)
    const isFree = scene.zones.length > 0 && scene.zones.every(({ lies }) => lies === 'free')
    const board = isRead || window.width < 700 ? 'read' : isFree ? 'free' : 'lanes'
    const readable = isAsked || mode === 'still' ? 0 : leastToBegin(board, byWidth, least)
    const to = fitted({ x: 0, y: 0, ...seen }, window, edge, mode === 'live' ? 1.25 : SCALE.most, readable)
    if (smoothly) lookSmoothly(to)
    else lookNow(to, false)
    isFitted = true
  }
  const resize = (): void => {
    window = measured()
    stage.size(window)
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
      if (isFitted && grown && overlay.selected.length === 0 && !dragged) fit()
      else look(camera)
    },
    setSelected: (card) => {
      overlay = { selected: card ? [card] : [] }
      placeHot()
    },
    setOverlay: (next) => {
      overlay = next
      placeHot()
    },
    setDragged: (next) => {
      const changed =
        next?.target !== dragged?.target ||
        next?.card !== dragged?.card ||
        next?.copies !== dragged?.copies ||
        next?.others?.length !== dragged?.others?.length
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
      isAsked = true
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
    arrowAt: (at, near = NEAR) => painter.arrowAt?.(toBoard(camera, at), near / camera.scale),
    strokeAt: (at, near = NEAR) => painter.strokeAt?.(toBoard(camera, at), near / camera.scale),
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
      cancelAnimationFrame(preparing)
      stopTheme()
      watchers.clear()
      stage.destroy()
    },
  }
}
