import { readFileSync } from 'node:fs'
import { expect, test, type Page } from '@playwright/test'
import { addLink } from '@parley/shared/documents/cards'
import { writesAgreement } from '../driver/confirmed-record.ts'
import { DAY, newCardId, places } from '../driver/day.ts'
import { gather } from '../driver/gather.ts'
import { Seat } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { glance } from './pages/judge.ts'
import { afterTwoYears, HEARD } from './pages/earlier-sessions.ts'
import { RecordedPage } from './pages/recorded-page.ts'
import { sitsInBrowser } from './pages/stored-seat.ts'

const AGREED = 'Saffron is counted weekly'
const ASK = 'Tell us about a price two weeks before.'
const LIMIT = 'Nobody can be hired before March'
const DATED = 'The night desk closes'
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

test('SR1, SR4, SR6, SR8, SR11, SR12, SG2, MH5, KE11, RC2, RC7: a joint day ends with a record, and a check-in goes on from it, all of it in browsers', async ({
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
  const limit = await places(other, { kind: 'limit', group: 'b', zone: 'limits', text: LIMIT }, [one])
  const lane = await places(one, { kind: 'lane', group: 'both', zone: 'map', text: 'Service' })
  const dated = await places(one, { kind: 'milestone', group: 'both', zone: 'map', lane, text: DATED, week: 6 })
  addLink(await one.opens('board'), { id: newCardId(), kind: 'because-of', from: dated, to: limit })
  await one.saved('board')
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
  const record = afterTwoYears(server.dataDir, room.mediator.sessionId, readFileSync(await download.path(), 'utf8'))
  for (const seat of room.everyone) seat.leavesTheRoom()

  const desk = await RecordedPage.open(browser, 'laptop')
  const { page } = desk
  await test.step('the mediator opens the check-in with the record, by itself', async () => {
    await page.goto(`${server.url}/new`)
    await page.getByRole('checkbox', { name: /None of these/ }).check()
    await page.getByLabel('Your name, as the mediator').fill('Nell')
    await page
      .getByLabel('Record of the earlier session')
      .setInputFiles({ name: 'record.json', mimeType: 'application/json', buffer: Buffer.from(record) })
    await expect(page.getByText(/this is what comes along/)).toBeVisible()
    await page.getByLabel('What it is about').fill('Four weeks on')
    await page.getByRole('radio', { name: /check-in/i }).check()
    await page.getByRole('button', { name: 'Create the session' }).click()
    await page.getByRole('button', { name: 'Open the console' }).click()
  })
  await test.step('KE11: the mediator saves what is held about the own seat', async () => {
    await says(page, 'The working copy')
    const dialog = page.getByRole('dialog')
    await glance(page, 'series-held', problems)
    const [held] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Save it as data (JSON)' }).click(),
    ])
    expect(JSON.parse(readFileSync(await held.path(), 'utf8'))).toMatchObject({
      seat: { name: 'Nell', role: 'mediator' },
    })
    await dialog.getByRole('button', { name: 'Done' }).click()
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
  const mediator = new Seat(server.url, { sessionId, seat: { id, token }, returnCode: '' })
  await mediator.connects()
  await test.step('SR8, SR12: a pulse of now stands beside twelve earlier ones, with what can be said of them', async () => {
    const { ballot } = (await mediator.does({ type: 'open-pulse', items: ['feel-heard'] })) as { ballot: string } & {
      seq: number
    }
    await mediator.does({ type: 'close-ballot', ballot })
    await acts(page, 'Start the session')
    const pulse = phone.page.locator('details').filter({ has: phone.page.locator('summary', { hasText: /^Pulse$/ }) })
    await pulse.locator('summary').click()
    await expect(pulse.getByRole('heading', { name: HEARD })).toBeVisible()
    await expect(pulse.getByText('Closer: in the last six sessions or more the difference lies below')).toBeVisible()
    await expect(
      pulse.getByText('Operations: the last six sessions or more lie above the middle of all 12.'),
    ).toBeVisible()
    const rows = pulse.getByRole('table', { name: 'How far apart the groups were' }).getByRole('row')
    await expect(rows).toHaveCount(1 + 12 + 1)
    await expect(rows.last()).toHaveText('NowNot shown by group')
    await pulse.getByText('Closer: in the last six').evaluate((one) => one.scrollIntoView())
    await glance(phone.page, 'series-gaps', problems)
    await pulse.locator('summary').click()
  })
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
  await test.step('SG2, SG6, MH5: the signal check asks about the time since; a plan change names what it is because of', async () => {
    await mediator.does({ type: 'start-step', step: 'signals' })
    await acts(page, 'Ask for early signs')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Ask about/ })
      .click()
    const missed = phone.page.getByRole('group', { name: 'A date that we had agreed on was missed.' })
    await expect(phone.page.getByText('Have you seen this since the last session?')).toBeVisible()
    await missed.getByRole('radio', { name: 'Seen', exact: true }).check({ force: true })
    await says(phone.page, /^Send my answers/)
    await expect(page.getByText('1 of 2 have answered.')).toBeVisible()
    await says(laptop.page, 'I cannot say any of these')
    await expect(page.getByText('Everyone has answered.')).toBeVisible()
    await acts(page, 'Close the check and show it')
    await expect(phone.page.getByText(/^Nothing of this is shown/).first()).toBeVisible()
  })
  await test.step('the next record has it; people read what the sponsor gets, and that is what comes there', async () => {
    await mediator.does({ type: 'start-step', step: 'close' })
    mediator.leavesTheRoom()
    await acts(page, 'Prepare the record', true)
    for (const at of [phone.page, laptop.page]) {
      await expect(at.getByText('The sponsor gets the agreements and open differences of all sessions')).toBeVisible()
      const preview = at.frameLocator('iframe[title="The record, as it will leave"]')
      await expect(preview.getByText(`Strategy learned: ${LESSON}`)).toBeVisible()
      await expect(preview.getByText('Closer: in the last six sessions')).toBeVisible()
      await expect(
        preview.getByRole('listitem').filter({ hasText: DATED }).filter({ hasText: LIMIT }).first(),
      ).toContainText(/because of/i)
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
