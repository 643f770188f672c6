import type { CardView } from '@parley/shared/documents/card-view'
import { expect, test, type Browser, type Locator, type Page } from '@playwright/test'
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

const HOLD = 'Dates that hold'
const TRUST = 'Dates we can trust'
const FRIDAYS = 'Quiet Fridays'
const CALM = 'Fewer surprises'
const EDITING = 'Someone is editing this card.'

/** The own table as a board in a browser, as a hand finds it. */
class TablePage {
  readonly recorded: RecordedPage
  private constructor(recorded: RecordedPage) {
    this.recorded = recorded
  }

  static async opens(browser: Browser, seat: Seat, card: string): Promise<TablePage> {
    const table = new TablePage(await RecordedPage.open(browser, 'laptop'))
    await sitsInBrowser(table.page, seat, 'participant', 'Somebody')
    await expect(table.card(card)).toBeAttached()
    return table
  }

  get page(): Page {
    return this.recorded.page
  }

  card(text: string): Locator {
    return this.page.locator('[data-mirror] [data-card]').filter({ hasText: text }).getByRole('button').first()
  }

  async middleOf(text: string): Promise<{ readonly x: number; readonly y: number }> {
    await this.card(text).focus()
    const box = await this.card(text).boundingBox()
    if (!box) throw new Error(`${text} is not on the board.`)
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }

  tool(name: string | RegExp): Locator {
    return this.page.getByRole('toolbar').getByRole('button', { name })
  }

  async hears(words: string): Promise<void> {
    await expect(this.page.getByText(words).first()).toBeVisible()
  }
}

test('TA1, TA3, TA5 to TA8, RV5: two laptops of one group at their table as a board; the other group has none of it', async ({
  browser,
}) => {
  const room = await gather(server.url, { a: 3, b: 1 }, { k: 3 })
  const [quiet, seatOne, seatTwo] = room.a
  const [seatOther] = room.b
  if (!quiet || !seatOne || !seatTwo || !seatOther) throw new Error('The room is too small.')
  await room.mediator.does({ type: 'start-step', step: 'write-interests' })
  for (const [seat, texts] of [
    [quiet, [HOLD, TRUST]],
    [seatOne, [FRIDAYS, CALM]],
    [seatOther, ['One list of dates']],
  ] as const) {
    const drafts: string[] = []
    for (const text of texts) drafts.push(await seat.writes('interest', text))
    await seat.offers(drafts)
  }
  await room.mediator.does({ type: 'start-step', step: 'table' })
  const [one, two, other] = await Promise.all([
    TablePage.opens(browser, seatOne, CALM),
    TablePage.opens(browser, seatTwo, CALM),
    TablePage.opens(browser, seatOther, 'One list of dates'),
  ])
  const { page } = one
  const sees = async (what: (cards: readonly CardView[]) => unknown, value: unknown, why: string): Promise<void> => {
    await expect
      .poll(async () => what((await quiet.sees('table:a')).cards), { message: why, intervals: [50, 100, 200] })
      .toEqual(value)
  }
  const named = (cards: readonly CardView[], text: string) => cards.find((card) => card.text.startsWith(text))
  const isUnder = (text: string, head: string) => (cards: readonly CardView[]) =>
    named(cards, text)?.into !== undefined && named(cards, text)?.into === named(cards, head)?.id

  // What TA1 forbids has no tool, and its keys are answered in words.
  const bar = page.getByRole('toolbar', { name: 'Board tools' }).getByRole('button')
  await expect(bar).toHaveText(['', '', '', ''])
  expect(await bar.evaluateAll((all) => all.map((button) => button.ariaLabel))).toEqual([
    'Select',
    'Move the view',
    'Undo',
    'More',
  ])
  await one.card(CALM).focus()
  await page.keyboard.press('n')
  await one.hears('New cards come from your own desk')
  await page.keyboard.press('p')
  await one.hears('no pen, no arrows')
  await page.keyboard.press('Delete')
  await one.hears('No card is deleted at a table.')
  await expect(one.tool('Delete')).toHaveCount(0)

  // Laid onto each other by hand: a pile for both, closed, and only who did it takes it back.
  const [from, to] = [await one.middleOf(TRUST), await one.middleOf(HOLD)]
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  for (let step = 1; step <= 6; step += 1)
    await page.mouse.move(from.x + ((to.x - from.x) * step) / 6, from.y + ((to.y - from.y) * step) / 6)
  await shot(page, 'table-board-drag')
  await page.mouse.up()
  await sees(isUnder(TRUST, HOLD), true, 'joined by a drag')
  await one.hears('Put together with this card.')
  await expect(two.card(HOLD)).toHaveAttribute('aria-expanded', 'false')
  await expect(two.card(HOLD)).toHaveText(/and one more like it. In it: Dates we can trust/)
  await two.card(CALM).focus()
  await two.page.keyboard.press('Control+z')
  await two.hears('There is nothing of yours to undo.')
  await page.keyboard.press('Control+z')
  await sees((cards) => named(cards, TRUST)?.into, undefined, 'undone by whoever did it')

  // The same by keys, on the other laptop; a pile is open for whoever opens it.
  for (const text of [HOLD, TRUST]) {
    await two.card(text).focus()
    await two.page.keyboard.press('Space')
  }
  await two.page.keyboard.press('g')
  await sees((cards) => isUnder(TRUST, HOLD)(cards) || isUnder(HOLD, TRUST)(cards), true, 'joined by keys')
  const pile = two.page.locator('[data-mirror] button[aria-expanded]')
  await pile.focus()
  await two.page.keyboard.press('Enter')
  await expect(pile).toHaveAttribute('aria-expanded', 'true')
  await expect(page.locator('[data-mirror] button[aria-expanded]')).toHaveAttribute('aria-expanded', 'false')
  await shot(two.page, 'table-board-open')
  await two.tool('Take apart').click()
  await sees((cards) => cards.filter(({ into }) => into !== undefined).length, 0, 'taken apart by a button')

  // The order by keys, and joining by a dialog for whoever neither drags nor chooses two.
  const order = (table: TablePage) =>
    table.page
      .locator('[data-mirror] [data-zone="interest:a"] [data-card]')
      .evaluateAll((all) => all.map((card) => card.textContent))
  const before = await order(one)
  await one.card(before[0]?.split('. ')[1] ?? '').focus()
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => order(two), 'one later, for both').toEqual([before[1], before[0], before[2], before[3]])
  const [top = '', , , last = ''] = (await order(one)).map((name) => name?.split('. ')[1] ?? '')
  await one.card(last).focus()
  await one.tool('Says the same as…').click()
  await page.getByRole('dialog').getByRole('radio', { name: top }).check()
  await page.getByRole('button', { name: 'Put together' }).click()
  await sees(isUnder(last, top), true, 'joined by the dialog')
  await expect(one.card(top), 'the focus goes on with the pile').toBeFocused()
  await page.keyboard.press('Shift+G')
  await sees((cards) => cards.filter(({ into }) => into !== undefined).length, 0, 'taken apart by a key')

  // Words in place: they merge, and the other reads that somebody writes, which moves nothing.
  const lay = await two.middleOf(CALM)
  await one.card(HOLD).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Text of the card' }).pressSequentially(' for a quarter')
  await two.hears(EDITING)
  await expect(page.getByText(EDITING), 'who types is told nothing').toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(two.card(`${HOLD} for a quarter`)).toBeAttached()
  expect(await two.middleOf(CALM), 'nothing moved').toEqual(lay)
  await shot(two.page, 'table-board-editing')

  // Held back by a key and brought back by a button; whoever sees it reads so.
  await one.card(FRIDAYS).focus()
  await page.keyboard.press('b')
  await one.hears('Held back: it stays with your group.')
  await expect(two.card(FRIDAYS)).toHaveText(/Held back/)
  await shot(two.page, 'table-board-held')
  await two.card(FRIDAYS).focus()
  await two.tool('Bring back').click()
  await two.hears('Brought back')
  await sees((cards) => named(cards, FRIDAYS)?.held, undefined, 'brought back')

  await page.keyboard.press('Control+f')
  await page.getByRole('textbox', { name: 'Words to find on the board' }).fill('quiet')
  await expect(page.getByText('1 of 1', { exact: true })).toBeVisible()
  expect(await accessibilityProblems(page)).toEqual([])

  // The list is the same table, and stays the look of this tab.
  await two.page.getByRole('button', { name: 'Show as a list' }).click()
  await expect(two.page.getByRole('button', { name: 'Show as a board' })).toBeFocused()
  await two.page.reload()
  await expect(two.page.getByRole('button', { name: /^What to do with:/ })).toHaveCount(4)

  // Nothing of it reached the other group, and of persons nobody heard anything: each awareness frame is the empty one.
  const reached = other.recorded.reached()
  expect(reached).toContain('One list of dates')
  for (const text of [HOLD, TRUST, FRIDAYS, CALM, 'for a quarter']) expect(reached).not.toContain(text)
  const ids = (await quiet.sees('table:a')).cards.map(({ id }) => id)
  for (const id of ids) expect(reached, 'nor any card’s id').not.toContain(id)
  expect(two.recorded.reached()).toContain('for a quarter')

  // The step ends under a card that is being reworded: its words are at the table, or with who wrote them.
  await one.card(CALM).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Text of the card' }).pressSequentially(' here', { delay: 10 })
  await room.mediator.does({ type: 'start-step', step: 'reveal-interests' })
  await expect
    .poll(async () => [
      ...(await quiet.sees('table:a')).cards.map(({ text }) => text),
      ...(await page.locator('blockquote').allTextContents()),
    ])
    .toContain(`${CALM} here`)

  for (const { recorded } of [one, two, other]) {
    const frames = recorded.frames.filter(({ url }) => url.includes('table:'))
    expect(frames.length).toBeGreaterThan(0)
    for (const { data } of frames) if (data[0] === 1) expect([...(data as Uint8Array)]).toEqual([1, 1, 0])
    expect(recorded.errors).toEqual([])
    await recorded.context.close()
  }
  for (const seat of room.everyone) seat.leavesTheRoom()
})
