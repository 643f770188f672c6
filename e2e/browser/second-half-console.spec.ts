import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { becomeReady, cardsOf } from '../driver/gather.ts'
import { Seat } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { playAfternoon } from '../larkfield/afternoon.ts'
import { drafts, LARKFIELD, PEOPLE } from '../larkfield/case.ts'
import { ProtocolWriter } from '../larkfield/protocol-afternoon.ts'
import { BrowserAfternoon } from './pages/browser-afternoon.ts'
import { RecordedPage } from './pages/recorded-page.ts'
import { shot } from './pages/shots.ts'
import { sitsInBrowser } from './pages/stored-seat.ts'
import { hardToRead } from './pages/wall-reading.ts'

let server: ServerProcess
test.beforeAll(async () => {
  server = await ServerProcess.start()
})
test.afterAll(() => server.dispose())

const SIZES = { laptop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } } as const
/** The scenes that are looked at, and in which accessibility is checked. */
const JUDGED: readonly string[] = [
  'focus-1-1',
  'words',
  'words-final',
  'asks',
  'asks-half',
  'asks-shown',
  'map-linked',
  'support-0-0-frozen',
  'support-0-0-open',
  'support-0-0-result',
  'support-0-1-result',
  'agreements-waiting',
  'agreements-accepted',
  'record',
  'record-half',
  'record-confirmed',
  'ended',
]

const goesDark = async (page: Page, colorScheme: 'light' | 'dark'): Promise<void> => {
  await page.emulateMedia({ colorScheme })
  await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme)
}

const axe = async (page: Page, where: string, problems: string[]): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  for (const { id, nodes } of violations) problems.push(`${where}: ${id}: ${nodes.map((node) => node.html).join(' ')}`)
}

/** The frustrations of the case lie on the board, as after a morning. */
const playMorning = async (mediator: Seat, people: readonly ProtocolWriter[]): Promise<void> => {
  await mediator.does({ type: 'start-step', step: 'write-frustrations' })
  const cards = drafts('frustration')
  await Promise.all(
    people.map(async ({ name, seat }) => {
      const ids: string[] = []
      for (const { text } of cards.filter((one) => one.name === name)) ids.push(await seat.writes('frustration', text))
      if (ids.length > 0) await seat.offers(ids)
    }),
  )
  await mediator.does({ type: 'start-step', step: 'table' })
  const of = (group: 'a' | 'b'): readonly Seat[] => people.filter((one) => one.group === group).map((one) => one.seat)
  const [a, b] = [of('a'), of('b')]
  await becomeReady({ mediator, a, b } as never)
  await mediator.does({ type: 'start-step', step: 'reveal-frustrations' })
  await mediator.does({ type: 'reveal', kind: 'frustration' })
  await cardsOf(mediator, 'board', cards.length)
  await mediator.does({ type: 'end-silence' })
}

test('SB1, SB4, AK3, MP4, BL12 to BL14, AG3, RC2, RC3: the mediator leads the second half by the buttons of the console', async ({
  browser,
}) => {
  test.setTimeout(600_000)
  const problems: string[] = []
  const { mediator, created } = await Seat.creates(server.url, { template: 'joint-day', title: LARKFIELD.title })
  const people = await Promise.all(
    PEOPLE.map(
      async ({ name, group }) =>
        new ProtocolWriter(name, group, await Seat.joins(server.url, { invite: created.invites[group], name })),
    ),
  )
  const screenSeat = await Seat.joins(server.url, { invite: created.invites.projector, name: 'Screen' }, false)
  const desk = await RecordedPage.open(browser, 'laptop')
  const wall = await RecordedPage.open(browser, 'screen')
  for (const { page } of [desk, wall]) await page.emulateMedia({ reducedMotion: 'reduce' })
  await playMorning(mediator, people)
  await sitsInBrowser(desk.page, mediator, 'mediator', 'Nell')
  await sitsInBrowser(wall.page, screenSeat, 'projector', 'Screen')
  const [a, b] = (['a', 'b'] as const).map((group) => people.find((one) => one.group === group)) as [
    ProtocolWriter,
    ProtocolWriter,
  ]
  /** Judges the page of the mediator as it stands, on a laptop in light and on a phone in dark. */
  const judges = async (name: string): Promise<void> => {
    for (const [size, theme] of [
      ['laptop', 'light'],
      ['phone', 'dark'],
    ] as const) {
      await desk.page.setViewportSize(SIZES[size])
      await goesDark(desk.page, theme)
      await shot(desk.page, `console-${name}-${size}-${theme}`)
      await axe(desk.page, `console ${name} ${size} ${theme}`, problems)
    }
    await desk.page.setViewportSize(SIZES.laptop)
  }
  const scene = async (name: string): Promise<void> => {
    if (!JUDGED.includes(name)) return
    await judges(name)
    // Each theme is the last one of every other scene, and judged there.
    for (const theme of JUDGED.indexOf(name) % 2 === 0 ? (['light', 'dark'] as const) : (['dark', 'light'] as const)) {
      await goesDark(wall.page, theme)
      await shot(wall.page, `wall-${name}-${theme}`)
    }
    await axe(wall.page, `wall ${name}`, problems)
    for (const small of await hardToRead(wall.page)) problems.push(`wall ${name}: ${small}`)
    if (name === 'record' || name === 'record-half')
      expect(wall.reached(), 'RC3: no record reaches the screen before both confirmed').not.toMatch(/"record":\{/)
  }
  const nell = new BrowserAfternoon(desk.page, judges)
  await playAfternoon({ mediator: nell, people, writers: { a, b } }, scene)
  expect(nell.keys.unseen, 'every stop of the Tab key can be seen').toEqual([])
  // The record's frame runs no script; the checks of accessibility try to, and the browser says so.
  expect(desk.errors.filter((one) => !one.includes('frame is sandboxed'))).toEqual([])
  expect(wall.errors).toEqual([])
  expect(problems).toEqual([])
  for (const { context } of [desk, wall]) await context.close()
  for (const { seat } of people) seat.leavesTheRoom()
  mediator.leavesTheRoom()
  screenSeat.leavesTheRoom()
})
