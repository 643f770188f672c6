import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type { Device } from './recorded-page.ts'

/** Who of the case sits before a real browser, and on what. */
export const BROWSERS: Readonly<Record<string, Device>> = {
  Amara: 'laptop',
  Jonas: 'laptop',
  Dee: 'laptop',
  Chloe: 'phone',
  Ruth: 'phone',
}

/** What a person saves of the record on the own device. */
export const savedOn = async (page: Page, format: string): Promise<string> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: format, exact: true }).click(),
  ])
  return readFileSync(await download.path(), 'utf8')
}
