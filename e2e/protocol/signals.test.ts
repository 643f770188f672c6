import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sha256Hex } from '@parley/shared/lib/hash'
import type { BallotView } from '@parley/shared/protocol/ballot-views'
import type { SignalName, SignalPeriod } from '@parley/shared/voting/signals'
import { bytesIn, keysIn, tablesIn } from '../driver/data-folder.ts'
import { logOf, places, refusal } from '../driver/day.ts'
import { gather, type Gathering } from '../driver/gather.ts'
import { newSecret, type Seat } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { everythingIn } from '../driver/wire-search.ts'

const SETTINGS = { template: 'retrospective', k: 3 } as const
const [SEEN, NOT] = [5, 1]
const SIGN = 'Two dates slip in a row'

let server: ServerProcess
beforeAll(async () => {
  server = await ServerProcess.start()
})
afterAll(() => server.dispose())

const opens = (
  seat: Seat,
  items: readonly SignalName[],
  signs: readonly string[] = [],
  period: SignalPeriod = 'three-months',
) => seat.does({ type: 'open-signals', items: [...items], signs: [...signs], period })

const asks = async ({ mediator, people }: Gathering, ...signals: [readonly SignalName[], (readonly string[])?]) => {
  await opens(mediator, ...signals)
  for (const seat of people)
    await seat.stateWhere('the check is open', ({ ballots }) => ballots.at(-1)?.stage === 'open')
  return people[0]!.state!.ballots.at(-1)!
}
const answers = (seat: Seat, ballot: BallotView, given: readonly (number | null)[], receipt = newSecret()) => {
  const ratings = given.flatMap((value, at) =>
    value === null ? [] : [{ option: ballot.options[at]!.id, values: [value] }],
  )
  return seat.does({ type: 'vote', ballot: ballot.id, receipt, choice: ratings.length > 0 ? { ratings } : 'pass' })
}
const closed = async (seats: readonly Seat[], { id }: BallotView) => {
  for (const seat of seats)
    await seat.stateWhere('the check is closed', ({ ballots }) =>
      ballots.some((one) => one.id === id && one.stage === 'closed'),
    )
}

describe('the signal check', () => {
  it('SG1, SG2, SG5: the mediator asks, in its own step, signals of the set and signs on the board, in frozen words', async () => {
    const room = await gather(server.url, { a: 1, b: 1 }, SETTINGS)
    const { mediator, a, b } = room
    expect(await refusal(opens(mediator, ['strained']))).toBe('not-now')
    await mediator.does({ type: 'start-step', step: 'priorities' })
    await a[0]!.stateWhere('problems are collected', ({ phase }) => phase.of === 'vote')
    const lane = { kind: 'sign', group: 'a', zone: 'sign:a' } as const
    await places(a[0]!, { ...lane, text: ` ${SIGN} ` })
    const unsafe = await places(a[0]!, { ...lane, text: 'The one who is always late' })
    await mediator.does({ type: 'hide-card', card: unsafe, reason: 'It spoke of a person.' })
    await mediator.does({ type: 'start-step', step: 'signals' })
    await mediator.stateWhere('the step is there', ({ phase }) => phase.of === 'vote' && phase.method === 'signals')
    for (const seat of [a[0]!, b[0]!]) expect(await refusal(opens(seat, ['strained']))).toBe('not-allowed')
    const six: readonly SignalName[] = ['strained', 'off-target', 'late-news', 'no-answer', 'overtime', 'date-missed']
    expect(await refusal(opens(mediator, []))).toBe('invalid')
    expect(await refusal(opens(mediator, ['my own sentence' as SignalName]))).toBe('invalid')
    expect(await refusal(opens(mediator, six, [sha256Hex(SIGN)]))).toBe('invalid')
    // A sign that nobody wrote, one that was hidden, and a time for which there is no beginning.
    expect(await refusal(opens(mediator, [], [sha256Hex('What the mediator thinks')]))).toBe('invalid')
    expect(await refusal(opens(mediator, [], [sha256Hex('The one who is always late')]))).toBe('invalid')
    expect(await refusal(opens(mediator, ['strained'], [], 'since-last'))).toBe('invalid')
    // None of these has left a key behind.
    expect(keysIn(server.dataDir).join(' ')).not.toContain('ballot-')
    const ballot = await asks(room, ['date-missed'], [sha256Hex(SIGN)])
    expect(ballot.options.map(({ text }) => text)).toEqual(['A date that we had agreed on was missed.', SIGN])
    expect(ballot.rating).toMatchObject({ of: 'signals', period: 'three-months' })
    // Words stand behind their hash in the log, and who wrote the sign nowhere.
    const { entries } = await logOf(b[0]!)
    expect(JSON.stringify(entries.map((one) => one.public))).not.toContain(SIGN)
    expect(await refusal(opens(mediator, ['strained']))).toBe('not-now')
    expect(await refusal(answers(a[0]!, ballot, [3]))).toBe('invalid')
    expect(await refusal(answers(a[0]!, ballot, [2]))).toBe('invalid')
    expect(await refusal(mediator.does({ type: 'start-step', step: 'priorities' }))).toBe('not-now')
  })

  it('SG3, SG4, SG6, PU8: nobody learns an answer, only counts over k are told, and nothing of them stays', async () => {
    const room = await gather(server.url, { a: 4, b: 3 }, SETTINGS)
    const { mediator, projector, people, everyone, a } = room
    await mediator.does({ type: 'start-step', step: 'signals' })
    const ballot = await asks(room, ['date-missed', 'strained', 'off-target'])
    const receipts = people.map(() => newSecret())
    const given: readonly (readonly (number | null)[])[] = [
      [SEEN, SEEN, SEEN],
      [SEEN, NOT, null],
      [NOT, SEEN, null],
      [null, null, null],
      [NOT, SEEN, NOT],
      [NOT, null, null],
      [NOT, NOT, null],
    ]
    for (const [at, seat] of people.entries()) await answers(seat, ballot, given[at] ?? [], receipts[at])
    const open = await mediator.stateWhere('all are in', ({ ballots }) => ballots.at(-1)?.turnout?.in === 7)
    expect(open.offline).toBeUndefined()
    const wall = await projector.stateWhere('nearly all are in', ({ ballots }) => ballots.at(-1)?.nearly === true)
    expect(wall.ballots.at(-1)?.turnout).toBeUndefined()
    expect(wall.ballots.at(-1)?.rating?.result).toBeUndefined()
    for (const seat of everyone) {
      expect(everythingIn(seat.frames)).not.toMatch(/"axis":"seen"/)
      for (const receipt of receipts) expect(everythingIn(seat.frames)).not.toContain(receipt)
    }
    await mediator.does({ type: 'close-ballot', ballot: ballot.id })
    await closed(everyone, ballot)
    for (const seat of everyone) {
      expect(seat.state?.ballots.at(-1)?.rating?.result).toMatchObject({
        by: 'group',
        ballots: { total: 7, a: 4, b: 3 },
        asked: 7,
        options: [
          { by: 'group', axes: [{ axis: 'seen', a: [1, 0, 0, 0, 2], b: [3, 0, 0, 0, 0] }] },
          { by: 'total', axes: [{ axis: 'seen', total: [2, 0, 0, 0, 3] }] },
          { by: 'none', axes: [] },
        ],
      })
      // Of what stands in total no group's count ever came.
      expect(everythingIn(seat.frames)).not.toContain('"a":[1,0,0,0,2],"b":[1,0,0,0,1]')
    }
    expect(await refusal(answers(a[0]!, ballot, [SEEN]))).toBe('not-now')
    expect(keysIn(server.dataDir).join(' ')).not.toContain(ballot.id)
    expect(tablesIn(server.dataDir)['votes'] ?? []).toEqual([])
    for (const receipt of receipts) expect(bytesIn(server.dataDir).includes(receipt)).toBe(false)
    expect(await refusal(opens(mediator, ['overtime']))).toBe('not-now')
    // Only after the first was voided, with a reason that everybody reads, is there another.
    await mediator.does({ type: 'void-ballot', ballot: ballot.id, reason: 'Two of us read it otherwise.' })
    for (const seat of people)
      await seat.stateWhere('it was voided', ({ ballots }) => ballots.at(-1)?.reason === 'Two of us read it otherwise.')
    expect((await asks(room, ['overtime'])).stage).toBe('open')
  })
})
