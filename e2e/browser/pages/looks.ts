import { expect, type Page } from '@playwright/test'
import { accessibilityProblems } from './accessibility.ts'
import { shot } from './shots.ts'

/** Pictures of a page in both themes, and that axe finds nothing in the one that stays. */
export const looks = async (page: Page, name: string, stays: 'light' | 'dark' = 'light'): Promise<void> => {
  for (const colorScheme of [stays === 'light' ? 'dark' : 'light', stays] as const) {
    await page.emulateMedia({ colorScheme })
    await shot(page, `${name}-${colorScheme}`)
  }
  expect([name, await accessibilityProblems(page)]).toEqual([name, []])
}
