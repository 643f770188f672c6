import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Unit and protocol tests of all packages. They run without a browser; the browser's tests are Playwright's. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['{shared,server,client}/src/**/*.test.ts', 'e2e/{protocol,larkfield}/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
})
