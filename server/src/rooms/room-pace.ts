/** How often a room sends. Writes per person are what a full room costs, so it sends less often as it fills. */

/** Milliseconds between two frames of edits to the same reader. */
export const windowOf = (people: number, isLate: boolean): number => {
  if (people > 500) return 66
  if (people > 300 || isLate) return 33
  return people > 100 ? 4 : people > 25 ? 16 : 8
}

/** How many times as long as a sending takes edits are gathered for it, and how long at least and at most. */
const GATHERED = { times: 1.4, least: 4, most: 8 } as const

/**
 * Milliseconds that an edit waits for others before it is judged, stored and sent: what waits together is one flush and
 * one frame. A small room takes each at once; in a fuller one a second is likely, and a frame for each would go to
 * everybody. In a full room a sending takes milliseconds itself: edits wait in proportion to that, `sending`, so that a
 * slow machine is not kept busy with sending and a fast one keeps nobody waiting. No edit waits longer.
 */
export const gatherOf = (people: number, sending: number): number => {
  if (people <= 100) return people > 25 ? 8 : 0
  return Math.round(Math.min(Math.max(sending * GATHERED.times, GATHERED.least), GATHERED.most))
}

/** Pointers go along with a frame of edits when their own turn comes within so many milliseconds. */
export const RIDE_MS = 18

/** How many readers get the pointers in one tick with edits, and after how many milliseconds all must have them. */
export const pointerPart = (readers: number): number => (readers > 100 ? Math.ceil(readers / 5) : readers)
export const SPREAD_MS = 60

/** Entries of pointers that a room sends in a second, over all its readers: some thirty megabytes. */
const ENTRIES_A_SECOND = 660_000
/** Pointers that come more seldom than this say nothing any more. */
const SELDOM_MS = 750

/**
 * Milliseconds between two frames of pointers: as the latest of each goes to everybody, what is sent grows with the
 * square of the room. Null when they would come too seldom to be of use.
 */
export const pointersEvery = (pointing: number, readers: number, isLate: boolean): number | null => {
  const byEntries = (pointing * readers * 1_000) / ENTRIES_A_SECOND
  if (byEntries > SELDOM_MS) return null
  return Math.max(byEntries, 50) * (isLate ? 2 : 1)
}

/** How long pointers stay away at least, in milliseconds, and below how many people they come back. */
export const POINTERS_OFF_MS = 30_000
export const POINTERS_BACK_BELOW = 560
