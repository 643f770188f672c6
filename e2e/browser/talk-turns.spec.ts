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

const STORIES = [
  { act: 'talk', mode: 'open', minutes: 10 },
  { act: 'talk', mode: 'turns', turn: 4, each: 4, minutes: 35 },
  { act: 'agree', mode: 'agreements', minutes: 10 },
  { act: 'agree', mode: 'close', minutes: 5 },
]

test('TT1 to TT6: turns by lot on a console, a phone and the wall; asked, and noted what one heard', async ({
  browser,
}) => {
  const room = await gather(server.url, { a: 2, b: 2 }, { k: 3, agenda: STORIES })
  const desk = await RecordedPage.open(browser, 'laptop')
  const phone = await RecordedPage.open(browser, 'phone')
  const wall = await RecordedPage.open(browser, 'screen')
  await room.mediator.does({ type: 'start-step', step: 'stories' })
  await sitsInBrowser(desk.page, room.mediator, 'mediator', 'Nell')
  await sitsInBrowser(wall.page, room.projector, 'projector', 'Screen')
  await expect(wall.page.getByRole('heading', { name: 'What happened, as you lived it?' })).toBeVisible()

  // By keyboard: the turns are set, the lot is sealed and drawn.
  const { page } = desk
  const acts = (name: string) => page.getByRole('button', { name, exact: true })
  await acts('Set the turns').focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Set the turns' })
  await dialog.getByRole('textbox', { name: 'Minutes for a turn' }).fill('0')
  await dialog.getByRole('button', { name: 'Set and seal the lot' }).click()
  await expect(dialog.getByRole('alert')).toHaveText('A whole number from 1 to 30.')
  await dialog.getByRole('textbox', { name: 'Minutes for a turn' }).fill('4')
  await expect(dialog.getByText('16:00 for each group, 32:00 together.')).toBeVisible()
  await looks(page, 'turns-dialog')
  await dialog.getByRole('button', { name: 'Set and seal the lot' }).click()
  await expect(wall.page.getByText(/^The seal of the lot begins: ([0-9a-f]{4} ){4}…$/)).toBeVisible()
  await acts('Draw who begins').focus()
  await page.keyboard.press('Enter')
  await expect(wall.page.getByRole('heading', { name: /^(Strategy|Operations) begins$/ })).toBeVisible()
  await looks(wall.page, 'turns-wall-drawn')

  // Somebody of the group that begins is asked on a phone, says yes, and has the floor.
  const { first } = (await room.mediator.stateWhere('the draw', (state) => state.turns?.first != null)).turns!
  const [person] = first === 'a' ? room.a : room.b
  const group = first === 'a' ? 'Strategy' : 'Operations'
  await sitsInBrowser(phone.page, person!, 'participant', `Person ${first}0`)
  await expect(phone.page.getByRole('heading', { name: 'Your group is next' })).toBeVisible()
  await page.getByRole('combobox', { name: `Ask somebody of ${group}` }).selectOption(`Person ${first}0`)
  await acts('Ask').click()
  const yes = phone.page.getByRole('button', { name: 'Yes, I will speak' })
  const pass = phone.page.getByRole('button', { name: 'Pass' })
  await expect(yes).toBeVisible()
  const [one, other] = [await yes.boundingBox(), await pass.boundingBox()]
  expect([one?.width, one?.height]).toEqual([other?.width, other?.height])
  expect(one?.height).toBeGreaterThanOrEqual(44)
  await looks(phone.page, 'turns-phone-asked')
  await yes.click()
  await expect(page.getByText(`Person ${first}0 speaks, or will.`)).toBeVisible()
  await acts('Begin the turn').click()
  await expect(phone.page.getByRole('heading', { name: 'You have the floor' })).toBeVisible()
  await expect(wall.page.getByText(`Person ${first}0`, { exact: true })).toBeVisible()
  await looks(wall.page, 'turns-wall-now')
  await looks(page, 'turns-console-now')
  await acts('+1 minute for both groups').click()
  await expect(wall.page.getByText('0:00 of 17:00')).toHaveCount(2)

  // What one heard is a note on the own desk.
  await phone.page.getByRole('textbox', { name: 'Which sentence stays with you?' }).fill('The call on the tenth')
  await phone.page.getByRole('button', { name: 'Add card' }).click()
  await expect(phone.page.getByText('The call on the tenth')).toBeVisible()
  await looks(phone.page, 'turns-phone-notes')
  await acts('End the turn').click()
  await expect(page.getByRole('button', { name: 'Begin the turn' })).toBeVisible()
  await page.locator('summary', { hasText: 'Balance of the process' }).click()
  await expect(page.getByRole('table', { name: 'Balance of the process' })).toContainText('Began by lot')
  await looks(page, 'turns-console-next')

  await phone.page.getByRole('button', { name: 'Menu' }).click()
  await phone.page.getByRole('menuitem', { name: 'I need a break' }).click()
  await expect(page.getByText('Need a break')).toBeVisible()
  for (const { errors } of [desk, phone, wall]) expect(errors).toEqual([])
  for (const seat of room.everyone) seat.leavesTheRoom()
})
