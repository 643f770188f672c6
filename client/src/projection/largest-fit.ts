/** How the cards of a screen are set: type size in design units, columns in each lane, and pages of each lane where even that is too much. */
export type Fit = { readonly size: number; readonly columns: number; readonly pages: readonly number[] }

/** The pages of the lane that has most. */
export const mostPages = (pages: readonly number[]): number => Math.max(1, ...pages)

/**
 * The largest of the sizes, the largest first, that needs no more pages than the smallest does; null where there is
 * none. To lay a full screen is dear, and smaller type never needs more pages, so the sizes between are halved and not
 * tried one by one.
 */
export const largestWithFewestPages = (sizes: readonly number[], laid: (size: number) => Fit): Fit | null => {
  const [largest] = sizes
  const smallest = sizes.at(-1)
  if (largest === undefined || smallest === undefined) return null
  const first = laid(largest)
  if (sizes.length === 1 || mostPages(first.pages) === 1) return first
  let found = laid(smallest)
  const fewest = mostPages(found.pages)
  if (mostPages(first.pages) === fewest) return first
  let [low, high] = [1, sizes.length - 1]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const one = laid(sizes[middle] ?? smallest)
    if (mostPages(one.pages) <= fewest) [found, high] = [one, middle]
    else low = middle + 1
  }
  return found
}
