import { readCard, setCard, setText } from '@parley/shared/documents/cards'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { DAY, logOf, places, refusal } from '../driver/day.ts'
import { gather } from '../driver/gather.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { until } from '../driver/until.ts'
import { everythingIn } from '../driver/wire-search.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await ServerProcess.start()
})
afterAll(() => server.dispose())

it('MP13, DU2, LG3: nobody changes what lies in a locked lane, over a kill, until the mediator opens it', async () => {
  const { mediator, projector, a, b, people } = await gather(server.url, { a: 2, b: 2 }, { ...DAY, k: 3 })
  const [one, other] = [a[0]!, b[0]!]
  await mediator.does({ type: 'start-step', step: 'map' })
  for (const seat of people) await seat.stateWhere('the map is open', (state) => state.boardOpen)
  const lane = await places(one, { kind: 'lane', group: 'both', zone: 'map', text: 'Warehouse' }, [other])
  const milestone = { kind: 'milestone', group: 'b', zone: 'map', week: 4 } as const
  const inside = await places(other, { ...milestone, lane, text: 'Labels are ready' }, [one])
  const outside = await places(other, { ...milestone, text: 'Vans are booked' }, [one])

  expect(await refusal(one.does({ type: 'lock-lane', lane, on: true }))).toBe('not-allowed')
  expect(await refusal(mediator.does({ type: 'lock-lane', lane: inside, on: true }))).toBe('not-found')
  await mediator.does({ type: 'lock-lane', lane, on: true })
  expect(await refusal(mediator.does({ type: 'lock-lane', lane, on: true }))).toBe('not-now')
  for (const seat of [...people, projector])
    await seat.stateWhere('the lane is locked', (state) => state.lockedLanes?.includes(lane) === true)

  await server.down()
  await server.up()
  await one.stateWhere('it is still locked', (state) => state.lockedLanes?.includes(lane) === true)
  setText(await other.opens('board'), inside, 'Labels wait')
  expect(await refusal(other.saved('board'))).toBe('4409')
  setCard(await one.opens('board'), inside, 'week', 9)
  expect(await refusal(one.saved('board'))).toBe('4409')
  setCard(await one.opens('board'), outside, 'lane', lane)
  expect(await refusal(one.saved('board'))).toBe('4409')
  setCard(await one.opens('board'), outside, 'week', 6)
  await one.saved('board')
  const card = async (id: string) => (await other.sees('board')).cards.find((found) => found.id === id)
  await until('the other lane is free', async () => (await card(outside))?.week === 6)
  expect(await card(inside)).toMatchObject({ week: 4, text: 'Labels are ready', lane })

  expect(await refusal(one.does({ type: 'lock-lane', lane, on: false }))).toBe('not-allowed')
  await mediator.does({ type: 'lock-lane', lane, on: false })
  await one.stateWhere('it is open', (state) => state.lockedLanes === undefined)
  const doc = await other.opens('board')
  setText(doc, inside, 'Labels wait')
  await other.saved('board')
  expect(readCard(doc, inside)?.text).toBe('Labels wait')
  const said = (await logOf(one)).entries.map(({ public: open }) => open).filter(({ type }) => type.startsWith('lane-'))
  expect(said).toEqual([
    { type: 'lane-locked', lane },
    { type: 'lane-unlocked', lane },
  ])
  expect(everythingIn(projector.frames), 'the refused words reached nobody').not.toContain('week":9')
})
