import { expect, test } from '@playwright/test'
import type { BallotView } from '@parley/shared/protocol/ballot-views'
import { PULSED } from '@parley/shared/practice/pulsed'
import { peopleOf } from '@parley/shared/practice/shares'
import { DAY } from '../driver/day.ts'
import { gather } from '../driver/gather.ts'
import { newSecret, type Seat } from '../driver/seat.ts'
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

const HEARD = 'I feel heard by the other group.'

/** What a person of the case answers, as far as it is asked. */
const ratingsOf = (ballot: BallotView, wave: keyof typeof PULSED, name: string) =>
  (ballot.rating?.options ?? []).flatMap(({ option, card }) => {
    const value = PULSED[wave].get(card)?.get(name)
    return value === undefined ? [] : [{ option, values: [value] }]
  })

test('PU1, PU3, PU5, PU6: asked before the day and at its close, answered on a phone, and read in honest words', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const room = await gather(server.url, { a: 6, b: 9 }, { ...DAY, k: 5 })
  const { mediator, a, b, people, projector } = room
  const names = new Map<Seat, string>([
    ...a.map((seat, at) => [seat, peopleOf('a')[at] ?? ''] as const),
    ...b.map((seat, at) => [seat, peopleOf('b')[at] ?? ''] as const),
  ])
  const answerAll = async (seats: readonly Seat[], ballot: BallotView, wave: keyof typeof PULSED): Promise<void> => {
    for (const seat of seats)
      await seat.does({
        type: 'vote',
        ballot: ballot.id,
        receipt: newSecret(),
        choice: { ratings: ratingsOf(ballot, wave, names.get(seat) ?? '') },
      })
  }
  const [phone, desk, wall] = await Promise.all([
    RecordedPage.open(browser, 'phone'),
    RecordedPage.open(browser, 'laptop', true),
    RecordedPage.open(browser, 'screen'),
  ])
  const { page } = phone
  await sitsInBrowser(page, a[0]!, 'participant', 'Person a0')
  await sitsInBrowser(desk.page, mediator, 'mediator', 'Mediator')
  await sitsInBrowser(wall.page, projector, 'projector', 'Screen')
  const problems: string[] = []

  // The mediator asks the six sentences with which the choice begins.
  await desk.page.getByRole('button', { name: 'Ask the pulse' }).click()
  const dialog = desk.page.getByRole('dialog')
  await expect(dialog.getByRole('checkbox', { checked: true })).toHaveCount(6)
  await expect(dialog.getByRole('checkbox', { name: 'Hard topics can be brought up.' })).toBeDisabled()
  await glance(desk.page, 'pulse-dialog', problems)
  await dialog.getByRole('button', { name: 'Ask 6 sentences' }).click()
  await expect(desk.page.getByText('0 of 15 have answered.')).toBeVisible()

  // On the phone each sentence has five values and can be passed; nothing else of the page is taken away.
  await expect(page.getByRole('heading', { level: 1, name: 'How far is this so for you?' })).toBeVisible()
  await page.getByRole('group', { name: HEARD }).getByRole('radio', { name: '2', exact: true }).check({ force: true })
  await expect(page.getByRole('heading', { name: 'Agenda' })).toBeVisible()
  await glance(page, 'pulse-phone', problems)
  await page.getByRole('button', { name: /^Send my answers/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Your answers are in' })).toBeVisible()
  await expect(desk.page.getByText('1 of 15 have answered.')).toBeVisible()
  await expect(desk.page.getByText(/when the next step begins/)).toBeVisible()
  await glance(desk.page, 'pulse-console-open', problems)
  const { ballots } = await mediator.stateWhere('it is open', (state) => state.ballots.at(-1)?.stage === 'open')
  const first = ballots.at(-1)!
  // Whoever has the phone answers the rest from another device: the last answer counts.
  await answerAll(people, first, 'before')

  // The closing step closes the first; the second is asked there.
  await mediator.does({ type: 'start-step', step: 'close' })
  await mediator.stateWhere('the first is closed', (state) =>
    state.ballots.some((one) => one.id === first.id && one.stage === 'closed'),
  )
  await desk.page.getByRole('button', { name: 'Ask the pulse' }).click()
  await desk.page.getByRole('dialog').getByRole('button', { name: 'Ask 6 sentences' }).click()
  await expect(wall.page.getByText('Each of you answers in secret, on your own device.')).toBeVisible()
  const now = await mediator.stateWhere('the second is open', (state) => state.ballots.at(-1)?.stage === 'open')
  await answerAll(people, now.ballots.at(-1)!, 'close')
  await expect(desk.page.getByText('15 of 15 have answered.')).toBeVisible()
  await desk.page.getByRole('button', { name: 'Close the pulse' }).click()
  await desk.page.getByRole('dialog').getByRole('button', { name: 'Close the pulse' }).click()

  // Before and after, in honest words, on phone, wall and console; the delicate one in bands.
  const heard = page.getByRole('listitem').filter({ hasText: HEARD })
  await expect(heard.getByText('Strategy: some sign of a change (6 and 6 answers).')).toBeVisible()
  await expect(heard.getByText('Operations: unlikely to be chance alone (9 and 9 answers).')).toBeVisible()
  const safe = page.getByRole('table', { name: /without it being used against me/ })
  await expect(safe.getByRole('columnheader', { name: 'low (1 or 2)' })).toBeVisible()
  await expect(page.getByText('6 sentences are compared. Chance alone makes one in twenty')).toBeVisible()
  await expect(page.locator('main')).not.toContainText('%')
  await glance(page, 'pulse-result-phone', problems)
  await expect(wall.page.getByRole('heading', { name: 'Pulse' })).toBeVisible()
  await expect(wall.page.getByText(/could easily be chance|some sign of a change/).first()).toBeVisible()
  await glance(wall.page, 'pulse-wall', problems)
  for (const small of await hardToRead(wall.page)) problems.push(`wall: ${small}`)
  await desk.page.getByText('What was answered', { exact: true }).click()
  await glance(desk.page, 'pulse-console', problems)
  expect(problems).toEqual([])
})
