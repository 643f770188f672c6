import { defineConfig } from '@playwright/test'
import { chromiumPath } from './chromium.ts'

const DAYS = [
  '**/larkfield.spec.ts',
  '**/second-half-agree.spec.ts',
  '**/second-half-talk.spec.ts',
  '**/room-pages.spec.ts',
]

/** Three workers: whole sessions wait more than they work (a group act stands before its group), also on two cores. */
export default defineConfig({
  testDir: './browser',
  outputDir: './results/playwright',
  workers: 3,
  // Whole days begin first: a worker that starts one last would run on alone.
  projects: [
    { name: 'days', testMatch: DAYS },
    { name: 'rooms', testIgnore: DAYS },
  ],
  fullyParallel: false,
  retries: 0,
  timeout: 240_000,
  expect: { timeout: 25_000 },
  reporter: [['list'], ['json', { outputFile: 'results/browser.json' }]],
  use: {
    launchOptions: {
      executablePath: chromiumPath(true),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        // No process of its own draws: that saves a seventh of the time on the processor.
        '--disable-gpu-compositing',
        '--disable-software-rasterizer',
        '--in-process-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
    locale: 'en-GB',
    actionTimeout: 25_000,
    // A trace costs as much as the test; `TRACE=1` keeps those of tests that fail.
    trace: process.env['TRACE'] ? 'retain-on-failure' : 'off',
  },
})
