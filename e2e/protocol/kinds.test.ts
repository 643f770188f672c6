import { setCard } from '@parley/shared/documents/cards'
import type { NewStep, WrittenKind } from '@parley/shared/session/agenda'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { caughtUp, logOf, places, refusal } from '../driver/day.ts'
import { becomeReady, cardsOf, gather, type Gathering } from '../driver/gather.ts'
import type { Seat } from '../driver/seat.ts'
import { ServerProcess, SHORT_ACTS } from '../driver/server-process.ts'
import { everythingIn } from '../driver/wire-search.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await ServerProcess.start(SHORT_ACTS)
})
afterAll(() => server.dispose())

const AGENDA: readonly NewStep[] = [
  { act: 'write', mode: 'alone', kind: 'us-by-us', minutes: 5 },
  { act: 'write', mode: 'alone', kind: 'them-by-us', minutes: 5 },
  { act: 'write', mode: 'table', kinds: ['us-by-us', 'them-by-us', 'us-by-them'], minutes: 9 },
  { act: 'reveal', kind: 'us-by-us', also: ['them-by-us', 'us-by-them'], minutes: 15 },
  { act: 'map', board: 'pairs', minutes: 20 },
]

const first = (seats: readonly Seat[]): Seat => {
  const [seat] = seats
  if (!seat) throw new Error('The room is empty.')
  return seat
}

/** Everybody writes one line of a kind and shares it. */
const writes = async ({ mediator, people }: Gathering, kind: WrittenKind): Promise<void> => {
  await mediator.does({ type: 'start-step', step: `write-${kind}` })
  for (const [at, seat] of people.entries()) await seat.offers([await seat.writes(kind, `${kind} by pelican ${at}`)])
}

it('KI1, KI3, KI8, KI10, RV2, RV3: a mirror comes out at one moment, and nobody writes an answer under it', async () => {
  const room = await gather(server.url, { a: 3, b: 3 }, { template: 'mirror', k: 3, agenda: AGENDA })
  const { mediator, a, b, projector, everyone } = room
  const [strategy, operations] = [first(a), first(b)]
  await writes(room, 'us-by-us')
  await writes(room, 'them-by-us')
  await mediator.does({ type: 'start-step', step: 'table' })
  const table = await cardsOf(strategy, 'table:a', 6)
  const held = table.find(({ kind }) => kind === 'them-by-us')
  if (!held) throw new Error('No line about the other group lies at the table.')
  await strategy.does({ type: 'hold-back', card: held.id })
  for (const seat of [...b, mediator, projector]) expect(everythingIn(seat.frames)).not.toContain('by pelican 0')

  const board = await operations.opens('board')
  const before = board.store.clients.size
  let updates = 0
  board.on('update', () => (updates += 1))
  await becomeReady(room)
  await mediator.does({ type: 'start-step', step: 'reveal-mirror' })
  expect(updates).toBe(0)
  await mediator.does({ type: 'reveal', kind: 'us-by-us' })
  for (const seat of everyone) await cardsOf(seat, 'board', 11)
  // Both groups' lists in one update, written by one client that is nobody's.
  expect([updates, board.store.clients.size - before]).toEqual([1, 1])
  const cards = await cardsOf(operations, 'board', 11)
  const lanes = [...new Set(cards.map(({ zone }) => zone))].toSorted((one, other) =>
    String(one).localeCompare(String(other)),
  )
  expect(lanes).toEqual(['them-by-us:a', 'them-by-us:b', 'us-by-us:a', 'us-by-us:b'])
  expect(cards.some(({ id }) => table.some((one) => one.id === id))).toBe(false)
  for (const seat of [...b, mediator, projector]) expect(everythingIn(seat.frames)).not.toContain(held.text)
  const { entries } = await logOf(operations)
  expect(entries.findLast(({ public: said }) => said.type === 'revealed')?.public).toMatchObject({
    kind: 'us-by-us',
    also: ['them-by-us', 'us-by-them'],
    cards: { a: 5, b: 6 },
  })

  const [line] = cards
  if (!line) throw new Error('The board is empty.')
  const mark = (kind: 'true-for-me' | 'unclear') =>
    refusal(operations.does({ type: 'mark', card: line.id, mark: kind, on: true }))
  expect([await mark('true-for-me'), await mark('unclear')]).toEqual(['not-now', null])
  await mediator.does({ type: 'end-silence' })
  await caughtUp(room, [operations])
  expect(operations.state?.boardOpen).toBe(false)
  const answer = { kind: 'note', group: 'both', zone: 'together', text: 'That is unfair' } as const
  expect(await refusal(places(operations, answer))).toBe('4409')
  for (const seat of a) expect(everythingIn(seat.frames)).not.toContain('That is unfair')

  await mediator.does({ type: 'start-step', step: 'pairs' })
  await caughtUp(room, [...a, ...b])
  const [, other] = b
  if (!other) throw new Error('The room is too small.')
  const meant = await places(strategy, { kind: 'meant', group: 'a', zone: 'pairs', text: 'We meant soon' }, [other])
  const heard = await places(other, { kind: 'heard', group: 'b', zone: 'pairs', of: meant, text: 'Now' }, [strategy])
  // The yes is of the group that meant it.
  setCard(await other.opens('board'), heard, 'fits', 'f'.repeat(64))
  expect(await refusal(other.saved('board'))).toBe('4409')
  setCard(await strategy.opens('board'), heard, 'fits', 'f'.repeat(64))
  await strategy.saved('board')
}, 180_000)
