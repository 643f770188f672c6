import { expect, test, type Page } from '@playwright/test'
import { opensBallot, votes } from '../driver/ballot.ts'
import { entersByPhone } from '../driver/by-phone.ts'
import { gather } from '../driver/gather.ts'
import { Seat } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { accessibilityProblems } from './pages/accessibility.ts'
import { PROMPTS } from './pages/prompts.ts'
import { RecordedPage } from './pages/recorded-page.ts'
import { shot } from './pages/shots.ts'

let server: ServerProcess
test.beforeAll(async () => {
  server = await ServerProcess.start()
})
test.afterAll(() => server.dispose())

const DRAFT = 'Asked in March, heard in June'

/** Everything that the next person could find: the page as it stands, and all that the browser keeps for it. */
const everything = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name)
    return [
      document.documentElement.outerHTML,
      document.title,
      JSON.stringify(Object.entries(localStorage)),
      JSON.stringify(Object.entries(sessionStorage)),
      JSON.stringify(history.state),
      names.join(),
    ].join('\n')
  })

const joins = async (page: Page, invite: string, name: string, code: string): Promise<void> => {
  await page.goto(`${server.url}/join#invite=${invite}`)
  await page.getByLabel('Your name in this room').fill(name)
  const shared = page.getByRole('checkbox', { name: /Other people use this device/ })
  if (!(await shared.isChecked())) await shared.check()
  await page.getByLabel('A code of your own for this device').fill(code)
  await page.getByRole('button', { name: 'Join Operations' }).click()
  await expect(page.getByText(/You are place \d on this device/)).toBeVisible()
  await page.getByRole('button', { name: 'I have written them down' }).click()
}
const handsOn = async (page: Page): Promise<void> => {
  const button = page.getByRole('button', { name: 'Hand on to the next person' })
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Next person, please' })).toBeVisible()
}
const opens = async (page: Page, place: number, code: string): Promise<void> => {
  await page.getByRole('radio', { name: `Place ${place}` }).check()
  await page.getByLabel('Your code').fill(code)
  await page.keyboard.press('Enter')
}

test('PE1, PE2, PE5: on a shared tablet nothing of one person is there for the next, and a vote by the scribe is said', async ({
  browser,
}) => {
  const room = await gather(server.url, { a: 3, b: 1 }, { k: 3 })
  const { mediator } = room
  const tablet = await RecordedPage.open(browser, 'phone')
  const { page } = tablet
  await joins(page, room.created.invites.b, 'Owen', '4821')
  await mediator.does({ type: 'start-step', step: 'write-interests' })
  await page.getByRole('textbox', { name: PROMPTS.interest }).pressSequentially(DRAFT)
  await handsOn(page)
  const nothing = async (of: readonly string[]): Promise<void> => {
    const found = await everything(page)
    for (const word of of) expect(found, `nothing of ${word}`).not.toContain(word)
  }
  const owens = ['Owen', DRAFT, 'parley.seats', 'From boxes', room.people[0]!.token]
  await nothing(owens)
  expect(await accessibilityProblems(page)).toEqual([])
  await shot(page, 'shared-tablet-blank')

  const framesBefore = tablet.frames.length
  await joins(page, room.created.invites.b, 'Fatima', '1177')
  await expect(page.getByRole('textbox', { name: PROMPTS.interest })).toHaveValue('')
  await handsOn(page)
  expect(tablet.frames.slice(framesBefore).filter(({ url }) => url.includes('/sync/')).length).toBeGreaterThan(0)
  await nothing([...owens, 'Fatima'])
  await opens(page, 1, '4821')
  await expect(page.getByRole('textbox', { name: PROMPTS.interest })).toHaveValue(DRAFT)

  const joss = await Seat.joins(server.url, { invite: room.created.invites.scribe, name: 'Joss' })
  const bilal = await entersByPhone(joss, 'Bilal', server.url)
  await mediator.does({ type: 'admit', seat: bilal.id })
  await bilal.stateWhere('he is let in', () => bilal.self?.status === 'in')
  const ballot = await opensBallot({ ...room, people: [...room.people, bilal] }, ['Unclear owners', 'Late forecasts'])
  await page.getByRole('checkbox', { name: 'Late forecasts' }).check()
  await page.getByRole('button', { name: /^Send my vote/ }).click()
  await expect(page.getByRole('button', { name: 'Change my vote' })).toBeVisible()
  await shot(page, 'shared-tablet-voted')
  await handsOn(page)
  await nothing([...owens, 'Late forecasts', 'parley.choice', 'parley.receipt'])
  await opens(page, 2, '0000')
  await expect(page.getByText('That is not the code of this place. 4 tries are left.')).toBeVisible()
  await opens(page, 2, '1177')
  await expect(page.getByRole('checkbox', { name: 'Late forecasts' })).not.toBeChecked()
  await nothing([DRAFT, 'parley.choice'])
  await page.getByRole('checkbox', { name: 'Unclear owners' }).check()
  await page.getByRole('button', { name: /^Send my vote/ }).click()
  await expect(page.getByRole('button', { name: 'Change my vote' })).toBeVisible()

  // Acceptance 20: the vote that came by the scribe is flagged where votes are counted, and linked to no choice.
  for (const seat of [...room.people, bilal]) await votes(seat, ballot, ['Late forecasts'])
  await mediator.does({ type: 'close-ballot', ballot: ballot.id })
  await expect(page.getByText('1 vote was entered by a scribe.')).toBeVisible()
  await expect(page.getByText('Your vote was counted.')).toBeVisible()
  await shot(page, 'shared-tablet-result')
  const closed = (await bilal.stateWhere('it is closed', ({ ballots }) => ballots.at(-1)?.stage === 'closed')).ballots
  expect(JSON.stringify(closed), 'which vote it was').not.toContain(bilal.id)
  await handsOn(page)
  await nothing([...owens, 'Fatima', 'Unclear owners', 'parley.receipt'])
  await opens(page, 1, '4821')
  await expect(page.getByText('Your vote was counted.')).toBeVisible()
  // Back leads to no page of the one before.
  await page.goBack()
  await nothing(['Fatima', '1177', '4821'])
  await tablet.context.close()
  for (const seat of [joss, bilal, ...room.everyone]) seat.leavesTheRoom()
})
