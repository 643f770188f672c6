import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './longest-first.ts'

// Days and times in files are those of the server's zone: tests compare them with files that were made in this one.
process.env['TZ'] = 'UTC'

/** Tests that put something of their own in the place of a browser's. */
const APART = ['client/src/{session,device,pointing,outline}/**/*.test.ts', 'client/src/board/board-painter.test.ts']

/**
 * Unit and protocol tests of all packages. They run without a browser; the browser's tests are Playwright's. What is
 * pure, and what the server is made of, shares its workers, so that modules are read once; what starts whole servers, and
 * what stands in for a browser's own things, has a worker for each file.
 */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    // Protocol tests mostly wait, for group acts and silences that take their time: a few files run side by side.
    maxWorkers: 6,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'apart',
          include: ['e2e/{protocol,hostile,crash,larkfield}/**/*.test.ts', ...APART],
        },
      },
      {
        extends: true,
        test: { name: 'server', include: ['server/src/**/*.test.ts'], isolate: false },
      },
      {
        extends: true,
        test: { name: 'pure', include: ['{shared,client}/src/**/*.test.ts'], exclude: APART, isolate: false },
      },
    ],
    setupFiles: ['.ci/fast-check.ts'],
    maxConcurrency: 8,
    // What waits without end is a fault; what takes long on a crowded machine is none.
    testTimeout: 90_000,
    hookTimeout: 90_000,
  },
})
