import { afterAll, beforeAll, expect, it } from 'vitest'
import { Seat } from '../driver/seat.ts'
import { ServerProcess, SHORT_ACTS } from '../driver/server-process.ts'
import { HELD, LARKFIELD, PEOPLE, SHARED } from '../larkfield/case.ts'
import { playLarkfield } from '../larkfield/play.ts'
import { ProtocolMediator } from '../larkfield/protocol-mediator.ts'
import { ProtocolPerson } from '../larkfield/protocol-person.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await ServerProcess.start(SHORT_ACTS)
})
afterAll(() => server.dispose())

it('BL7, BL8, MK2, MK3: the Larkfield case comes out with the figures of its page', async () => {
  const { mediator, created } = await Seat.creates(server.url)
  const people = await Promise.all(
    PEOPLE.map(
      async ({ name, group }) =>
        new ProtocolPerson(name, group, await Seat.joins(server.url, { invite: created.invites[group], name })),
    ),
  )
  await playLarkfield({ mediator: new ProtocolMediator(mediator), people }, async () => {})

  const { state } = mediator
  const ballot = state?.ballots[0]
  const result = ballot?.result
  expect(result?.by).toBe('group')
  expect(result?.common.map((one) => one.text)).toEqual([
    'Dates checked by both groups',
    'News of changes before customers get it',
  ])
  const all = [...(result?.common ?? []), ...(result?.one ?? []), ...(result?.others ?? [])]
  for (const expected of LARKFIELD.expected.priorities) {
    const found = all.find((one) => one.text === expected.text)
    expect(found, expected.text).toMatchObject({ a: expected.S, b: expected.O, total: expected.total })
  }
  const board = (await mediator.sees('board')).cards
  expect(board.filter((card) => card.kind === 'interest')).toHaveLength(14)
  expect(board.filter((card) => card.zone === 'interest:both').map((card) => card.text)).toEqual([SHARED.from])
  expect(board.filter((card) => card.kind === 'assumption')).toHaveLength(10)
  expect(board.filter((card) => card.kind === 'frustration')).toHaveLength(13)
  const shared = board.find((card) => card.text === SHARED.from)
  expect(state?.marks[shared?.id ?? '']).toEqual({ 'true-for-me': { total: 15, a: 6, b: 9 } })
  for (const person of people) {
    const other = person.group === 'a' ? HELD.b : HELD.a
    expect(person.reached()).toContain(person.group === 'a' ? HELD.a : HELD.b)
    expect(person.reached()).not.toContain(other)
  }
  for (const text of [HELD.a, HELD.b]) expect(everyFrame(mediator)).not.toContain(text)
}, 120_000)

const everyFrame = (seat: Seat): string => new ProtocolMediator(seat).reached()
