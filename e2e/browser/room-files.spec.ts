import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test, type Page } from '@playwright/test'
import { Seat } from '../driver/seat.ts'
import { ServerProcess, SHORT_ACTS } from '../driver/server-process.ts'
import { BrowserPerson } from './pages/browser-person.ts'
import { RecordedPage } from './pages/recorded-page.ts'
import { sitsInBrowser } from './pages/stored-seat.ts'

let server: ServerProcess
test.beforeAll(async () => {
  server = await ServerProcess.start(SHORT_ACTS)
})
test.afterAll(() => server.dispose())

const BUTTONS = { md: 'As text', pdf: 'As PDF', json: 'As data', svg: 'Drawing', png: 'Picture' } as const
type Format = keyof typeof BUTTONS

/** Presses a button of the open sheet and reads the file that comes. */
const downloads = async (
  page: Page,
  format: Format,
  at: 'first' | 'last' = 'last',
): Promise<{ name: string; bytes: Buffer }> => {
  const coming = page.waitForEvent('download')
  await page.getByRole('dialog').getByRole('button', { name: BUTTONS[format], exact: true })[at]().click()
  const file = await coming
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) }
}

const opens = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('menuitem', { name: 'Take it home' }).click()
}

test('FI1 to FI4: what people and the mediator take home from their pages', async ({ browser }) => {
  const { mediator, created } = await Seat.creates(server.url, { k: 3 })
  const consoleTab = await RecordedPage.open(browser, 'laptop')
  await sitsInBrowser(consoleTab.page, mediator, 'mediator', 'Nell')
  const recorded = await RecordedPage.open(browser, 'phone')
  const { page } = recorded
  const person = await BrowserPerson.joins(
    recorded,
    `${server.url}/join#invite=${created.invites.a}`,
    'Pia',
    'a',
    'Strategy',
  )
  const other = await Seat.joins(server.url, { invite: created.invites.b, name: 'Luis' })

  await mediator.does({ type: 'start-step', step: 'open' })
  await page.getByRole('button', { name: 'Yes, they may' }).click()
  await expect(page.getByRole('region', { name: 'Before your group' })).toBeVisible()
  await mediator.does({ type: 'start-step', step: 'write-interests' })
  await person.writes('interest', ['A calm first call', 'This one stays with me'])
  await opens(page)
  await expect(page.getByText('Here after the first reveal.')).toBeVisible()
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Drawing' })).toHaveCount(0)
  expect((await downloads(page, 'md')).bytes.toString()).toContain('This one stays with me')
  await page.getByRole('button', { name: 'Close' }).click()
  await consoleTab.page.getByRole('button', { name: 'The working copy' }).click()
  await expect(consoleTab.page.getByText('There is one after the first reveal.')).toBeVisible()
  await consoleTab.page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'I have written what I wanted' }).click()
  await page.getByRole('checkbox', { name: 'This one stays with me' }).uncheck()
  await page.getByRole('button', { name: /^Share 1 card/ }).click()
  await expect(page.getByRole('heading', { name: 'Marked for your group' })).toBeVisible()
  await other.offers([await other.writes('interest', 'One list of dates')])
  await mediator.stateWhere('the first group said yes', (state) => state.release.a === 'yes', 30_000)
  await mediator.does({ type: 'start-step', step: 'table' })
  await person.seesAtTable(1)
  await person.saysReady()
  await other.does({ type: 'propose', act: 'ready' })
  await mediator.stateWhere('both groups are ready', (state) => state.ready.a && state.ready.b, 40_000)
  await mediator.does({ type: 'start-step', step: 'reveal-interests' })
  await mediator.does({ type: 'reveal', kind: 'interest' })
  await other.does({ type: 'propose', act: 'release', answer: 'yes' })
  await expect(page.getByText('One list of dates').first()).toBeVisible()

  const CARDS = /A calm first call|One list of dates|This one stays with me/
  await opens(page)
  for (const format of ['md', 'json', 'svg'] as const) {
    const { name, bytes } = await downloads(page, format)
    expect(name).toMatch(new RegExp(`working.*\\.${format}$`))
    expect(bytes.toString(), `${name} has no words without both groups`).not.toMatch(CARDS)
  }
  const without = await downloads(page, 'md')
  expect(without.bytes.toString(), 'it says which group has not said yes').toMatch(/Operations.*not|not.*Operations/)
  const blank = await downloads(page, 'png')
  expect(blank.bytes.subarray(1, 4).toString()).toBe('PNG')
  const counts = await downloads(page, 'pdf')
  expect(counts.name).toMatch(/working.*\.pdf$/)
  expect(counts.bytes.subarray(0, 5).toString()).toBe('%PDF-')

  await mediator.stateWhere('both groups said yes', (state) => state.release.b === 'yes', 30_000)
  for (const [at, format] of (['md', 'json', 'svg'] as const).entries()) {
    const { bytes } = await downloads(page, format)
    expect(bytes.toString()).toContain(at === 2 ? 'calm' : 'A calm first call')
    expect(bytes.toString()).not.toContain('This one stays with me')
  }
  const picture = await downloads(page, 'png')
  expect(picture.bytes.equals(blank.bytes), 'the picture has words now').toBe(false)
  writeFileSync(test.info().outputPath('working.png'), picture.bytes)
  const paper = await downloads(page, 'pdf')
  expect(paper.bytes.equals(counts.bytes), 'the paper has words now').toBe(false)
  writeFileSync(test.info().outputPath('working.pdf'), paper.bytes)
  expect((await downloads(page, 'pdf', 'first')).bytes.subarray(0, 5).toString()).toBe('%PDF-')
  const mine = JSON.parse((await downloads(page, 'json', 'first')).bytes.toString()) as unknown
  expect(JSON.stringify(mine)).toContain('A calm first call')
  expect(JSON.stringify(mine)).toContain('This one stays with me')

  await consoleTab.page.getByRole('button', { name: 'The working copy' }).click()
  const theirs = (await downloads(consoleTab.page, 'md')).bytes.toString()
  expect(theirs).toContain('One list of dates')
  expect(theirs).not.toContain('This one stays with me')
  expect(recorded.errors).toEqual([])
  for (const { context } of [recorded, consoleTab]) await context.close()
  for (const seat of [mediator, other]) seat.leavesTheRoom()
})
