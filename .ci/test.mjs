// Runs everything that must hold, in the order in which a failure is cheapest, and closes with one summary line.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const results = `${root}e2e/results`
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

const run = (title, args) => {
  const started = Date.now()
  console.log(`\n== ${title}`)
  const { status } = spawnSync('pnpm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
  console.log(`== ${title}: ${status === 0 ? 'well' : 'failed'} after ${Math.round((Date.now() - started) / 1000)} s`)
  return status === 0
}

const counts = (file, read) => {
  try {
    return read(JSON.parse(readFileSync(`${results}/${file}`, 'utf8')))
  } catch {
    return { passed: 0, failed: 0 }
  }
}

const steps = [
  ['build', ['build']],
  ['types', ['typecheck']],
  ['lint', ['lint']],
  ['format', ['format:check']],
  ['unused code and dependencies', ['knip']],
  ['unit and protocol tests', ['unit', '--reporter=default', '--reporter=json', '--outputFile=e2e/results/unit.json']],
  ['browser tests', ['e2e']],
]
let well = true
for (const [title, args] of steps) {
  if (!run(title, args)) {
    well = false
    if (title === 'build') break
  }
}
const unit = counts('unit.json', (json) => ({ passed: json.numPassedTests, failed: json.numFailedTests }))
const browser = counts('browser.json', ({ stats }) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky,
}))
console.log(`\nunit and protocol tests: ${unit.passed} passed, ${unit.failed} failed`)
console.log(`browser tests: ${browser.passed} passed, ${browser.failed} failed\n`)
console.log(`${unit.passed + browser.passed} passed, ${unit.failed + browser.failed} failed`)
process.exit(well && unit.passed > 0 && browser.passed > 0 ? 0 : 1)
