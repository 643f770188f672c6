import { expect, type Page } from '@playwright/test'
import { accessibilityProblems } from './accessibility.ts'
import { shot, TAKES_SHOTS } from './shots.ts'

const SIZES = {
  phone: { width: 390, height: 844 },
  laptop: { width: 1280, height: 800 },
  wide: { width: 1920, height: 1080 },
} as const
/** Contrast is judged in both themes and layout at both sizes, each once: an audit takes seconds. */
const AUDITED: readonly string[] = ['phone dark', 'laptop light']
const NARROW = { width: 320, height: 640 }

/** Things of a page that are wider than the window; nothing should have to be pushed sideways to be read. */
const tooWide = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    return [...document.body.querySelectorAll('*')]
      .filter((one) => one.getBoundingClientRect().right > clientWidth + 1)
      .slice(0, 5)
      .map((one) => `${one.tagName.toLowerCase()}.${one.className}`)
  })

const axe = async (page: Page, name: string, problems: string[]): Promise<void> => {
  for (const problem of await accessibilityProblems(page)) problems.push(`${name}: ${problem}`)
}

/** Judges a page as it is held now, for what stands only twenty seconds. */
export const glance = async (page: Page, name: string, problems: string[]): Promise<void> => {
  await shot(page, name)
  await axe(page, name, problems)
}

/**
 * Judges a page as it stands: its width at three sizes and at 320 pixels, and its accessibility on a phone in dark and
 * on a laptop in light. Takes its pictures in both themes, where pictures are taken, and gives it back its size.
 * `opens` opens anew, at each size, what another size closes.
 */
export const judge = async (
  page: Page,
  name: string,
  problems: string[],
  opens?: () => Promise<void>,
): Promise<void> => {
  const before = page.viewportSize()
  const looksWide = async (size: string): Promise<void> => {
    for (const wide of await tooWide(page)) problems.push(`${name} ${size} is too wide: ${wide}`)
  }
  for (const [size, viewport] of Object.entries(SIZES)) {
    await page.setViewportSize(viewport)
    await opens?.()
    await looksWide(size)
    for (const colorScheme of ['light', 'dark'] as const) {
      const isAudited = AUDITED.includes(`${size} ${colorScheme}`)
      if (!TAKES_SHOTS && !isAudited) continue
      await page.emulateMedia({ colorScheme })
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme)
      await shot(page, `${name}-${size}-${colorScheme}`)
      if (isAudited) await axe(page, `${name} ${size} ${colorScheme}`, problems)
    }
  }
  await page.setViewportSize(NARROW)
  await opens?.()
  await page.emulateMedia({ colorScheme: 'light' })
  await looksWide('320')
  await shot(page, `${name}-320`)
  if (before) await page.setViewportSize(before)
}
