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

/** The scenes of the afternoon that are pictured and judged. */
export const AFTERNOON = new Set([
  'focus-1-2',
  'mixed-written',
  'words-final',
  'lunch',
  'rated-assumption',
  'rated-assumption-result',
  'tests',
  'apart',
  'asks-shown',
  'map-linked',
  'rated-milestone-result',
  'map-moved',
  'support-0-0-open',
  'support-0-0-result',
  'support-0-1-result',
  'agreements-waiting',
  'agreements-accepted',
  'record-half',
  'record-confirmed',
  'ended',
])
/** Those in which console and screen are judged, too: an audit takes seconds. */
export const JUDGED = new Set([
  'focus-1-2',
  'rated-assumption-result',
  'asks-shown',
  'support-0-1-result',
  'agreements-accepted',
  'record-half',
  'ended',
])

/** What a person saves of the record on the own device. */
export const savedOn = async (page: Page, format: string): Promise<string> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: format, exact: true }).click(),
  ])
  return readFileSync(await download.path(), 'utf8')
}
