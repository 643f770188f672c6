import { expect, type Locator, type Page } from '@playwright/test'
import type { CardView } from '@parley/shared/documents/card-view'

/**
 * Words as a pattern, with what stands before them: the map shortens the words of a card where it is named in a sentence,
 * so that only their beginning counts.
 */
export const inWords = (words: string, before = ''): RegExp =>
  new RegExp(`^${(before + words.slice(0, 40)).replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}`)

const list = (page: Page): Locator => page.getByRole('region', { name: 'The milestone map as a list' })

/** The button that closes what a milestone has beside its words. */
export const closesMilestone = (page: Page, milestone: string): Locator =>
  page.getByRole('button', { name: inWords(milestone, 'Done: ') })

/** Opens what a milestone has beside its words, where that is not open yet. */
export const opensMilestone = async (page: Page, milestone: string): Promise<void> => {
  const button = list(page).getByRole('button', { name: inWords(milestone, 'Place and link: ') })
  await expect(button.or(closesMilestone(page, milestone)).first()).toBeVisible()
  if (await button.count()) await button.click()
}

/** Attaches a limit to a milestone. */
export const limits = async (page: Page, limit: string, milestone: string): Promise<void> => {
  const chooser = page.getByRole('combobox', { name: inWords(limit, 'Attach to a milestone: ') })
  const option = chooser.locator('option', { hasText: inWords(milestone) })
  await chooser.selectOption((await option.getAttribute('value')) ?? '')
  await expect(page.getByRole('button', { name: inWords(limit, 'Take “') }).first()).toBeVisible()
}

type Adds = (page: Page, card: Pick<CardView, 'text'> & Partial<CardView>) => Promise<void>

/** Types into a field of the page, and presses the button beside it. */
const types =
  (field: string, button: string): Adds =>
  async (page, { text }) => {
    await page.getByRole('textbox', { name: field, exact: true }).fill(text)
    await page.getByRole('button', { name: button, exact: true }).click()
  }

const meaning: Adds = async (page, { of, text }) => {
  await page.getByRole('button', { name: inWords(of ?? '', 'What does it mean on a Tuesday? ') }).click()
  await page.getByRole('textbox', { name: /What does it mean on a Tuesday/ }).fill(text)
  await page.getByRole('button', { name: 'Save' }).click()
}

const milestone: Adds = async (page, { text, week, lane }) => {
  await page.getByRole('button', { name: 'New milestone', exact: true }).first().click()
  const dialog = page.getByRole('dialog', { name: 'New milestone' })
  await dialog.getByRole('textbox', { name: 'What is true then?' }).fill(text)
  await dialog.getByRole('textbox', { name: 'Week', exact: true }).fill(String(week))
  await dialog.getByRole('combobox', { name: 'Lane' }).selectOption(lane ?? '')
  await dialog.getByRole('button', { name: 'Add for everyone' }).click()
  await expect(dialog).toBeHidden()
  await expect(list(page).getByText(text, { exact: true }).first()).toBeVisible()
}

const test: Adds = async (page, { of, text, due }) => {
  const row = page.getByRole('listitem').filter({ hasText: of ?? '' })
  const act = row.getByRole('button', { name: /^What would change our mind/ }).first()
  await act.click()
  await page.getByRole('textbox', { name: /^What would change our mind/ }).fill(text)
  await page.getByRole('button', { name: 'Add a test' }).click()
  await page
    .locator('[data-test]')
    .filter({ hasText: text })
    .getByLabel('By when')
    .fill(due ?? '')
}

const difference: Adds = async (page, card) => {
  await types('What do you still see differently?', 'Add open difference')(page, card)
  await page.getByRole('button', { name: 'Look at it again' }).click()
  const when = page.getByRole('group', { name: 'Look at it again' }).getByLabel('Or in your own words')
  await when.fill(card.when ?? '')
}

/** How a person adds a card of a kind on a page. */
export const ADDS: Readonly<Partial<Record<CardView['kind'], Adds>>> = {
  term: types('A word that is unclear', 'Add to the word list'),
  test,
  ask: types('One ask', 'Add this ask'),
  goal: types('A goal of your group', 'Add goal'),
  meaning,
  lane: types('Name of a new lane', 'Add lane'),
  milestone,
  limit: types('A limit that your group knows', 'Add limit'),
  proposal: types('A proposal', 'Add the proposal'),
  difference,
  reason: types('Your group’s reason', 'Add the reason'),
}
