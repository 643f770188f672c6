/** Where the board lies under the window: a board point times `scale` plus `x`, `y` is a CSS pixel. */
export type Camera = { readonly x: number; readonly y: number; readonly scale: number }
export type Size = { readonly width: number; readonly height: number }
export type Point = { readonly x: number; readonly y: number }
type Box = Point & Size

export const SCALE = { least: 0.04, most: 4 } as const

const within = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most)

/** The board point under a point of the window. */
export const toBoard = (camera: Camera, at: Point): Point => ({
  x: (at.x - camera.x) / camera.scale,
  y: (at.y - camera.y) / camera.scale,
})

/** The point of the window over a board point. */
export const toWindow = (camera: Camera, at: Point): Point => ({
  x: at.x * camera.scale + camera.x,
  y: at.y * camera.scale + camera.y,
})

/** Zooms by `factor` so that what lies under `at` stays there. */
export const zoomedAt = (camera: Camera, at: Point, factor: number): Camera => {
  const scale = within(camera.scale * factor, SCALE.least, SCALE.most)
  const still = toBoard(camera, at)
  return { scale, x: at.x - still.x * scale, y: at.y - still.y * scale }
}

/** Keeps a part of the board in the window, so that nobody loses it. */
export const keptInSight = (camera: Camera, board: Size, window: Size): Camera => {
  const edge = Math.min(120, window.width / 3, window.height / 3)
  return {
    scale: camera.scale,
    x: within(camera.x, edge - board.width * camera.scale, window.width - edge),
    y: within(camera.y, edge - board.height * camera.scale, window.height - edge),
  }
}

/** Room that other things take at the edges of the window, in CSS pixels. */
export type Insets = { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }

/**
 * Shows all of `box`: centred across, at the top. Never larger than `most`. With `least`, text stays
 * readable on a small window: the width is fitted no further than that and the rest is for panning.
 */
export const fitted = (box: Box, window: Size, insets: Insets, most = 1.25, least = 0): Camera => {
  const wide = Math.max(1, window.width - insets.left - insets.right)
  const high = Math.max(1, window.height - insets.top - insets.bottom)
  const whole = Math.min(wide / Math.max(1, box.width), high / Math.max(1, box.height))
  const scale = within(Math.max(whole, least), SCALE.least, most)
  const spare = wide - box.width * scale
  return {
    scale,
    x: insets.left + Math.max(0, spare / 2) - box.x * scale,
    y: insets.top - box.y * scale,
  }
}

/** The smallest zooms at which a board begins by itself: on a narrow window or where lists are read, and elsewhere. */
const BEGINS = { read: 0.75, wide: 0.6 } as const

/**
 * The zoom below which a board does not begin by itself. Whoever asks for all of it sees it. What is `read`, downwards
 * or on a narrow window, begins where its words can be read, and as wide as the window where that is larger. A `free`
 * area goes on to the side and below; lanes and maps keep all their width in sight, since nobody's lane waits beside the
 * window, and `least` is how small they may be for the sake of their height.
 */
export const leastToBegin = (
  board: 'read' | 'free' | 'lanes',
  byWidth: number,
  least: number = BEGINS.wide,
): number => {
  if (board === 'read') return Math.min(1, Math.max(byWidth, BEGINS.read))
  return board === 'free' ? BEGINS.wide : Math.min(least, byWidth)
}

/** Moves the camera just so far that `box` is in sight. */
export const showing = (camera: Camera, box: Box, window: Size, insets: Insets): Camera => {
  const corner = toWindow(camera, box)
  const over = (from: number, length: number, low: number, high: number): number =>
    from < low ? low - from : from + length > high ? Math.max(high - from - length, low - from) : 0
  return {
    scale: camera.scale,
    x: camera.x + over(corner.x, box.width * camera.scale, insets.left, window.width - insets.right),
    y: camera.y + over(corner.y, box.height * camera.scale, insets.top, window.height - insets.bottom),
  }
}
