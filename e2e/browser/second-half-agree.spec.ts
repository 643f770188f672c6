import { readFileSync } from 'node:fs'
import { expect, test, type Browser, type Page } from '@playwright/test'
import type { GroupId } from '@parley/shared/session/agenda'
import type { SessionCreated } from '@parley/shared/protocol/answers'
import { Seat } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { glance, judge } from './pages/judge.ts'
import { Keys } from './pages/keys.ts'
import { RecordedPage, type Device } from './pages/recorded-page.ts'
import { sitsInBrowser } from './pages/stored-seat.ts'

const TO_OPERATIONS = 'Tell us about a risk in the week you first see it, even if you are not sure.'
const UNCLEAR = 'Be more positive about the plan.'
const REWORDED = 'Say one thing that works in every readiness report.'
const TO_STRATEGY = 'Name one person who can move a date within a day.'
const SWITCH = 'First switch offer moves from week 6 to week 10, after the practice day.'
const COUNTRY = 'Opening country two before or after the decision point.'
const PARTNER = 'A signed partner letter lapses in month four.'
const NIGHT = 'Night cover and returns are not ready for a second country.'

const OFFER = 'Two hours a week with somebody who knows the old order system.'

let server: ServerProcess
test.beforeAll(async () => {
  server = await ServerProcess.start({ GROUP_ACT_SECONDS: '6' })
})
test.afterAll(() => server.dispose())

type Sitting = { readonly seat: Seat; readonly page: Page; readonly recorded: RecordedPage }

/** Somebody of the case takes a seat and opens it on a device. */
const sits = async (
  browser: Browser,
  created: SessionCreated,
  group: GroupId,
  name: string,
  device: Device,
): Promise<Sitting> => {
  const seat = await Seat.joins(server.url, { invite: created.invites[group], name })
  const recorded = await RecordedPage.open(browser, device)
  await sitsInBrowser(recorded.page, seat, 'participant', name)
  return { seat, page: recorded.page, recorded }
}

const adds = async (page: Page, field: string, text: string, button: string): Promise<void> => {
  await page.getByRole('textbox', { name: field, exact: true }).fill(text)
  await page.getByRole('button', { name: button, exact: true }).click()
  await expect(page.getByRole('main').getByText(text, { exact: true }).first()).toBeVisible()
}
const answers = (page: Page, ask: string) => page.getByRole('article').filter({ hasText: ask })
const preview = (page: Page) => page.frameLocator('iframe[title="The record, as it will leave"]')
const AGREE = 'We agree that this file leaves'
const WAITING = 'The record comes here when both groups have confirmed it'
/** The bytes of a file as they come to a person's device. */
const saves = async (page: Page, format: string): Promise<Buffer> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: format, exact: true }).click(),
  ])
  return readFileSync(await download.path())
}
/** What an act of a group needs: twenty seconds in which nobody says "Not yet". */
const HELD = { timeout: 40_000 }

test('AK1 to AK4, AG1 to AG4, RC1 to RC4: asks, agreements and the record on the pages', async ({ browser }) => {
  test.setTimeout(600_000)
  const problems: string[] = []
  const { mediator, created } = await Seat.creates(server.url, { template: 'joint-day', k: 3 })
  const amara = await sits(browser, created, 'a', 'Amara', 'phone')
  const jonas = await sits(browser, created, 'a', 'Jonas', 'laptop')
  const ruth = await sits(browser, created, 'b', 'Ruth', 'laptop')
  const viktor = await sits(browser, created, 'b', 'Viktor', 'phone')
  const everybody = [amara, jonas, ruth, viktor]

  await test.step('asks are written, kept over a reload, and frozen', async () => {
    await mediator.does({ type: 'start-step', step: 'asks' })
    await amara.page.getByRole('textbox', { name: 'One ask', exact: true }).fill('Half an ask')
    await expect.poll(() => amara.page.evaluate(() => JSON.stringify(localStorage))).toContain('Half an ask')
    await amara.page.reload()
    await expect(amara.page.getByRole('textbox', { name: 'One ask', exact: true })).toHaveValue('Half an ask')
    await judge(amara.page, 'agree-asks-empty', problems)
    await adds(amara.page, 'One ask', TO_OPERATIONS, 'Add this ask')
    await adds(jonas.page, 'One ask', UNCLEAR, 'Add this ask')
    await adds(ruth.page, 'One ask', TO_STRATEGY, 'Add this ask')
    for (const { page } of everybody)
      for (const text of [TO_OPERATIONS, UNCLEAR, TO_STRATEGY])
        await expect(page.getByRole('main').getByText(text, { exact: true })).toBeVisible()
    await judge(jonas.page, 'agree-asks-write', problems)
    await mediator.does({ type: 'freeze-asks' })
  })

  await test.step('a group answers as a group, and nobody else hears of it', async () => {
    await expect(viktor.page.getByRole('heading', { name: 'What does Operations answer?' })).toBeVisible()
    await expect(viktor.page.getByRole('article')).toHaveCount(1)
    await expect(ruth.page.getByRole('article')).toHaveCount(2)
    const five = ruth.page.getByRole('article').first().getByRole('group').getByRole('button')
    const heights = await five.evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().height)))
    expect(new Set(heights), 'five answers, equally large').toEqual(new Set([heights[0]]))
    expect(heights).toHaveLength(5)
    await judge(ruth.page, 'agree-asks-answer', problems)

    await answers(ruth.page, TO_OPERATIONS).getByRole('button', { name: 'Yes', exact: true }).click()
    const bar = viktor.page.getByRole('region', { name: 'Before your group' })
    await expect(bar).toContainText('Someone proposes to answer: Yes.')
    await glance(viktor.page, 'agree-asks-stands', problems)
    await bar.getByRole('button', { name: 'Not yet' }).click()
    await expect(bar).toHaveCount(0)
    await answers(ruth.page, TO_OPERATIONS).getByRole('button', { name: 'We will try', exact: true }).click()
    await answers(ruth.page, UNCLEAR).getByRole('button', { name: 'Please make it clearer', exact: true }).click()
    await expect(ruth.page.getByText('Your group has answered every ask.')).toBeVisible(HELD)
    await expect(answers(ruth.page, TO_OPERATIONS)).toContainText('Your group’s answer: We will try')
    await judge(ruth.page, 'agree-asks-held', problems)
    await expect(jonas.page.getByText('They are answering.')).toBeVisible()
    await expect(jonas.page.getByRole('main').getByRole('listitem').getByText('We will try')).toHaveCount(0)
    expect(amara.recorded.reached(), 'AK3').not.toContain('"answer":"try"')
    expect(amara.recorded.reached(), 'AK3').not.toContain('"answer":"clearer"')

    await answers(jonas.page, TO_STRATEGY)
      .getByRole('button', { name: /^Not ours to answer/ })
      .click()
    await jonas.page.getByRole('button', { name: 'Answer this' }).click()
    await expect(jonas.page.getByText('Please say where it goes.')).toBeVisible()
    await jonas.page.getByRole('textbox', { name: 'Whose is it? A role or a team.' }).fill('the sponsor')
    await jonas.page.getByRole('button', { name: 'Answer this' }).click()
    await expect(jonas.page.getByRole('region', { name: 'Before your group' })).toContainText(
      'Someone proposes to answer: Not ours to answer: goes to the sponsor.',
    )
  })

  await test.step('all answers are shown at once; what was unclear is said anew', async () => {
    for (const { page } of everybody)
      await expect(page.getByRole('heading', { name: 'Asks and answers' })).toBeVisible(HELD)
    await expect(ruth.page.getByText('Not ours to answer: goes to the sponsor')).toBeVisible()
    await expect(amara.page.getByText('We will try')).toBeVisible()
    await judge(jonas.page, 'agree-asks-shown', problems)
    await expect(ruth.page.getByRole('button', { name: /^Say it in other words/ })).toHaveCount(0)
    await amara.page.getByRole('button', { name: `Say it in other words: ${UNCLEAR}` }).click()
    await amara.page.getByRole('textbox', { name: 'Words of the ask' }).fill(REWORDED)
    await amara.page.getByRole('button', { name: 'Done' }).click()
    await expect(ruth.page.getByText(`Now it reads: ${REWORDED}`)).toBeVisible()
    await judge(amara.page, 'agree-asks-reworded', problems)
    await mediator.does({ type: 'freeze-asks' })
    await expect(answers(ruth.page, REWORDED).getByRole('button', { name: 'Yes', exact: true })).toBeVisible()
    await expect(ruth.page.getByText('Your group has answered 1 of 2.')).toBeVisible()
  })

  await test.step('an agreement is written by both groups', async () => {
    await mediator.does({ type: 'start-step', step: 'agreements' })
    await expect(jonas.page.getByText('No agreements yet.')).toBeVisible()
    await judge(jonas.page, 'agree-agreements-empty', problems)
    await adds(jonas.page, 'A new agreement', SWITCH, 'Add agreement')
    await jonas.page.getByRole('button', { name: `Edit: ${SWITCH}` }).click()
    await jonas.page.getByRole('combobox', { name: 'Kind' }).selectOption('Deadline')
    await jonas.page.getByLabel('Or in your own words').fill('week 10')
    await jonas.page.getByRole('combobox', { name: 'Owner from Strategy' }).selectOption('Amara')
    await judge(jonas.page, 'agree-agreement-form', problems)
    await jonas.page.getByRole('button', { name: 'Done' }).click()
    await expect(viktor.page.getByText('Still missing: an owner from Operations.')).toBeVisible()
    await viktor.page.getByRole('button', { name: `Edit: ${SWITCH}` }).click()
    await viktor.page.getByLabel('By this day').fill('2027-01-29')
    await viktor.page.getByRole('combobox', { name: 'Owner from Operations' }).selectOption('Ruth')
    await viktor.page.getByRole('button', { name: 'Done' }).click()
    await expect(viktor.page.getByText('Waiting for both owners.')).toBeVisible()
  })

  await test.step('the owners accept: one by touch, one by keyboard alone', async () => {
    await amara.page.getByRole('button', { name: 'Read and accept' }).click()
    await expect(amara.page.getByText('You are asked to own this together with Ruth.')).toBeVisible()
    await judge(amara.page, 'agree-accept', problems)
    await jonas.page.getByRole('button', { name: `Edit: ${SWITCH}` }).click()
    await jonas.page.getByLabel('Or in your own words').fill('week 11')
    await expect(amara.page.getByText('The words have changed while you were reading.')).toBeVisible()
    await expect(amara.page.getByRole('button', { name: 'I accept this' })).toHaveAttribute('aria-disabled', 'true')
    await jonas.page.getByLabel('Or in your own words').fill('week 10')
    await jonas.page.getByRole('button', { name: 'Done' }).click()
    await expect(amara.page.getByText('The words have changed while you were reading.')).toHaveCount(0)
    await amara.page.getByRole('button', { name: 'I accept this' }).click()
    for (const { page } of [jonas, ruth, viktor]) await expect(page.getByText('Waiting for Operations.')).toBeVisible()
    await judge(viktor.page, 'agree-agreements-waiting', problems)

    const keys = new Keys(ruth.page)
    await keys.presses(/^- button "Read and accept"/)
    await expect(ruth.page.getByRole('heading', { level: 1, name: SWITCH })).toBeFocused()
    await keys.presses(/^- button "Not in these words"/)
    await expect(ruth.page.getByText('You have not accepted it.')).toBeVisible()
    await keys.presses(/^- button "Read and accept"/)
    await keys.presses(/^- button "I accept this"/)
    expect(keys.unseen).toEqual([])
    for (const { page } of everybody) await expect(page.getByText('Accepted by both groups.')).toBeVisible()
  })

  await test.step('an edit asks both owners again; a kind asks for fields of its own (AG6)', async () => {
    await viktor.page.getByRole('button', { name: `Edit: ${SWITCH}` }).click()
    await viktor.page.getByRole('combobox', { name: 'Kind' }).selectOption('Working group')
    await expect(
      jonas.page.getByText('Still missing: “Seats for Strategy”, “Seats for Operations” and “Until”.'),
    ).toBeVisible()
    await viktor.page.getByLabel('Seats for Strategy').fill('two')
    await expect(viktor.page.getByText('A whole number from 1 to 40.')).toBeVisible()
    await viktor.page.getByLabel('Seats for Strategy').fill('2')
    await viktor.page.getByLabel('Seats for Operations').fill('5')
    await viktor.page.getByLabel('Until').fill('2027-06-30')
    await judge(viktor.page, 'agree-agreement-kind', problems)
    await expect(jonas.page.getByText('30 June 2027')).toBeVisible()
    await expect(jonas.page.getByText('Waiting for both owners.')).toBeVisible()
    await expect(jonas.page.getByText('The words have changed since Strategy accepted.')).toBeVisible()
    await viktor.page.getByRole('combobox', { name: 'Kind' }).selectOption('Deadline')
    await viktor.page.getByRole('button', { name: 'Done' }).click()
    await expect(jonas.page.getByText('Accepted by both groups.')).toBeVisible()
  })

  await test.step('an open difference has a reason of each group and a day', async () => {
    await adds(ruth.page, 'What do you still see differently?', COUNTRY, 'Add open difference')
    await adds(jonas.page, 'Your group’s reason', PARTNER, 'Add the reason')
    await adds(viktor.page, 'Your group’s reason', NIGHT, 'Add the reason')
    await expect(ruth.page.getByText(PARTNER)).toBeVisible()
    await expect(ruth.page.getByRole('button', { name: `Edit: ${PARTNER}` })).toHaveCount(0)
    await ruth.page.getByRole('button', { name: 'Look at it again' }).click()
    await ruth.page
      .getByRole('group', { name: 'Look at it again' })
      .getByLabel('Or in your own words')
      .fill('month two')
    await expect(amara.page.getByText('Look at it again: month two.')).toBeVisible()
    await viktor.page.getByRole('button', { name: `What I can bring: ${SWITCH}` }).click()
    await viktor.page.getByRole('textbox', { name: 'What can you bring?' }).fill(OFFER)
    await viktor.page.getByRole('button', { name: 'Offer it' }).click()
    await expect(viktor.page.getByRole('button', { name: `Take my offer back: ${OFFER}` })).toBeVisible()
    await expect(jonas.page.getByText(OFFER)).toBeVisible()
    await expect(jonas.page.getByRole('button', { name: `Take it up: ${OFFER}` })).toHaveCount(0)
    await ruth.page.getByRole('button', { name: `Take it up: ${OFFER}` }).click()
    await expect(jonas.page.getByText('Taken up', { exact: true })).toBeVisible()
    await expect(ruth.page.getByText('Accepted by both groups.')).toBeVisible()
    await judge(jonas.page, 'agree-difference', problems)
  })

  const helen = await Seat.joins(server.url, { invite: created.invites.sponsor, name: 'Helen' }, false)
  const sponsor = await RecordedPage.open(browser, 'laptop')
  await sitsInBrowser(sponsor.page, helen, 'sponsor', 'Helen')
  await expect(sponsor.page.getByRole('heading', { level: 1 })).toHaveText(WAITING)

  await test.step('the record is read here before it leaves', async () => {
    await mediator.does({ type: 'start-step', step: 'close' })
    await expect(jonas.page.getByRole('heading', { name: 'The record is not ready yet.' })).toBeVisible()
    await judge(jonas.page, 'agree-record-none', problems)
    await mediator.does({ type: 'prepare-record' })
    for (const { page } of everybody) {
      await expect(preview(page).getByText(SWITCH).first()).toBeVisible()
      await expect(page.getByText('Checked on this device.')).toBeVisible()
    }
    // The file keeps its own looks here: its style came through the policy of the page.
    await expect(preview(jonas.page).locator('body')).toHaveCSS('max-width', '704px')
    // What the test itself looks with is a script, which the frame does not run.
    expect(jonas.recorded.errors.filter((error) => !error.startsWith('Blocked script execution'))).toEqual([])
    await judge(jonas.page, 'agree-record-preview', problems)
    const spare = () =>
      preview(jonas.page)
        .locator('html')
        .evaluate((root) => (root.ownerDocument.defaultView?.innerHeight ?? 0) - root.getBoundingClientRect().height)
    // The frame is as long as its page, also after the window was narrow.
    await expect.poll(async () => Math.abs(await spare())).toBeLessThan(8)
  })

  await test.step('one group agrees; a record prepared anew asks both again', async () => {
    await ruth.page.getByRole('button', { name: AGREE }).click()
    const bar = viktor.page.getByRole('region', { name: 'Before your group' })
    await expect(bar).toContainText('Someone proposes: your group agrees that this file leaves.')
    await glance(viktor.page, 'agree-record-stands', problems)
    await expect(jonas.page.getByText('Waiting for Strategy.')).toBeVisible(HELD)
    await judge(jonas.page, 'agree-record-one', problems)
    await expect(sponsor.page.getByRole('heading', { level: 1 })).toHaveText(WAITING)
    await mediator.does({ type: 'prepare-record', checkIn: '2027-02-26' })
    for (const { page } of everybody)
      await expect(page.getByText('The file has changed. Please read it again.')).toBeVisible()
    await expect(
      preview(amara.page)
        .getByText(/26 February 2027/)
        .first(),
    ).toBeVisible()
    await judge(amara.page, 'agree-record-changed', problems)
  })

  await test.step('both groups agree, one by keyboard alone, and the sponsor gets the same bytes', async () => {
    await amara.page.getByRole('button', { name: AGREE }).click()
    await jonas.page.getByRole('button', { name: 'Not yet' }).click()
    await amara.page.getByRole('button', { name: AGREE }).click()
    const keys = new Keys(ruth.page)
    await keys.presses(/^- button "We agree that this file leaves"/)
    await expect(ruth.page.getByRole('region', { name: 'Before your group' })).toBeVisible()
    expect(keys.unseen).toEqual([])
    for (const { page } of [...everybody, sponsor])
      await expect(page.getByText('Both groups agreed that this file leaves.').first()).toBeVisible(HELD)
    await expect(preview(sponsor.page).getByText(SWITCH).first()).toBeVisible()
    await judge(sponsor.page, 'agree-record-sponsor', problems)
    for (const format of ['Markdown', 'HTML', 'PDF', 'Word (DOCX)', 'Lists (CSV)', 'JSON', 'SVG', 'PNG'])
      expect(await saves(sponsor.page, format), format).toEqual(await saves(amara.page, format))
    expect((await saves(sponsor.page, 'HTML')).toString()).toContain(SWITCH)
    expect(sponsor.reached(), 'the sponsor heard nothing before').not.toContain('Half an ask')
  })

  await test.step('after the end the record stays', async () => {
    await mediator.does({ type: 'end-session' })
    await expect(amara.page.getByRole('heading', { name: 'The session has ended' })).toBeVisible()
    await expect(amara.page.getByText('Both groups agreed that this file leaves.')).toBeVisible()
    await expect(preview(amara.page).getByText(SWITCH).first()).toBeVisible()
    await judge(amara.page, 'agree-record-ended', problems)
  })

  await test.step('an owner keeps a private link, and opens it without a seat (FT1 to FT4)', async () => {
    await expect(viktor.page.getByRole('heading', { name: 'Your agreements' })).toHaveCount(0)
    await amara.page.getByRole('button', { name: 'Make my link' }).click()
    const link = await amara.page.getByRole('textbox', { name: 'Your link' }).inputValue()
    await glance(amara.page, 'owned-made', problems)
    const away = await RecordedPage.open(browser, 'phone')
    await away.page.goto(link)
    await expect(away.page.getByText(SWITCH)).toBeVisible()
    await expect(away.page.getByText('Owned together with Ruth')).toBeVisible()
    await expect(away.page.getByText(COUNTRY)).toHaveCount(0)
    await away.page.getByRole('button', { name: `Copy a reminder of: ${SWITCH}` }).click()
    await judge(away.page, 'owned', problems)
    await away.page.getByRole('button', { name: 'End this link' }).click()
    await glance(away.page, 'owned-ends', problems)
    await away.page.getByRole('dialog').getByRole('button', { name: 'End this link' }).click()
    await expect(away.page.getByText('The link has ended.')).toBeVisible()
    await away.page.reload()
    await expect(away.page.getByText('This link opens nothing.')).toBeVisible()
    expect(away.reached(), 'nothing else of the session').not.toContain(COUNTRY)
    await away.context.close()
  })
  expect(problems).toEqual([])
})

test('RC3, RC4: a session that ended without a yes of both can still be confirmed', async ({ browser }) => {
  test.setTimeout(240_000)
  const problems: string[] = []
  const { mediator, created } = await Seat.creates(server.url, { template: 'joint-day', k: 3 })
  const amara = await sits(browser, created, 'a', 'Amara', 'phone')
  const ruth = await sits(browser, created, 'b', 'Ruth', 'laptop')
  const observer = await RecordedPage.open(browser, 'laptop')
  await sitsInBrowser(
    observer.page,
    await Seat.joins(server.url, { invite: created.invites.observer, name: 'Rafa' }),
    'observer',
    'Rafa',
  )
  await mediator.does({ type: 'start-step', step: 'agreements' })
  await adds(amara.page, 'A new agreement', SWITCH, 'Add agreement')
  await mediator.does({ type: 'end-session' })
  await expect(amara.page.getByText(/^Waiting for both groups until /)).toBeVisible()
  await expect(observer.page.getByText('The record comes here when both groups have agreed')).toBeVisible()
  await judge(amara.page, 'agree-ended-waiting', problems)
  await judge(observer.page, 'agree-ended-observer', problems)
  for (const { page } of [amara, ruth]) await page.getByRole('button', { name: AGREE }).click()
  for (const { page } of [amara, ruth, observer])
    await expect(page.getByText('Both groups agreed that this file leaves.')).toBeVisible(HELD)
  await expect(preview(observer.page).getByRole('heading', { level: 1 })).toBeVisible()
  expect(await preview(observer.page).locator('body').textContent(), 'AG3').not.toContain(SWITCH)
  expect(problems).toEqual([])
})

test('AK1, AG3: long words and other scripts keep their place', async ({ browser }) => {
  test.setTimeout(240_000)
  const problems: string[] = []
  const long = 'Kraftfahrzeughaftpflichtversicherungsbeitragsanpassung'
  const { mediator, created } = await Seat.creates(server.url, {
    template: 'joint-day',
    groups: { a: { name: 'Unternehmensstrategieentwicklung' }, b: { name: 'Kundendienstleistungsorganisation' } },
  })
  const ingrid = await sits(browser, created, 'a', 'Ingrid', 'phone')
  const fatima = await sits(browser, created, 'b', 'فاطمة', 'phone')
  await mediator.does({ type: 'start-step', step: 'asks' })
  await adds(ingrid.page, 'One ask', `${long} bitte zehn Arbeitstage vorher.`, 'Add this ask')
  await adds(fatima.page, 'One ask', 'أرسلوا لنا قائمة الأسعار قبل عشرة أيام عمل.', 'Add this ask')
  await judge(ingrid.page, 'agree-long-asks', problems)
  await mediator.does({ type: 'freeze-asks' })
  await expect(ingrid.page.getByRole('article')).toBeVisible()
  await judge(ingrid.page, 'agree-long-answer', problems)
  await mediator.does({ type: 'start-step', step: 'agreements' })
  await adds(fatima.page, 'A new agreement', `${long}: ${long}`, 'Add agreement')
  await fatima.page.getByRole('button', { name: /^Edit: / }).click()
  await fatima.page
    .getByRole('combobox', { name: 'Owner from Kundendienstleistungsorganisation' })
    .selectOption('فاطمة, you')
  await judge(fatima.page, 'agree-long-form', problems)
  await fatima.page.getByRole('button', { name: 'Done' }).click()
  await judge(ingrid.page, 'agree-long-agreement', problems)
  expect(problems).toEqual([])
})
