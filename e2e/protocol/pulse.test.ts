import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BallotView } from '@parley/shared/protocol/ballot-views'
import { pulseRows, pulseWaves } from '@parley/shared/voting/pulse-waves'
import { ballotOf } from '../driver/ballot.ts'
import { bytesIn, keysIn, tablesIn } from '../driver/data-folder.ts'
import { DAY, logOf, refusal } from '../driver/day.ts'
import { gather, type Gathering } from '../driver/gather.ts'
import { newSecret, Seat } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { everythingIn } from '../driver/wire-search.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await ServerProcess.start()
})
afterAll(() => server.dispose())

const SAFE = 'say-what-i-think'
const HEARD = 'feel-heard'
/** What somebody gives the sentences, in their order; null passes one. */
type Given = readonly (number | null)[]

const asks = async ({ mediator, people }: Gathering, items: readonly string[], until?: number): Promise<BallotView> => {
  const command = { type: 'open-pulse' as const, items: [...items] }
  const { ballot } = (await mediator.does(until === undefined ? command : { ...command, until })) as {
    ballot: string
  } & { seq: number }
  for (const seat of people)
    await seat.stateWhere('the pulse is open', ({ ballots }) =>
      ballots.some((one) => one.id === ballot && one.stage === 'open'),
    )
  return ballotOf(people[0]!)!
}
const answers = (seat: Seat, ballot: BallotView, given: Given, receipt = newSecret()) => {
  const ratings = given.flatMap((value, at) =>
    value === null ? [] : [{ option: ballot.options[at]!.id, values: [value] }],
  )
  return seat.does({ type: 'vote', ballot: ballot.id, receipt, choice: ratings.length > 0 ? { ratings } : 'pass' })
}
const closed = async (seats: readonly Seat[], { id }: BallotView) => {
  for (const seat of seats)
    await seat.stateWhere('the pulse is closed', ({ ballots }) =>
      ballots.some((one) => one.id === id && one.stage === 'closed'),
    )
}
const toClose = async ({ mediator, everyone }: Gathering): Promise<void> => {
  await mediator.does({ type: 'start-step', step: 'close' })
  for (const seat of everyone) await seat.stateWhere('the closing step is there', ({ phase }) => phase.of === 'close')
}

describe('the pulse', () => {
  it('PU1, PU2: is asked by the mediator before the first step, in exact words, and by nobody else and nowhere else', async () => {
    const room = await gather(server.url, { a: 2, b: 1 }, { ...DAY, k: 3 })
    const { mediator, people, a } = room
    const opens = (items: readonly string[], until?: number) =>
      refusal(
        mediator.does({ type: 'open-pulse', items: [...items], ...(until === undefined ? {} : { until }) } as never),
      )
    expect(await refusal(a[0]!.does({ type: 'open-pulse', items: [HEARD] }))).toBe('not-allowed')
    expect(await opens([])).toBe('invalid')
    expect(await opens(['my own sentence'])).toBe('invalid')
    expect(await opens(['feel-heard', SAFE, 'know-why', 'real-effect', 'know-next', 'part-of-it', 'hard-topics'])).toBe(
      'invalid',
    )
    // What looks back on the day has nothing to look back on, and a time lies ahead and not too far.
    expect(await opens(['paid-attention'])).toBe('invalid')
    expect(await opens([HEARD], Date.now() - 1)).toBe('invalid')
    expect(await opens([HEARD], Date.now() + 31 * 86_400_000)).toBe('invalid')
    const ballot = await asks(room, [SAFE, HEARD])
    expect(ballot.options.map(({ text }) => text)).toEqual([
      'I can say what I think here without it being used against me.',
      'I feel heard by the other group.',
    ])
    expect(await opens([HEARD])).toBe('not-now')
    // A sentence that is not on it, two values for one, and a value beyond the scale.
    const [safe] = ballot.options
    const votes = (ratings: readonly { option: string; values: number[] }[]) =>
      refusal(
        a[0]!.does({
          type: 'vote',
          ballot: ballot.id,
          receipt: newSecret(),
          choice: { ratings: [...ratings] },
        } as never),
      )
    expect(await votes([{ option: 'elsewhere', values: [1] }])).toBe('invalid')
    expect(await votes([{ option: safe!.id, values: [1, 2] }])).toBe('invalid')
    expect(await votes([{ option: safe!.id, values: [6] }])).toBe('invalid')
    // A new round needs the last one stopped, with a reason that everybody reads.
    await mediator.does({ type: 'void-ballot', ballot: ballot.id, reason: 'Two of us had not arrived.' })
    for (const seat of people)
      await seat.stateWhere('it was stopped', ({ ballots }) => ballots.at(-1)?.reason === 'Two of us had not arrived.')
    await asks(room, [HEARD])
    await mediator.does({ type: 'start-step', step: 'write-interests' })
    await mediator.stateWhere('people write', ({ phase }) => phase.of === 'alone')
    expect(await opens([HEARD])).toBe('not-now')
  })

  it('PU3, PU4, PU5: nobody learns an answer; the day closes it; only counts over k are told, delicate ones in bands', async () => {
    const room = await gather(server.url, { a: 4, b: 3 }, { ...DAY, k: 3 })
    const { mediator, a, b, projector, people, everyone } = room
    const ballot = await asks(room, [SAFE, HEARD])
    const receipts = people.map(() => newSecret())
    const given: readonly Given[] = [
      [1, 2],
      [2, 3],
      [4, 4],
      [2, null],
      [1, 2],
      [2, 2],
      [2, 5],
    ]
    for (const [at, seat] of people.entries()) await answers(seat, ballot, given[at] ?? [], receipts[at])
    const open = await mediator.stateWhere('all are in', ({ ballots }) => ballots.at(-1)?.turnout?.in === 7)
    expect(open.ballots.at(-1)?.turnout).toEqual({ in: 7, asked: 7 })
    // Nobody learns whose connection drops while it is open, and nothing of an answer is on the wire or in clear on the disk.
    expect(open.offline).toBeUndefined()
    const wall = await projector.stateWhere('nearly all are in', ({ ballots }) => ballots.at(-1)?.nearly === true)
    expect(wall.ballots.at(-1)?.turnout).toBeUndefined()
    for (const seat of everyone) {
      expect(everythingIn(seat.frames)).not.toContain('"holds","total"')
      for (const receipt of receipts) expect(everythingIn(seat.frames)).not.toContain(receipt)
    }
    expect(keysIn(server.dataDir).join(' ')).toContain(ballot.id)
    // The first step closes it: it was asked until then.
    await mediator.does({ type: 'start-step', step: 'open' })
    await closed(everyone, ballot)
    const wanted = {
      by: 'group',
      ballots: { total: 7, a: 4, b: 3 },
      options: [
        // Of what is delicate a 1 and a 2 are one band.
        { by: 'group', axes: [{ axis: 'holds', a: [3, 0, 0, 0, 1], b: [3, 0, 0, 0, 0] }] },
        { by: 'group', axes: [{ axis: 'holds', a: [0, 1, 1, 1, 0], b: [0, 2, 0, 0, 1] }] },
      ],
    }
    for (const seat of [mediator, projector, a[0]!, b[0]!])
      expect(seat.state?.ballots.at(-1)?.rating?.result).toMatchObject(wanted)
    expect(await refusal(answers(a[0]!, ballot, [5, 5]))).toBe('not-now')
    expect(keysIn(server.dataDir).join(' ')).not.toContain(ballot.id)
    expect(tablesIn(server.dataDir)['votes'] ?? []).toEqual([])
    for (const receipt of receipts) expect(bytesIn(server.dataDir).includes(receipt)).toBe(false)
    const { entries } = await logOf(a[0]!)
    const told = entries.find(({ public: one }) => one.type === 'ballot-closed')?.public
    expect(JSON.stringify(told?.['rated'])).toContain('[3,0,0,0,1]')
    for (const seat of people)
      expect(JSON.stringify(entries.map((one) => one.public))).not.toContain(`"${seat.id}","choice`)
  })

  it('PU4: where one group is under k the total stands alone, and under k in all nothing', async () => {
    const room = await gather(server.url, { a: 4, b: 2 }, { ...DAY, k: 3 })
    const { mediator, a, b, everyone } = room
    const ballot = await asks(room, [HEARD, 'know-why'])
    for (const seat of a.slice(0, 3)) await answers(seat, ballot, [2, null])
    await answers(b[0]!, ballot, [5, 1])
    await answers(b[1]!, ballot, [5, null])
    await mediator.does({ type: 'close-ballot', ballot: ballot.id })
    await closed(everyone, ballot)
    for (const seat of everyone) {
      const { result } = seat.state!.ballots.at(-1)!.rating!
      expect(result).toMatchObject({ by: 'total', ballots: { total: 5 } })
      expect(result?.options.map(({ by, axes }) => [by, axes])).toEqual([
        ['total', [{ axis: 'holds', total: [0, 3, 0, 0, 2] }]],
        ['none', []],
      ])
      expect(everythingIn(seat.frames)).not.toMatch(/"axis":"holds","a":/)
    }
  })

  it('PU3: closes by itself at its time', async () => {
    const room = await gather(server.url, { a: 1, b: 1 }, { ...DAY, k: 3 })
    const ballot = await asks(room, [HEARD], Date.now() + 1_500)
    expect(ballot.until).toBeGreaterThan(0)
    await closed(room.everyone, ballot)
  })

  it('PU8, VR10: says beside how many answered how many were asked, and the number falls with nobody who leaves', async () => {
    const room = await gather(server.url, { a: 4, b: 4 }, { ...DAY, k: 3 })
    const { mediator, a, b, projector } = room
    // Whoever left before it was asked was not asked.
    await b[3]!.does({ type: 'leave' })
    const ballot = await asks({ ...room, people: [...a, ...b.slice(0, 3)] }, [HEARD])
    for (const seat of a) await answers(seat, ballot, [2])
    await answers(b[0]!, ballot, [null])
    // One leaves with an answer, one without; one stays and gives none.
    await a[0]!.does({ type: 'leave' })
    await b[1]!.does({ type: 'leave' })
    const stay = [mediator, projector, ...a.slice(1), b[0]!, b[2]!]
    // While it is open the figure is the mediator's alone.
    for (const seat of stay.slice(1)) expect(seat.state?.ballots.at(-1)?.turnout).toBeUndefined()
    await mediator.does({ type: 'close-ballot', ballot: ballot.id })
    await closed(stay, ballot)
    for (const seat of stay) {
      expect(pulseWaves(seat.state!.ballots)).toMatchObject([{ asked: 7, ballots: { total: 5 } }])
      expect(everythingIn(seat.frames)).not.toMatch(/"asked":\{/)
    }
    const { entries } = await logOf(b[2]!)
    expect(entries.find(({ public: one }) => one.type === 'ballot-closed')?.public).toMatchObject({ asked: 7 })
  })

  it('PU6: two waves stand beside each other in words, and a split that other people would show by subtraction is hidden', async () => {
    const room = await gather(server.url, { a: 5, b: 5 }, { ...DAY, k: 3 })
    const { mediator, created, people, everyone, a } = room
    const first = await asks(room, [HEARD])
    for (const seat of people) await answers(seat, first, [1])
    await mediator.does({ type: 'start-step', step: 'open' })
    await closed(everyone, first)
    await toClose(room)
    const second = await asks(room, [HEARD, 'paid-attention'])
    for (const seat of people) await answers(seat, second, [4, 5])
    await mediator.does({ type: 'close-ballot', ballot: second.id })
    await closed(everyone, second)
    const waves = pulseWaves(a[0]!.state!.ballots)
    expect(waves.map(({ wave }) => wave)).toEqual(['before', 'close'])
    expect(pulseRows(waves)[0]).toMatchObject({
      item: HEARD,
      changes: { by: 'group', a: { word: 'unlikely', before: 5, after: 5 }, b: { word: 'unlikely' } },
    })
    expect(pulseRows(waves)[1]).toMatchObject({ item: 'paid-attention', changes: null })
    // Stopped after its close, what everybody saw still guards the next round, to which one more person came.
    await mediator.does({ type: 'void-ballot', ballot: second.id, reason: 'One of us came late.' })
    const late = await Seat.joins(server.url, { invite: created.invites.a, name: 'Late' })
    await mediator.stateWhere('the last round is void', ({ ballots }) => ballots.at(-1)?.stage === 'void')
    await late.stateWhere('the newcomer is in the room', ({ phase }) => phase.of === 'close')
    const third = await asks({ ...room, people: [...people, late] }, [HEARD])
    for (const seat of [...people, late]) await answers(seat, third, [4])
    await mediator.does({ type: 'close-ballot', ballot: third.id })
    await closed([...everyone, late], third)
    const again = pulseRows(pulseWaves(late.state!.ballots))
    expect(again[0]?.changes).toMatchObject({ by: 'total', total: { before: 10, after: 11, word: 'unlikely' } })
    expect(JSON.stringify(late.state!.ballots.at(-1)?.rating?.result)).not.toContain('"a":')
  })
})
