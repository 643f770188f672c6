import { expect, test } from '@playwright/test'
import { removeCard, setText } from '@parley/shared/documents/cards'
import { DAY, places } from '../driver/day.ts'
import { Seat } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { BrowserPerson } from './pages/browser-person.ts'
import { glance } from './pages/judge.ts'
import { RecordedPage } from './pages/recorded-page.ts'
import { shot } from './pages/shots.ts'
import { sitsInBrowser } from './pages/stored-seat.ts'

let server: ServerProcess
test.beforeAll(async () => {
  server = await ServerProcess.start()
})
test.afterAll(() => server.dispose())

test('SN3, SN6, SN7, SN9: a moment is kept, looked through and compared by keyboard, marked on the board, and what went comes back as a copy', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const { mediator, created } = await Seat.creates(server.url, { ...DAY, k: 3 })
  const writer = await Seat.joins(server.url, { invite: created.invites.a, name: 'Priya' })
  const [phone, desk] = [await RecordedPage.open(browser, 'phone'), await RecordedPage.open(browser, 'laptop')]
  await BrowserPerson.joins(phone, `${server.url}/join#invite=${created.invites.b}`, 'Kim', 'b', 'Operations')
  await sitsInBrowser(desk.page, mediator, 'mediator', 'Nell')
  await mediator.does({ type: 'start-step', step: 'map' })
  const opens = async (): Promise<void> => {
    await phone.page.getByRole('button', { name: 'Menu' }).click()
    await phone.page.getByRole('menuitem', { name: 'History of the board' }).click()
  }
  const sheet = phone.page.getByRole('dialog')
  await opens()
  await expect(sheet.getByText(/There is no snapshot yet/)).toBeVisible()
  await sheet.getByRole('button', { name: 'Close' }).click()
  const add = (text: string, more: object = {}) =>
    places(writer, { kind: 'milestone', group: 'a', zone: 'map', text, ...more }, [])
  const worded = await add('One-screen bil', { week: 6 })
  const gone = await add('Skills map')
  for (let card = 1; card < 6; card += 1) await add(`Practice day ${card}`, { week: card })

  await desk.page.getByRole('button', { name: 'History of the board' }).click()
  const dialog = desk.page.getByRole('dialog')
  const take = dialog.getByRole('button', { name: 'Take a snapshot now' })
  await take.click()
  await expect(dialog.getByText(/Give the moment a name first/)).toBeVisible()
  await dialog.getByLabel('What is this moment called?').fill('Before lunch')
  await take.click()
  await expect(dialog.getByRole('button', { name: /1\. Before lunch/ })).toContainText('7 cards')
  await expect(dialog.getByText(/Give the moment a name first/)).toHaveCount(0)
  await mediator.does({ type: 'start-step', step: 'map' })
  const board = await writer.opens('board')
  setText(board, worded, 'One-screen billing')
  removeCard(board, gone)
  await add('Decision point')
  await writer.saved('board')
  await shot(desk.page, 'history-console-list')

  // By keyboard alone: into the snapshot, to what changed since, and back to the same place in the list.
  await opens()
  await sheet.getByRole('button', { name: /1\. Before lunch/ }).focus()
  await phone.page.keyboard.press('Enter')
  await expect(sheet.getByRole('heading', { name: /1\. Before lunch/ })).toBeFocused()
  await expect(sheet.getByRole('listitem').filter({ hasText: 'One-screen bil' })).toContainText('Strategy · week 6')
  await expect(sheet.getByText(/Never in a snapshot: drafts/)).toBeVisible()
  // The other group's cards are not ours to take out.
  await expect(sheet.getByRole('button', { name: 'Take it out of the history' })).toHaveCount(0)
  const problems: string[] = []
  await glance(phone.page, 'history-cards-phone', problems)
  await sheet.getByRole('button', { name: 'Compare' }).press('Enter')
  await expect(sheet.getByRole('listitem').filter({ hasText: 'One-screen billing' })).toContainText(
    'Before: “One-screen bil”',
  )
  for (const words of ['Skills map', 'Decision point'])
    await expect(sheet.getByRole('listitem').filter({ hasText: words })).toBeVisible()
  await glance(phone.page, 'history-compare-phone', problems)
  await sheet.getByRole('button', { name: 'Marked on the board' }).press('Enter')
  await expect(sheet.locator('[data-change]').first()).toBeVisible()
  await glance(phone.page, 'history-marked-phone', problems)
  await sheet.getByRole('button', { name: 'All snapshots' }).press('Enter')
  await expect(sheet.getByRole('button', { name: /1\. Before lunch/ })).toBeFocused()

  await dialog.getByRole('button', { name: /1\. Before lunch/ }).click()
  await dialog.getByRole('button', { name: 'Board' }).click()
  await expect(dialog.getByRole('img', { name: /Milestone map: 1\. Before lunch/ })).toBeVisible()
  await shot(desk.page, 'history-board-laptop')
  await dialog.getByRole('button', { name: 'Compare' }).click()
  // Marked on the board, with words: what is new, reworded and gone, for the eye and for the ear (SN9).
  await dialog.getByRole('button', { name: 'Marked on the board' }).click()
  await expect(dialog.locator('[data-change]')).toHaveText(['reworded', 'new', 'gone'])
  await expect(dialog.getByRole('img', { name: /Before lunch.*compared\. Since then: / })).toBeVisible()
  await glance(desk.page, 'history-marked-laptop', problems)
  await dialog.getByRole('button', { name: 'Lay copies in the free area' }).click()
  await expect(dialog.getByText('One copy lies in the free area now.')).toBeVisible()
  await expect
    .poll(async () => (await writer.sees('board')).cards.filter(({ text }) => text === 'Skills map').length)
    .toBe(1)
  // What came back lies in a stack, which says that it is new.
  await expect(dialog.getByRole('button', { name: /new.*Skills map/ })).toHaveCount(1)
  await dialog.getByRole('button', { name: 'Lay copies in the free area' }).click()
  await expect(dialog.getByText(/Everything of this snapshot still lies on the board/)).toBeVisible()
  await glance(desk.page, 'history-console-laptop', problems)
  await desk.page.emulateMedia({ colorScheme: 'dark' })
  await desk.page.setViewportSize({ width: 1920, height: 1080 })
  await glance(desk.page, 'history-console-wide-dark', problems)
  await phone.page.emulateMedia({ colorScheme: 'dark' })
  await shot(phone.page, 'history-list-phone-dark')
  for (const recorded of [phone, desk]) {
    expect(recorded.errors.filter((error) => !error.includes('409'))).toEqual([])
    await recorded.context.close()
  }
  expect(problems).toEqual([])
  for (const seat of [mediator, writer]) seat.leavesTheRoom()
})
