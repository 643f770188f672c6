import { expect, type Locator, type Page } from '@playwright/test'
import type { CardView, LinkKind } from '@parley/shared/documents/card-view'
import type { Answer } from '@parley/shared/session/events'
import type { BoardWriter } from '../../larkfield/afternoon-cast.ts'
import type { BrowserPerson } from '../pages/browser-person.ts'
import { ADDS, closesMilestone, inWords, limits, opensMilestone } from './hands-at-the-map.ts'

const ANSWERS: Readonly<Partial<Record<Answer, string>>> = {
  yes: 'Yes',
  no: 'No',
  try: 'We will try',
  clearer: 'Please make it clearer',
}
const SORTS: Readonly<Partial<Record<string, string>>> = { deadline: 'Deadline' }

/** Takes the choice of a list whose words begin so. */
const chooses = async (select: Locator, words: string): Promise<void> => {
  const option = select.locator('option', { hasText: inWords(words) }).first()
  await select.selectOption((await option.getAttribute('value')) ?? '')
}

/**
 * Whoever writes on the board for a group, on the own device: one of each kind of thing by the controls of the page, and
 * what comes after it of the same kind over a socket of somebody else in the group.
 */
export class Hands implements BoardWriter {
  readonly #person: BrowserPerson
  readonly #rest: BoardWriter
  readonly #done = new Set<string>()

  constructor(person: BrowserPerson, rest: BoardWriter) {
    this.#person = person
    this.#rest = rest
  }

  get #page(): Page {
    return this.#person.page
  }

  /** Whether a thing of this kind was not done by hand yet. */
  #isFirst(what: string): boolean {
    return !this.#done.has(what) && this.#done.add(what) !== undefined
  }

  async adds(card: Parameters<BoardWriter['adds']>[0]): Promise<void> {
    const adds = ADDS[card.kind]
    if (!adds || !this.#isFirst(card.kind)) return this.#rest.adds(card)
    await adds(this.#page, card)
    if (card.kind !== 'milestone') await this.#rest.seesOnBoard(card.text)
  }

  async links(from: string, to: string, kind: LinkKind): Promise<void> {
    if (!this.#isFirst(`link ${kind}`)) return this.#rest.links(from, to, kind)
    const page = this.#page
    if (kind === 'limits') return limits(page, from, to)
    await opensMilestone(page, from)
    await chooses(page.getByRole('combobox', { name: /depends on…$/ }), to)
    await closesMilestone(page, from).click()
  }

  async saysPlain(term: string): Promise<void> {
    if (!this.#isFirst('plain')) return this.#rest.saysPlain(term)
    const yes = this.#page.getByRole('button', { name: `Yes, this is plain: ${term}` })
    await yes.click()
    await expect(yes).toHaveCount(0)
  }

  async rewordsOnBoard(from: string, to: string): Promise<void> {
    if (!this.#isFirst('reword')) return this.#rest.rewordsOnBoard(from, to)
    const page = this.#page
    await page.getByRole('button', { name: `Edit: ${from}` }).click()
    await page.getByRole('textbox', { name: 'Text of the card' }).fill(to)
    await page.getByRole('button', { name: 'Done' }).click()
    await this.#rest.seesOnBoard(to)
  }

  async answersAsk(ask: string, reply: Answer): Promise<void> {
    if (!this.#isFirst(`answer ${reply}`)) return this.#rest.answersAsk(ask, reply)
    const asked = this.#page.getByRole('article').filter({ hasText: ask })
    // On a phone one ask stands on the page at a time.
    const next = this.#page.getByRole('button', { name: 'Next ask' })
    await expect(this.#page.getByRole('article').first()).toBeVisible()
    while (!(await asked.isVisible())) await next.click()
    await asked.getByRole('button', { name: ANSWERS[reply] ?? '', exact: true }).click()
    await expect(asked).toContainText(/Your group is being asked|Your group’s answer/)
  }

  async completes(text: string, values: Partial<CardView>): Promise<void> {
    const page = this.#page
    if (values.week !== undefined) {
      await opensMilestone(page, text)
      const week = page.getByRole('textbox', { name: 'Week', exact: true })
      await week.fill(String(values.week))
      await week.press('Enter')
      return closesMilestone(page, text).click()
    }
    const sort = SORTS[values.sort ?? '']
    if (sort === undefined) return this.#rest.completes(text, values)
    await this.#rest.seesOnBoard(text)
    await page.getByRole('button', { name: `Edit: ${text}` }).click()
    await page.getByRole('combobox', { name: 'Kind' }).selectOption(sort)
    await page.getByLabel('Or in your own words').fill(values.when ?? '')
    await page.getByRole('button', { name: 'Done' }).click()
  }

  async namesOwner(text: string, name: string): Promise<void> {
    const page = this.#page
    const test = page.locator('[data-test]').filter({ hasText: text })
    if ((await test.count()) > 0) {
      if (!this.#isFirst('owner of a test')) return this.#rest.namesOwner(text, name)
      return chooses(test.getByRole('combobox', { name: /^Who finds out/ }), name)
    }
    const edit = page.getByRole('button', { name: `Edit: ${text}` })
    if (!text.startsWith('First switch offer')) return this.#rest.namesOwner(text, name)
    await edit.click()
    await chooses(page.getByRole('combobox', { name: /^Owner from/ }), name)
    await page.getByRole('button', { name: 'Done' }).click()
  }

  async confirmsRecord(): Promise<void> {
    await this.#page.getByRole('button', { name: 'We agree that this file leaves' }).click()
    await expect(this.#page.getByText(/^(Waiting for|Both groups agreed)/).first()).toBeVisible({ timeout: 40_000 })
  }

  async seesOnBoard(text: string): Promise<void> {
    await this.#rest.seesOnBoard(text)
  }
}
