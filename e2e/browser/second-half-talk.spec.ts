import { expect, test, type Browser, type Page } from '@playwright/test'
import type { SessionCreated } from '@parley/shared/protocol/answers'
import type { GroupId } from '@parley/shared/session/agenda'
import { LATE, NEGATIVE, revealsFrustrations } from '../driver/frustrations.ts'
import { newSecret, Seat } from '../driver/seat.ts'
import { ServerProcess, SHORT_ACTS } from '../driver/server-process.ts'
import { accessibilityProblems } from './pages/accessibility.ts'
import { glance, judge } from './pages/judge.ts'
import { Keys } from './pages/keys.ts'
import { RecordedPage, type Device } from './pages/recorded-page.ts'
import { shot } from './pages/shots.ts'
import { sitsInBrowser } from './pages/stored-seat.ts'

const TERM = 'recurring revenue flywheel'
const PLAIN = 'customers who stay pay us every month'
const ADDED = ', and that pays for the next improvement'
const PROPOSAL = 'No date for the recurring revenue flywheel counts until one person from each group has confirmed it.'
const LONGER = ' If nobody confirms within three working days, the sponsor asks both groups the same day.'
const LINE = 'Say what happens when nobody confirms.'

let server: ServerProcess
test.beforeAll(async () => {
  server = await ServerProcess.start({ ...SHORT_ACTS, OPERATOR_NAME: 'Larkfield IT' })
})
test.afterAll(() => server.dispose())

const LATER = 'Who covers the night when the old system is down?'

type Cast = {
  readonly mediator: Seat
  /** Amara on a phone, and two more of Strategy. */
  readonly strategy: readonly Seat[]
  /** Chloe on a laptop, with nothing but a keyboard, and two more of Operations. */
  readonly operations: readonly Seat[]
  readonly amara: Page
  readonly chloe: Page
  readonly keys: Keys
  readonly problems: string[]
}

const opens = async (browser: Browser, seat: Seat, name: string, device: Device): Promise<Page> => {
  const { page } = await RecordedPage.open(browser, device)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await sitsInBrowser(page, seat, 'participant', name)
  return page
}

const joins = (created: SessionCreated, group: GroupId, names: readonly string[]): Promise<Seat[]> =>
  Promise.all(names.map((name) => Seat.joins(server.url, { invite: created.invites[group], name })))

const cardOn = async (seat: Seat, text: string): Promise<string> =>
  (await seat.sees('board')).cards.find((card) => card.text === text)?.id ?? 'no such card'

const saysBack = async (cast: Cast): Promise<void> => {
  const { mediator, amara, chloe, keys, operations, problems } = cast
  const [, ruth, marek] = operations as [Seat, Seat, Seat]
  await mediator.does({ type: 'start-step', step: 'say-back' })
  for (const page of [amara, chloe])
    await expect(page.getByRole('heading', { name: 'Nothing is in focus now' })).toBeVisible()
  await judge(amara, 'talk-back-empty', problems)
  const card = await cardOn(ruth, NEGATIVE)
  await mediator.does({ type: 'focus', card })
  await expect(amara.getByRole('heading', { name: 'Say in your own words what you heard' })).toBeVisible()
  await expect(chloe.getByRole('heading', { name: 'Did they hear what you meant?' })).toBeVisible()
  await expect(amara.getByRole('button', { name: 'Heard' }), 'only who offered the card answers').toHaveCount(0)

  await keys.presses(/button "One more try"/)
  const again = chloe.getByRole('button', { name: 'One more try' })
  await expect(again).toHaveAttribute('aria-pressed', 'true')
  for (const page of [amara, chloe])
    await expect(page.getByText('Heard 0, one more try 1, of 3')).toBeVisible({ timeout: 20_000 })
  await chloe.reload()
  await expect(again, 'the own answer stays over a reload').toHaveAttribute('aria-pressed', 'true')
  const widths = await chloe
    .getByRole('group', { name: 'Your answer' })
    .getByRole('button')
    .evaluateAll((all) => all.map((one) => `${one.clientWidth} ${one.clientHeight}`))
  expect(new Set(widths).size, 'both answers are equally large').toBe(1)
  await judge(chloe, 'talk-back-answer', problems)
  await judge(amara, 'talk-back-hear', problems)

  const focus = mediator.state?.focus?.id ?? ''
  await mediator.does({ type: 'try-again', focus })
  await expect(chloe.getByText('Try 2. The answers begin anew.')).toBeVisible()
  await expect(again).toHaveAttribute('aria-pressed', 'false')
  await keys.presses(/button "Heard"/)
  for (const seat of [ruth, marek]) await seat.does({ type: 'mark', card, mark: 'heard', on: true })
  await expect(amara.getByText('Heard 3, one more try 0, of 3')).toBeVisible({ timeout: 20_000 })
  await mediator.does({ type: 'end-focus', focus, outcome: 'heard' })
  for (const page of [amara, chloe]) await expect(page.getByText('Heard, after 2 tries')).toBeVisible()
  await judge(amara, 'talk-back-list', problems)
}

/** PL10, PL11: plainer words stand before the group that wrote the card, and before nobody else. */
const leavesASuggestion = async ({ mediator, operations, amara, chloe, problems }: Cast): Promise<void> => {
  const [first] = operations as [Seat]
  await mediator.does({
    type: 'suggest-wording',
    card: await cardOn(first, NEGATIVE),
    text: 'I asked, and was told off.',
  })
  const region = chloe.getByRole('region', { name: 'Plainer words, as a suggestion' })
  await expect(region).toContainText('I asked, and was told off.')
  await expect(region.getByRole('button', { name: 'Take these words' })).toBeVisible()
  await glance(chloe, 'talk-suggestion', problems)
  await region.getByRole('button', { name: 'Leave the card as it is' }).click()
  await expect(region).toHaveCount(0)
  await expect(amara.getByText('I asked, and was told off.')).toHaveCount(0)
}

/** PL1 to PL4: a point is parked from a laptop, and goes along to the next session from a phone. */
const parksAPoint = async ({ amara, chloe, problems }: Cast): Promise<void> => {
  for (const page of [chloe, amara]) {
    await page.getByRole('button', { name: 'Menu' }).click()
    await page.getByRole('menuitem', { name: 'Parked points' }).click()
  }
  await expect(amara.getByText('Nothing waits here yet.')).toBeVisible()
  await chloe.getByRole('textbox', { name: 'A point for later' }).fill(LATER)
  await chloe.getByRole('button', { name: 'Park it' }).click()
  await expect(chloe.getByRole('button', { name: `Take my point back: ${LATER}` })).toBeVisible()
  await amara.getByRole('button', { name: `Take to the next session: ${LATER}` }).click()
  await expect(chloe.getByText('Goes to the next session')).toBeVisible()
  await judge(chloe, 'talk-parked', problems)
  for (const page of [chloe, amara]) await page.getByRole('button', { name: 'Close' }).click()
}

const makesWordsPlain = async ({ mediator, amara, chloe, keys, operations, problems }: Cast): Promise<void> => {
  const [, ruth, marek] = operations as [Seat, Seat, Seat]
  await mediator.does({ type: 'start-step', step: 'words' })
  await expect(chloe.getByText('No word is on the list yet.')).toBeVisible()
  await judge(amara, 'talk-words-empty', problems)
  await keys.reaches(/textbox "A word that is unclear"/)
  await keys.types(TERM)
  await chloe.reload()
  await expect(chloe.getByRole('textbox', { name: 'A word that is unclear' })).toHaveValue(TERM)
  await keys.presses(/button "Add to the word list"/)
  for (const page of [amara, chloe]) await expect(page.getByRole('heading', { name: TERM })).toBeVisible()

  await keys.presses(new RegExp(`button "Unclear to me: ${TERM}"`))
  await ruth.saved('board')
  const term = await cardOn(ruth, TERM)
  for (const seat of [ruth, marek]) await seat.does({ type: 'mark', card: term, mark: 'unclear', on: true })
  await expect(amara.getByText('0 of 3')).toBeVisible({ timeout: 20_000 })
  await expect(amara.getByText('3 of 3')).toBeVisible()

  await amara.getByRole('button', { name: `Say it in plain words: ${TERM}` }).click()
  await amara.getByRole('textbox', { name: `Plain words for: ${TERM}` }).pressSequentially(PLAIN)
  await amara.getByRole('button', { name: 'Done' }).click()
  await amara.getByRole('button', { name: `Yes, this is plain: ${TERM}` }).click()
  for (const page of [amara, chloe]) await expect(page.getByText('Waiting for Operations.')).toBeVisible()
  await judge(chloe, 'talk-words-waiting', problems)

  await keys.presses(new RegExp(`button "Edit the plain words for: ${TERM}"`))
  await chloe.keyboard.press('End')
  await keys.types(ADDED)
  await keys.presses(/button "Done"/)
  expect((await keys.focused()).says, 'the focus comes back to the pencil').toContain('Edit the plain words')
  for (const page of [amara, chloe]) {
    await expect(page.getByText('The words changed since a yes. Each group is asked again.')).toBeVisible()
    await expect(page.getByText(`${PLAIN}${ADDED}`)).toBeVisible()
  }
  await keys.presses(new RegExp(`button "Yes, this is plain: ${TERM}"`))
  await expect(amara.getByText('Waiting for Strategy.')).toBeVisible()
  await amara.getByRole('button', { name: `Yes, this is plain: ${TERM}` }).click()
  for (const page of [amara, chloe]) await expect(page.getByText('Final: both groups said yes.')).toBeVisible()
  await judge(amara, 'talk-words-final', problems)
}

/** SB5, WCAG 1.4.13: opened and closed by keys alone, with the focus back where it was. */
const opensAnExplainedWord = async ({ chloe, keys, problems }: Cast, page: string): Promise<void> => {
  await keys.presses(new RegExp(`button "${TERM}"`, 'i'))
  const plain = chloe.getByText(`${PLAIN}${ADDED}`)
  await expect(plain).toBeVisible()
  // At the size at which it was opened: another size is another page, on which it is closed.
  await shot(chloe, `talk-explained-${page}`)
  for (const problem of await accessibilityProblems(chloe)) problems.push(`explained ${page}: ${problem}`)
  await chloe.keyboard.press('Escape')
  await expect(plain).toBeHidden()
  expect((await keys.focused()).says.toLowerCase()).toContain(`button "${TERM}"`)
}

/** The others of the room answer by the protocol; the one on the page answers there. */
const others = (seats: readonly Seat[], ballot: string, levels: readonly number[]): Promise<unknown> =>
  Promise.all(
    seats.map((seat, at) =>
      seat.does({ type: 'vote', ballot, receipt: newSecret(), choice: { level: levels[at] ?? 1 } }),
    ),
  )

const checksSupport = async (cast: Cast): Promise<void> => {
  const { mediator, strategy, operations, amara, chloe, keys, problems } = cast
  await mediator.does({ type: 'start-step', step: 'support' })
  await expect(chloe.getByText('No proposal yet.')).toBeVisible()
  await judge(chloe, 'talk-proposals-empty', problems)
  await amara.getByRole('textbox', { name: 'A proposal' }).fill(PROPOSAL)
  await amara.getByRole('button', { name: 'Add the proposal' }).click()
  await expect(chloe.getByRole('button', { name: `Edit: ${PROPOSAL}` })).toBeVisible()
  await judge(amara, 'talk-proposals', problems)

  const card = await cardOn(mediator, PROPOSAL)
  await mediator.does({ type: 'freeze-proposal', card })
  const rule = 'Carried when at least two thirds of each group choose one of the first three and nobody blocks.'
  for (const page of [amara, chloe]) await expect(page.getByText(rule)).toBeVisible()
  await expect(chloe.getByText('This is how it will be decided')).toBeVisible()
  await opensAnExplainedWord(cast, 'frozen')
  await judge(amara, 'talk-support-frozen', problems)
  const first = mediator.state?.ballots.at(-1)?.id ?? ''
  await mediator.does({ type: 'open-ballot', ballot: first })

  await expect(amara.getByRole('radio')).toHaveCount(8)
  await amara.getByRole('radio', { name: 'I need to talk more' }).check()
  const line = amara.getByRole('textbox', { name: 'What would have to change?' })
  await line.fill(LINE)
  await amara.getByRole('radio', { name: 'I fully support it' }).check()
  await expect(line).toHaveCount(0)
  await expect(amara.getByText('It is not sent with this answer.')).toBeVisible()
  await amara.reload()
  await amara.getByRole('radio', { name: 'I need to talk more' }).check()
  await expect(line, 'what was typed stays over another level and a reload').toHaveValue(LINE)
  await judge(amara, 'talk-support-ballot', problems)
  await amara.getByRole('button', { name: 'Send my answer' }).click()
  await expect(amara.getByRole('heading', { name: 'Your answer is in' })).toBeVisible()
  await judge(amara, 'talk-support-in', problems)

  await keys.reaches(/radio "I fully support it"/)
  await chloe.keyboard.press('Space')
  await chloe.keyboard.press('ArrowDown')
  await expect(chloe.getByRole('radio', { name: 'I support it with small doubts' })).toBeChecked()
  await keys.presses(/button "Send my answer"/)
  await expect(chloe.getByRole('heading', { name: 'Your answer is in' })).toBeVisible()
  await keys.presses(/button "Change my answer"/)
  await keys.reaches(/radio "I support it with small doubts"/)
  await chloe.keyboard.press('ArrowUp')
  await keys.presses(/button "Send my answer"/)
  await expect(chloe.getByRole('heading', { name: 'Your answer is in' })).toBeVisible()
  await others(strategy.slice(1), first, [1, 6])
  await others(operations.slice(1), first, [2, 3])
  await mediator.does({ type: 'close-ballot', ballot: first })

  for (const page of [amara, chloe]) {
    await expect(page.getByRole('heading', { name: 'Not carried' })).toBeVisible()
    await expect(page.getByText('Your answer was counted.')).toBeVisible()
    await expect(page.getByText('Strategy: 1 of 3 support it.')).toBeVisible()
    await expect(page.getByText('Operations: 3 of 3 support it.')).toBeVisible()
    await expect(page.getByText(LINE)).toBeVisible()
    await expect(page.getByRole('row', { name: /^I fully support it 1 1$/ })).toBeVisible()
  }
  await judge(amara, 'talk-support-not-carried', problems)
  await judge(chloe, 'talk-support-not-carried-laptop', problems)

  await keys.presses(/button "Edit: No date/)
  await chloe.keyboard.press('Control+End')
  // PH2: the board leaves and comes back beside the task, and the field stays.
  for (const [width, part] of [
    [900, LONGER.slice(0, 40)],
    [1280, LONGER.slice(40)],
  ] as const) {
    await keys.types(part)
    await chloe.setViewportSize({ width, height: 800 })
    const board = expect(chloe.getByRole('region', { name: 'The joint board' }))
    await (width === 900 ? board.toHaveCount(0) : board.toBeVisible())
  }
  await keys.presses(/button "Done"/)
  await expect(amara.getByRole('button', { name: `Edit: ${PROPOSAL}${LONGER}` })).toBeVisible()
  await mediator.stateWhere('the board is quiet', () => true)
  await mediator.does({ type: 'freeze-proposal', card })
  const second = (
    await mediator.stateWhere('a second round is frozen', (state) => state.ballots.at(-1)?.round === 2)
  ).ballots.at(-1)
  for (const page of [amara, chloe]) {
    await expect(page.getByText('Round 2', { exact: true })).toBeVisible()
    await expect(page.locator('ins')).toContainText(LONGER.trim())
    await expect(page.getByText('Round 1: Not carried')).toBeVisible()
  }
  await mediator.does({ type: 'open-ballot', ballot: second?.id ?? '' })
  await others([...strategy, ...operations], second?.id ?? '', [2, 1, 6, 1, 2, 3])
  await mediator.does({ type: 'close-ballot', ballot: second?.id ?? '' })
  for (const page of [amara, chloe])
    await expect(page.getByRole('heading', { name: 'Carried', exact: true })).toBeVisible()
  await amara.getByText('Round 1: Not carried').first().click()
  await judge(amara, 'talk-support-carried', problems)
}

/** Texts of a page’s socket in which somebody points. */
const pointersOn = ({ frames }: RecordedPage): readonly string[] =>
  frames.flatMap(({ data }) => {
    const text = typeof data === 'string' || data[0] !== 1 ? '' : new TextDecoder().decode(data)
    return text.includes('"group"') ? [text] : []
  })

/** Two who look at the joint board in different ways: one points at cards, the other sees it there, and follows. */
const pointsAtCards = async (
  browser: Browser,
  created: SessionCreated,
  { mediator, strategy, operations }: Cast,
): Promise<void> => {
  const wall = await Seat.joins(server.url, { invite: created.invites.projector, name: 'Screen' }, false)
  await mediator.does({ type: 'start-step', step: 'asks' })
  const sits = async (device: Device, seat: Seat | undefined, role: string): Promise<RecordedPage> => {
    const recorded = await RecordedPage.open(browser, device)
    await recorded.page.emulateMedia({ reducedMotion: 'reduce' })
    if (seat) await sitsInBrowser(recorded.page, seat, role, 'Somebody')
    return recorded
  }
  const screen = await sits('screen', wall, 'projector')
  const [jonas, ruth] = [
    await sits('laptop', strategy[1], 'participant'),
    await sits('laptop', operations[1], 'participant'),
  ]
  for (const { page } of [jonas, ruth]) {
    await page.getByRole('button', { name: 'Menu' }).click()
    await page.getByRole('menuitem', { name: 'The joint board' }).click()
  }
  const show = ruth.page.getByRole('combobox', { name: 'Show', exact: true })
  const follow = ruth.page.getByRole('combobox', { name: 'Follow a pointer' })
  await show.selectOption({ label: 'Frustrations' })
  const boxOf = async ({ page }: RecordedPage, text: string) => {
    const card = page.locator('[data-mirror] [data-card]').filter({ hasText: text }).getByRole('button').first()
    await card.focus()
    const box = await card.boundingBox()
    if (!box) throw new Error(`${text} is not on the board.`)
    return box
  }
  const pointsAt = async (text: string, part: number): Promise<void> => {
    const { x, y, width, height } = await boxOf(jonas, text)
    await jonas.page.mouse.move(x + width * part, y + height / 2, { steps: 3 })
  }
  const pointer = ruth.page.locator('[data-pointer="a"]')
  await pointsAt(LATE, 0.25)
  await expect(pointer).toHaveText('Strategy')
  const [his, hers] = [await boxOf(jonas, LATE), await boxOf(ruth, LATE)]
  expect(Math.abs(his.width - hers.width), 'she looks at it nearer than he does').toBeGreaterThan(20)
  const off = async (): Promise<number> => {
    const at = await pointer.boundingBox()
    return Math.max(
      Math.abs((at?.x ?? 0) - (hers.x + hers.width / 4)),
      Math.abs((at?.y ?? 0) - (hers.y + hers.height / 2)),
    )
  }
  await expect.poll(off, 'it hangs on the card').toBeLessThan(5)
  await shot(ruth.page, 'board-pointers')
  await show.selectOption({ label: 'Together' })
  await expect(pointer, 'the card is not shown').toHaveCount(0)
  await show.selectOption({ label: 'Frustrations' })
  await expect(pointer).toHaveCount(1)

  // MH7: whoever follows a pointer keeps it in sight, until the own hand moves the view.
  const room = ruth.page.locator('[data-tool]').first()
  const window = await room.boundingBox()
  if (!window) throw new Error('There is no board.')
  for (let step = 0; step < 9; step += 1) await ruth.page.getByRole('button', { name: 'Closer' }).click()
  await follow.focus()
  await follow.selectOption({ label: 'someone of Strategy' })
  await expect(ruth.page.getByText('Following someone of Strategy. Escape or moving the board').first()).toBeVisible()
  await pointsAt(NEGATIVE, 0.75)
  const isInSight = async (): Promise<boolean> => {
    const at = await pointer.boundingBox()
    return at !== null && at.x > window.x && at.x < window.x + window.width && at.y > window.y && at.y < 800
  }
  await expect.poll(isInSight).toBe(true)
  await shot(ruth.page, 'board-follow')
  await room.focus()
  await ruth.page.keyboard.press('ArrowRight')
  await expect(follow).toHaveValue('')
  await jonas.page.mouse.move(20, 20)
  await expect(pointer).toHaveCount(0)
  expect(pointersOn(ruth).join(), 'the detector finds pointers, and the card of this one').toContain('"card"')
  expect(pointersOn(screen)).toEqual([])
  for (const { errors, context } of [jonas, ruth, screen]) {
    expect(errors).toEqual([])
    await context.close()
  }
  wall.leavesTheRoom()
}

test('SB1 to SB5, MK4, BL12 to BL14: said back, made plain and supported, by touch and by keys', async ({
  browser,
}) => {
  test.setTimeout(600_000)
  const { mediator, created } = await Seat.creates(server.url, { template: 'joint-day', k: 3 })
  const strategy = await joins(created, 'a', ['Amara', 'Jonas', 'Priya'])
  const operations = await joins(created, 'b', ['Chloe', 'Ruth', 'Marek'])
  const [[first], [second]] = [strategy, operations] as [[Seat], [Seat]]
  const amara = await opens(browser, first, 'Amara', 'phone')
  const chloe = await opens(browser, second, 'Chloe', 'laptop')
  const keys = new Keys(chloe)
  const cast: Cast = { mediator, strategy, operations, amara, chloe, keys, problems: [] }
  await revealsFrustrations(cast)
  await test.step('say it back', () => saysBack(cast))
  await test.step('plainer words, suggested', () => leavesASuggestion(cast))
  await test.step('a point for later', () => parksAPoint(cast))
  await test.step('plain words', () => makesWordsPlain(cast))
  await test.step('support', () => checksSupport(cast))
  await test.step('BD7, BD9: pointers hang on cards and are followed', () => pointsAtCards(browser, created, cast))
  expect(keys.unseen, 'the eye finds every stop of the Tab key').toEqual([])
  expect(cast.problems).toEqual([])
  for (const seat of [mediator, ...strategy, ...operations]) seat.leavesTheRoom()
})
