import { mkdirSync } from 'node:fs'
import { argv, stdout } from 'node:process'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser, type Page } from '@playwright/test'
import { chromiumPath } from '../chromium.ts'
import { ServerProcess } from '../driver/server-process.ts'

/**
 * `node e2e/pictures/handbook-pictures.ts`: the pictures of `docs/HANDBOOK.md`, from practices of the built product.
 * `--to` names another folder than `docs/pictures`.
 */
const to = argv.indexOf('--to')
const FOLDER = (to > 0 && argv[to + 1]) || fileURLToPath(new URL('../../docs/pictures', import.meta.url))
/** Small enough for a page of text, and large enough to be read there. */
const SIZE = { width: 1100, height: 700 }

/** Sits down as the mediator where a step begins, with the simulated people at their work. */
const practises = async (page: Page, url: string, step: string): Promise<void> => {
  await page.goto(`${url}/practice`)
  await page.getByRole('radio', { name: /^The mediator/ }).check()
  await page.getByLabel('Where it begins').selectOption(step)
  await page.getByRole('radio', { name: /^At once/ }).check()
  await page.getByRole('button', { name: 'Start the practice' }).click()
  await page.getByRole('button', { name: 'Guide to this step' }).waitFor({ timeout: 60_000 })
}

type Scene = readonly [name: string, step: string, act?: (page: Page) => Promise<void>]
const SCENES: readonly Scene[] = [
  ['handbook-open', 'open'],
  ['handbook-write', 'write-interests'],
  ['handbook-guide', 'say-back', (page) => page.getByRole('button', { name: 'Guide to this step' }).click()],
  ['handbook-reveal', 'reveal-interests'],
  ['handbook-support', 'support'],
  ['handbook-hide', 'priorities', (page) => page.getByRole('button', { name: 'Hide an unsafe card' }).click()],
  ['handbook-close', 'close'],
]

const takes = async (browser: Browser, url: string, [name, step, act]: Scene): Promise<void> => {
  const context = await browser.newContext({ viewport: SIZE, reducedMotion: 'reduce', locale: 'en-GB' })
  const page = await context.newPage()
  await practises(page, url, step)
  await act?.(page)
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: `${FOLDER}/${name}.png`, animations: 'disabled' })
  stdout.write(`${name}\n`)
  await context.close()
}

mkdirSync(FOLDER, { recursive: true })
const server = await ServerProcess.start()
const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox', '--disable-gpu'] })
try {
  for (const scene of SCENES) await takes(browser, server.url, scene)
} finally {
  await browser.close()
  await server.dispose()
}
