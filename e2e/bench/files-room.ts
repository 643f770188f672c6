import { setText } from '@parley/shared/documents/cards'
import { DAY, places } from '../driver/day.ts'
import { becomeReady, gather, writesAndTables, type Gathering } from '../driver/gather.ts'
import type { Seat } from '../driver/seat.ts'

const PEOPLE = { a: 12, b: 12 } as const
/** Letters that one person adds in a second. */
const PACE = 5
const PAUSE_MS = 300

/** Finds each card by its number in a file. */
export const CARD = /Person \d+, card \d+/g

const sentence = (seat: number, card: number): string =>
  `Person ${seat}, card ${card}: dates hold when those who do the work have seen them before they are promised.`

/** One person puts so many cards on the board, no quicker than the limit on typing lets a hand paste them. */
const putsMany = async (seat: Seat, at: number, count: number): Promise<void> => {
  const group = at < PEOPLE.a ? 'a' : 'b'
  for (let card = 0; card < count; card += 1) {
    await places(seat, { kind: 'interest', group, zone: `interest:${group}`, text: sentence(at, card + 1) })
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
}

/** A session in its last step, with so many cards on the board, whose texts both groups let go along. */
export const filesRoom = async (url: string, cards: number): Promise<Gathering> => {
  const room = await gather(url, PEOPLE, DAY)
  const { mediator, a, b, people } = room
  await writesAndTables(room, 'interest', (seat) => sentence(seat, 0))
  await becomeReady(room)
  await mediator.does({ type: 'start-step', step: 'reveal-interests' })
  await mediator.does({ type: 'reveal', kind: 'interest' })
  await mediator.does({ type: 'end-silence' })
  await mediator.does({ type: 'start-step', step: 'priorities' })
  const each = (at: number): number =>
    Math.floor((cards * (at + 1)) / people.length) - Math.floor((cards * at) / people.length)
  await Promise.all(people.map((seat, at) => putsMany(seat, at, each(at) - 1)))
  for (const [one] of [a, b]) await one?.does({ type: 'propose', act: 'release', answer: 'yes' })
  await mediator.stateWhere('texts go along', ({ release }) => release.a === 'yes' && release.b === 'yes', 60_000)
  await mediator.does({ type: 'start-step', step: 'close' })
  return room
}

/** Everybody types on the own desk until `stop`; gives for each letter the milliseconds until it was called saved. */
export const typesOn = (seats: readonly Seat[]): { readonly stop: () => Promise<readonly number[]> } => {
  const typing = { isOver: false }
  const waits: number[] = []
  const types = async (seat: Seat): Promise<void> => {
    const desk = `desk:${seat.id}`
    const card = await seat.writes('listening', 'What I think of it:')
    const doc = await seat.opens(desk)
    for (let letter = 0; !typing.isOver; letter += 1) {
      const began = performance.now()
      setText(doc, card, `What I think of it: ${'x'.repeat(letter % 200)}`)
      await seat.saved(desk)
      waits.push(performance.now() - began)
      await new Promise((resolve) => setTimeout(resolve, 1_000 / PACE))
    }
  }
  const all = Promise.all(seats.map(types))
  return {
    stop: async () => {
      typing.isOver = true
      await all
      return waits.toSorted((one, other) => one - other)
    },
  }
}
