import { readFileSync } from 'node:fs'
import { expect, test, type Page } from '@playwright/test'
import { writesAgreement } from '../driver/confirmed-record.ts'
import { DAY, places } from '../driver/day.ts'
import { gather } from '../driver/gather.ts'
import { Seat } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { glance } from './pages/judge.ts'
import { RecordedPage } from './pages/recorded-page.ts'
import { sitsInBrowser } from './pages/stored-seat.ts'

const AGREED = 'Saffron is counted weekly'
const ASK = 'Tell us about a price two weeks before.'
const LIMIT = 'Nobody can be hired before March'
const WHY = 'The scales were away.'
const LESSON = 'Two people should know the scales.'

let server: ServerProcess
test.beforeAll(async () => {
  server = await ServerProcess.start({ GROUP_ACT_SECONDS: '5' })
})
test.afterAll(() => server.dispose())

const says = async (page: Page, name: string | RegExp): Promise<void> => {
  await page.getByRole('button', { name }).first().click()
}
/** The mediator presses the next act of the console, and what its dialog is called, if it opens one. */
const acts = async (page: Page, name: string, inDialog = false): Promise<void> => {
  const button = page.getByRole('main').getByRole('button', { name, exact: true })
  await button.first().click()
  if (inDialog) await page.getByRole('dialog').getByRole('button', { name, exact: true }).click()
}
const AGREE = 'We agree that this file leaves'
const HELD = { timeout: 30_000 }

test('SR1, SR4, SR6, SR11, RC2, RC7: a joint day ends with a record, and a check-in goes on from it, all of it in browsers', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const problems: string[] = []
  const room = await gather(server.url, { a: 1, b: 1 }, { ...DAY, k: 3, title: 'The joint day' })
  const [one, other] = [room.a[0]!, room.b[0]!]
  await room.mediator.does({ type: 'start-step', step: 'asks' })
  await places(one, { kind: 'ask', group: 'a', zone: 'ask:a', text: ASK }, [room.mediator])
  await room.mediator.does({ type: 'freeze-asks' })
  await room.mediator.does({ type: 'start-step', step: 'map' })
  await places(other, { kind: 'limit', group: 'b', zone: 'limits', text: LIMIT })
  await writesAgreement(room.mediator, one, other)

  const [console1, phone, laptop] = [
    await RecordedPage.open(browser, 'laptop'),
    await RecordedPage.open(browser, 'phone'),
    await RecordedPage.open(browser, 'laptop'),
  ]
  await sitsInBrowser(console1.page, room.mediator, 'mediator', 'Nell')
  await sitsInBrowser(phone.page, one, 'participant', 'Person a0')
  await sitsInBrowser(laptop.page, other, 'participant', 'Person b0')
  await test.step('both owners accept, both groups confirm, the session ends, and the record goes home', async () => {
    for (const { page } of [phone, laptop]) {
      await says(page, 'Read and accept')
      await says(page, 'I accept this')
    }
    await room.mediator.does({ type: 'start-step', step: 'close' })
    await acts(console1.page, 'Prepare the record', true)
    for (const { page } of [phone, laptop]) {
      await expect(page.getByText('also goes to observers, and to the sponsor')).toBeVisible()
      await says(page, AGREE)
    }
    for (const { page } of [phone, laptop]) await expect(page.getByRole('button', { name: AGREE })).toHaveCount(0, HELD)
    await acts(console1.page, 'End the session', true)
    await expect(phone.page.getByText(/The joint board and the log: until \d/)).toBeVisible(HELD)
    await expect(phone.page.getByText('agreed', { exact: true })).toHaveCount(2, HELD)
  })
  const [download] = await Promise.all([
    phone.page.waitForEvent('download'),
    phone.page.getByRole('button', { name: 'JSON', exact: true }).first().click(),
  ])
  const record = readFileSync(await download.path())
  for (const seat of room.everyone) seat.leavesTheRoom()

  const desk = await RecordedPage.open(browser, 'laptop')
  const { page } = desk
  await test.step('the mediator opens the check-in with the record, by itself', async () => {
    await page.goto(`${server.url}/new`)
    await page.getByRole('checkbox', { name: /None of these/ }).check()
    await page.getByLabel('Your name, as the mediator').fill('Nell')
    await page
      .getByLabel('Record of the earlier session')
      .setInputFiles({ name: 'record.json', mimeType: 'application/json', buffer: record })
    await expect(page.getByText(/this is what comes along/)).toBeVisible()
    await page.getByLabel('What it is about').fill('Four weeks on')
    await page.getByRole('radio', { name: /check-in/i }).check()
    await page.getByRole('button', { name: 'Create the session' }).click()
    await page.getByRole('button', { name: 'Open the console' }).click()
  })
  const stored = JSON.parse((await page.evaluate(() => localStorage.getItem('parley.seats'))) ?? '[]') as [
    { sessionId: string; seat: string; token: string },
  ]
  const { sessionId, seat: id, token } = stored[0]
  const { invites } = await (
    await fetch(`${server.url}/api/sessions/${sessionId}/invites`, { headers: { authorization: `Bearer ${token}` } })
  ).json()
  const sits = async (to: string, role: string, name: string, recorded: RecordedPage): Promise<Seat> => {
    const seat = await Seat.joins(server.url, { invite: invites[to], name }, role === 'participant')
    await sitsInBrowser(recorded.page, seat, role, name)
    return seat
  }
  const wall = await RecordedPage.open(browser, 'screen')
  const seats = [
    await sits('a', 'participant', 'Kim', phone),
    await sits('b', 'participant', 'Ruth', laptop),
    await sits('projector', 'projector', 'Screen', wall),
  ]
  await acts(page, 'Start the session')
  await test.step('each group says what became of the agreement and what it learned; the old ask is answered', async () => {
    const tells = async (at: Page, word: string, why: string, learned: string, group: string): Promise<void> => {
      const item = at.getByRole('listitem').filter({ hasText: AGREED }).first()
      await item.getByRole('radio', { name: word }).check()
      if (why) await item.getByLabel('Why, in a line').fill(why)
      await item.getByLabel('What was learned, in a line').fill(learned)
      await item.getByRole('button', { name: `Say it for ${group}` }).click()
      await expect(at.getByText(`${group} learned: ${learned}`).first()).toBeVisible()
    }
    await tells(phone.page, 'Late', WHY, LESSON, 'Strategy')
    await glance(phone.page, 'series-told', problems)
    await tells(laptop.page, 'Kept', '', 'Mondays suit us.', 'Operations')
    await expect(wall.page.getByText(`Strategy learned: ${LESSON}`)).toBeVisible()
    await expect(wall.page.getByText('Operations: Kept')).toBeVisible()
    await glance(wall.page, 'series-wall', problems)
    // The note of Operations waits for a reply, and the ask until the group that was asked answers it.
    const waits = laptop.page.getByRole('listitem').filter({ hasText: LIMIT }).last()
    await expect(waits).toContainText('No reply yet')
    const ask = laptop.page.getByRole('listitem').filter({ hasText: ASK }).last()
    await expect(ask).toContainText('No reply yet')
    await ask.getByRole('radio', { name: 'Yes', exact: true }).check()
    await ask.getByRole('button', { name: 'Say it for Operations' }).click()
    await expect(phone.page.getByText('Operations answers: Yes').first()).toBeVisible()
    await glance(laptop.page, 'series-waits', problems)
  })
  await test.step('the next record has it; people read what the sponsor gets, and that is what comes there', async () => {
    const mediator = new Seat(server.url, { sessionId, seat: { id, token }, returnCode: '' })
    await mediator.connects()
    await mediator.does({ type: 'start-step', step: 'close' })
    mediator.leavesTheRoom()
    await acts(page, 'Prepare the record', true)
    for (const at of [phone.page, laptop.page]) {
      await expect(at.getByText('The sponsor gets the agreements and open differences of all sessions')).toBeVisible()
      const preview = at.frameLocator('iframe[title="The record, as it will leave"]')
      await expect(preview.getByText(`Strategy learned: ${LESSON}`)).toBeVisible()
    }
    await phone.page.getByRole('button', { name: 'Save what the sponsor gets' }).scrollIntoViewIfNeeded()
    await glance(phone.page, 'series-confirm', problems)
    for (const at of [phone.page, laptop.page]) await says(at, AGREE)
    const sponsor = await RecordedPage.open(browser, 'laptop')
    seats.push(await sits('sponsor', 'sponsor', 'Helen', sponsor))
    await expect(sponsor.page.getByRole('heading', { level: 1 })).toHaveText(
      'Agreements and open differences so far',
      HELD,
    )
    const part = sponsor.page.frameLocator('iframe[title="The record, as it will leave"]')
    await expect(part.getByText(AGREED)).toBeVisible()
    await glance(sponsor.page, 'series-sponsor', problems)
    for (const words of [WHY, LESSON, ASK, LIMIT, 'Mondays suit us.'])
      expect(sponsor.reached(), words).not.toContain(words)
    await sponsor.context.close()
  })
  for (const seat of seats) seat.leavesTheRoom()
  for (const recorded of [console1, phone, laptop, desk, wall]) {
    expect(recorded.errors).toEqual([])
    await recorded.context.close()
  }
  expect(problems).toEqual([])
})
