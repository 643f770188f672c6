type Rect = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
type Laid = { readonly rect: Rect }

const CELL = 512
/** Rows further apart than any board is wide, in cells; two squares with one key would only be looked at in vain. */
const ROW = 1_000_003

/** Finds what lies at a point or in a window without walking the whole board. */
export type GridIndex<T extends Laid> = {
  /** What touches the rectangle, in the order in which it was given. */
  readonly within: (rect: Rect) => readonly T[]
  /** The last given thing under the point, or undefined. */
  readonly at: (x: number, y: number) => T | undefined
}

/** Indexes things by the squares of a grid that they touch. */
export const gridIndex = <T extends Laid>(things: readonly T[]): GridIndex<T> => {
  const cells = new Map<number, number[]>()
  const keys = (rect: Rect): number[] => {
    const found: number[] = []
    for (let row = Math.floor(rect.y / CELL); row <= Math.floor((rect.y + rect.height) / CELL); row += 1) {
      for (let column = Math.floor(rect.x / CELL); column <= Math.floor((rect.x + rect.width) / CELL); column += 1) {
        found.push(row * ROW + column)
      }
    }
    return found
  }
  things.forEach((thing, index) => {
    for (const key of keys(thing.rect)) {
      const cell = cells.get(key)
      if (cell) cell.push(index)
      else cells.set(key, [index])
    }
  })
  const touches = (one: Rect, other: Rect): boolean =>
    one.x <= other.x + other.width &&
    other.x <= one.x + one.width &&
    one.y <= other.y + other.height &&
    other.y <= one.y + one.height
  const bounds = {
    left: Math.min(...things.map(({ rect }) => rect.x)),
    top: Math.min(...things.map(({ rect }) => rect.y)),
    right: Math.max(...things.map(({ rect }) => rect.x + rect.width)),
    bottom: Math.max(...things.map(({ rect }) => rect.y + rect.height)),
  }
  const isWhole = (rect: Rect): boolean =>
    rect.x <= bounds.left &&
    rect.y <= bounds.top &&
    rect.x + rect.width >= bounds.right &&
    rect.y + rect.height >= bounds.bottom
  const within = (rect: Rect): readonly T[] => {
    if (isWhole(rect)) return things
    const found = new Set<number>()
    for (const key of keys(rect)) for (const index of cells.get(key) ?? []) found.add(index)
    return [...found]
      .sort((one, other) => one - other)
      .flatMap((index) => {
        const thing = things[index]
        return thing && touches(thing.rect, rect) ? [thing] : []
      })
  }
  return { within, at: (x, y) => within({ x, y, width: 0, height: 0 }).at(-1) }
}
