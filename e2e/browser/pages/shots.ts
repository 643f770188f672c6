import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'

const FOLDER = fileURLToPath(new URL('../../results/shots', import.meta.url))

/** Pictures are for eyes and decide nothing: `SHOTS=1` takes them, and a run without it is minutes shorter. */
export const TAKES_SHOTS = Boolean(process.env['SHOTS'])

/** Takes a picture of a page, where pictures are taken. */
export const shot = async (page: Page, name: string): Promise<void> => {
  if (!TAKES_SHOTS) return
  mkdirSync(FOLDER, { recursive: true })
  await page.screenshot({ path: `${FOLDER}/${name}.png`, animations: 'disabled' })
}
