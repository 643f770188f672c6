import { expect, type Locator, type Page } from '@playwright/test'
import type { RatedCard } from '@parley/shared/practice/rated'
import type { DayClock } from '../../driver/day-clock.ts'
import { HOURS } from '../../larkfield/hours.ts'
import type { AfternoonMediator } from '../../larkfield/afternoon-cast.ts'
import { goesTo, startsClock } from '../day/goes-to.ts'
import { Keys } from './keys.ts'

const escaped = (text: string): RegExp => new RegExp(text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))

/** The mediator of the second half at the console: its buttons and nothing else, the first card by the keyboard alone. */
export class BrowserAfternoon implements AfternoonMediator {
  readonly page: Page
  readonly keys: Keys
  readonly #clock: DayClock
  readonly #looks: (dialog: string) => Promise<void>
  readonly #seen = new Set<string>()
  #focused = 0

  /** The day goes by a clock of its own; `looks` is called when a dialog stands open for the first time. */
  constructor(page: Page, clock: DayClock, looks: (dialog: string) => Promise<void>) {
    this.page = page
    this.#clock = clock
    this.#looks = looks
    this.keys = new Keys(page)
  }

  get #main(): Locator {
    return this.page.getByRole('main')
  }
  get #dialog(): Locator {
    return this.page.getByRole('dialog')
  }
  says(sentence: string | RegExp): Promise<void> {
    return expect(this.page.getByRole('heading', { level: 1, name: sentence })).toBeVisible({ timeout: 40_000 })
  }
  async #acts(name: string | RegExp): Promise<void> {
    await this.#main.getByRole('button', { name, exact: typeof name === 'string' }).click()
  }

  async #looksAt(dialog: string): Promise<void> {
    await expect(this.#dialog).toBeVisible()
    if (this.#seen.has(dialog)) return
    this.#seen.add(dialog)
    await this.#looks(dialog)
  }

  async startsStep(id: string): Promise<void> {
    this.#clock.to(HOURS[id] ?? '')
    await goesTo(this.page, id)
  }

  async locksLanes(lanes: readonly string[], on: boolean): Promise<void> {
    for (const lane of lanes) {
      const [act, back] = [`Lock “${lane}”`, `Open “${lane}” again`]
      await this.#acts(on ? act : back)
      await expect(this.#main.getByRole('button', { name: on ? back : act, exact: true })).toBeVisible()
    }
  }

  async focuses(text: string): Promise<void> {
    this.#focused += 1
    if (this.#focused === 1) {
      await this.keys.presses(/Choose a card to say back/)
      await expect(this.#dialog).toBeVisible()
      // Radios of one set are one stop of the Tab key; the arrows go from card to card.
      await this.keys.reaches(/radio/)
      for (let turn = 0; turn < 60 && !(await this.keys.focused()).says.includes(text.slice(0, 30)); turn += 1)
        await this.page.keyboard.press('ArrowDown')
      await this.page.keyboard.press('Space')
      await this.keys.presses(/Show this card/)
    } else {
      await this.#acts('Choose a card to say back')
      await this.#looksAt('dialog-focus')
      await this.#dialog.getByRole('radio', { name: escaped(text) }).check()
      await this.#dialog.getByRole('button', { name: 'Show this card' }).click()
    }
    await expect(this.#dialog).toBeHidden()
    await expect(this.#main.getByText(text).first()).toBeVisible()
  }
  async triesAgain(): Promise<void> {
    await this.#acts('Another try')
    await expect(this.#main.getByText(/^Second try/).first()).toBeVisible()
  }
  async heard(): Promise<void> {
    if (this.#focused === 1) await this.keys.presses(/It was heard/, true)
    else await this.#acts('It was heard')
    await expect(this.#main.getByRole('button', { name: 'Choose a card to say back' })).toBeVisible()
  }

  async freezesRating(cards: readonly RatedCard[]): Promise<void> {
    await this.#acts('Choose what is rated')
    await this.#looksAt('dialog-rating')
    const rated = this.#dialog.getByRole('group', { name: /^(Assumptions on|Milestones on)/ })
    for (const box of await rated.getByRole('checkbox').all()) await box.uncheck()
    for (const { text, guesses } of cards) {
      await rated.getByRole('checkbox', { name: text }).check()
      if (guesses.size > 0)
        await this.#dialog
          .getByRole('group', { name: /^Ask also/ })
          .getByRole('checkbox', { name: text })
          .check()
    }
    await this.#dialog.getByRole('button', { name: `Freeze ${cards.length} cards` }).click()
    await expect(this.#dialog).toBeHidden()
  }
  async opensRating(): Promise<void> {
    await this.#acts('Open the rating')
  }
  async seesAllRated(): Promise<void> {
    await expect(this.#main.getByText('Everyone has rated.')).toBeVisible()
  }
  async closesRating(): Promise<void> {
    await this.#acts('Close the rating and show it')
    await expect(this.#main.getByRole('button', { name: 'Rate once more' })).toBeVisible()
  }

  async drawsTables(): Promise<void> {
    await this.#acts('Choose who is drawn…')
    await expect(this.#dialog.getByText('15 people, 4 tables.')).toBeVisible()
    await this.#dialog.getByRole('button', { name: 'Seal the lot' }).click()
    await this.#acts('Draw the tables')
  }
  async showsTables(offered: number): Promise<void> {
    // So many cards lie at all tables together, and so many are offered.
    const figures = this.#main.getByRole('definition').filter({ hasText: new RegExp(`^${offered}$`) })
    await expect(figures).toHaveCount(2)
    await this.#acts('Show what all tables offer')
  }
  async startsClock(minutes: number): Promise<void> {
    await startsClock(this.page, minutes)
  }

  async freezesAsks(): Promise<void> {
    await this.#acts('Freeze the asks')
    await this.says('The groups answer each other’s asks.')
  }
  async seesAnswers(): Promise<void> {
    await this.says('All asks and answers are on the screen.')
  }

  async freezesProposal(text: string): Promise<void> {
    const round = this.#main.getByRole('button', { name: 'Second round' })
    const open = this.#main.getByRole('button', { name: /^Choose (a|the next|another) proposal$/ })
    await expect(open.or(round).first()).toBeVisible()
    await open.first().click()
    await this.#looksAt('dialog-proposal')
    await this.#dialog.getByRole('radio', { name: escaped(text) }).check()
    await this.#dialog.getByRole('radio', { name: 'two thirds of each group' }).check()
    await this.#dialog.getByRole('button', { name: 'Freeze this proposal' }).click()
    await this.says('The proposal and its rule are on the screen.')
  }
  async opensBallot(): Promise<void> {
    await this.#acts('Open the support check')
    await this.says(/answers are in/)
  }
  async seesTurnout(inCount: number, asked: number): Promise<void> {
    await this.says(inCount === asked ? 'All answers are in.' : `${inCount} of ${asked} answers are in.`)
  }
  async closesBallot(): Promise<void> {
    await this.#acts('Close the support check')
    await this.says(/The proposal is (not )?carried\./)
  }

  async seesAccepted(count: number): Promise<void> {
    await this.says(`${count} of ${count} agreements are accepted by both owners.`)
  }
  async preparesRecord(): Promise<void> {
    await this.#acts('Prepare the record')
    await this.#looksAt('dialog-record')
    // It begins with the day four weeks from now, as the case has it.
    const [year, month, day] = [new Date().getFullYear(), new Date().getMonth(), new Date().getDate()]
    const later = new Date(Date.UTC(year, month, day + 28)).toISOString().slice(0, 10)
    await expect(this.#dialog.getByLabel('Day on which both groups look at it again')).toHaveValue(later)
    await this.#dialog.getByRole('button', { name: 'Prepare the record' }).click()
    await this.says('Both groups read the page.')
  }
  async seesConfirmed(): Promise<void> {
    await this.says('Both groups confirmed the page.')
    await this.#acts('Read the page')
    await expect(this.#dialog.locator('iframe').contentFrame().getByRole('heading', { level: 1 })).toBeVisible()
    await this.#looksAt('dialog-preview')
    await this.page.keyboard.press('Escape')
    await expect(this.#dialog).toBeHidden()
  }
  async endsSession(): Promise<void> {
    this.#clock.to('16:30')
    await this.#acts('End the session')
    await expect(this.#dialog.getByText('Both groups confirmed the record.')).toBeVisible()
    await this.#looksAt('dialog-end')
    await this.#dialog.getByRole('button', { name: 'End the session' }).click()
    await this.says('The session has ended.')
  }
}
