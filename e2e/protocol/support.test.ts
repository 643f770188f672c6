import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setText } from '@parley/shared/documents/cards'
import type { BallotView } from '@parley/shared/protocol/ballot-views'
import { bytesIn, keysIn, tablesIn, wordsIn } from '../driver/data-folder.ts'
import { ballotOf } from '../driver/ballot.ts'
import { DAY, logOf, places, refusal } from '../driver/day.ts'
import { gather, type Gathering } from '../driver/gather.ts'
import { newSecret, Seat, sha256 } from '../driver/seat.ts'
import { ServerProcess, SHORT_ACTS } from '../driver/server-process.ts'
import { everythingIn } from '../driver/wire-search.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await ServerProcess.start(SHORT_ACTS)
})
afterAll(() => server.dispose())

type Level = { readonly level: number; readonly line?: string }
const says = async (seat: Seat, { id }: BallotView, choice: Level, receipt = newSecret()): Promise<string> => {
  await seat.does({ type: 'vote', ballot: id, receipt, choice })
  return receipt
}
/** Goes to the support step and puts a proposal on the board. */
const proposes = async ({ mediator, b, everyone }: Gathering, text: string): Promise<string> => {
  await mediator.does({ type: 'start-step', step: 'support' })
  for (const seat of everyone) await seat.opens('board')
  return places(b[0]!, { kind: 'proposal', group: 'both', zone: 'proposals', text }, everyone)
}
const opens = async ({ mediator, people }: Gathering, card: string): Promise<BallotView> => {
  await mediator.does({ type: 'freeze-proposal', card })
  const frozen = ballotOf({
    state: await mediator.stateWhere('it is frozen', (state) => state.ballots.at(-1)?.stage === 'frozen'),
  } as Seat)!
  await mediator.does({ type: 'open-ballot', ballot: frozen.id })
  for (const seat of people) await seat.stateWhere('it is open', (state) => state.ballots.at(-1)?.stage === 'open')
  return frozen
}
const closes = async ({ mediator, everyone }: Gathering, ballot: BallotView): Promise<void> => {
  await mediator.does({ type: 'close-ballot', ballot: ballot.id })
  for (const seat of everyone)
    await seat.stateWhere('it is closed', (state) => state.ballots.at(-1)?.stage === 'closed')
}

describe('a support check', () => {
  it('BL12, BL13, BL14, BL5, BL9: levels and lines are locked away, shown unsigned, and each round keeps its words', async () => {
    const room = await gather(server.url, { a: 4, b: 3 }, { ...DAY, k: 3 })
    const { mediator, a, b, everyone, people } = room
    expect(await refusal(mediator.does({ type: 'freeze-proposal', card: 'any-card' }))).toBe('not-now')
    const card = await proposes(room, 'Ship on Tuesdays')
    expect(await refusal(mediator.does({ type: 'freeze-options', cards: [card, 'another-card'] }))).toBe('not-now')
    expect(await refusal(mediator.does({ type: 'freeze-proposal', card: 'no-such-card' }))).toBe('invalid')
    const ballot = await opens(room, card)
    for (const seat of everyone) {
      const shown = ballotOf(seat)!
      expect(shown.support).toEqual({ proposal: card, rule: { share: [2, 3] } })
      expect(shown.options.map(({ text }) => text)).toEqual(['Ship on Tuesdays'])
      expect(shown.round).toBe(1)
    }
    // What is no choice here.
    const tries = (choice: unknown) =>
      refusal(a[0]!.does({ type: 'vote', ballot: ballot.id, receipt: newSecret(), choice } as never))
    for (const choice of ['pass', [ballot.options[0]!.id], { level: 2, line: 'gulls' }, { level: 9 }, { level: 1.5 }])
      expect(await tries(choice)).toBe('invalid')

    await says(a[0]!, ballot, { level: 5, line: 'The heron line that was replaced' })
    const kept = await says(a[0]!, ballot, { level: 7, line: 'Pelicans first, and then ships' })
    await says(a[1]!, ballot, { level: 1 })
    await says(a[2]!, ballot, { level: 2 })
    await says(a[3]!, ballot, { level: 1 })
    await says(b[0]!, ballot, { level: 3 })
    await says(b[1]!, ballot, { level: 1 })
    await says(b[2]!, ballot, { level: 8, line: 'Not while it rains' })
    const rows = tablesIn(server.dataDir)['votes']!.filter((row) => row['ballot'] === ballot.id)
    expect(rows).toHaveLength(7)
    expect(new Set(rows.map((row) => (row['choice'] as Buffer).length)).size).toBe(1)
    for (const words of ['Pelicans', 'heron', 'rains']) {
      expect(bytesIn(server.dataDir).includes(words)).toBe(false)
      for (const seat of everyone) expect(everythingIn(seat.frames)).not.toContain(words)
    }
    await server.down()
    await server.up()
    await mediator.stateWhere('all are in', (state) => state.ballots.at(-1)?.turnout?.in === 7)
    await closes(room, ballot)
    for (const seat of everyone) {
      const { result, receipts, support } = ballotOf(seat)!
      expect(result).toBeUndefined()
      expect(receipts).toContain(sha256(kept))
      expect(support!.result).toMatchObject({ by: 'group', ballots: { total: 7, a: 4, b: 3 }, carried: 'not-carried' })
      expect(support!.result!.levels.find(({ level }) => level === 1)).toEqual({ level: 1, total: 3, a: 2, b: 1 })
      expect([...support!.result!.lines].sort((x, y) => (x.text < y.text ? -1 : 1))).toEqual([
        { text: 'Not while it rains', group: 'b' },
        { text: 'Pelicans first, and then ships', group: 'a' },
      ])
      const hashes = support!.result!.lines.map(({ text }) => sha256(text))
      expect(hashes).toEqual(hashes.toSorted())
      expect(everythingIn(seat.frames)).not.toContain('heron')
    }
    expect(bytesIn(server.dataDir).includes('heron')).toBe(false)
    expect(keysIn(server.dataDir).filter((name) => name.includes(ballot.id))).toEqual([])
    const { entries, words } = await logOf(a[1]!)
    expect(Object.values(words)).toContain('Not while it rains')
    expect(JSON.stringify(entries)).not.toMatch(/rains|Pelicans/)
    expect(wordsIn(server.dataDir)).not.toContain(kept)

    // Another round, of other words, with other voters: no split that could be subtracted, and the first still stands.
    setText(await b[0]!.opens('board'), card, 'Ship on Thursdays')
    await b[0]!.saved('board')
    const second = await opens(room, card)
    for (const seat of people.slice(1)) await says(seat, second, { level: 1 })
    await closes(room, second)
    for (const seat of everyone) {
      const [first, next] = seat.state!.ballots
      expect([first!.options[0]!.text, next!.options[0]!.text]).toEqual(['Ship on Tuesdays', 'Ship on Thursdays'])
      expect([first!.round, next!.round]).toEqual([1, 2])
      expect(first!.support!.result!.by).toBe('group')
      expect(next!.support!.result).toMatchObject({ by: 'total', why: 'rounds', ballots: { total: 6 }, lines: [] })
      expect(next!.support!.result!.ballots).not.toHaveProperty('a')
    }
  }, 180_000)

  it('BL7, BL9, BD5: under k no line is ever written in clear, and a hidden proposal voids its check', async () => {
    const room = await gather(server.url, { a: 2, b: 2 }, { ...DAY, k: 5 })
    const { mediator, people, everyone } = room
    const card = await proposes(room, 'Answer within a day')
    const ballot = await opens(room, card)
    for (const seat of people) await says(seat, ballot, { level: 5, line: 'A cormorant told me' })
    await closes(room, ballot)
    expect(ballotOf(people[0]!)!.support!.result).toMatchObject({ by: 'none', carried: 'not-decided', lines: [] })
    expect(bytesIn(server.dataDir).includes('cormorant')).toBe(false)
    setText(await people[0]!.opens('board'), card, 'Answer within two days')
    await people[0]!.saved('board')
    const second = await opens(room, card)
    await says(people[0]!, second, { level: 8, line: 'A shag told me' })
    await mediator.does({ type: 'hide-card', card, reason: 'It names a person.' })
    for (const seat of everyone) await seat.stateWhere('it is void', (state) => state.ballots.at(-1)?.stage === 'void')
    for (const { options } of people[1]!.state!.ballots) expect(options.map(({ text }) => text)).toEqual(['…'])
    expect(bytesIn(server.dataDir).includes('A shag')).toBe(false)
    expect(wordsIn(server.dataDir)).not.toContain('Answer within')
  }, 180_000)

  it('BL10, BL13, RC2: voided after its close, it takes its lines with it, from the log and from a record that waits', async () => {
    const room = await gather(server.url, { a: 3, b: 3 }, { ...DAY, k: 3 })
    const { mediator, a, b, people } = room
    const checks = async (text: string, lines: readonly (readonly [Seat, string])[]): Promise<BallotView> => {
      const ballot = await opens(room, await proposes(room, text))
      for (const seat of people) {
        const line = lines.find(([who]) => who === seat)?.[1]
        await says(seat, ballot, line === undefined ? { level: 1 } : { level: 7, line })
      }
      await closes(room, ballot)
      return ballot
    }
    await checks('Ship on Fridays', [[b[0]!, 'Only with a spare van']])
    const second = await checks('Ship at noon', [
      [a[0]!, 'Cormorant is the one to blame'],
      [a[1]!, 'Only with a spare van'],
      [b[0]!, 'Ship at noon'],
    ])
    await mediator.does({ type: 'start-step', step: 'close' })
    const { record } = await mediator.does({ type: 'prepare-record' })
    expect(bytesIn(server.dataDir).includes('Cormorant')).toBe(true)
    await mediator.does({ type: 'void-ballot', ballot: second.id, reason: 'A line named a person.' })
    const state = await b[0]!.stateWhere('a record without it is there', (now) => now.record?.hash !== record)
    // What stands elsewhere as well stays there.
    expect(state.ballots[0]!.support?.result?.lines).toEqual([{ text: 'Only with a spare van', group: 'b' }])
    expect(state.ballots[1]!.options[0]!.text).toBe('Ship at noon')
    expect(bytesIn(server.dataDir).includes('Cormorant')).toBe(false)
    expect(JSON.stringify(await logOf(b[0]!))).not.toContain('Cormorant')
  })
})
