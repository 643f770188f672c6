import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { addCard, readCard, setText } from '@parley/shared/documents/cards'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { storedState } from '../crash/stored-state.ts'
import { opensBallot, votes } from '../driver/ballot.ts'
import { newCardId, places, refusal } from '../driver/day.ts'
import { gather } from '../driver/gather.ts'
import { asks } from '../driver/probe.ts'
import { Seat } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { until } from '../driver/until.ts'
import { letsWrite, MAY_MOUNT, SmallDisk } from '../driver/weak-disk.ts'

/** A way in which a disk refuses, and how it comes to its senses. */
type Trouble = { readonly begins: () => void; readonly ends: () => void }

const closesOf = (seat: Seat): readonly number[] => seat.closes.map(({ code }) => code)

/** People work, the disk refuses, they work on, and it takes writes again: what each of them sees, under one process. */
const plays = async (server: ServerProcess, trouble: Trouble): Promise<void> => {
  const { pid } = server
  const {
    mediator,
    a: [writer],
    b: [reader],
  } = await gather(server.url, { a: 1, b: 1 })
  const { seq } = await mediator.does({ type: 'start-step', step: 'priorities' })
  const before = await mediator.stateWhere('options are collected', (state) => state.seq >= seq)
  const card = await places(writer!, { kind: 'problem', group: 'both', zone: 'together', text: 'Before' }, [reader!])
  const [writing, reading] = [await writer!.opens('board'), await reader!.opens('board')]
  const closes = closesOf(reader!)

  trouble.begins()
  setText(writing, card, 'Before and during')
  await until('the writer is told that it is not stored', () => closesOf(writer!).includes(4503))
  // Commands are refused with a sentence, and nothing of them happens.
  expect(await refusal(mediator.does({ type: 'set-timer', seconds: 77 }))).toBe('not-stored')
  expect(await refusal(mediator.does({ type: 'rename-group', group: 'a', name: 'Half done' }))).toBe('not-stored')
  const { status, text } = await asks(server.url, `/api/sessions/${mediator.sessionId}/commands`, {
    token: mediator.token,
    body: { type: 'start-step', step: 'close' },
  })
  expect({ status, body: JSON.parse(text) as unknown }).toMatchObject({
    status: 503,
    body: { error: { id: 'not-stored', message: expect.stringMatching(/^This could not be kept\./) as unknown } },
  })
  expect(await refusal(Seat.creates(server.url))).toBe('not-stored')
  expect((await asks(server.url, '/readyz')).status).toBe(503)
  expect((await asks(server.url, '/healthz')).status).toBe(200)

  // The writer's client comes back by itself, stays, and keeps what was typed, offline and online.
  const device = new Seat(server.url, { sessionId: writer!.sessionId, seat: reader!, returnCode: '' })
  const seen = await device.opens('board')
  expect(readCard(seen, card)?.text).toBe('Before')
  const times = closesOf(writer!).length
  for (let letters = 1; letters <= 100; letters += 1) {
    setText(writing, card, `Before and during${'!'.repeat(letters)}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  // It is not sent to and fro with every letter: at most once in thirty.
  expect(closesOf(writer!).length - times).toBeLessThanOrEqual(4)
  expect(writer!.durableOf('board').get(writing.clientID) ?? 0).toBeLessThan(
    Y.getState(writing.store, writing.clientID),
  )
  // Who only reads has noticed nothing at all.
  expect(closesOf(reader!)).toEqual(closes)
  expect(readCard(reading, card)?.text).toBe('Before')
  expect(mediator.state?.seq).toBe(before.seq)
  expect(mediator.state?.session.groups.a.name).toBe(before.session.groups.a.name)

  trouble.ends()
  const all = `Before and during${'!'.repeat(100)}`
  await until('the reader sees everything', () => readCard(reading, card)?.text === all, 30_000)
  await writer!.saved('board')
  expect(closesOf(reader!)).toEqual(closes)
  await until(
    'commands are taken again',
    async () => (await refusal(mediator.does({ type: 'set-timer', seconds: 60 }))) === null,
  )
  await reader!.stateWhere(
    'the timer runs',
    (state) => state.timer !== null && state.session.groups.a.name === 'Strategy',
  )
  expect((await asks(server.url, '/readyz')).status).toBe(200)
  expect(server.pid).toBe(pid)
  device.leavesTheRoom()

  // What is in memory is on disk: another process over the same folder shows the same.
  const state = mediator.state!
  await server.down()
  const stored = storedState(server.dataDir)
  expect(stored.wrong).toEqual([])
  expect(readCard(stored.documents.get(`${mediator.sessionId} board`)!, card)?.text).toBe(all)
  mediator.state = null
  await server.up()
  const after = await until('the mediator is back', () => mediator.state, 25_000)
  expect({ seq: after.seq, phase: after.phase, name: after.session.groups.a.name }).toEqual({
    seq: state.seq,
    phase: state.phase,
    name: state.session.groups.a.name,
  })
  for (const seat of [mediator, writer!, reader!]) seat.leavesTheRoom()
}

describe('a disk that refuses', () => {
  it('DU4, DU10, DU11: no byte can be written: readers read on, writers keep theirs, and it recovers by itself', async () => {
    const server = await ServerProcess.start({ LOG_LEVEL: 'error' })
    try {
      await plays(server, {
        begins: () => letsWrite(server.pid!, false),
        ends: () => letsWrite(server.pid!, true),
      })
      // Whoever runs the server reads it once, and not once for each letter.
      expect(server.output.match(/the disk refuses to write/g)).toHaveLength(1)
    } finally {
      await server.dispose()
    }
  }, 120_000)

  it.skipIf(!MAY_MOUNT)(
    'DU4, DU10, DU11: a full disk: the same, and it recovers when there is room',
    async () => {
      const disk = new SmallDisk(6)
      const server = await ServerProcess.start({ LOG_LEVEL: 'error' }, join(disk.folder, 'data'))
      try {
        await plays(server, { begins: () => disk.fill(), ends: () => disk.clear() })
      } finally {
        await server.down()
        disk.dispose()
      }
    },
    120_000,
  )

  it('DU12: a folder that was moved away takes nothing that would be lost with it', async () => {
    const server = await ServerProcess.start({ LOG_LEVEL: 'error' })
    try {
      await plays(server, {
        begins: () => renameSync(server.dataDir, `${server.dataDir}-away`),
        ends: () => renameSync(`${server.dataDir}-away`, server.dataDir),
      })
    } finally {
      await server.dispose()
    }
  }, 120_000)

  it('DU4: a vote that could not be kept is not counted, and one that could is', async () => {
    const server = await ServerProcess.start({ LOG_LEVEL: 'error' })
    try {
      const room = await gather(server.url, { a: 2, b: 2 }, { k: 3 })
      const ballot = await opensBallot(room, ['Unclear owners', 'Late forecasts'])
      const [one, other] = room.people
      await votes(one!, ballot, ['Unclear owners'])
      letsWrite(server.pid!, false)
      expect(await refusal(votes(other!, ballot, ['Late forecasts']))).toBe('not-stored')
      expect(await refusal(votes(one!, ballot, ['Late forecasts']))).toBe('not-stored')
      expect(await refusal(room.mediator.does({ type: 'close-ballot', ballot: ballot.id }))).toBe('not-stored')
      letsWrite(server.pid!, true)
      await until(
        'the ballot closes',
        async () => (await refusal(room.mediator.does({ type: 'close-ballot', ballot: ballot.id }))) === null,
      )
      const closed = await room.mediator.stateWhere(
        'it is counted',
        (state) => state.ballots.at(-1)?.stage === 'closed',
      )
      expect(JSON.stringify(closed.ballots.at(-1))).toContain('"ballots":{"total":1}')
    } finally {
      await server.dispose()
    }
  }, 180_000)

  it('DU10: a desk keeps what was written before, during and after, through many refusals', async () => {
    const server = await ServerProcess.start({ LOG_LEVEL: 'error' })
    try {
      const { mediator, people } = await gather(server.url, { a: 1, b: 1 })
      await mediator.does({ type: 'start-step', step: 'write-interests' })
      const [seat] = people
      const desk = `desk:${seat!.id}`
      const doc = await seat!.opens(desk)
      const ids: string[] = []
      for (let turn = 0; turn < 3; turn += 1) {
        letsWrite(server.pid!, false)
        const id = newCardId()
        ids.push(id)
        addCard(doc, { id, kind: 'interest', at: [0, turn], text: `During ${turn}` })
        const told = seat!.closes.length
        await until('it is not stored', () => seat!.closes.slice(told - 1).some(({ code }) => code === 4503))
        letsWrite(server.pid!, true)
        await seat!.saved(desk)
      }
      await server.down()
      const { documents, wrong } = storedState(server.dataDir)
      expect(wrong).toEqual([])
      const stored = documents.get(`${seat!.sessionId} ${desk}`)!
      expect(ids.map((id) => readCard(stored, id)?.text)).toEqual(['During 0', 'During 1', 'During 2'])
    } finally {
      await server.dispose()
    }
  }, 120_000)
})
