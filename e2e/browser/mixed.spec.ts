import { expect, test } from '@playwright/test'
import { gather } from '../driver/gather.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { looks } from './pages/looks.ts'
import { RecordedPage } from './pages/recorded-page.ts'
import { sitsInBrowser } from './pages/stored-seat.ts'

let server: ServerProcess
test.beforeAll(async () => {
  server = await ServerProcess.start()
})
test.afterAll(() => server.dispose())

const AGENDA = [
  { act: 'talk', mode: 'open', minutes: 10 },
  { act: 'write', mode: 'mixed', size: 2, minutes: 20 },
  { act: 'agree', mode: 'agreements', minutes: 10 },
  { act: 'agree', mode: 'close', minutes: 5 },
]

test('MX1 to MX7: mixed pairs by lot from console, phone and wall: drawn, written, offered, shown, agreed', async ({
  browser,
}) => {
  const room = await gather(server.url, { a: 2, b: 2 }, { k: 3, agenda: AGENDA })
  const desk = await RecordedPage.open(browser, 'laptop')
  const phone = await RecordedPage.open(browser, 'phone')
  const wall = await RecordedPage.open(browser, 'screen')
  await room.mediator.does({ type: 'start-step', step: 'mixed' })
  await sitsInBrowser(desk.page, room.mediator, 'mediator', 'Nell')
  await sitsInBrowser(wall.page, room.projector, 'projector', 'Screen')
  await sitsInBrowser(phone.page, room.a[0]!, 'participant', 'Person a0')
  await expect(phone.page.getByRole('heading', { name: 'You will work with people of the other group' })).toBeVisible()

  // Without a pointer: who is drawn, and for how many at a table; the seal stands on the wall before the draw.
  const { page } = desk
  await page.getByRole('button', { name: 'Choose who is drawn…' }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Mixed tables by lot' })
  await expect(dialog.getByRole('radio', { name: 'Pairs' })).toBeChecked()
  await expect(dialog.getByRole('checkbox')).toHaveCount(4)
  await expect(dialog.getByText('4 people, 2 tables.')).toBeVisible()
  await dialog.getByRole('checkbox', { name: 'Person b1' }).click()
  await expect(dialog.getByText('3 people, one table.')).toBeVisible()
  await looks(page, 'mixed-dialog')
  await dialog.getByRole('button', { name: 'Seal the lot' }).click()
  await expect(wall.page.getByText(/^The seal of the lot begins: ([0-9a-f]{4} ){4}…$/)).toBeVisible()
  await page.getByRole('button', { name: 'Draw the tables' }).click()
  await expect(wall.page.getByRole('heading', { name: 'Find your table' })).toBeVisible()
  await looks(wall.page, 'mixed-wall-drawn')

  // On a phone: who sits here, who reads it, and a card that anybody here offers.
  const table = phone.page.getByRole('heading', { name: 'You sit at table 1' })
  await expect(table).toBeVisible()
  await expect(phone.page.getByText('Person a0 (you)')).toBeVisible()
  await expect(phone.page.getByText('Person b0')).toBeVisible()
  await expect(phone.page.getByText('Only the people at your table', { exact: false }).first()).toBeVisible()
  await looks(phone.page, 'mixed-phone-empty')
  await phone.page.getByRole('textbox', { name: 'An idea that could work for both groups' }).fill('Try it on one shift')
  await phone.page.getByRole('button', { name: 'Add it to our table' }).click()
  const offer = phone.page.getByRole('button', { name: 'Offer to the room: Try it on one shift' })
  expect((await offer.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  await offer.click()
  await expect(phone.page.getByRole('button', { name: 'Keep it at our table: Try it on one shift' })).toBeVisible()
  await looks(phone.page, 'mixed-phone-offered')

  // The mediator has a figure and not a word, and seats who came late.
  await expect(page.getByText('1 of 1', { exact: true })).toBeVisible()
  await expect(page.getByText('Try it on one shift')).toHaveCount(0)
  await page.getByRole('button', { name: 'Seat Person b1 at the smallest table' }).click()
  await expect(phone.page.getByText('Person b1')).toBeVisible()
  await looks(page, 'mixed-console')
  await page.getByRole('button', { name: 'Show what all tables offer' }).click()
  await expect(wall.page.getByText('Try it on one shift')).toBeVisible()
  await expect(phone.page.getByRole('heading', { name: 'What the tables wrote together' })).toBeVisible()
  await expect(phone.page.getByText('Written together by people of both groups')).toBeVisible()
  await looks(phone.page, 'mixed-phone-shown')
  await looks(wall.page, 'mixed-wall-shown')

  // Who wrote it down can take it back from there, and words of a table are changed by nobody.
  await phone.page.getByRole('button', { name: 'Menu' }).click()
  await phone.page.getByRole('menuitem', { name: 'My shared cards' }).click()
  const own = phone.page.getByRole('dialog', { name: 'My shared cards' })
  await expect(own.getByText('On the joint board, from your mixed table.', { exact: false })).toBeVisible()
  await expect(own.getByRole('button', { name: 'Take back for good' })).toBeVisible()
  await expect(own.getByRole('button', { name: 'Edit' })).toHaveCount(0)
  await looks(phone.page, 'mixed-phone-own')
  await phone.page.keyboard.press('Escape')
  await expect(own).toHaveCount(0)

  // An agreement that is made of it keeps the mark.
  await room.mediator.does({ type: 'start-step', step: 'agreements' })
  await phone.page.getByText('Options written together').click()
  await phone.page.getByRole('button', { name: 'Make it an agreement: Try it on one shift' }).click()
  await expect(phone.page.getByText('There is an agreement made of it.')).toBeVisible()
  const agreement = phone.page.getByRole('heading', { name: 'Try it on one shift' })
  await expect(agreement).toBeVisible()
  await expect(phone.page.getByText('Written together by people of both groups')).toHaveCount(2)
  await looks(phone.page, 'mixed-phone-agreement')
})
