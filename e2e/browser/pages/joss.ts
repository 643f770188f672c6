import { expect, type Browser, type Page } from '@playwright/test'
import { drafts, PEOPLE } from '../../larkfield/case.ts'
import type { Scribe } from '../../larkfield/afternoon-cast.ts'
import type { BrowserPerson } from './browser-person.ts'
import { RecordedPage } from './recorded-page.ts'

const cards = (['interest', 'frustration', 'assumption'] as const).flatMap((kind) => drafts(kind))
const ofGroup = (group: 'a' | 'b'): readonly string[] =>
  cards.filter((card) => PEOPLE.some((one) => one.name === card.name && one.group === group)).map(({ text }) => text)

/** Joss, who helps to mediate: reads a table while its group holds the door open, and types what both groups say. */
export class Joss implements Scribe {
  readonly recorded: RecordedPage

  private constructor(recorded: RecordedPage) {
    this.recorded = recorded
  }

  get page(): Page {
    return this.recorded.page
  }

  static async joins(browser: Browser, address: string): Promise<Joss> {
    const recorded = await RecordedPage.open(browser, 'laptop')
    const { page } = recorded
    await page.goto(address)
    await expect(page.getByText(/^You join as a co-mediator/)).toBeVisible()
    await page.getByLabel('Your name in this room').fill('Joss')
    await page.getByRole('button', { name: 'Join', exact: true }).click()
    await page.getByRole('button', { name: 'I have written them down' }).click()
    await expect(page.getByRole('navigation').first()).toBeVisible()
    return new Joss(recorded)
  }

  /** 10:48: somebody of Operations asks the own group to open the door; the group has its time to say not yet. */
  async isAsked(by: BrowserPerson): Promise<void> {
    await by.page.getByRole('button', { name: 'Open the door to Nell' }).click()
  }

  /** Reads the table of Operations, and goes over when the group shuts the door; of Strategy nothing ever came. */
  async readsAndGoes(by: BrowserPerson): Promise<void> {
    await this.page.getByRole('button', { name: 'Read the table of Operations' }).click({ timeout: 40_000 })
    const dialog = this.page.getByRole('dialog')
    const [first = ''] = ofGroup('b')
    await expect(dialog.getByText(first)).toBeVisible()
    await expect(by.page.getByText('Its door is open to Nell.', { exact: false }).first()).toBeVisible()
    await by.page.getByRole('button', { name: 'Close the door' }).click()
    await expect(dialog.getByText(first)).toBeHidden()
    await dialog.getByRole('button', { name: 'Done' }).click()
    for (const text of ofGroup('a')) expect(this.recorded.reached(), 'the table of Strategy').not.toContain(text)
  }

  async typesAgreement(text: string): Promise<void> {
    const field = this.page.getByLabel('Type an agreement that both said')
    await field.fill(text)
    await this.page.getByRole('button', { name: 'Add the agreement' }).click()
    await expect(field).toHaveValue('')
  }
}
