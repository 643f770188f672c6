import { expect, test, type Page } from '@playwright/test'
import { gather } from '../driver/gather.ts'
import { newSecret, sha256 } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { accessibilityProblems } from './pages/accessibility.ts'
import { RecordedPage } from './pages/recorded-page.ts'
import { shot } from './pages/shots.ts'
import { sitsInBrowser } from './pages/stored-seat.ts'

let server: ServerProcess
test.beforeAll(async () => {
  server = await ServerProcess.start({ GROUP_ACT_SECONDS: '5' })
})
test.afterAll(() => server.dispose())

const SECRET = 'Two of us are looking for other jobs'
const RULE = 'In a separate talk the mediator keeps what you say.'

/** Presses a button with the keyboard alone. */
const presses = async (page: Page, name: string | RegExp): Promise<void> => {
  const button = page.getByRole('button', { name })
  await button.focus()
  await page.keyboard.press('Enter')
}

test('CA1, CA3 to CA7, CA10: a separate talk on a phone, at the console and on the wall', async ({ browser }) => {
  const room = await gather(server.url, { a: 1, b: 2 })
  const { mediator, projector } = room
  const [writer, reader, other] = [room.b[0]!, room.b[1]!, room.a[0]!]
  const phone = await RecordedPage.open(browser, 'phone')
  const apart = await RecordedPage.open(browser, 'phone')
  const laptop = await RecordedPage.open(browser, 'laptop')
  const wall = await RecordedPage.open(browser, 'screen')
  await sitsInBrowser(phone.page, writer, 'participant', 'Chloe')
  await sitsInBrowser(apart.page, other, 'participant', 'Jonas')
  await sitsInBrowser(laptop.page, mediator, 'mediator', 'Nell')
  await sitsInBrowser(wall.page, projector, 'projector', 'Screen')
  await mediator.does({ type: 'start-step', step: 'open' })

  // Somebody asks quietly; only the console learns of it, and not who.
  await phone.page.getByRole('button', { name: 'Menu' }).click()
  await phone.page.getByRole('menuitem', { name: 'Separate talks' }).click()
  await presses(phone.page, 'Ask quietly for your group')
  await expect(phone.page.getByText('You have asked quietly for a talk of your group.')).toBeVisible()
  await shot(phone.page, 'caucus-ask-phone')
  expect(await accessibilityProblems(phone.page)).toEqual([])
  await presses(phone.page, 'Close')
  await expect(laptop.page.getByText('Somebody in Operations asks quietly for a separate talk.')).toBeVisible()

  // What holds is shown to everybody before any talk can begin.
  await presses(laptop.page, 'Begin a separate talk')
  const dialog = laptop.page.getByRole('dialog')
  await expect(dialog.getByRole('button', { name: 'Begin the talk' })).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Show it to everybody' }).click()
  for (const { page } of [phone, apart, wall]) await expect(page.getByText(RULE)).toBeVisible()
  await shot(wall.page, 'caucus-rule-wall')
  await shot(apart.page, 'caucus-rule-phone')
  await expect(dialog.getByRole('combobox', { name: 'With whom?' })).toHaveValue('b')
  await shot(laptop.page, 'caucus-start-console')
  expect(await accessibilityProblems(laptop.page)).toEqual([])
  await dialog.getByRole('button', { name: 'Begin the talk' }).click()
  await expect(dialog).toHaveCount(0)

  // On the pages of its members the talk; on all others that there is one, and nothing more.
  await expect(
    phone.page.getByRole('heading', { name: 'Your group talks with Nell, apart from the others.' }),
  ).toBeVisible()
  for (const { page } of [apart, wall]) await expect(page.getByText('a separate talk with Operations')).toBeVisible()
  await shot(wall.page, 'caucus-wall')
  await shot(apart.page, 'caucus-others-phone')
  expect(await accessibilityProblems(wall.page)).toEqual([])

  const field = phone.page.getByRole('textbox', { name: 'A note' })
  await field.pressSequentially(SECRET)
  // The words stay over a reload until they are sent, and nobody has a letter of them before.
  await phone.page.reload()
  await expect(field).toHaveValue(SECRET)
  await expect(phone.page.getByRole('radio', { name: /^No/ })).toBeChecked()
  expect((await reader.sees('caucus:b')).cards).toEqual([])
  await field.press('Control+Enter')
  await expect(phone.page.getByText(/^Not to be mentioned · Yours/)).toBeVisible()
  await expect(field).toHaveValue('')
  await reader.does({
    type: 'write-note',
    with: 'b',
    card: 'a-note-of-somebody',
    text: 'We fear for the night shift',
    hash: sha256(newSecret()),
    mention: 'yes',
  })
  const others = phone.page.getByRole('listitem').filter({ hasText: 'night shift' })
  await expect(others.getByRole('button', { name: 'Change it' })).toHaveCount(0)
  await others.getByRole('button', { name: 'General terms only' }).click()
  await expect(others.getByText('May be mentioned in general terms')).toBeVisible()
  await shot(phone.page, 'caucus-talk-phone')
  expect(await accessibilityProblems(phone.page)).toEqual([])

  // The console lists what may be said, and in which way.
  await presses(laptop.page, 'Notes of talks with Operations')
  const terms = dialog.getByRole('region', { name: 'You may mention, in general terms only' })
  await expect(terms.getByText('We fear for the night shift')).toBeVisible()
  await expect(dialog.getByRole('region', { name: 'You may not mention' }).getByText(SECRET)).toBeVisible()
  await shot(laptop.page, 'caucus-notes-console')
  expect(await accessibilityProblems(laptop.page)).toEqual([])
  await presses(laptop.page, 'Done')

  // It ends, and the other group is offered the same and declines.
  await presses(laptop.page, 'End this talk')
  await expect(phone.page.getByRole('textbox', { name: 'A note' })).toHaveCount(0)
  await presses(laptop.page, 'Offer Strategy the same 1 min')
  await presses(apart.page, 'No, thank you')
  await expect(laptop.page.getByText('Strategy says “No, thank you” to 1 min.')).toBeVisible()
  await expect(laptop.page.getByText('Separate talk, Operations, 1 min.')).toBeVisible()
  await shot(laptop.page, 'caucus-console')
  for (const one of [apart, wall]) expect(await one.page.content()).not.toContain('looking for other jobs')
  for (const one of [phone, apart, laptop, wall]) {
    expect(one.errors).toEqual([])
    await one.context.close()
  }
  for (const seat of room.everyone) seat.leavesTheRoom()
})
