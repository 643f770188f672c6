import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

/** Where a Chromium is: Playwright's own if it is there, else the machine's. Throws with how to get one. */
export const chromiumPath = (): string => {
  const own = chromium.executablePath()
  const candidates = [own, process.env['CHROMIUM_PATH'] ?? '', '/usr/bin/chromium', '/usr/bin/google-chrome']
  const found = candidates.find((path) => path !== '' && existsSync(path))
  if (!found)
    throw new Error('The browser tests need a Chromium: install the package "chromium", or set CHROMIUM_PATH.')
  return found
}
