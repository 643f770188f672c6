import type { MapWindow } from './MapPicture.tsx'

/** What a page of the map shows: the map itself, with the names of its rows and its weeks kept beside it. */
export type MapPage = { readonly map: MapWindow; readonly names: MapWindow; readonly weeks: MapWindow }

type Room = { readonly width: number; readonly height: number }
type MapSize = Room & { readonly left: number; readonly top: number }

/** Where windows of one length begin, so that together they cover all of it and the last ends where it ends. */
const beginnings = (from: number, to: number, room: number): readonly number[] => {
  const count = Math.max(1, Math.ceil((to - from) / Math.max(1, room)))
  const last = Math.max(from, to - room)
  return Array.from({ length: count }, (_, at) => (count === 1 ? from : from + ((last - from) * at) / (count - 1)))
}

/**
 * The pages of a map in a room, both in units of the scene: one where all of it fits, otherwise windows that go from
 * left to right and then down, with the names of the rows and the weeks on every one.
 */
export const mapPages = (size: MapSize, room: Room): readonly MapPage[] => {
  const { left, top } = size
  const body = { width: Math.max(1, room.width - left), height: Math.max(1, room.height - top) }
  return beginnings(top, size.height, body.height).flatMap((y) =>
    beginnings(left, size.width, body.width).map((x) => ({
      map: { x, y, ...body },
      names: { x: 0, y, width: left, height: body.height },
      weeks: { x, y: 0, width: body.width, height: top },
    })),
  )
}
