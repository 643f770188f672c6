import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Browser, type Page } from '@playwright/test'
import { becomeReady, gather, writesAndTables, type Gathering } from '../driver/gather.ts'
import { Seat } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { RecordedPage } from './pages/recorded-page.ts'
import { shot } from './pages/shots.ts'
import { sitsInBrowser } from './pages/stored-seat.ts'

const SIZES = {
  phone: { width: 390, height: 844 },
  laptop: { width: 1280, height: 800 },
  wide: { width: 1920, height: 1080 },
} as const
const NARROW = { width: 320, height: 640 }

let server: ServerProcess
test.beforeAll(async () => {
  server = await ServerProcess.start({ OPERATOR_NAME: 'Larkfield IT' })
})
test.afterAll(() => server.dispose())

/** Everything of a page that is wider than the window; nothing should have to be pushed sideways to be read. */
const tooWide = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    return [...document.body.querySelectorAll('*')]
      .filter((one) => one.getBoundingClientRect().right > clientWidth + 1)
      .slice(0, 5)
      .map(
        (one) =>
          `${one.tagName.toLowerCase()}.${one.className} is ${Math.round(one.getBoundingClientRect().right)} wide`,
      )
  })

/** Judges a page as it stands, in both themes at three sizes and at 320 pixels, and takes its pictures. */
const judges = async (
  page: Page,
  name: string,
  problems: string[],
  /** What has to be opened anew at each size. */
  opens?: () => Promise<void>,
): Promise<void> => {
  for (const [size, viewport] of Object.entries(SIZES)) {
    await page.setViewportSize(viewport)
    await opens?.()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme)
      await shot(page, `page-${name}-${size}-${colorScheme}`)
      // No page here has frames, and without them this mode finds the same in half the time.
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
      for (const { id, nodes } of violations)
        problems.push(`${name} ${size} ${colorScheme}: ${id}: ${nodes.map((node) => node.html).join(' ')}`)
      for (const wide of await tooWide(page)) problems.push(`${name} ${size}: ${wide}`)
    }
  }
  await page.setViewportSize(NARROW)
  await opens?.()
  await page.emulateMedia({ colorScheme: 'light' })
  for (const wide of await tooWide(page)) problems.push(`${name} at 320: ${wide}`)
  await shot(page, `page-${name}-320`)
  await page.setViewportSize(SIZES.laptop)
}

const fresh = async (browser: Browser): Promise<RecordedPage> => {
  const recorded = await RecordedPage.open(browser, 'laptop')
  await recorded.page.emulateMedia({ reducedMotion: 'reduce' })
  return recorded
}

test('every page outside a session: axe, both themes, three sizes, 320 pixels', async ({ browser }) => {
  test.setTimeout(300_000)
  const problems: string[] = []
  const { mediator, created } = await Seat.creates(server.url, {
    sponsor: 'I read the record only, and I answer each line of it.',
  })
  const { page, context } = await fresh(browser)
  const code = encodeURIComponent(created.roomCode)
  const pages: readonly (readonly [string, string, string])[] = [
    ['home', '/', 'Join a session'],
    ['new', '/new', 'Start a session'],
    ['join', '/join', 'Join a session'],
    ['join-invalid', '/join#code=no-such-code', 'Join a session'],
    ['join-code', `/join#code=${code}`, 'From boxes to subscriptions'],
    ['join-invite', `/join#invite=${created.invites.a}`, 'From boxes to subscriptions'],
    ['return', '/return', 'Come back to your seat'],
    ['screen', '/screen', 'The screen of the room'],
    ['check', '/check', 'Does this device work here?'],
    ['missing', '/no/such/page', 'There is no such page'],
    ['no-seat', `/s/${created.sessionId}`, 'No seat on this device'],
  ]
  for (const [name, path, heading] of pages) {
    await page.goto('about:blank')
    await page.goto(`${server.url}${path}`)
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
    if (name === 'check') await expect(page.getByText('All is well.')).toBeVisible()
    await judges(page, name, problems)
  }
  expect(problems).toEqual([])
  await context.close()
  mediator.leavesTheRoom()
})

const opensSheet = async (page: Page, item: string): Promise<void> => {
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('menuitem', { name: item, exact: true }).click()
  await expect(page.getByRole('dialog').getByRole('heading', { name: item })).toBeVisible()
}

test('every page inside a session: axe, both themes, three sizes, 320 pixels', async ({ browser }) => {
  test.setTimeout(400_000)
  const problems: string[] = []
  const room: Gathering = await gather(server.url, { a: 2, b: 2 }, { k: 3 })
  const { mediator, created } = room
  const [member] = room.a as [Seat]
  const guest = await fresh(browser)
  const unsure = await Seat.joins(server.url, { invite: created.invites.a, name: 'Sana' }, false)
  await sitsInBrowser(guest.page, unsure, 'participant', 'Sana')
  await expect(guest.page.getByRole('button', { name: 'I would rather not take part' })).toBeVisible()
  await judges(guest.page, 'consent', problems)
  const knocking = await Seat.joins(server.url, { roomCode: created.roomCode, group: 'a', name: 'Ingrid' })
  await sitsInBrowser(guest.page, knocking, 'participant', 'Ingrid')
  await expect(guest.page.getByRole('heading', { name: 'You are at the door' })).toBeVisible()
  await judges(guest.page, 'door', problems)

  const { page } = await fresh(browser)
  await sitsInBrowser(page, member, 'participant', 'Person a0')
  await expect(page.getByRole('heading', { name: 'The session has not begun yet.' })).toBeVisible()
  await judges(page, 'waiting-and-knock', problems)
  const consoleTab = await fresh(browser)
  await sitsInBrowser(consoleTab.page, mediator, 'mediator', 'Nell')
  await expect(consoleTab.page.getByRole('button', { name: 'Start the session' })).toBeVisible()
  await judges(consoleTab.page, 'console', problems)

  await writesAndTables(room, 'interest', (seat, card) => `What matters to person ${seat}, number ${card}`, 2)
  await becomeReady(room)
  await mediator.does({ type: 'start-step', step: 'reveal-interests' })
  await mediator.does({ type: 'reveal', kind: 'interest' })
  await mediator.does({ type: 'end-silence' })
  for (const [item, name] of [
    ['My desk', 'desk'],
    ['My shared cards', 'own'],
    ['Take it home', 'home'],
    ['Who can see what', 'who'],
    ['What was done', 'log'],
  ] as const) {
    await opensSheet(page, item)
    await judges(page, `sheet-${name}`, problems)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  }
  // The console on a phone is another page, with its own dialogs.
  await judges(consoleTab.page, 'console-files', problems, async () => {
    await consoleTab.page.reload()
    const more = consoleTab.page.getByText('More: agenda, room, log, links')
    const file = consoleTab.page.getByRole('button', { name: 'The working copy' })
    await expect(more.or(file).first()).toBeVisible()
    if (await more.isVisible()) await more.click()
    await file.click()
    await expect(consoleTab.page.getByRole('dialog').getByRole('button', { name: 'Drawing' })).toBeVisible()
  })
  await consoleTab.page.keyboard.press('Escape')
  await mediator.does({ type: 'start-step', step: 'close' })
  await expect(page.getByRole('heading', { name: 'Take it home' })).toBeVisible()
  await judges(page, 'close', problems)
  await mediator.does({ type: 'end-session' })
  await expect(page.getByRole('heading', { name: 'The session has ended' })).toBeVisible()
  await judges(page, 'ended', problems)
  await judges(consoleTab.page, 'console-ended', problems)
  expect(problems).toEqual([])
  for (const seat of [...room.everyone, unsure, knocking]) seat.leavesTheRoom()
})
