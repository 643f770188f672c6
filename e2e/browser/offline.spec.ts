import { expect, test, type Page } from '@playwright/test'
import { readDocument } from '@parley/shared/documents/cards'
import { storedDocument } from '../driver/data-folder.ts'
import { Seat } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { BrowserPerson } from './pages/browser-person.ts'
import { keptBeyondTab, whereKept } from './pages/kept-words.ts'
import { wifiOf } from './pages/network.ts'
import { PROMPTS } from './pages/prompts.ts'
import { RecordedPage } from './pages/recorded-page.ts'
import { sitsInBrowser } from './pages/stored-seat.ts'

let server: ServerProcess
test.beforeAll(async () => {
  server = await ServerProcess.start()
})
test.afterAll(() => server.dispose())

const KEPT = 'Not connected. What you write is kept on this device.'
const NOT_PLACED = 'This could not be placed. It is still yours.'
const NEVER_SAVED = 'This was never saved. It is still yours.'

const cardOf = (page: Page, text: string | RegExp) =>
  page.getByRole('main').getByRole('listitem').filter({ hasText: text }).first()
const saved = (page: Page) => page.getByText('Saved.', { exact: true }).first()
const adds = async (page: Page, text: string): Promise<void> => {
  await page.getByRole('textbox', { name: PROMPTS.interest }).fill(text)
  await page.getByRole('button', { name: 'Add card' }).click()
  await expect(cardOf(page, text)).toBeVisible()
}

/** A person's phone whose Wi-Fi can go; `back` opens the session in a new tab of it. */
const phoneOf = async (recorded: RecordedPage, sessionId: string, name: string) => {
  const wifi = await wifiOf(recorded.context)
  return {
    wifi,
    back: async (): Promise<Page> => {
      const page = await recorded.context.newPage()
      await page.goto(`${server.url}/s/${sessionId}`)
      await page.getByRole('button', { name: new RegExp(name) }).click()
      return page
    },
  }
}
const seatIn = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const [seat] = JSON.parse(localStorage.getItem('parley.seats') ?? '[]') as { seat: string }[]
    return seat?.seat ?? ''
  })

test('DU7: three cards written on a desk without a network survive the closed tab, and are saved', async ({
  browser,
}) => {
  const { mediator, created } = await Seat.creates(server.url)
  await mediator.does({ type: 'start-step', step: 'write-interests' })
  const recorded = await RecordedPage.open(browser, 'phone')
  const { wifi, back } = await phoneOf(recorded, created.sessionId, 'Chloe')
  await BrowserPerson.joins(recorded, `${server.url}/join#invite=${created.invites.b}`, 'Chloe', 'b', 'Operations')
  const { page } = recorded
  await adds(page, 'Written in the room')
  await expect(saved(page)).toBeVisible()
  await wifi.goes()
  await expect(page.getByText(KEPT).first()).toBeVisible()
  for (const text of ['One in the cellar', 'Two in the cellar', 'Three in the cellar']) await adds(page, text)
  await expect(saved(page)).toHaveCount(0)
  await expect(page.getByText(KEPT).first()).toBeVisible()
  await page.screenshot({ path: test.info().outputPath('away.png') })
  const seat = await seatIn(page)
  await page.close()

  await wifi.comes()
  const again = await back()
  for (const text of ['Written in the room', 'One in the cellar', 'Two in the cellar', 'Three in the cellar']) {
    await expect(cardOf(again, text)).toBeVisible()
  }
  await expect(saved(again)).toBeVisible()
  const desk = readDocument(storedDocument(server.dataDir, created.sessionId, `desk:${seat}`))
  expect(desk.cards.map(({ text }) => text)).toEqual([
    'Written in the room',
    'One in the cellar',
    'Two in the cellar',
    'Three in the cellar',
  ])
  await expect(again.getByText(NOT_PLACED)).toHaveCount(0)
  await recorded.context.close()
  mediator.leavesTheRoom()
})

/** A table of Strategy with three cards of somebody else, and a phone at it. */
const atTable = async (recorded: RecordedPage) => {
  const { mediator, created } = await Seat.creates(server.url)
  const quiet = await Seat.joins(server.url, { invite: created.invites.a, name: 'Priya' })
  await mediator.does({ type: 'start-step', step: 'write-interests' })
  await quiet.offers([
    await quiet.writes('interest', 'Dates that hold'),
    await quiet.writes('interest', 'Fewer surprises'),
    await quiet.writes('interest', 'Time to finish'),
  ])
  const phone = await phoneOf(recorded, created.sessionId, 'Kim')
  const person = await BrowserPerson.joins(
    recorded,
    `${server.url}/join#invite=${created.invites.a}`,
    'Kim',
    'a',
    'Strategy',
  )
  await mediator.does({ type: 'start-step', step: 'table' })
  await person.seesAtTable(3)
  return { mediator, quiet, created, person, ...phone }
}
const edits = async (page: Page, card: string, more: string): Promise<void> => {
  await cardOf(page, card).getByRole('button', { name: card }).first().click()
  const words = page.getByRole('textbox', { name: 'Text of the card' })
  await words.press('End')
  await words.pressSequentially(more)
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(cardOf(page, `${card}${more}`)).toBeVisible()
}

test('DU7: a table edit without a network keeps nobody else’s words here, and is placed on return', async ({
  browser,
}) => {
  const recorded = await RecordedPage.open(browser, 'phone')
  const { mediator, quiet, wifi, back } = await atTable(recorded)
  const { page } = recorded
  await wifi.goes()
  await expect(page.getByText(KEPT).first()).toBeVisible()
  await edits(page, 'Dates that hold', ', for a quarter')
  await expect.poll(() => whereKept(page, ', for a quarter')).not.toEqual([])
  expect(await whereKept(page, 'Dates that hold'), 'words of others').toEqual([])
  await page.close()
  await wifi.comes()
  const again = await back()
  await expect(cardOf(again, 'Dates that hold, for a quarter')).toBeVisible()
  await expect(saved(again)).toBeVisible()
  await expect
    .poll(async () => (await quiet.sees('table:a')).cards.map(({ text }) => text))
    .toContain('Dates that hold, for a quarter')
  await expect(again.getByText(NOT_PLACED)).toHaveCount(0)
  await expect.poll(() => whereKept(again, ', for a quarter'), 'and the device forgets it').toEqual([])
  await recorded.context.close()
  for (const seat of [mediator, quiet]) seat.leavesTheRoom()
})

test('DU7: a table edit without a network that comes after the reveal began is offered back', async ({ browser }) => {
  const recorded = await RecordedPage.open(browser, 'phone')
  const { mediator, quiet, wifi, back } = await atTable(recorded)
  await wifi.goes()
  await expect(recorded.page.getByText(KEPT).first()).toBeVisible()
  await edits(recorded.page, 'Dates that hold', ', for a quarter')
  await expect.poll(() => whereKept(recorded.page, ', for a quarter')).not.toEqual([])
  await recorded.page.close()
  await mediator.does({ type: 'start-step', step: 'reveal-interests' })
  await wifi.comes()
  const again = await back()
  await expect(again.getByText(NOT_PLACED)).toHaveCount(1)
  await expect(again.locator('blockquote')).toHaveText(['Dates that hold, for a quarter'])
  await again.screenshot({ path: test.info().outputPath('offered-back.png') })
  expect((await quiet.sees('table:a')).cards.map(({ text }) => text)).not.toContain('Dates that hold, for a quarter')
  await recorded.context.close()
  for (const seat of [mediator, quiet]) seat.leavesTheRoom()
})

test('DU8: after the end a phone keeps nothing, and what was never saved is offered to be copied', async ({
  browser,
}) => {
  const recorded = await RecordedPage.open(browser, 'phone')
  const { mediator, quiet, wifi, back } = await atTable(recorded)
  const { page } = recorded
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('menuitem', { name: 'My desk' }).click()
  const field = page.getByRole('dialog').getByRole('textbox').first()
  await field.fill('A draft on the desk')
  await page.getByRole('dialog').getByRole('button', { name: 'Add card' }).first().click()
  await expect(page.getByRole('dialog').getByText('A draft on the desk')).toBeVisible()
  await expect(page.getByRole('dialog').getByText('Saved.').first()).toBeVisible()
  await expect.poll(() => whereKept(page, 'A draft on the desk'), 'the detector sees the copy').not.toEqual([])
  await wifi.goes()
  await field.fill('Too late for the desk')
  await page.getByRole('dialog').getByRole('button', { name: 'Add card' }).first().click()
  await page.keyboard.press('Escape')
  await edits(page, 'Dates that hold', ', too late')
  await expect.poll(() => whereKept(page, ', too late')).not.toEqual([])
  await page.close()
  await mediator.does({ type: 'start-step', step: 'close' })
  await mediator.does({ type: 'end-session' })
  await wifi.comes()
  const again = await back()
  const offered = again.getByRole('dialog', { name: NEVER_SAVED })
  await expect(offered.getByText('Too late for the desk')).toBeVisible()
  await expect(offered.getByText(', too late')).toBeVisible()
  await again.screenshot({ path: test.info().outputPath('ended.png') })
  for (const words of ['A draft on the desk', 'Too late for the desk', ', too late', 'Dates that hold']) {
    await expect
      .poll(async () => (await whereKept(again, words)).filter((where) => !where.startsWith('tab ')), words)
      .toEqual([])
  }
  const databases = await again.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))
  expect(databases.filter((name) => name !== 'parley.outbox')).toEqual([])
  await recorded.context.close()
  for (const seat of [mediator, quiet]) seat.leavesTheRoom()
})

test('DU8: a phone whose person never comes back to the session is swept by the first page of Parley', async ({
  browser,
}) => {
  const recorded = await RecordedPage.open(browser, 'phone')
  const { mediator, quiet } = await atTable(recorded)
  await recorded.page.getByRole('button', { name: 'Menu' }).click()
  await recorded.page.getByRole('menuitem', { name: 'My desk' }).click()
  await recorded.page.getByRole('dialog').getByRole('textbox').first().fill('A draft on the desk')
  await recorded.page.getByRole('dialog').getByRole('button', { name: 'Add card' }).first().click()
  await expect(recorded.page.getByRole('dialog').getByText('Saved.').first()).toBeVisible()
  // Saved, so that nothing waits to be given back: only the copy of the desk is left.
  await expect
    .poll(
      async () => new Set((await whereKept(recorded.page, 'A draft on the desk')).map((where) => where.split('.')[1])),
    )
    .toEqual(new Set(['desk']))
  await recorded.page.close()
  await mediator.does({ type: 'start-step', step: 'close' })
  await mediator.does({ type: 'end-session' })
  const home = await recorded.context.newPage()
  await home.goto(server.url)
  await expect.poll(() => whereKept(home, 'A draft on the desk')).toEqual([])
  await recorded.context.close()
  for (const seat of [mediator, quiet]) seat.leavesTheRoom()
})

test('DU9: on a shared device everything stays in the tab, and nothing is left when it is closed', async ({
  browser,
}) => {
  const { mediator, created } = await Seat.creates(server.url)
  await mediator.does({ type: 'start-step', step: 'write-interests' })
  const recorded = await RecordedPage.open(browser, 'phone')
  const { page } = recorded
  const wifi = await wifiOf(recorded.context)
  await page.goto(`${server.url}/join#invite=${created.invites.b}`)
  await page.getByLabel('Your name in this room').fill('Omar')
  const shared = page.getByRole('checkbox', { name: /Other people use this device/ })
  await expect(shared).not.toBeChecked()
  await shared.check()
  await page.screenshot({ path: test.info().outputPath('joining.png'), fullPage: true })
  await page.getByRole('button', { name: 'Join Operations' }).click()
  const code = await page.locator('p[translate=no]').innerText()
  await page.getByRole('button', { name: 'I have written them down' }).click()
  await adds(page, 'Saved from a shared tablet')
  await expect(saved(page)).toBeVisible()
  await wifi.goes()
  await adds(page, 'Only in this tab')
  await expect(page.getByText('What you write is kept in this tab only', { exact: false }).first()).toBeVisible()
  await page.screenshot({ path: test.info().outputPath('tab-only.png') })
  await expect.poll(() => whereKept(page, 'Only in this tab'), 'kept, in the tab').not.toEqual([])
  expect((await whereKept(page, 'Only in this tab')).every((where) => where.startsWith('tab '))).toBe(true)
  await wifi.comes()
  await expect(saved(page)).toBeVisible({ timeout: 30_000 })
  await page.reload()
  await expect(cardOf(page, 'Only in this tab'), 'a reload of the tab keeps the seat').toBeVisible()
  await wifi.goes()
  await adds(page, 'Unsaved at the end')
  const asked = page.waitForEvent('dialog')
  await page.close({ runBeforeUnload: true })
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  const gone = page.waitForEvent('close')
  await dialog.accept()
  await gone
  await wifi.comes()
  const next = await recorded.context.newPage()
  await next.goto(server.url)
  await expect(next.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await keptBeyondTab(next)).toEqual([])

  await next.goto(`${server.url}/return`)
  await next.getByRole('textbox').fill(code)
  await next.getByRole('checkbox', { name: /Other people use this device/ }).check()
  await next.getByRole('button', { name: 'Come back', exact: false }).click()
  await next.getByRole('button', { name: 'I have written them down' }).click()
  await expect(cardOf(next, 'Only in this tab'), 'the code brings the seat back').toBeVisible()
  await expect(saved(next)).toBeVisible()
  expect(await keptBeyondTab(next)).toEqual([])
  await recorded.context.close()
  mediator.leavesTheRoom()
})

test('DU7: who wants to share on a device where the desk has not arrived waits for it, and has it ticked', async ({
  browser,
}) => {
  const { mediator, created } = await Seat.creates(server.url)
  await mediator.does({ type: 'start-step', step: 'write-interests' })
  const seat = await Seat.joins(server.url, { invite: created.invites.b, name: 'Chloe' })
  await seat.stateWhere('people write', ({ phase }) => phase.of === 'alone')
  await seat.writes('interest', 'A quiet Monday')
  await seat.saved(`desk:${seat.id}`)
  const { page, context } = await RecordedPage.open(browser, 'phone')
  // What the server says of documents is held back for a while.
  const held: (() => void)[] = []
  await context.routeWebSocket(/\/sync\//, (socket) => {
    socket.connectToServer().onMessage((message) => void held.push(() => socket.send(message)))
  })
  await sitsInBrowser(page, seat, 'participant', 'Chloe')
  await page.getByRole('button', { name: 'I have written what I wanted' }).click()
  await expect(page.getByRole('main').getByText('One moment…')).toBeVisible()
  const lets = setInterval(() => held.splice(0).forEach((send) => send()), 50)
  await page.getByRole('button', { name: 'Share 1 card with Operations' }).click()
  await expect(page.getByRole('heading', { name: 'Marked for your group' })).toBeVisible()
  clearInterval(lets)
})
