/** A rectangle in units of the scene. */
export type Window = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
type Room = { readonly width: number; readonly height: number }

/** Room around what stands at the edge of a window, in units of the scene. */
const EDGE = 12

/** Whether a rectangle stands whole in a window. */
export const standsIn = (rect: Window, window: Window): boolean =>
  rect.x >= window.x &&
  rect.y >= window.y &&
  rect.x + rect.width <= window.x + window.width &&
  rect.y + rect.height <= window.y + window.height

/** What is larger than a window is gone through in pieces that overlap a little, from the top left on. */
const piecesOf = (rect: Window, room: Room): readonly Window[] => {
  const cut = (from: number, long: number, most: number): readonly (readonly [number, number])[] => {
    if (long <= most) return [[from, long]]
    const step = Math.max(1, most * 0.9)
    const count = 1 + Math.ceil((long - most) / step)
    return Array.from({ length: count }, (_, at) => [from + ((long - most) * at) / (count - 1), most])
  }
  return cut(rect.y, rect.height, room.height).flatMap(([y, height]) =>
    cut(rect.x, rect.width, room.width).map(([x, width]) => ({ x, y, width, height })),
  )
}

const byPlace = (one: Window, other: Window): number => one.y - other.y || one.x - other.x

/**
 * Windows of one size through which all things of an area are seen, each thing whole in one of them at least: one window
 * where everything fits, otherwise as few as can be found in one walk from the top down. Empty parts have no window.
 */
export const freeWindows = (things: readonly Window[], room: Room): readonly Window[] => {
  if (things.length === 0) return []
  const inner = { width: Math.max(1, room.width - 2 * EDGE), height: Math.max(1, room.height - 2 * EDGE) }
  let waiting = things.flatMap((thing) => piecesOf(thing, inner)).sort(byPlace)
  const windows: Window[] = []
  for (let [first] = waiting; first; [first] = waiting) {
    const { x, y, width } = first
    // The topmost thing stands at the window's top; of the places across, the one that takes in most.
    const lefts = [x, ...waiting.map((one) => one.x), ...waiting.map((one) => one.x + one.width - inner.width)].filter(
      (left) => left <= x && left + inner.width >= x + width,
    )
    const options = lefts.map((left) => {
      const window = { x: left - EDGE, y: y - EDGE, width: room.width, height: room.height }
      return { window, left, count: waiting.filter((one) => standsIn(one, window)).length }
    })
    const [best] = options.sort((one, other) => other.count - one.count || one.left - other.left)
    if (!best) break
    const taken = waiting.filter((one) => one === first || standsIn(one, best.window))
    const left = Math.min(...taken.map((one) => one.x))
    const right = Math.max(...taken.map((one) => one.x + one.width))
    // What is seen stands in the middle of the wall.
    windows.push({ ...best.window, x: (left + right - room.width) / 2 })
    waiting = waiting.filter((one) => !taken.includes(one))
  }
  return windows
}
