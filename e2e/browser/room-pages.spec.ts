import { expect, test, type Browser, type Page } from '@playwright/test'
import { becomeReady, gather, writesAndTables, type Gathering } from '../driver/gather.ts'
import { Seat } from '../driver/seat.ts'
import { ServerProcess, SHORT_ACTS } from '../driver/server-process.ts'
import { judge } from './pages/judge.ts'
import { RecordedPage } from './pages/recorded-page.ts'
import { sitsInBrowser } from './pages/stored-seat.ts'

let server: ServerProcess
test.beforeAll(async () => {
  server = await ServerProcess.start({ ...SHORT_ACTS, OPERATOR_NAME: 'Larkfield IT' })
})
test.afterAll(() => server.dispose())

const fresh = async (browser: Browser): Promise<RecordedPage> => {
  const recorded = await RecordedPage.open(browser, 'laptop')
  await recorded.page.emulateMedia({ reducedMotion: 'reduce' })
  return recorded
}

test('BF12: every page outside a session: axe in dark and light, three sizes, 320 pixels', async ({ browser }) => {
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
    if (name === 'new') {
      await expect(page.getByText('Safeguarding: somebody may be in danger')).toBeVisible()
      await page.getByRole('radio', { name: 'A grievance of one person' }).check()
      await expect(page.getByText('Not here', { exact: true })).toBeVisible()
    }
    await judge(page, `page-${name}`, problems)
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

/** The heading stands on the page, or one press brings it; without either this fails. */
const saysWhoSees = async (page: Page): Promise<void> => {
  const heading = page.getByRole('heading', { name: 'Who can see what', exact: true })
  const button = page.getByRole('button', { name: 'Who can see what', exact: true })
  await expect(heading.or(button).first()).toBeVisible()
  if (await heading.isVisible()) return
  await button.click()
  await expect(page.getByRole('dialog').getByText('The joint board').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(heading).toHaveCount(0)
}

test('GU6: every page inside a session: axe in dark and light, three sizes, 320 pixels', async ({ browser }) => {
  test.setTimeout(400_000)
  const problems: string[] = []
  const room: Gathering = await gather(server.url, { a: 2, b: 2 }, { k: 3 })
  const { mediator, created } = room
  const [member] = room.a as [Seat]
  const guest = await fresh(browser)
  const unsure = await Seat.joins(server.url, { invite: created.invites.a, name: 'Sana' }, false)
  await sitsInBrowser(guest.page, unsure, 'participant', 'Sana')
  await expect(guest.page.getByRole('button', { name: 'I would rather not take part' })).toBeVisible()
  await judge(guest.page, 'page-consent', problems)
  await saysWhoSees(guest.page)
  const knocking = await Seat.joins(server.url, { roomCode: created.roomCode, group: 'a', name: 'Ingrid' })
  await sitsInBrowser(guest.page, knocking, 'participant', 'Ingrid')
  await expect(guest.page.getByRole('heading', { name: 'You are at the door' })).toBeVisible()
  await judge(guest.page, 'page-door', problems)
  await saysWhoSees(guest.page)

  const { page } = await fresh(browser)
  await sitsInBrowser(page, member, 'participant', 'Person a0')
  await expect(page.getByRole('heading', { name: 'The session has not begun yet.' })).toBeVisible()
  await judge(page, 'page-waiting-and-knock', problems)
  await saysWhoSees(page)
  const consoleTab = await fresh(browser)
  await sitsInBrowser(consoleTab.page, mediator, 'mediator', 'Nell')
  await expect(consoleTab.page.getByRole('button', { name: 'Start the session' })).toBeVisible()
  await judge(consoleTab.page, 'page-console', problems)
  await saysWhoSees(consoleTab.page)
  const others: Seat[] = []
  for (const role of ['scribe', 'observer', 'sponsor'] as const) {
    const seat = await Seat.joins(server.url, { invite: created.invites[role], name: role }, role !== 'sponsor')
    await sitsInBrowser(guest.page, seat, role, role)
    await saysWhoSees(guest.page)
    others.push(seat)
  }

  await writesAndTables(room, 'interest', (seat, card) => `What matters to person ${seat}, number ${card}`, 2)
  await becomeReady(room)
  await mediator.does({ type: 'start-step', step: 'reveal-interests' })
  await mediator.does({ type: 'reveal', kind: 'interest' })
  await mediator.does({ type: 'end-silence' })
  // A menu closes with the page that it belongs to: it is opened on the one that stays.
  await expect(page.getByRole('heading', { level: 1, name: 'Interests of both groups' })).toBeVisible()
  for (const [item, name] of [
    ['My desk', 'desk'],
    ['My shared cards', 'own'],
    ['Take it home', 'home'],
    ['Who can see what', 'who'],
    ['What was done', 'log'],
  ] as const) {
    await opensSheet(page, item)
    await judge(page, `page-sheet-${name}`, problems)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  }
  // The console on a phone is another page, with its own dialogs.
  await judge(consoleTab.page, 'page-console-files', problems, async () => {
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
  await judge(page, 'page-close', problems)
  await saysWhoSees(page)
  await mediator.does({ type: 'end-session' })
  await expect(page.getByRole('heading', { name: 'The session has ended' })).toBeVisible()
  await judge(page, 'page-ended', problems)
  await judge(consoleTab.page, 'page-console-ended', problems)
  // Whoever is here has it in every step of every role; what is left after the end has it, too.
  for (const ended of [page, consoleTab.page, guest.page]) await saysWhoSees(ended)
  expect(problems).toEqual([])
  for (const seat of [...room.everyone, ...others, unsure, knocking]) seat.leavesTheRoom()
})
