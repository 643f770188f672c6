import { expect, test } from '@playwright/test'
import { ServerProcess } from '../driver/server-process.ts'
import { judge } from './pages/judge.ts'
import { RecordedPage } from './pages/recorded-page.ts'

let server: ServerProcess
test.beforeAll(async () => {
  server = await ServerProcess.start()
})
test.afterAll(() => server.dispose())

const NOTHING_COUNTS = 'Practice. Nothing here counts anywhere.'

test('PT1: from the first page to the console of a practice, with its screen in another tab', async ({ browser }) => {
  test.setTimeout(240_000)
  const problems: string[] = []
  const { page, context } = await RecordedPage.open(browser, 'laptop')
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(server.url)
  await page.getByRole('link', { name: /^Practice/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Practice' })).toBeVisible()
  await judge(page, 'practice', problems)

  await page.getByRole('radio', { name: /^The mediator/ }).check()
  await page.getByLabel('Where it begins').selectOption('support')
  await page.getByRole('radio', { name: /^At once/ }).check()
  await page.getByRole('button', { name: 'Start the practice' }).click()
  const banner = page.getByRole('complementary', { name: 'Practice' })
  await expect(banner).toContainText(NOTHING_COUNTS, { timeout: 20_000 })
  await expect(page.getByText('Larkfield Systems: from boxes to subscriptions').first()).toBeVisible()
  // The simulated people have put their proposals down.
  await expect(
    page.getByText('Three shared measures replace the current eleven for two quarters.').first(),
  ).toBeVisible()
  await judge(page, 'practice-console', problems)

  const [screen] = await Promise.all([
    context.waitForEvent('page'),
    banner.getByRole('link', { name: 'Open the projector in another tab' }).click(),
  ])
  await expect(screen.getByRole('complementary', { name: 'Practice' })).toContainText(NOTHING_COUNTS)
  await expect(screen.getByRole('link', { name: 'Open the projector in another tab' })).toHaveCount(0)
  await judge(screen, 'practice-screen', problems)

  // Nothing of it stands among one's own sessions.
  await page.goto(server.url)
  await expect(page.getByRole('link', { name: /^Practice/ })).toBeVisible()
  await expect(page.getByText('Larkfield Systems')).toHaveCount(0)
  expect(problems).toEqual([])
  await context.close()
})

test('PT1: on a phone, by keyboard alone, as one of Operations, until it is over', async ({ browser }) => {
  test.setTimeout(240_000)
  const problems: string[] = []
  const { page, context } = await RecordedPage.open(browser, 'phone')
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(`${server.url}/practice`)
  await page.getByRole('radio', { name: /^The mediator/ }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: /^One of Operations/ })).toBeChecked()
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('Where it begins')).toBeFocused()
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowDown')
  await expect(page.getByLabel('Where it begins')).toHaveValue('write-interests')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: /^Quick/ })).toBeChecked()
  const start = page.getByRole('button', { name: 'Start the practice' })
  while (!(await start.evaluate((button) => button === document.activeElement))) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')

  const banner = page.getByRole('complementary', { name: 'Practice' })
  await expect(banner).toContainText(NOTHING_COUNTS, { timeout: 20_000 })
  await page.getByRole('textbox').first().fill('I want to learn how this day goes.')
  await expect(page.getByText(/^Saved/).first()).toBeVisible()
  await judge(page, 'practice-phone', problems)

  // What was chosen is chosen again.
  await banner.getByRole('link', { name: 'Another step, seat or speed' }).click()
  await expect(page.getByRole('radio', { name: /^One of Operations/ })).toBeChecked()
  await expect(page.getByLabel('Where it begins')).toHaveValue('write-interests')
  await page.goBack()
  await expect(banner).toBeVisible()

  await server.down('SIGTERM')
  await server.up()
  await expect(page.getByRole('heading', { name: 'This practice is over' })).toBeVisible({ timeout: 30_000 })
  await judge(page, 'practice-over', problems)
  await page.getByRole('link', { name: 'Practice' }).click()
  await expect(page.getByRole('radio', { name: /^One of Operations/ })).toBeChecked()
  expect(problems).toEqual([])
  await context.close()
})
