import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { gather } from '../driver/gather.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { glance } from './pages/judge.ts'
import { RecordedPage } from './pages/recorded-page.ts'
import { sitsInBrowser } from './pages/stored-seat.ts'

let server: ServerProcess
test.beforeAll(async () => {
  server = await ServerProcess.start()
})
test.afterAll(() => server.dispose())

const fileOf = (text: string) => ({ name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(text) })

test('AD1 to AD10: an agenda is arranged by keyboard before the day, kept, and changed while the day goes on', async ({
  browser,
}) => {
  const desk = await RecordedPage.open(browser, 'laptop')
  const problems: string[] = []
  const { page } = desk
  await page.goto(`${server.url}/new`)
  await page.getByRole('radio', { name: /^Looking back/ }).check()
  await glance(page, 'agenda-choice', problems)

  // By keyboard: it opens, minutes are typed, a step moves and keeps the focus, another one goes and one comes.
  const summary = page.getByText('Look at the agenda and change it')
  await summary.focus()
  await page.keyboard.press('Enter')
  const rows = page.getByRole('list', { name: 'Steps of the agenda' }).getByRole('listitem')
  await expect(rows).toHaveCount(10)
  await page.getByLabel('The day begins at').fill('09:00')
  await page.getByRole('textbox', { name: 'Minutes of “Open”' }).fill('15')
  await expect(rows.nth(1)).toContainText('09:15')
  const up = page.getByRole('button', { name: 'Move “Priorities” up' })
  await up.focus()
  await page.keyboard.press('Enter')
  await expect(up).toBeFocused()
  await expect(rows.nth(6)).toContainText('Priorities')
  await page.getByRole('button', { name: 'Take “Reveal: Frustrations” away' }).press('Enter')
  await page.getByLabel('Step', { exact: true }).selectOption({ label: 'Map' })
  await page.getByRole('button', { name: 'Add it' }).press('Enter')
  const minutes = page.getByRole('textbox', { name: 'Minutes of “Map”' })
  await expect(minutes).toBeFocused()
  await minutes.fill('200')
  // A break is hinted at, and comes by a press.
  await page.getByRole('button', { name: 'Add a break' }).first().press('Enter')
  await expect(page.getByRole('textbox', { name: 'Minutes of “Break”' })).toBeFocused()
  await minutes.fill('')
  await page.getByRole('button', { name: 'Create the session' }).click()
  await expect(page.getByText('Mend the figures that are marked first.')).toBeVisible()
  await minutes.fill('20')
  await glance(page, 'agenda-editor', problems)

  // It is kept on this device and as a file; a file that is none says so.
  await page.getByText('Keep it as your own template').click()
  await page.getByLabel('What you call it').fill('Our look back')
  await page.getByRole('button', { name: 'Keep on this device' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a file' }).click(),
  ])
  const saved = readFileSync(await download.path(), 'utf8')
  await page.reload()
  await expect(page.getByRole('radio', { name: /^Our look back/ })).toBeVisible()
  const file = page.getByLabel('Open an agenda from a file')
  await file.setInputFiles(fileOf(saved.replace('"minutes": 15', '"minutes": 900')))
  await expect(page.getByRole('alert')).toContainText('Step 1 in this file')
  await file.setInputFiles(fileOf(saved.replace('Our look back', 'Theirs')))
  await expect(page.getByRole('radio', { name: /^Theirs/ })).toBeChecked()
  await page.getByRole('checkbox', { name: 'None of these is the case' }).check()
  await page.getByRole('textbox', { name: 'What it is about' }).fill('The spring')
  await page.getByLabel('Your name, as the mediator').fill('Nell')
  await page.getByRole('button', { name: 'Create the session' }).click()
  await page.getByRole('button', { name: 'Open the console' }).click()
  await expect(page.getByRole('button', { name: /^Break/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Reveal: Frustrations/ })).toHaveCount(0)

  // Another day, which has begun: the agenda changes under everybody's eyes.
  const room = await gather(server.url, { a: 1, b: 1 }, { k: 3, template: 'joint-day' })
  await room.mediator.does({ type: 'start-step', step: 'open' })
  const [phone, wall] = [await RecordedPage.open(browser, 'phone', true), await RecordedPage.open(browser, 'screen')]
  await sitsInBrowser(page, room.mediator, 'mediator', 'Nell')
  await sitsInBrowser(phone.page, room.a[0]!, 'participant', 'Person a0')
  await sitsInBrowser(wall.page, room.projector, 'projector', 'Screen')
  await phone.page.getByRole('button', { name: 'Menu' }).click()
  await phone.page.getByRole('menuitem', { name: 'The agenda' }).click()
  const sheet = phone.page.getByRole('dialog')
  await expect(sheet.getByText('Plain words')).toBeVisible()
  await expect(page.getByText(/as planned, ends at about \d\d:\d\d/)).toBeVisible()
  await page.getByRole('button', { name: 'Change the agenda' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('now', { exact: true })).toBeVisible()
  await dialog.getByRole('button', { name: 'Take “Plain words” away' }).click()
  await dialog.getByRole('textbox', { name: 'Minutes of “Open”' }).fill('40')
  await glance(page, 'agenda-change', problems)
  await dialog.getByRole('button', { name: 'Use this agenda' }).click()
  await expect(sheet.getByText('Plain words')).toHaveCount(0)
  await glance(phone.page, 'agenda-phone', problems)
  await expect(page.getByText(/5 min behind plan, ends at about/)).toBeVisible()

  // A vote before cards were said back is asked about once, and the log of the groups says what was done.
  await page.getByRole('button', { name: /^Priorities/ }).click()
  await expect(dialog).toContainText('“Say it back” has not been done.')
  await dialog.getByRole('button', { name: 'Go there' }).click()
  // What the plan is measured by is the mediator's alone.
  await expect(page.getByText(/min ahead of plan/)).toBeVisible()
  for (const other of [wall, phone]) expect(other.reached()).not.toContain('"plan":')
  await glance(wall.page, 'agenda-wall', problems)
  await page.getByRole('button', { name: /^Support check/ }).click()
  await expect(dialog).toContainText('You skip')
  await page.keyboard.press('Escape')
  await phone.page.getByRole('button', { name: 'Close' }).click()
  await phone.page.getByRole('button', { name: 'Menu' }).click()
  await phone.page.getByRole('menuitem', { name: 'What was done' }).click()
  await expect(sheet).toContainText('The agenda was changed. Taken away: Plain words. Time: Open 40 instead of 20 min.')
  await expect(sheet).toContainText('Say it back was skipped on purpose, before a vote.')
  await glance(phone.page, 'agenda-log', problems)

  // On a phone the mediator does the same.
  await sitsInBrowser(phone.page, room.mediator, 'mediator', 'Nell')
  await phone.page.getByText('More: agenda, room, log, links').click()
  await phone.page.getByRole('button', { name: 'Change the agenda' }).click()
  await expect(sheet.getByRole('textbox', { name: 'Minutes of “Priorities”' })).toBeVisible()
  await glance(phone.page, 'agenda-phone-change', problems)
  expect(problems).toEqual([])
})
