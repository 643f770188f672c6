import { networkInterfaces } from 'node:os'
import { expect, type Browser, type Page } from '@playwright/test'
import type { InvitesView } from '@parley/shared/protocol/answers'
import type { GroupId } from '@parley/shared/session/agenda'
import type { DayClock } from '../../driver/day-clock.ts'
import { ask, Seat } from '../../driver/seat.ts'
import type { ServerProcess } from '../../driver/server-process.ts'
import { LARKFIELD, PEOPLE } from '../../larkfield/case.ts'
import { ProtocolWriter } from '../../larkfield/protocol-afternoon.ts'
import { declines, triesDevice, writesSponsor } from '../pages/before-the-day.ts'
import { BrowserPerson } from '../pages/browser-person.ts'
import { Joss } from '../pages/joss.ts'
import { BROWSERS } from '../pages/larkfield-scenes.ts'
import { RecordedPage } from '../pages/recorded-page.ts'
import { ON_TABLET, SharedTablet } from '../pages/shared-tablet.ts'
import { shot } from '../pages/shots.ts'
import { HelenAndRafa } from '../pages/who-comes-and-goes.ts'

export const MEDIATOR_KEY = 'a key for this test only'
const LAN = Object.values(networkInterfaces())
  .flat()
  .find((one) => one && one.family === 'IPv4' && !one.internal)?.address
const GROUP_NAME: Readonly<Record<GroupId, string>> = { a: 'Strategy', b: 'Operations' }

type Sitting = {
  readonly server: ServerProcess
  readonly clock: DayClock
  readonly token: string
  readonly mediator: RecordedPage
  readonly screen: RecordedPage
  readonly joss: Joss
  readonly guests: HelenAndRafa
  readonly tablet: SharedTablet
  readonly people: readonly (ProtocolWriter | BrowserPerson)[]
}

/** Everybody of the case, each before the own device: five in browsers, two on one tablet, the others on sockets. */
export class DayRoom {
  readonly server: ServerProcess
  readonly clock: DayClock
  /** Of the mediator. */
  readonly token: string
  readonly mediator: RecordedPage
  readonly screen: RecordedPage
  readonly joss: Joss
  readonly guests: HelenAndRafa
  readonly tablet: SharedTablet
  readonly people: readonly (ProtocolWriter | BrowserPerson)[]
  readonly inBrowsers: readonly BrowserPerson[]
  readonly onSockets: readonly ProtocolWriter[]
  /** Pages of whoever came later. */
  readonly guestPages: RecordedPage[] = []

  private constructor(sitting: Sitting) {
    this.server = sitting.server
    this.clock = sitting.clock
    this.token = sitting.token
    this.mediator = sitting.mediator
    this.screen = sitting.screen
    this.joss = sitting.joss
    this.guests = sitting.guests
    this.tablet = sitting.tablet
    this.people = sitting.people
    this.inBrowsers = this.people.filter((one): one is BrowserPerson => one instanceof BrowserPerson)
    this.onSockets = this.people.filter((one): one is ProtocolWriter => one instanceof ProtocolWriter)
  }

  /** The page of the console. */
  get console(): Page {
    return this.mediator.page
  }

  get everyPage(): readonly RecordedPage[] {
    const own = [this.mediator, this.screen, this.joss.recorded, this.tablet.recorded]
    return [...own, ...this.inBrowsers.map(({ recorded }) => recorded), ...this.guestPages]
  }

  /** Somebody who sits before a browser of the own. */
  named(name: string): BrowserPerson {
    const found = this.inBrowsers.find((one) => one.name === name)
    if (!found) throw new Error(`${name} has no browser.`)
    return found
  }

  /** The first of a group who is on a socket. */
  socketOf(group: GroupId): ProtocolWriter {
    const found = this.onSockets.find((one) => one.group === group)
    if (!found) throw new Error(`Nobody of ${group} is on a socket.`)
    return found
  }

  /** From the mediator's new session to fifteen seats, a screen, and whoever helps. */
  static async opens(browser: Browser, server: ServerProcess, clock: DayClock): Promise<DayRoom> {
    const mediator = await RecordedPage.open(browser, 'laptop')
    const { page } = mediator
    await creates(page, server.url)
    const sessionId = page.url().split('/s/')[1] ?? ''
    const seat = await page.evaluate(() => JSON.stringify(Object.entries(localStorage)))
    const token = /[A-Za-z0-9_-]{43}/.exec(seat)?.[0] ?? ''
    const { invites, roomCode } = await ask<InvitesView>(server.url, `/sessions/${sessionId}/invites`, undefined, token)
    const screen = await pairs(browser, page, server.url)
    await writesSponsor(page)
    await declines(browser, `${server.url}/join#invite=${invites.b}`)
    await triesDevice(browser, `http://${LAN}:${server.port}`)
    const joss = await Joss.joins(browser, `${server.url}/join#invite=${invites.mediator}`)
    const guests = await HelenAndRafa.opening(browser, server.url, invites)
    const tablet = new SharedTablet(await RecordedPage.open(browser, 'laptop'))
    const people: (ProtocolWriter | BrowserPerson)[] = []
    for (const { name, group } of PEOPLE) {
      const invite = `${server.url}/join#invite=${invites[group]}`
      const code = ON_TABLET[name]
      const device = BROWSERS[name]
      if (code !== undefined) people.push(await tablet.joins(invite, name, group, GROUP_NAME[group], code))
      else if (!device)
        people.push(new ProtocolWriter(name, group, await Seat.joins(server.url, { invite: invites[group], name })))
      else {
        const recorded = await RecordedPage.open(browser, device, name === 'Jonas')
        if (name === 'Chloe') people.push(await comesThroughTheDoor(recorded, page, server.port, roomCode ?? ''))
        else people.push(await BrowserPerson.joins(recorded, invite, name, group, GROUP_NAME[group]))
      }
    }
    return new DayRoom({ server, clock, token, mediator, screen, joss, guests, tablet, people })
  }
}

const creates = async (page: Page, url: string): Promise<void> => {
  await page.goto(`${url}/new`)
  await page.getByRole('checkbox', { name: 'None of these is the case' }).check()
  await page.getByRole('radio', { name: /^A whole day/ }).check()
  await page.getByLabel('What it is about').fill(LARKFIELD.title)
  await page.getByLabel('Your name, as the mediator').fill('Nell')
  await page.getByLabel('Mediator key').fill(MEDIATOR_KEY)
  await page.getByRole('button', { name: 'Create the session' }).click()
  await page.getByRole('button', { name: 'Open the console' }).click()
  await page.waitForURL(/\/s\//)
}

/** 08:45: the screen of the room shows four figures, and the mediator types them in. */
const pairs = async (browser: Browser, console: Page, url: string): Promise<RecordedPage> => {
  const screen = await RecordedPage.open(browser, 'screen')
  await screen.page.goto(`${url}/screen`)
  const figures = screen.page.getByRole('status').filter({ hasText: /^\d{4}$/ })
  const code = (await figures.textContent()) ?? ''
  await console.getByRole('button', { name: 'Pair a screen' }).click()
  await console.getByLabel('The four figures on the screen').fill(code)
  await console.getByRole('button', { name: 'Pair this screen' }).click()
  await expect(screen.page.getByText('Point your phone here,')).toBeVisible()
  await console.keyboard.press('Escape')
  await shot(screen.page, 'projector-wait')
  return screen
}

/** Chloe scans the code of the room with her phone, over the network's address; the mediator lets her in. */
const comesThroughTheDoor = async (
  recorded: RecordedPage,
  console: Page,
  port: number,
  roomCode: string,
): Promise<BrowserPerson> => {
  expect(LAN, 'this machine has an address that others reach').toBeTruthy()
  const address = `http://${LAN}:${port}/join#code=${encodeURIComponent(roomCode)}`
  const person = await BrowserPerson.joins(recorded, address, 'Chloe', 'b', GROUP_NAME.b)
  const door = recorded.page.getByRole('heading', { name: 'You are at the door' })
  await expect(door).toBeVisible()
  await console.getByRole('button', { name: /Let.*Chloe/ }).click()
  await expect(door).toBeHidden()
  await expect(recorded.page.getByText('is not encrypted').first()).toBeVisible()
  return person
}
