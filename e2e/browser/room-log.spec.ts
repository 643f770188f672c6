import { readFileSync } from 'node:fs'
import { expect, test, type Page } from '@playwright/test'
import { verifyLog } from '@parley/shared/session/verify-log'
import { asks } from '../driver/probe.ts'
import { Seat } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { BrowserPerson } from './pages/browser-person.ts'
import { RecordedPage } from './pages/recorded-page.ts'
import { sitsInBrowser } from './pages/stored-seat.ts'

let server: ServerProcess
test.beforeAll(async () => {
  server = await ServerProcess.start()
})
test.afterAll(() => server.dispose())

/** Presses the button under the log that is open, and reads the file that comes. */
const savesLog = async (page: Page): Promise<{ name: string; text: string }> => {
  const coming = page.waitForEvent('download')
  await page.getByRole('dialog').getByRole('button', { name: 'Save the log as a file' }).click()
  const file = await coming
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') }
}

test('LG1, LG2: both groups and the mediator save the same log, and it is whole', async ({ browser }) => {
  const { mediator, created } = await Seat.creates(server.url, { k: 3 })
  const consoleTab = await RecordedPage.open(browser, 'laptop')
  await sitsInBrowser(consoleTab.page, mediator, 'mediator', 'Nell')
  const tabs = [await RecordedPage.open(browser, 'phone'), await RecordedPage.open(browser, 'phone')] as const
  const invite = (group: 'a' | 'b') => `${server.url}/join#invite=${created.invites[group]}`
  await BrowserPerson.joins(tabs[0], invite('a'), 'Pia', 'a', 'Strategy')
  await BrowserPerson.joins(tabs[1], invite('b'), 'Luis', 'b', 'Operations')
  await mediator.does({ type: 'start-step', step: 'open' })
  await mediator.does({ type: 'start-step', step: 'write-interests' })

  const saved: { name: string; text: string }[] = []
  for (const { page } of tabs) {
    await page.getByRole('button', { name: 'Menu' }).click()
    await page.getByRole('menuitem', { name: 'What was done' }).click()
    saved.push(await savesLog(page))
    await page.screenshot({ path: test.info().outputPath(`log-${saved.length}.png`) })
  }
  await consoleTab.page.getByRole('button', { name: 'Read the whole log' }).click()
  saved.push(await savesLog(consoleTab.page))
  await consoleTab.page.screenshot({ path: test.info().outputPath('log-mediator.png') })

  const { text } = await asks(server.url, `/api/sessions/${created.sessionId}/log`, { token: mediator.token })
  expect(saved.map(({ name }) => name)).toEqual(['parley-log.json', 'parley-log.json', 'parley-log.json'])
  for (const one of saved) expect(one.text).toBe(text)
  expect(verifyLog(text)).toMatchObject({ is: 'log', whole: {}, wrongWords: [] })
  for (const tab of [...tabs, consoleTab]) {
    expect(tab.errors).toEqual([])
    await tab.context.close()
  }
  mediator.leavesTheRoom()
})
