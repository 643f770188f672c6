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
  /** As high as the highest plate: the pieces of a row that is higher than the room overlap by so much. */
  readonly tall?: number
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
const bands = (
  top: number,
  rowEnds: readonly number[],
  room: number,
  tall: number,
): readonly { y: number; height: number }[] => {
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
      y += Math.max(room / 4, room - tall)
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
  const { left, top, width, rowEnds, plate, tall = 0 } = size
  const body = { width: Math.max(1, room.width - left), height: Math.max(1, room.height - top) }
  return bands(top, rowEnds, body.height, tall).flatMap(({ y, height }) =>
    beginnings(left, width, body.width, plate).map((x) => ({
      map: { x, y, width: body.width, height },
      names: { x: 0, y, width: left, height },
      weeks: { x, y: 0, width: body.width, height: top },
    })),
  )
}

const touches = (rect: MapWindow, window: MapWindow): boolean =>
  rect.x < window.x + window.width &&
  window.x < rect.x + rect.width &&
  rect.y < window.y + window.height &&
  window.y < rect.y + rect.height

/**
 * The pages on which there is something to be read: each shows a plate whole that no page before it showed, or a part of
 * one that is whole on none. A room waits for no page that is empty. At least the first.
 */
export const pagesWorth = (pages: readonly MapPage[], plates: readonly MapWindow[]): readonly MapPage[] => {
  const shown = new Set<MapWindow>()
  const cut = plates.filter((plate) => !pages.some(({ map }) => isWhole(plate, map)))
  const worth = pages.filter(({ map }) => {
    const fresh = plates.filter((plate) => !shown.has(plate) && isWhole(plate, map))
    for (const plate of fresh) shown.add(plate)
    return fresh.length > 0 || cut.some((plate) => touches(plate, map))
  })
  return worth.length > 0 ? worth : pages.slice(0, 1)
}

/** Whether a rectangle stands whole in a window. */
export const isWhole = (rect: MapWindow, window: MapWindow): boolean =>
  rect.x >= window.x &&
  rect.y >= window.y &&
  rect.x + rect.width <= window.x + window.width &&
  rect.y + rect.height <= window.y + window.height
