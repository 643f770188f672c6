import { expect, test } from '@playwright/test'
import { setCard } from '@parley/shared/documents/cards'
import { confirmedRecord, type ConfirmedRecord } from '../driver/confirmed-record.ts'
import { Seat } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { BrowserPerson } from './pages/browser-person.ts'
import { glance } from './pages/judge.ts'
import { RecordedPage } from './pages/recorded-page.ts'
import { sitsInBrowser } from './pages/stored-seat.ts'

let earlier: ConfirmedRecord
let server: ServerProcess
test.beforeAll(async () => {
  earlier = await confirmedRecord(await ServerProcess.start())
  ;({ server } = earlier)
})
test.afterAll(() => server.dispose())

const fileOf = (name: string, text: string) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
const AGREED = 'Saffron is counted weekly'
const LINE = /goes on from the (one|session) of \d+ \w+ \d{4}/

test('FU1, FU3, FU5, FU6: a mediator takes up a record, and everybody reads what was agreed last time', async ({
  browser,
}) => {
  const [desk, phone, wall] = [
    await RecordedPage.open(browser, 'laptop'),
    await RecordedPage.open(browser, 'phone', true),
    await RecordedPage.open(browser, 'screen'),
  ]
  const problems: string[] = []
  const { page } = desk
  await page.goto(`${server.url}/new`)
  await page.getByRole('checkbox', { name: /None of these/ }).check()
  await page.getByLabel('Your name, as the mediator').fill('Nell')
  const file = page.getByLabel('Record of the earlier session')

  // A file that was changed is refused with a sentence, and no session is made without it by mistake.
  await file.setInputFiles(fileOf('record.json', earlier.file.replace('counted weekly', 'counted daily')))
  await expect(page.getByRole('alert')).toContainText('not as both groups confirmed it')
  await page.getByRole('button', { name: 'Create the session' }).click()
  await expect(file).toBeFocused()
  await glance(page, 'follow-refused', problems)

  await file.setInputFiles(fileOf('record.json', earlier.file))
  await expect(page.getByText(/this is what comes along/)).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await page.getByText('Agreements, to be read: 1').click()
  await expect(page.getByText(`${AGREED} · Plan`)).toContainText('Owners: Person a0 and Person b0')
  for (const part of ['Goals: 1', 'Milestones with their weeks and dates: 2', 'Links between them: 3'])
    await expect(page.getByText(part)).toBeVisible()
  await expect(page.getByText(/none of it was ever in the record/)).toBeVisible()
  await expect(page.getByLabel('What it is about')).toHaveValue('From boxes to subscriptions')
  await glance(page, 'follow-preview', problems)
  await page.getByRole('radio', { name: /whole day/i }).check()
  await page.getByRole('button', { name: 'Create the session' }).click()
  await page.getByRole('button', { name: 'Open the console' }).click()
  await expect(page.getByText(LINE).first()).toBeVisible()
  const tools = page.getByRole('dialog')
  await page.getByRole('button', { name: 'Agreements of last time' }).click()
  await expect(tools.getByText(AGREED)).toBeVisible()
  await glance(page, 'follow-console', problems)
  await tools.getByRole('button', { name: 'Done' }).click()

  // Somebody joins on a phone, and a screen hangs on the wall.
  const stored = JSON.parse((await page.evaluate(() => localStorage.getItem('parley.seats'))) ?? '[]') as [
    { sessionId: string; seat: string; token: string },
  ]
  const [{ sessionId, seat, token }] = stored
  const mediator = new Seat(server.url, { sessionId, seat: { id: seat, token }, returnCode: '' })
  await mediator.connects()
  const { invites } = await (
    await fetch(`${server.url}/api/sessions/${sessionId}/invites`, { headers: { authorization: `Bearer ${token}` } })
  ).json()
  const joins = `${server.url}/join#invite=${invites.b}`
  await phone.page.goto(joins)
  await expect(phone.page.getByText(LINE)).toBeVisible()
  await BrowserPerson.joins(phone, joins, 'Kim', 'b', 'Operations')
  await expect(phone.page.getByText(AGREED)).toBeVisible()
  await expect(phone.page.getByText(LINE).first()).toBeVisible()
  await glance(phone.page, 'follow-phone', problems)
  const screen = await Seat.joins(server.url, { invite: invites.projector, name: 'Screen' }, false)
  await sitsInBrowser(wall.page, screen, 'projector', 'Screen')
  await expect(wall.page.getByText(LINE)).toBeVisible()
  await mediator.does({ type: 'start-step', step: 'open' })
  await expect(wall.page.getByRole('heading', { name: 'Agreements of last time' })).toBeVisible()
  await expect(wall.page.getByText(AGREED)).toBeVisible()
  // Kim says for Operations what became of it, on the phone, and the wall has it beside Strategy, who said nothing yet.
  const says = phone.page.getByRole('button', { name: 'Say it for Operations' })
  await phone.page.getByRole('radio', { name: 'Late' }).check()
  await says.click()
  await expect(phone.page.getByRole('alert')).toHaveText('Say in a line why, or where it goes.')
  await phone.page.getByLabel('Why, in a line').fill('The scales were away.')
  await glance(phone.page, 'follow-tell', problems)
  await says.click()
  await expect(phone.page.getByText('Operations: Late. The scales were away.')).toBeVisible()
  await expect(wall.page.getByText('Operations: Late. The scales were away.')).toBeVisible()
  await glance(wall.page, 'follow-wall', problems)
  // A number with its source is typed in on the phone; the page of all sessions opens below it.
  await phone.page.getByRole('button', { name: 'Type in a number' }).click()
  await phone.page.getByLabel('What it counts').fill('Boxes on time')
  await phone.page.getByLabel('Its value now').fill('82.5')
  await phone.page.getByLabel('Where it comes from').fill('Depot list')
  await glance(phone.page, 'follow-number', problems)
  await phone.page.getByRole('button', { name: 'Put it beside the agreements' }).click()
  await expect(phone.page.getByRole('cell', { name: '82.5' })).toBeVisible()
  await phone.page.getByText('All sessions so far').click()
  await expect(phone.page.getByText('Of one agreement, both groups call 0 kept.')).toBeVisible()
  await phone.page.emulateMedia({ colorScheme: 'dark' })
  await glance(phone.page, 'follow-all-dark', problems)
  await phone.page.emulateMedia({ colorScheme: 'light' })
  await wall.page.emulateMedia({ colorScheme: 'dark' })
  await glance(wall.page, 'follow-wall-dark', problems)
  // The sponsor waits for the record, and nothing of the check-in reaches that page (SR6, RC3).
  const sponsor = await RecordedPage.open(browser, 'laptop')
  const helen = await Seat.joins(server.url, { invite: invites.sponsor, name: 'Helen' }, false)
  await sitsInBrowser(sponsor.page, helen, 'sponsor', 'Helen')
  await expect(sponsor.page.getByRole('heading', { level: 1 })).toHaveText(/The record comes here/)
  await glance(sponsor.page, 'follow-sponsor', problems)
  for (const words of ['The scales were away.', AGREED, 'Depot list', 'Hiring is frozen'])
    expect(sponsor.reached(), words).not.toContain(words)
  await sponsor.context.close()

  // What changed since the last session is the first choice, in the list and on the map.
  const writer = await Seat.joins(server.url, { invite: invites.a, name: 'Priya' })
  await mediator.does({ type: 'start-step', step: 'map' })
  const moved = (await writer.sees('board')).cards.find(({ text }) => text === 'First switch offer')
  setCard(await writer.opens('board'), moved?.id ?? '', 'week', 12)
  await writer.saved('board')
  await expect(phone.page.getByRole('heading', { name: 'What has to be there first, and for what?' })).toBeVisible()
  await phone.page.getByRole('button', { name: 'Menu' }).click()
  await phone.page.getByRole('menuitem', { name: 'What changed on the board' }).click()
  const sheet = phone.page.getByRole('dialog')
  await expect(sheet.getByLabel('Since').locator('option').first()).toContainText('The last session')
  await expect(sheet.getByRole('listitem').filter({ hasText: 'First switch offer' })).toContainText(
    'From week 10 to week 12.',
  )
  await glance(phone.page, 'follow-changes', problems)
  for (const recorded of [phone, wall]) expect(recorded.errors).toEqual([])
  // The browser itself tells of the file that was refused, and of nothing else.
  expect(desk.errors.filter((error) => !error.includes('409'))).toEqual([])
  for (const { context } of [desk, phone, wall]) await context.close()
  expect(problems).toEqual([])
  for (const one of [mediator, screen, writer, helen]) one.leavesTheRoom()
})
