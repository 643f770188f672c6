import { mkdirSync } from 'node:fs'
import { argv, stdout } from 'node:process'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser, type Page } from '@playwright/test'
import { RecordedPage, type Device } from '../browser/pages/recorded-page.ts'
import { sitsInBrowser } from '../browser/pages/stored-seat.ts'
import { chromiumPath } from '../chromium.ts'
import { gather, type Gathering } from '../driver/gather.ts'
import type { Seat } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { fillBoard } from './fill-board.ts'
import { fillMap } from './fill-map.ts'
import { fillTable } from './fill-table.ts'

/**
 * `pnpm pictures`: the boards of the built product with few and many cards, as people see them, for eyes; it decides
 * nothing. `--of board,table,map` and `--cards 3,60,300,2000` take fewer, `--to` names another folder.
 */
const after = (flag: string): string | undefined => argv[argv.indexOf(flag) + 1 || argv.length]
const FOLDER = after('--to') ?? fileURLToPath(new URL('../results/pictures', import.meta.url))
const counts = (after('--cards') ?? '3,60,300,2000').split(',').map(Number)

/** How many cards are worth a picture: a table or a map with more is nobody's. */
const MOST = { board: 2_000, table: 300, map: 300 } as const
type Subject = keyof typeof MOST
const SUBJECTS = Object.keys(MOST) as Subject[]
const wanted = after('--of')?.split(',') ?? SUBJECTS

const FILLS: Readonly<Record<Subject, (room: Gathering, count: number) => Promise<void>>> = {
  board: fillBoard,
  table: fillTable,
  map: fillMap,
}

/** Bitmaps of cards come within some frames of the fonts; nothing says when the last is there. */
const SETTLED = 1_500

const takes = async (page: Page, name: string): Promise<void> => {
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(SETTLED)
  await page.screenshot({ path: `${FOLDER}/${name}.png` })
  stdout.write(`${name}\n`)
}

type Sight = { readonly browser: Browser; readonly seat: Seat; readonly name: string; readonly dark: boolean }

const takesDevice = async ({ browser, seat, name, dark }: Sight, device: Exclude<Device, 'screen'>): Promise<void> => {
  const { page, context, errors } = await RecordedPage.open(browser, device, dark)
  await sitsInBrowser(page, seat, 'participant', 'Somebody')
  await takes(page, name)
  const shown = page.getByRole('combobox', { name: 'Show' })
  if (device === 'laptop' && (await shown.count()) > 0) {
    await shown.first().selectOption('all')
    await takes(page, `${name}-everything`)
  }
  const fit = page.getByRole('button', { name: 'Show the whole board' })
  if (device === 'laptop' && (await fit.count()) > 0) {
    await fit.click()
    await takes(page, `${name}-whole`)
  }
  for (const error of errors) stdout.write(`  said an error: ${error}\n`)
  await context.close()
}

const takesWall = async ({ browser, seat, name, dark }: Sight): Promise<void> => {
  const { page, context } = await RecordedPage.open(browser, 'screen', dark)
  await sitsInBrowser(page, seat, 'projector', 'Screen')
  await takes(page, name)
  const pages = await page.getByText(/^\d+ of \d+$/).allTextContents()
  stdout.write(`  ${pages.join(', ') || 'one page'}\n`)
  await context.close()
}

const pictures = async (browser: Browser, url: string, of: Subject, count: number): Promise<void> => {
  const each = count > 60 ? 5 : count > 3 ? 2 : 1
  const room = await gather(url, { a: each, b: each }, { k: 3, template: 'joint-day', cap: 20 })
  const [seat] = room.a
  if (!seat) throw new Error('The room is too small.')
  await FILLS[of](room, count)
  for (const dark of [false, true]) {
    const name = (where: string): string => `${of}-${count}-${where}-${dark ? 'dark' : 'light'}`
    for (const device of ['laptop', 'phone'] as const)
      await takesDevice({ browser, seat, name: name(device), dark }, device)
    if (of !== 'table') await takesWall({ browser, seat: room.projector, name: name('wall'), dark })
  }
  for (const one of room.everyone) one.leavesTheRoom()
}

mkdirSync(FOLDER, { recursive: true })
const server = await ServerProcess.start()
const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox', '--disable-gpu'] })
try {
  for (const of of SUBJECTS)
    for (const count of counts)
      if (wanted.includes(of) && count <= MOST[of]) await pictures(browser, server.url, of, count)
} finally {
  await browser.close()
  await server.dispose()
}
