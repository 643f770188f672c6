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
import { canvasSection, canvasTargets, typingTarget, type CanvasName, type CanvasRun } from './canvas-report.ts'
import type { BenchCanvas } from './pages/bench-page.ts'
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

/** What a page of the benchmark offers to this program. */
type Bench = {
  readonly runScenarios: (cards: number, each: number) => Promise<Scenarios>
  readonly showCards: (cards: number) => Promise<number>
  readonly canvas: BenchCanvas
  readonly watchKeys: () => void
  readonly keys: readonly number[]
}

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
    ([count, seconds]) => (globalThis as unknown as Bench).runScenarios(count ?? 0, seconds ?? 0),
    [cards, SECONDS],
  )
  await context.close()
  return { name, cards, scenarios }
}

const MOVING = 10
const LETTERS = 60

/**
 * How long after each key the page showed what it did, in milliseconds: somebody writes in a card of Parley while ten
 * cards move a frame, six hundred a second, as a hundred people would move them. The browser's own event timing counts
 * from the key to the next picture, in steps of eight; what took under sixteen it does not tell.
 */
const measureTyping = async (browser: Browser, address: string, cards: number): Promise<readonly number[]> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  await page.goto(`${address}/parley.html`)
  await page.waitForFunction(() => 'runScenarios' in globalThis)
  await page.evaluate(async (count) => {
    const bench = globalThis as unknown as Bench
    await bench.showCards(count)
    bench.canvas.look(-40, -40, 1)
  }, cards)
  await page.mouse.dblclick(100, 80)
  const field = page.locator('textarea:focus')
  await field.waitFor()
  await page.evaluate((moving) => {
    const { canvas, ...bench } = globalThis as unknown as Bench
    bench.watchKeys()
    const turn = (frame: number): void => {
      canvas.move(
        Array.from({ length: moving }, (_, at) => ({
          id: `card-${20 + ((at * 37 + Math.floor(frame / 30) * 11) % 400)}`,
          x: 300 + 240 * (at % 4) + 20 * Math.sin(frame / 9),
          y: 200 + 120 * Math.floor(at / 4) + 20 * Math.cos(frame / 9),
        })),
      )
      requestAnimationFrame(() => turn(frame + 1))
    }
    turn(0)
  }, MOVING)
  for (let letter = 0; letter < LETTERS; letter += 1) {
    await page.keyboard.press('abcdefghij'[letter % 10] ?? 'a')
    await page.waitForTimeout(60)
  }
  const slow = await page.evaluate(() => (globalThis as unknown as Bench).keys)
  await context.close()
  return [...slow, ...Array.from({ length: Math.max(0, LETTERS - slow.length) }, () => 16)].sort(
    (one, other) => one - other,
  )
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
  const keys = names.includes('parley') ? await measureTyping(browser, address, 2_000) : null
  await browser.close()
  server.close()
  const targets = [...canvasTargets(runs), ...(keys ? [typingTarget(keys)] : [])]
  const section = { ...canvasSection(runs), targets }
  stdout.write(`${sectionText(section)}\n`)
  if (argv.includes('--write')) stdout.write(`Written: ${writeReport([section])}\n`)
  if (targets.some((target) => !target.isReached)) process.exitCode = 1
}

await run()
