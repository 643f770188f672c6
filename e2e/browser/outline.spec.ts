import { expect, test } from '@playwright/test'
import { addCard, addLink, removeCard, removeLink, setText } from '@parley/shared/documents/cards'
import { gather } from '../driver/gather.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { accessibilityProblems } from './pages/accessibility.ts'
import { Keys } from './pages/keys.ts'
import { RecordedPage } from './pages/recorded-page.ts'
import { shot } from './pages/shots.ts'
import { sitsInBrowser } from './pages/stored-seat.ts'

let server: ServerProcess
test.beforeAll(async () => {
  server = await ServerProcess.start()
})
test.afterAll(() => server.dispose())

const WORDS = ['Dates', 'Deadlines', 'Delivery days', 'Prices', 'Promises', 'Phone calls']

test('OL2, OL3, OL4, OL5, OL6, OL7: the board as a list by keyboard alone, while somebody else works on it', async ({
  browser,
}) => {
  const room = await gather(server.url, { a: 1, b: 1 }, { k: 3, template: 'joint-day' })
  const [a, b] = room.people
  if (!a || !b) throw new Error('The room is too small.')
  await room.mediator.does({ type: 'start-step', step: 'priorities' })
  const theirs = await b.opens('board')
  for (const [index, text] of WORDS.entries()) {
    addCard(theirs, {
      id: `card-${index}-of-b`,
      kind: 'problem',
      group: 'both',
      zone: 'together',
      at: [0, index],
      text,
    })
  }
  addLink(theirs, { id: 'an-arrow-of-b', kind: 'arrow', from: 'card-3-of-b', to: 'card-4-of-b' })
  await b.saved('board')
  const recorded = await RecordedPage.open(browser, 'laptop')
  const { page } = recorded
  const keys = new Keys(page)
  await sitsInBrowser(page, a, 'participant', 'Ada')
  const outline = page.getByRole('region', { name: 'The joint board' })
  const said = page.locator('div.unseen[role="status"]')
  const board = () => a.sees('board')
  const cardOf = async (text: string) => (await board()).cards.find((card) => card.text === text)

  await test.step('three cards are ticked and stacked; the stack opens and closes', async () => {
    await keys.presses(/^- button "As a list"/)
    await expect(outline.locator('p', { hasText: /^Phone calls$/ })).toBeVisible()
    await keys.reaches(/^- searchbox "Find in this list"/)
    await page.keyboard.press('Alt+Shift+KeyT')
    for (const text of WORDS.slice(0, 3)) {
      await keys.reaches(new RegExp(`^- checkbox "Tick: ${text}"`))
      await page.keyboard.press('Space')
    }
    await page.keyboard.press('Alt+Shift+KeyT')
    await expect(outline.getByRole('group', { name: 'With the ticked cards' })).toContainText('3 cards ticked')
    await keys.presses(/^- button "Stack them"/)
    await keys.types('When things are due')
    await page.keyboard.press('Enter')
    const stack = outline.getByRole('button', { name: 'When things are due stack of 3 cards' })
    await expect(stack).toBeFocused()
    await expect(stack).toHaveAttribute('aria-expanded', 'true')
    const inside = outline.getByRole('list', { name: 'Cards in the stack When things are due' })
    await expect(inside.getByRole('listitem')).toHaveText([/Dates/, /Deadlines/, /Delivery days/])
    await page.keyboard.press('Enter')
    await expect(inside).toHaveCount(0)
    await page.keyboard.press('Enter')
    await expect(inside).toBeVisible()
    const made = await cardOf('When things are due')
    expect((await cardOf('Deadlines'))?.stack).toBe(made?.id)
  })

  await test.step('an arrow with a word, and a card beside another', async () => {
    await keys.presses(/^- button "More for: Prices"/)
    await keys.reaches(/^- combobox "Put it beside"/)
    await page.keyboard.type('Promi')
    await keys.presses(/^- button "Put it there"/)
    await expect(said).toContainText('Now right of “Promises”.')
    await expect.poll(async () => (await cardOf('Prices'))?.place).toHaveLength(2)
    await keys.reaches(/^- combobox "Draw an arrow to"/)
    await page.keyboard.type('Phone')
    await keys.reaches(/^- textbox "A word beside it/)
    await keys.types('by')
    await page.keyboard.press('Enter')
    await expect(outline.getByText('Arrow to “Phone calls”: by')).toBeVisible()
    const labels = async () => (await board()).links.map(({ label }) => label ?? '').toSorted()
    await expect.poll(labels).toEqual(['', 'by'])
    await shot(page, 'outline-laptop')
    expect(await accessibilityProblems(page)).toEqual([])
  })

  await test.step('the arrow under the focus is taken away by somebody else', async () => {
    await keys.reaches(/^- button "Remove the arrow to “Promises”"/, true)
    removeLink(theirs, 'an-arrow-of-b')
    await expect(page.locator(':focus')).toHaveAttribute('data-card', 'card-3-of-b')
    await expect(said).toContainText('What you were on was taken away. You are now on: Prices')
  })

  await test.step('undo twice takes back the arrow and the place, and nothing of the other person', async () => {
    setText(theirs, 'card-5-of-b', 'Phone calls at night')
    await expect(outline.locator('p', { hasText: /^Phone calls at night$/ })).toBeVisible()
    await keys.reaches(/^- button "Draw the arrow"/)
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await board()).links).toEqual([])
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await cardOf('Prices'))?.place).toBeUndefined()
    expect(await cardOf('Phone calls at night')).toBeDefined()
  })

  await test.step('the card under the focus is taken away by somebody else', async () => {
    await keys.presses(/^- button "Less for: Prices"/, true)
    await keys.reaches(/^- button "Edit: Promises"/)
    removeCard(theirs, 'card-4-of-b')
    await expect(page.locator(':focus')).toHaveAttribute('aria-label', 'Edit: Phone calls at night')
    await expect(said).toContainText('The card you were on was taken away. You are now on: Phone calls at night')
  })

  await test.step('what others changed is listed on request, without names, and the focus comes back', async () => {
    await page.keyboard.press('Alt+Shift+KeyW')
    const changed = outline.getByRole('button', { name: /^What others changed: \d+ things?$/ })
    await expect(changed).toBeFocused()
    const list = outline.getByRole('list', { name: 'What others changed, the latest first' })
    await expect(list.getByRole('listitem').first()).toHaveText('Taken away: shared problem in Together')
    await expect(list).toContainText('Phone calls at night')
    await page.keyboard.press('Alt+Shift+KeyW')
    await expect(page.locator(':focus')).toHaveAttribute('aria-label', 'Edit: Phone calls at night')
  })
  expect([...new Set(keys.unseen)], 'the focus was visible everywhere').toEqual([])
  expect(recorded.errors).toEqual([])
  for (const seat of room.everyone) seat.leavesTheRoom()
})
