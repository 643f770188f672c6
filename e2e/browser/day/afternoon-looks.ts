import { expect } from '@playwright/test'
import type { CardView } from '@parley/shared/documents/card-view'
import { LARKFIELD } from '@parley/shared/practice/larkfield'
import type { StateView } from '@parley/shared/protocol/state-view'
import { AGREED, ASKS, FIRST_OFFER } from '../../larkfield/afternoon.ts'
import { drafts } from '../../larkfield/case.ts'
import { readTheLog } from './evening.ts'
import { judgedFromAfar, type Looks } from './looks.ts'
import { clockOf } from './noon-looks.ts'
import type { DayRoom } from './the-room.ts'

type Round = { readonly carried: boolean }
const { support: SUPPORT } = (
  LARKFIELD as unknown as {
    readonly expected: { readonly support: readonly { readonly round1: Round; readonly round2?: Round }[] }
  }
).expected

const holdsAnswers = (count: number) => (state: StateView) =>
  state.asks.list.filter((one) => one.answer).length === count

/** The result of a support check on the wall and on a phone, round by round. */
const readsRound =
  (name: string, { carried }: Round) =>
  async (room: DayRoom): Promise<void> => {
    const words = carried ? 'Carried' : 'Not carried'
    await expect(room.named('Chloe').page.getByRole('heading', { name: words, exact: true })).toBeVisible()
    await expect(room.screen.page.getByText(words, { exact: true }).first()).toBeVisible()
    if (name === 'support-0-1-result') await judgedFromAfar(room, name)
  }
const ROUNDS: Looks = Object.fromEntries(
  SUPPORT.flatMap(({ round1, round2 }, at) =>
    [round1, ...(round2 ? [round2] : [])].map((round, index) => {
      const name = `support-${at}-${index}-result`
      return [name, readsRound(name, round)]
    }),
  ),
)

/** From the asks to the record that both groups confirmed. */
export const AFTERNOON: Looks = {
  ...ROUNDS,
  break: async (room) => {
    await expect(room.named('Chloe').page.getByText(clockOf(15)).first()).toBeVisible()
  },
  'asks-half': async (room) => {
    await expect(room.named('Ruth').page.getByText('They are answering.')).toBeVisible()
    await room.socketOf('a').seat.stateWhere('the own answers hold', holdsAnswers(4), 40_000)
    const { mediator, screen } = room
    for (const recorded of [mediator, screen, room.named('Dee').recorded, room.named('Chloe').recorded])
      expect(recorded.reached(), 'AK3').not.toMatch(/"answer":"(yes|no|try|clearer)"/)
  },
  'asks-shown': (room) => judgedFromAfar(room, 'asks-shown'),
  'rated-milestone-result': async (room) => {
    const confidence = room.named('Chloe').page.getByRole('table', { name: /^Confidence.*First hundred/ })
    await expect(confidence.getByRole('row', { name: /Strategy.*middle/ })).toContainText('middle 4.5')
    await expect(confidence.getByRole('row', { name: /Operations.*middle/ })).toContainText('middle 3')
    await expect(
      room.named('Chloe').page.getByText('4 of 9 in Operations gave 1 or 2.', { exact: false }),
    ).toBeVisible()
  },
  'map-locked': async (room) => {
    const { page } = room.named('Chloe')
    await expect(page.getByText('Locked: nothing in this lane changes').first()).toBeVisible()
    await page.getByRole('button', { name: 'New milestone', exact: true }).first().click()
    const lanes = page.getByRole('dialog').getByRole('combobox', { name: 'Lane' })
    await expect(lanes.locator('option'), 'no lane takes a milestone').toHaveText(['No lane yet'])
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
  },
  'map-linked': async (room) => {
    const chain = [0, 2, 4, 7].map((at) => LARKFIELD.cards.milestone[at]?.[1].slice(0, 20) ?? '')
    const longest = new RegExp(`Longest chain: ${chain.join('.*→ ')}`)
    for (const name of ['Chloe', 'Amara']) await expect(room.named(name).page.getByText(longest).first()).toBeVisible()
    // All twelve limits lie on a milestone.
    const { page } = room.named('Chloe')
    await expect(page.getByRole('combobox', { name: /^Attach to a milestone:/ })).toHaveCount(12)
    await expect(page.getByText('Not attached to a milestone yet')).toHaveCount(0)
  },
  'map-moved': async (room) => {
    const offer = room.named('Chloe').page.getByRole('listitem').filter({ hasText: FIRST_OFFER }).first()
    await expect(offer).toContainText(/week 10/i)
  },
  'support-0-0-open': async (room) => {
    // A reload amid a ballot: the vote is in, and the page says so.
    const { page } = room.named('Chloe')
    await page.reload()
    await expect(page.getByRole('heading', { name: 'Your answer is in' })).toBeVisible()
  },
  'agreements-accepted': (room) => judgedFromAfar(room, 'agreements-accepted'),
  record: async (room) => {
    const { cards } = await room.socketOf('a').seat.sees('board')
    const count = (kind: CardView['kind'], zone = ''): number =>
      cards.filter((card) => card.kind === kind && (card.zone ?? '').endsWith(zone)).length
    expect([count('interest'), count('interest', ':both')], '13 in lanes and 1 shared').toEqual([14, 1])
    expect([count('assumption'), count('frustration'), count('rewrite')]).toEqual([10, 13, 12])
    expect([count('agreement'), count('difference'), count('test'), count('limit')]).toEqual([6, 1, 3, 12])
    await expect(room.screen.page.getByRole('heading', { name: 'What both groups agreed' })).toBeVisible()
  },
  'record-half': async (room) => {
    room.clock.to('16:15')
    expect(room.screen.reached(), 'RC3').not.toMatch(/"record":\{/)
    await room.guests.readOut(drafts('interest')[0]?.text ?? '')
    await judgedFromAfar(room, 'record-half')
  },
  'record-confirmed': async (room) => {
    const unfinished = ASKS.filter(({ reply }) => reply === 'no' || reply === 'try').map(({ text }) => text)
    room.clock.to('16:28')
    await readTheLog(room)
    room.guestPages.push(...(await room.guests.readTheRecord([...unfinished, ...AGREED.map(({ text }) => text)])))
  },
  ended: (room) => judgedFromAfar(room, 'ended'),
}
