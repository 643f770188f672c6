/** A part of a map, in units of the scene. */
export type MapWindow = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** What a page of the map shows: the map itself, with the names of its rows and its weeks kept beside it. */
export type MapPage = { readonly map: MapWindow; readonly names: MapWindow; readonly weeks: MapWindow }

type Room = { readonly width: number; readonly height: number }
type MapSize = Room & {
  /** Where the names of the rows end, and the line of the weeks. */
  readonly left: number
  readonly top: number
  /** Where each row ends. */
  readonly rowEnds: readonly number[]
  /** As wide as the widest plate: pages overlap by so much that each plate stands whole on one of them. */
  readonly plate: number
}

/** Where windows of one length begin, so that they overlap and the last ends where it all ends. */
const beginnings = (from: number, to: number, room: number, overlap: number): readonly number[] => {
  if (to - from <= room) return [from]
  const step = Math.max(room / 4, room - overlap)
  const count = 1 + Math.ceil((to - from - room) / step)
  const last = to - room
  return Array.from({ length: count }, (_, at) => from + ((last - from) * at) / (count - 1))
}

/** Whole rows, as many as fit; a row that is higher than the room is gone through in pieces. */
const bands = (top: number, rowEnds: readonly number[], room: number): readonly { y: number; height: number }[] => {
  const found: { y: number; height: number }[] = []
  let y = top
  let end = top
  for (const next of rowEnds) {
    if (next - y > room && end > y) {
      found.push({ y, height: end - y })
      y = end
    }
    while (next - y > room) {
      found.push({ y, height: room })
      y += room
    }
    end = next
  }
  if (end > y || found.length === 0) found.push({ y, height: Math.max(1, end - y) })
  return found
}

/**
 * The pages of a map in a room, both in units of the scene: one where all of it fits, otherwise windows that go from
 * left to right and then down, with the names of the rows and the weeks on every one.
 */
export const mapPages = (size: MapSize, room: Room): readonly MapPage[] => {
  const { left, top, width, rowEnds, plate } = size
  const body = { width: Math.max(1, room.width - left), height: Math.max(1, room.height - top) }
  return bands(top, rowEnds, body.height).flatMap(({ y, height }) =>
    beginnings(left, width, body.width, plate).map((x) => ({
      map: { x, y, width: body.width, height },
      names: { x: 0, y, width: left, height },
      weeks: { x, y: 0, width: body.width, height: top },
    })),
  )
}

/** Whether a rectangle stands whole in a window. */
export const isWhole = (rect: MapWindow, window: MapWindow): boolean =>
  rect.x >= window.x &&
  rect.y >= window.y &&
  rect.x + rect.width <= window.x + window.width &&
  rect.y + rect.height <= window.y + window.height
