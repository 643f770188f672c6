import { networkInterfaces } from 'node:os'
import { expect, test } from '@playwright/test'
import type { InvitesView } from '@parley/shared/protocol/answers'
import type { StateView } from '@parley/shared/protocol/state-view'
import type { GroupId } from '@parley/shared/session/agenda'
import { bytesIn, keysIn, tablesIn } from '../driver/data-folder.ts'
import { ask, Seat } from '../driver/seat.ts'
import { ServerProcess, SHORT_ACTS } from '../driver/server-process.ts'
import { drafts, HELD, LARKFIELD, PEOPLE } from '../larkfield/case.ts'
import { AGREED, ASKS, playAfternoon } from '../larkfield/afternoon.ts'
import { playApart, SECRET } from '../larkfield/apart.ts'
import { setsMixedFours } from '../larkfield/mixed-fours.ts'
import { playMorning, playPriorities } from '../larkfield/play.ts'
import { heardBy, playStories } from '../larkfield/stories.ts'
import { ProtocolWriter } from '../larkfield/protocol-afternoon.ts'
import { accessibilityProblems } from './pages/accessibility.ts'
import { declines, interviews, opensWithThemes, triesDevice, writesSponsor } from './pages/before-the-day.ts'
import { BrowserAfternoon } from './pages/browser-afternoon.ts'
import { BrowserMediator } from './pages/browser-mediator.ts'
import { BrowserPerson } from './pages/browser-person.ts'
import { askPulse, closesPulse, readsChange } from './pages/browser-pulse.ts'
import { Joss } from './pages/joss.ts'
import { LOOKS } from './pages/afternoon-looks.ts'
import { AFTERNOON, BROWSERS, JUDGED, savedOn } from './pages/larkfield-scenes.ts'
import { RecordedPage } from './pages/recorded-page.ts'
import { ON_TABLET, SharedTablet } from './pages/shared-tablet.ts'
import { nobodyHasDrafts, nobodyHasOtherTables } from './pages/who-reads-what.ts'
import { shot } from './pages/shots.ts'
import { HelenAndRafa } from './pages/who-comes-and-goes.ts'
import { hardToRead } from './pages/wall-reading.ts'

const MEDIATOR_KEY = 'a key for this test only'
const LAN = Object.values(networkInterfaces())
  .flat()
  .find((one) => one && one.family === 'IPv4' && !one.internal)?.address

let server: ServerProcess
test.beforeAll(async () => {
  server = await ServerProcess.start({
    ...SHORT_ACTS,
    HOST: '0.0.0.0',
    ALLOW_PLAIN_HTTP: '1',
    MEDIATOR_KEY,
    OPERATOR_NAME: 'Larkfield IT',
  })
})
test.afterAll(() => server.dispose())

type Round = { readonly carried: boolean }
const { support: SUPPORT } = LARKFIELD.expected as unknown as {
  readonly support: readonly { readonly round1: Round; readonly round2?: Round }[]
}
const holdsAnswers = (count: number) => (state: StateView) =>
  state.asks.list.filter((one) => one.answer).length === count
test('VR1 to VR6, RV2, BL4 to BL9: RC1 to RC5: the whole Larkfield day in the room', async ({ browser }) => {
  test.setTimeout(600_000)
  const mediatorPage = await RecordedPage.open(browser, 'laptop')
  const { page } = mediatorPage
  await page.goto(`${server.url}/new`)
  await page.getByRole('checkbox', { name: 'None of these is the case' }).check()
  await page.getByRole('radio', { name: /^A whole day/ }).check()
  await page.getByLabel('What it is about').fill(LARKFIELD.title)
  await page.getByLabel('Your name, as the mediator').fill('Nell')
  await page.getByLabel('Mediator key').fill(MEDIATOR_KEY)
  await page.getByRole('button', { name: 'Create the session' }).click()
  await page.getByRole('button', { name: 'Open the console' }).click()
  await page.waitForURL(/\/s\//)
  const sessionId = page.url().split('/s/')[1] ?? ''
  const seat = await page.evaluate(() => JSON.stringify(Object.entries(localStorage)))
  const token = /[A-Za-z0-9_-]{43}/.exec(seat)?.[0] ?? ''
  const { invites, roomCode } = await ask<InvitesView>(server.url, `/sessions/${sessionId}/invites`, undefined, token)

  const screen = await RecordedPage.open(browser, 'screen')
  await screen.page.goto(`${server.url}/screen`)
  const code =
    (await screen.page
      .getByRole('status')
      .filter({ hasText: /^\d{4}$/ })
      .textContent()) ?? ''
  await page.getByRole('button', { name: 'Pair a screen' }).click()
  await page.getByLabel('The four figures on the screen').fill(code)
  await page.getByRole('button', { name: 'Pair this screen' }).click()
  await expect(screen.page.getByText('Point your phone here,')).toBeVisible()
  await page.keyboard.press('Escape')
  await shot(screen.page, 'projector-wait')

  await writesSponsor(page)
  await declines(browser, `${server.url}/join#invite=${invites.b}`)
  await triesDevice(browser, `http://${LAN}:${server.port}`)
  const joss = await Joss.joins(browser, `${server.url}/join#invite=${invites.mediator}`)
  const guests = await HelenAndRafa.opening(browser, server.url, invites)
  const tablet = new SharedTablet(await RecordedPage.open(browser, 'laptop'))
  const people: (ProtocolWriter | BrowserPerson)[] = []
  for (const { name, group } of PEOPLE) {
    const device = BROWSERS[name]
    const groupName = group === 'a' ? 'Strategy' : 'Operations'
    const code = ON_TABLET[name]
    if (code !== undefined) {
      people.push(await tablet.joins(`${server.url}/join#invite=${invites[group]}`, name, group, groupName, code))
      continue
    }
    if (!device) {
      people.push(new ProtocolWriter(name, group, await Seat.joins(server.url, { invite: invites[group], name })))
      continue
    }
    const recorded = await RecordedPage.open(browser, device, name === 'Jonas')
    if (name === 'Chloe') {
      // Chloe scans the code of the room with her phone, over the network's address; the mediator lets her in.
      expect(LAN, 'this machine has an address that others reach').toBeTruthy()
      const person = await BrowserPerson.joins(
        recorded,
        `http://${LAN}:${server.port}/join#code=${encodeURIComponent(roomCode ?? '')}`,
        name,
        group,
        groupName,
      )
      await expect(recorded.page.getByRole('heading', { name: 'You are at the door' })).toBeVisible()
      await page.getByRole('button', { name: /Let.*Chloe/ }).click()
      await expect(recorded.page.getByRole('heading', { name: 'You are at the door' })).toBeHidden()
      await expect(recorded.page.getByText('is not encrypted').first()).toBeVisible()
      people.push(person)
    } else {
      people.push(
        await BrowserPerson.joins(recorded, `${server.url}/join#invite=${invites[group]}`, name, group, groupName),
      )
    }
  }
  const inBrowsers = people.filter((person): person is BrowserPerson => person instanceof BrowserPerson)
  const named = (name: string): BrowserPerson => inBrowsers.find((person) => person.name === name) as BrowserPerson
  const mediator = new BrowserMediator(mediatorPage)
  const onSockets = people.filter((person): person is ProtocolWriter => person instanceof ProtocolWriter)
  const everyPage = [
    mediatorPage,
    screen,
    joss.recorded,
    tablet.recorded,
    ...inBrowsers.map((person) => person.recorded),
  ]

  const scene = async (name: string): Promise<void> => {
    if (name === 'covered-interest') {
      // A mediator who drops out finds everything as it was.
      await page.reload()
      await expect(page.getByRole('heading', { name: 'Both groups are ready to show their interests.' })).toBeVisible()
    }
    if (name === 'table') await joss.isAsked(named('Dee'))
    await shot(page, `console-${name}`)
    await shot(screen.page, `projector-${name}`)
    await shot(named('Chloe').page, `phone-${name}`)
    await shot(named('Amara').page, `laptop-${name}`)
    await shot(named('Jonas').page, `laptop-dark-${name}`)
    if (name === 'shared-assumption') nobodyHasDrafts(inBrowsers, [mediatorPage, screen], tablet)
    if (name === 'proposal') nobodyHasOtherTables(inBrowsers, [mediatorPage, screen])
    // Every page is judged at each size in specs of its own; here what only a full room shows.
    const checked = ['write-interest', 'table', 'silence-interest', 'collect', 'ballot', 'result']
    if (!checked.includes(name)) return
    for (const recorded of [mediatorPage, screen, named('Chloe').recorded]) {
      expect(await accessibilityProblems(recorded.page), name).toEqual([])
    }
    if (name === 'write-interest' || name === 'table') {
      // A reload in the middle: the same seat, the same step, nothing missing.
      await named('Chloe').page.reload()
      await expect(named('Chloe').page.getByRole('heading', { level: 1 })).toBeVisible()
    }
    if (name === 'table') await joss.readsAndGoes(named('Dee'))
  }
  /** The priorities: the figures of the case on the wall, and nothing left that is a vote. */
  const priorities = async (): Promise<void> => {
    await playPriorities({ mediator, people }, scene)
    // The figures of the case, on the wall.
    await expect(screen.page.getByRole('heading', { name: 'Two problems matter to both groups' })).toBeVisible()
    for (const { text, S, O } of LARKFIELD.expected.priorities.filter((one) => one.both)) {
      await expect(screen.page.getByText(text).first()).toBeVisible()
      await expect(screen.page.getByText(`${S} of 6`).first()).toBeVisible()
      await expect(screen.page.getByText(`${O} of 9`).first()).toBeVisible()
    }

    // After a pulse and two ballots nothing on disk and nothing that reached anybody is a vote.
    const receipts = people.flatMap((person) => (person instanceof ProtocolWriter ? person.receipts : []))
    for (const person of inBrowsers) {
      const kept = await person.page.evaluate(() =>
        Object.entries(localStorage)
          .filter(([key]) => key.startsWith('parley.receipt.'))
          .map(([, value]) => value),
      )
      receipts.push(...kept.flatMap((value) => /[A-Za-z0-9_-]{43}/.exec(value)?.[0] ?? []))
    }
    expect(receipts).toHaveLength(PEOPLE.length * 3)
    const folder = bytesIn(server.dataDir)
    for (const receipt of receipts) {
      expect(folder.includes(receipt)).toBe(false)
      for (const recorded of everyPage) expect(recorded.reached()).not.toContain(receipt)
    }
    const tables = tablesIn(server.dataDir)
    expect([tables['votes'], tables['turnout']]).toEqual([[], []])
    expect(keysIn(server.dataDir).filter((name) => name.startsWith('ballot-'))).toEqual([])
  }
  /** The second half: the mediator by the console's buttons, owners and voters on their own devices. */
  const afternoon = async (): Promise<void> => {
    const writer = (group: GroupId): ProtocolWriter =>
      people.find(
        (one): one is ProtocolWriter => one instanceof ProtocolWriter && one.group === group,
      ) as ProtocolWriter
    const writers = { a: writer('a'), b: writer('b') }
    const nell = new BrowserAfternoon(page)
    const inAfternoon = async (name: string): Promise<void> => {
      if (name === 'asks-half') {
        await expect(named('Ruth').page.getByText('They are answering.')).toBeVisible()
        await writers.a.seat.stateWhere('the own answers hold', holdsAnswers(4), 40_000)
        for (const recorded of [mediatorPage, screen, named('Dee').recorded, named('Chloe').recorded])
          expect(recorded.reached(), 'AK3').not.toMatch(/"answer":"(yes|no|try|clearer)"/)
      }
      await LOOKS[name]?.({ phone: named('Chloe').page, screen, blind: [mediatorPage, screen, joss.recorded] })
      if (name === 'support-0-0-open') {
        // A reload amid a ballot: the vote is in, and the page says so.
        await named('Chloe').page.reload()
        await expect(named('Chloe').page.getByRole('heading', { name: 'Your answer is in' })).toBeVisible()
      }
      const check = /^support-(\d)-(\d)-result$/.exec(name)
      if (check) {
        // The figures of the case, round by round, on the wall and on a phone.
        const round = SUPPORT[Number(check[1])]?.[check[2] === '0' ? 'round1' : 'round2']
        const carried = round?.carried ? 'Carried' : 'Not carried'
        await expect(named('Chloe').page.getByRole('heading', { name: carried, exact: true })).toBeVisible()
        await expect(screen.page.getByText(carried, { exact: true }).first()).toBeVisible()
      }
      if (name === 'rated-assumption-result') {
        // "Leadership has decided that hardware people are on the way out": the middle of each group, as it came out.
        const evidence = named('Chloe').page.getByRole('table', { name: /^Evidence.*Leadership has decided/ })
        await expect(evidence.getByRole('row', { name: /Strategy.*middle/ })).toContainText('middle 1')
        await expect(evidence.getByRole('row', { name: /Operations.*middle/ })).toContainText('middle 3')
      }
      if (name === 'rated-milestone-result') {
        const confidence = named('Chloe').page.getByRole('table', { name: /^Confidence.*First hundred/ })
        await expect(confidence.getByRole('row', { name: /Strategy.*middle/ })).toContainText('middle 4.5')
        await expect(confidence.getByRole('row', { name: /Operations.*middle/ })).toContainText('middle 3')
      }
      if (name === 'record-half') {
        expect(screen.reached(), 'RC3').not.toMatch(/"record":\{/)
        await guests.readOut(drafts('interest')[0]?.text ?? '')
      }
      if (name === 'record-confirmed') {
        const unfinished = ASKS.filter(({ reply }) => reply === 'no' || reply === 'try').map(({ text }) => text)
        everyPage.push(...(await guests.readTheRecord([...unfinished, ...AGREED.map(({ text }) => text)])))
      }
      if (!AFTERNOON.has(name)) return
      await shot(page, `console-${name}`)
      await shot(screen.page, `projector-${name}`)
      await shot(named('Chloe').page, `phone-${name}`)
      await shot(named('Amara').page, `laptop-${name}`)
      await shot(named('Jonas').page, `laptop-dark-${name}`)
      // The pages of participants are judged in the specs of their steps; these stand nowhere else as they do here.
      if (!JUDGED.has(name)) return
      for (const one of [page, screen.page]) {
        expect(await accessibilityProblems(one), name).toEqual([])
      }
      expect(await hardToRead(screen.page), `${name} from eight metres`).toEqual([])
    }
    await playAfternoon({ mediator: nell, people, writers, scribe: joss }, inAfternoon, {
      priorities,
      apart: () => playApart({ mediator, writer: named('Chloe'), other: named('Amara') }, inAfternoon),
      closing: async () => {
        await askPulse('close', page, people)
        await closesPulse(page)
        await readsChange(screen.page)
      },
    })
    expect(nell.keys.unseen, 'every stop of the Tab key can be seen').toEqual([])
    for (const { page: one } of inBrowsers)
      await expect(one.getByText('Both groups agreed that this file leaves.').first()).toBeVisible()
    const record = JSON.parse(await savedOn(named('Ruth').page, 'JSON')) as Record<string, readonly unknown[]>
    expect([record['agreements']?.length, record['differences']?.length]).toEqual([AGREED.length, 1])
  }

  await setsMixedFours(onSockets[0] as ProtocolWriter, token)
  await interviews({ mediator: mediatorPage, token, inBrowsers, onSockets })
  await askPulse('before', page, people)
  await closesPulse(page)
  await mediator.startsStep('open')
  await opensWithThemes(mediatorPage, screen, inBrowsers)
  await playStories({ mediator, people }, scene)
  await playMorning({ mediator, people }, scene)
  await afternoon()

  // The detector first: each browser decodes to what it may have.
  for (const person of inBrowsers) {
    const reached = person.reached()
    const [own] = drafts('interest').filter((card) => card.name === person.name)
    expect(reached, `${person.name} has the own group's held-back card`).toContain(HELD[person.group])
    expect(reached, `${person.name} has the revealed cards`).toContain(own?.text ?? drafts('interest')[0]?.text)
    // And then that nothing of the other group's table ever came, of its talk apart, and of what others heard.
    expect(reached).not.toContain(HELD[person.group === 'a' ? 'b' : 'a'])
    expect(reached.includes(SECRET), `${person.name} and the talk with Operations`).toBe(person.group === 'b')
    for (const { name } of PEOPLE.filter((one) => one.name !== person.name))
      expect(reached).not.toContain(heardBy(name))
  }
  for (const { recorded } of [{ recorded: screen }, tablet]) expect(recorded.reached()).not.toContain(HELD.a)
  expect(screen.reached()).not.toContain(SECRET)
  for (const recorded of [mediatorPage, screen]) {
    expect(recorded.reached()).toContain(drafts('interest')[0]?.text)
    for (const text of [HELD.a, HELD.b, 'I stay late fixing orders', heardBy('Chloe')])
      expect(recorded.reached()).not.toContain(text)
  }
  for (const recorded of everyPage) {
    expect(
      // The record's frame runs no script; what judges accessibility tries to, and the browser says so.
      recorded.errors.filter((error) => !error.includes('409') && !error.includes('frame is sandboxed')),
      'no page had an error',
    ).toEqual([])
  }
})
