import type { Page } from '@playwright/test'

/** Nothing on the wall is smaller than this, in pixels of a 1080p screen. */
const LEAST = 28

/** What stands on the wall too small to read from eight metres, or is cut off by its edges. */
export const hardToRead = (page: Page): Promise<readonly string[]> =>
  page.evaluate((least) => {
    const found: string[] = []
    const walk = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT)
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const { parentElement: holder } = node
      const words = node.textContent?.trim()
      if (!holder || !words || holder.closest('.unseen')) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const box = range.getBoundingClientRect()
      if (box.width === 0) continue
      const scale = holder instanceof SVGElement ? (holder.ownerSVGElement?.getScreenCTM()?.a ?? 1) : 1
      const size = parseFloat(getComputedStyle(holder).fontSize) * scale
      if (size < least - 0.05) found.push(`${size.toFixed(1)} px: ${words}`)
      // What flows in pages stands beside the page until its turn; everything else has to be on the screen.
      if (holder.closest('[data-flow],svg')) continue
      if (box.left < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1)
        found.push(`beyond the edge: ${words}`)
    }
    // Pages that do not turn, and columns that stand beside their page for ever.
    for (const flow of document.querySelectorAll<HTMLElement>('[data-flow]')) {
      const isPaged = /\d+ of \d+$/.test(flow.closest('[data-lanes]')?.textContent ?? '')
      if (!isPaged && flow.scrollWidth > flow.clientWidth + 2) found.push(`cut off: ${flow.textContent?.slice(0, 60)}`)
      if (flow.scrollHeight > flow.clientHeight + 2)
        found.push(`taller than its place: ${flow.textContent?.slice(0, 60)}`)
    }
    return found
  }, LEAST)
