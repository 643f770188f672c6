import { expect, type Page } from '@playwright/test'
import type { DayKind } from '@parley/shared/session/agenda'
import type { StateView } from '@parley/shared/protocol/state-view'
import type { DayClock } from '../../driver/day-clock.ts'
import type { ApartMediator } from '../../larkfield/apart.ts'
import { HOURS } from '../../larkfield/hours.ts'
import type { Mediator } from '../../larkfield/play.ts'
import type { StoriesMediator } from '../../larkfield/stories.ts'
import { goesTo, startsClock } from '../day/goes-to.ts'
import { KINDS } from './prompts.ts'
import type { RecordedPage } from './recorded-page.ts'

/** The mediator of the case at the console, in a real browser. */
export class BrowserMediator implements Mediator, StoriesMediator, ApartMediator {
  readonly recorded: RecordedPage
  readonly #clock: DayClock
  readonly #state: () => StateView | null

  /** The day goes by a clock of its own; `state` is what somebody in the room has of the session now. */
  constructor(recorded: RecordedPage, clock: DayClock, state: () => StateView | null) {
    this.recorded = recorded
    this.#clock = clock
    this.#state = state
  }

  get page(): Page {
    return this.recorded.page
  }

  async #acts(name: string | RegExp): Promise<void> {
    const button = this.page.getByRole('main').getByRole('button', { name })
    await expect(button).toBeEnabled()
    await button.click()
  }

  async startsStep(id: string): Promise<void> {
    this.#clock.to(HOURS[id] ?? '')
    await goesTo(this.page, id)
  }

  async startsClock(minutes: number): Promise<void> {
    await startsClock(this.page, minutes)
  }

  async setsTurns(): Promise<void> {
    await this.#acts('Set the turns')
    const dialog = this.page.getByRole('dialog')
    await expect(dialog.getByText('16:00 for each group, 32:00 together.')).toBeVisible()
    await dialog.getByRole('button', { name: 'Set and seal the lot' }).click()
    await expect(dialog).toBeHidden()
  }

  async drawsLot(): Promise<void> {
    await this.#acts('Draw who begins')
    await expect(this.page.getByRole('heading', { name: / is next: turn 1 of 8$/ })).toBeVisible()
  }

  async beginsTurn(): Promise<void> {
    await this.#acts('Begin the turn')
    await expect(this.page.getByRole('main').getByRole('button', { name: 'End the turn' })).toBeVisible()
  }

  /** Everybody speaks for as long as the turn is planned. */
  async endsTurn(): Promise<void> {
    await expect.poll(() => this.#state()?.turns?.now != null).toBe(true)
    const { now } = this.#state()?.turns ?? {}
    await this.#clock.standsAt(now?.endsAt ?? 0, () => this.#endsTurn())
  }

  async #endsTurn(): Promise<void> {
    await this.#acts('End the turn')
    await expect(this.page.getByRole('main').getByRole('button', { name: 'End the turn' })).toBeHidden()
  }

  async seesTurnsOver(): Promise<void> {
    await expect(this.page.getByRole('heading', { name: 'All turns are over' })).toBeVisible()
  }

  async seesAsked(): Promise<void> {
    const asked = this.page.getByText('Operations asks for a separate talk, as a group.')
    await expect(asked.first()).toBeVisible({ timeout: 40_000 })
  }

  async showsRule(): Promise<void> {
    this.#clock.to('14:22')
    await this.#acts('Begin a separate talk')
    await this.page.getByRole('dialog').getByRole('button', { name: 'Show it to everybody' }).click()
  }

  async beginsTalk(): Promise<void> {
    const dialog = this.page.getByRole('dialog')
    await dialog.getByRole('combobox', { name: 'With whom?' }).selectOption('b')
    await dialog.getByLabel('How long is meant for it, in minutes?').fill('7')
    await dialog.getByRole('button', { name: 'Begin the talk' }).click()
    await expect(dialog).toBeHidden()
  }

  async endsTalk(): Promise<void> {
    this.#clock.to('14:29')
    await this.#acts('End this talk')
  }

  async offersSame(): Promise<void> {
    await this.#acts(/^Offer Strategy the same/)
  }

  async seesDeclined(): Promise<void> {
    await expect(this.page.getByText(/^Strategy says “No, thank you” to/)).toBeVisible({ timeout: 40_000 })
  }

  async seesDrafts(cards: number): Promise<void> {
    await expect(this.page.getByText(String(cards), { exact: true }).first()).toBeVisible()
  }

  async seesReady(): Promise<void> {
    await expect(this.page.getByRole('heading', { name: 'Both groups are ready.' })).toBeVisible({ timeout: 40_000 })
  }

  async reveals(kind: DayKind): Promise<void> {
    await this.#acts(`Reveal ${KINDS[kind].toLowerCase()} to everyone`)
    await expect(this.page.getByRole('heading', { name: 'The room reads in silence.' })).toBeVisible()
  }

  async endsSilence(): Promise<void> {
    await this.#acts('End the silence early')
  }

  async movesToSharedLane(): Promise<void> {
    await this.#acts(/^Move .*to the shared lane$/)
  }

  async walksThrough(cards: number): Promise<void> {
    await this.#acts('Go through the cards, one of each group in turn')
    await this.#acts('Draw whose card comes first')
    for (let at = 1; at <= cards; at += 1) {
      await this.#acts('Next card')
      await expect(this.page.getByRole('heading', { name: `Card ${at} of ${cards} is in front` })).toBeVisible()
    }
    await this.#acts('Show all cards again')
  }

  async freezesOptions(texts: readonly string[]): Promise<void> {
    await this.#acts('Choose the options')
    const dialog = this.page.getByRole('dialog')
    for (const text of texts) await dialog.getByRole('checkbox', { name: text }).check()
    await dialog.getByRole('button', { name: /^Freeze \d+ options?$/ }).click()
  }

  async opensBallot(): Promise<void> {
    await this.#acts('Open the ballot')
  }

  async seesTurnout(inCount: number, asked: number): Promise<void> {
    const text = inCount === asked ? 'All votes are in.' : `${inCount} of ${asked} votes are in.`
    await expect(this.page.getByText(text).first()).toBeVisible()
  }

  async closesBallot(): Promise<void> {
    await this.#acts('Close the ballot')
    const confirm = this.page.getByRole('dialog').getByRole('button', { name: 'Close the ballot' })
    const closed = this.page.getByRole('heading', { name: 'The result is on the screen.' })
    await expect(confirm.or(closed).first()).toBeVisible()
    if (await confirm.isVisible()) await confirm.click()
  }

  reached(): string {
    return this.recorded.reached()
  }
}
