import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { endsConfirmed, keptDay, TITLE, WORDS } from '../driver/kept-day.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { timePassesHere } from '../driver/time-passes.ts'
import { accessibilityProblems } from './pages/accessibility.ts'
import { RecordedPage } from './pages/recorded-page.ts'
import { shot } from './pages/shots.ts'
import { sitsInBrowser } from './pages/stored-seat.ts'

const DAYS = 86_400

let server: ServerProcess
test.beforeAll(async () => {
  server = await ServerProcess.start({ GROUP_ACT_SECONDS: '5', BACKUP_DAYS: '7' })
})
test.afterAll(() => server.dispose())

test('KE2, KE3, KE7, KE8, KE16: a person reads before joining how long things are kept, and later has the record of what is gone', async ({
  browser,
}) => {
  const room = await keptDay(server)
  const phone = await RecordedPage.open(browser, 'phone')
  const { page } = phone
  await page.goto(`${server.url}/join#invite=${room.created.invites.observer}`)
  const kept = page.getByRole('region', { name: 'How long it is kept' })
  await expect(kept.getByText('14 days after the end')).toBeVisible()
  await expect(kept.getByText('90 days after the day on which you meet again')).toBeVisible()
  await expect(kept.getByText('for 7 days more')).toBeVisible()
  await kept.scrollIntoViewIfNeeded()
  await shot(page, 'keeping-join-phone')

  await endsConfirmed(room)
  const [one] = room.a
  await sitsInBrowser(page, one!, 'participant', 'Person a0')
  await expect(page.getByText(/The joint board and the log: until \d/)).toBeVisible()
  await page.getByRole('heading', { name: 'How long it is kept' }).scrollIntoViewIfNeeded()
  await shot(page, 'keeping-ended-phone')

  // Somebody of the group says that all of it is deleted, and takes it back.
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('menuitem', { name: 'Delete the board or the session' }).click()
  await expect(page.getByText('24 hours to say').first()).toBeVisible()
  await shot(page, 'keeping-delete-phone')
  await page.getByRole('button', { name: 'My group says: delete it' }).click()
  const standing = page.getByRole('region', { name: 'Delete the whole session' })
  await expect(standing).toContainText(/It holds on .*, unless somebody says/)
  await standing.scrollIntoViewIfNeeded()
  await shot(page, 'keeping-delete-stands-phone')
  await standing.getByRole('button', { name: 'Not yet' }).click()
  await expect(standing).toHaveCount(0)

  // Both say that the board goes now: after a day it does, and the page tells it.
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('menuitem', { name: 'Delete the board or the session' }).click()
  await page.getByRole('button', { name: 'My group says: delete the board' }).click()
  await expect(page.getByRole('region', { name: 'Delete only the board' })).toContainText('It holds on')
  await room.b[0]!.does({ type: 'propose', act: 'delete-board' })
  for (const seat of [...room.everyone, room.observer]) seat.leavesTheRoom()
  server = await timePassesHere(server, DAYS + 60)
  const gone = page.getByText('The record and the log are still here.')
  await expect(gone).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText(/The log: until \d/)).toBeVisible()
  await expect(page.getByText('There is no working copy any more')).toBeVisible()
  await expect(page.getByText(WORDS.agreement).first()).toBeVisible()
  expect(await accessibilityProblems(page)).toEqual([])
  await gone.scrollIntoViewIfNeeded()
  await shot(page, 'keeping-board-gone-phone')

  server = await timePassesHere(server, 15 * DAYS)
  await expect(page.getByRole('heading', { name: 'The record is still here' })).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText(WORDS.agreement)).toHaveCount(0)
  expect(await accessibilityProblems(page)).toEqual([])
  await shot(page, 'keeping-record-phone')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: /JSON/ }).click()
  expect(readFileSync(await (await download).path(), 'utf8')).toContain(WORDS.agreement)
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize({ width: 1280, height: 800 })
  await shot(page, 'keeping-record-laptop-dark')

  server = await timePassesHere(server, 200 * DAYS)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'This session was deleted' })).toBeVisible()
  await expect(page.getByText(TITLE)).toHaveCount(0)
  await shot(page, 'keeping-deleted-laptop')
})
