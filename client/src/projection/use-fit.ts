import { useCallback, useEffect, useLayoutEffect, useState, type RefObject } from 'react'
import { largestWithFewestPages, mostPages, type Fit } from './largest-fit.ts'

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
  const smallest: Fit = { size: sizes.at(-1) ?? 28, columns: 1, pages: [] }
  if (lanes.length === 0) return smallest
  const screen = root.closest('[data-screen]') ?? root
  const unit = Math.min(screen.clientWidth / 1920, screen.clientHeight / 1080)
  const narrowest = Math.min(...lanes.map((lane) => lane.clientWidth))
  const suits = (size: number, columns: number): boolean => {
    const width = narrowest / columns / (size * unit)
    return columns === 1 ? width <= WIDEST || mostColumns === 1 : width >= NARROWEST
  }
  const laid = (size: number, columns: number): Fit => {
    set(size, columns)
    return { size, columns, pages: lanes.map(pagesOf) }
  }
  let best: Fit | null = null
  // Fewer columns are calmer than larger type, so columns are added last.
  for (let columns = 1; columns <= mostColumns; columns += 1) {
    const suited = sizes.filter((size) => suits(size, columns))
    const found = largestWithFewestPages(suited, (size) => laid(size, columns))
    // What fits nowhere turns over as few pages as can be.
    if (found && (best === null || mostPages(found.pages) < mostPages(best.pages))) best = found
    if (best && mostPages(best.pages) === 1) break
  }
  const chosen = best ?? smallest
  set(chosen.size, chosen.columns)
  return chosen
}

const isSame = (one: Fit, other: Fit): boolean =>
  one.size === other.size && one.columns === other.columns && one.pages.join() === other.pages.join()

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
  const again = useCallback((): void => {
    if (!root.current) return
    const found = fitInto(root.current, mostColumns, sizes)
    setFit((before) => (isSame(before, found) ? before : found))
  }, [root, mostColumns, sizes])
  useLayoutEffect(again, [again, content])
  useEffect(() => {
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
  }, [root, again])
  return fit
}
