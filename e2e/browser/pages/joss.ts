import { expect, type Browser, type Page } from '@playwright/test'
import type { Scribe } from '../../larkfield/afternoon-cast.ts'
import { RecordedPage } from './recorded-page.ts'

/** Joss, who helps to mediate: sits at the tables, and types what both groups say. */
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

  async typesAgreement(text: string): Promise<void> {
    const field = this.page.getByLabel('Type an agreement that both said')
    await field.fill(text)
    await this.page.getByRole('button', { name: 'Add the agreement' }).click()
    await expect(field).toHaveValue('')
  }
}
