// Lives through seeds that nobody chose until the time is over: `pnpm fuzz [seconds]`, two minutes by default.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const seconds = Number(process.argv[2] ?? 120)
if (!(seconds > 0)) {
  console.error('Say for how many seconds: pnpm fuzz 120')
  process.exit(2)
}
const { status } = spawnSync('pnpm', ['unit', 'server/src/rooms/convergence.fuzz.test.ts', '--reporter=minimal'], {
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  env: { ...process.env, FUZZ_SECONDS: String(seconds) },
  stdio: 'inherit',
  shell: process.platform === 'win32',
})
process.exit(status ?? 1)
