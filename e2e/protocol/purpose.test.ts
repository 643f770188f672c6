import { afterAll, beforeAll, expect, it } from 'vitest'
import { purposeOf } from '@parley/shared/agree/purpose'
import { readCard, setCard, setText } from '@parley/shared/documents/cards'
import type { BallotView } from '@parley/shared/protocol/ballot-views'
import { ballotOf } from '../driver/ballot.ts'
import { DAY, logOf, places, refusal } from '../driver/day.ts'
import { gather, type Gathering } from '../driver/gather.ts'
import { newSecret } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { until } from '../driver/until.ts'
import { Attacker } from '../hostile/attacker.ts'
import { update } from '../hostile/frames.ts'
import * as Y from 'yjs'

let server: ServerProcess
beforeAll(async () => {
  server = await ServerProcess.start()
})
afterAll(() => server.dispose())

/** Freezes a proposal, has everybody answer with one level, and closes the check. */
const asks = async ({ mediator, people }: Gathering, card: string, level: number): Promise<BallotView> => {
  await mediator.does({ type: 'freeze-proposal', card })
  const { ballots } = await mediator.stateWhere('it is frozen', (state) => state.ballots.at(-1)?.stage === 'frozen')
  const ballot = ballots.at(-1)!
  await mediator.does({ type: 'open-ballot', ballot: ballot.id })
  for (const seat of people) {
    await seat.stateWhere('it is open', (state) => state.ballots.at(-1)?.stage === 'open')
    await seat.does({ type: 'vote', ballot: ballot.id, receipt: newSecret(), choice: { level } })
  }
  await mediator.does({ type: 'close-ballot', ballot: ballot.id })
  return ballot
}

it('PR1, PR2, PR3: both groups carry one line, it heads the record, and no mediator marks or words it', async () => {
  const room = await gather(server.url, { a: 3, b: 3 }, { ...DAY, k: 3 })
  const { mediator, a, b, everyone, projector } = room
  await mediator.does({ type: 'start-step', step: 'support' })
  for (const seat of everyone) await seat.opens('board')
  const card = await places(
    a[0]!,
    { kind: 'proposal', group: 'both', zone: 'proposals', text: 'Calm\nnights' },
    everyone,
  )
  // A mediator's mark is an edit of what both groups write, and is refused at the socket.
  const attacker = await Attacker.enters(mediator, { document: 'board' })
  const copy = attacker.copy(await mediator.opens('board'))
  const before = Y.encodeStateVector(copy)
  setCard(copy, card, 'asPurpose', true)
  attacker.send(update(Y.encodeStateAsUpdate(copy, before)))
  expect(await attacker.end()).toMatch(/^4409|^4403/)
  // Either group marks it, whoever wrote it.
  const theirs = await b[0]!.opens('board')
  setCard(theirs, card, 'asPurpose', true)
  await b[0]!.saved('board')
  const mine = await a[0]!.opens('board')
  await until('the mark arrives', () => readCard(mine, card)?.asPurpose)
  expect(readCard(await mediator.opens('board'), card)?.asPurpose).toBe(true)
  // Two lines head no wall.
  expect(await refusal(mediator.does({ type: 'freeze-proposal', card }))).toBe('invalid')
  expect(mediator.state!.ballots).toEqual([])
  const text = 'Calm nights for those who bake and those who plan'
  setText(mine, card, text)
  await a[0]!.saved('board')

  // Not carried, there is none; carried, everybody has the same line, the wall too.
  await asks(room, card, 7)
  for (const seat of everyone) {
    const state = await seat.stateWhere('it is closed', ({ ballots }) => ballots.at(-1)?.stage === 'closed')
    expect(ballotOf(seat)?.support).toMatchObject({ purpose: true, result: { carried: 'not-carried' } })
    expect(purposeOf(state)).toBeNull()
  }
  await asks(room, card, 1)
  for (const seat of everyone)
    expect(purposeOf(await seat.stateWhere('it is carried', (state) => purposeOf(state) !== null))).toBe(text)
  // What is written on the card afterwards changes nothing of what was carried.
  setText(mine, card, 'Loud nights')
  await a[0]!.saved('board')
  expect(purposeOf(projector.state!)).toBe(text)
  const frozen = (await logOf(b[1]!)).entries.filter(({ public: open }) => open.type === 'options-frozen')
  expect(frozen.map(({ public: open }) => (open['support'] as { purpose?: boolean }).purpose)).toEqual([true, true])

  await mediator.does({ type: 'start-step', step: 'close' })
  await mediator.does({ type: 'prepare-record' })
  const answer = await fetch(`${server.url}/api/sessions/${a[0]!.sessionId}/files/record.json`, {
    headers: { authorization: `Bearer ${a[0]!.token}` },
  })
  expect(((await answer.json()) as { purpose?: string }).purpose).toBe(text)
  const page = await fetch(`${server.url}/api/sessions/${a[0]!.sessionId}/files/record.md`, {
    headers: { authorization: `Bearer ${a[0]!.token}` },
  })
  const lines = (await page.text()).split('\n')
  expect(lines.findIndex((line) => line.includes(text))).toBeLessThan(
    lines.findIndex((line) => line.startsWith('## Agree')),
  )
}, 180_000)
