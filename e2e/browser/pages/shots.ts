import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'

const FOLDER = fileURLToPath(new URL('../../results/shots', import.meta.url))

/** Takes a picture of a page, for eyes. */
export const shot = async (page: Page, name: string): Promise<void> => {
  mkdirSync(FOLDER, { recursive: true })
  await page.screenshot({ path: `${FOLDER}/${name}.png`, animations: 'disabled' })
}
