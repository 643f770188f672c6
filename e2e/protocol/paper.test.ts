import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ballotOf, opensBallot, votes } from '../driver/ballot.ts'
import { bytesIn, tablesIn } from '../driver/data-folder.ts'
import { logOf } from '../driver/day.ts'
import { gather, type Gathering } from '../driver/gather.ts'
import { RefusedAnswer, Seat } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { everythingIn } from '../driver/wire-search.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await ServerProcess.start()
})
afterAll(() => server.dispose())

const OPTIONS = ['Unclear owners', 'Late forecasts'] as const
type Pile = { papers: number; counts: { option: string; count: number }[] }
const NONE: Pile = { papers: 0, counts: [] }
const refusal = async (work: Promise<unknown>): Promise<string | null> =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof RefusedAnswer ? error.message : String(error)),
  )
const withScribe = async (sizes: { a: number; b: number }) => {
  const room = await gather(server.url, sizes, { k: 3 })
  const scribe = await Seat.joins(server.url, { invite: room.created.invites.scribe, name: 'Tess' })
  const ballot = await opensBallot(room, OPTIONS)
  const option = (text: string): string => ballot.options.find((one) => one.text === text)!.id
  /** So many papers of a group, with the counts of both options. */
  const pile = (papers: number, owners: number, forecasts: number) => ({
    papers,
    counts: [
      { option: option(OPTIONS[0]), count: owners },
      { option: option(OPTIONS[1]), count: forecasts },
    ],
  })
  const enters = (seat: Seat, a: Pile, b: Pile) =>
    seat.does({ type: 'enter-papers', ballot: ballot.id, piles: { a, b } })
  const everyone = [...room.everyone, scribe]
  const sees = async (count: number, isConfirmed: boolean): Promise<void> => {
    for (const seat of everyone)
      await seat.stateWhere(`${count} papers, confirmed ${isConfirmed}`, (state) => {
        const { papers } = state.ballots.at(-1) ?? {}
        return papers?.count === count && papers.isConfirmed === isConfirmed
      })
  }
  return { room, scribe, ballot, pile, enters, everyone, sees }
}
const closes = async ({ mediator }: Gathering, everyone: readonly Seat[]): Promise<void> => {
  await mediator.does({ type: 'close-ballot', ballot: ballotOf(mediator)!.id })
  for (const seat of everyone)
    await seat.stateWhere('the result is there', (state) => state.ballots.at(-1)?.stage === 'closed')
}
const rowsOf = (ballot: string) => (tablesIn(server.dataDir)['votes'] ?? []).filter((row) => row['ballot'] === ballot)

describe('paper votes', () => {
  it('PB1, PB2, PB3, PB5: entered by a scribe as a pile, seen as a number, confirmed, counted, and gone', async () => {
    const { room, scribe, ballot, pile, enters, everyone, sees } = await withScribe({ a: 3, b: 3 })
    const { mediator, a, people } = room
    for (const seat of [mediator, a[0]!, room.projector])
      expect(await refusal(enters(seat, pile(2, 2, 0), NONE))).toBe('not-allowed')
    expect(await refusal(enters(scribe, pile(2, 3, 0), NONE))).toBe('invalid')
    expect(await refusal(enters(scribe, { papers: 2, counts: [{ option: 'no-option', count: 1 }] }, NONE))).toBe(
      'invalid',
    )
    expect(rowsOf(ballot.id)).toHaveLength(0)
    await enters(scribe, pile(2, 2, 0), pile(1, 0, 1))
    await sees(3, false)
    // Entered anew: the whole pile is another.
    await enters(scribe, pile(3, 1, 2), pile(1, 0, 1))
    await sees(4, false)
    for (const seat of people) await votes(seat, ballot, [OPTIONS[0]])
    await mediator.stateWhere('all six are in', (state) => state.ballots.at(-1)?.turnout?.in === 6)
    const rows = rowsOf(ballot.id)
    expect(rows.map((row) => Object.keys(row).sort().join())).toEqual(
      Array.from({ length: 7 }, () => 'ballot,choice,key'),
    )
    expect(new Set(rows.map((row) => (row['choice'] as Buffer).length)).size).toBe(1)
    for (const seat of everyone) expect(everythingIn(seat.frames)).not.toContain('"counts"')

    // Until the number is confirmed, and that very number, nothing closes.
    expect(await refusal(mediator.does({ type: 'close-ballot', ballot: ballot.id }))).toBe('not-now')
    expect(await refusal(mediator.does({ type: 'confirm-papers', ballot: ballot.id, papers: 3 }))).toBe('not-now')
    expect(await refusal(scribe.does({ type: 'confirm-papers', ballot: ballot.id, papers: 4 }))).toBe('not-allowed')
    await mediator.does({ type: 'confirm-papers', ballot: ballot.id, papers: 4 })
    await sees(4, true)
    const sealed = rows.map((row) => (row['choice'] as Buffer).subarray(0, 24))
    for (const part of sealed) expect(bytesIn(server.dataDir).includes(part)).toBe(true)
    await closes(room, everyone)
    for (const seat of everyone) {
      const shown = ballotOf(seat)!
      expect(shown.papers).toEqual({ count: 4, isConfirmed: true })
      expect(shown.receipts).toHaveLength(6)
      expect(shown.result).toMatchObject({ by: 'group', ballots: { total: 10, a: 6, b: 4 } })
      const all = [...shown.result!.common, ...shown.result!.one, ...shown.result!.others]
      expect(all.map(({ text, a: ofA, b: ofB }) => [text, ofA, ofB])).toEqual([
        [OPTIONS[0], 4, 3],
        [OPTIONS[1], 2, 1],
      ])
    }
    const { entries } = await logOf(a[0]!)
    const paper = entries.map(({ public: one }) => one).filter(({ type }) => type.startsWith('papers-'))
    expect(paper).toEqual([
      { type: 'papers-entered', ballot: ballot.id, papers: 3 },
      { type: 'papers-entered', ballot: ballot.id, papers: 4 },
      { type: 'papers-confirmed', ballot: ballot.id, papers: 4 },
    ])
    expect(rowsOf(ballot.id)).toEqual([])
    for (const part of sealed) expect(bytesIn(server.dataDir).includes(part)).toBe(false)
    expect(await refusal(enters(scribe, pile(1, 1, 0), NONE))).toBe('not-now')

    // Who voted on paper is not known, so a second round of the same options has no split beside the first.
    const again = await opensBallot(room, OPTIONS)
    for (const seat of people) await votes(seat, again, [OPTIONS[0]])
    await mediator.stateWhere('all six are in', (state) => state.ballots.at(-1)?.turnout?.in === 6)
    await mediator.does({ type: 'close-ballot', ballot: again.id })
    for (const seat of everyone) {
      const state = await seat.stateWhere('the second round is closed', ({ ballots }) =>
        ballots.some((one) => one.id === again.id && one.stage === 'closed'),
      )
      expect(state.ballots.at(-1)!.result).toMatchObject({ by: 'total', why: 'rounds', ballots: { total: 6 } })
    }
  })

  it('PB4, BL10: beside a pile few votes from devices show no figure, and a void takes the pile along', async () => {
    const { room, scribe, ballot, pile, enters, everyone, sees } = await withScribe({ a: 3, b: 2 })
    await enters(scribe, pile(4, 4, 0), NONE)
    await sees(4, false)
    for (const seat of room.b) await votes(seat, ballot, [OPTIONS[1]])
    await room.mediator.does({ type: 'confirm-papers', ballot: ballot.id, papers: 4 })
    await sees(4, true)
    await closes(room, everyone)
    for (const seat of everyone)
      expect(ballotOf(seat)!.result).toEqual({
        by: 'none',
        why: 'paper',
        ballots: { total: 6 },
        common: [],
        one: [],
        others: [],
      })
    const again = await opensBallot(room, ['Another problem', 'One more problem'])
    const [first] = again.options
    const other = { papers: 3, counts: [{ option: first!.id, count: 2 }] }
    await scribe.does({ type: 'enter-papers', ballot: again.id, piles: { a: other, b: NONE } })
    await sees(3, false)
    expect(rowsOf(again.id)).toHaveLength(1)
    await room.mediator.does({ type: 'void-ballot', ballot: again.id, reason: 'A paper was missing.' })
    for (const seat of everyone) await seat.stateWhere('it is void', (state) => state.ballots.at(-1)?.stage === 'void')
    expect(rowsOf(again.id)).toEqual([])
  })
})
