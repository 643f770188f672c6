import { expect, type Browser, type Locator, type Page } from '@playwright/test'
import { ask } from '../../driver/seat.ts'
import { ASKED, INTERVIEW, INTERVIEWED, JOINED, STRUCK, THEMES } from '../../larkfield/themes.ts'
import { PEOPLE } from '../../larkfield/case.ts'
import type { ProtocolWriter } from '../../larkfield/protocol-afternoon.ts'
import type { BrowserPerson } from './browser-person.ts'
import { RecordedPage } from './recorded-page.ts'

const SPONSOR = 'I asked for this day because both groups are right about something.'

/** Day -10: the mediator puts down what Helen says to everybody who is invited. */
export const writesSponsor = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Before the day' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.locator('summary', { hasText: 'From the sponsor' }).click()
  await dialog.getByLabel('What the sponsor says').fill(SPONSOR)
  await dialog.getByLabel('What the sponsor promises to act on').fill('Each ask gets an answer from me the same day.')
  await dialog.getByLabel('Name under it').fill('Helen')
  const save = dialog.getByRole('button', { name: 'Save', exact: true })
  await save.click()
  await expect(save).toBeDisabled()
  await dialog.getByRole('button', { name: 'Done' }).click()
}

/** Somebody who is invited reads it on a phone and would rather not come: nobody learns who, or that anybody did. */
export const declines = async (browser: Browser, address: string): Promise<void> => {
  const { page, context, answers } = await RecordedPage.open(browser, 'phone')
  await page.goto(address)
  await expect(page.getByText(SPONSOR)).toBeVisible()
  await expect(page.getByText('Signed: Helen')).toBeVisible()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.getByRole('button', { name: 'I would rather not take part' }).click()
  await expect(page.getByText('Nothing of you was stored.')).toBeVisible()
  expect(
    asked.filter((url) => url.includes('/api/')),
    'nothing is sent',
  ).toEqual([])
  expect(answers.join('\n'), 'who is invited reads no name of those who come').not.toContain('Amara')
  await context.close()
}

/** Day -1: the phone that will be used is tried over the network's own address. */
export const triesDevice = async (browser: Browser, origin: string): Promise<void> => {
  const { page, context } = await RecordedPage.open(browser, 'phone')
  await page.goto(`${origin}/check`)
  await expect(page.getByText('All is well. You can take part with this device.')).toBeVisible()
  await context.close()
}

type Room = {
  readonly mediator: RecordedPage
  readonly token: string
  readonly inBrowsers: readonly BrowserPerson[]
  readonly onSockets: readonly ProtocolWriter[]
}

/** Days -9 to -3: minutes of fifteen talks, themes that people approve or strike, and one wording for two of them. */
export const interviews = async ({ mediator, token, inBrowsers, onSockets }: Room): Promise<void> => {
  const { page } = mediator
  const of = (name: string): BrowserPerson => inBrowsers.find((one) => one.name === name) as BrowserPerson
  const { seat } = onSockets[0] as ProtocolWriter
  const { roster } = await seat.stateWhere('all fifteen are there', ({ roster: list }) =>
    PEOPLE.every(({ name }) => list.some((one) => one.name === name)),
  )
  for (const { name } of PEOPLE.filter((one) => one.name !== INTERVIEWED.name)) {
    const id = roster.find((one) => one.name === name)?.id ?? ''
    const noted = { type: 'note-interview', seat: id, minutes: INTERVIEW }
    await ask(seat.url, `/sessions/${seat.sessionId}/commands`, noted, token)
  }
  await page.getByRole('button', { name: 'Interviews' }).click()
  const dialog = page.getByRole('dialog')
  await noted(dialog)
  for (const group of ['a', 'b'] as const) {
    const count = PEOPLE.filter((one) => one.group === group).length
    const groupName = group === 'a' ? 'Strategy' : 'Operations'
    await expect(dialog.getByText(`${groupName}: ${count} interviewed, ${count * INTERVIEW} min`)).toBeVisible()
  }
  const themes = [...ASKED, STRUCK]
  for (const [at, { name, text }] of themes.entries()) {
    const waiting = themes.slice(0, at + 1).filter((one) => one.name === name)
    const part = partOf(dialog, name)
    await part.locator('summary').click()
    await part.getByLabel('A theme, in general words').fill(text)
    await part.getByRole('button', { name: 'Ask for a yes' }).click()
    await expect(part.getByText('Waits for a yes')).toHaveCount(waiting.length)
    await part.locator('summary').click()
  }
  await dialog.locator('summary', { hasText: 'One wording for several' }).click()
  for (const text of JOINED.of) await dialog.getByRole('checkbox', { name: text }).check()
  await dialog.getByLabel('The wording for all of them').fill(JOINED.name)
  await dialog.getByRole('button', { name: 'Ask all of them' }).click()

  // Each reads the own themes and nobody else's; five say yes, and one strikes.
  for (const { name, text } of ASKED) {
    const own = (JOINED.of as readonly string[]).includes(text) ? JOINED.name : text
    await of(name)
      .page.getByRole('button', { name: `Yes, it may be mentioned: ${own}`, exact: true })
      .click()
  }
  await of(STRUCK.name)
    .page.getByRole('button', { name: `Strike it: ${STRUCK.text}`, exact: true })
    .click()
  await expect(dialog.getByText(STRUCK.text)).toHaveCount(0)
  for (const { name } of ASKED) {
    const reached = of(name).reached()
    for (const one of [...ASKED, STRUCK].filter((theme) => theme.name !== name))
      expect(reached, `${name} and a theme of ${one.name}`).not.toContain(one.text)
    expect(reached, `${name} and the notes of a talk`).not.toContain(INTERVIEWED.notes)
  }
  await dialog.getByRole('button', { name: 'Done' }).click()
}

/** What the dialog of the interviews has of one person. */
const partOf = (dialog: Locator, name: string): Locator =>
  dialog.locator('details').filter({ has: dialog.page().locator('summary', { hasText: name }) })

/** One talk goes through the mediator's hands: notes in the notebook, and how long it was. */
const noted = async (dialog: Locator): Promise<void> => {
  const part = partOf(dialog, INTERVIEWED.name)
  await part.locator('summary').click()
  await part.getByLabel('Notes of the talk').fill(INTERVIEWED.notes)
  await part.getByLabel('Minutes talked').fill(String(INTERVIEW))
  await part.getByRole('button', { name: 'Note the minutes' }).click()
  await expect(part.locator('summary')).toContainText(`${INTERVIEW} min`)
  await part.locator('summary').click()
}

/** 09:00: fifteen have said yes to the rules. 09:10: the themes on the wall and on phones, and nobody's name beside them. */
export const opensWithThemes = async (
  mediator: RecordedPage,
  wall: RecordedPage,
  inBrowsers: readonly BrowserPerson[],
): Promise<void> => {
  await expect(wall.page.getByText(/^15 of 15 have read the rules/)).toBeVisible()
  for (const text of THEMES) expect(wall.reached(), 'the wall before they are shown').not.toContain(text)
  await mediator.page.getByRole('button', { name: 'Interviews' }).click()
  const dialog = mediator.page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Show the themes to the room' }).click()
  await expect(dialog.getByText('The room sees the themes now.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Done' }).click()
  for (const { page } of [wall, ...inBrowsers]) {
    await expect(page.getByRole('heading', { name: 'What people said before today' })).toBeVisible()
    for (const text of THEMES) await expect(page.getByRole('listitem').filter({ hasText: text }).first()).toBeVisible()
  }
  const words = await wall.page.locator('body').innerText()
  for (const { name } of PEOPLE) expect(words, 'the wall names nobody').not.toContain(name)
  for (const { name, text } of ASKED.filter(({ text: one }) => !THEMES.includes(one)))
    for (const person of inBrowsers.filter((one) => one.name !== name))
      expect(person.reached(), `${person.name} and the first words of ${name}`).not.toContain(text)
  const others = inBrowsers.filter(({ name }) => name !== STRUCK.name).map((one) => one.recorded)
  for (const recorded of [wall, ...others]) expect(recorded.reached(), 'what was struck').not.toContain(STRUCK.text)
}
