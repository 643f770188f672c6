import { expect, type Page } from '@playwright/test'
import { PULSED } from '@parley/shared/practice/pulsed'
import { USUAL_ITEMS } from '@parley/shared/voting/pulse-items'
import { LARKFIELD } from '../../larkfield/case.ts'
import { answersPulse } from '../../larkfield/pulse.ts'
import { ProtocolWriter } from '../../larkfield/protocol-afternoon.ts'
import type { BrowserPerson } from './browser-person.ts'

const { pulse: SENTENCES } = LARKFIELD.expected as unknown as { readonly pulse: readonly { readonly text: string }[] }

/** Somebody answers the six sentences on the own page, as the case says. */
const answersOn = async (page: Page, name: string, wave: keyof typeof PULSED): Promise<void> => {
  await expect(page.getByRole('heading', { level: 1, name: 'How far is this so for you?' })).toBeVisible()
  for (const [at, item] of USUAL_ITEMS.entries()) {
    const value = PULSED[wave].get(item)?.get(name)
    const radio = page
      .getByRole('group', { name: SENTENCES[at]?.text ?? '' })
      .getByRole('radio')
      .nth((value ?? 0) - 1)
    await radio.press('Space')
    await expect(radio).toBeChecked()
  }
  await page.getByRole('button', { name: /^Send my answers/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Your answers are in' })).toBeVisible()
}

/** The mediator asks the pulse at the console; all fifteen answer in secret, each on the own device. */
export const askPulse = async (
  wave: keyof typeof PULSED,
  console: Page,
  people: readonly (ProtocolWriter | BrowserPerson)[],
): Promise<void> => {
  await console.getByRole('button', { name: 'Ask the pulse' }).click()
  await console.getByRole('dialog').getByRole('button', { name: 'Ask 6 sentences' }).click()
  await Promise.all(
    people.map((one) =>
      one instanceof ProtocolWriter ? answersPulse(one, wave) : answersOn(one.page, one.name, wave),
    ),
  )
  await expect(console.getByText(`${people.length} of ${people.length} have answered.`)).toBeVisible()
}

/** The mediator closes it when all have answered. */
export const closesPulse = async (console: Page): Promise<void> => {
  await console.getByRole('main').getByRole('button', { name: 'Close the pulse' }).click()
  const dialog = console.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Close the pulse' }).click()
  await expect(dialog).toBeHidden()
}

/** 16:10: the second has closed, and the wall says in honest words what changed. */
export const readsChange = async (wall: Page): Promise<void> => {
  await expect(wall.getByRole('heading', { name: 'Pulse' })).toBeVisible()
  await expect(wall.getByText(/unlikely to be chance alone/).first()).toBeVisible()
}
