import { execFileSync } from 'node:child_process'
import { createReadStream, existsSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import process, { argv, stderr, stdout } from 'node:process'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser } from '@playwright/test'
import { machine } from '../bench/machine.ts'
import { writeReport } from '../bench/report-file.ts'
import { sectionText } from '../bench/section.ts'
import { chromiumPath } from '../chromium.ts'
import { canvasSection, canvasTargets, type CanvasName, type CanvasRun } from './canvas-report.ts'
import type { Scenarios } from './pages/scenarios.ts'

/**
 * `pnpm bench:canvas`: the same cards in Parley, tldraw and Excalidraw, one after another in headless Chromium. It
 * installs the peers beside itself and builds its pages. It ends with 1 when a target was missed.
 */
const HERE = fileURLToPath(new URL('.', import.meta.url))
const PAGES = fileURLToPath(new URL('../results/canvas-bench', import.meta.url))
const CANVASES: readonly CanvasName[] = ['parley', 'tldraw', 'excalidraw']
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
}
const SECONDS = 4

const after = (flag: string): string | undefined => argv[argv.indexOf(flag) + 1 || argv.length]
const counts = (after('--cards') ?? '500,2000,5000').split(',').map(Number)
const names = (after('--canvases') ?? CANVASES.join(',')).split(',') as CanvasName[]

const serve = async (): Promise<Server> => {
  const server = createServer((request, response) => {
    const path = join(PAGES, normalize(new URL(request.url ?? '/', 'http://pages').pathname))
    if (!path.startsWith(PAGES) || !existsSync(path)) return void response.writeHead(404).end()
    response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' })
    createReadStream(path).pipe(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}

/** One canvas with so many cards, in a browser of its own. */
const measure = async (browser: Browser, address: string, name: CanvasName, cards: number): Promise<CanvasRun> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  // Some peers fetch fonts and icons from afar; here nobody does.
  await page.route('**', (route) => (route.request().url().startsWith(address) ? route.continue() : route.abort()))
  await page.goto(`${address}/${name}.html`)
  await page.waitForFunction(() => 'runScenarios' in globalThis)
  const scenarios = await page.evaluate(
    ([count, seconds]) =>
      (globalThis as unknown as { runScenarios: (cards: number, each: number) => Promise<Scenarios> }).runScenarios(
        count ?? 0,
        seconds ?? 0,
      ),
    [cards, SECONDS],
  )
  await context.close()
  return { name, cards, scenarios }
}

const run = async (): Promise<void> => {
  const pnpm = (...words: readonly string[]): void =>
    void execFileSync('pnpm', words, { cwd: HERE, stdio: ['ignore', 'ignore', 'inherit'] })
  pnpm('install', '--ignore-workspace', '--frozen-lockfile', '--prefer-offline')
  pnpm('exec', 'vite', 'build', '--config', 'vite.config.ts', '--logLevel', 'warn')
  const server = await serve()
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox', '--disable-gpu'] })
  stdout.write(`${machine()}\n\n`)
  const runs: CanvasRun[] = []
  for (const cards of counts) {
    for (const name of names) {
      stderr.write(`${name}, ${cards} cards …\n`)
      runs.push(await measure(browser, address, name, cards))
    }
  }
  await browser.close()
  server.close()
  const targets = canvasTargets(runs)
  const section = { ...canvasSection(runs), targets }
  stdout.write(`${sectionText(section)}\n`)
  if (argv.includes('--write')) stdout.write(`Written: ${writeReport([section])}\n`)
  if (targets.some((target) => !target.isReached)) process.exitCode = 1
}

await run()
