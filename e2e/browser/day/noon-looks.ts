import { expect } from '@playwright/test'
import { LARKFIELD } from '@parley/shared/practice/larkfield'
import { TESTED } from '../../larkfield/afternoon.ts'
import { drafts } from '../../larkfield/case.ts'
import { judgedFromAfar, type Looks } from './looks.ts'

/** How the clock of a break of so many minutes reads when it has just begun. */
export const clockOf = (minutes: number): RegExp => new RegExp(`\\b(${minutes}:00|${minutes - 1}:\\d\\d)\\b`)

/** From saying back to the lunch and the tests: what each looks like to whoever is there. */
export const NOON: Looks = {
  'focus-1-2': (room) => judgedFromAfar(room, 'focus-1-2'),
  words: async ({ screen }) => {
    // To how many a term is unclear, on the wall: the first that was flagged, to 0 of 6 and 8 of 9.
    const [term, , a, b] = LARKFIELD.jargon[0] ?? ['', '', 0, 0]
    const words = screen.page.getByRole('listitem').filter({ hasText: term })
    await expect(words).toHaveText(new RegExp(`^${term}unclear to.*${a} of 6.*${b} of 9`))
  },
  'mixed-drawn': async ({ screen }) => {
    await expect(screen.page.getByRole('heading', { name: 'Find your table' })).toBeVisible()
  },
  'mixed-written': async ({ mediator, screen, joss }) => {
    for (const recorded of [mediator, screen, joss.recorded])
      for (const [, plain] of LARKFIELD.jargon) expect(recorded.reached(), 'MX3').not.toContain(plain)
  },
  'mixed-shown': async (room) => {
    for (const page of [room.named('Chloe').page, room.screen.page])
      for (const [, plain] of LARKFIELD.jargon) await expect(page.getByText(plain).first()).toBeVisible()
  },
  lunch: async (room) => {
    // Only the word list stands on the wall, and the clock of the break runs on phones.
    const { page } = room.screen
    await expect(page.getByRole('heading', { name: 'What our words mean' })).toBeVisible()
    await expect(page.getByText('Break until 13:05')).toBeVisible()
    const wall = page.locator('body')
    for (const words of LARKFIELD.jargon.flatMap(([term, plain]) => [term, plain]))
      await expect(wall).toContainText(words)
    for (const card of drafts('interest')) await expect(wall).not.toContainText(card.text)
    await expect(room.named('Chloe').page.getByText(clockOf(45)).first()).toBeVisible()
  },
  'rated-assumption-result': async (room) => {
    // "Leadership has decided that hardware people are on the way out": the middle of each group, as it came out.
    const evidence = room.named('Chloe').page.getByRole('table', { name: /^Evidence.*Leadership has decided/ })
    await expect(evidence.getByRole('row', { name: /Strategy.*middle/ })).toContainText('middle 1')
    await expect(evidence.getByRole('row', { name: /Operations.*middle/ })).toContainText('middle 3')
    await judgedFromAfar(room, 'rated-assumption-result')
  },
  tests: async (room) => {
    for (const { text, ownerA, ownerB } of TESTED) {
      const test = room.named('Chloe').page.locator('[data-test]').filter({ hasText: text }).first()
      for (const owner of [ownerA, ownerB]) await expect(test).toContainText(owner)
    }
  },
}
