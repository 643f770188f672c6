import { expect, type Page } from '@playwright/test'
import type { GroupId } from '@parley/shared/session/agenda'
import { drafts, PEOPLE } from '../../larkfield/case.ts'
import type { DayRoom } from './the-room.ts'

const cards = (['interest', 'frustration', 'assumption'] as const).flatMap((kind) => drafts(kind))
const ofGroup = (group: GroupId): readonly string[] =>
  cards.filter((card) => PEOPLE.some((one) => one.name === card.name && one.group === group)).map(({ text }) => text)
const NAMES: Readonly<Record<GroupId, string>> = { a: 'Strategy', b: 'Operations' }

/** Reads a table at a console, through the door that its group holds open. */
const reads = async (page: Page, group: GroupId): Promise<void> => {
  await page.getByRole('button', { name: `Read the table of ${NAMES[group]}` }).click({ timeout: 40_000 })
  const [first = ''] = ofGroup(group)
  await expect(page.getByRole('dialog').getByText(first)).toBeVisible()
}
const isDone = async (page: Page): Promise<void> => {
  await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
}

/** 10:48: somebody of each group asks the own group to open its door, which has its time to say not yet. */
export const askForDoors = async (room: DayRoom): Promise<void> => {
  for (const name of ['Dee', 'Amara'])
    await room.named(name).page.getByRole('button', { name: 'Open the door to Nell' }).click()
}

/** Joss sits with Operations and Nell with Strategy; at half they swap; and the groups shut their doors. */
export const sitAtTables = async (room: DayRoom): Promise<void> => {
  const { console, joss, mediator } = room
  const nobodyHas = (recorded: { reached(): string }, group: GroupId): void => {
    for (const text of ofGroup(group)) expect(recorded.reached(), `the table of ${NAMES[group]}`).not.toContain(text)
  }
  await Promise.all([reads(joss.page, 'b'), reads(console, 'a')])
  nobodyHas(joss.recorded, 'a')
  nobodyHas(mediator, 'b')
  await Promise.all([isDone(joss.page), isDone(console)])
  await Promise.all([reads(joss.page, 'a'), reads(console, 'b')])
  for (const name of ['Dee', 'Amara']) {
    const { page } = room.named(name)
    await expect(page.getByText('Its door is open to Nell.', { exact: false }).first()).toBeVisible()
    await page.getByRole('button', { name: 'Close the door' }).click()
  }
  for (const [page, group] of [
    [joss.page, 'a'],
    [console, 'b'],
  ] as const) {
    await expect(page.getByRole('dialog').getByText(ofGroup(group)[0] ?? '')).toBeHidden()
    await isDone(page)
  }
}
