import { expect, test } from '@playwright/test'
import { gather } from '../driver/gather.ts'
import { newSecret } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { glance } from './pages/judge.ts'
import { RecordedPage } from './pages/recorded-page.ts'
import { sitsInBrowser } from './pages/stored-seat.ts'
import { hardToRead } from './pages/wall-reading.ts'

let server: ServerProcess
test.beforeAll(async () => {
  server = await ServerProcess.start()
})
test.afterAll(() => server.dispose())

const DATE = 'A date that we had agreed on was missed.'
const STRAINED = 'A meeting between the groups was strained.'

test('SG1, SG3, SG6: chosen on the console, answered on a phone by keyboard, and read as counts on every surface', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const room = await gather(server.url, { a: 4, b: 3 }, { template: 'retrospective', k: 3 })
  const { mediator, a, b, people, projector } = room
  const [phone, desk, wall] = await Promise.all([
    RecordedPage.open(browser, 'phone'),
    RecordedPage.open(browser, 'laptop', true),
    RecordedPage.open(browser, 'screen'),
  ])
  const { page } = phone
  await sitsInBrowser(page, a[0]!, 'participant', 'Person a0')
  await sitsInBrowser(desk.page, mediator, 'mediator', 'Mediator')
  await sitsInBrowser(wall.page, projector, 'projector', 'Screen')
  const problems: string[] = []
  await mediator.does({ type: 'start-step', step: 'signals' })
  await expect(page.getByRole('heading', { level: 1, name: 'A signal check comes next' })).toBeVisible()
  await expect(wall.page.getByText('Which early signs have you seen?')).toBeVisible()

  await desk.page.getByRole('button', { name: 'Ask for early signs' }).click()
  const dialog = desk.page.getByRole('dialog')
  await expect(dialog.getByRole('checkbox', { checked: true })).toHaveCount(3)
  await glance(desk.page, 'signals-dialog', problems)
  await dialog.getByRole('button', { name: 'Ask about 3 signs' }).click()
  await expect(desk.page.getByText('0 of 7 have answered.')).toBeVisible()

  // On the phone three equal answers; the keyboard alone is enough.
  await expect(
    page.getByRole('heading', { level: 1, name: 'Have you seen this in the last three months?' }),
  ).toBeVisible()
  await page.getByRole('group', { name: DATE }).getByRole('radio', { name: 'Seen', exact: true }).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('group', { name: DATE }).getByRole('radio', { name: 'Not seen' })).toBeChecked()
  await page.keyboard.press('ArrowLeft')
  await page.getByRole('group', { name: STRAINED }).getByRole('radio', { name: 'Cannot say' }).check({ force: true })
  await expect(page.getByText('What you leave out counts as “cannot say”.')).toBeVisible()
  await glance(page, 'signals-phone', problems)
  await page.getByRole('button', { name: /^Send my answers/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Your answers are in' })).toBeVisible()
  await expect(desk.page.getByText('1 of 7 have answered.')).toBeVisible()
  await expect(wall.page.getByText('in secret: seen, not seen, or cannot say')).toBeVisible()
  await glance(wall.page, 'signals-wall-open', problems)

  const { ballots } = await mediator.stateWhere('it is open', (state) => state.ballots.at(-1)?.stage === 'open')
  const { id, options } = ballots.at(-1)!
  for (const seat of people.slice(1)) {
    // Operations saw what Strategy did not; of the last one too few can say.
    const values = b.includes(seat) ? [5, 5] : [1, 1]
    const ratings = options.slice(0, seat === b[0] ? 1 : 2).map((option, at) => ({
      option: option.id,
      values: [values[at] ?? 1],
    }))
    await seat.does({ type: 'vote', ballot: id, receipt: newSecret(), choice: { ratings } })
  }
  await expect(desk.page.getByText('Everyone has answered.')).toBeVisible()
  await desk.page.getByRole('button', { name: 'Close the check and show it' }).click()

  const table = page.getByRole('table', { name: DATE })
  await expect(table.getByRole('row', { name: 'Strategy 1 3 4' })).toBeVisible()
  await expect(table.getByRole('row', { name: 'Operations 3 0 3' })).toBeVisible()
  await expect(page.getByText('Your answers were counted.')).toBeVisible()
  await expect(page.getByRole('table', { name: STRAINED })).not.toBeVisible()
  await expect(page.locator('main')).not.toContainText('%')
  await glance(page, 'signals-result-phone', problems)
  await expect(wall.page.getByRole('table', { name: DATE })).toBeVisible()
  await glance(wall.page, 'signals-wall', problems)
  for (const small of await hardToRead(wall.page)) problems.push(`wall: ${small}`)
  await expect(desk.page.getByRole('heading', { name: 'The counts are on the screen.' })).toBeVisible()
  await desk.page.getByText('What was seen', { exact: true }).click()
  await glance(desk.page, 'signals-console', problems)
  expect(problems).toEqual([])
})
