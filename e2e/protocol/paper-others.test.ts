import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Command } from '@parley/shared/protocol/commands'
import type { BallotView } from '@parley/shared/protocol/ballot-views'
import type { FiveCounts } from '@parley/shared/session/tallies'
import { ballotOf } from '../driver/ballot.ts'
import { DAY, logOf, places, refusal } from '../driver/day.ts'
import { gather } from '../driver/gather.ts'
import { newSecret, Seat } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { everythingIn } from '../driver/wire-search.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await ServerProcess.start()
})
afterAll(() => server.dispose())

type Pile = Extract<Command, { readonly type: 'enter-papers' }>['piles']['a']
const NONE: Pile = { papers: 0 }
/** So many papers with the eight levels. */
const levels = (...counts: readonly number[]): Pile => ({
  papers: counts.reduce((sum, one) => sum + one, 0),
  levels: [...counts],
})

const roomWithScribe = async () => {
  const room = await gather(server.url, { a: 3, b: 3 }, { ...DAY, k: 3 })
  const { mediator } = room
  const scribe = await Seat.joins(server.url, { invite: room.created.invites.scribe, name: 'Tess' })
  const everyone = [...room.everyone, scribe]
  const enters = (ballot: BallotView, a: Pile, b: Pile) =>
    scribe.does({ type: 'enter-papers', ballot: ballot.id, piles: { a, b } })
  const frozen = async (by: Command): Promise<BallotView> => {
    await mediator.does(by)
    const isFrozen = await mediator.stateWhere('it is frozen', (now) => now.ballots.at(-1)?.stage === 'frozen')
    const ballot = isFrozen.ballots.at(-1)!
    await mediator.does({ type: 'open-ballot', ballot: ballot.id })
    for (const seat of everyone) await seat.stateWhere('it is open', (now) => now.ballots.at(-1)?.stage === 'open')
    return ballot
  }
  /** The number is read to the room, and the ballot closes. */
  const closes = async ({ id }: BallotView, papers: number): Promise<void> => {
    await mediator.stateWhere('the pile is there', (now) => now.ballots.at(-1)?.papers?.count === papers)
    expect(await refusal(mediator.does({ type: 'close-ballot', ballot: id }))).toBe('not-now')
    await mediator.does({ type: 'confirm-papers', ballot: id, papers })
    await mediator.does({ type: 'close-ballot', ballot: id })
    for (const seat of everyone) await seat.stateWhere('it is closed', (now) => now.ballots.at(-1)?.stage === 'closed')
  }
  const votes = (seat: Seat, { id }: BallotView, choice: Extract<Command, { readonly type: 'vote' }>['choice']) =>
    seat.does({ type: 'vote', ballot: id, receipt: newSecret(), choice })
  return { ...room, scribe, everyone, enters, frozen, closes, votes }
}

describe('paper votes beside other ballots', () => {
  it('PB1, PB2, PB4, BL12: a support check takes a pile, and decides nothing where it could tell of few devices', async () => {
    const room = await roomWithScribe()
    const { mediator, a, b, people, everyone, enters, frozen, closes, votes } = room
    await mediator.does({ type: 'start-step', step: 'support' })
    for (const seat of everyone) await seat.opens('board')
    const proposes = async (text: string) =>
      frozen({
        type: 'freeze-proposal',
        card: await places(b[0]!, { kind: 'proposal', group: 'both', zone: 'proposals', text }, everyone),
      })
    const check = await proposes('Ship on Tuesdays')
    const [ofA, ofB] = [levels(3, 0, 0, 0, 2, 0, 0, 0), levels(3, 0, 0, 0, 0, 0, 0, 0)]
    expect(await refusal(enters(check, { ...ofA, papers: 4 }, ofB))).toBe('invalid')
    expect(await refusal(enters(check, NONE, { papers: 1, levels: [1] }))).toBe('invalid')
    const ticked = { papers: 1, counts: [{ option: check.options[0]!.id, count: 1 }] }
    expect(await refusal(enters(check, ticked, NONE))).toBe('invalid')
    await enters(check, ofA, ofB)
    for (const seat of everyone) expect(everythingIn(seat.frames)).not.toContain('"levels":[3')
    // One device beside five papers: whether it is carried would tell what was answered there.
    await votes(a[0]!, check, { level: 1 })
    await closes(check, 8)
    for (const seat of everyone) {
      const { papers, support } = ballotOf(seat)!
      expect(papers).toEqual({ count: 8, isConfirmed: true })
      expect(support!.result).toMatchObject({ by: 'none', why: 'paper', carried: 'not-decided', ballots: { total: 9 } })
      for (const level of support!.result!.levels) expect(Object.keys(level)).toEqual(['level'])
    }
    const second = await proposes('Answer within a day')
    await enters(second, ofA, ofB)
    for (const seat of people) await votes(seat, second, { level: 2 })
    await closes(second, 8)
    const { result } = ballotOf(people[0]!)!.support!
    expect(result).toMatchObject({ by: 'group', carried: 'carried', ballots: { total: 14, a: 8, b: 6 } })
    expect(result!.levels.slice(0, 5).map((one) => [one.a, one.b])).toEqual([
      [3, 3],
      [3, 3],
      [0, 0],
      [0, 0],
      [2, 0],
    ])
    const { entries } = await logOf(a[0]!)
    const closed = entries.map((one) => one.public).filter(({ type }) => type === 'ballot-closed')
    expect(closed.map((one) => ('papers' in one ? one.papers : null))).toEqual([8, 8])
  }, 180_000)

  it('PB1, PB2, BL16, BL17: a rating takes a pile, card by card, and a pulse takes none', async () => {
    const room = await roomWithScribe()
    const { mediator, b, people, everyone, scribe, enters, frozen, closes, votes } = room
    const { ballot } = (await mediator.does({ type: 'open-pulse', items: ['feel-heard'] })) as unknown as {
      ballot: string
    }
    await scribe.stateWhere('the pulse is open', (now) => now.ballots.at(-1)?.stage === 'open')
    const pulse = { type: 'enter-papers' as const, ballot, piles: { a: NONE, b: NONE } }
    expect(await refusal(scribe.does(pulse))).toBe('not-now')

    await mediator.does({ type: 'start-step', step: 'map' })
    for (const seat of everyone) await seat.opens('board')
    const cards: string[] = []
    for (const text of ['Undo drill', 'One screen'])
      cards.push(await places(b[0]!, { kind: 'milestone', group: 'both', zone: 'map', text }, everyone))
    await mediator.does({ type: 'start-step', step: 'rate-milestones' })
    const rating = await frozen({ type: 'freeze-rating', cards, guess: [cards[0]!] })
    const [undo, screen] = rating.options.map(({ id }) => id) as [string, string]
    const rated = (papers: number, option: string, values: FiveCounts, guess?: FiveCounts): Pile => ({
      papers,
      rated: [{ option, axes: [[...values]], ...(guess ? { guess: [...guess] } : {}) }],
    })
    for (const wrong of [
      rated(3, undo, [4, 0, 0, 0, 0]),
      rated(3, undo, [1, 0, 0, 0, 0], [2, 0, 0, 0, 0]),
      rated(3, screen, [1, 0, 0, 0, 0], [1, 0, 0, 0, 0]),
      rated(3, 'nowhere', [1, 0, 0, 0, 0]),
      { papers: 3, rated: [{ option: undo, axes: [] }] },
      { papers: 3, levels: [3, 0, 0, 0, 0, 0, 0, 0] },
    ])
      expect(await refusal(enters(rating, wrong, NONE))).toBe('invalid')
    await enters(rating, rated(3, undo, [0, 0, 0, 0, 3], [2, 0, 0, 0, 0]), rated(3, undo, [2, 0, 0, 0, 0]))
    for (const seat of people) {
      const ratings = [
        { option: undo, values: [4], guess: 2 },
        { option: screen, values: [1] },
      ]
      await votes(seat, rating, { ratings })
    }
    await closes(rating, 6)
    for (const seat of everyone) {
      const { result } = ballotOf(seat)!.rating!
      expect(result!.ballots).toEqual({ total: 12, a: 6, b: 6 })
      expect(result!.options).toEqual([
        {
          option: undo,
          by: 'group',
          axes: [{ axis: 'confidence', a: [0, 0, 0, 3, 3], b: [2, 0, 0, 3, 0] }],
          guess: { a: [2, 3, 0, 0, 0], b: [0, 3, 0, 0, 0] },
        },
        { option: screen, by: 'group', axes: [{ axis: 'confidence', a: [3, 0, 0, 0, 0], b: [3, 0, 0, 0, 0] }] },
      ])
    }
  }, 180_000)
})
