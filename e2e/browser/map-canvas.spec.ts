import { expect, test } from '@playwright/test'
import { addCard, addLink } from '@parley/shared/documents/cards'
import { ServerProcess } from '../driver/server-process.ts'
import { atTheMap, sitAtTheMap } from './pages/map-room.ts'
import { RecordedPage } from './pages/recorded-page.ts'
import { shot } from './pages/shots.ts'
import { sitsInBrowser } from './pages/stored-seat.ts'

let server: ServerProcess
test.beforeAll(async () => {
  server = await ServerProcess.start()
})
test.afterAll(() => server.dispose())

test('BD7: pointers name the group, end when they leave, and reach neither the projector nor a list', async ({
  browser,
}) => {
  const room = await atTheMap(server.url)
  const { a, b, phone } = await sitAtTheMap(browser, room)
  const screen = await RecordedPage.open(browser, 'screen')
  await sitsInBrowser(screen.page, room.projector, 'projector', 'Screen')
  const canvas = await a.page.locator('canvas').first().boundingBox()
  if (!canvas) throw new Error('There is no canvas.')
  for (let step = 0; step < 12; step += 1) {
    await a.page.mouse.move(canvas.x + 200 + step * 20, canvas.y + 150 + step * 10)
    await a.page.waitForTimeout(40)
  }
  const pointer = b.page.locator('[data-pointer="a"]')
  await expect(pointer).toHaveText('Strategy')
  await expect(a.page.locator('[data-pointer]'), 'nobody sees the own pointer twice').toHaveCount(0)
  // Both maps lie the same way here, so the same place of the map is the same place of the window.
  // It glides to its place: what counts is where it comes to rest.
  const off = async (): Promise<number> => {
    const at = await pointer.boundingBox()
    return Math.max(Math.abs((at?.x ?? 0) - (canvas.x + 420)), Math.abs((at?.y ?? 0) - (canvas.y + 260)))
  }
  await expect.poll(off).toBeLessThan(4)
  await shot(b.page, 'map-pointers')
  await expect(phone.page.locator('[data-pointer]')).toHaveCount(0)

  // MH7: whoever follows a pointer keeps it in sight, and sees no more than the others.
  const zoomIn = b.page.getByRole('button', { name: 'Closer' })
  for (let step = 0; step < 6; step += 1) await zoomIn.click()
  await b.page.getByRole('combobox', { name: 'Follow a pointer' }).selectOption({ label: 'someone of Strategy' })
  await expect(b.page.getByText('Following someone of Strategy.').first()).toBeVisible()
  await a.page.mouse.move(canvas.x + canvas.width - 60, canvas.y + 80, { steps: 3 })
  const isInSight = async (): Promise<boolean> => {
    const at = await pointer.boundingBox()
    return at !== null && at.x > canvas.x + canvas.width / 2 && at.x < canvas.x + canvas.width && at.y < 800
  }
  await expect.poll(isInSight).toBe(true)
  await b.page.keyboard.press('Escape')
  await expect(b.page.getByRole('combobox', { name: 'Follow a pointer' })).toHaveValue('')
  await a.page.mouse.move(canvas.x + 60, canvas.y + 60, { steps: 3 })
  const left = async (): Promise<number> => (await pointer.boundingBox())?.x ?? canvas.x
  await expect.poll(left, 'nobody is followed any more').toBeLessThan(canvas.x - 20)

  await a.page.mouse.move(20, 20)
  await expect(pointer).toHaveCount(0)
  await b.page.getByRole('checkbox', { name: 'Show pointers' }).uncheck()
  await a.page.mouse.move(canvas.x + 300, canvas.y + 200)
  await expect(b.page.locator('[data-pointer]')).toHaveCount(0)
  await a.page.waitForTimeout(500)

  const shown = (page: RecordedPage): readonly string[] =>
    page.frames.flatMap(({ data }) => {
      const text = typeof data === 'string' || data[0] !== 1 ? '' : new TextDecoder().decode(data)
      return text.includes('"group"') ? [text] : []
    })
  expect(shown(b).length, 'the detector finds pointers where they are').toBeGreaterThan(0)
  expect(shown(b).join(), 'no name travels with a pointer').not.toContain('Person')
  expect(shown(screen)).toEqual([])
  for (const { errors } of [a, b, phone, screen]) expect(errors).toEqual([])
  for (const seat of room.everyone) seat.leavesTheRoom()
})

test('MP2, MH8: one of two hundred milestones is dragged to another week, nothing else moves, and the map says so', async ({
  browser,
}) => {
  const room = await atTheMap(server.url)
  const [seat] = room.a
  const doc = await seat?.opens('board')
  if (!seat || !doc) throw new Error('The room is too small.')
  doc.transact(() => {
    for (let lane = 0; lane < 8; lane += 1)
      addCard(doc, {
        id: `lane-number-${lane}`,
        kind: 'lane',
        group: 'both',
        zone: 'map',
        at: [0, lane],
        text: `Lane ${lane}`,
      })
    for (let card = 0; card < 200; card += 1)
      addCard(doc, {
        id: `milestone-${card}`,
        kind: 'milestone',
        group: card % 3 ? 'a' : 'both',
        zone: 'map',
        lane: `lane-number-${card % 8}`,
        week: 1 + ((card * 7) % 40),
        at: [0, card],
        text: `Milestone number ${card} is true on its day`,
      })
  })
  await seat.saved('board')
  for (let card = 0; card < 199; card += 2)
    addLink(doc, {
      id: `link-number-${card}`,
      from: `milestone-${card + 1}`,
      to: `milestone-${card}`,
      kind: 'depends-on',
    })
  await seat.saved('board')
  await room.mediator.does({ type: 'start-step', step: 'map' })
  const before = new Map((await seat.sees('board')).cards.map((card) => [card.id, card]))
  const recorded = await RecordedPage.open(browser, 'laptop')
  const { page } = recorded
  await sitsInBrowser(page, seat, 'participant', 'Somebody')
  await expect(page.locator('[data-act="select"]')).toHaveCount(200)
  const plate = page.locator('[data-act="select"]').first()
  await plate.focus()
  await page.waitForTimeout(1500)
  await shot(page, 'map-two-hundred')
  const unmarked = await plate.boundingBox()
  await page.getByRole('combobox', { name: 'Mark changes since' }).selectOption({ index: 1 })
  await expect(page.getByText('Nothing has changed here since then.').first()).toBeVisible()
  const at = await plate.boundingBox()
  expect(at, 'marks take up no room').toEqual(unmarked)
  if (!at) throw new Error('The plate is not placed.')
  await page.mouse.move(at.x + at.width / 2, at.y + at.height / 2)
  await page.mouse.down()
  for (let step = 0; step < 90; step += 1)
    await page.mouse.move(at.x + 20 + Math.abs(45 - step) * 6, at.y + 20 + Math.abs(45 - step) * 2)
  await page.mouse.up()
  // It comes to lie behind one that waits for it: only what is meant moves, unless somebody says otherwise.
  await page.getByRole('button', { name: 'Move only this one' }).click()
  const moved = async (): Promise<readonly string[]> =>
    (await seat.sees('board')).cards
      .filter(({ id, week, lane }) => week !== before.get(id)?.week || lane !== before.get(id)?.lane)
      .map(({ id }) => id)
  await expect.poll(async () => (await moved()).length, 'one milestone has moved, and no other').toBe(1)
  const [card] = await moved()
  await expect(page.locator(`[data-card="${card}"] [data-act="select"]`)).toContainText(/From week \d+ to week \d+/)
  await expect(page.getByText(/^Since then: 1 moved/)).toBeVisible()
  await shot(page, 'map-two-hundred-changed')
  expect(recorded.errors).toEqual([])
  for (const one of room.everyone) one.leavesTheRoom()
})

test('AG5: a plan names what on the map it is about, and the map leads back to it', async ({ browser }) => {
  const room = await atTheMap(server.url)
  const [seat, other] = [room.a[0], room.b[1]]
  const doc = await seat?.opens('board')
  if (!seat || !other || !doc) throw new Error('The room is too small.')
  addCard(doc, {
    id: 'milestone-plan',
    kind: 'milestone',
    group: 'a',
    zone: 'map',
    week: 14,
    promised: 10,
    at: [0, 0],
    text: 'Decision point',
  })
  await seat.saved('board')
  await room.mediator.does({ type: 'start-step', step: 'agreements' })
  await seat.stateWhere('agreements are written', ({ phase }) => phase.of === 'agreements')
  addCard(doc, {
    id: 'agreement-plan',
    kind: 'agreement',
    group: 'both',
    zone: 'agreements',
    at: [0, 0],
    text: 'Nothing is switched before the decision point.',
    sort: 'plan',
  })
  await seat.saved('board')
  const phone = await RecordedPage.open(browser, 'phone')
  const { page } = phone
  await sitsInBrowser(page, other, 'participant', 'Somebody')
  await page.getByRole('button', { name: /^Edit: Nothing is switched/ }).click()
  await page
    .getByRole('combobox', { name: 'What on the map is it about?' })
    .selectOption({ label: 'Decision point, week 14 (promised week 10)' })
  await expect(page.getByRole('button', { name: /is not about “Decision point”/ })).toBeVisible()
  await shot(page, 'agree-plan-form')
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('definition').filter({ hasText: 'Decision point, week 14' })).toBeVisible()
  await expect.poll(async () => (await seat.sees('board')).links.map(({ kind }) => kind)).toEqual(['plans'])
  await shot(page, 'agree-plan')

  await room.mediator.does({ type: 'start-step', step: 'map' })
  const item = page.locator('li[data-card="milestone-plan"]')
  await expect(item).toContainText('in the plan: Nothing is switched before the decision point')
  await item.getByRole('button', { name: /^Place and link/ }).click()
  await item.getByRole('button', { name: /is not about “Decision point”/ }).click()
  await expect(item.getByText('No plan is about it yet.')).toBeVisible()
  await expect.poll(async () => (await seat.sees('board')).links).toEqual([])
  await shot(page, 'map-plan-phone')
  expect(phone.errors).toEqual([])
  for (const one of room.everyone) one.leavesTheRoom()
})
