import { expect, test } from '@playwright/test'
import { opensBallot, votes } from '../driver/ballot.ts'
import { DAY, places } from '../driver/day.ts'
import { gather } from '../driver/gather.ts'
import { newSecret, Seat } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { glance } from './pages/judge.ts'
import { holdsVote, wifiOf } from './pages/network.ts'
import { RecordedPage } from './pages/recorded-page.ts'
import { sitsInBrowser } from './pages/stored-seat.ts'
import { hardToRead } from './pages/wall-reading.ts'

let server: ServerProcess
test.beforeAll(async () => {
  server = await ServerProcess.start()
})
test.afterAll(() => server.dispose())

const [OWNERS, FORECASTS, TOOLS] = ['Unclear owners', 'Late forecasts', 'Too many tools'] as const
const STEPS = [
  { act: 'talk', mode: 'open', minutes: 5 },
  { act: 'vote', method: 'approve', kind: 'problem', cap: 3, dots: true, minutes: 10 },
  { act: 'agree', mode: 'close', minutes: 5 },
] as const

test('DT1, BL3, BL23, BL25, BL26, BL31, PB1, PB3: reminded once, dots by keyboard, sent while offline, pressed twice and counted once, beside a pile on paper', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const room = await gather(server.url, { a: 3, b: 3 }, { k: 3, agenda: STEPS })
  const { mediator, a, b, projector } = room
  const ballot = await opensBallot(room, [OWNERS, FORECASTS, TOOLS], 'dots')
  const scribe = await Seat.joins(server.url, { invite: room.created.invites.scribe, name: 'Tess' })
  const [phone, tablet, desk, wall] = await Promise.all([
    RecordedPage.open(browser, 'phone'),
    RecordedPage.open(browser, 'phone', true),
    RecordedPage.open(browser, 'laptop', true),
    RecordedPage.open(browser, 'screen'),
  ])
  const { page } = phone
  const wifi = await wifiOf(phone.context)
  await Promise.all([
    sitsInBrowser(page, a[0]!, 'participant', 'Person a0'),
    sitsInBrowser(tablet.page, scribe, 'scribe', 'Tess'),
    sitsInBrowser(desk.page, mediator, 'mediator', 'Mediator'),
    sitsInBrowser(wall.page, projector, 'projector', 'Screen'),
  ])
  const problems: string[] = []
  const sizes: number[] = []
  page.on('request', (request) => {
    const body = request.postData() ?? ''
    if (body.includes('"type":"vote"')) sizes.push(Buffer.byteLength(body))
  })

  // By keyboard: the button keeps the focus, and says nothing more can be given once all dots are.
  const more = page.getByRole('button', { name: `One dot more: ${OWNERS}` })
  const owners = page.getByRole('group', { name: OWNERS })
  await expect(page.getByText('You have 3 dots to give, on one or on several, or pass.')).toBeVisible()
  await more.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(owners.getByText('2 dots')).toBeVisible()
  await expect(more).toBeFocused()
  await page.getByRole('button', { name: `One dot more: ${TOOLS}` }).click()
  await expect(more).toHaveAttribute('aria-disabled', 'true')
  await glance(page, 'dots-ballot', problems)
  await page.getByRole('button', { name: `One dot less: ${OWNERS}` }).click()
  await expect(owners.getByText('1 dot', { exact: true })).toBeVisible()
  await more.click()

  // One reminder, which a page shows while its own vote is not in.
  const reminder = page.getByText('The mediator reminds everybody of this vote')
  await expect(reminder).toHaveCount(0)
  await desk.page.getByRole('button', { name: 'Remind everybody once' }).click()
  await expect(desk.page.getByText('Everybody was reminded.')).toBeVisible()
  await expect(desk.page.getByRole('button', { name: 'Remind everybody once' })).toHaveCount(0)
  await expect(reminder).toBeVisible()
  await glance(page, 'reminder', problems)

  // The connection goes; the vote waits on the device, is sent by itself, and counts once.
  await wifi.goes()
  const send = page.getByRole('button', { name: /^Send my vote.*3 of 3 dots given/ })
  await send.dblclick()
  await expect(page.getByText('Your vote is kept on this device.')).toBeVisible()
  await wifi.comes()
  await expect(page.getByRole('heading', { level: 1, name: 'Your vote is in' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Your vote is in' })).toBeVisible()
  await expect(reminder).toHaveCount(0)
  expect(sizes.length).toBeGreaterThan(0)
  for (const size of sizes) expect(size % 2_048).toBe(0)
  await page.getByText('Show what I chose').click()
  await expect(page.getByText(`${OWNERS} (2 dots)`)).toBeVisible()
  for (const seat of a.slice(1)) await votes(seat, ballot, [OWNERS, TOOLS])
  for (const seat of b) await votes(seat, ballot, [FORECASTS, TOOLS])
  await mediator.stateWhere('all six are in', (state) => state.ballots.at(-1)?.turnout?.in === 6)
  await expect(wall.page.getByText('Nearly everyone')).toBeVisible()

  // The scribe enters two papers of Operations; a count that no paper could have is said at the form.
  const field = (row: string, group: string) => tablet.page.getByRole('textbox', { name: `${row}, ${group}` })
  await field('Papers', 'Operations').fill('2')
  await field(FORECASTS, 'Operations').fill('7')
  await tablet.page.getByRole('button', { name: 'Enter the pile' }).click()
  await expect(tablet.page.getByRole('alert')).toContainText('more than 3 for each paper')
  await expect(tablet.page.getByText(/^Fewer than 3 papers in a group/)).toBeVisible()
  await glance(tablet.page, 'paper-pile', problems)
  await field(FORECASTS, 'Operations').fill('1')
  await tablet.page.getByRole('button', { name: 'Enter the pile' }).click()
  await expect(tablet.page.getByText('2 papers are entered.')).toBeVisible()
  await expect(wall.page.getByText('2 votes on paper. The number waits to be confirmed.')).toBeVisible()
  await expect(page.getByText('2 votes on paper. The number waits to be confirmed.')).toBeVisible()
  await glance(wall.page, 'paper-wall', problems)
  await glance(desk.page, 'paper-console', problems)
  await desk.page.getByRole('button', { name: '2 on paper is right' }).click()
  await expect(desk.page.getByRole('region', { name: 'Votes on paper' })).toContainText('2 votes on paper.')
  await expect(desk.page.getByRole('button', { name: '2 on paper is right' })).toHaveCount(0)
  await desk.page.getByRole('button', { name: /^Close (the )?(ballot|voting)/ }).click()

  const common = page.getByRole('table', { name: 'Common ground' })
  await expect(common.getByRole('row', { name: new RegExp(`^${TOOLS}`) })).toContainText('3 dots')
  const one = page.getByRole('table', { name: 'Matters a lot to one group' })
  await expect(one.getByRole('row', { name: new RegExp(`^${OWNERS}`) })).toContainText('4 dots')
  await expect(page.getByText('8 people voted. 2 of them on paper, entered by a scribe.')).toBeVisible()
  await expect(page.getByText('Your vote was counted.')).toBeVisible()
  const totals = page.getByRole('table', { name: 'Plain totals' })
  await expect(totals).toBeHidden()
  await page.getByText('Plain totals, both groups together').first().click()
  await expect(totals.getByRole('row').nth(1)).toContainText(`${TOOLS}6 dots`)
  await glance(page, 'dots-result', problems)
  await expect(wall.page.getByRole('heading', { level: 1, name: 'One problem matters to both groups' })).toBeVisible()
  await expect(wall.page.getByText('4 dots')).toHaveCount(2)
  // BL31: by ear the wall is a table as well, its rows named by what was chosen.
  const heard = wall.page.getByRole('table', { name: 'One problem matters to both groups' })
  await expect(heard.getByRole('columnheader', { name: 'Operations' })).toBeAttached()
  await expect(heard.getByRole('row', { name: new RegExp(`^${OWNERS} 4 dots`) })).toBeVisible()
  await glance(wall.page, 'dots-wall', problems)
  for (const small of await hardToRead(wall.page)) problems.push(`wall: ${small}`)
  expect(problems).toEqual([])
  await Promise.all([phone, tablet, desk, wall].map(({ context }) => context.close()))
})

test('BL2, BL3, BL6, BL27, BL28: sent while the mediator closes, or joined late, everybody reads what became of the vote', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const room = await gather(server.url, { a: 4, b: 3 }, { k: 3 })
  const { mediator, a, b, created } = room
  const ballot = await opensBallot(room, [OWNERS, FORECASTS, TOOLS])
  const late = await Seat.joins(server.url, { invite: created.invites.b, name: 'Late' })
  const open = async (seat: Seat, name: string) => {
    const phone = await RecordedPage.open(browser, 'phone')
    await sitsInBrowser(phone.page, seat, 'participant', name)
    return phone
  }
  const phones = await Promise.all([
    open(a[0]!, 'Changes'),
    open(a[1]!, 'Answer'),
    open(b[0]!, 'Slow'),
    open(late, 'Late'),
    open(b[1]!, 'Chooses'),
  ])
  const [changes, answered, slow, joined, silent] = phones.map(({ page }) => page)
  if (!changes || !answered || !slow || !joined || !silent) throw new Error('Five phones are needed.')
  const problems: string[] = []
  const sends = async (page: typeof changes, option: string) => {
    await page.getByRole('checkbox', { name: option }).check()
    await page.getByRole('button', { name: /^Send my vote/ }).click()
  }

  // One vote that is in and is changed; a late joiner's; one whose answer hangs; one that hangs itself; one not sent.
  await sends(changes, OWNERS)
  await joined.getByText('How secret is this, and where does it end?').click()
  for (const limit of [
    /If everyone in your group chooses the same/,
    /Among few people/,
    /whoever runs the server could/,
  ])
    await expect(joined.getByText(limit)).toBeVisible()
  await sends(joined, FORECASTS)
  for (const page of [changes, joined]) await expect(page.getByText('Your vote is in')).toBeVisible()
  await changes.getByRole('button', { name: /^Change/ }).click()
  const hung = await Promise.all([
    holdsVote(changes, 'request'),
    holdsVote(answered, 'answer'),
    holdsVote(slow, 'request'),
  ])
  await Promise.all([sends(changes, TOOLS), sends(answered, OWNERS), sends(slow, TOOLS)])
  await silent.getByRole('checkbox', { name: TOOLS }).check()
  await Promise.all(hung.map(({ held }) => held))
  await votes(a[2]!, ballot, [OWNERS])
  await votes(b[2]!, ballot, [FORECASTS])
  await mediator.does({ type: 'close-ballot', ballot: ballot.id })
  const after = await open(await Seat.joins(server.url, { invite: created.invites.b, name: 'After' }), 'After')

  const heading = (page: typeof changes) => page.getByRole('heading', { level: 1, name: 'What was chosen' })
  for (const { page } of [...phones, after]) await expect(heading(page)).toBeVisible()
  for (const { letsGo } of hung) letsGo()
  const nothing = 'Nothing from this device was counted. If this is asked again, you can answer then.'
  await expect(changes.getByText('Your last change did not arrive before the close.')).toBeVisible()
  await expect(changes.getByText('What you had sent before it was counted.')).toBeVisible()
  await expect(slow.getByText('What you sent did not arrive before the close.')).toBeVisible()
  for (const page of [answered, joined]) await expect(page.getByText('Your vote was counted.')).toBeVisible()
  for (const page of [silent, after.page]) await expect(page.getByText(nothing)).toBeVisible()
  await glance(changes, 'vote-change-late', problems)
  await glance(slow, 'vote-late', problems)

  // It stays said after a reload, and what was chosen is no longer on the device.
  await slow.reload()
  await expect(slow.getByText('What you sent did not arrive before the close.')).toBeVisible()
  expect(await slow.evaluate(() => Object.keys(sessionStorage).filter((key) => key.includes('choice')))).toEqual([])
  await mediator.stateWhere('five are counted', (state) => state.ballots.at(-1)?.result?.ballots.total === 5)
  expect(problems).toEqual([])
  await Promise.all([...phones, after].map(({ context }) => context.close()))
})

test('PB3, PB4: a support check beside papers says on the phone, the wall and the console how many there are, and why nothing is decided', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const room = await gather(server.url, { a: 3, b: 3 }, { ...DAY, k: 3 })
  const { mediator, a, b, projector, created, everyone } = room
  const scribe = await Seat.joins(server.url, { invite: created.invites.scribe, name: 'Tess' })
  const [phone, desk, wall] = await Promise.all([
    RecordedPage.open(browser, 'phone', true),
    RecordedPage.open(browser, 'laptop'),
    RecordedPage.open(browser, 'screen'),
  ])
  await Promise.all([
    sitsInBrowser(phone.page, a[1]!, 'participant', 'Person a1'),
    sitsInBrowser(desk.page, mediator, 'mediator', 'Mediator'),
    sitsInBrowser(wall.page, projector, 'projector', 'Screen'),
  ])
  await mediator.does({ type: 'start-step', step: 'support' })
  for (const seat of everyone) await seat.opens('board')
  const text = 'Ship on Tuesdays'
  const card = await places(b[0]!, { kind: 'proposal', group: 'both', zone: 'proposals', text }, everyone)
  await mediator.does({ type: 'freeze-proposal', card })
  const frozen = await mediator.stateWhere('it is frozen', (state) => state.ballots.at(-1)?.stage === 'frozen')
  const ballot = frozen.ballots.at(-1)!.id
  await mediator.does({ type: 'open-ballot', ballot })
  for (const seat of [a[0]!, scribe])
    await seat.stateWhere('it is open', (state) => state.ballots.at(-1)?.stage === 'open')
  const pile = { papers: 4, levels: [4, 0, 0, 0, 0, 0, 0, 0] }
  await scribe.does({ type: 'enter-papers', ballot, piles: { a: pile, b: pile } })
  await a[0]!.does({ type: 'vote', ballot, receipt: newSecret(), choice: { level: 1 } })
  const waits = '8 votes on paper. The number waits to be confirmed.'
  for (const { page } of [phone, desk, wall]) await expect(page.getByText(waits).first()).toBeVisible()

  await mediator.does({ type: 'confirm-papers', ballot, papers: 8 })
  await mediator.does({ type: 'close-ballot', ballot })
  const why = /^Not decided: beside the papers, fewer than 3 people of a group answered on a device/
  for (const { page } of [phone, wall]) await expect(page.getByText(why).first()).toBeVisible()
  await expect(wall.page.getByText('Not decided', { exact: true })).toBeVisible()
  await expect(wall.page.getByText('9 people answered. 8 of them on paper, entered by a scribe.')).toBeVisible()
  await expect(desk.page.getByText('Not decided, because of the papers.').first()).toBeVisible()
  const problems: string[] = []
  await glance(phone.page, 'support-papers-phone', problems)
  await glance(wall.page, 'support-papers-wall', problems)
  for (const small of await hardToRead(wall.page)) problems.push(`wall: ${small}`)
  expect(problems).toEqual([])
  await Promise.all([phone, desk, wall].map(({ context }) => context.close()))
})
