import { expect, test, type Page } from '@playwright/test'
import { Seat } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { accessibilityProblems } from './pages/accessibility.ts'
import { BrowserPerson } from './pages/browser-person.ts'
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

/** Pictures in both themes, and what axe finds in the second. */
const looks = async (page: Page, name: string): Promise<void> => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await shot(page, `${name}-${colorScheme}`)
  }
  expect([name, await accessibilityProblems(page)]).toEqual([name, []])
}

test('GU1, GU2: the guide is one press away, for the mediator alone, and a sheet on a phone', async ({ browser }) => {
  const { mediator, created } = await Seat.creates(server.url, { k: 3 })
  const desk = await RecordedPage.open(browser, 'laptop')
  const wall = await RecordedPage.open(browser, 'screen')
  const phone = await RecordedPage.open(browser, 'phone')
  const screen = await Seat.joins(server.url, { invite: created.invites.projector, name: 'Screen' }, false)
  await mediator.does({ type: 'start-step', step: 'write-interests' })
  await sitsInBrowser(desk.page, mediator, 'mediator', 'Nell')
  await sitsInBrowser(wall.page, screen, 'projector', 'Screen')
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
  await looks(page, 'guide-laptop')
  await guide.getByRole('searchbox').fill('june')
  await expect(guide.getByText('What happens in June that makes it matter?')).toBeVisible()
  await expect(guide.getByRole('status')).toHaveText('One pattern.')
  await expect(guide.getByText('They block everything.')).toHaveCount(0)
  await guide.getByLabel('Which step').selectOption('table')
  await expect(guide.getByText('We are in the hard part. That is normal.')).toBeVisible()
  await page.setViewportSize(PHONE)
  const box = await guide.boundingBox()
  expect([box?.x, Math.round(box?.width ?? 0), Math.round((box?.y ?? 0) + (box?.height ?? 0))]).toEqual([0, 390, 844])
  await looks(page, 'guide-phone')
  await page.keyboard.press('Escape')
  await expect(guide).toHaveCount(0)
  await expect(opener).toBeFocused()
  await page.setViewportSize({ width: 1280, height: 800 })

  // Nobody else has it: neither to read, nor in anything that ever came to them.
  for (const other of [wall, phone]) {
    await expect(other.page.getByText(PURPOSE)).toHaveCount(0)
    expect(other.reached()).not.toMatch(/think before anyone speaks|Guide to this step/)
  }

  for (const one of [desk, wall, phone]) {
    expect(one.errors).toEqual([])
    await one.context.close()
  }
  for (const seat of [mediator, screen]) seat.leavesTheRoom()
})
