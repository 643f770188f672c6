import { expect, test } from '@playwright/test'
import { Seat } from '../driver/seat.ts'
import { ServerProcess, SHORT_ACTS } from '../driver/server-process.ts'
import { Keys } from './pages/keys.ts'
import { PROMPTS } from './pages/prompts.ts'
import { RecordedPage } from './pages/recorded-page.ts'

let server: ServerProcess
test.beforeAll(async () => {
  server = await ServerProcess.start(SHORT_ACTS)
})
test.afterAll(() => server.dispose())

test('BD1, TA1, GA1, MK1, BL2: the whole path by keyboard alone', async ({ browser }) => {
  const { mediator, created } = await Seat.creates(server.url, { k: 3 })
  const other = await Seat.joins(server.url, { invite: created.invites.b, name: 'Bilal' })
  const recorded = await RecordedPage.open(browser, 'laptop')
  const { page } = recorded
  const keys = new Keys(page)
  const card = (text: string) => page.getByRole('main').getByRole('listitem').filter({ hasText: text }).first()

  await page.goto(`${server.url}/join#invite=${created.invites.a}`)
  await expect(page.getByLabel('Your name in this room')).toBeVisible()
  await keys.reaches(/^- textbox "Your name in this room/)
  await keys.types('Kit')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Write these three words down' })).toBeVisible()
  await keys.presses(/I have written them down/)
  await expect(page.getByRole('heading', { name: 'The session has not begun yet.' })).toBeVisible()

  await test.step('write, edit, order, share', async () => {
    await mediator.does({ type: 'start-step', step: 'write-interests' })
    await expect(page.getByRole('textbox', { name: PROMPTS.interest })).toBeVisible()
    await keys.reaches(/^- textbox "What matters to you/)
    await keys.types('Straight answers')
    await keys.presses(/^- button "Add card"/)
    await expect(card('Straight answers')).toBeVisible()
    await keys.reaches(/^- textbox "What matters to you/, true)
    await keys.types('Quiet Fridays')
    await keys.presses(/^- button "Add card"/)
    await keys.presses(/^- button "Edit: Straight answers/, true)
    expect((await keys.focused()).says).toContain('textbox "Text of the card"')
    await page.keyboard.press('End')
    await keys.types(' on the first call')
    await keys.presses(/^- button "Done"/)
    await expect(card('Straight answers on the first call')).toBeVisible()
    await keys.reaches(/^- button "Move with the arrow keys: (Straight|Quiet)/, true)
    const from = (await keys.focused()).says.includes('Straight') ? 'ArrowDown' : 'ArrowUp'
    await page.keyboard.press(from)
    await expect(page.getByRole('button', { name: /^Edit: / }).first()).toHaveText(/Quiet Fridays/)
    await expect(page.getByText('Saved.').first()).toBeVisible()
    await keys.presses(/I have written what I wanted/)
    await keys.reaches(/^- checkbox "Quiet Fridays"/)
    await page.keyboard.press('Space')
    await expect(page.getByRole('button', { name: 'Share 1 card with Strategy' })).toBeVisible()
    await page.keyboard.press('Space')
    await keys.presses(/Share 2 cards with Strategy/)
    await expect(page.getByRole('heading', { name: 'Marked for your group' })).toBeVisible()
    await other.offers([await other.writes('interest', 'One list of dates')])
  })

  await test.step('at the table: words, hold back, ready', async () => {
    await mediator.does({ type: 'start-step', step: 'table' })
    await expect(page.getByRole('button', { name: 'Show as a list' })).toBeVisible()
    await keys.presses(/^- button "Show as a list"/)
    expect((await keys.focused()).says, 'the focus stays with the look').toContain('Show as a board')
    await expect(page.getByRole('button', { name: /^What to do with:/ })).toHaveCount(2)
    await keys.presses(/^- button "Edit: Straight answers/)
    await page.keyboard.press('End')
    await keys.types(', please')
    await keys.presses(/^- button "Done"/)
    await expect(card('on the first call, please')).toBeVisible()
    await keys
      .reaches(/What to do with: Quiet Fridays/)
      .catch(() => keys.reaches(/What to do with: Quiet Fridays/, true))
    await page.keyboard.press('Enter')
    await keys.chooses(/Hold back/)
    await expect(card('Quiet Fridays').getByText('Held back: it stays with your group.')).toBeVisible()
    await keys.presses(/^- button "Strategy is ready"/)
    await expect(page.getByRole('region', { name: 'Before your group' })).toBeVisible()
    await other.does({ type: 'propose', act: 'ready' })
    await mediator.stateWhere('both groups are ready', (state) => state.ready.a && state.ready.b, 40_000)
  })

  await test.step('marks', async () => {
    await mediator.does({ type: 'start-step', step: 'reveal-interests' })
    await mediator.does({ type: 'reveal', kind: 'interest' })
    await expect(page.getByRole('heading', { name: 'Please read in silence' })).toBeVisible()
    await expect(page.getByRole('group', { name: 'Your marks on: One list of dates' })).toBeVisible()
    for (;;) {
      await keys.reaches(/True for me too/)
      if (await page.locator(':focus').evaluate((it) => it.closest('[role="group"]')?.ariaLabel?.includes('One list')))
        break
    }
    await page.keyboard.press('Space')
    await expect(page.locator(':focus')).toHaveAttribute('aria-pressed', 'true')
    await mediator.does({ type: 'end-silence' })
    await expect(page.getByRole('heading', { name: 'Interests of both groups' })).toBeVisible()
  })

  await test.step('the board as a list: add, edit, move, delete, undo', async () => {
    await keys.presses(/^- button "As a list"/)
    await expect(page.getByRole('region', { name: 'The joint board' })).toBeVisible()
    await keys.presses(/^- button "Add a card to .*Strategy/)
    await keys.types('Fewer surprises')
    await keys.presses(/^- button "Save"/)
    const outline = page.getByRole('region', { name: 'The joint board' })
    const listed = (text: string) => outline.getByRole('listitem').filter({ hasText: text })
    await expect(listed('Fewer surprises')).toBeVisible()
    await keys.reaches(/^- button "Edit: Fewer surprises/, true)
    await page.keyboard.press('Enter')
    await page.keyboard.press('End')
    await keys.types(' for customers')
    await keys.presses(/^- button "Save"/)
    await expect(listed('Fewer surprises for customers')).toBeVisible()
    const order = () =>
      outline.getByRole('button', { name: /^Edit: / }).evaluateAll((all) => all.map((one) => one.ariaLabel ?? ''))
    const before = await order()
    expect(before).toHaveLength(2)
    await keys.reaches(/^- button "(Move up|Move down): Fewer surprises for customers"(?! \[disabled)/)
    await page.keyboard.press('Enter')
    await expect.poll(order).toEqual([...before].reverse())
    expect((await keys.focused()).says, 'the focus stays on the card that moved').toContain('Fewer surprises')
    await keys.presses(/^- button "Delete: Fewer surprises/)
    await expect(listed('Fewer surprises')).toHaveCount(0)
    expect((await keys.focused()).says, 'the focus goes somewhere near after a deletion').not.toBe('')
    await keys.presses(/^- button "Undo"/, true)
    await expect(listed('Fewer surprises for customers')).toBeVisible()
    expect((await other.sees('board')).cards.map((one) => one.text)).toContain('Fewer surprises for customers')
    // Into the place of both groups: a native list, so that a letter is enough. It moves the card at once, and whatever is
    // typed after it would go to the list of the place where the card is then.
    await keys.reaches(/^- combobox "Show"/, true)
    await page.keyboard.type('Ev')
    await keys.reaches(/^- combobox "Move to another place: Fewer surprises for customers"/)
    await page.keyboard.type('T')
    const zone = async () =>
      (await other.sees('board')).cards.find((one) => one.text === 'Fewer surprises for customers')?.zone
    await expect.poll(zone).toBe('together')
    await keys.reaches(/^- combobox "Move to another place: Fewer surprises for customers"/)
    await page.keyboard.type('I')
    await expect.poll(zone).toBe('interest:a')
  })

  await test.step('the board is locked amid typing: the words go to the desk', async () => {
    await keys.presses(/^- '?button "Add a card to .*Strategy/)
    await keys.types('Half a card')
    await mediator.does({ type: 'lock' })
    await expect(page.locator('blockquote')).toHaveText('Half a card')
    await keys.presses(/^- button "Put back on my desk"/)
    await expect(page.locator('blockquote')).toHaveCount(0)
    await mediator.does({ type: 'unlock' })
    await keys.presses(/^- button "Menu"/)
    await keys.chooses(/My desk/)
    await expect(page.getByRole('dialog').getByText('Half a card')).toBeVisible()
    await page.keyboard.press('Escape')
  })

  await test.step('shared problems, moved between places, and a vote', async () => {
    await mediator.does({ type: 'start-step', step: 'priorities' })
    for (const problem of ['Dates', 'News of changes']) {
      await keys.reaches(/^- textbox "A problem that both groups share"/)
      await keys.types(problem)
      await keys.presses(/^- button "Add for everyone"/)
      await expect(card(problem)).toBeVisible()
    }
    const problems = async () =>
      (await mediator.sees('board')).cards.filter((one) => one.zone === 'together').map((one) => one.id)
    await expect.poll(async () => (await problems()).length).toBe(2)
    const ids = await problems()
    await mediator.does({ type: 'freeze-options', cards: ids })
    const ballot = (await mediator.stateWhere('frozen', (state) => state.ballots.length > 0)).ballots.at(-1)
    await mediator.does({ type: 'open-ballot', ballot: ballot?.id ?? '' })
    await expect(page.getByRole('checkbox', { name: 'Dates' })).toBeVisible()
    await keys.reaches(/^- checkbox "News of changes"/)
    await page.keyboard.press('Space')
    await keys.presses(/^- button "Send my vote/)
    await expect(page.getByRole('heading', { name: 'Your vote is in' })).toBeVisible()
  })
  expect([...new Set(keys.unseen)], 'the focus was visible everywhere').toEqual([])
  expect(recorded.errors).toEqual([])
  for (const seat of [mediator, other]) seat.leavesTheRoom()
})
