import { expect, type Locator, type Page } from '@playwright/test'
import type { GroupId, DayKind } from '@parley/shared/session/agenda'
import type { RatedCard } from '@parley/shared/practice/rated'
import type { AfternoonPerson, PlainWords } from '../../larkfield/afternoon-cast.ts'
import type { Person } from '../../larkfield/person.ts'
import { PROMPTS } from './prompts.ts'
import type { RecordedPage } from './recorded-page.ts'

/** A participant of the case in a real browser, who uses what stands on the page and nothing else. */
export class BrowserPerson implements Person, AfternoonPerson {
  readonly name: string
  readonly group: GroupId
  readonly recorded: RecordedPage

  constructor(name: string, group: GroupId, recorded: RecordedPage) {
    this.name = name
    this.group = group
    this.recorded = recorded
  }

  get page(): Page {
    return this.recorded.page
  }

  /** Joins by an address with an invite or a code, and goes on to the session. */
  static async joins(
    recorded: RecordedPage,
    address: string,
    name: string,
    group: GroupId,
    groupName: string,
  ): Promise<BrowserPerson> {
    const { page } = recorded
    await page.goto(address)
    await page.getByLabel('Your name in this room').fill(name)
    const choice = page.getByRole('radio', { name: groupName })
    if (await choice.count()) await choice.check()
    await page.getByRole('button', { name: `Join ${groupName}` }).click()
    await page.getByRole('button', { name: 'I have written them down' }).click()
    return new BrowserPerson(name, group, recorded)
  }

  #cardItem(text: string): Locator {
    return this.page.getByRole('main').getByRole('listitem').filter({ hasText: text })
  }

  async writes(kind: DayKind, texts: readonly string[]): Promise<void> {
    const field = this.page.getByRole('textbox', { name: PROMPTS[kind] })
    await expect(field).toBeVisible()
    for (const text of texts) {
      // Letter by letter, in many browsers on two cores at once.
      await field.pressSequentially(text, { timeout: 60_000 })
      await this.page.getByRole('button', { name: 'Add card' }).click()
      await expect(this.#cardItem(text).first()).toBeVisible()
    }
    await expect(this.page.getByText('Saved.').first()).toBeVisible()
  }

  async shares(_kind: DayKind): Promise<void> {
    await this.page.getByRole('button', { name: 'I have written what I wanted' }).click()
    await this.page.getByRole('button', { name: /^Share \d+ card/ }).click()
    await expect(this.page.getByRole('heading', { name: 'Marked for your group' })).toBeVisible()
  }

  /** Where there is room for the table as a board, goes on with the list: what follows is written on it. */
  async takesTheList(): Promise<void> {
    if ((this.page.viewportSize()?.width ?? 0) < 720) return
    const [list, board] = ['list', 'board'].map((look) =>
      this.page.getByRole('button', { name: `Show as a ${look}`, exact: true }),
    ) as [Locator, Locator]
    await expect(list.or(board)).toBeVisible()
    if (await list.isVisible()) await list.click()
    await expect(board).toBeVisible()
  }

  async seesAtTable(cards: number): Promise<void> {
    await this.takesTheList()
    await expect(this.page.getByRole('button', { name: /^What to do with:/ })).toHaveCount(cards)
  }

  async holdsBack(text: string): Promise<void> {
    await this.page.getByRole('button', { name: `What to do with: ${text}` }).click()
    await this.page.getByRole('menuitem', { name: 'Hold back' }).click()
    await expect(this.#cardItem(text).getByText('Held back: it stays with your group.')).toBeVisible()
  }

  async rewords(from: string, to: string): Promise<void> {
    await this.#cardItem(from).getByRole('button', { name: from }).first().click()
    const field = this.page.getByRole('textbox', { name: 'Text of the card' })
    await field.fill(to)
    await this.page.getByRole('button', { name: 'Done' }).click()
    await expect(this.#cardItem(to).first()).toBeVisible()
  }

  async saysReady(): Promise<void> {
    await this.page.getByRole('button', { name: /is ready$/ }).click()
    await expect(this.page.getByRole('region', { name: 'Before your group' })).toBeVisible()
  }

  async seesOnBoard(text: string): Promise<void> {
    await expect(this.page.getByRole('main').getByText(text, { exact: true }).first()).toBeAttached()
  }

  callsTrue(text: string): Promise<void> {
    return this.#marks(text, 'True for me too')
  }

  /** Says of a card that was revealed that one does not understand it. */
  callsUnclearOnBoard(text: string): Promise<void> {
    return this.#marks(text, 'Unclear to me')
  }

  async #marks(text: string, mark: string): Promise<void> {
    const marks = this.page.getByRole('group', { name: `Your marks on: ${text}` })
    const button = marks.getByRole('button', { name: mark })
    await button.click()
    await expect(button).toHaveAttribute('aria-pressed', 'true')
  }

  async addsProblem(text: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'A problem that both groups share' }).fill(text)
    await this.page.getByRole('button', { name: 'Add for everyone' }).click()
  }

  async votes(options: readonly string[]): Promise<void> {
    for (const option of options) await this.page.getByRole('checkbox', { name: option }).check()
    await this.page.getByRole('button', { name: /^Send my vote/ }).click()
    await expect(this.page.getByRole('heading', { name: 'Your vote is in' })).toBeVisible()
  }

  async seesResult(commonGround: readonly string[]): Promise<void> {
    await expect(this.page.getByText('Your vote was counted.')).toBeVisible()
    for (const text of commonGround) await expect(this.page.getByRole('main').getByText(text).first()).toBeAttached()
  }

  async answersFocus(text: string, tries: number, heard: boolean): Promise<void> {
    await expect(this.page.getByRole('main').getByText(text).first()).toBeVisible()
    if (tries > 1) await expect(this.page.getByText(`Try ${tries}. The answers begin anew.`)).toBeVisible()
    const answer = this.page
      .getByRole('group', { name: 'Your answer' })
      .getByRole('button', { name: heard ? 'Heard' : 'One more try' })
    await answer.click()
    await expect(answer).toHaveAttribute('aria-pressed', 'true')
  }

  async rates(cards: readonly RatedCard[]): Promise<void> {
    for (const { text, values, guesses } of cards) {
      const card = this.#cardItem(text).first()
      for (const [axis, value] of (values.get(this.name) ?? []).entries())
        await card
          .getByRole('group', { name: /^How / })
          .nth(axis)
          .getByRole('radio')
          .nth(value - 1)
          .check()
      const guess = guesses.get(this.name)
      if (guess)
        await card
          .getByRole('group', { name: /^And what will/ })
          .getByRole('radio')
          .nth(guess - 1)
          .check()
    }
    await this.page.getByRole('button', { name: /^Send my ratings/ }).click()
    await expect(this.page.getByRole('heading', { level: 1, name: 'Your ratings are in' })).toBeVisible()
  }

  async notesHeard(text: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Which sentence stays with you?' }).fill(text)
    await this.page.getByRole('button', { name: 'Add card' }).click()
    await expect(this.#cardItem(text).first()).toBeVisible()
  }

  async asksForTalk(): Promise<void> {
    await this.page.getByRole('button', { name: 'Menu' }).click()
    await this.page.getByRole('menuitem', { name: 'Separate talks' }).click()
    const sheet = this.page.getByRole('dialog')
    await sheet.getByRole('button', { name: 'Propose it to your group' }).click()
    await sheet.getByRole('button', { name: 'Close' }).click()
  }

  async notesApart(text: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'A note' }).fill(text)
    await this.page.getByRole('textbox', { name: 'A note' }).press('Control+Enter')
    await expect(this.page.getByText(/^Not to be mentioned · Yours/)).toBeVisible()
  }

  async declinesTalk(): Promise<void> {
    await this.page.getByRole('button', { name: 'No, thank you' }).click()
  }

  async callsUnclear(term: string): Promise<void> {
    const button = this.page.getByRole('button', { name: `Unclear to me: ${term}` })
    await button.click()
    await expect(button).toHaveAttribute('aria-pressed', 'true')
  }

  async mixedTable(): Promise<number> {
    const heading = this.page.getByRole('heading', { level: 1, name: /^You sit at table \d$/ })
    return Number(((await heading.textContent()) ?? '').at(-1))
  }

  async offersPlain(words: readonly PlainWords[]): Promise<void> {
    for (const { term, plain } of words) {
      const field = this.page.getByRole('textbox', { name: `Plain words for “${term}”` })
      await field.fill(plain)
      await field.press('Control+Enter')
      await this.page.getByRole('button', { name: `Offer to the room: ${plain}` }).click()
      await expect(this.page.getByRole('button', { name: `Keep it at our table: ${plain}` })).toBeVisible()
    }
  }

  async votesFor(proposal: string, level: number, line: string): Promise<void> {
    await expect(this.page.getByRole('heading', { name: proposal })).toBeVisible()
    await this.page
      .getByRole('radio')
      .nth(level - 1)
      .check()
    const change = this.page.getByRole('textbox', { name: 'What would have to change?' })
    if ([5, 7, 8].includes(level)) await change.fill(line)
    else await expect(change).toHaveCount(0)
    await this.page.getByRole('button', { name: 'Send my answer' }).click()
    await expect(this.page.getByRole('heading', { name: 'Your answer is in' })).toBeVisible()
  }

  async acceptsOwn(agreement: string): Promise<void> {
    const asked = this.page.getByRole('heading', { level: 1, name: agreement })
    const open = this.page.getByRole('button', { name: 'Read and accept' })
    await expect(asked.or(open).first()).toBeVisible()
    if (await open.isVisible()) await open.click()
    await expect(asked).toBeVisible()
    await this.page.getByRole('button', { name: 'I accept this' }).click()
    await expect(asked).toBeHidden()
  }

  reached(): string {
    return this.recorded.reached()
  }
}
