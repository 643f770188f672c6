import { useEffect, useLayoutEffect, useState, type RefObject } from 'react'

/** How the cards of a screen are set: type size in design units, columns in each lane, and pages of each lane where even that is too much. */
export type Fit = { readonly size: number; readonly columns: number; readonly pages: readonly number[] }

/** Type sizes in units of a 1080p screen, the largest first. The last is what can be read from eight metres. */
export const SIZES: readonly number[] = [48, 43, 38, 34, 31, 28]
/** For one text that has the screen to itself. */
export const HUGE: readonly number[] = [128, 112, 98, 86, 75, 66, 57, ...SIZES]
/** A column of text between a label's and a book's width, in sizes of its type. */
const NARROWEST = 13.5
const WIDEST = 36

const lanesIn = (root: HTMLElement): readonly HTMLElement[] => [...root.querySelectorAll<HTMLElement>('[data-flow]')]

/** Pages that one lane needs as it is set now: columns that do not fit stand to the right of the lane. */
const pagesOf = (lane: HTMLElement): number => {
  const gap = Number.parseFloat(getComputedStyle(lane).columnGap) || 0
  // A page of three columns is over with the fourth: what is left of a page counts as one, but for rounded pixels.
  return Math.max(1, Math.ceil((lane.scrollWidth + gap) / (lane.clientWidth + gap) - 0.02))
}

const fitInto = (root: HTMLElement, mostColumns: number, sizes: readonly number[]): Fit => {
  const lanes = lanesIn(root)
  const set = (size: number, columns: number): void => {
    root.style.setProperty('--card', String(size))
    root.style.setProperty('--columns', String(columns))
  }
  const screen = root.closest('[data-screen]') ?? root
  const unit = Math.min(screen.clientWidth / 1920, screen.clientHeight / 1080)
  const suits = (size: number, columns: number): boolean => {
    const width = Math.min(...lanes.map((lane) => lane.clientWidth)) / columns / (size * unit)
    return columns === 1 ? width <= WIDEST || mostColumns === 1 : width >= NARROWEST
  }
  let best: Fit = { size: sizes.at(-1) ?? 28, columns: 1, pages: [] }
  if (lanes.length === 0) return best
  // Fewer columns are calmer than larger type, so columns are added last.
  for (let columns = 1; columns <= mostColumns; columns += 1) {
    for (const size of sizes) {
      if (!suits(size, columns)) continue
      set(size, columns)
      const pages = lanes.map(pagesOf)
      if (pages.every((count) => count === 1)) return { size, columns, pages }
      // What fits nowhere turns over as few pages as can be.
      const isFewer = best.pages.length === 0 || Math.max(...pages) < Math.max(...best.pages)
      if (isFewer) best = { size, columns, pages }
    }
  }
  set(best.size, best.columns)
  return best
}

const sizeOf = (root: HTMLElement | null): string => `${root?.clientWidth} ${root?.clientHeight}`

/**
 * Chooses type size and columns so that everything in the lanes below `root` is seen at once, down to the smallest size
 * that the room can read; then counts pages. Anew whenever `content`, the size of the screen or the fonts change.
 */
export const useFit = (
  root: RefObject<HTMLElement | null>,
  content: string,
  mostColumns: number,
  sizes: readonly number[],
): Fit => {
  const [fit, setFit] = useState<Fit>({ size: 28, columns: 1, pages: [] })
  useLayoutEffect(() => {
    if (root.current) setFit(fitInto(root.current, mostColumns, sizes))
  }, [root, content, mostColumns, sizes])
  useEffect(() => {
    const again = (): void => {
      if (root.current) setFit(fitInto(root.current, mostColumns, sizes))
    }
    let seen = sizeOf(root.current)
    const watcher = new ResizeObserver(() => {
      // It speaks as soon as it watches, and laying a full screen again and again is dear.
      const now = sizeOf(root.current)
      if (now === seen) return
      seen = now
      again()
    })
    if (root.current) watcher.observe(root.current)
    document.fonts.addEventListener('loadingdone', again)
    return () => {
      watcher.disconnect()
      document.fonts.removeEventListener('loadingdone', again)
    }
  }, [root, mostColumns, sizes])
  return fit
}
