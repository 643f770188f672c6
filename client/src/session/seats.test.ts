import { beforeEach, expect, it } from 'vitest'
import { fakeBrowser } from './testing/fake-browser.ts'

const taken = (id: string) => ({
  sessionId: 's',
  seat: { id, role: 'participant', group: 'b', token: `token-${id}` } as const,
})
const names = { name: 'Omar', title: 'Day' }
const load = async () => ({
  ...(await import('./seats.ts')),
  ...(await import('./not-placed.ts')),
  secrets: await import('../features/participant/own-secrets.ts'),
  receipts: await import('../features/participant/receipts.ts'),
})

let browser: ReturnType<typeof fakeBrowser>
beforeEach(() => {
  browser = fakeBrowser()
})

it('DU9: on a shared device a seat and all that is its own stay in the tab', async () => {
  const { keepSeat, renameSeat, allSeats, placeOf, createNotPlaced, secrets, receipts } = await load()
  keepSeat(taken('one'), names, true)
  const seat = { sessionId: 's', seat: 'one' }
  renameSeat('s', 'one', { name: 'Omar', title: 'Joint day' })
  secrets.secretOf(seat, 'card')
  receipts.receiptOf(seat, 'ballot')
  createNotPlaced('s', 'one').add([{ document: 'board', kind: 'note', text: 'Not placed', reason: 'locked' }])
  expect(placeOf(seat)).toBe('tab')
  expect(allSeats().map(({ seat: id, title }) => [id, title])).toEqual([['one', 'Joint day']])
  expect(secrets.ownSecrets(seat)).toHaveLength(1)
  expect(receipts.knownReceipts(seat, 'ballot')).toHaveLength(1)
  expect(createNotPlaced('s', 'one').items()).toHaveLength(1)
  expect(browser.localStorage.all).toEqual([])
})

it('DU9: a device of one’s own keeps the seat for every tab, and each place forgets its own', async () => {
  const { keepSeat, dropSeat, allSeats, placeOf } = await load()
  keepSeat(taken('own'), names)
  keepSeat(taken('shared'), names, true)
  expect([placeOf({ sessionId: 's', seat: 'own' }), placeOf({ sessionId: 's', seat: 'shared' })]).toEqual([
    'local',
    'tab',
  ])
  expect(browser.localStorage.all.join(' ')).not.toContain('shared')
  dropSeat({ sessionId: 's', seat: 'own', token: 'token-own' })
  expect(allSeats().map(({ seat }) => seat)).toEqual(['shared'])
  expect(browser.localStorage.all).toEqual([])
})

it('DU9: a seat that was kept on the device and comes back as shared leaves the device', async () => {
  const { keepSeat, allSeats } = await load()
  keepSeat(taken('one'), names)
  keepSeat(taken('one'), names, true)
  expect([allSeats().length, browser.localStorage.all]).toEqual([1, []])
})
