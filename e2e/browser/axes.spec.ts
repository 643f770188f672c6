import { expect, test, type Locator, type Page } from '@playwright/test'
import { ServerProcess } from '../driver/server-process.ts'
import { gather } from '../driver/gather.ts'
import { until } from '../driver/until.ts'
import { accessibilityProblems } from './pages/accessibility.ts'
import { atTheAssumptions, sitsAtAxes, type Rated } from './pages/axes-room.ts'
import { RecordedPage } from './pages/recorded-page.ts'
import { shot } from './pages/shots.ts'
import { sitsInBrowser } from './pages/stored-seat.ts'

let server: ServerProcess
test.beforeAll(async () => {
  server = await ServerProcess.start()
})
test.afterAll(() => server.dispose())

const ASSUMPTIONS: readonly Rated[] = [
  {
    group: 'a',
    text: 'The support team can take on subscriptions with the people it has now.',
    ratings: [
      [4, 4],
      [4, 3],
      [3, 4],
      [5, 1],
      [5, 1],
      [5, 2],
    ],
  },
  { group: 'a', text: 'Device customers will move to a subscription.' },
  { group: 'b', text: 'If we say a date is unsafe, it is held against us.' },
  { group: 'b', text: 'Once the new billing tool is live, call volumes go down.' },
]
const list = (page: Page): Locator => page.getByRole('region', { name: 'The map as a list' })
const row = (page: Page, card: string): Locator => list(page).locator(`li[data-card="${card}"]`)
const plate = (page: Page, card: string): Locator =>
  page.locator(`[data-axes] [data-card="${card}"] [data-act="select"]`)
const WORDS = 'How much hangs on it, and what do we actually know?'

const audit = async (page: Page): Promise<void> => {
  expect(await accessibilityProblems(page)).toEqual([])
}

test('AX1, AX2, AX3, AX4: both groups lay assumptions by drag, by keys and by number, and a test answers the corner', async ({
  browser,
}) => {
  const room = await atTheAssumptions(server.url, ASSUMPTIONS)
  const [support, devices, unsafe, billing] = room.cards as [string, string, string, string]
  const [seatA, seatB] = [room.a[0], room.b[0]]
  if (!seatA || !seatB) throw new Error('The room is too small.')
  const [a, phone] = await Promise.all([
    sitsAtAxes(browser, 'laptop', seatA, WORDS),
    sitsAtAxes(browser, 'phone', seatB, WORDS),
  ])
  const asking = (page: Page): Locator => page.getByRole('region', { name: 'Important and unproven' })

  await test.step('the ratings of both groups have laid one, with the gap in words', async () => {
    await expect(row(phone.page, support).getByText('Evidence: a clear difference, Strategy higher')).toBeVisible()
    await expect(row(phone.page, support).getByText('Importance: a clear difference, Operations higher')).toBeVisible()
    await expect(row(phone.page, support).getByText('the middle of the ratings')).toBeVisible()
    await expect(asking(phone.page).getByRole('heading', { name: '1 assumption asks for a test' })).toBeVisible()
  })

  await test.step('by drag on the laptop, the other group’s card, seen live on the phone', async () => {
    await expect(plate(a.page, unsafe)).toBeAttached()
    await plate(a.page, unsafe).focus()
    const from = await plate(a.page, unsafe).boundingBox()
    const canvas = await a.page.locator('[data-axes] canvas').first().boundingBox()
    if (!from || !canvas) throw new Error('There is no canvas.')
    const [x, y] = [from.x + from.width / 2, from.y + from.height / 2]
    await a.page.mouse.move(x, y)
    await a.page.mouse.down()
    await a.page.mouse.move(x, y - 60, { steps: 4 })
    await a.page.mouse.move(canvas.x + canvas.width * 0.36, canvas.y + canvas.height * 0.3, { steps: 6 })
    await shot(a.page, 'axes-drag')
    await a.page.mouse.up()
    await expect(row(phone.page, unsafe).getByRole('textbox', { name: 'Evidence' })).toBeVisible()
    const evidence = Number(await row(phone.page, unsafe).getByRole('textbox', { name: 'Evidence' }).inputValue())
    const importance = Number(await row(phone.page, unsafe).getByRole('textbox', { name: 'Importance' }).inputValue())
    expect(evidence).toBeLessThan(50)
    expect(importance).toBeGreaterThan(50)
    await expect(asking(phone.page).getByRole('heading', { name: '2 assumptions ask for a test' })).toBeVisible()
    await expect(a.page.getByRole('button', { name: /^Edit/ }), 'nobody changes the words here').toHaveCount(0)
  })

  await test.step('by keys: the middle, then right by two and up by ten; Undo puts it back', async () => {
    await plate(a.page, devices).focus()
    await a.page.keyboard.press('ArrowUp')
    await expect(row(phone.page, devices).getByRole('textbox', { name: 'Evidence' })).toHaveValue('50')
    await a.page.keyboard.press('ArrowRight')
    await a.page.keyboard.press('Shift+ArrowUp')
    await expect(row(phone.page, devices).getByRole('textbox', { name: 'Evidence' })).toHaveValue('52')
    await expect(row(phone.page, devices).getByRole('textbox', { name: 'Importance' })).toHaveValue('60')
    await a.page.keyboard.press('Backspace')
    await expect(row(phone.page, devices).getByRole('button', { name: /^Place on the map/ })).toBeVisible()
    await a.page.keyboard.press('Control+z')
    await expect(row(phone.page, devices).getByRole('textbox', { name: 'Evidence' })).toHaveValue('52')
  })

  await test.step('BD7: pointers name the group, are followed, and are on no phone', async () => {
    const other = await sitsAtAxes(browser, 'laptop', room.b[1] ?? seatB, WORDS)
    const pointer = other.page.locator('[data-pointer="a"]')
    const canvas = await a.page.locator('[data-axes] canvas').first().boundingBox()
    if (!canvas) throw new Error('There is no canvas.')
    const pointsAt = (x: number, y: number): Promise<void> =>
      a.page.mouse.move(canvas.x + x, canvas.y + y, { steps: 3 })
    await pointsAt(300, 200)
    await expect(pointer).toHaveText('Strategy')
    const off = async (): Promise<number> => {
      const at = await pointer.boundingBox()
      return Math.max(Math.abs((at?.x ?? 0) - (canvas.x + 300)), Math.abs((at?.y ?? 0) - (canvas.y + 200)))
    }
    await expect.poll(off, 'the same place of the board is the same place of the window').toBeLessThan(4)
    await shot(other.page, 'axes-pointers')
    await expect(phone.page.locator('[data-pointer]')).toHaveCount(0)
    await other.page.getByRole('combobox', { name: 'Follow a pointer' }).selectOption({ label: 'someone of Strategy' })
    await expect(other.page.getByText('Following someone of Strategy.').first()).toBeVisible()
    await other.page.keyboard.press('Escape')
    await expect(other.page.getByRole('combobox', { name: 'Follow a pointer' })).toHaveValue('')
    await a.page.mouse.move(20, 20)
    await expect(pointer).toHaveCount(0)
    expect(other.errors).toEqual([])
    await other.context.close()
  })

  await test.step('by number on the phone', async () => {
    await row(phone.page, billing)
      .getByRole('button', { name: /^Place on the map/ })
      .click()
    const evidence = row(phone.page, billing).getByRole('textbox', { name: 'Evidence' })
    await evidence.fill('12')
    await evidence.press('Enter')
    const importance = row(phone.page, billing).getByRole('textbox', { name: 'Importance' })
    await importance.fill('88')
    await importance.press('Enter')
    await expect(plate(a.page, billing)).toContainText('Evidence 12 of 100, Importance 88 of 100. Asks for a test')
    await expect(asking(a.page).getByRole('heading', { name: '3 assumptions ask for a test' })).toBeVisible()
  })

  await test.step('a test with an owner and a day takes the card off the list, for both groups', async () => {
    await row(phone.page, billing)
      .getByRole('button', { name: /^What would change our mind/ })
      .click()
    await phone.page.getByRole('textbox', { name: /^What would change our mind/ }).fill('Calls a day before and after.')
    await phone.page.getByRole('button', { name: 'Add a test' }).click()
    const item = row(phone.page, billing).locator('[data-test]')
    await expect(item.getByText('Still needs: an owner, a day.')).toBeVisible()
    await expect(asking(a.page).getByRole('heading', { name: '3 assumptions ask for a test' })).toBeVisible()
    await item.getByLabel('By when').fill('2027-03-12')
    await item.getByRole('combobox', { name: 'Who finds out, of Operations' }).selectOption({ label: 'Person b0' })
    await expect(asking(a.page).getByRole('heading', { name: '2 assumptions ask for a test' })).toBeVisible()
    await expect(row(a.page, billing).getByText('Operations: Person b0')).toBeVisible()
    await expect(plate(a.page, billing)).toContainText('Test until 12 March 2027')
  })
  await shot(a.page, 'axes-laptop')
  await shot(phone.page, 'axes-phone')
  await Promise.all([audit(a.page), audit(phone.page)])

  await test.step('on the wall, in the room’s type', async () => {
    const screen = await RecordedPage.open(browser, 'screen')
    await sitsInBrowser(screen.page, room.projector, 'projector', 'Screen')
    await expect(screen.page.getByRole('heading', { name: 'Assumption map' })).toBeVisible()
    await expect(screen.page.getByText('2 ask for a test')).toBeVisible()
    await shot(screen.page, 'axes-wall')
    expect(screen.errors).toEqual([])
  })
  for (const { errors } of [a, phone]) expect(errors).toEqual([])
  for (const seat of room.everyone) seat.leavesTheRoom()
})

test('AX5, AX8: two axes of the room’s own and a corner, named and filled on a phone', async ({ browser }) => {
  const room = await gather(server.url, { a: 1, b: 1 }, { k: 3, template: 'two-by-two' })
  await room.mediator.does({ type: 'start-step', step: 'two-by-two' })
  const [seatA, seatB] = [room.a[0], room.b[0]]
  if (!seatA || !seatB) throw new Error('The room is too small.')
  const phone = await sitsAtAxes(browser, 'phone', seatB, 'Which two things matter most and are known least?')
  const { page } = phone
  for (const [end, name] of [
    ['Left end', 'Prices stay'],
    ['Right end', 'Prices double'],
    ['Lower end', 'Few switch'],
    ['Upper end', 'Everyone switches'],
  ] as const) {
    const field = page.locator('li[data-end]').filter({ has: page.getByRole('textbox', { name: end }) })
    await field.getByRole('textbox', { name: end }).fill(name)
    await field.getByRole('button', { name: 'Name it' }).click()
    await expect(page.getByRole('region', { name: 'The ends of the axes' }).getByText(name)).toBeVisible()
  }
  const corners = page.getByRole('region', { name: 'The four corners' })
  const corner = corners.locator('li[data-end="top-right"]')
  await corner.getByRole('textbox', { name: 'Top right: Everyone switches, Prices double' }).fill('The big bet')
  await corner.getByRole('button', { name: 'Name it' }).click()
  await expect(corners.getByText('The big bet')).toBeVisible()
  await page.getByRole('button', { name: 'New note' }).click()
  const dialog = page.getByRole('dialog', { name: 'New note' })
  await dialog.getByRole('textbox', { name: 'A new note' }).fill('A second warehouse')
  await dialog.getByRole('button', { name: 'Add the note' }).click()
  await list(page).getByRole('button', { name: 'Place on the map: A second warehouse' }).click()
  await expect(list(page).getByText('0 is “Prices stay”, 100 is “Prices double”')).toBeVisible()
  await list(page).getByRole('button', { name: 'More: From left to right' }).click()
  await expect(list(page).getByRole('textbox', { name: 'From left to right' })).toHaveValue('60')
  await expect(list(page).getByText('in “The big bet”')).toBeVisible()
  await until('the other group has it at its place', async () => {
    const { cards } = await seatA.sees('board')
    const note = cards.find(({ kind }) => kind === 'note')
    return cards.length === 6 && note?.value?.join() === '60,50'
  })
  await shot(page, 'axes-two-by-two-phone')
  await audit(page)
  expect(phone.errors).toEqual([])
  for (const seat of room.everyone) seat.leavesTheRoom()
})
