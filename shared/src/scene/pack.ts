/** A thing that wants to lie at `x`, and where it came to lie. */
type Wanted = { readonly x: number; readonly width: number; readonly height: number }
export type Packed<T> = { readonly item: T; readonly y: number }

/**
 * Lets things keep their `x` and puts each into the first line where it has room, so that none lies on another.
 * Lines are as tall as their tallest. Gives the places in the order of `items`, and the height of all.
 */
export const pack = <T extends Wanted>(
  items: readonly T[],
  gap: { readonly x: number; readonly y: number },
): { readonly placed: readonly Packed<T>[]; readonly height: number } => {
  const lines: T[][] = []
  for (const item of items) {
    const line = lines.find((those) =>
      those.every((one) => item.x >= one.x + one.width + gap.x || one.x >= item.x + item.width + gap.x),
    )
    if (line) line.push(item)
    else lines.push([item])
  }
  const tops = new Map<T, number>()
  let y = 0
  for (const line of lines) {
    for (const item of line) tops.set(item, y)
    y += Math.max(...line.map((item) => item.height)) + gap.y
  }
  return {
    placed: items.map((item) => ({ item, y: tops.get(item) ?? 0 })),
    height: lines.length > 0 ? y - gap.y : 0,
  }
}
