import { readFileSync } from 'node:fs'
import { expect, test, type Page } from '@playwright/test'
import { Seat } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { hardToRead } from './pages/wall-reading.ts'
import { BrowserPerson } from './pages/browser-person.ts'
import { looks } from './pages/looks.ts'
import { RecordedPage } from './pages/recorded-page.ts'
import { shot } from './pages/shots.ts'
import { sitsInBrowser } from './pages/stored-seat.ts'

let server: ServerProcess
test.beforeAll(async () => {
  server = await ServerProcess.start()
})
test.afterAll(() => server.dispose())

const PURPOSE = /^To let everyone think before anyone speaks/
const PHONE = { width: 390, height: 844 }

/** Everything that a page sends from now on, over sockets and in requests, as text. */
const sentBy = (page: Page): (() => string) => {
  const all: string[] = []
  page.on('websocket', (socket) => {
    socket.on('framesent', ({ payload }) => all.push(Buffer.from(payload).toString('utf8')))
  })
  page.on('request', (request) => all.push(`${request.url()} ${request.postData() ?? ''}`))
  return () => all.join('\n')
}

/** On a phone: a question about the words, which stays on it; kept, it does not come back, also after a reload. */
const draftsWithHints = async (page: Page, sent: () => string): Promise<void> => {
  const field = page.getByRole('textbox', { name: 'What matters to you in this, and why?' })
  const hint = page.getByRole('status').filter({ hasText: 'Only you see this.' })
  const [keep, reword] = [
    hint.getByRole('button', { name: 'Keep it as it is' }),
    hint.getByRole('button', { name: 'Change it' }),
  ]
  await field.pressSequentially('They never read our KPI sheet')
  await expect(hint).toContainText('Could you describe what happened, and what it meant for you?')
  await field.fill('Our KPI sheet is read by nobody')
  await expect(hint).toContainText('Would everyone in the room know what “KPI” means?')
  const [one, other] = [await keep.boundingBox(), await reword.boundingBox()]
  expect([one?.width, one?.height]).toEqual([other?.width, other?.height])
  expect(one?.height).toBeGreaterThanOrEqual(44)
  await looks(page, 'hint-phone', 'dark')
  await reword.click()
  await expect(field).toBeFocused()
  await keep.click()
  await expect(hint).toHaveCount(0)
  await expect(field).toBeFocused()
  await page.keyboard.type(' but us')
  await expect(hint).toHaveCount(0)
  expect(sent()).not.toMatch(/KPI sheet|by nobody/)
  await page.getByRole('button', { name: 'Add card' }).click()
  const card = page.getByRole('button', { name: 'Our KPI sheet is read by nobody but us' }).first()
  await expect(card).toBeVisible()
  await expect.poll(sent).toMatch(/KPI sheet/)
  await field.fill('Another KPI')
  await expect(hint).toBeVisible()
  await field.fill('')
  await page.reload()
  await card.click()
  await expect(page.getByRole('textbox', { name: 'Text of the card' })).toBeFocused()
  await expect(hint).toHaveCount(0)
}

/** At the close: a sheet of the mediator's own, which a reload leaves, a press deletes, and nobody is sent. */
const looksBack = async (page: Page, sent: () => string): Promise<void> => {
  const opener = page.getByRole('button', { name: 'Look back, for yourself' })
  const sheet = page.getByRole('dialog', { name: 'Looking back' })
  const field = sheet.getByRole('textbox', { name: 'What will you try next time?' })
  await opener.click()
  await field.fill('Fewer words, longer silences')
  await looks(page, 'reflection', 'dark')
  const coming = page.waitForEvent('download')
  await sheet.getByRole('button', { name: 'Save as a file' }).click()
  const file = readFileSync(await (await coming).path(), 'utf8')
  expect(file).toContain('## What will you try next time?\n\nFewer words, longer silences\n')
  await page.reload()
  await opener.click()
  await expect(field).toHaveValue('Fewer words, longer silences')
  await sheet.getByRole('button', { name: 'Delete it now' }).click()
  await expect(field).toHaveValue('')
  expect(sent()).not.toContain('longer silences')
}

test('GU1 to GU3, GU6, GU9: guide, hints are on the page of the one they are for, and on no other', async ({
  browser,
}) => {
  const { mediator, created } = await Seat.creates(server.url, { k: 3 })
  const desk = await RecordedPage.open(browser, 'laptop')
  const wall = await RecordedPage.open(browser, 'screen')
  const phone = await RecordedPage.open(browser, 'phone')
  const screen = await Seat.joins(server.url, { invite: created.invites.projector, name: 'Screen' }, false)
  await mediator.does({ type: 'start-step', step: 'write-interests' })
  const sentByMediator = sentBy(desk.page)
  await sitsInBrowser(desk.page, mediator, 'mediator', 'Nell')
  await sitsInBrowser(wall.page, screen, 'projector', 'Screen')
  const sent = sentBy(phone.page)
  await BrowserPerson.joins(phone, `${server.url}/join#invite=${created.invites.a}`, 'Pia', 'a', 'Strategy')

  // By keyboard: opened, looked something up in, another step chosen, closed; the focus is where it was.
  const { page } = desk
  const opener = page.getByRole('button', { name: 'Guide to this step' })
  await opener.focus()
  await page.keyboard.press('Enter')
  const guide = page.getByRole('dialog', { name: 'The guide' })
  await expect(guide.getByText(PURPOSE)).toBeVisible()
  await expect(guide.getByText('What matters to you in this, and why?')).toBeVisible()
  await expect(guide.getByText('Go on to “Write alone: Frustrations”')).toBeVisible()
  await expect(guide.getByText('hard part')).toHaveCount(0)
  await looks(page, 'guide-laptop', 'dark')
  await guide.getByRole('searchbox').fill('june')
  await expect(guide.getByText('What happens in June that makes it matter?')).toBeVisible()
  await expect(guide.getByRole('status')).toHaveText('One pattern.')
  await expect(guide.getByText('They block everything.')).toHaveCount(0)
  await guide.getByLabel('Which step').selectOption('table')
  await expect(guide.getByText('We are in the hard part. That is normal.')).toBeVisible()
  await page.setViewportSize(PHONE)
  const box = await guide.boundingBox()
  expect([box?.x, Math.round(box?.width ?? 0), Math.round((box?.y ?? 0) + (box?.height ?? 0))]).toEqual([0, 390, 844])
  await looks(page, 'guide-phone', 'dark')
  await page.keyboard.press('Escape')
  await expect(guide).toHaveCount(0)
  await expect(opener).toBeFocused()
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.getByRole('button', { name: 'Who can see what' }).click()
  const who = page.getByRole('dialog', { name: 'Who can see what' })
  await expect(who).toContainText('What a person writes on their desk: only whoever wrote it, not you.')
  await shot(page, 'who-console')
  await page.keyboard.press('Escape')

  // The screen of the room has it at a press, large enough for the room, and goes back at another.
  const onWall = wall.page.getByRole('heading', { level: 1, name: 'Who can see what' })
  await wall.page.keyboard.press('w')
  await expect(onWall).toBeVisible()
  await expect(
    wall.page.getByText('What a person writes on their desk: only whoever wrote it, not Nell.'),
  ).toBeVisible()
  expect(await hardToRead(wall.page)).toEqual([])
  await looks(wall.page, 'who-wall', 'dark')
  await wall.page.mouse.click(900, 500)
  await expect(onWall).toHaveCount(0)
  await wall.page.mouse.click(900, 500)
  await expect(onWall).toBeVisible()

  // Nobody else has it: neither to read, nor in anything that ever came to them.
  for (const other of [wall, phone]) {
    await expect(other.page.getByText(PURPOSE)).toHaveCount(0)
    expect(other.reached()).not.toMatch(/think before anyone speaks|Guide to this step/)
  }

  await phone.page.getByRole('button', { name: 'Who can see what' }).click()
  const sheet = phone.page.getByRole('dialog', { name: 'Who can see what' })
  await expect(sheet).toContainText('On this page nowWhat you write on your desk: only you, not Nell.')
  await looks(phone.page, 'who-phone', 'dark')
  await phone.page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
  await draftsWithHints(phone.page, sent)

  await mediator.does({ type: 'start-step', step: 'close' })
  await expect(onWall, 'the next step takes it away').toHaveCount(0)
  await looksBack(page, sentByMediator)

  for (const one of [desk, wall, phone]) {
    expect(one.errors).toEqual([])
    await one.context.close()
  }
  for (const seat of [mediator, screen]) seat.leavesTheRoom()
})
