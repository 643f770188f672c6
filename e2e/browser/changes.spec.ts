import { expect, test } from '@playwright/test'
import { removeCard, setCard, setText } from '@parley/shared/documents/cards'
import { DAY, places } from '../driver/day.ts'
import { Seat } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { BrowserPerson } from './pages/browser-person.ts'
import { glance } from './pages/judge.ts'
import { RecordedPage } from './pages/recorded-page.ts'
import { sitsInBrowser } from './pages/stored-seat.ts'

let server: ServerProcess
test.beforeAll(async () => {
  server = await ServerProcess.start()
})
test.afterAll(() => server.dispose())

test('CH2: a phone and the console see what changed since a step began, live and by nobody’s name', async ({
  browser,
}) => {
  const { mediator, created } = await Seat.creates(server.url, { ...DAY, k: 3 })
  const writer = await Seat.joins(server.url, { invite: created.invites.a, name: 'Priya' })
  const [phone, desk] = [await RecordedPage.open(browser, 'phone'), await RecordedPage.open(browser, 'laptop')]
  await BrowserPerson.joins(phone, `${server.url}/join#invite=${created.invites.b}`, 'Kim', 'b', 'Operations')
  await sitsInBrowser(desk.page, mediator, 'mediator', 'Nell')
  await mediator.does({ type: 'start-step', step: 'map' })
  const { page } = phone
  const opens = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Menu' }).click()
    await page.getByRole('menuitem', { name: 'What changed on the board' }).click()
  }
  const sheet = page.getByRole('dialog')
  await opens()
  await expect(sheet.getByText(/nothing lay on the board yet/)).toBeVisible()
  await sheet.getByRole('button', { name: 'Close' }).click()

  const add = (text: string, more: object = {}) =>
    places(writer, { kind: 'milestone', group: 'a', zone: 'map', text, ...more }, [])
  const moved = await add('Practice day for both groups', { week: 6 })
  const worded = await add('One-screen bil')
  const gone = await add('Skills map')
  await mediator.does({ type: 'start-step', step: 'map' })
  await opens()
  await expect(sheet.getByText('Nothing has changed on the board since then.')).toBeVisible()

  const board = await writer.opens('board')
  setCard(board, moved, 'week', 10)
  setText(board, worded, 'One-screen billing')
  removeCard(board, gone)
  await add('Decision point')
  await writer.saved('board')
  for (const dialog of [sheet, desk.page.getByRole('dialog')]) {
    if (dialog !== sheet) await desk.page.getByRole('button', { name: 'What changed on the board' }).click()
    await expect(dialog.getByRole('listitem').filter({ hasText: 'Practice day' })).toContainText(
      'From week 6 to week 10.',
    )
    await expect(dialog.getByRole('listitem').filter({ hasText: 'One-screen billing' })).toContainText('Reworded.')
    await expect(dialog.getByRole('listitem').filter({ hasText: 'Decision point' })).toContainText('Strategy')
    await expect(dialog.getByText('Milestones: 1')).toBeVisible()
    await expect(dialog).not.toContainText('Priya')
  }
  await page.screenshot({ path: test.info().outputPath('changes-phone.png') })
  await desk.page.screenshot({ path: test.info().outputPath('changes-console.png') })
  const problems: string[] = []
  for (const recorded of [phone, desk]) {
    await glance(recorded.page, 'what-changed', problems)
    expect(recorded.errors).toEqual([])
    await recorded.context.close()
  }
  expect(problems).toEqual([])
  for (const seat of [mediator, writer]) seat.leavesTheRoom()
})
