import { defineConfig } from '@playwright/test'
import { chromiumPath } from './chromium.ts'

/** One worker: whole sessions with many browser contexts run on two cores. */
export default defineConfig({
  testDir: './browser',
  outputDir: './results/playwright',
  workers: 1,
  fullyParallel: false,
  retries: 0,
  timeout: 240_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'results/browser.json' }]],
  use: {
    launchOptions: {
      executablePath: chromiumPath(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
    locale: 'en-GB',
    actionTimeout: 15_000,
    trace: 'retain-on-failure',
  },
})
