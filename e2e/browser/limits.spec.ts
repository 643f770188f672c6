import { expect, test } from '@playwright/test'
import { CARD_TEXT_MOST } from '@parley/shared/limits'
import { gather } from '../driver/gather.ts'
import type { Seat } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { until } from '../driver/until.ts'
import { glance } from './pages/judge.ts'
import { RecordedPage } from './pages/recorded-page.ts'
import { sitsInBrowser } from './pages/stored-seat.ts'

/** A mail of 3,000 characters, as somebody pastes it. */
const MAIL = 'The price changed on Monday and the shops heard it on Tuesday. '.repeat(60).slice(0, 3_000)

let server: ServerProcess
test.beforeAll(async () => {
  server = await ServerProcess.start({ OPERATOR_NAME: 'Larkfield IT' })
})
test.afterAll(() => server.dispose())

test('LI1, LI2: a mail of 3,000 characters pasted on the desk of a phone stays whole, is not called saved, and is saved when it is shorter', async ({
  browser,
}) => {
  const problems: string[] = []
  const room = await gather(server.url, { a: 1, b: 0 })
  const [member] = room.a as [Seat]
  await room.mediator.does({ type: 'start-step', step: 'write-interests' })
  const { page, context } = await RecordedPage.open(browser, 'phone')
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await sitsInBrowser(page, member, 'participant', 'Person a0')
  const paste = (text: string): Promise<void> => page.keyboard.insertText(text)
  const over = (count: string) =>
    page.locator('p').filter({ hasText: `${count} too many. All of your text is still here` })
  const desk = () => member.sees(`desk:${member.id}`)

  // The field for a new card.
  const field = page.locator('[data-draft="interest"]')
  await page.getByRole('button', { name: 'Add card' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Write something first.' })).toBeVisible()
  await field.click()
  await paste('x'.repeat(1_799))
  await expect(page.getByText('Write something first.')).toHaveCount(0)
  await expect(page.getByText(/characters? left\./)).toHaveCount(0)
  await paste('x')
  await expect(page.locator('p').filter({ hasText: /^200 characters left\.$/ })).toBeVisible()
  await field.fill('')
  await paste(MAIL)
  await expect(over('1000 characters')).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: '1000 characters too many.' })).toHaveCount(1)
  await expect(field).toHaveValue(MAIL)
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByText('Not saved: a text is too long.')).toBeVisible()
  await glance(page, 'limits-new-card', problems)
  await page.getByRole('button', { name: 'Add card' }).click()
  await expect(field).toBeFocused()
  await expect(field).toHaveValue(MAIL)
  await page.getByRole('button', { name: 'I have written what I wanted' }).click()
  await expect(field).toBeFocused()
  await page.reload()
  await expect(field).toHaveValue(MAIL)
  await expect(over('1000 characters')).toBeVisible()
  expect((await desk()).cards).toEqual([])
  await field.fill(MAIL.slice(0, CARD_TEXT_MOST))
  await expect(page.locator('p').filter({ hasText: /^0 characters left\.$/ })).toBeVisible()
  await page.getByRole('button', { name: 'Add card' }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
  const [card] = await until('the card stands', async () => {
    const { cards } = await desk()
    return cards.length === 1 ? cards : null
  })
  expect(card?.text).toBe(MAIL.slice(0, CARD_TEXT_MOST).trim())

  // The same card, written over.
  await page.getByRole('button', { name: /^Edit/ }).first().click()
  const words = page.getByRole('textbox', { name: 'Text of the card' })
  await words.fill(MAIL)
  await expect(over('1000 characters')).toBeVisible()
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(words).toBeFocused()
  await glance(page, 'limits-card', problems)
  await page.reload()
  await expect(words).toHaveValue(MAIL)
  await expect(page.getByText('This could not be placed')).toHaveCount(0)
  expect((await desk()).cards[0]?.text).toBe(card?.text)
  await words.fill('The price changed on Monday.')
  await expect(over('1000 characters')).toHaveCount(0)
  await expect(page.getByText('Saved.')).toBeVisible()
  await until('the words stand', async () =>
    (await desk()).cards[0]?.text === 'The price changed on Monday.' ? true : null,
  )
  await words.fill(MAIL)
  await page.getByRole('button', { name: 'Go back to the saved words' }).click()
  await expect(words).toHaveValue('The price changed on Monday.')
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(words).toHaveCount(0)
  expect(member.closes.filter(({ code }) => code === 4409)).toEqual([])
  expect(problems).toEqual([])
  await context.close()
  room.everyone.forEach((seat) => seat.leavesTheRoom())
})
