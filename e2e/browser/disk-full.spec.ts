import { readCard } from '@parley/shared/documents/cards'
import { expect, test } from '@playwright/test'
import { storedState } from '../crash/stored-state.ts'
import { Seat } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { letsWrite } from '../driver/weak-disk.ts'
import { BrowserPerson } from './pages/browser-person.ts'
import { PROMPTS } from './pages/prompts.ts'
import { RecordedPage } from './pages/recorded-page.ts'

let server: ServerProcess
test.beforeAll(async () => {
  server = await ServerProcess.start({ LOG_LEVEL: 'error' })
})
test.afterAll(() => server.dispose())

test('DU4, DU10: who types on a phone while the disk is full is never told that it is saved, and loses no letter', async ({
  browser,
}) => {
  const { mediator, created } = await Seat.creates(server.url)
  await mediator.does({ type: 'start-step', step: 'write-interests' })
  const recorded = await RecordedPage.open(browser, 'phone')
  const { page } = recorded
  const address = `${server.url}/join#invite=${created.invites.a}`
  const person = await BrowserPerson.joins(recorded, address, 'Kim', 'a', 'Strategy')
  await person.writes('interest', ['Dates that hold'])

  letsWrite(server.pid!, false)
  const field = page.getByRole('textbox', { name: PROMPTS.interest })
  const saved = page.getByText('Saved.', { exact: true })
  const notSaved = page.getByText(/Saving…|kept on this device/).first()
  for (const text of ['Fewer surprises', 'Time to finish']) {
    await field.pressSequentially(text, { delay: 40 })
    await page.getByRole('button', { name: 'Add card' }).click()
    await expect(page.getByRole('main').getByRole('listitem').filter({ hasText: text }).first()).toBeVisible()
    await expect(notSaved).toBeVisible()
    await expect(saved).toHaveCount(0)
  }
  // The server has said so; the page has come back since, and still does not call it saved.
  await expect.poll(() => server.output.includes('the disk refuses to write')).toBe(true)
  await expect(page.getByText('Not saved yet: the server cannot save at the moment.').first()).toBeVisible()
  await page.screenshot({ path: test.info().outputPath('disk-full.png') })
  await expect(saved).toHaveCount(0)

  letsWrite(server.pid!, true)
  await expect(saved.first()).toBeVisible()
  await page.screenshot({ path: test.info().outputPath('room-again.png') })
  for (const text of ['Dates that hold', 'Fewer surprises', 'Time to finish'])
    await expect(page.getByRole('main').getByRole('listitem').filter({ hasText: text })).toHaveCount(1)

  // What the page calls saved lies on the disk.
  await server.down()
  const { documents, wrong } = storedState(server.dataDir)
  expect(wrong).toEqual([])
  const desk = [...documents].find(([name]) => name.includes(' desk:'))![1]
  const texts = [...desk.getMap('cards').keys()].map((id) => readCard(desk, id)?.text)
  expect(new Set(texts)).toEqual(new Set(['Dates that hold', 'Fewer surprises', 'Time to finish']))
  await server.up()
  mediator.leavesTheRoom()
})
