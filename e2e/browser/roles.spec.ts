import { expect, test } from '@playwright/test'
import { newCardId, places } from '../driver/day.ts'
import { gather } from '../driver/gather.ts'
import { newSecret, sha256 } from '../driver/seat.ts'
import { ServerProcess, SHORT_ACTS } from '../driver/server-process.ts'
import { until } from '../driver/until.ts'
import { glance } from './pages/judge.ts'
import { RecordedPage } from './pages/recorded-page.ts'
import { sitsInBrowser } from './pages/stored-seat.ts'
import { hardToRead } from './pages/wall-reading.ts'

let server: ServerProcess
test.beforeAll(async () => {
  server = await ServerProcess.start(SHORT_ACTS)
})
test.afterAll(() => server.dispose())

const AGENDA = [
  { act: 'map', minutes: 40 },
  { act: 'agree', mode: 'roles', minutes: 20 },
]
const NIGHT = 'Who covers the night while two of us are on the course?'
const TEXT = 'Billing answers on one screen.'

test('RG1 to RG4, PL2: chosen on the console, filled on a phone by keyboard over a reload, shown on phone and wall', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const room = await gather(server.url, { a: 1, b: 1 }, { k: 3, agenda: AGENDA })
  const { mediator, a, b, projector, everyone } = room
  const [amara, chloe] = [a[0]!, b[0]!]
  await mediator.does({ type: 'start-step', step: 'map' })
  for (const seat of everyone) await seat.opens('board')
  await places(amara, { kind: 'lane', group: 'both', zone: 'map', text: 'Billing team' }, [mediator])
  const card = await places(chloe, { kind: 'milestone', group: 'b', zone: 'map', text: TEXT, week: 6 }, [mediator])
  await mediator.does({ type: 'start-step', step: 'roles' })

  const [phone, desk, wall] = await Promise.all([
    RecordedPage.open(browser, 'phone'),
    RecordedPage.open(browser, 'laptop', true),
    RecordedPage.open(browser, 'screen'),
  ])
  await sitsInBrowser(phone.page, amara, 'participant', 'Amara')
  await sitsInBrowser(desk.page, mediator, 'mediator', 'Mediator')
  await sitsInBrowser(wall.page, projector, 'projector', 'Screen')
  const problems: string[] = []
  const { page } = phone
  await expect(page.getByRole('heading', { level: 1, name: 'Who does what' })).toBeVisible()

  await desk.page.getByRole('button', { name: 'Choose milestones' }).click()
  const dialog = desk.page.getByRole('dialog')
  await dialog.getByRole('button', { name: /^Begin with/ }).click()
  await expect(dialog.getByRole('alert')).toHaveText('Choose at least one milestone.')
  await dialog.getByRole('checkbox', { name: TEXT }).check()
  await glance(desk.page, 'roles-dialog', problems)
  await dialog.getByRole('button', { name: 'Begin with one milestone' }).click()

  const part = (name: string) => page.getByRole('group', { name: new RegExp(`^${name}`) })
  await part('Answers for it').getByRole('radio', { name: 'Billing team' }).focus()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Put it before the group' }).focus()
  await page.keyboard.press('Enter')
  await expect(part('Does it').getByRole('alert')).toHaveText('Choose at least one who does it.')
  await part('Does it').getByRole('checkbox', { name: 'Operations' }).focus()
  await page.keyboard.press('Space')
  await glance(page, 'roles-fill', problems)
  // What was ticked is there after a reload, and goes when it stands before the group.
  await page.reload()
  await expect(part('Answers for it').getByRole('radio', { name: 'Billing team' })).toBeChecked()
  await expect(part('Does it').getByRole('checkbox', { name: 'Operations' })).toBeChecked()
  await shotOfWall(wall, 'roles-wall-fill', problems)
  await page.getByRole('button', { name: 'Put it before the group' }).click()
  const parts = { answers: ['b'], does: ['b'], asked: ['a'], told: [] }
  await chloe.does({ type: 'propose', act: 'fill-roles', milestone: card, parts })
  await expect(page.getByRole('region', { name: 'Before your group' }).or(page.getByText(TEXT)).first()).toBeVisible()
  await glance(page, 'roles-stands', problems)

  await expect(page.getByRole('heading', { level: 1, name: 'Two readings, side by side' })).toBeVisible()
  await expect(page.getByText('In 2 places you still differ.')).toBeVisible()
  await expect(wall.page.getByText('In 2 places you still differ.')).toBeVisible()
  await expect(desk.page.getByRole('heading', { name: /They differ in 2 places/ })).toBeVisible()
  await glance(page, 'roles-shown', problems)
  await glance(desk.page, 'roles-console', problems)
  await shotOfWall(wall, 'roles-wall-shown', problems)
  await page.getByRole('button', { name: 'Change our reading' }).click()
  await part('Answers for it').getByRole('radio', { name: 'Operations' }).check()
  await part('Is asked before').getByRole('checkbox', { name: 'Strategy' }).check()
  await page.getByRole('button', { name: 'Put it before the group' }).click()
  await expect(page.getByText('Both groups read every milestone the same way.')).toBeVisible()

  // What waits for another day, on the wall: two points, then more than one page holds; no mark is too small.
  const parks = (texts: readonly string[]) =>
    Promise.all(
      texts.map((text) => amara.does({ type: 'park', card: newCardId(), text, hash: sha256(newSecret()) } as const)),
    )
  await parks([NIGHT, 'Labels for returns'])
  await mediator.does({ type: 'show-parking', on: true })
  await expect(wall.page.getByRole('heading', { level: 1, name: 'Not now, not forgotten' })).toBeVisible()
  const night = await until('it is parked', async () =>
    (await chloe.sees('board')).cards.find(({ text }) => text === NIGHT),
  )
  await chloe.does({ type: 'settle-parked', card: night.id, to: 'next' })
  await shotOfWall(wall, 'parking-wall', problems)
  await parks(Array.from({ length: 16 }, (_, at) => `${at}. ${NIGHT} `.repeat(3).trim()))
  await expect(wall.page.getByText(/^15\./)).toBeAttached()
  await shotOfWall(wall, 'parking-wall-many', problems)
  expect(problems).toEqual([])
  for (const { errors } of [phone, desk, wall]) expect(errors).toEqual([])
  for (const seat of everyone) seat.leavesTheRoom()
})

const shotOfWall = async ({ page }: RecordedPage, name: string, problems: string[]): Promise<void> => {
  await glance(page, name, problems)
  problems.push(...(await hardToRead(page)).map((small) => `${name}: ${small}`))
}
