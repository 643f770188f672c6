import { expect, test, type Page, type WebSocketRoute } from '@playwright/test'
import { Seat } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { BrowserPerson } from './pages/browser-person.ts'
import { PROMPTS } from './pages/prompts.ts'
import { RecordedPage } from './pages/recorded-page.ts'

let server: ServerProcess
test.beforeAll(async () => {
  server = await ServerProcess.start()
})
test.afterAll(() => server.dispose())

const address = (invite: string): string => `${server.url}/join#invite=${invite}`
const cardOf = (page: Page, text: string | RegExp) =>
  page.getByRole('main').getByRole('listitem').filter({ hasText: text }).first()
const EDITING = 'Someone is editing this card.'
const NOT_PLACED = 'This could not be placed. It is still yours.'

test('TA3: who reads a card sees that someone is editing it, from the words that arrive', async ({ browser }) => {
  const { mediator, created } = await Seat.creates(server.url)
  const quiet = await Seat.joins(server.url, { invite: created.invites.a, name: 'Priya' })
  await mediator.does({ type: 'start-step', step: 'write-interests' })
  await quiet.offers([
    await quiet.writes('interest', 'Dates that hold'),
    await quiet.writes('interest', 'Fewer surprises'),
    await quiet.writes('interest', 'Time to finish'),
  ])
  const [typing, reading] = [await RecordedPage.open(browser, 'laptop'), await RecordedPage.open(browser, 'phone')]
  const typist = await BrowserPerson.joins(typing, address(created.invites.a), 'Kim', 'a', 'Strategy')
  const reader = await BrowserPerson.joins(reading, address(created.invites.a), 'Mo', 'a', 'Strategy')
  await mediator.does({ type: 'start-step', step: 'table' })
  await Promise.all([reader.seesAtTable(3), typist.seesAtTable(3)])
  const { page } = reading
  await expect(page.getByText(EDITING), 'cards that come are no editing').toHaveCount(0)

  const places = () =>
    page
      .getByRole('button', { name: /^What to do with:/ })
      .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().y + window.scrollY)))
  const before = await places()
  await cardOf(typing.page, 'Dates that hold').getByRole('button', { name: 'Dates that hold' }).first().click()
  const words = typing.page.getByRole('textbox', { name: 'Text of the card' })
  await words.press('End')
  await words.pressSequentially('!!!', { delay: 300 })
  const sentence = cardOf(page, 'Dates that hold').getByText(EDITING)
  await expect(sentence).toBeVisible()
  await expect(page.getByText(EDITING)).toHaveCount(1)
  await expect(cardOf(page, 'Dates that hold!!!')).toBeVisible()
  expect(await places(), 'nothing moved').toEqual(before)
  expect(await sentence.evaluate((one) => one.closest('[aria-live], [role=status], [role=alert]') === null)).toBe(true)
  await expect(typing.page.getByText(EDITING), 'who types is told nothing').toHaveCount(0)
  await page.screenshot({ path: test.info().outputPath('editing.png') })

  await expect(sentence, 'it goes by itself, while the field is open still').toHaveCount(0, { timeout: 8_000 })
  await expect(words).toBeVisible()
  expect(await places()).toEqual(before)
  await page.reload()
  await reader.seesAtTable(3)
  await expect(page.getByText(EDITING)).toHaveCount(0)
  // The server passed on words, and of persons nothing: each awareness frame is the empty one of a quiet socket.
  const frames = [...typing.frames, ...reading.frames].filter((frame) => frame.url.includes('/sync/'))
  expect(frames.length).toBeGreaterThan(0)
  for (const { data } of frames) if (data[0] === 1) expect([...(data as Uint8Array)]).toEqual([1, 1, 0])
  await Promise.all([typing.context.close(), reading.context.close()])
  for (const seat of [mediator, quiet]) seat.leavesTheRoom()
})

/** Cuts a page's sockets, and lets none through until it may connect again. */
const network = async (page: Page): Promise<{ cut: () => void; back: () => void }> => {
  let isCut = false
  const open = new Set<WebSocketRoute>()
  await page.routeWebSocket(/\/(live|sync)\//, (socket) => {
    if (isCut) return void socket.close({ code: 1012 })
    open.add(socket)
    socket.connectToServer()
  })
  return {
    cut: () => {
      isCut = true
      for (const socket of open) void socket.close({ code: 1012 })
      open.clear()
    },
    back: () => void (isCut = false),
  }
}

test('DU6: who was away while drafts moved finds what was unsaved, and who had nothing notices nothing', async ({
  browser,
}) => {
  const { mediator, created } = await Seat.creates(server.url)
  await mediator.does({ type: 'start-step', step: 'write-interests' })
  const join = async (name: string, text: string) => {
    const recorded = await RecordedPage.open(browser, 'laptop')
    const net = await network(recorded.page)
    const person = await BrowserPerson.joins(recorded, address(created.invites.a), name, 'a', 'Strategy')
    await person.writes('interest', [text])
    await person.shares('interest')
    await recorded.page.getByRole('button', { name: 'Write another card' }).click()
    await expect(recorded.page.getByRole('textbox', { name: PROMPTS.interest })).toBeVisible()
    return { recorded, net, person, page: recorded.page }
  }
  const [writer, calm] = [await join('Kim', 'Dates that hold'), await join('Mo', 'Fewer surprises')]
  for (const { net } of [writer, calm]) net.cut()
  await expect(writer.page.getByText('Not connected.').first()).toBeVisible()
  await writer.page.getByRole('textbox', { name: PROMPTS.interest }).fill('Written without a connection')
  await writer.page.getByRole('button', { name: 'Add card' }).click()
  await expect(cardOf(writer.page, 'Written without a connection')).toBeVisible()
  await mediator.does({ type: 'start-step', step: 'table' })
  for (const { net } of [writer, calm]) net.back()

  const { page } = writer
  await expect(page.getByText(NOT_PLACED)).toHaveCount(1, { timeout: 30_000 })
  await expect(page.getByText('Cards were moved or taken away here while you were not connected.')).toBeVisible()
  await expect(page.locator('blockquote')).toHaveText(['Written without a connection'])
  await writer.person.seesAtTable(2)
  await page.getByRole('button', { name: 'Put back on my desk' }).click()
  await expect(page.getByText(NOT_PLACED)).toHaveCount(0)
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('menuitem', { name: 'My desk' }).click()
  const desk = page.getByRole('dialog')
  await expect(desk.getByText('Written without a connection')).toBeVisible()
  await expect(desk.getByText('Dates that hold'), 'what moved does not come back').toHaveCount(0)

  await calm.person.seesAtTable(2)
  await calm.page.getByRole('button', { name: 'Menu' }).click()
  await calm.page.getByRole('menuitem', { name: 'My desk' }).click()
  await expect(calm.page.getByRole('dialog')).toBeVisible()
  await expect(calm.page.getByRole('dialog').getByText('Fewer surprises')).toHaveCount(0)
  await calm.page.keyboard.press('Escape')
  await expect(calm.page.getByText(NOT_PLACED)).toHaveCount(0)
  await Promise.all([writer.recorded.context.close(), calm.recorded.context.close()])
  mediator.leavesTheRoom()
})
