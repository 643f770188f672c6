/** How often a room sends. Writes per person are what a full room costs, so it sends less often as it fills. */

/** Milliseconds between two frames of edits to the same reader. */
export const windowOf = (people: number, isLate: boolean): number => {
  if (people > 500) return 66
  if (people > 300 || isLate) return 33
  return people > 100 ? 10 : people > 25 ? 16 : 8
}

/**
 * Milliseconds that an edit waits for others in any case. A small room sends the first one at once; in a fuller one a
 * second is likely, and a frame for each would go to everybody. Above a hundred people one is there nearly at once.
 */
export const gatherOf = (people: number): number => (people > 100 ? 3 : people > 25 ? 8 : 0)

/** Pointers go along with a frame of edits when their own turn comes within so many milliseconds. */
export const RIDE_MS = 18

/** Entries of pointers that a room sends in a second, over all its readers: some fifty megabytes. */
const ENTRIES_A_SECOND = 1_000_000
/** Pointers that come more seldom than this say nothing any more. */
const SELDOM_MS = 500

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
