import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LiveMessage, StateView } from '@parley/shared/protocol/state-view'
import { ballotOf, opensBallot, votes } from '../driver/ballot.ts'
import { bytesIn, keysIn, tablesIn, wordsIn } from '../driver/data-folder.ts'
import { logOf } from '../driver/day.ts'
import { gather, type Gathering } from '../driver/gather.ts'
import { asks } from '../driver/probe.ts'
import { ask, newSecret, RefusedAnswer, Seat, sha256 } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await ServerProcess.start()
})
afterAll(() => server.dispose())

const OPTIONS = ['Unclear owners', 'Late forecasts', 'Too many tools', 'No time to test'] as const
const refusal = async (work: Promise<unknown>): Promise<{ id: string; status: number } | null> =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof RefusedAnswer ? { id: error.message, status: error.status } : null),
  )

/** Every state that reached a seat. */
const statesOf = (seat: Seat): readonly StateView[] =>
  seat.frames.flatMap(({ data }) => {
    if (typeof data !== 'string') return []
    const message = JSON.parse(data) as LiveMessage
    return message.type === 'state' ? [message.state] : []
  })

const inAre = (room: Gathering, count: number) =>
  room.mediator.stateWhere(`${count} ballots are in`, (state) => state.ballots.at(-1)?.turnout?.in === count)
const closed = (room: Gathering) =>
  Promise.all(
    room.everyone.map((seat) =>
      seat.stateWhere('the result is there', (state) => state.ballots.at(-1)?.stage === 'closed'),
    ),
  )

describe('a secret ballot', () => {
  it('BL2, BL3, BL5, BL6, BL9: it counts once a seat, nobody can read it while it is open, and nothing of it remains', async () => {
    const room = await gather(server.url, { a: 3, b: 3 }, { k: 3 })
    const { mediator, a, b, people, everyone } = room
    const ballot = await opensBallot(room, OPTIONS)
    const replaced = await votes(a[0]!, ballot, ['Unclear owners'])
    const second = await votes(a[0]!, ballot, ['Late forecasts', 'Too many tools'])
    const kept = await votes(a[1]!, ballot, ['Unclear owners'])
    await votes(a[1]!, ballot, ['Unclear owners'], kept)
    await inAre(room, 2)
    await votes(a[1]!, ballot, ['No time to test'], kept)
    // Another seat cannot replace a vote whose receipt it has seen, and learns no more than that.
    expect(await refusal(votes(b[0]!, ballot, 'pass', kept))).toEqual({ id: 'invalid', status: 422 })
    expect(await refusal(votes(b[0]!, ballot, OPTIONS, newSecret()))).toBeNull()
    await votes(b[0]!, ballot, ['Late forecasts'])
    const passed = await votes(b[1]!, ballot, 'pass')
    await inAre(room, 4)
    expect(
      await refusal(
        b[2]!.does({ type: 'vote', ballot: ballot.id, receipt: newSecret(), choice: ['not-on-this-ballot'] }),
      ),
    ).toEqual({ id: 'invalid', status: 422 })

    const open = tablesIn(server.dataDir)
    const rows = (name: string) => (open[name] ?? []).filter((row) => row['ballot'] === ballot.id)
    expect([rows('votes').length, rows('turnout').length]).toEqual([4, 4])
    expect(rows('votes').map((row) => Object.keys(row).sort().join())).toEqual(
      Array.from({ length: 4 }, () => 'ballot,choice,key'),
    )
    expect(new Set(rows('votes').map((row) => (row['choice'] as Buffer).length)).size).toBe(1)
    const keys = rows('votes').map((row) => row['key'] as string)
    expect(keys).toEqual([...keys].sort())
    const sealed = Buffer.concat(
      [...rows('votes'), ...rows('turnout')].flatMap((row) =>
        Object.entries(row)
          .filter(([name]) => name !== 'ballot')
          .map(([, value]) => Buffer.from(value as string)),
      ),
    )
    const secrets = [replaced, second, kept, passed]
    for (const secret of [
      ...secrets,
      ...secrets.map(sha256),
      ...people.map((seat) => seat.id),
      ...ballot.options.map((option) => option.id),
      'pass',
      ...OPTIONS,
    ]) {
      expect(sealed.includes(secret)).toBe(false)
    }
    for (const secret of [...secrets, ...secrets.map(sha256)])
      expect(bytesIn(server.dataDir).includes(secret)).toBe(false)
    // No event tells of a vote, so no order and no time does.
    const { entries } = await logOf(a[0]!)
    // The first entry is the agenda, with its steps; that somebody votes is told by none after it.
    const log = JSON.stringify(entries.slice(1))
    const key = readFileSync(join(server.dataDir, 'keys', `ballot-${ballot.id}.key`))
    const blobs = [
      ...rows('votes').map((row) => row['choice'] as Buffer),
      ...rows('turnout').map((row) => row['vote'] as Buffer),
    ]
    // The detector first: what is to be gone afterwards is found now.
    expect(bytesIn(server.dataDir).includes(keys[0]!)).toBe(true)
    expect(bytesIn(server.dataDir).includes(key)).toBe(true)

    await mediator.does({ type: 'close-ballot', ballot: ballot.id })
    await closed(room)
    for (const seat of everyone) {
      const shown = ballotOf(seat)!
      expect(shown.result).toMatchObject({ by: 'total', ballots: { total: 4 } })
      expect(shown.receipts).toEqual([...shown.receipts!].sort())
      for (const receipt of [second, kept, passed]) expect(shown.receipts).toContain(sha256(receipt))
      expect(shown.receipts).not.toContain(sha256(replaced))
      expect(shown.receipts).toHaveLength(4)
    }
    const totals = Object.fromEntries(ballotOf(a[2]!)!.result!.others.map((option) => [option.text, option.total]))
    expect(totals).toEqual({ 'Unclear owners': 0, 'Late forecasts': 2, 'Too many tools': 1, 'No time to test': 1 })
    for (const seat of everyone) {
      for (const state of statesOf(seat)) {
        const [shown] = state.ballots.filter((one) => one.id === ballot.id)
        if (seat !== mediator) expect(shown?.turnout).toBeUndefined()
        if (shown && shown.stage !== 'closed') expect(shown).not.toHaveProperty('result')
        expect(JSON.stringify(shown ?? {})).not.toContain(second)
      }
    }

    const bytes = bytesIn(server.dataDir)
    for (const secret of [...secrets, ...keys]) expect(bytes.includes(secret)).toBe(false)
    for (const blob of [...blobs, key]) expect(bytes.includes(blob.subarray(0, 24))).toBe(false)
    expect(keysIn(server.dataDir).filter((name) => name.includes(ballot.id))).toEqual([])
    const after = tablesIn(server.dataDir)
    expect([...after['votes']!, ...after['turnout']!].filter((row) => row['ballot'] === ballot.id)).toEqual([])
    const words = wordsIn(server.dataDir)
    for (const secret of [...secrets, sha256(replaced)]) expect(words).not.toContain(secret)
    for (const secret of [...secrets, ...people.map((seat) => seat.token)]) expect(server.output).not.toContain(secret)
    expect(log).not.toContain('vote')
    expect(await refusal(votes(b[2]!, ballot, 'pass'))).toEqual({ id: 'not-now', status: 409 })
  })

  it('BL2, BL4: a late joiner has a vote, a leaver’s stays, and the room sees a line only', async () => {
    const room = await gather(server.url, { a: 3, b: 3 }, { k: 3 })
    const { mediator, a, b, created, projector } = room
    const ballot = await opensBallot(room, OPTIONS)
    const late = await Seat.joins(server.url, { invite: created.invites.b, name: 'Late' })
    expect(
      (await mediator.stateWhere('seven are asked', (state) => state.ballots.at(-1)?.turnout?.asked === 7)).ballots.at(
        -1,
      )!.turnout,
    ).toEqual({ in: 0, asked: 7 })
    await votes(late, ballot, ['Late forecasts'])
    for (const seat of [...a, b[0]!]) await votes(seat, ballot, ['Unclear owners'])
    await inAre(room, 5)
    expect(
      (await projector.stateWhere('nearly everyone', (state) => state.ballots.at(-1)?.nearly === true)).ballots.at(-1),
    ).toMatchObject({ fill: 5, nearly: true })
    await votes(b[1]!, ballot, 'pass')
    await votes(b[2]!, ballot, 'pass')
    await inAre(room, 7)
    await b[2]!.does({ type: 'leave' })
    const { turnout } = (
      await mediator.stateWhere('one has left', (state) => state.session.groups.b.seats === 3)
    ).ballots.at(-1)!
    expect(turnout!.in).toBeLessThanOrEqual(turnout!.asked)
    expect(await refusal(votes(b[2]!, ballot, 'pass'))).toMatchObject({ status: 403 })
    await mediator.does({ type: 'close-ballot', ballot: ballot.id })
    await projector.stateWhere('the result is there', (state) => state.ballots.at(-1)?.stage === 'closed')
    expect(ballotOf(projector)!.result).toMatchObject({ by: 'group', ballots: { total: 7, a: 3, b: 4 } })
    for (const seat of [projector, ...a])
      for (const state of statesOf(seat)) expect(JSON.stringify(state.ballots)).not.toContain('"asked"')
  })

  it('BL6, BL9, DU3: a ballot that closes while people vote counts exactly those who were told that they are in', async () => {
    const room = await gather(server.url, { a: 6, b: 6 }, { k: 3 })
    const ballot = await opensBallot(room, OPTIONS)
    const cast = (seats: readonly Seat[]) =>
      seats.map((seat) =>
        votes(seat, ballot, ['Too many tools']).then(
          (receipt) => receipt,
          () => null,
        ),
      )
    const first = cast(room.people.slice(0, 8))
    const close = room.mediator.does({ type: 'close-ballot', ballot: ballot.id })
    const second = cast(room.people.slice(8))
    await close
    const receipts = (await Promise.all([...first, ...second])).filter((receipt) => receipt !== null)
    await closed(room)
    const { result, receipts: proof } = ballotOf(room.mediator)!
    expect(proof).toEqual(receipts.map(sha256).sort())
    expect(result!.ballots.total).toBe(receipts.length)
    expect(tablesIn(server.dataDir)['votes']!.filter((row) => row['ballot'] === ballot.id)).toEqual([])
  })

  it('BL10: a voided ballot says why to both groups, and its votes are gone uncounted', async () => {
    const room = await gather(server.url, { a: 3, b: 3 }, { k: 3 })
    const ballot = await opensBallot(room, OPTIONS)
    const receipts = await Promise.all(room.people.map((seat) => votes(seat, ballot, ['Late forecasts'])))
    await room.mediator.does({ type: 'void-ballot', ballot: ballot.id, reason: 'An option was missing.' })
    for (const seat of room.everyone) {
      const shown = (await seat.stateWhere('it is void', (state) => state.ballots.at(-1)?.stage === 'void')).ballots.at(
        -1,
      )!
      expect(shown.reason).toBe('An option was missing.')
      for (const key of ['result', 'receipts', 'turnout', 'fill']) expect(shown).not.toHaveProperty(key)
    }
    const bytes = bytesIn(server.dataDir)
    for (const receipt of receipts)
      for (const secret of [receipt, sha256(receipt)]) expect(bytes.includes(secret)).toBe(false)
    expect(keysIn(server.dataDir).filter((name) => name.includes(ballot.id))).toEqual([])
    expect(tablesIn(server.dataDir)['votes']!.filter((row) => row['ballot'] === ballot.id)).toEqual([])
    expect(await refusal(votes(room.people[0]!, ballot, 'pass'))).toEqual({ id: 'not-now', status: 409 })
    expect(await refusal(room.mediator.does({ type: 'close-ballot', ballot: ballot.id }))).toMatchObject({
      status: 409,
    })
    // The next round is a ballot of its own.
    const again = await opensBallot(room, ['Another problem', 'One more problem'])
    expect(again).toMatchObject({ round: 2 })
    await room.mediator.does({ type: 'void-ballot', ballot: again.id, reason: 'Enough.' })
  })

  it('BL7, BL8: with four ballots of one group and six of the other, and k 5, no figure of a group reaches anybody', async () => {
    const room = await gather(server.url, { a: 6, b: 6 }, { k: 5 })
    const ballot = await opensBallot(room, OPTIONS)
    for (const seat of room.a.slice(0, 4)) await votes(seat, ballot, ['Unclear owners'])
    for (const seat of room.b) await votes(seat, ballot, ['Late forecasts', 'Unclear owners'])
    await room.mediator.does({ type: 'close-ballot', ballot: ballot.id })
    await closed(room)
    for (const seat of room.everyone) {
      expect(ballotOf(seat)!.result).toMatchObject({ by: 'total', ballots: { total: 10 }, common: [], one: [] })
      for (const { ballots } of statesOf(seat)) {
        for (const { result } of ballots) {
          if (!result) continue
          expect(Object.keys(result.ballots)).toEqual(['total'])
          for (const option of result.others) expect(Object.keys(option).sort()).toEqual(['option', 'text', 'total'])
        }
      }
    }
    const log = await ask<{ entries: { public: Record<string, unknown> }[] }>(
      server.url,
      `/sessions/${room.mediator.sessionId}/log`,
      undefined,
      room.a[0]!.token,
    )
    const entry = log.entries.find((one) => one.public['type'] === 'ballot-closed')!.public as unknown as {
      tally: { ballots: object; options: object[] }
    }
    expect(Object.keys(entry.tally.ballots)).toEqual(['total'])
    for (const option of entry.tally.options) expect(Object.keys(option).sort()).toEqual(['option', 'total'])
  })

  it('BL7: with fewer than k ballots in all there is only their number', async () => {
    const room = await gather(server.url, { a: 2, b: 2 }, { k: 5 })
    const ballot = await opensBallot(room, OPTIONS)
    for (const seat of room.people) await votes(seat, ballot, ['Unclear owners'])
    await room.mediator.does({ type: 'close-ballot', ballot: ballot.id })
    await closed(room)
    expect(ballotOf(room.a[0]!)!.result).toEqual({ by: 'none', ballots: { total: 4 }, common: [], one: [], others: [] })
  })

  it('DU1, DU2, BL3: after kill -9 with an open ballot the votes are there, can be changed, and count', async () => {
    const own = await ServerProcess.start()
    try {
      const room = await gather(own.url, { a: 3, b: 3 }, { k: 3 })
      const ballot = await opensBallot(room, OPTIONS)
      const [first, , third] = await Promise.all(room.a.map((seat) => votes(seat, ballot, ['Unclear owners'])))
      await own.down()
      await own.up()
      await inAre(room, 3)
      await Promise.all(
        room.people.map((seat) =>
          seat.stateWhere('the ballot is still open', (state) => state.ballots.at(-1)?.stage === 'open'),
        ),
      )
      // The retry of a vote whose answer was lost, a change, and a second device.
      await votes(room.a[0]!, ballot, ['Unclear owners'], first)
      await votes(room.a[1]!, ballot, ['Late forecasts'])
      for (const seat of room.b) await votes(seat, ballot, ['Late forecasts'])
      await inAre(room, 6)
      await room.mediator.does({ type: 'close-ballot', ballot: ballot.id })
      await closed(room)
      const { result, receipts } = ballotOf(room.projector)!
      expect(result).toMatchObject({ by: 'group', ballots: { total: 6, a: 3, b: 3 } })
      expect(receipts).toHaveLength(6)
      for (const receipt of [first!, third!]) expect(receipts).toContain(sha256(receipt))
      await own.down()
      await own.up()
      expect(keysIn(own.dataDir).filter((name) => name.startsWith('ballot-'))).toEqual([])
      for (const receipt of [first!, third!]) expect(bytesIn(own.dataDir).includes(receipt)).toBe(false)
      expect((await asks(own.url, '/healthz')).status).toBe(200)
    } finally {
      await own.dispose()
    }
  })
})
