import type { SceneCurve } from '@parley/shared/scene/map-parts'
import { freeWindows } from './free-windows.ts'

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

/**
 * The pages of a map in a room, both in units of the scene: one where all of it fits, otherwise whole rows and pieces of
 * rows, or windows wherever plates lie close together, whichever turns over fewer pages. `plates` are milestones with all
 * that is written at them.
 */
export const platePages = (size: MapSize, plates: readonly MapWindow[], room: Room): readonly MapPage[] => {
  const rows = mapPages(size, room)
  if (rows.length <= 1) return rows
  const { left, top } = size
  const body = { width: Math.max(1, room.width - left), height: Math.max(1, room.height - top) }
  const worth = pagesWorth(rows, plates)
  const windows = freeWindows(plates, body)
  if (windows.length >= worth.length) return worth
  const right = Math.max(size.width, ...plates.map(({ x, width }) => x + width))
  const bottom = Math.max(size.height, ...plates.map(({ y, height }) => y + height))
  // Where there is map beside what has to be seen, it is shown rather than the ground around it.
  return windows.map((window) => {
    const x = Math.max(left, Math.min(window.x, right - body.width))
    const y = Math.max(top, Math.min(window.y, bottom - body.height))
    const { width, height } = body
    return {
      map: { x, y, width, height },
      names: { x: 0, y, width: left, height },
      weeks: { x, y: 0, width, height: top },
    }
  })
}

/**
 * How far down the name of a row stands on a page that begins below it, so that no page is without it, and never below
 * its row. Null where the page has no room for it.
 */
export const nameShift = (row: MapWindow, name: MapWindow, window: MapWindow): number | null => {
  const most = row.y + row.height - (name.y + name.height)
  const shift = Math.max(0, Math.min(window.y - row.y, most))
  const y = name.y + shift
  return y >= window.y && y + name.height <= window.y + window.height ? shift : null
}

/** Whether a rectangle stands whole in a window. */
export const isWhole = (rect: MapWindow, window: MapWindow): boolean =>
  rect.x >= window.x &&
  rect.y >= window.y &&
  rect.x + rect.width <= window.x + window.width &&
  rect.y + rect.height <= window.y + window.height

/**
 * Whether a line is drawn on a page, of which `here` names the plates: one whose ends both stand there, or that goes off
 * over the page's edge to a plate of another page. A line between plates of other pages says nothing, and an arrow whose
 * plate is cut by the edge, and so stands on another page, would point at bare ground.
 */
export const isTold = (
  { from, to, path }: Pick<SceneCurve, 'from' | 'to' | 'path'>,
  here: ReadonlySet<string>,
  window: MapWindow,
): boolean => {
  if (here.has(from) && here.has(to)) return true
  if (!here.has(from) && !here.has(to)) return false
  const ends = [path[0], path[3]].map(({ x, y }) => ({ x, y, width: 0, height: 0 }))
  return !ends.every((end) => isWhole(end, window))
}
