import { afterAll, beforeAll, expect, it } from 'vitest'
import type { RoleParts } from '@parley/shared/roles/role-grid'
import { places, refusal } from '../driver/day.ts'
import { gather } from '../driver/gather.ts'
import { Seat } from '../driver/seat.ts'
import { ServerProcess, SHORT_ACTS } from '../driver/server-process.ts'
import { everythingIn } from '../driver/wire-search.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await ServerProcess.start(SHORT_ACTS)
})
afterAll(() => server.dispose())

/** A group act's time, and more for a busy machine. */
const HOLDS = 40_000
const AGENDA = [
  { act: 'map', minutes: 40 },
  { act: 'agree', mode: 'roles', minutes: 20 },
  { act: 'agree', mode: 'close', minutes: 15 },
]

it('RG1 to RG5, DU2: each group says who does what without the other’s reading, across a kill; all is shown at once, and recorded', async () => {
  const room = await gather(server.url, { a: 2, b: 1 }, { k: 3, agenda: AGENDA })
  const { mediator, a, b, created } = room
  const observer = await Seat.joins(server.url, { invite: created.invites.observer, name: 'Looks' })
  const everyone = [...room.everyone, observer]
  const [amara, chloe] = [a[0]!, b[0]!]
  await mediator.does({ type: 'start-step', step: 'map' })
  for (const seat of everyone) await seat.opens('board')
  const lane = await places(amara, { kind: 'lane', group: 'both', zone: 'map', text: 'Billing team' }, everyone)
  const one = await places(amara, { kind: 'milestone', group: 'a', zone: 'map', text: 'One price list' }, everyone)
  const two = await places(chloe, { kind: 'milestone', group: 'b', zone: 'map', text: 'Labels withdrawn' }, everyone)

  expect(await refusal(mediator.does({ type: 'freeze-roles', cards: [one] }))).toBe('not-now')
  await mediator.does({ type: 'start-step', step: 'roles' })
  expect(await refusal(mediator.does({ type: 'freeze-roles', cards: [one, lane] }))).toBe('not-found')
  expect(await refusal(amara.does({ type: 'freeze-roles', cards: [one] }))).toBe('not-allowed')
  await mediator.does({ type: 'freeze-roles', cards: [one, two] })
  for (const seat of everyone) {
    const { roles } = await seat.stateWhere('the grid is there', (state) => state.roles.stage === 'fill')
    expect(roles.parties).toEqual([{ id: 'a' }, { id: 'b' }, { id: lane, text: 'Billing team' }])
    expect(roles.lines.map(({ text }) => text).toSorted()).toEqual(['Labels withdrawn', 'One price list'])
  }

  const says = (seat: Seat, milestone: string, parts: RoleParts) =>
    seat.does({
      type: 'propose',
      act: 'fill-roles',
      milestone,
      parts: { answers: [...parts.answers], does: [...parts.does], asked: [...parts.asked], told: [...parts.told] },
    })
  const holds = (seat: Seat, milestone: string, group: 'a' | 'b') =>
    seat.stateWhere(
      'the reading holds',
      ({ roles }) => roles.lines.some((line) => line.milestone === milestone && line.fills[group] !== undefined),
      HOLDS,
    )
  const ofA: RoleParts = { answers: [lane], does: ['b'], asked: ['a'], told: [] }
  const ofB: RoleParts = { answers: ['b'], does: ['b'], asked: ['a'], told: [] }
  expect(await refusal(says(amara, one, { ...ofA, answers: ['a', 'b'] }))).toBe('invalid')
  expect(await refusal(says(amara, one, { ...ofA, does: [] }))).toBe('invalid')
  expect(await refusal(says(amara, one, { ...ofA, told: [amara.id] }))).toBe('not-now')
  expect(await refusal(says(mediator, one, ofA))).toBe('not-allowed')
  await Promise.all([says(amara, one, ofA), says(amara, two, ofA)])
  await a[1]!.stateWhere('both stand before the group', ({ roles }) => roles.lines.every((line) => line.proposal))
  await server.down()
  await server.up()
  await holds(amara, one, 'a')
  await holds(amara, two, 'a')
  await says(chloe, one, ofB)
  await holds(chloe, one, 'b')
  const { roles: counted } = await mediator.stateWhere(
    'the mediator sees how many hold',
    ({ roles }) => roles.filled.b?.in === 1,
  )
  expect(counted.filled).toEqual({ a: { in: 2, of: 2 }, b: { in: 1, of: 2 } })
  // Nothing of a reading, standing or held, has reached anybody else by now.
  const [readingOfA, readingOfB] = [`"answers":["${lane}"]`, '"answers":["b"]']
  expect(everythingIn(amara.frames)).toContain(readingOfA)
  for (const seat of [chloe, mediator, room.projector, observer]) {
    expect(everythingIn(seat.frames)).not.toContain(readingOfA)
    if (seat !== chloe) expect(everythingIn(seat.frames)).not.toContain(readingOfB)
  }
  for (const seat of a) expect(everythingIn(seat.frames)).not.toContain(readingOfB)

  await says(chloe, two, ofA)
  for (const seat of everyone) {
    const { roles } = await seat.stateWhere('all is shown', (state) => state.roles.stage === 'shown', HOLDS)
    expect(roles.lines.find(({ milestone }) => milestone === one)?.fills).toEqual({ a: ofA, b: ofB })
    expect(roles.lines.find(({ milestone }) => milestone === two)?.fills).toEqual({ a: ofA, b: ofA })
  }
  // What was shown can be changed, before everybody's eyes.
  await says(amara, one, ofB)
  for (const seat of everyone)
    await seat.stateWhere(
      'the groups agree',
      ({ roles }) => roles.lines.find(({ milestone }) => milestone === one)?.fills.a?.answers[0] === 'b',
      HOLDS,
    )

  await mediator.does({ type: 'start-step', step: 'close' })
  const { record } = (await mediator.does({ type: 'prepare-record' })) as { record?: string }
  await amara.stateWhere('a record is there', (state) => state.record !== null)
  const file = await fetch(`${server.url}/api/sessions/${amara.sessionId}/files/record.json`, {
    headers: { authorization: `Bearer ${amara.token}` },
  })
  expect([file.status, record ?? '']).toEqual([200, record ?? ''])
  const { roles } = (await file.json()) as { roles: readonly { milestone: string; roles: unknown }[] }
  expect(roles.find(({ milestone }) => milestone === 'One price list')?.roles).toEqual([
    { part: 'answers', same: ['Operations'] },
    { part: 'does', same: ['Operations'] },
    { part: 'asked', same: ['Strategy'] },
    { part: 'told', same: [] },
  ])
  for (const seat of everyone) seat.leavesTheRoom()
}, 180_000)
