import { expect, test, type Page } from '@playwright/test'
import { Seat } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { BrowserPerson } from './pages/browser-person.ts'
import { RecordedPage } from './pages/recorded-page.ts'

let server: ServerProcess
test.beforeAll(async () => {
  server = await ServerProcess.start()
})
test.afterAll(() => server.dispose())

const MOST = 170 * 1_000

/** Everything that a page loads over the network, by address: bytes as they come, compressed, with their heads. */
const loadedBy = async (page: Page): Promise<Map<string, number>> => {
  const bytes = new Map<string, number>()
  const session = await page.context().newCDPSession(page)
  const addresses = new Map<string, string>()
  session.on('Network.responseReceived', ({ requestId, response }) => addresses.set(requestId, response.url))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const address = addresses.get(requestId)
    if (address) bytes.set(address, encodedDataLength)
  })
  await session.send('Network.enable')
  return bytes
}

test('PH1: a phone’s first page is under 170 KB, and who writes on a phone never loads a canvas', async ({
  browser,
}, info) => {
  const { mediator, created } = await Seat.creates(server.url)
  const phone = await RecordedPage.open(browser, 'phone')
  const { page } = phone
  const loaded = await loadedBy(page)
  await page.goto(`${server.url}/join#invite=${created.invites.a}`)
  await expect(page.getByRole('heading').first()).toBeVisible()
  await page.waitForLoadState('networkidle')
  const list = (): string =>
    [...loaded].map(([address, size]) => `${size} ${address.slice(server.url.length)}`).join('\n')
  await info.attach('first page', { body: list() })
  const total = [...loaded.values()].reduce((sum, size) => sum + size, 0)
  expect(total, list()).toBeGreaterThan(20_000)
  expect(total, list()).toBeLessThan(MOST)

  await BrowserPerson.joins(phone, `${server.url}/join#invite=${created.invites.a}`, 'Kim', 'a', 'Strategy')
  await mediator.does({ type: 'start-step', step: 'write-interests' })
  await expect(page.getByRole('textbox').first()).toBeVisible()
  await page.waitForLoadState('networkidle')
  const whole = await Promise.all(
    [...loaded.keys()]
      .filter((address) => address.endsWith('.js'))
      .map(async (address) => [address, await (await fetch(address)).text()] as const),
  )
  const canvases = whole.filter(([, code]) => /batchDraw|Konva/.test(code)).map(([address]) => address)
  expect(canvases, 'scripts that draw on a canvas').toEqual([])
  expect(phone.errors).toEqual([])
  mediator.leavesTheRoom()
})

test('SE7: a screen that comes by its link shows the room at once, and no words of a return on the wall', async ({
  browser,
}) => {
  const { mediator, created } = await Seat.creates(server.url)
  const { page } = await RecordedPage.open(browser, 'screen')
  await page.goto(`${server.url}/join#invite=${created.invites.projector}`)
  await page.getByRole('button', { name: 'Be the screen' }).click()
  const code = page.getByText('bring you back to your seat')
  await expect(code.or(page.getByText(created.roomCode)).first()).toBeVisible()
  await expect(code).toHaveCount(0)
  mediator.leavesTheRoom()
})
