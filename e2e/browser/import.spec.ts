import { expect, test, type Locator } from '@playwright/test'
import { DAY } from '../driver/day.ts'
import { Seat } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { everythingIn } from '../driver/wire-search.ts'
import { BrowserPerson } from './pages/browser-person.ts'
import { glance } from './pages/judge.ts'
import { RecordedPage } from './pages/recorded-page.ts'

let server: ServerProcess
test.beforeAll(async () => {
  server = await ServerProcess.start()
})
test.afterAll(() => server.dispose())

const brings = (page: Locator, name: string, content: string | Buffer): Promise<void> =>
  page.getByLabel('Or take a file: CSV or plain text').setInputFiles({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(content),
  })

test('IM1, IM2, IM3, IM4: drafts, goals and words from files are shown line by line, and come at a press to whom they belong', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const { mediator, created } = await Seat.creates(server.url, { ...DAY, k: 3 })
  const other = await Seat.joins(server.url, { invite: created.invites.a, name: 'Priya' })
  const [phone, desk] = [await RecordedPage.open(browser, 'phone'), await RecordedPage.open(browser, 'laptop', true)]
  for (const [recorded, name] of [
    [phone, 'Kim'],
    [desk, 'Lena'],
  ] as const)
    await BrowserPerson.joins(recorded, `${server.url}/join#invite=${created.invites.b}`, name, 'b', 'Operations')
  const problems: string[] = []

  await mediator.does({ type: 'start-step', step: 'write-interests' })
  await phone.page.locator('summary', { hasText: 'Add several at once' }).click()
  const drafts = phone.page.locator('details', { hasText: 'Add several at once' })
  const field = drafts.getByRole('textbox', { name: 'Several cards, one a line' })
  await brings(drafts, 'all.xlsx', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 8, 0]))
  await expect(drafts.getByRole('alert')).toHaveText(/choose “Save as” and then CSV/)
  await brings(drafts, 'old.txt', Buffer.from([0x4c, 0xf6, 0x68, 0x6e, 0x65]))
  await expect(field).toHaveValue('Löhne')
  await expect(drafts.getByText('The file is read as Windows-1252.')).toBeVisible()
  await field.fill(`Löhne\n=HYPERLINK("x")\n---\n${'y'.repeat(2_001)}`)
  await expect(drafts.getByText('2 lines come:')).toBeVisible()
  await expect(drafts.getByText('(Comes as plain words. Nothing is worked out.)')).toBeVisible()
  await expect(drafts.locator('[data-problem="line-too-long"]')).toContainText('Line 4')
  await drafts.getByText('One line stays in the field:').scrollIntoViewIfNeeded()
  await glance(phone.page, 'import-drafts-phone', problems)
  const isWide = await phone.page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
  expect(isWide).toBe(false)
  await drafts.getByRole('button', { name: 'Add 2 cards' }).click()
  await expect(field).toHaveValue('y'.repeat(2_001))
  await expect(phone.page.getByText('=HYPERLINK("x")')).toBeVisible()
  await mediator.stateWhere('both drafts have come', ({ drafts: now }) => now?.cards === 2)
  for (const seat of [mediator, other]) expect(everythingIn(seat.frames)).not.toMatch(/Löhne|HYPERLINK/)

  await mediator.does({ type: 'start-step', step: 'map' })
  const goals = desk.page.locator('details', { hasText: 'Paste goals, one a line' })
  await goals.locator('summary').click()
  await brings(
    goals,
    'goals.csv',
    'Goal;Why\r\nOne price list;"Every call begins with a price; we lose it"\r\nFewer plans;Ours',
  )
  const list = goals.getByRole('list').first()
  await expect(list).toContainText('we lose it')
  await goals.getByLabel('Which column has the goals?').selectOption({ label: 'Column 1: Goal' })
  await expect(list.getByRole('listitem')).toHaveText(['One price list', 'Fewer plans'])
  await expect(goals.getByLabel('The first row has the names of the columns')).toBeChecked()
  await glance(desk.page, 'import-goals-laptop', problems)
  expect((await other.sees('board')).cards).toEqual([])
  await goals.getByRole('button', { name: 'Add 2 goals' }).click()
  await expect
    .poll(async () => (await other.sees('board')).cards.map(({ text, group }) => `${group} ${text}`))
    .toEqual(['b One price list', 'b Fewer plans'])

  await mediator.does({ type: 'start-step', step: 'words' })
  const words = desk.page.locator('details', { hasText: 'Add a word list from an earlier session' })
  await words.locator('summary').click()
  await brings(words, 'words.csv', 'churn,customers who leave us\n"ARR","income, a year"\nalone')
  await expect(words.locator('[data-problem="word-without-plain"]')).toContainText('Line 3: alone')
  await glance(desk.page, 'import-words-laptop', problems)
  await words.getByRole('button', { name: 'Add 2 to the list' }).click()
  await expect
    .poll(async () => (await other.sees('board')).cards.filter(({ zone }) => zone === 'words').map(({ text }) => text))
    .toEqual(expect.arrayContaining(['churn', 'customers who leave us', 'ARR', 'income, a year']))
  for (const recorded of [phone, desk]) {
    expect(recorded.errors).toEqual([])
    await recorded.context.close()
  }
  expect(problems).toEqual([])
  for (const seat of [mediator, other]) seat.leavesTheRoom()
})
