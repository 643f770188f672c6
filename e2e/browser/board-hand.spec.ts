import { addCard } from '@parley/shared/documents/cards'
import type { DocumentView } from '@parley/shared/documents/card-view'
import { expect, test, type Locator, type Page } from '@playwright/test'
import { gather } from '../driver/gather.ts'
import type { Seat } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { accessibilityProblems } from './pages/accessibility.ts'
import { RecordedPage } from './pages/recorded-page.ts'
import { shot } from './pages/shots.ts'
import { sitsInBrowser } from './pages/stored-seat.ts'

let server: ServerProcess
test.beforeAll(async () => {
  server = await ServerProcess.start()
})
test.afterAll(() => server.dispose())

type At = { readonly x: number; readonly y: number }
const TOOLS = 'Board tools'

/** The free area in a browser, as a hand finds it. */
class BoardPage {
  readonly page: Page
  readonly seat: Seat

  constructor(page: Page, seat: Seat) {
    this.page = page
    this.seat = seat
  }

  card(text: string | RegExp): Locator {
    return this.page.locator('[data-mirror] [data-card]').filter({ hasText: text }).getByRole('button').first()
  }

  /** Where a card lies in the window: its button is laid over it while it has the focus. */
  async boxOf(text: string | RegExp): Promise<At & { readonly width: number; readonly height: number }> {
    await this.card(text).focus()
    const box = await this.card(text).boundingBox()
    if (!box) throw new Error(`${String(text)} is not on the board.`)
    return box
  }

  async middleOf(text: string | RegExp): Promise<At> {
    const { x, y, width, height } = await this.boxOf(text)
    return { x: x + width / 2, y: y + height / 2 }
  }

  async drags(from: At, to: At, held?: 'Alt' | 'Shift'): Promise<void> {
    await this.page.mouse.move(from.x, from.y)
    await this.page.mouse.down()
    if (held) await this.page.keyboard.down(held)
    for (let step = 1; step <= 6; step += 1)
      await this.page.mouse.move(from.x + ((to.x - from.x) * step) / 6, from.y + ((to.y - from.y) * step) / 6)
    await this.page.mouse.up()
    if (held) await this.page.keyboard.up(held)
  }

  /** What the document says, as this seat’s protocol client sees it. */
  async sees(what: (view: DocumentView) => unknown, value: unknown, why: string): Promise<void> {
    await expect
      .poll(async () => what(await this.seat.sees('board')), { message: why, intervals: [50, 100, 200] })
      .toEqual(value)
  }
}

const placeOf =
  (text: string) =>
  (view: DocumentView): readonly number[] | undefined =>
    view.cards.find((card) => card.text === text)?.place

const chosen = (board: BoardPage, count: number) =>
  expect(board.page.locator(`[data-selection="${count}"]`)).toBeVisible()

/** Lays cards into the free area as a protocol client. */
const laysFor = async (seat: Seat): Promise<(id: string, text: string, place: readonly [number, number]) => void> => {
  const doc = await seat.opens('board')
  return (id, text, place) =>
    addCard(doc, { id, kind: 'problem', group: 'both', zone: 'together', at: [0, place[1]], text, place })
}

test('HD1 to HD12: two hands on one board: frame, line up, copy, stack, arrow, pen, paste, and undo of one’s own acts only', async ({
  browser,
}) => {
  const room = await gather(server.url, { a: 2, b: 2 }, { k: 3, template: 'joint-day' })
  await room.mediator.does({ type: 'start-step', step: 'priorities' })
  const [watcher, seatA] = room.a
  const [seatB] = room.b
  if (!watcher || !seatA || !seatB) throw new Error('The room is too small.')
  const lay = await laysFor(watcher)
  lay('card-north', 'North', [40, 30])
  lay('card-south', 'South', [40, 230])
  lay('card-east', 'East', [420, 30])
  await watcher.saved('board')

  const open = async (seat: Seat): Promise<BoardPage> => {
    const recorded = await RecordedPage.open(browser, 'laptop')
    await sitsInBrowser(recorded.page, seat, 'participant', 'Somebody')
    const board = new BoardPage(recorded.page, watcher)
    await expect(board.card('East')).toBeAttached()
    return board
  }
  const [a, b] = await Promise.all([open(seatA), open(seatB)])
  const { page } = a

  // A frame around two, then a move that lines up with the third.
  const [north, south, east] = [await a.boxOf('North'), await a.boxOf('South'), await a.boxOf('East')]
  await a.drags({ x: north.x - 20, y: north.y - 15 }, { x: south.x + 60, y: south.y + south.height + 15 })
  await chosen(a, 2)
  await a.drags({ x: south.x + 30, y: south.y + 20 }, { x: south.x + 34, y: south.y + 50 })
  await a.sees((view) => placeOf('South')(view)?.[1] !== 230, true, 'both moved')
  await shot(page, 'hand-two-chosen')
  await page.keyboard.press('Control+z')
  await a.sees(
    (view) => [placeOf('North')(view), placeOf('South')(view)],
    [
      [40, 30],
      [40, 230],
    ],
    'one act, one undo',
  )

  const moved = await a.middleOf('East')
  await page.mouse.move(moved.x, moved.y)
  await page.mouse.down()
  await page.mouse.move(moved.x + 30, moved.y + (south.y - east.y) / 2)
  await page.mouse.move(moved.x + 40, moved.y + (south.y - east.y) + 4)
  await shot(page, 'hand-guides')
  await page.mouse.up()
  await a.sees((view) => placeOf('East')(view)?.[1], 230, 'East is brought in line with South')

  // A copy by key, and two cards into a stack with a title.
  await a.card('East').focus()
  await page.keyboard.press('Control+d')
  await a.sees((view) => view.cards.filter(({ text }) => text === 'East').length, 2, 'a copy')
  await page.keyboard.press('Delete')
  await a.sees((view) => view.cards.filter(({ text }) => text === 'East').length, 1, 'the copy is chosen, and goes')
  await a.card('North').focus()
  await page.keyboard.press('Space')
  await a.card('South').focus()
  await page.keyboard.press('Space')
  await chosen(a, 2)
  await page.keyboard.press('g')
  await page.getByRole('textbox', { name: 'Text of the card' }).fill('Compass')
  await page.keyboard.press('Enter')
  const stack = b.card(/Compass/)
  await expect(stack).toHaveAttribute('aria-expanded', 'false')
  await expect(
    b.page.locator('[data-mirror] [data-card="card-north"]'),
    'what lies in a closed stack is no card of its own',
  ).toHaveCount(0)

  // An arrow by keys; it follows its card when the other person moves that.
  await a.card(/Compass/).focus()
  await page.keyboard.press('a')
  await a.card('East').focus()
  await page.keyboard.press('Enter')
  await a.sees((view) => view.links.length, 1, 'an arrow')
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'A word or two beside the arrow' }).fill('points to')
  await page.keyboard.press('Enter')
  await a.sees((view) => view.links[0]?.label, 'points to', 'the arrow has a name')
  const arrow = page.locator('[data-zone="arrows"] button')
  await expect(arrow).toContainText('points to')
  await arrow.focus()
  const before = await arrow.boundingBox()
  const far = await b.middleOf('East')
  await b.drags(far, { x: far.x + 60, y: far.y + 90 })
  await expect.poll(async () => (await arrow.boundingBox())?.height).not.toBe(before?.height)

  // A drawn line, and the eraser across it.
  await page.getByRole('toolbar', { name: TOOLS }).getByRole('button', { name: 'Pen' }).click()
  const ground = { x: south.x + 10, y: south.y + 170 }
  await a.drags(ground, { x: ground.x + 200, y: ground.y + 40 })
  await a.sees((view) => view.strokes?.length, 1, 'a stroke, whole')
  await shot(b.page, 'hand-drawn')
  await page.keyboard.press('e')
  await a.drags({ x: ground.x + 100, y: ground.y - 20 }, { x: ground.x + 100, y: ground.y + 60 })
  await a.sees((view) => view.strokes?.length ?? 0, 0, 'the eraser takes it away')
  await page.keyboard.press('v')

  // Undo takes back one's own, while the other types in the same card.
  await page.keyboard.press('Escape')
  await a.card('East').focus()
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Text of the card' }).fill('East!')
  await page.keyboard.press('Enter')
  await expect(b.card('East!')).toBeAttached()
  await b.card('East!').focus()
  await b.page.keyboard.press('Enter')
  const typing = b.page.getByRole('textbox', { name: 'Text of the card' })
  await typing.press('Home')
  await typing.pressSequentially('Far ')
  await a.sees((view) => view.cards.some(({ text }) => text === 'Far East!'), true, 'both wrote in it')
  await a.card(/East!/).focus()
  await page.keyboard.press('Control+z')
  await a.sees((view) => view.cards.some(({ text }) => text === 'Far East'), true, 'only the own letter is taken back')
  await expect(typing, 'who types goes on typing').toBeFocused()
  await expect(typing).toHaveValue('Far East')

  // Ten lines from elsewhere are asked about first.
  const lines = Array.from({ length: 10 }, (_, index) => `Line ${index + 1}`)
  await a.card(/East/).focus()
  await page.evaluate((text) => {
    const data = new DataTransfer()
    data.setData('text/plain', text)
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data }))
  }, lines.join('\n'))
  const dialog = page.getByRole('dialog', { name: 'Paste as cards' })
  await expect(dialog.getByText('These are 10 cards:')).toBeVisible()
  await a.sees(
    (view) => view.cards.filter(({ text }) => text.startsWith('Line')).length,
    0,
    'nothing before the answer',
  )
  await shot(page, 'hand-paste')
  await dialog.getByRole('button', { name: 'Add 10 cards for everyone' }).click()
  await a.sees((view) => view.cards.filter(({ text }) => text.startsWith('Line')).length, 10, 'ten cards')
  await shot(page, 'hand-pasted')

  expect(await accessibilityProblems(page)).toEqual([])

  // When the board is locked, the hand has no tools, and hears why.
  await room.mediator.does({ type: 'lock' })
  await expect(page.getByRole('toolbar', { name: TOOLS }).getByRole('button', { name: 'Pen' })).toHaveCount(0)
  await a.card('Line 1').first().focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByText('The board is locked just now.', { exact: false }).last()).toBeVisible()
})

test('HD13: on a tablet two fingers zoom and pan, and one finger carries only what it has chosen', async ({
  browser,
}) => {
  const room = await gather(server.url, { a: 2, b: 1 }, { k: 3, template: 'joint-day' })
  await room.mediator.does({ type: 'start-step', step: 'priorities' })
  const [watcher, seat] = room.a
  if (!watcher || !seat) throw new Error('The room is too small.')
  const lay = await laysFor(watcher)
  lay('card-north', 'North', [40, 30])
  lay('card-south', 'South', [40, 230])
  await watcher.saved('board')
  const context = await browser.newContext({ viewport: { width: 1180, height: 820 }, hasTouch: true })
  const page = await context.newPage()
  await sitsInBrowser(page, seat, 'participant', 'Somebody')
  const board = new BoardPage(page, watcher)
  await expect(board.card('South')).toBeAttached()
  const touch = await context.newCDPSession(page)
  const puts = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number; id: number }[]) =>
    touch.send('Input.dispatchTouchEvent', { type, touchPoints })
  /** Fingers go from their first points to their last ones in five steps. */
  const fingers = async (...ways: readonly (readonly [At, At])[]): Promise<void> => {
    const at = (part: number) =>
      ways.map(([from, to], id) => ({ id, x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }))
    await puts('touchStart', at(0))
    for (let step = 1; step <= 5; step += 1) await puts('touchMove', at(step / 5))
    await puts('touchEnd', [])
  }
  const zoomed = async (): Promise<number> => Number.parseInt(await page.getByText(/^\d+ %$/).innerText(), 10)
  const places = [
    [40, 30],
    [40, 230],
  ]
  const both = (view: DocumentView) => [placeOf('North')(view), placeOf('South')(view)]

  // Two fingers on a card, moved apart.
  const before = await zoomed()
  const north = await board.middleOf('North')
  await fingers(
    [
      { x: north.x - 20, y: north.y },
      { x: north.x - 32, y: north.y },
    ],
    [
      { x: north.x + 20, y: north.y },
      { x: north.x + 32, y: north.y },
    ],
  )
  await expect.poll(zoomed).toBeGreaterThan(before * 1.4)
  const near = await board.boxOf('North')
  // Both the same way: the board goes along, and its size stays.
  const size = await zoomed()
  await fingers(
    [
      { x: 500, y: 500 },
      { x: 560, y: 540 },
    ],
    [
      { x: 600, y: 500 },
      { x: 660, y: 540 },
    ],
  )
  await expect.poll(async () => Math.round((await board.boxOf('North')).x - near.x)).toBe(60)
  expect(Math.round((await board.boxOf('North')).y - near.y)).toBe(40)
  expect(await zoomed()).toBe(size)
  // One finger on a card that it has not chosen pans as well.
  await page.touchscreen.tap(900, 600)
  const south = await board.boxOf('South')
  await page.touchscreen.tap(900, 600)
  await fingers([
    { x: south.x + 30, y: south.y + 20 },
    { x: south.x - 30, y: south.y + 20 },
  ])
  await expect.poll(async () => Math.round((await board.boxOf('South')).x - south.x)).toBeLessThan(-40)
  await board.sees(both, places, 'no finger has moved a card so far')

  // Chosen by a tap, it is carried.
  const now = await board.middleOf('South')
  await page.touchscreen.tap(900, 600)
  await page.touchscreen.tap(now.x, now.y)
  await chosen(board, 1)
  await fingers([now, { x: now.x + 90, y: now.y + 50 }])
  await board.sees((view) => (placeOf('South')(view)?.[0] ?? 0) > 60, true, 'South was carried')
  await board.sees(placeOf('North'), places[0], 'North was not')
  await context.close()
})
