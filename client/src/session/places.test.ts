import { beforeEach, expect, it } from 'vitest'
import { fakeBrowser } from './testing/fake-browser.ts'

const OWEN = { sessionId: 's', seat: { id: 'owen', role: 'participant', group: 'b', token: 'token-of-owen' } } as const
const FATIMA = {
  sessionId: 's',
  seat: { id: 'fatima', role: 'participant', group: 'b', token: 'token-of-fatima' },
} as const
/** Enough to see that it works; a device hashes a code far more often. */
const FEW = 1_000
const names = (name: string) => ({ name, title: 'Joint day' })

let browser: ReturnType<typeof fakeBrowser>
beforeEach(() => {
  browser = fakeBrowser('/s/s')
})
const load = async () => ({
  ...(await import('./places.ts')),
  ...(await import('./seats.ts')),
  storage: await import('../device/browser-storage.ts'),
})
/** Everything that somebody finds who looks into the browser's storage. */
const everything = (): string => [...browser.localStorage.all, ...browser.sessionStorage.all].join('\n')

it('PE1: between two people nothing of anybody is readable on the device, and each code brings back its own', async () => {
  const { makePlace, putAway, openPlaceWith, placesIn, keepSeat, seatOfTab, storage } = await load()
  keepSeat(OWEN, names('Owen'), true)
  expect(await makePlace('s', '4821', FEW)).toBe(1)
  storage.keep('tab', 'parley.typing.s.owen.desk', 'We are asked too late')
  expect(await putAway('s')).toBe(true)
  expect(browser.sessionStorage.all).toEqual([])
  for (const word of ['Owen', 'owen', 'asked too late', 'Joint day', '4821']) expect(everything()).not.toContain(word)

  keepSeat(FATIMA, names('Fatima'), true)
  expect(await makePlace('s', '1177', FEW)).toBe(2)
  expect(everything()).not.toContain('owen')
  await putAway('s')
  expect(everything()).not.toContain('fatima')
  const [first, second] = placesIn('s')
  expect(await openPlaceWith('s', first?.id ?? '', '4821')).toEqual({ of: 'open' })
  expect(seatOfTab('s')).toMatchObject({ seat: 'owen', token: 'token-of-owen', name: 'Owen' })
  expect(storage.kept('tab', 'parley.typing.s.owen.desk')).toBe('We are asked too late')
  expect(everything()).not.toContain('fatima')
  await putAway('s')
  expect(await openPlaceWith('s', second?.id ?? '', '1177')).toEqual({ of: 'open' })
  expect(seatOfTab('s')?.seat).toBe('fatima')
})

it('PE2: a place takes five wrong codes, and then not even the right one', async () => {
  const { makePlace, putAway, openPlaceWith, placesIn, keepSeat, seatOfTab } = await load()
  keepSeat(OWEN, names('Owen'), true)
  await makePlace('s', '4821', FEW)
  await putAway('s')
  const id = placesIn('s')[0]?.id ?? ''
  for (const left of [4, 3, 2, 1, 0])
    expect(await openPlaceWith('s', id, '0000')).toEqual({ of: 'wrong', triesLeft: left })
  expect(await openPlaceWith('s', id, '4821')).toEqual({ of: 'wrong', triesLeft: 0 })
  expect(seatOfTab('s')).toBeUndefined()
})

it('PE2: a right code before the last try gives all tries back', async () => {
  const { makePlace, putAway, openPlaceWith, placesIn, keepSeat } = await load()
  keepSeat(OWEN, names('Owen'), true)
  await makePlace('s', '4821', FEW)
  await putAway('s')
  const id = placesIn('s')[0]?.id ?? ''
  await openPlaceWith('s', id, '0000')
  expect(placesIn('s')[0]?.triesLeft).toBe(4)
  await openPlaceWith('s', id, '4821')
  expect(placesIn('s')[0]?.triesLeft).toBe(5)
})

it('PE2: who comes back by the three words and chooses the same code finds what lay in the shut place', async () => {
  const { makePlace, putAway, openPlaceWith, placesIn, keepSeat, seatOfTab, storage } = await load()
  keepSeat(OWEN, names('Owen'), true)
  await makePlace('s', '4821', FEW)
  storage.keep('tab', 'parley.own.s.owen', '[{"secret":"x","card":"y"}]')
  await putAway('s')
  for (let turn = 0; turn < 5; turn += 1) await openPlaceWith('s', placesIn('s')[0]?.id ?? '', '0000')
  keepSeat({ ...OWEN, seat: { ...OWEN.seat, token: 'token-after' } }, names('Owen'), true)
  await makePlace('s', '4821', FEW)
  expect(seatOfTab('s')?.token).toBe('token-after')
  expect(storage.kept('tab', 'parley.own.s.owen')).toContain('secret')
  expect(placesIn('s')).toHaveLength(1)
  expect(placesIn('s')[0]?.triesLeft).toBe(5)
})

it('PE2: the same code of somebody else opens nothing of a neighbour when a place is made', async () => {
  const { makePlace, putAway, placesIn, keepSeat, storage } = await load()
  keepSeat(OWEN, names('Owen'), true)
  storage.keep('tab', 'parley.typing.s.owen.desk', 'We are asked too late')
  await makePlace('s', '4821', FEW)
  await putAway('s')
  keepSeat(FATIMA, names('Fatima'), true)
  await makePlace('s', '4821', FEW)
  expect(everything()).not.toContain('asked too late')
  expect(placesIn('s')).toHaveLength(2)
})

it('PE1: where the device refuses to keep it, nothing leaves the tab', async () => {
  const { makePlace, putAway, keepSeat, seatOfTab } = await load()
  keepSeat(OWEN, names('Owen'), true)
  await makePlace('s', '4821', FEW)
  browser.localStorage.refuses = true
  expect(await putAway('s')).toBe(false)
  expect(seatOfTab('s')?.seat).toBe('owen')
})

it('PE1: a place that is given up leaves nothing behind', async () => {
  const { makePlace, giveUpPlace, keepSeat } = await load()
  keepSeat(OWEN, names('Owen'), true)
  await makePlace('s', '4821', FEW)
  giveUpPlace('s')
  expect(everything()).toBe('')
})

it('PE1: a place that nobody opened for two weeks leaves the device by itself', async () => {
  const { makePlace, putAway, placesIn, sweepPlaces, keepSeat } = await load()
  keepSeat(OWEN, names('Owen'), true)
  await makePlace('s', '4821', FEW)
  await putAway('s')
  sweepPlaces(Date.now() + 13 * 86_400_000)
  expect(placesIn('s')).toHaveLength(1)
  sweepPlaces(Date.now() + 15 * 86_400_000)
  expect(everything()).toBe('')
})

it('PE3: a page that nobody touches asks first, and is put away half a minute later', async () => {
  const { idleStage } = await import('./hand-on.ts')
  expect([0, 89_999, 90_000, 119_999, 120_000].map(idleStage)).toEqual(['here', 'here', 'asks', 'asks', 'goes'])
})
