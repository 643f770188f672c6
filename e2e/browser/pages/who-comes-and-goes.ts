import { expect, type Browser, type Page } from '@playwright/test'
import type { InvitesView } from '@parley/shared/protocol/answers'
import { Seat } from '../../driver/seat.ts'
import { RecordedPage } from './recorded-page.ts'
import { sitsInBrowser } from './stored-seat.ts'

const WAITING = 'The record comes here when both groups have confirmed it'
const preview = (page: Page) => page.frameLocator('iframe[title="The record, as it will leave"]')

/**
 * Helen, who pays for the day: there for ten minutes in the morning and for the read-out. And Rafa, who runs operations
 * and comes for the read-out only. Neither has a vote or a word.
 */
export class HelenAndRafa {
  readonly #browser: Browser
  readonly #helen: Seat
  readonly #invites: Pick<InvitesView['invites'], 'observer'>
  #pages: { readonly helen: RecordedPage; readonly rafa: RecordedPage } | null = null

  private constructor(browser: Browser, helen: Seat, invites: Pick<InvitesView['invites'], 'observer'>) {
    this.#browser = browser
    this.#helen = helen
    this.#invites = invites
  }

  /** 09:00: Helen opens her link. 09:10: she has spoken, closes the page and goes. */
  static async opening(browser: Browser, url: string, invites: InvitesView['invites']): Promise<HelenAndRafa> {
    const { page, context } = await RecordedPage.open(browser, 'laptop')
    await page.goto(`${url}/join#invite=${invites.sponsor}`)
    await expect(page.getByText('You join as the sponsor. You see the final record only.')).toBeVisible()
    await page.getByLabel('Your name in this room').fill('Helen')
    const [answer] = await Promise.all([
      page.waitForResponse((one) => one.url().endsWith('/api/seats') && one.request().method() === 'POST'),
      page.getByRole('button', { name: 'Join', exact: true }).click(),
    ])
    const helen = new Seat(url, (await answer.json()) as ConstructorParameters<typeof Seat>[1])
    await page.getByRole('button', { name: 'I have written them down' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(WAITING)
    await context.close()
    return new HelenAndRafa(browser, helen, invites)
  }

  /** 16:15: both come for the read-out. Helen waits for a record that both groups have not confirmed; Rafa sees the room. */
  async readOut(asked: string): Promise<void> {
    const [helen, rafa] = [
      await RecordedPage.open(this.#browser, 'laptop'),
      await RecordedPage.open(this.#browser, 'laptop'),
    ]
    await sitsInBrowser(helen.page, this.#helen, 'sponsor', 'Helen')
    await expect(helen.page.getByRole('heading', { level: 1 })).toHaveText(WAITING)
    const seat = await Seat.joins(this.#helen.url, { invite: this.#invites.observer, name: 'Rafa' })
    await sitsInBrowser(rafa.page, seat, 'observer', 'Rafa')
    seat.leavesTheRoom()
    await expect(rafa.page.getByText('The record comes here when both groups have agreed').first()).toBeVisible()
    expect(helen.reached(), 'RC3: nothing of the room reached the sponsor').not.toContain(asked)
    this.#pages = { helen, rafa }
  }

  /** Both groups have confirmed: both read it, with the asks that got a "no" or a "we will try", to answer them aloud. */
  async readTheRecord(lines: readonly string[]): Promise<readonly RecordedPage[]> {
    const pages = this.#pages ? [this.#pages.helen, this.#pages.rafa] : []
    for (const { page } of pages) {
      const record = preview(page).locator('body')
      for (const line of lines) await expect(record).toContainText(line)
    }
    return pages
  }
}
