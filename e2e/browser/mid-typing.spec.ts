import { expect, test, type BrowserContext, type Locator, type Page } from '@playwright/test'
import type { Frame } from '../driver/recorded-socket.ts'
import { Seat } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { everythingIn } from '../driver/wire-search.ts'
import { BrowserPerson } from './pages/browser-person.ts'
import { PROMPTS } from './pages/prompts.ts'
import { RecordedPage } from './pages/recorded-page.ts'

let server: ServerProcess
test.beforeAll(async () => {
  server = await ServerProcess.start()
})
test.afterAll(() => server.dispose())

const NOT_PLACED = 'This could not be placed. It is still yours.'
const words = (page: Page): Locator => page.getByRole('textbox', { name: 'Text of the card' })
const saved = (page: Page): Locator => page.getByText('Saved.', { exact: true }).first()

/** Words that a person can see or go on writing in: as text of the page, or in one of its fields. */
const shows = (page: Page, text: string): Promise<boolean> =>
  page.evaluate(
    (looked) =>
      document.body.innerText.includes(looked) ||
      [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('textarea, input')].some(({ value }) =>
        value.includes(looked),
      ),
    text,
  )

const joins = async (recorded: RecordedPage, url: string, invite: string, name: string, group: 'a' | 'b') =>
  BrowserPerson.joins(recorded, `${url}/join#invite=${invite}`, name, group, group === 'a' ? 'Strategy' : 'Operations')

/** Opens the words of a card with the caret before its last word. */
const opensBeforeLast = async (page: Page, card: string): Promise<void> => {
  await page.getByRole('main').getByRole('button', { name: card }).first().click()
  await words(page).evaluate((field: HTMLTextAreaElement) => {
    const at = field.value.lastIndexOf(' ') + 1
    field.setSelectionRange(at, at)
  })
}

test('ST3, BD2: a step that ends and a reveal in mid-typing lose no letter, and the page says what happened', async ({
  browser,
}) => {
  const { mediator, created } = await Seat.creates(server.url)
  const quiet = await Seat.joins(server.url, { invite: created.invites.a, name: 'Mo' })
  await mediator.does({ type: 'start-step', step: 'write-interests' })
  const recorded = await RecordedPage.open(browser, 'laptop')
  const { page } = recorded
  const person = await joins(recorded, server.url, created.invites.a, 'Kim', 'a')
  await person.writes('interest', ['Dates that hold'])
  await person.shares('interest')
  await page.getByRole('button', { name: 'Write another card' }).click()

  // The desk: the step ends under a half-written card, whose field stays with the person who writes in it.
  await page.getByRole('textbox', { name: PROMPTS.interest }).pressSequentially('Half a thought')
  await mediator.does({ type: 'start-step', step: 'table' })
  const dialog = page.getByRole('dialog', { name: 'Finish your card here' })
  await expect(dialog.getByText('The room has moved on. Your words are kept.')).toBeVisible()
  const field = dialog.getByRole('textbox', { name: PROMPTS.interest })
  await expect(field).toHaveValue('Half a thought')
  await field.pressSequentially(' and the rest of it')
  await dialog.getByRole('button', { name: 'Add card' }).click()
  await expect(dialog.getByText('Half a thought and the rest of it')).toBeVisible()
  await page.keyboard.press('Escape')

  // The table: the room goes on to the reveal under a card that is being reworded.
  await person.seesAtTable(1)
  await opensBeforeLast(page, 'Dates that hold')
  await words(page).pressSequentially('all of us rea', { delay: 10 })
  const typed = async (): Promise<boolean> => {
    const atTable = (await quiet.sees('table:a')).cards.some(({ text }) => text.startsWith('Dates that all of us rea'))
    return atTable || (await shows(page, 'Dates that all of us rea'))
  }
  await mediator.does({ type: 'start-step', step: 'reveal-interests' })
  await words(page)
    .pressSequentially('lly ', { delay: 50, timeout: 3_000 })
    .catch(() => undefined)
  await expect.poll(typed, 'each letter is at the table, or with who typed it').toBe(true)
  await page.reload()
  await expect.poll(typed, 'also when the page is opened anew').toBe(true)
  await recorded.context.close()
  for (const seat of [mediator, quiet]) seat.leavesTheRoom()
})

test('DU1, DU2: kill -9 under typing at a table and on the board loses nothing, and the caret stays', async ({
  browser,
}) => {
  const own = await ServerProcess.start()
  const { mediator, created } = await Seat.creates(own.url)
  const reader = await Seat.joins(own.url, { invite: created.invites.a, name: 'Mo' })
  await mediator.does({ type: 'start-step', step: 'write-interests' })
  await reader.offers([await reader.writes('interest', 'Dates that hold')])
  const recorded = await RecordedPage.open(browser, 'laptop')
  const { page } = recorded
  const person = await joins(recorded, own.url, created.invites.a, 'Kim', 'a')

  /** Types before the last word of a card while the server dies and comes back, and reads it on both sides. */
  const survives = async (document: string, card: string, before: string, last: string): Promise<string> => {
    await opensBeforeLast(page, card)
    await words(page).pressSequentially('one ')
    await expect(saved(page)).toBeVisible()
    const typing = words(page).pressSequentially('two three four ', { delay: 40 })
    await own.down()
    await typing
    await expect(page.getByText(/^Not connected/).first()).toBeVisible()
    await expect(saved(page), 'nothing is called saved').toBeHidden()
    await words(page).pressSequentially('five ')
    await own.up()
    await expect(page.getByText(/^Not connected/).first()).toBeHidden({ timeout: 30_000 })
    await expect(saved(page)).toBeVisible({ timeout: 30_000 })
    await words(page).pressSequentially('six ')
    const all = `${before}one two three four five six ${last}`
    await expect(words(page), 'the caret stood where it was').toHaveValue(all)
    await expect
      .poll(async () => (await reader.sees(document)).cards.map(({ text }) => text), { timeout: 30_000 })
      .toContain(all)
    await page.getByRole('button', { name: 'Done' }).click()
    return all
  }

  await mediator.does({ type: 'start-step', step: 'table' })
  await person.seesAtTable(1)
  await survives('table:a', 'Dates that hold', 'Dates that ', 'hold')
  await mediator.does({ type: 'start-step', step: 'priorities' })
  await person.addsProblem('Changes come late')
  await person.seesOnBoard('Changes come late')
  await survives('board', 'Edit: Changes come late', 'Changes come ', 'late')
  await expect(page.getByText(NOT_PLACED)).toHaveCount(0)
  await recorded.context.close()
  for (const seat of [mediator, reader]) seat.leavesTheRoom()
  await own.dispose()
})

/** A tab of a browser that others share, with every frame that reaches it and every word on a channel between tabs. */
const tabOf = async (context: BrowserContext): Promise<{ page: Page; frames: Frame[]; channels: string[] }> => {
  const page = await context.newPage()
  const [frames, channels]: [Frame[], string[]] = [[], []]
  page.on('websocket', (socket) => {
    const url = socket.url()
    socket.on('framereceived', ({ payload }) => {
      frames.push({ url, data: typeof payload === 'string' ? payload : new Uint8Array(payload) })
    })
  })
  await page.exposeFunction('heardOnChannel', (name: string, message: string) => channels.push(`${name} ${message}`))
  await page.addInitScript(() => {
    window.BroadcastChannel = class extends BroadcastChannel {
      override postMessage(message: unknown): void {
        const { heardOnChannel } = window as unknown as { heardOnChannel: (name: string, said: string) => void }
        heardOnChannel(this.name, message instanceof Uint8Array ? [...message].join() : JSON.stringify(message))
        super.postMessage(message)
      }
    }
  })
  return { page, frames, channels }
}

test('SE1: two groups in one browser type at the same time, and neither gets a byte of the other', async ({
  browser,
}) => {
  const { mediator, created } = await Seat.creates(server.url)
  await mediator.does({ type: 'start-step', step: 'write-interests' })
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const [amara, bilal] = [await tabOf(context), await tabOf(context)]
  const tabs = [
    { tab: amara, name: 'Amara', group: 'a', own: 'Ocelot', other: 'Pangolin' },
    { tab: bilal, name: 'Bilal', group: 'b', own: 'Pangolin', other: 'Ocelot' },
  ] as const
  const people: BrowserPerson[] = []
  for (const { tab, name, group } of tabs)
    people.push(await joins(tab as unknown as RecordedPage, server.url, created.invites[group], name, group))
  await Promise.all(people.map((person, at) => person.writes('interest', [`${tabs[at]!.own} on the desk`])))
  await Promise.all(people.map((person) => person.shares('interest')))
  await mediator.does({ type: 'start-step', step: 'table' })
  await Promise.all(
    people.map(async (person, at) => {
      await person.seesAtTable(1)
      await opensBeforeLast(person.page, `${tabs[at]!.own} on the desk`)
      await words(person.page).pressSequentially(`${tabs[at]!.own} spoke at the table `, { delay: 15 })
      await expect(saved(person.page)).toBeVisible()
    }),
  )

  const third = await context.newPage()
  await third.goto(`${server.url}/s/${created.sessionId}`)
  for (const { name } of tabs)
    await expect(third.getByRole('button', { name: new RegExp(`^I am ${name}`) })).toBeVisible()
  expect(await shows(third, 'Ocelot')).toBe(false)
  expect(await shows(third, 'Pangolin')).toBe(false)

  const seatOf = ({ page }: (typeof tabs)[number]['tab']): Promise<string> =>
    page.evaluate((session) => sessionStorage.getItem(`parley.tab-seat.${session}`) ?? '', created.sessionId)
  const seats = await Promise.all(tabs.map(({ tab }) => seatOf(tab)))
  for (const [at, { tab, group, own, other }] of tabs.entries()) {
    const reached = everythingIn(tab.frames)
    expect(reached, 'the detector finds the own words').toContain(`${own} on the desk`)
    expect(reached).not.toContain(other)
    expect(tab.frames.filter(({ url }) => url.includes(`table:${group === 'a' ? 'b' : 'a'}`))).toEqual([])
    expect(await shows(tab.page, other)).toBe(false)
    expect(tab.channels.join('\n'), 'no channel between tabs carries words').not.toMatch(/Ocelot|Pangolin|table:|desk:/)
    // Both tabs are one browser: what the other seat keeps there while it is not connected lies under that seat's name.
    const otherSeat = seats[1 - at] ?? ''
    expect(otherSeat).not.toBe('')
    const kept = await tab.page.evaluate(
      (seat) =>
        JSON.stringify([
          Object.entries(sessionStorage),
          Object.entries(localStorage).filter(([key]) => !key.includes(seat)),
        ]),
      otherSeat,
    )
    expect(kept).not.toContain(other)
  }
  await context.close()
  mediator.leavesTheRoom()
})
