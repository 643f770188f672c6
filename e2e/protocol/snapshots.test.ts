import type { BoardSnapshot } from '@parley/shared/changes/board-snapshot'
import { compareBoards } from '@parley/shared/changes/compare-boards'
import { removeCard, setText } from '@parley/shared/documents/cards'
import { SNAPSHOTS_MOST, TAKEN_SNAPSHOTS_MOST } from '@parley/shared/limits'
import type { SnapshotsView } from '@parley/shared/protocol/snapshot-views'
import { verifyLog } from '@parley/shared/session/verify-log'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { bytesIn, tablesIn } from '../driver/data-folder.ts'
import { DAY, logOf, places, refusal } from '../driver/day.ts'
import { becomeReady, cardsOf, gather, writesAndTables } from '../driver/gather.ts'
import { ask, Seat } from '../driver/seat.ts'
import { ServerProcess, SHORT_ACTS } from '../driver/server-process.ts'
import { until } from '../driver/until.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await ServerProcess.start(SHORT_ACTS)
})
afterAll(() => server.dispose())

const LONG = 180_000
const listOf = async (seat: Seat) =>
  (await ask<SnapshotsView>(seat.url, `/sessions/${seat.sessionId}/snapshots`, undefined, seat.token)).snapshots
const read = (seat: Seat, seq: number | string) =>
  ask<BoardSnapshot>(seat.url, `/sessions/${seat.sessionId}/snapshots/${seq}`, undefined, seat.token)
/** Every snapshot of a session with all that is in it, as text. */
const allOf = async (seat: Seat): Promise<string> => {
  const list = await listOf(seat)
  const each = await Promise.all(list.map(({ seq }) => read(seat, seq)))
  return JSON.stringify([list, each])
}

it(
  'SN1, SN2, SN5: a snapshot has what everybody saw, nothing private, and no more what was taken back or hidden',
  async () => {
    const room = await gather(server.url, { a: 3, b: 3 }, { k: 3 })
    const { mediator, a, b } = room
    const takes = (title: string) => mediator.does({ type: 'take-snapshot', title })
    await mediator.does({ type: 'start-step', step: 'write-interests' })
    expect(await refusal(takes('Nothing there'))).toBe('not-now')
    const written = await writesAndTables(room, 'interest', (seat) => `Wolverine ${seat} of the own desk`)
    // At the tables everything is private still, and the board is empty.
    expect(await refusal(takes('At the tables'))).toBe('not-now')
    expect(await listOf(mediator)).toEqual([])
    await becomeReady(room)
    await mediator.does({ type: 'start-step', step: 'reveal-interests' })
    await mediator.does({ type: 'reveal', kind: 'interest' })
    expect(await refusal(takes('Half a reveal'))).toBe('not-now')
    await mediator.does({ type: 'end-silence' })
    const { number } = await takes('After the reveal')
    expect(number).toBe(1)
    const board = await cardsOf(b[0]!, 'board', 6)
    const [taken] = await listOf(b[0]!)
    expect(taken).toMatchObject({ number: 1, step: null, title: 'After the reveal', cards: 6, hidden: 0 })
    // The detector finds what may be there, for the other group as well.
    expect(await allOf(b[0]!)).toContain('Wolverine 0')

    // A group deletes a card of its own, and a copy of it comes back.
    const deleted = board.find(({ text }) => text.startsWith('Wolverine 2'))!
    removeCard(await a[1]!.opens('board'), deleted.id)
    await a[1]!.saved('board')
    expect(await mediator.does({ type: 'lay-copies', snapshot: 1 })).toMatchObject({ copies: 1 })
    const isCopy = ({ id, text }: { id: string; text: string }) => text === deleted.text && id !== deleted.id
    await until('the copy has come', async () => (await b[0]!.sees('board')).cards.some(isCopy))

    await mediator.does({ type: 'start-step', step: 'write-frustrations' })
    for (const seat of room.people) await seat.writes('frustration', 'Ferret of a desk')
    await takes('While people write alone')
    for (const seat of [mediator, a[0]!, b[0]!]) {
      const all = await allOf(seat)
      expect(all).not.toContain('Ferret')
      // Neither authors nor marks, votes or tables: cards, links, and names of ballots.
      const one = await read(seat, taken!.seq)
      expect(Object.keys(one).sort()).toEqual(['results', 'view'])
      for (const person of room.people) expect(all).not.toContain(person.id)
    }
    // Sealed: neither the words nor the name of the moment stand in the rows of the database.
    const rows = tablesIn(server.dataDir)['snapshots'] ?? []
    expect(rows.length).toBeGreaterThanOrEqual(3)
    const bytes = Buffer.concat(rows.flatMap((row) => [row['head'] as Buffer, (row['body'] as Buffer) ?? Buffer.of()]))
    for (const words of ['Wolverine', 'After the reveal', board[0]!.id]) expect(bytes.includes(words)).toBe(false)

    // Its author takes one back, another is worded anew, a third is hidden: none of the old words is in any snapshot.
    const secretOf = (seat: Seat): string => seat.secrets.get(written.get(seat)![0]!.id)!
    await a[0]!.does({ type: 'withdraw', secret: secretOf(a[0]!) })
    // The old secret takes back the copy, too, and with it the card that it was made of.
    await a[2]!.does({ type: 'withdraw', secret: secretOf(a[2]!) })
    await b[0]!.does({ type: 'edit-own', secret: secretOf(b[0]!), text: 'Said better' })
    const unsafe = board.find(({ text }) => text.startsWith('Wolverine 1'))!
    await mediator.does({ type: 'hide-card', card: unsafe.id, reason: 'It named a person.' })
    const counts = async (): Promise<string> => (await listOf(mediator)).map(({ cards }) => cards).join(' ')
    // The first without these four; the others have the stack besides, which is empty now.
    await until('the batch has come', async () => (await counts()) === '2 3 3')
    expect((await b[0]!.sees('board')).cards.some(isCopy)).toBe(false)
    for (const one of await listOf(mediator)) expect(one).toMatchObject({ struck: true })
    const after = await allOf(mediator)
    expect(after).toContain('Wolverine 4')
    expect(after).not.toMatch(/Wolverine [0-3]|Said better/)
  },
  LONG,
)

it(
  'SN4, SN6: who may not, takes, reads, copies and strikes nothing',
  async () => {
    const room = await gather(server.url, { a: 2, b: 2 }, { ...DAY, k: 3 })
    const { mediator, a, b, projector, created } = room
    const observer = await Seat.joins(server.url, { invite: created.invites.observer, name: 'Looks' })
    const second = await Seat.joins(server.url, { invite: created.invites.mediator, name: 'Helps' }, false)
    const sponsor = await Seat.joins(server.url, { invite: created.invites.sponsor, name: 'Pays' }, false)
    const door = await Seat.joins(server.url, { roomCode: created.roomCode, group: 'a', name: 'Waits' }, false)
    const elsewhere = await gather(server.url, { a: 1, b: 1 }, { ...DAY, k: 3 })
    await mediator.does({ type: 'start-step', step: 'map' })
    const card = await places(a[0]!, { kind: 'milestone', group: 'a', zone: 'map', text: 'Badger' }, [b[0]!])
    await mediator.does({ type: 'take-snapshot', title: 'A map' })
    const [taken] = await listOf(a[0]!)
    for (const seat of [mediator, second, a[0]!, b[0]!, observer])
      expect(JSON.stringify(await read(seat, taken!.seq))).toContain('Badger')
    for (const seat of [a[0]!, b[0]!, observer, second, projector, sponsor, door]) {
      expect(await refusal(seat.does({ type: 'take-snapshot', title: 'Mine' }))).toBe('not-allowed')
      expect(await refusal(seat.does({ type: 'lay-copies', snapshot: 1 }))).toBe('not-allowed')
    }
    for (const seat of [projector, sponsor, door, elsewhere.mediator, elsewhere.a[0]!]) {
      const path = `/sessions/${mediator.sessionId}/snapshots`
      for (const one of [path, `${path}/${taken!.seq}`])
        expect(await refusal(ask(server.url, one, undefined, seat.token))).toBe('not-found')
    }
    for (const wrong of [taken!.seq + 1, 0, -1, 1.5, 'x', '__proto__'])
      expect(await refusal(read(mediator, wrong)), String(wrong)).toBe('not-found')
    for (const seat of [mediator, observer, projector])
      expect(await refusal(seat.does({ type: 'strike', card }))).toBe('not-allowed')
    // What is the other group's is not ours to take out, and what is in no snapshot is nobody's.
    expect(await refusal(b[0]!.does({ type: 'strike', card }))).toBe('not-allowed')
    expect(await refusal(a[0]!.does({ type: 'strike', card: 'no-such-card' }))).toBe('not-found')
    expect(await allOf(b[0]!)).toContain('Badger')
    await a[1]!.does({ type: 'strike', card })
    expect(await allOf(b[0]!)).not.toContain('Badger')
    expect((await b[0]!.sees('board')).cards.map(({ id }) => id)).toEqual([card])
    expect(JSON.stringify((await logOf(b[0]!)).entries.at(-1)?.public)).toBe('{"type":"card-struck"}')
  },
  LONG,
)

it(
  'SN3, SN7: two are compared, and what went comes back as a copy that both groups see, once',
  async () => {
    const { mediator, a, b, people } = await gather(server.url, { a: 2, b: 2 }, { ...DAY, k: 3 })
    const [one, other] = [a[0]!, b[0]!]
    await mediator.does({ type: 'start-step', step: 'map' })
    const gone = await places(one, { kind: 'milestone', group: 'a', zone: 'map', week: 6, text: 'Polecat' }, people)
    const kept = await places(other, { kind: 'milestone', group: 'b', zone: 'map', text: 'Otter' }, people)
    await mediator.does({ type: 'take-snapshot', title: 'Before lunch' })
    expect(await refusal(mediator.does({ type: 'lay-copies', snapshot: 1 }))).toBe('not-now')
    removeCard(await one.opens('board'), gone)
    setText(await other.opens('board'), kept, 'Otter and mink')
    await Promise.all([one.saved('board'), other.saved('board')])
    await until('both have come', async () => (await one.sees('board')).cards[0]?.text === 'Otter and mink')
    await mediator.does({ type: 'take-snapshot', title: 'After lunch' })
    const [first, second] = await listOf(other)
    const compared = compareBoards((await read(other, first!.seq)).view, (await read(other, second!.seq)).view)
    expect(compared.changes.cards).toMatchObject([
      { what: 'changed', reworded: true, card: { id: kept, text: 'Otter and mink' } },
      { what: 'gone', was: { id: gone } },
    ])
    expect([kept, gone].map((id) => compared.was(id)?.text)).toEqual(['Otter', 'Polecat'])

    await mediator.does({ type: 'lock' })
    expect(await refusal(mediator.does({ type: 'lay-copies', snapshot: 1 }))).toBe('not-now')
    await mediator.does({ type: 'unlock' })
    expect(await mediator.does({ type: 'lay-copies', snapshot: 1 })).toMatchObject({ copies: 1, left: 0 })
    const board = await cardsOf(other, 'board', 3)
    const stack = board.find(({ kind }) => kind === 'stack')
    expect(stack).toMatchObject({ group: 'both', zone: 'together', text: 'Copies from snapshot 1: Before lunch' })
    const copy = board.find(({ text }) => text === 'Polecat')!
    expect(copy).toMatchObject({ kind: 'note', group: 'both', zone: 'together', stack: stack!.id })
    expect(copy.id).not.toBe(gone)
    expect(board.find(({ id }) => id === kept)?.text).toBe('Otter and mink')
    expect(await refusal(mediator.does({ type: 'lay-copies', snapshot: 1 }))).toBe('not-now')
    const log = await logOf(one)
    expect(log.entries.at(-1)?.public).toMatchObject({ type: 'copies-laid', snapshot: 1 })
    expect(JSON.stringify(log.entries)).not.toContain('Polecat')
    expect(verifyLog(JSON.stringify(log))).toMatchObject({ is: 'log', wrongWords: [] })
    // What is hidden as a copy is in no snapshot under its old name either.
    await mediator.does({ type: 'hide-card', card: copy.id, reason: 'It named a person.' })
    expect(await allOf(mediator)).not.toContain('Polecat')
    await mediator.does({ type: 'end-session' })
    expect(await refusal(listOf(mediator))).toBe('not-found')
    const rows = (tablesIn(server.dataDir)['snapshots'] ?? []).filter((row) => row['session'] === mediator.sessionId)
    expect(rows).toEqual([])
    expect(bytesIn(server.dataDir).includes('Polecat')).toBe(false)
  },
  LONG,
)

it(
  'SN8: at the bound the oldest of a step goes, the mediator’s own stay, and one more of these is refused',
  async () => {
    const { mediator, a, b } = await gather(server.url, { a: 1, b: 1 }, { ...DAY, k: 3 })
    await mediator.does({ type: 'start-step', step: 'map' })
    await places(a[0]!, { kind: 'milestone', group: 'a', zone: 'map', text: 'Badger' }, [b[0]!])
    await mediator.does({ type: 'take-snapshot', title: 'The first' })
    const untilTaken = async (command: Parameters<Seat['does']>[0]): Promise<void> => {
      // The pace of commands is bounded, too.
      await until('the pace allows it', async () => (await refusal(mediator.does(command))) !== 'too-many')
    }
    for (let count = 0; count < SNAPSHOTS_MOST; count += 1) await untilTaken({ type: 'start-step', step: 'map' })
    const list = await listOf(mediator)
    expect(list).toHaveLength(SNAPSHOTS_MOST)
    expect(list[0]).toMatchObject({ number: 1, title: 'The first' })
    expect(list[1]?.number).toBe(3)
    expect(list.at(-1)?.number).toBe(SNAPSHOTS_MOST + 1)
    for (let count = 1; count < TAKEN_SNAPSHOTS_MOST; count += 1)
      await untilTaken({ type: 'take-snapshot', title: `Number ${count}` })
    // The pace answers with the same id, and with another sentence.
    await until('it says why', async () => {
      const answer = await fetch(`${server.url}/api/sessions/${mediator.sessionId}/commands`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${mediator.token}` },
        body: JSON.stringify({ type: 'take-snapshot', title: 'One too many' }),
      })
      return answer.status === 429 && (await answer.text()).includes(`${TAKEN_SNAPSHOTS_MOST} snapshots`)
    })
    expect((await listOf(mediator)).filter(({ step }) => step === null)).toHaveLength(TAKEN_SNAPSHOTS_MOST)
  },
  LONG,
)
