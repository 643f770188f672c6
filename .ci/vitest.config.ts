import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './longest-first.ts'

/** Unit and protocol tests of all packages. They run without a browser; the browser's tests are Playwright's. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['{shared,server,client}/src/**/*.test.ts', 'e2e/{protocol,hostile,crash,larkfield}/**/*.test.ts'],
    setupFiles: ['.ci/fast-check.ts'],
    // Protocol tests mostly wait, for group acts and silences that take their time: a few files run side by side.
    maxWorkers: 6,
    sequence: { sequencer: LongestFirst },
    maxConcurrency: 8,
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
})
