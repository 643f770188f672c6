import { expect, type Page } from '@playwright/test'
import { STEPS } from './goes-to.ts'
import type { DayRoom } from './the-room.ts'

const WORDS = 'Plain words'
const MIXED = 'Plain words in mixed fours'

/** Before the day Nell arranges the agenda as the case has it: mixed fours after the words, and three breaks of five. */
export const arrangesAgenda = async ({ console, onSockets }: DayRoom): Promise<void> => {
  await console.getByRole('button', { name: 'Change the agenda' }).click()
  const dialog = console.getByRole('dialog')
  await dialog.getByLabel('The day begins at').fill('09:00')
  const breaks = dialog.getByRole('button', { name: 'Take “Break” away' })
  await expect(breaks).toHaveCount(5)
  // The one before the support check, and the one before the first reveal.
  for (const at of [4, 1]) await breaks.nth(at).click()
  await expect(breaks).toHaveCount(3)
  await chooses(dialog.getByLabel('Step', { exact: true }), new RegExp(`^${MIXED}$`))
  await chooses(dialog.getByLabel('Where'), new RegExp(String.raw`^After \d+\. ${WORDS}$`))
  await dialog.getByRole('button', { name: 'Add it' }).click()
  await dialog.getByRole('button', { name: 'Use this agenda' }).click()
  await expect(dialog).toBeHidden()
  const [first] = onSockets
  await expect.poll(() => first?.seat.state?.steps.map(({ id }) => id)).toEqual(STEPS)
}

const chooses = async (select: ReturnType<Page['getByLabel']>, words: RegExp): Promise<void> => {
  const option = select.locator('option', { hasText: words }).first()
  await select.selectOption((await option.getAttribute('value')) ?? '')
}
