import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setText } from '@parley/shared/documents/cards'
import type { BallotView } from '@parley/shared/protocol/ballot-views'
import type { LiveMessage, StateView } from '@parley/shared/protocol/state-view'
import type { FiveCounts } from '@parley/shared/session/tallies'
import { ratingsOf } from '@parley/shared/voting/ratings-of'
import { ballotOf } from '../driver/ballot.ts'
import { bytesIn, keysIn, tablesIn, wordsIn } from '../driver/data-folder.ts'
import { caughtUp, DAY, logOf, places, refusal } from '../driver/day.ts'
import { gather, type Gathering } from '../driver/gather.ts'
import { newSecret, Seat, sha256 } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { everythingIn } from '../driver/wire-search.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await ServerProcess.start()
})
afterAll(() => server.dispose())

const STEP = 'rate-milestones'
/** What somebody gives the milestones, in their order: a value, a value with a guess, or nothing. */
type Given = readonly (number | readonly [value: number, guess: number] | null)[]

/** Milestones on the map that everybody sees, and then the step in which they are rated. */
const draws = async ({ mediator, b, everyone }: Gathering, texts: readonly string[]): Promise<readonly string[]> => {
  await mediator.does({ type: 'start-step', step: 'map' })
  for (const seat of everyone) await seat.opens('board')
  const cards: string[] = []
  for (const text of texts)
    cards.push(await places(b[0]!, { kind: 'milestone', group: 'both', zone: 'map', text }, everyone))
  await mediator.does({ type: 'start-step', step: STEP })
  return cards
}
const opens = async (
  { mediator, people }: Gathering,
  cards: readonly string[],
  guess: readonly string[] = [],
): Promise<BallotView> => {
  await mediator.does({ type: 'freeze-rating', cards: [...cards], guess: [...guess] })
  const { ballots } = await mediator.stateWhere('cards are frozen', (now) => now.ballots.at(-1)?.stage === 'frozen')
  const ballot = ballots.at(-1)!
  await mediator.does({ type: 'open-ballot', ballot: ballot.id })
  for (const seat of people) await seat.stateWhere('it is open', (now) => now.ballots.at(-1)?.stage === 'open')
  return ballot
}
const rates = async (seat: Seat, ballot: BallotView, given: Given, receipt = newSecret()): Promise<string> => {
  const ratings = given.flatMap((one, at) => {
    if (one === null) return []
    const option = ballot.options[at]!.id
    return typeof one === 'number' ? [{ option, values: [one] }] : [{ option, values: [one[0]], guess: one[1] }]
  })
  await seat.does({ type: 'vote', ballot: ballot.id, receipt, choice: ratings.length > 0 ? { ratings } : 'pass' })
  return receipt
}
const closes = async ({ mediator, everyone }: Gathering, ballot: BallotView): Promise<void> => {
  await mediator.does({ type: 'close-ballot', ballot: ballot.id })
  for (const seat of everyone) await seat.stateWhere('it is closed', (now) => now.ballots.at(-1)?.stage === 'closed')
}
const statesOf = (seat: Seat): readonly StateView[] =>
  seat.frames.flatMap(({ data }) => {
    if (typeof data !== 'string') return []
    const message = JSON.parse(data) as LiveMessage
    return message.type === 'state' ? [message.state] : []
  })
const split = (a: FiveCounts, b: FiveCounts) => [{ axis: 'confidence', a, b }]

describe('a blind rating', () => {
  it('BL15, BL16, BL17, BL4, BL5, BL6, BL9: nobody learns a rating before the close; then all the same, as far as k shows it', async () => {
    const room = await gather(server.url, { a: 4, b: 3 }, { ...DAY, k: 3 })
    const { mediator, a, b, created, projector } = room
    expect(await refusal(mediator.does({ type: 'freeze-rating', cards: ['any'], guess: [] }))).toBe('not-now')
    const cards = await draws(room, ['Undo drill', 'One screen', 'First hundred'])
    const [undo, screen, hundred] = cards as [string, string, string]
    // What cannot be frozen.
    const freezes = (some: readonly string[], guess: readonly string[] = []) =>
      refusal(mediator.does({ type: 'freeze-rating', cards: [...some], guess: [...guess] }))
    expect(await freezes([])).toBe('invalid')
    expect(await freezes([undo, 'nowhere'])).toBe('invalid')
    expect(await freezes([undo], [screen])).toBe('invalid')
    expect(await freezes(Array.from({ length: 13 }, (_, at) => `card-${at}`))).toBe('invalid')
    expect(await freezes(cards, cards)).toBe('invalid')
    expect(await refusal(mediator.does({ type: 'freeze-options', cards: [undo, screen] }))).toBe('not-now')
    expect(await refusal(a[0]!.does({ type: 'freeze-rating', cards: [undo], guess: [] }))).toBe('not-allowed')

    const ballot = await opens(room, cards, [undo])
    const late = await Seat.joins(server.url, { invite: created.invites.b, name: 'Late' })
    await late.stateWhere('the ballot is there', (now) => now.ballots.at(-1)?.stage === 'open')
    expect(ballot.options.map(({ text }) => text)).toEqual(['Undo drill', 'One screen', 'First hundred'])
    expect(ballotOf(late)!.rating).toEqual({
      of: 'milestone',
      axes: ['confidence'],
      options: ballot.options.map(({ id }, at) => ({ option: id, card: cards[at] })),
      guess: [ballot.options[0]!.id],
    })
    // What is no choice here.
    const [x, y] = ballot.options.map(({ id }) => id) as [string, string]
    const tries = (choice: unknown) =>
      refusal(a[0]!.does({ type: 'vote', ballot: ballot.id, receipt: newSecret(), choice } as never))
    for (const choice of [
      [x],
      { level: 2 },
      { ratings: [{ option: x, values: [6] }] },
      { ratings: [{ option: x, values: [2.5] }] },
      { ratings: [{ option: x, values: [] }] },
      { ratings: [{ option: x, values: [1, 2] }] },
      { ratings: [{ option: 'elsewhere', values: [1] }] },
      { ratings: [{ option: y, values: [1], guess: 2 }] },
      {
        ratings: [
          { option: x, values: [1] },
          { option: x, values: [2] },
        ],
      },
    ])
      expect(await tries(choice)).toBe('invalid')
    const passed = ballot.options.map(({ id }) => id)
    expect(
      await refusal(mediator.does({ type: 'vote', ballot: ballot.id, receipt: newSecret(), choice: passed })),
    ).toBe('not-allowed')

    // A change replaces, also from another device, and a retry counts once. The second card is passed by two of four.
    const replaced = await rates(a[0]!, ballot, [[1, 1], 1, 1])
    const kept = await rates(a[0]!, ballot, [[5, 2], 4, null])
    await rates(a[0]!, ballot, [[5, 2], 4, null], kept)
    await rates(a[1]!, ballot, [[4, 2], 4, 3])
    await rates(a[2]!, ballot, [[4, 3], null, 3])
    await rates(a[3]!, ballot, [3, null, null])
    await rates(b[0]!, ballot, [[2, 4], 2, null])
    await rates(b[1]!, ballot, [[2, 4], 1, null])
    await rates(b[2]!, ballot, [[1, 5], 1, null])
    await rates(late, ballot, [null, null, null])
    const { turnout } = (
      await mediator.stateWhere('all are in', (now) => now.ballots.at(-1)?.turnout?.in === 8)
    ).ballots.at(-1)!
    expect(turnout).toEqual({ in: 8, asked: 8 })

    // Before the close: nothing on any wire, and on the disk one locked box of one size for each person.
    const seats = [...room.everyone, late]
    await caughtUp(room, seats)
    for (const seat of seats) {
      const states = statesOf(seat)
      expect(states.some(({ ballots }) => ballots.some(({ stage }) => stage === 'open'))).toBe(true)
      for (const { ballots } of states) {
        for (const shown of ballots) {
          for (const key of ['result', 'receipts']) expect(shown).not.toHaveProperty(key)
          expect(Object.keys(shown.rating ?? {}).sort()).toEqual(['axes', 'guess', 'of', 'options'])
          if (seat !== mediator) expect(shown).not.toHaveProperty('turnout')
        }
      }
      expect(everythingIn(seat.frames)).not.toMatch(/"values"|"rated"|"total":\[\d|"a":\[\d|"b":\[\d/)
    }
    const rows = tablesIn(server.dataDir)['votes']!.filter((row) => row['ballot'] === ballot.id)
    expect(rows).toHaveLength(8)
    expect(new Set(rows.map((row) => (row['choice'] as Buffer).length)).size).toBe(1)
    for (const secret of [kept, replaced, '"values"']) expect(bytesIn(server.dataDir).includes(secret)).toBe(false)

    // Who comes back after a crash finds it as it was.
    await server.down()
    await server.up()
    await mediator.stateWhere('all are still in', (now) => now.ballots.at(-1)?.turnout?.in === 8)
    await closes({ ...room, everyone: seats }, ballot)
    const options = ballot.options.map(({ id }) => id)
    for (const seat of seats) {
      const { rating, receipts, result } = ballotOf(seat)!
      expect(result).toBeUndefined()
      expect(receipts).toContain(sha256(kept))
      expect(receipts).not.toContain(sha256(replaced))
      expect(rating!.result).toEqual({
        by: 'group',
        ballots: { total: 8, a: 4, b: 4 },
        options: [
          {
            option: options[0],
            by: 'group',
            axes: split([0, 0, 1, 2, 1], [1, 2, 0, 0, 0]),
            guess: { a: [0, 2, 1, 0, 0], b: [0, 0, 0, 2, 1] },
          },
          { option: options[1], by: 'total', axes: [{ axis: 'confidence', total: [2, 1, 0, 2, 0] }] },
          { option: options[2], by: 'none', axes: [] },
        ],
      })
      expect(ratingsOf(seat.state!, undo)).toEqual([
        { axis: 'confidence', ballot: ballot.id, round: 1, by: 'group', a: [0, 0, 1, 2, 1], b: [1, 2, 0, 0, 0] },
      ])
      expect(ratingsOf(seat.state!, hundred).map(({ by }) => by)).toEqual(['none'])
    }
    expect(tablesIn(server.dataDir)['votes']!.filter((row) => row['ballot'] === ballot.id)).toEqual([])
    expect(tablesIn(server.dataDir)['turnout']!.filter((row) => row['ballot'] === ballot.id)).toEqual([])
    expect(keysIn(server.dataDir).filter((name) => name.includes(ballot.id))).toEqual([])
    expect(wordsIn(server.dataDir)).not.toContain(kept)
    expect(projector.state?.phase).toMatchObject({ of: 'vote', method: 'rate', stage: 'closed' })
  }, 180_000)

  it('BL7, BL16: with a group under k nothing by group reaches anybody, in no frame and not in the log', async () => {
    const room = await gather(server.url, { a: 2, b: 5 }, { ...DAY, k: 3 })
    const cards = await draws(room, ['Undo drill', 'One screen'])
    const ballot = await opens(room, cards, cards)
    for (const seat of room.a) await rates(seat, ballot, [[1, 5], null])
    for (const [at, seat] of room.b.entries()) await rates(seat, ballot, [[5, 1], at < 2 ? 4 : null])
    await closes(room, ballot)
    for (const seat of room.everyone) {
      expect(ballotOf(seat)!.rating!.result).toEqual({
        by: 'total',
        ballots: { total: 7 },
        options: [
          { option: ballot.options[0]!.id, by: 'total', axes: [{ axis: 'confidence', total: [2, 0, 0, 0, 5] }] },
          { option: ballot.options[1]!.id, by: 'none', axes: [] },
        ],
      })
      expect(JSON.stringify(statesOf(seat).map(({ ballots }) => ballots))).not.toMatch(/"[ab]":/)
    }
    const { entries } = await logOf(room.a[0]!)
    const closed = entries.find((entry) => entry.public['type'] === 'ballot-closed')!.public
    expect(JSON.stringify(closed)).toContain('"total":[2,0,0,0,5]')
    expect(JSON.stringify(closed)).not.toMatch(/"[ab]":/)
  }, 180_000)

  it('BL10, BL11, BL18: voided, repeated and reworded, later rounds show no split that could be subtracted', async () => {
    const room = await gather(server.url, { a: 4, b: 4 }, { ...DAY, k: 3 })
    const { mediator, people, everyone, b } = room
    const cards = await draws(room, ['Heron drill', 'One screen'])
    const byOf = (seat: Seat) => ballotOf(seat)!.rating!.result!.options.map(({ by, why }) => [by, why ?? '-'])
    const first = await opens(room, cards)
    for (const seat of people) await rates(seat, first, [4, 2])
    await mediator.does({ type: 'void-ballot', ballot: first.id, reason: 'A milestone was missing.' })
    for (const seat of everyone) {
      const { ballots } = await seat.stateWhere('it is void', (now) => now.ballots.at(-1)?.stage === 'void')
      expect(ballots.at(-1)!.reason).toBe('A milestone was missing.')
      for (const key of ['receipts', 'fill', 'turnout']) expect(ballots.at(-1)).not.toHaveProperty(key)
      expect(ballots.at(-1)!.rating).not.toHaveProperty('result')
      expect(seat.state!.phase).toMatchObject({ method: 'rate', stage: 'collect' })
    }
    expect(keysIn(server.dataDir).filter((name) => name.includes(first.id))).toEqual([])

    // Voided uncounted, it was seen by nobody: the second round may be split.
    const second = await opens(room, cards)
    for (const seat of people) await rates(seat, second, [4, 2])
    await closes(room, second)
    expect(byOf(b[0]!)).toEqual([
      ['group', '-'],
      ['group', '-'],
    ])
    // Everybody again, other words on the first card, one person passes it.
    await mediator.does({ type: 'start-step', step: 'map' })
    const doc = await b[0]!.opens('board')
    setText(doc, cards[0]!, 'Heron drill in thirty minutes')
    await b[0]!.saved('board')
    await mediator.does({ type: 'start-step', step: STEP })
    const third = await opens(room, cards)
    expect(third).toMatchObject({ round: 3 })
    expect(third.options[0]!.text).toBe('Heron drill in thirty minutes')
    for (const [at, seat] of people.entries()) await rates(seat, third, [at === 0 ? null : 5, 5])
    await closes(room, third)
    expect(byOf(b[0]!)).toEqual([
      ['total', 'rounds'],
      ['group', '-'],
    ])
    // Voided after its close, what was seen of it still counts; one voter less hides everything by group.
    await mediator.does({ type: 'void-ballot', ballot: third.id, reason: 'We look again.' })
    const fourth = await opens(room, cards)
    for (const seat of people.slice(1)) await rates(seat, fourth, [5, 5])
    await closes(room, fourth)
    for (const seat of everyone) {
      expect(ballotOf(seat)!.rating!.result).toMatchObject({ by: 'total', why: 'rounds', ballots: { total: 7 } })
      expect(byOf(seat)).toEqual([
        ['total', 'rounds'],
        ['total', 'rounds'],
      ])
      expect(ratingsOf(seat.state!, cards[0]!).map(({ by, round }) => [by, round])).toEqual([['total', 4]])
    }
    // A card that is hidden voids the rating that stands on it.
    const fifth = await opens(room, cards)
    await mediator.does({ type: 'hide-card', card: cards[0]!, reason: 'It names a person.' })
    for (const seat of everyone) await seat.stateWhere('it is void', (now) => now.ballots.at(-1)?.stage === 'void')
    expect(ballotOf(b[0]!)!.id).toBe(fifth.id)
    expect(wordsIn(server.dataDir)).not.toContain('Heron drill')
  }, 180_000)
})
