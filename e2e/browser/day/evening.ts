import { expect, type Page } from '@playwright/test'
import { bytesIn } from '../../driver/data-folder.ts'
import { SECRET } from '../../larkfield/apart.ts'
import { AGREED, REVOTED } from '../../larkfield/afternoon.ts'
import { drafts, HELD } from '../../larkfield/case.ts'
import { heardBy } from '../../larkfield/stories.ts'
import { INTERVIEWED, STRUCK } from '../../larkfield/themes.ts'
import { savedOn } from '../pages/larkfield-scenes.ts'
import type { DayRoom } from './the-room.ts'

const DAY = 86_400_000

/** Days from now on, as a page writes a day. */
const dayIn = (days: number, now: number): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date(now + days * DAY))

/** What both groups must find in the log, a line each, with its time where the case names one. */
const LINES: readonly (readonly [time: string, text: RegExp])[] = [
  ['11:10', /^Interests were revealed: Strategy 6, Operations 8\.$/],
  ['11:20', /^Frustrations were revealed: Strategy 5, Operations 8\.$/],
  ['12:20', /^The timer was set to 13:05\.$/],
  ['14:22', /^A separate talk with Operations began\.$/],
  ['14:29', /^Separate talk, Operations, 7 min\.$/],
  ['14:29', /^Strategy was offered the same time: 7 min\.$/],
  ['14:29', /^Strategy declined the offer of the same time\.$/],
  ['14:35', /^A lane of the map was opened again\.$/],
]

const readsLog = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('menuitem', { name: 'What was done' }).click()
  const sheet = page.getByRole('dialog')
  const row = (name: string) => sheet.getByRole('row', { name: new RegExp(`^${name}`) })
  await expect(row('Talk time')).toHaveText(/^Talk time16:00 of 16:0016:00 of 16:00$/)
  await expect(row('Turns')).toHaveText('Turns44')
  await expect(row('Separate talks')).toContainText('7 min')
  await expect(sheet.getByText(`Votes held again: ${REVOTED}. Ballots voided: 0.`)).toBeVisible()
  for (const [time, text] of LINES) {
    const line = sheet.getByRole('listitem').filter({ has: page.getByText(text) })
    await expect(line.first(), String(text)).toContainText(time)
  }
  await expect(sheet).not.toContainText(SECRET)
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
}

/** 16:28: both groups read the log of the day, each on the own device. */
export const readTheLog = async (room: DayRoom): Promise<void> => {
  for (const name of ['Amara', 'Chloe']) await readsLog(room.named(name).page)
}

/** What goes home: the check-in as a date of the calendar, and how long the rest is kept. */
export const takesHome = async (room: DayRoom): Promise<void> => {
  const { page } = room.named('Chloe')
  const now = room.clock.now()
  const calendar = await savedOn(page, 'Calendar (ICS)')
  const checkIn = new Date(now + 28 * DAY)
  const day = [checkIn.getFullYear(), checkIn.getMonth() + 1, checkIn.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('')
  expect(calendar, 'the check-in in 28 days').toContain(`DTSTART;VALUE=DATE:${day}`)
  for (const one of [page, room.console])
    await expect(one.getByText(`The joint board and the log: until ${dayIn(14, now)}`).first()).toBeVisible()
  // At 16:30 drafts, notes of the interviews and what was said apart are gone from the disk; the board is there.
  const folder = bytesIn(room.server.dataDir)
  for (const text of [SECRET, HELD.a, HELD.b, heardBy('Chloe'), INTERVIEWED.notes, STRUCK.text])
    expect(folder.includes(text), text).toBe(false)
  expect(folder.includes(drafts('frustration')[0]?.text ?? '')).toBe(true)
}

/** Fifteen days later the board and the log are gone; the record is there. */
export const fifteenDaysLater = async (room: DayRoom): Promise<void> => {
  const { server, clock } = room
  for (const { seat } of room.onSockets) seat.leavesTheRoom()
  clock.forward(15 * DAY)
  await server.down()
  await server.up()
  const { page } = room.named('Chloe')
  await expect(page.getByRole('heading', { name: 'The record is still here' })).toBeVisible({ timeout: 60_000 })
  const folder = bytesIn(server.dataDir)
  expect(folder.includes(drafts('frustration')[0]?.text ?? ''), 'a card of the board').toBe(false)
  expect(folder.includes(AGREED[0]?.text ?? '')).toBe(true)
}
