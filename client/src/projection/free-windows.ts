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

const byPlace = (one: Window, other: Window): number =>
  one.y - other.y || one.x - other.x || one.width - other.width || one.height - other.height

/** The window around things that fit into it: in the middle across, and from the top on. */
const windowOf = (things: readonly Window[], room: Room): Window => {
  const left = Math.min(...things.map(({ x }) => x))
  const right = Math.max(...things.map(({ x, width }) => x + width))
  const top = Math.min(...things.map(({ y }) => y))
  const bottom = Math.max(...things.map(({ y, height }) => y + height))
  const above = Math.min(EDGE, (room.height - (bottom - top)) / 2)
  return { x: (left + right - room.width) / 2, y: top - above, width: room.width, height: room.height }
}

/** Things that are seen together, in one walk from the top down. */
const walked = (things: readonly Window[], room: Room): readonly (readonly Window[])[] => {
  let waiting = [...things].sort(byPlace)
  const found: (readonly Window[])[] = []
  const inner = room.width - 2 * EDGE
  for (let [first] = waiting; first; [first] = waiting) {
    const { x, y, width } = first
    // The topmost thing stands at the window's top; of the places across, the one that takes in most.
    const lefts = [x, ...waiting.map((one) => one.x), ...waiting.map((one) => one.x + one.width - inner)].filter(
      (left) => left <= x && left + inner >= x + width,
    )
    const options = lefts.map((left) => {
      const window = { x: left - EDGE, y: y - EDGE, width: room.width, height: room.height }
      return { window, left, count: waiting.filter((one) => standsIn(one, window)).length }
    })
    const [best] = options.sort((one, other) => other.count - one.count || one.left - other.left)
    if (!best) break
    const taken = waiting.filter((one) => one === first || standsIn(one, best.window))
    found.push(taken)
    waiting = waiting.filter((one) => !taken.includes(one))
  }
  return found
}

/**
 * The window that shows all of `taken` and as much as can be of what lies around it, so that a card which found no other
 * window stands among its neighbours and not alone on a wall.
 */
const withNeighbours = (taken: readonly Window[], all: readonly Window[], room: Room): Window => {
  const own = windowOf(taken, room)
  const left = Math.min(...taken.map(({ x }) => x))
  const right = Math.max(...taken.map(({ x, width }) => x + width))
  const top = Math.min(...taken.map(({ y }) => y))
  const bottom = Math.max(...taken.map(({ y, height }) => y + height))
  const reach = { x: right - room.width, y: bottom - room.height, width: 0, height: 0 }
  const near = all.filter((one) =>
    standsIn(one, { ...reach, width: left - reach.x + room.width, height: top - reach.y + room.height }),
  )
  const xs = [own.x, ...near.flatMap(({ x, width }) => [x - EDGE, x + width + EDGE - room.width])].filter(
    (x) => x <= left && x + room.width >= right,
  )
  const ys = [own.y, ...near.flatMap(({ y, height }) => [y - EDGE, y + height + EDGE - room.height])].filter(
    (y) => y <= top && y + room.height >= bottom,
  )
  let best = { window: own, count: 0 }
  for (const x of new Set(xs)) {
    for (const y of new Set(ys)) {
      const window = { ...own, x, y }
      const count = near.filter((one) => standsIn(one, window)).length
      if (count > best.count) best = { window, count }
    }
  }
  return windowOf(
    near.filter((one) => standsIn(one, best.window)),
    room,
  )
}

/** Windows without those that show nothing that another does not show as well. */
const needed = (windows: readonly Window[], all: readonly Window[]): readonly Window[] => {
  const full = windows.map((window) => ({ window, seen: all.filter((one) => standsIn(one, window)) }))
  const kept = new Set(windows)
  for (const { window, seen } of [...full].sort((one, other) => one.seen.length - other.seen.length)) {
    const others = [...kept].filter((one) => one !== window)
    if (seen.every((one) => others.some((other) => standsIn(one, other)))) kept.delete(window)
  }
  return windows.filter((window) => kept.has(window))
}

const turned = ({ x, y, width, height }: Window): Window => ({ x: y, y: x, width: height, height: width })

/**
 * Windows of one size through which all things of an area are seen, each thing whole in one of them at least: one window
 * where everything fits, otherwise as few as can be found in one walk from the top down or one from the left on. Empty
 * parts have no window, and what would stand alone is shown with what lies around it.
 */
export const freeWindows = (things: readonly Window[], room: Room): readonly Window[] => {
  const inner = { width: Math.max(1, room.width - 2 * EDGE), height: Math.max(1, room.height - 2 * EDGE) }
  const all = things.flatMap((thing) => piecesOf(thing, inner)).sort(byPlace)
  const shown = (parts: readonly (readonly Window[])[]): readonly Window[] =>
    needed(
      parts.map((taken) => withNeighbours(taken, all, room)),
      all,
    )
  const down = shown(walked(all, room))
  const { width, height } = turned({ x: 0, y: 0, ...room })
  const across = shown(walked(all.map(turned), { width, height }).map((taken) => taken.map(turned)))
  return across.length < down.length ? across : down
}
