import { expect, test } from '@playwright/test'
import { places } from '../driver/day.ts'
import { cardsOf, gather } from '../driver/gather.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { everythingIn } from '../driver/wire-search.ts'
import { glance } from './pages/judge.ts'
import { RecordedPage } from './pages/recorded-page.ts'
import { sitsInBrowser } from './pages/stored-seat.ts'

let server: ServerProcess
test.beforeAll(async () => {
  server = await ServerProcess.start()
})
test.afterAll(() => server.dispose())

const DRAFT = 'From spring on we leverage the recurring revenue flywheel.\n\nHardware stays important to us.'

test('MT1, MT2, MT3, MT4: a draft is pasted on a laptop, flagged on a phone, and said anew beside it', async ({
  browser,
}) => {
  test.setTimeout(90_000)
  const { mediator, a, b, projector } = await gather(server.url, { a: 3, b: 3 }, { template: 'message-try-out', k: 3 })
  const [laptop, phone, wall] = await Promise.all([
    RecordedPage.open(browser, 'laptop', true),
    RecordedPage.open(browser, 'phone'),
    RecordedPage.open(browser, 'screen'),
  ])
  await sitsInBrowser(laptop.page, a[0]!, 'participant', 'Person a0')
  await sitsInBrowser(phone.page, b[0]!, 'participant', 'Person b0')
  await sitsInBrowser(wall.page, projector, 'projector', 'Screen')
  const problems: string[] = []
  await mediator.does({ type: 'start-step', step: 'messages' })
  const question = 'What in this message is unclear, and what does it not answer?'
  for (const { page } of [laptop, phone])
    await expect(page.getByRole('heading', { level: 1, name: question })).toBeVisible()

  // What is pasted stays with its writer until it is put before the room.
  await laptop.page.getByLabel('The draft, as it would go out').fill(DRAFT)
  await expect(laptop.page.getByText('Nobody sees it until you put it before the room.')).toBeVisible()
  expect(everythingIn(b[1]!.frames)).not.toContain('flywheel')
  await laptop.page.getByRole('button', { name: 'Put it before the room' }).click()
  await expect(phone.page.getByText('Hardware stays important to us.')).toBeVisible()

  await phone.page.getByRole('button', { name: 'Flag unclear words: First version' }).click()
  await phone.page.getByLabel('Words that are unclear').fill('flywheel')
  await phone.page.getByRole('button', { name: 'Flag unclear words', exact: true }).click()
  const mark = phone.page.getByRole('button', { name: 'Unclear to me: flywheel' })
  await mark.click()
  await expect(mark).toHaveAttribute('aria-pressed', 'true')
  const message = (await cardsOf(a[1]!, 'board', 2)).find(({ kind }) => kind === 'message')!
  await places(b[2]!, {
    kind: 'missing',
    group: 'b',
    zone: 'messages',
    of: message.id,
    text: 'What happens to hardware orders?',
  })
  await expect(
    laptop.page.getByRole('button', { name: 'I miss this too: What happens to hardware orders?' }),
  ).toBeVisible()
  await glance(phone.page, 'messages-phone', problems)

  // The new version begins with the words of the old one; those stay as they were.
  await laptop.page.getByRole('button', { name: /^Write a new version/ }).click()
  const words = laptop.page.getByLabel('The new version, whole')
  await expect(words).toHaveValue(DRAFT)
  await words.fill('From 3 May on customers pay each month.\n\nHardware orders go on as they are.')
  await laptop.page.getByRole('button', { name: 'Lay it beside the old one' }).click()
  const second = laptop.page.getByRole('region', { name: 'Version 2' })
  await expect(second.getByText('customers pay each month')).toBeVisible()
  await expect(laptop.page.getByRole('region', { name: 'First version' }).getByText('leverage')).toBeVisible()
  await expect(phone.page.getByRole('region', { name: 'Version 2' })).toBeVisible()
  await expect(phone.page.getByRole('button', { name: /^Write a new version/ })).toHaveCount(0)
  await expect(phone.page.getByRole('button', { name: 'Flag unclear words: First version' })).toHaveCount(0)
  await glance(laptop.page, 'messages-laptop', problems)
  await expect(wall.page.getByText('Hardware orders go on as they are.')).toBeVisible()
  await glance(wall.page, 'messages-wall', problems)
  expect(problems).toEqual([])
})
