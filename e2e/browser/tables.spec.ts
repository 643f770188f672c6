import { expect, test, type Page } from '@playwright/test'
import { gather } from '../driver/gather.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { until } from '../driver/until.ts'
import { looks } from './pages/looks.ts'
import { RecordedPage } from './pages/recorded-page.ts'
import { shot } from './pages/shots.ts'
import { sitsInBrowser } from './pages/stored-seat.ts'

let server: ServerProcess
test.beforeAll(async () => {
  server = await ServerProcess.start()
})
test.afterAll(() => server.dispose())

test('TS1, TS3, TS6: a large group finds its tables on phone and laptop, and the mediator brings them together', async ({
  browser,
}) => {
  const room = await gather(server.url, { a: 13, b: 1 })
  const { mediator, a, projector } = room
  await mediator.does({ type: 'start-step', step: 'write-interests' })
  const texts = ['Dates that hold', 'Fewer surprises', 'Time to finish', 'News before customers', 'One list']
  for (const [at, text] of texts.entries()) await a[at]!.offers([await a[at]!.writes('interest', text)])
  await mediator.does({ type: 'start-step', step: 'write-assumptions' })
  const [desk, wall] = [await RecordedPage.open(browser, 'laptop'), await RecordedPage.open(browser, 'screen')]
  await sitsInBrowser(desk.page, mediator, 'mediator', 'Nell')
  await sitsInBrowser(wall.page, projector, 'projector', 'Screen')

  // The console says before the step how the group sits down, and the mediator may choose one table on purpose.
  const ahead = desk.page.getByText('Strategy has 13 people: at its group table it sits down at 2 tables, by lot.')
  await expect(ahead).toBeVisible()
  await looks(desk.page, 'tables-ahead')
  await desk.page.getByRole('button', { name: 'Seat Strategy at one table' }).focus()
  await desk.page.keyboard.press('Enter')
  await expect(desk.page.getByText('it sits at one table, as you chose.')).toBeVisible()
  await desk.page.keyboard.press('Enter')
  await expect(ahead).toBeVisible()
  await desk.page.locator('[data-next-act=next]').click()
  await expect(desk.page.getByRole('heading', { name: 'Strategy works at 2 tables.' })).toBeVisible()
  await expect(desk.page.getByText('Strategy sits at 2 tables, with 7 and 6 people.')).toBeVisible()
  await looks(desk.page, 'tables-console')
  await expect(wall.page.getByText('Strategy sits at 2 tables. Your own page says which is yours.')).toBeVisible()
  await shot(wall.page, 'tables-wall')

  // A phone at one table and a laptop at the other: each says in words where it is, and shows its own cards.
  const at = (table: number) =>
    until(`somebody sits at table ${table}`, () => a.find((seat) => seat.self?.table?.table === table))
  const [atOne, atTwo] = [await at(1), await at(2)]
  const [phone, laptop] = [await RecordedPage.open(browser, 'phone'), await RecordedPage.open(browser, 'laptop')]
  await sitsInBrowser(phone.page, atOne, 'participant', 'Kim')
  await sitsInBrowser(laptop.page, atTwo, 'participant', 'Mo')
  await expect(phone.page.getByRole('heading', { name: 'You are at table 1 of 2 of Strategy' })).toBeVisible()
  await expect(phone.page.getByText('Only the people at your table')).toBeVisible()
  await expect(phone.page.getByRole('heading', { name: 'Who sits at table 1' })).toBeVisible()
  await expect(phone.page.getByRole('button', { name: 'Strategy is ready' })).toHaveCount(0)
  await looks(phone.page, 'tables-phone')
  await expect(laptop.page.getByRole('heading', { name: 'You are at table 2 of 2 of Strategy' })).toBeVisible()
  await looks(laptop.page, 'tables-laptop')
  const reads = async (page: Page): Promise<readonly string[]> => {
    const shown = await page.getByRole('main').innerText()
    return texts.filter((text) => shown.includes(text))
  }
  await expect.poll(async () => (await reads(phone.page)).length).toBeGreaterThan(1)

  // Whoever types when the tables come together finds the words again.
  const [mine] = await reads(phone.page)
  await phone.page.getByRole('main').getByRole('button', { name: mine! }).first().click()
  const field = phone.page.getByRole('textbox', { name: 'Text of the card' })
  await field.press('End')
  await field.pressSequentially(' for ten years')
  await expect(field).toHaveValue(`${mine} for ten years`)
  await desk.page.getByRole('button', { name: 'Bring the tables of Strategy together' }).click()
  await expect(phone.page.getByRole('button', { name: 'Strategy is ready' })).toBeVisible()
  await expect(phone.page.getByText(' for ten years').first()).toBeVisible()
  await expect.poll(async () => (await reads(phone.page)).length).toBe(texts.length)
  await looks(phone.page, 'tables-together')
  await expect(desk.page.getByRole('heading', { name: 'The groups are at their tables.' })).toBeVisible()
  await expect(laptop.page.getByRole('button', { name: 'Strategy is ready' })).toBeVisible()
  await Promise.all([desk, wall, phone, laptop].map(({ context }) => context.close()))
})
