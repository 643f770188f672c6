import { expect, test, type Page, type WebSocketRoute } from '@playwright/test'
import { addCard, setCard } from '@parley/shared/documents/cards'
import { ServerProcess } from '../driver/server-process.ts'
import { accessibilityProblems } from './pages/accessibility.ts'
import { Keys } from './pages/keys.ts'
import { atTheMap, sitAtTheMap } from './pages/map-room.ts'
import { RecordedPage } from './pages/recorded-page.ts'
import { shot } from './pages/shots.ts'
import { sitsInBrowser } from './pages/stored-seat.ts'

let server: ServerProcess
test.beforeAll(async () => {
  server = await ServerProcess.start()
})
test.afterAll(() => server.dispose())

const list = (page: Page) => page.getByRole('region', { name: 'The milestone map as a list' })
const item = (page: Page, text: string) =>
  list(page)
    .locator('li[data-card]')
    .filter({ has: page.locator('p', { hasText: new RegExp(`^${text}$`) }) })

const addsMilestone = async (page: Page, text: string, week: number, lane?: string): Promise<void> => {
  await page.getByRole('button', { name: 'New milestone', exact: true }).first().click()
  const dialog = page.getByRole('dialog', { name: 'New milestone' })
  await dialog.getByRole('textbox', { name: 'What is true then?' }).fill(text)
  await dialog.getByRole('textbox', { name: 'Week', exact: true }).fill(String(week))
  if (lane) await dialog.getByRole('combobox', { name: 'Lane' }).selectOption(lane)
  await dialog.getByRole('button', { name: 'Add for everyone' }).click()
  await expect(dialog).toBeHidden()
  await expect(list(page).getByText(text, { exact: true }).first()).toBeVisible()
}
const opensPanel = async (page: Page, milestone: string): Promise<void> => {
  const button = list(page).getByRole('button', { name: `Place and link: ${milestone}`, exact: true })
  if (await button.count()) await button.click()
}
const depends = async (page: Page, milestone: string, on: string): Promise<void> => {
  await opensPanel(page, milestone)
  const chooser = page.getByRole('combobox', { name: `“${milestone}” depends on…` })
  const option = chooser.locator('option', { hasText: on })
  await chooser.selectOption((await option.getAttribute('value')) ?? '')
}
test('MP1, MP2, MP3, MP4: goals, lanes, milestones, links and limits, live on two laptops and a phone', async ({
  browser,
}) => {
  const room = await atTheMap(server.url)
  const [seatA] = room.a
  const { a, b, phone } = await sitAtTheMap(browser, room)
  // What the server sends to this laptop can be held back, so that two people link at the same moment.
  const held: (() => void)[] = []
  let holding = false
  await a.page.routeWebSocket(/\/sync\/.*\/board/, (socket: WebSocketRoute) => {
    const toServer = socket.connectToServer()
    toServer.onMessage((message) => {
      if (holding) held.push(() => socket.send(message))
      else socket.send(message)
    })
  })
  await a.page.reload()
  await expect(a.page.getByText('Saved.').first()).toBeVisible()

  await test.step('goals pasted, and what one means on a Tuesday', async () => {
    await a.page.locator('summary', { hasText: 'Paste goals, one a line' }).click()
    const field = a.page.getByRole('textbox', { name: 'Paste goals, one a line' })
    await field.fill('• Half of our income from subscriptions\n\n2. One price list\n– Fewer plans')
    await expect(a.page.getByText('3 lines come:')).toBeVisible()
    await a.page.getByRole('button', { name: 'Add 3 goals' }).click()
    await expect(phone.page.getByText('One price list', { exact: true })).toBeVisible()
    await expect(phone.page.getByRole('button', { name: 'Edit: One price list' })).toHaveCount(0)
    await phone.page.getByRole('button', { name: 'What does it mean on a Tuesday? One price list' }).click()
    await phone.page.getByRole('textbox', { name: /What does it mean on a Tuesday/ }).fill('No call about a price.')
    await phone.page.getByRole('button', { name: 'Save' }).click()
    await expect(list(a.page).getByText('No call about a price.')).toBeVisible()
  })

  await test.step('lanes by the phone, renamed and ordered', async () => {
    for (const lane of ['Service', 'Prices']) {
      await phone.page.getByRole('textbox', { name: 'Name of a new lane' }).fill(lane)
      await phone.page.getByRole('button', { name: 'Add lane' }).click()
      await expect(a.page.getByRole('heading', { name: lane })).toBeVisible()
    }
    await a.page.getByRole('button', { name: 'Rename lane Prices' }).click()
    await a.page.getByRole('textbox', { name: 'Name of the lane' }).fill('Pricing')
    await a.page.getByRole('button', { name: 'Save' }).click()
    await expect(phone.page.getByRole('heading', { name: 'Pricing' })).toBeVisible()
    await phone.page.getByRole('button', { name: 'Move lane Pricing up' }).click()
    const lanes = () => list(b.page).getByRole('heading', { level: 3 }).allTextContents()
    await expect.poll(lanes).toEqual(['Pricing', 'Service'])
  })

  await test.step('milestones with weeks, placed by the other group', async () => {
    await addsMilestone(b.page, 'Billing on one screen', 2, 'Service')
    await addsMilestone(phone.page, 'Practice day', 5, 'Service')
    await addsMilestone(a.page, 'First hundred switched', 6, 'Pricing')
    await addsMilestone(a.page, 'Decision point', 12)
    await expect(item(phone.page, 'First hundred switched').getByText('Week 6')).toBeVisible()
    await opensPanel(phone.page, 'First hundred switched')
    const week = phone.page.getByRole('textbox', { name: 'Week', exact: true })
    await week.fill('10')
    await week.press('Enter')
    await expect(item(a.page, 'First hundred switched').getByText('Week 10')).toBeVisible()
    await phone.page.getByRole('button', { name: 'Done: First hundred switched' }).click()
    await expect(a.page.getByRole('button', { name: 'Edit: Practice day' })).toHaveCount(0)
  })

  const chain =
    'Longest chain: Billing on one screen → Practice day → First hundred switched → Decision point, 11 weeks'
  await test.step('links by both groups, and the longest chain', async () => {
    await depends(a.page, 'Practice day', 'Billing on one screen')
    await depends(b.page, 'First hundred switched', 'Practice day')
    await depends(phone.page, 'Decision point', 'First hundred switched')
    for (const { page } of [a, b, phone]) await expect(page.getByText(chain)).toBeVisible()
  })

  await test.step('a circle is refused before it is sent, and named', async () => {
    await depends(phone.page, 'Billing on one screen', 'Practice day')
    await expect(phone.page.getByRole('alert')).toContainText(
      'That would close a circle: Billing on one screen needs Practice day, Practice day needs Billing on one screen.',
    )
    await phone.page.getByRole('button', { name: 'All right' }).click()
    expect((await seatA?.sees('board'))?.links).toHaveLength(3)
  })

  await test.step('of two links at the same moment the second is refused, and its circle named', async () => {
    await addsMilestone(b.page, 'Skills map', 3)
    await addsMilestone(b.page, 'New rota', 4)
    await expect(item(a.page, 'New rota')).toBeVisible()
    await opensPanel(a.page, 'Skills map')
    holding = true
    await depends(b.page, 'New rota', 'Skills map')
    await expect.poll(async () => (await seatA?.sees('board'))?.links.length).toBe(4)
    await depends(a.page, 'Skills map', 'New rota')
    holding = false
    for (const send of held.splice(0)) send()
    await expect(a.page.getByText('A link was not placed')).toBeVisible()
    await expect(a.page.getByText('Skills map needs New rota, New rota needs Skills map').first()).toBeVisible()
    await expect(a.page.getByText('Saved.').first()).toBeVisible()
    await a.page.getByRole('button', { name: 'All right' }).first().click()
    expect((await seatA?.sees('board'))?.links).toHaveLength(4)
  })

  await test.step('a limit, attached on the phone and taken off on the laptop', async () => {
    await b.page.getByRole('textbox', { name: 'A limit that your group knows' }).fill('No releases in tax weeks')
    await b.page.getByRole('button', { name: 'Add limit' }).click()
    const chooser = phone.page.getByRole('combobox', { name: 'Attach to a milestone: No releases in tax weeks' })
    await chooser.selectOption({ label: 'Practice day · Week 5' })
    await expect(item(a.page, 'Practice day').getByText('limited by No releases in tax weeks')).toBeVisible()
    await shot(a.page, 'map-laptop')
    await shot(phone.page, 'map-phone')
    await a.page.getByRole('button', { name: 'Take “No releases in tax weeks” off “Practice day”' }).first().click()
    await expect(phone.page.getByText('Not attached to a milestone yet')).toBeVisible()
    await a.page.getByRole('button', { name: 'Undo' }).first().click()
    await expect(phone.page.getByText('Not attached to a milestone yet')).toHaveCount(0)
  })

  const weekOf = async (text: string) => (await seatA?.sees('board'))?.cards.find((card) => card.text === text)?.week
  await test.step('MH1: a drag that pushes asks first, moves one or all in one act, and says what runs against time', async () => {
    const drags = async (): Promise<void> => {
      const plate = a.page.locator('[data-act="select"]', { hasText: 'Billing on one screen' })
      await expect(plate).toContainText('Week 2')
      await plate.focus()
      const at = await plate.boundingBox()
      if (!at) throw new Error('The plate is not placed.')
      await a.page.mouse.move(at.x + at.width / 2, at.y + at.height / 2)
      await a.page.mouse.down()
      await a.page.mouse.move(at.x + at.width / 2 + 260, at.y + at.height / 2, { steps: 8 })
      await expect(a.page.locator('[data-ghost]'), 'what would move is shown while it is in hand').toHaveCount(1)
      await a.page.mouse.up()
    }
    await drags()
    const question = a.page.getByRole('group', { name: /^“Billing on one screen” to week/ })
    await expect(question).toContainText('This pushes 1 other: Practice day (week 5 to')
    expect(await weekOf('Billing on one screen'), 'nothing has moved yet').toBe(2)
    await shot(a.page, 'map-question')
    await question.getByRole('button', { name: 'Move only this one' }).click()
    await expect.poll(() => weekOf('Billing on one screen')).toBeGreaterThan(5)
    expect(await weekOf('Practice day')).toBe(5)
    const look = phone.page.getByRole('region', { name: 'Worth a look' })
    await expect(look.getByText(/“Practice day” in week 5 needs “Billing on one screen”, which/)).toBeVisible()
    await a.page.keyboard.press('Control+z')
    await expect.poll(() => weekOf('Billing on one screen')).toBe(2)

    await drags()
    await question.getByRole('button', { name: 'Move all 2' }).click()
    await expect.poll(() => weekOf('Practice day')).toBeGreaterThan(6)
    await expect(look.getByText(/“Practice day” in week/)).toHaveCount(0)
    await a.page.keyboard.press('Control+z')
    await expect.poll(async () => [await weekOf('Billing on one screen'), await weekOf('Practice day')]).toEqual([2, 5])
  })

  await test.step('MH2: a date is agreed by one of each group, and a new week takes both yeses back', async () => {
    await opensPanel(a.page, 'Decision point')
    await a.page.getByRole('button', { name: 'Agree to week 12 for “Decision point”' }).click()
    await expect(item(phone.page, 'Decision point')).toContainText('waits for Operations')
    await opensPanel(phone.page, 'Decision point')
    await phone.page.getByRole('button', { name: 'Agree to week 12 for “Decision point”' }).click()
    for (const { page } of [a, b, phone]) await expect(item(page, 'Decision point')).toContainText('· Agreed')
    await shot(phone.page, 'map-phone-agreed')
    await a.page.keyboard.press('Control+z')
    await expect(item(b.page, 'Decision point'), 'Undo takes no yes back').toContainText('· Agreed')
    await opensPanel(b.page, 'Decision point')
    await b.page.getByRole('textbox', { name: 'Week', exact: true }).fill('14')
    await b.page.keyboard.press('Enter')
    const question = b.page.getByRole('group', { name: '“Decision point” to week 14' })
    await expect(question).toContainText('It takes back the yes of Strategy and Operations to week 12.')
    await question.getByRole('button', { name: 'Move it' }).click()
    await expect(item(phone.page, 'Decision point')).not.toContainText('· Agreed')
    await expect.poll(() => weekOf('Decision point')).toBe(14)
    await b.page.getByRole('button', { name: 'Undo' }).first().click()
    await expect.poll(() => weekOf('Decision point')).toBe(12)
    await expect(item(a.page, 'Decision point'), 'the same week, the same yeses').toContainText('· Agreed')
  })

  await test.step('MP5: nobody says the yes of the other group', async () => {
    const doc = await seatA?.opens('board')
    const card = (await seatA?.sees('board'))?.cards.find((one) => one.text === 'Practice day')
    if (!doc || !seatA || !card) throw new Error('There is no board.')
    setCard(doc, card.id, 'yesB', card.week)
    await expect
      .poll(() => seatA.closes.some(({ code, reason }) => code === 4409 && reason.includes('not-allowed')))
      .toBe(true)
    await expect(item(phone.page, 'Practice day')).not.toContainText('waits for')
  })

  await test.step('the focus and the words under the cursor stay while others change the map', async () => {
    await phone.page.getByRole('button', { name: 'Edit: Practice day' }).click()
    const field = phone.page.getByRole('textbox', { name: 'Text of “Practice day”' })
    await field.press('End')
    await field.pressSequentially(' for all')
    await opensPanel(a.page, 'Practice day')
    await a.page.getByRole('button', { name: 'One week later' }).first().click()
    await expect(item(b.page, 'Practice day').getByText('Week 6')).toBeVisible()
    await expect(field).toBeFocused()
    await expect(field).toHaveValue('Practice day for all')
    await phone.page.getByRole('button', { name: 'Save' }).click()
    await expect(item(a.page, 'Practice day for all')).toBeVisible()
  })

  await test.step('the map is locked: nothing moves, a word says why, and what was typed is handed back', async () => {
    await phone.page.getByRole('textbox', { name: 'Name of a new lane' }).fill('Half a lane')
    await room.mediator.does({ type: 'lock' })
    await expect(phone.page.getByText('The map is locked just now.').first()).toBeVisible()
    await expect(phone.page.getByRole('button', { name: 'Add lane' })).toHaveCount(0)
    await a.page.locator('[data-act="select"]', { hasText: 'Decision point' }).focus()
    await a.page.keyboard.press('ArrowRight')
    await expect(a.page.locator('section p').getByText('The map is locked just now.').last()).toBeVisible()
    await expect(phone.page.locator('blockquote')).toHaveText('Half a lane')
    await expect(phone.page.getByText('The board was locked while you were typing.')).toBeVisible()
    await phone.page.getByRole('button', { name: 'Throw away' }).click()
    await room.mediator.does({ type: 'unlock' })
  })

  for (const [name, { page }] of Object.entries({ a, phone })) {
    expect(await accessibilityProblems(page), name).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  }
  for (const { errors } of [b, phone]) expect(errors).toEqual([])
  for (const seat of room.everyone) seat.leavesTheRoom()
})

test('MP1, MP2, MP3: a whole milestone with its link by keyboard alone, on the canvas', async ({ browser }) => {
  const room = await atTheMap(server.url)
  const [seat] = room.a
  const [other] = room.b
  const doc = await other?.opens('board')
  if (!seat || !other || !doc) throw new Error('The room is too small.')
  addCard(doc, { id: 'lane-service', kind: 'lane', group: 'both', zone: 'map', at: [0, 0], text: 'Service' })
  addCard(doc, {
    id: 'practice-day',
    kind: 'milestone',
    group: 'b',
    zone: 'map',
    lane: 'lane-service',
    week: 5,
    at: [0, 0],
    text: 'Practice day',
  })
  await other.saved('board')
  const recorded = await RecordedPage.open(browser, 'laptop')
  const { page } = recorded
  await sitsInBrowser(page, seat, 'participant', 'Kit')
  await expect(page.getByRole('heading', { name: 'Service' })).toBeVisible()
  const keys = new Keys(page)
  await keys.presses(/^- button "New milestone"/)
  await expect(page.getByRole('textbox', { name: 'What is true then?' })).toBeFocused()
  await keys.types('First hundred switched')
  await keys.reaches(/^- radio/)
  await page.keyboard.press('ArrowDown')
  await keys.reaches(/^- textbox "Week"/)
  await keys.types('8')
  await keys.reaches(/^- combobox "Lane"/)
  await page.keyboard.type('Ser')
  await keys.presses(/^- button "Add for everyone"/)
  const mine = async () => (await other.sees('board')).cards.find((card) => card.text.startsWith('First hundred'))
  await expect.poll(async () => (await mine())?.week).toBe(8)
  expect(await mine()).toMatchObject({ group: 'both', lane: 'lane-service' })
  await expect
    .poll(async () => (await keys.focused()).says, 'the focus goes back to what opened the dialog')
    .toContain('New milestone')

  await keys.reaches(/^- button "First hundred switched\. both groups\. Service, Week 8"/)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect.poll(async () => (await mine())?.week).toBe(10)
  expect((await keys.focused()).says, 'the focus stays on the milestone').toContain('Week 10')
  await page.keyboard.press('ArrowDown')
  await expect.poll(async () => (await mine())?.lane).toBeUndefined()
  await page.keyboard.press('ArrowUp')
  await expect.poll(async () => (await mine())?.lane).toBe('lane-service')
  await page.keyboard.press('Enter')
  await page.keyboard.press('End')
  await keys.types(', one region')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await mine())?.text).toBe('First hundred switched, one region')

  await page.keyboard.press('Tab')
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowLeft')
  expect((await keys.focused()).says).toContain('Depends on…')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/What does .* depend on\? Press it/)).toBeVisible()
  await keys.reaches(/^- button "Practice day\. Operations\. Service, Week 5"/, true)
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await other.sees('board')).links.map(({ to }) => to)).toEqual(['practice-day'])
  await page.keyboard.press('Escape')
  await expect(
    page.getByText(/^Longest chain: Practice day → First hundred switched, one region, 6 weeks/),
  ).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText('These are words of Operations; only they change them.').first()).toBeVisible()

  // MH1: a key that pushes asks; Enter goes to the choices, and the focus comes back to the milestone.
  for (let week = 6; week <= 10; week += 1) await page.keyboard.press('ArrowRight')
  const question = page.getByRole('group', { name: '“Practice day” to week 10' })
  await expect(question).toContainText('This pushes 1 other: First hundred switched, one region (week 10 to 11).')
  await page.keyboard.press('Enter')
  await keys.presses(/^- button "Move all 2"/)
  await expect.poll(async () => (await mine())?.week).toBe(11)
  expect((await keys.focused()).says).toContain('Practice day')
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await mine())?.week).toBe(10)

  await keys.reaches(/^- button "First hundred switched, one region/)
  await page.keyboard.press('Delete')
  await expect.poll(mine).toBeUndefined()
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await mine())?.week).toBe(10)
  expect([...new Set(keys.unseen)], 'the focus was visible everywhere').toEqual([])
  expect(recorded.errors).toEqual([])
  for (const one of room.everyone) one.leavesTheRoom()
})
