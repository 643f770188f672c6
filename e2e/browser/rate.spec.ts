import { expect, test } from '@playwright/test'
import { DAY, places } from '../driver/day.ts'
import { gather } from '../driver/gather.ts'
import { newSecret } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { glance } from './pages/judge.ts'
import { RecordedPage } from './pages/recorded-page.ts'
import { sitsInBrowser } from './pages/stored-seat.ts'
import { hardToRead } from './pages/wall-reading.ts'

let server: ServerProcess
test.beforeAll(async () => {
  server = await ServerProcess.start()
})
test.afterAll(() => server.dispose())

const TEXTS = ['Undo drill within thirty minutes.', 'Billing answers on one screen.'] as const

test('BL15, BL16, BL19, BL20: chosen on the console, rated by keyboard, passed, changed, and seen by group on phone and wall', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const room = await gather(server.url, { a: 3, b: 3 }, { ...DAY, k: 3 })
  const { mediator, a, b, people, projector, everyone } = room
  await mediator.does({ type: 'start-step', step: 'map' })
  for (const seat of everyone) await seat.opens('board')
  for (const [at, text] of TEXTS.entries())
    await places(b[0]!, { kind: 'milestone', group: 'both', zone: 'map', text, week: at + 2 }, [mediator])
  await mediator.does({ type: 'start-step', step: 'rate-milestones' })

  const [phone, desk, wall] = await Promise.all([
    RecordedPage.open(browser, 'phone'),
    RecordedPage.open(browser, 'laptop', true),
    RecordedPage.open(browser, 'screen'),
  ])
  await sitsInBrowser(phone.page, a[0]!, 'participant', 'Person a0')
  await sitsInBrowser(desk.page, mediator, 'mediator', 'Mediator')
  await sitsInBrowser(wall.page, projector, 'projector', 'Screen')
  const problems: string[] = []
  const { page } = phone

  // The mediator chooses both, with a guess for one, and opens.
  await desk.page.getByRole('button', { name: 'Choose what is rated' }).click()
  const dialog = desk.page.getByRole('dialog')
  await expect(dialog.getByRole('checkbox')).toHaveCount(4)
  await dialog
    .getByRole('group', { name: /^Ask also/ })
    .getByRole('checkbox', { name: TEXTS[0] })
    .check()
  await glance(desk.page, 'rate-dialog', problems)
  await dialog.getByRole('button', { name: 'Freeze 2 cards' }).click()
  await desk.page.getByRole('button', { name: 'Open the rating' }).click()

  // By keyboard alone: the arrows choose a value, Tab goes on to the next question.
  await expect(page.getByRole('button', { name: /^Send my ratings/ })).toBeVisible()
  const first = page.getByRole('listitem').filter({ hasText: TEXTS[0] })
  const second = page.getByRole('listitem').filter({ hasText: TEXTS[1] })
  const asks = first.getByRole('group', { name: /^How sure are you/ })
  const guesses = first.getByRole('group', { name: /^And what will/ })
  await guesses.getByRole('radio').first().focus()
  await page.keyboard.press('Space')
  // A guess without a rating is asked about, and the question comes under the finger.
  await page.getByRole('button', { name: /^Send my ratings/ }).click()
  await expect(asks.getByRole('alert')).toHaveText('Rate it here, too, or pass it.')
  await expect(asks.getByRole('radio').first()).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(asks.getByRole('radio', { name: '2', exact: true })).toBeChecked()
  await page.keyboard.press('Tab')
  await expect(guesses.getByRole('radio').first()).toBeFocused()
  await second.getByRole('radio', { name: '5, quite sure' }).check()
  await glance(page, 'rate-ballot', problems)
  await second.getByRole('button', { name: `Pass this one: ${TEXTS[1]}` }).click()
  await expect(second.getByRole('radio', { checked: true })).toHaveCount(0)
  await page.getByRole('button', { name: /^Send my ratings.*1 of 2 rated/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Your ratings are in' })).toBeFocused()
  await page.getByText('Show what I gave').click()
  await expect(page.getByText('Confidence 2 · your guess 1')).toBeVisible()
  await page.getByRole('button', { name: 'Change my ratings' }).click()
  await second.getByRole('radio', { name: '4', exact: true }).check()
  await page.getByRole('button', { name: /2 of 2 rated/ }).click()

  for (const [at, seat] of people.slice(1).entries()) {
    const { ballots } = await seat.stateWhere('it is open', (now) => now.ballots.at(-1)?.stage === 'open')
    const ratings = ballots.at(-1)!.options.map(({ id, text }) => ({
      option: id,
      values: [text === TEXTS[0] ? (at < 2 ? 2 : 5) : 4],
      ...(text === TEXTS[0] ? { guess: 3 } : {}),
    }))
    await seat.does({ type: 'vote', ballot: ballots.at(-1)!.id, receipt: newSecret(), choice: { ratings } })
  }
  await expect(desk.page.getByText('Everyone has rated.')).toBeVisible()
  for (const one of [page, desk.page, wall.page]) await expect(one.getByRole('table')).toHaveCount(0)
  await desk.page.getByRole('button', { name: 'Close the rating and show it' }).click()

  // Three at 2 and three at 5: a clear difference, and too little confidence; the other card has all of it.
  const table = page.getByRole('table', { name: /^Confidence.*Undo drill/ })
  await expect(table).toContainText('A clear difference, Operations higher.')
  await expect(page.getByText(/No value was given by both groups\./)).toBeVisible()
  await expect(table.getByRole('row', { name: /Strategy.*middle/ })).toContainText('middle 2')
  await expect(table.getByRole('row', { name: /Operations.*middle/ })).toContainText('middle 5')
  await expect(page.getByText(/Not enough confidence yet.*3 of 3 in Strategy gave 1 or 2\./)).toBeVisible()
  await expect(page.getByRole('table', { name: /Billing answers/ })).toContainText('No clear difference.')
  await expect(page.getByText('Your ratings were counted.')).toBeVisible()
  await glance(page, 'rate-result', problems)
  await expect(wall.page.getByRole('heading', { level: 1, name: 'How sure we are' })).toBeVisible()
  await expect(wall.page.getByText('Enough confidence to agree on it.')).toBeVisible()
  for (const small of await hardToRead(wall.page)) problems.push(`wall: ${small}`)
  await expect(desk.page.getByRole('button', { name: 'Rate once more' })).toBeVisible()
  expect(problems).toEqual([])
  expect([...phone.errors, ...desk.errors, ...wall.errors]).toEqual([])
  await Promise.all([phone, desk, wall].map(({ context }) => context.close()))
})
