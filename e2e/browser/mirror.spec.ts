import { expect, test } from '@playwright/test'
import { caughtUp, places } from '../driver/day.ts'
import { gather } from '../driver/gather.ts'
import { newSecret } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { glance } from './pages/judge.ts'
import { RecordedPage } from './pages/recorded-page.ts'
import { sitsInBrowser } from './pages/stored-seat.ts'

let server: ServerProcess
test.beforeAll(async () => {
  server = await ServerProcess.start()
})
test.afterAll(() => server.dispose())

const AGENDA = {
  agenda: [
    { act: 'talk', mode: 'open', minutes: 5 },
    { act: 'vote', method: 'approve', kind: 'problem', cap: 3, minutes: 5 },
    { act: 'map', board: 'matches', minutes: 10 },
    { act: 'vote', method: 'support', kind: 'proposal', minutes: 10 },
    { act: 'map', minutes: 10 },
    { act: 'map', board: 'moves', minutes: 10 },
  ],
  k: 3,
}
const FEAR = 'They think that we plan without asking'
const WRITTEN = 'Strategy decides before it has been to the gate'
const PURPOSE = 'A promise to customers that the night shift can keep'

test('KI14, KI15, PR1, PR2, AX9: groups say what is the same, carry one line that heads the map, and judge their moves', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const room = await gather(server.url, { a: 3, b: 3 }, AGENDA)
  const { mediator, a, b, projector, people } = room
  const [laptop, phone, wall] = await Promise.all([
    RecordedPage.open(browser, 'laptop', true),
    RecordedPage.open(browser, 'phone'),
    RecordedPage.open(browser, 'screen'),
  ])
  await mediator.does({ type: 'start-step', step: 'priorities' })
  await caughtUp(room, people)
  const about = { kind: 'us-by-them', group: 'a', zone: 'us-by-them:a' } as const
  await places(a[1]!, { ...about, text: FEAR })
  await places(a[1]!, { ...about, text: 'They think that we are paid for slides' })
  await places(a[1]!, { kind: 'us-by-us', group: 'a', zone: 'us-by-us:a', text: 'We want what lasts' })
  await places(b[1]!, { kind: 'them-by-us', group: 'b', zone: 'them-by-us:b', text: WRITTEN })
  await places(b[1]!, { kind: 'them-by-us', group: 'b', zone: 'them-by-us:b', text: 'They mean well' })
  await mediator.does({ type: 'start-step', step: 'matches' })
  await sitsInBrowser(laptop.page, a[0]!, 'participant', 'Person a0')
  await sitsInBrowser(phone.page, b[0]!, 'participant', 'Person b0')
  await sitsInBrowser(wall.page, projector, 'projector', 'Screen')
  const problems: string[] = []
  const none = '0 of 2 stand in what Operations wrote as well.'
  for (const { page } of [laptop, phone, wall]) await expect(page.getByText(none)).toBeVisible()

  // By keyboard alone.
  const card = laptop.page.getByRole('listitem').filter({ hasText: FEAR }).first()
  await card.getByText('Find it in what Operations wrote').focus()
  await laptop.page.keyboard.press('Enter')
  await card.getByRole('button', { name: `This is the same: ${WRITTEN}` }).focus()
  await laptop.page.keyboard.press('Enter')
  await expect(card.getByText('Strategy says that this is the same. It waits for Operations.')).toBeVisible()
  await expect(laptop.page.getByText(none)).toBeVisible()
  await phone.page.getByRole('button', { name: `We say so too: ${WRITTEN}` }).click()
  for (const { page } of [laptop, phone, wall])
    await expect(page.getByText('1 of 2 stand in what Operations wrote as well.')).toBeVisible()
  await expect(wall.page.getByText(WRITTEN)).toBeVisible()
  await glance(laptop.page, 'mirror-laptop', problems)
  await glance(phone.page, 'mirror-phone', problems)
  await glance(wall.page, 'mirror-wall', problems)

  await mediator.does({ type: 'start-step', step: 'support' })
  await phone.page.getByLabel('A proposal').fill(PURPOSE)
  await phone.page.getByRole('button', { name: 'Add the proposal' }).click()
  await laptop.page.getByLabel('This line is our shared purpose').check()
  await expect(phone.page.getByLabel('This line is our shared purpose')).toBeChecked()
  await glance(phone.page, 'purpose-phone', problems)
  const { cards } = await b[2]!.opens('board').then(() => b[2]!.sees('board'))
  await mediator.does({ type: 'freeze-proposal', card: cards.find(({ kind }) => kind === 'proposal')!.id })
  for (const { page } of [laptop, phone, wall])
    await expect(page.getByText('Is this what we work for together?')).toBeVisible()
  await glance(wall.page, 'purpose-asked-wall', problems)
  const ballot = mediator.state!.ballots.at(-1)!.id
  await mediator.does({ type: 'open-ballot', ballot })
  for (const seat of people) await seat.does({ type: 'vote', ballot, receipt: newSecret(), choice: { level: 1 } })
  await mediator.does({ type: 'close-ballot', ballot })
  await mediator.does({ type: 'start-step', step: 'map' })
  await expect(laptop.page.getByRole('region', { name: 'What we work for together' })).toContainText(PURPOSE)
  await expect(wall.page.getByText(PURPOSE)).toBeVisible()
  await places(b[2]!, { kind: 'milestone', group: 'both', zone: 'map', text: 'First gate talk', week: 3 })
  await expect(wall.page.getByText('First gate talk').first()).toBeVisible()
  await glance(laptop.page, 'purpose-map-laptop', problems)
  await glance(phone.page, 'purpose-map-phone', problems)
  await glance(wall.page, 'purpose-map-wall', problems)

  await mediator.does({ type: 'start-step', step: 'moves' })
  await phone.page.getByLabel('What we could do').fill('Train two people at each gate')
  await phone.page.getByRole('button', { name: 'Add this move' }).click()
  const works = laptop.page.getByRole('group', { name: 'It works in' })
  for (const at of [0, 1, 2, 3]) await works.getByRole('checkbox').nth(at).check()
  for (const { page } of [laptop, phone, wall]) await expect(page.getByText('Works in all four futures.')).toBeVisible()
  await laptop.page.getByLabel('What we would see first').fill('Fewer calls on Mondays')
  await laptop.page.getByRole('button', { name: 'Add this sign' }).click()
  await phone.page.getByLabel('It would show').selectOption('top-left')
  await expect(wall.page.getByText('Would show early: ')).toBeVisible()
  await glance(laptop.page, 'moves-laptop', problems)
  await glance(phone.page, 'moves-phone', problems)
  await glance(wall.page, 'moves-wall', problems)
  expect(problems).toEqual([])
})
