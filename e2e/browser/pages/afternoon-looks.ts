import { expect, type Page } from '@playwright/test'
import { LARKFIELD } from '@parley/shared/practice/larkfield'
import { FIRST_OFFER, TESTED } from '../../larkfield/afternoon.ts'
import { drafts } from '../../larkfield/case.ts'
import type { RecordedPage } from './recorded-page.ts'

type Watched = {
  readonly phone: Page
  readonly screen: RecordedPage
  /** Pages that must never have a word of a mixed table before all are shown. */
  readonly blind: readonly RecordedPage[]
}

/** How the clock of a break of so many minutes reads when it has just begun. */
const clockOf = (minutes: number): RegExp => new RegExp(`\\b(${minutes}:00|${minutes - 1}:\\d\\d)\\b`)

/** What the mixed tables, the lunch, the tests, the break and the moved week look like to whoever is there, by scene. */
export const LOOKS: Readonly<Record<string, (watched: Watched) => Promise<void>>> = {
  'mixed-drawn': async ({ screen }) => {
    await expect(screen.page.getByRole('heading', { name: 'Find your table' })).toBeVisible()
  },
  'mixed-written': async ({ blind }) => {
    for (const recorded of blind)
      for (const [, plain] of LARKFIELD.jargon) expect(recorded.reached(), 'MX3').not.toContain(plain)
  },
  'mixed-shown': async ({ phone, screen }) => {
    for (const page of [phone, screen.page])
      for (const [, plain] of LARKFIELD.jargon) await expect(page.getByText(plain).first()).toBeVisible()
  },
  lunch: async ({ phone, screen }) => {
    // Only the word list stands on the wall, and the clock of the break runs on phones.
    await expect(screen.page.getByRole('heading', { name: 'What our words mean' })).toBeVisible()
    const wall = screen.page.locator('body')
    for (const words of LARKFIELD.jargon.flatMap(([term, plain]) => [term, plain]))
      await expect(wall).toContainText(words)
    for (const card of drafts('interest')) await expect(wall).not.toContainText(card.text)
    await expect(phone.getByText(clockOf(45)).first()).toBeVisible()
  },
  tests: async ({ phone }) => {
    for (const { text, ownerA, ownerB } of TESTED) {
      const test = phone.locator('[data-test]').filter({ hasText: text }).first()
      for (const owner of [ownerA, ownerB]) await expect(test).toContainText(owner)
    }
  },
  break: async ({ phone }) => {
    await expect(phone.getByText(clockOf(15)).first()).toBeVisible()
  },
  'map-moved': async ({ phone }) => {
    await expect(phone.getByRole('listitem').filter({ hasText: FIRST_OFFER }).first()).toContainText(/week 10/i)
  },
}
