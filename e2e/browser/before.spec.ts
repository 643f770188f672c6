import { expect, test } from '@playwright/test'
import { gather } from '../driver/gather.ts'
import { Seat } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { glance } from './pages/judge.ts'
import { Keys } from './pages/keys.ts'
import { RecordedPage } from './pages/recorded-page.ts'
import { shot } from './pages/shots.ts'
import { sitsInBrowser } from './pages/stored-seat.ts'

let server: ServerProcess
test.beforeAll(async () => {
  server = await ServerProcess.start({ OPERATOR_NAME: 'Larkfield IT' })
})
test.afterAll(() => server.dispose())

const SHEETS = {
  sponsor: {
    text: 'I asked for this day because both of you are right about something.',
    by: 'Helen',
    acts: 'Each ask gets an answer from me within a week.',
  },
  disclosure: {
    place: 'external',
    profile: 'I have led talks between groups for twelve years.',
    training: 'Workplace mediation, renewed every second year.',
    toA: 'Nothing that I know of.',
    toB: 'I trained two of the team leaders last spring.',
  },
  deciders: [{ id: 'board', about: 'Overtime on Sundays', who: 'The board', onTheDay: false }],
}

test('BF2, BF3, BF9: a phone joins, says what it thinks of the mediator, and goes on typing while the rules change', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const problems: string[] = []
  const { mediator, created, projector, people } = await gather(server.url, { a: 3, b: 3 }, { k: 3, sheets: SHEETS })
  const chloe = await RecordedPage.open(browser, 'phone')
  const nell = await RecordedPage.open(browser, 'laptop')
  const wall = await RecordedPage.open(browser, 'screen')

  await test.step('before joining: rules, sponsor, mediator and statements, and a read mark for whoever likes', async () => {
    await chloe.page.goto(`${server.url}/join#invite=${created.invites.b}`)
    await expect(chloe.page.getByText('Signed: Helen')).toBeVisible()
    await expect(chloe.page.getByText('I trained two of the team leaders last spring.')).toBeVisible()
    await glance(chloe.page, 'before-join-phone', problems)
    await chloe.page.getByLabel('Your name in this room').fill('Chloe')
    await chloe.page.getByRole('checkbox', { name: /I have read the sponsor/ }).check()
    await chloe.page.getByRole('button', { name: 'Join Operations' }).click()
    await chloe.page.getByRole('button', { name: 'I have written them down' }).click()
    await expect(chloe.page.getByText('1 of 7 have said that they read it.')).toBeVisible()
  })

  await test.step('the mediator asks both groups; the phone answers, and everybody reads one word', async () => {
    await sitsInBrowser(nell.page, mediator, 'mediator', 'Nell')
    await nell.page.getByRole('button', { name: 'Before the day' }).click()
    await nell.page.getByText('Who leads this talk').click()
    await glance(nell.page, 'before-console-laptop', problems)
    await nell.page.getByRole('button', { name: 'Ask both groups' }).click()
    await chloe.page.getByRole('radio', { name: 'Yes' }).check()
    await glance(chloe.page, 'before-accept-phone', problems)
    await chloe.page.getByRole('button', { name: 'Answer', exact: true }).click()
    await expect(chloe.page.getByRole('main').getByText('Your answer is in.')).toBeVisible()
    const { ballot } = mediator.state?.before.acceptance ?? { ballot: '' }
    for (const seat of people) await seat.does({ type: 'say-acceptance', ballot, says: 'yes' })
    await nell.page.getByRole('button', { name: 'Close and tell everybody' }).click()
    for (const { page } of [chloe, nell])
      await expect(page.getByText('Both groups accept the mediator.').first()).toBeVisible()
    await nell.page.getByRole('button', { name: 'Done' }).click()
  })

  await test.step('the rules change while somebody types: nothing is lost, and the tick is a count on the wall', async () => {
    await mediator.does({ type: 'start-step', step: 'write-interests' })
    const field = chloe.page.getByRole('textbox').first()
    await field.fill('I want to give a customer a straight answer')
    await nell.page.getByRole('button', { name: 'Before the day' }).click()
    await nell.page.getByText('What we say yes to').click()
    const rules = nell.page.getByRole('textbox', { name: 'Ground rules' })
    await rules.fill(`${await rules.inputValue()}\nPhones stay in pockets.`)
    await nell.page.getByRole('button', { name: 'Save and ask everybody again' }).click()
    await expect(nell.page.getByText('Version 2: 0 of 7 have ticked it.')).toBeVisible()
    await expect(chloe.page.getByText('The rules changed: read and tick')).toBeVisible()
    await field.press('End')
    await field.pressSequentially(' on the first call.')
    const keys = new Keys(chloe.page)
    await chloe.page.getByRole('button', { name: 'Read them' }).focus()
    await chloe.page.keyboard.press('Enter')
    const dialog = chloe.page.getByRole('dialog')
    await expect(dialog.getByText('Phones stay in pockets.')).toBeVisible()
    await expect(dialog.getByText('new', { exact: true })).toBeVisible()
    await glance(chloe.page, 'before-rules-phone', problems)
    await keys.presses(/I have read them and say yes/)
    await expect(chloe.page.getByText('The rules changed: read and tick')).toBeHidden()
    await expect(field).toHaveValue('I want to give a customer a straight answer on the first call.')
    await expect(nell.page.getByText('Version 2: 1 of 7 have ticked it.')).toBeVisible()
    await mediator.does({ type: 'start-step', step: 'open' })
    await sitsInBrowser(wall.page, projector, 'projector', 'Screen')
    await expect(wall.page.getByText('1 of 7 have read the rules as they stand.')).toBeVisible()
    await expect(wall.page.getByText('Phones stay in pockets.')).toBeVisible()
    await glance(wall.page, 'before-wall', problems)
    expect(keys.unseen).toEqual([])
  })

  await test.step('whoever has not ticked still has the first version as theirs', async () => {
    const viktor = await RecordedPage.open(browser, 'laptop', true)
    await sitsInBrowser(viktor.page, people[0] as Seat, 'participant', 'Person a0')
    await viktor.page.getByRole('button', { name: 'Menu' }).click()
    await viktor.page.getByRole('menuitem', { name: 'What we say yes to' }).click()
    const own = viktor.page.getByRole('dialog')
    await expect(own.getByText('You said yes to version 1. Version 2 stands now.')).toBeVisible()
    await expect(own.getByText('Phones stay in pockets.')).toBeHidden()
    await shot(viktor.page, 'before-own-laptop-dark')
    await viktor.context.close()
  })
  expect(problems).toEqual([])
  for (const one of [chloe, nell, wall]) expect(one.errors).toEqual([])
})
