import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ballotOf, opensBallot, votes } from '../driver/ballot.ts'
import { bytesIn, tablesIn } from '../driver/data-folder.ts'
import { gather, type Gathering } from '../driver/gather.ts'
import { newSecret, RefusedAnswer, sha256, type Seat } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { everythingIn } from '../driver/wire-search.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await ServerProcess.start()
})
afterAll(() => server.dispose())

const OPTIONS = ['Unclear owners', 'Late forecasts', 'Too many tools'] as const
const STEPS = [
  { act: 'talk', mode: 'open', minutes: 5 },
  { act: 'vote', method: 'approve', kind: 'problem', cap: 3, dots: true, minutes: 10 },
  { act: 'agree', mode: 'close', minutes: 5 },
] as const
const refusal = async (work: Promise<unknown>): Promise<string | null> =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof RefusedAnswer ? error.message : String(error)),
  )
const room = (): Promise<Gathering> => gather(server.url, { a: 3, b: 4 }, { k: 3, agenda: STEPS })
const closes = async ({ mediator, everyone }: Gathering): Promise<void> => {
  await mediator.does({ type: 'close-ballot', ballot: ballotOf(mediator)!.id })
  for (const seat of everyone)
    await seat.stateWhere('the result is there', (state) => state.ballots.at(-1)?.stage === 'closed')
}
const figuresOf = (seat: Seat) => {
  const { common, one, others } = ballotOf(seat)!.result!
  return [...common, ...one, ...others].map(({ text, total, a, b }) => [text, total, a, b])
}

describe('a ballot of dots', () => {
  it('DT1, DT2, DT3: dots are counted as they were given, secret until the close, and nothing of them remains', async () => {
    const all = await room()
    const { a, b, mediator, projector } = all
    const ballot = await opensBallot(all, OPTIONS, 'dots')
    for (const seat of all.everyone)
      await seat.stateWhere('it is of dots', (state) => state.ballots.at(-1)?.dots === true)
    const [owners, forecasts, tools] = OPTIONS
    const first = await votes(a[0]!, ballot, [owners, owners, owners])
    // A change replaces all dots, and more of them than there are change nothing.
    await votes(a[0]!, ballot, [owners, owners, tools], first)
    expect(await refusal(votes(a[0]!, ballot, [owners, owners, tools, tools], first))).toBe('invalid')
    const id = ballot.options[0]!.id
    expect(
      await refusal(
        a[1]!.does({ type: 'vote', ballot: ballot.id, receipt: newSecret(), choice: [id, 'not-on-this-ballot'] }),
      ),
    ).toBe('invalid')
    await votes(a[1]!, ballot, [owners, tools, tools])
    await votes(a[2]!, ballot, 'pass')
    for (const seat of b) await votes(seat, ballot, [forecasts, tools, tools])
    await mediator.stateWhere('all seven are in', (state) => state.ballots.at(-1)?.turnout?.in === 7)
    const rows = (tablesIn(server.dataDir)['votes'] ?? []).filter((row) => row['ballot'] === ballot.id)
    expect(rows).toHaveLength(7)
    // How many dots somebody gave is not told by the length of what is stored.
    expect(new Set(rows.map((row) => (row['choice'] as Buffer).length)).size).toBe(1)
    const before = all.everyone.map((seat) => everythingIn(seat.frames))
    for (const frames of before) expect(frames).not.toContain('"result"')
    await closes(all)
    for (const seat of all.everyone) {
      const { result } = ballotOf(seat)!
      expect(result).toMatchObject({ dots: true, by: 'group', ballots: { total: 7, a: 3, b: 4 } })
      expect(result!.one.map(({ text, group }) => [text, group])).toEqual([[owners, 'a']])
    }
    expect(figuresOf(projector)).toEqual([
      [tools, 11, 3, 8],
      [owners, 3, 3, 0],
      [forecasts, 4, 0, 4],
    ])
    expect(ballotOf(a[0]!)!.receipts).toContain(sha256(first))
    expect(bytesIn(server.dataDir).includes(first)).toBe(false)
  })

  it('DT2: a group with fewer than k papers has no figure, however many dots it gave', async () => {
    const all = await room()
    const ballot = await opensBallot(all, OPTIONS, 'dots')
    for (const seat of all.a.slice(0, 2)) await votes(seat, ballot, [OPTIONS[0], OPTIONS[0], OPTIONS[0]])
    for (const seat of all.b) await votes(seat, ballot, [OPTIONS[1]])
    await closes(all)
    for (const seat of all.everyone) {
      expect(ballotOf(seat)!.result).toMatchObject({ by: 'total', ballots: { total: 6 }, common: [], one: [] })
      expect(figuresOf(seat)).toEqual([
        [OPTIONS[0], 6, undefined, undefined],
        [OPTIONS[1], 4, undefined, undefined],
        [OPTIONS[2], 0, undefined, undefined],
      ])
    }
  })
})
