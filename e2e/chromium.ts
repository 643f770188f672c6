import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

/** Chromium without a window of any kind: the same pages for a third less work than the whole browser's headless mode. */
const SHELL = '/usr/bin/chromium-headless-shell'

/**
 * Where a Chromium is: Playwright's own if it is there, else the machine's. Throws with how to get one.
 * `isShellEnough`: tests need what pages do; benches and pictures take the browser that people have.
 */
export const chromiumPath = (isShellEnough = false): string => {
  const own = chromium.executablePath()
  const machines = [...(isShellEnough ? [SHELL] : []), '/usr/bin/chromium', '/usr/bin/google-chrome']
  const found = [own, process.env['CHROMIUM_PATH'] ?? '', ...machines].find((path) => path !== '' && existsSync(path))
  if (!found)
    throw new Error('The browser tests need a Chromium: install the package "chromium", or set CHROMIUM_PATH.')
  return found
}
