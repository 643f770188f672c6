import { expect, test, type Page } from '@playwright/test'
import { readDocument } from '@parley/shared/documents/cards'
import { storedDocument } from '../driver/data-folder.ts'
import { Seat } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { BrowserPerson } from './pages/browser-person.ts'
import { PROMPTS } from './pages/prompts.ts'
import { RecordedPage } from './pages/recorded-page.ts'
import { sitsInBrowser } from './pages/stored-seat.ts'

let server: ServerProcess
test.beforeAll(async () => {
  server = await ServerProcess.start()
})
test.afterAll(() => server.dispose())

const address = (invite: string): string => `${server.url}/join#invite=${invite}`
const field = (page: Page) => page.getByRole('textbox', { name: PROMPTS.interest })
const cardOf = (page: Page, text: string) =>
  page.getByRole('main').getByRole('listitem').filter({ hasText: text }).first()
const sessionOf = (page: Page): string => page.url().split('/s/')[1] ?? ''

test('DU1, DU2, ST3: kill -9 under typing, a reload and a closed tab lose nothing', async ({ browser }) => {
  const own = await ServerProcess.start()
  const { mediator, created } = await Seat.creates(own.url)
  await mediator.does({ type: 'start-step', step: 'write-interests' })
  const recorded = await RecordedPage.open(browser, 'phone')
  const { page, context } = recorded
  await BrowserPerson.joins(recorded, `${own.url}/join#invite=${created.invites.a}`, 'Kim', 'a', 'Strategy')
  const saved = page.getByText('Saved.', { exact: true }).first()
  await field(page).pressSequentially('A first card that is saved')
  await page.getByRole('button', { name: 'Add card' }).click()
  await expect(cardOf(page, 'A first card that is saved')).toBeVisible()
  await expect(saved).toBeVisible()

  // The words of the card change letter by letter; half a thought stands in the field below.
  await field(page).pressSequentially('Half a thought')
  await page.getByRole('button', { name: /^Edit: A first card/ }).click()
  const words = page.getByRole('textbox', { name: 'Text of the card' })
  await words.pressSequentially(' and goes on')
  await expect(saved).toBeVisible()
  const calledSaved = await words.inputValue()
  const typing = words.pressSequentially(' and on, and on, and on', { delay: 30 })
  await own.down()
  await typing
  await expect(page.getByText('Not connected. What you write is kept on this device.').first()).toBeVisible()
  const desk = storedDocument(own.dataDir, sessionOf(page), `desk:${await seatId(page)}`)
  const onDisk = readDocument(desk).cards.map((card) => card.text)
  expect(onDisk).toHaveLength(1)
  expect(onDisk[0]?.startsWith(calledSaved), `${onDisk[0]} has what was called saved`).toBe(true)
  const all = `${calledSaved} and on, and on, and on`
  await expect(words).toHaveValue(all)

  await own.up()
  await expect(page.getByText('Not connected.').first()).toBeHidden({ timeout: 30_000 })
  await expect(saved).toBeVisible({ timeout: 30_000 })
  await expect(words, 'the field is still open, with all its words').toHaveValue(all)
  await expect(field(page)).toHaveValue('Half a thought')
  await expect(page.getByText('2 of 12')).toBeVisible()

  await own.down()
  await words.pressSequentially('!')
  await page.waitForTimeout(400)
  await own.up()
  await page.reload()
  await expect(cardOf(page, `${all}!`), 'typed without a server, then reloaded').toBeVisible({ timeout: 20_000 })
  await expect(field(page)).toHaveValue('Half a thought')

  await page.close()
  const again = await context.newPage()
  await again.goto(`${own.url}/s/${created.sessionId}`)
  await again.getByRole('button', { name: /^I am Kim/ }).click()
  await expect(cardOf(again, `${all}!`)).toBeVisible()
  await expect(field(again)).toHaveValue('Half a thought')
  await expect(again.getByText('Saved.', { exact: true }).first()).toBeVisible()
  await context.close()
  mediator.leavesTheRoom()
  await own.dispose()
})

const seatId = (page: Page): Promise<string> =>
  page.evaluate(() => (JSON.parse(localStorage.getItem('parley.seats') ?? '[]') as { seat: string }[])[0]?.seat ?? '')

test('BD1, BD2: what somebody types when the board is locked is theirs, under "not placed"', async ({ browser }) => {
  const { mediator, created } = await Seat.creates(server.url)
  const recorded = await RecordedPage.open(browser, 'laptop')
  const { page } = recorded
  await recorded.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  let slow = 0
  await page.routeWebSocket(/\/(live|sync)\//, (socket) => {
    const upstream = socket.connectToServer()
    const later = (what: () => void): void => void (slow > 0 ? setTimeout(what, slow) : what())
    upstream.onMessage((message) => later(() => socket.send(message)))
    upstream.onClose((code, reason) =>
      later(() => void socket.close({ ...(code !== undefined && { code }), ...(reason !== undefined && { reason }) })),
    )
  })
  await BrowserPerson.joins(recorded, address(created.invites.a), 'Lin', 'a', 'Strategy')
  await mediator.does({ type: 'start-step', step: 'priorities' })
  const person = new BrowserPerson('Lin', 'a', recorded)
  await person.addsProblem('Dates')
  await person.seesOnBoard('Dates')
  await page.getByRole('button', { name: 'Edit: Dates' }).click()
  const words = page.getByRole('textbox', { name: 'Text of the card' })
  await words.pressSequentially(' that hold')
  await expect(page.getByText('Saved.', { exact: true }).first()).toBeVisible()

  // The news of the lock comes late, so that letters are on their way when the board locks.
  slow = 1_500
  await mediator.does({ type: 'lock' })
  await words.pressSequentially(' for a year', { delay: 20 })
  const note = page.getByRole('main').getByText('This could not be placed. It is still yours.')
  await expect(note).toBeVisible()
  await expect(page.getByText('The board was locked while you were typing.')).toBeVisible()
  await expect(page.locator('blockquote')).toHaveText('Dates that hold for a year')
  expect((await mediator.sees('board')).cards.map((card) => card.text)).toEqual(['Dates that hold'])
  await page.getByRole('button', { name: 'Copy', exact: true }).click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Dates that hold for a year')
  await page.reload()
  await expect(note, 'it stays over a reload').toBeVisible()
  await page.getByRole('button', { name: 'Put back on my desk' }).click()
  await expect(note).toBeHidden()
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('menuitem', { name: 'My desk' }).click()
  await expect(page.getByRole('dialog').getByText('Dates that hold for a year')).toBeVisible()
  await page.keyboard.press('Escape')

  // The same for a text that had not left the page yet: its field goes and comes back with the lock.
  slow = 0
  await mediator.does({ type: 'unlock' })
  const problem = page.getByRole('textbox', { name: 'A problem that both groups share' })
  await problem.fill('Half a problem')
  await mediator.does({ type: 'lock' })
  await expect(page.locator('blockquote')).toHaveText('Half a problem')
  await mediator.does({ type: 'unlock' })
  await expect(problem).toHaveValue('Half a problem')
  await expect(page.locator('blockquote')).toHaveCount(0)
  await recorded.context.close()
  mediator.leavesTheRoom()
})

test('SE1, SE7: two tabs are two people, and a return code moves a seat', async ({ browser }) => {
  const { mediator, created } = await Seat.creates(server.url)
  await mediator.does({ type: 'start-step', step: 'write-interests' })
  const recorded = await RecordedPage.open(browser, 'laptop')
  const { page: amara, context } = recorded
  await amara.goto(address(created.invites.a))
  await amara.getByLabel('Your name in this room').fill('Amara')
  await amara.getByRole('button', { name: 'Join Strategy' }).click()
  await expect(amara.getByRole('heading', { name: 'Write these three words down' })).toBeVisible()
  const code = await amara.getByRole('main').locator('p[translate="no"]').innerText()
  expect(code.trim().split(/[ ·-]+/), 'three words').toHaveLength(3)
  await amara.getByRole('button', { name: 'I have written them down' }).click()
  await new BrowserPerson('Amara', 'a', recorded).writes('interest', ['Only Amara wrote this'])

  const bilal = await context.newPage()
  await bilal.goto(`${server.url}/s/${created.sessionId}`)
  await expect(bilal.getByRole('button', { name: /^I am Amara/ })).toBeVisible()
  await bilal.goto(address(created.invites.b))
  await bilal.getByLabel('Your name in this room').fill('Bilal')
  await bilal.getByRole('button', { name: 'Join Operations' }).click()
  await bilal.getByRole('button', { name: 'I have written them down' }).click()
  await expect(field(bilal)).toBeVisible()
  await expect(cardOf(bilal, 'Only Amara wrote this')).toHaveCount(0)
  await Promise.all([amara.reload(), bilal.reload()])
  await expect(cardOf(amara, 'Only Amara wrote this')).toBeVisible()
  await expect(field(bilal)).toBeVisible()
  await expect(cardOf(bilal, 'Only Amara wrote this')).toHaveCount(0)

  const phone = await RecordedPage.open(browser, 'phone')
  await phone.page.goto(`${server.url}/return`)
  await phone.page.getByLabel('Return code').fill(code)
  await phone.page.getByRole('button', { name: 'Come back' }).click()
  await phone.page.getByRole('button', { name: 'I have written them down' }).click()
  await expect(cardOf(phone.page, 'Only Amara wrote this')).toBeVisible()
  await expect(amara.getByRole('heading', { name: 'This seat is not here any more' })).toBeVisible()
  await expect(amara.getByText('It moved to another device')).toBeVisible()
  await expect(field(bilal), 'the other person of the same browser stays').toBeVisible()
  await phone.page.goto(`${server.url}/return`)
  await phone.page.getByLabel('Return code').fill(code)
  await phone.page.getByRole('button', { name: 'Come back' }).click()
  await expect(phone.page.getByText('Nobody here knows this code.'), 'a code is used up').toBeVisible()
  await Promise.all([context.close(), phone.context.close()])
  mediator.leavesTheRoom()
})

test('SE2, SE4, SE6: a decline leaves no name, members let people in, and the door closes', async ({ browser }) => {
  const { mediator, created } = await Seat.creates(server.url)
  const consoleTab = await RecordedPage.open(browser, 'laptop')
  await sitsInBrowser(consoleTab.page, mediator, 'mediator', 'Nell')
  await expect(consoleTab.page.getByRole('button', { name: 'Start the session' })).toBeVisible()

  const guest = await RecordedPage.open(browser, 'phone')
  await guest.page.goto(address(created.invites.a))
  await guest.page.getByLabel('Your name in this room').fill('Marek')
  await guest.page.getByRole('button', { name: 'I would rather not take part' }).click()
  await expect(guest.page.getByText('Nothing of you was stored.')).toBeVisible()
  // A seat whose consent was lost on the way reads the same page, and declines there.
  const unsure = await Seat.joins(server.url, { invite: created.invites.a, name: 'Viktor' }, false)
  await sitsInBrowser(guest.page, unsure, 'participant', 'Viktor')
  await guest.page.getByRole('button', { name: 'I would rather not take part' }).click()
  await expect(guest.page.getByRole('heading', { name: 'Thank you' })).toBeVisible()
  await consoleTab.page.getByRole('button', { name: 'Who is here' }).click()
  await expect(consoleTab.page.getByRole('dialog')).toBeVisible()
  await consoleTab.page.keyboard.press('Escape')
  await expect(consoleTab.page.getByText('Someone would rather not take part.').first()).toBeVisible()
  await consoleTab.page.reload()
  await expect(consoleTab.page.getByRole('button', { name: 'Start the session' })).toBeVisible()
  expect(/Marek|Viktor/.test(await consoleTab.page.content())).toBe(false)
  expect(/Marek|Viktor/.test(consoleTab.reached()), 'no name ever reached the console').toBe(false)

  const member = await RecordedPage.open(browser, 'laptop')
  await BrowserPerson.joins(member, address(created.invites.a), 'Mo', 'a', 'Strategy')
  const byCode = `${server.url}/join#code=${encodeURIComponent(created.roomCode)}`
  const ingrid = await RecordedPage.open(browser, 'phone')
  await BrowserPerson.joins(ingrid, byCode, 'Ingrid', 'a', 'Strategy')
  await expect(ingrid.page.getByRole('heading', { name: 'You are at the door' })).toBeVisible()
  await expect(member.page.getByText('Ingrid is at the door of Strategy.')).toBeVisible()
  await member.page.getByRole('button', { name: 'Let in' }).click()
  await expect(ingrid.page.getByRole('heading', { name: 'The session has not begun yet.' })).toBeVisible()
  await expect(consoleTab.page.getByText('Strategy let Ingrid in.').first()).toBeVisible()

  await mediator.does({ type: 'start-step', step: 'table' })
  const late = await RecordedPage.open(browser, 'phone')
  await late.page.goto(byCode)
  await expect(late.page.getByText('The door of this session is closed now.')).toBeVisible()
  for (const { context } of [consoleTab, guest, member, ingrid, late]) await context.close()
  mediator.leavesTheRoom()
})

test('a slow network: joining and the first card work at 50 KB a second and 400 ms', async ({ browser }) => {
  const { mediator, created } = await Seat.creates(server.url)
  await mediator.does({ type: 'start-step', step: 'write-interests' })
  const recorded = await RecordedPage.open(browser, 'phone')
  const cdp = await recorded.context.newCDPSession(recorded.page)
  await cdp.send('Network.enable')
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: 50_000,
    uploadThroughput: 50_000,
  })
  const start = Date.now()
  const person = await BrowserPerson.joins(recorded, address(created.invites.a), 'Sol', 'a', 'Strategy')
  await person.writes('interest', ['A card over a thin line'])
  expect(Date.now() - start, 'within a minute of the scan').toBeLessThan(60_000)
  test.info().annotations.push({ type: 'seconds', description: String((Date.now() - start) / 1000) })
  await recorded.context.close()
  mediator.leavesTheRoom()
})
