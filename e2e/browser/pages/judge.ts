import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { shot, TAKES_SHOTS } from './shots.ts'

const SIZES = {
  phone: { width: 390, height: 844 },
  laptop: { width: 1280, height: 800 },
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
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  for (const { id, nodes } of violations) problems.push(`${name}: ${id}: ${nodes.map((node) => node.html).join(' ')}`)
}

/** Judges a page as it is held now, for what stands only twenty seconds. */
export const glance = async (page: Page, name: string, problems: string[]): Promise<void> => {
  await shot(page, name)
  await axe(page, name, problems)
}

/** Judges a page as it stands, at two sizes and at 320 pixels, takes its pictures in both themes, and gives back its size. */
export const judge = async (page: Page, name: string, problems: string[]): Promise<void> => {
  const before = page.viewportSize()
  for (const [size, viewport] of Object.entries(SIZES)) {
    await page.setViewportSize(viewport)
    for (const colorScheme of ['light', 'dark'] as const) {
      if (!TAKES_SHOTS && !AUDITED.includes(`${size} ${colorScheme}`)) continue
      await page.emulateMedia({ colorScheme })
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme)
      await shot(page, `${name}-${size}-${colorScheme}`)
      if (AUDITED.includes(`${size} ${colorScheme}`)) await axe(page, `${name} ${size} ${colorScheme}`, problems)
      for (const wide of await tooWide(page)) problems.push(`${name} ${size} is too wide: ${wide}`)
    }
  }
  await page.setViewportSize(NARROW)
  await shot(page, `${name}-320`)
  for (const wide of await tooWide(page)) problems.push(`${name} 320 is too wide: ${wide}`)
  await page.emulateMedia({ colorScheme: 'light' })
  if (before) await page.setViewportSize(before)
}
