import type { StateView } from '@parley/shared/protocol/state-view'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bytesIn, keysIn, tablesIn, wordsIn } from '../driver/data-folder.ts'
import { logOf, refusal } from '../driver/day.ts'
import { endsConfirmed, keptDay, TITLE, WORDS } from '../driver/kept-day.ts'
import { as, knocks } from '../driver/probe.ts'
import { ask, Seat } from '../driver/seat.ts'
import { ServerProcess, SHORT_ACTS } from '../driver/server-process.ts'
import { timePassesHere } from '../driver/time-passes.ts'
import { until } from '../driver/until.ts'

const HOLDS = 60_000

let during: ServerProcess
let after: ServerProcess
beforeAll(async () => {
  ;[during, after] = await Promise.all([
    ServerProcess.start({ ...SHORT_ACTS, LOG_LEVEL: 'info' }),
    ServerProcess.start(SHORT_ACTS),
  ])
})
afterAll(() => Promise.all([during.dispose(), after.dispose()]))

const deletes = (seat: Seat) => seat.does({ type: 'propose', act: 'delete-session' })
const stateOf = ({ url, sessionId, token }: Seat): Promise<StateView> =>
  ask(url, `/sessions/${sessionId}`, undefined, token)

/** Whether the only session of a server is deleted with all its keys: a process that ends before leaves the rest to the next. */
const isWrittenDown = ({ dataDir }: ServerProcess): boolean => {
  const { deleted_sessions: deleted = [] } = tablesIn(dataDir)
  return deleted.length === 1 && deleted[0]?.['keys'] === ''
}

/** That nothing is left of the only session of a server but its id, in any file and any table, and with no key. */
const nothingIsLeft = ({ dataDir }: ServerProcess, session: string): void => {
  const found = bytesIn(dataDir).toString('latin1') + wordsIn(dataDir)
  for (const word of [...Object.values(WORDS), TITLE, 'Ibis', 'Pelican', 'Person a'])
    expect(found.includes(word), `${word} is gone`).toBe(false)
  for (const [table, rows] of Object.entries(tablesIn(dataDir)))
    if (table === 'deleted_sessions') expect(rows).toMatchObject([{ session, keys: '' }])
    else if (!table.startsWith('kysely_')) expect(rows, table).toEqual([])
  expect(keysIn(dataDir)).toEqual(['server.key'])
}

describe.concurrent('both groups delete a session', () => {
  it('KE8, KE6, KE7: neither group alone nor the mediator, any member takes it back, and with both nothing is left', async () => {
    const room = await keptDay(during)
    const { mediator, a, b, observer, projector } = room
    const { sessionId } = mediator
    for (const seat of [mediator, observer, projector]) expect(await refusal(deletes(seat))).toBe('not-allowed')
    expect(await refusal(mediator.does({ type: 'delete-empty' }))).toBe('not-now')
    const { proposal } = await deletes(a[0]!)
    expect((await stateOf(b[0]!)).deletion, 'what stands before a group is its own').toBeUndefined()
    await a[1]!.stateWhere('it stands', ({ deletion }) => deletion?.proposal?.id === proposal)
    await a[1]!.does({ type: 'not-yet', proposal: String(proposal) })
    await deletes(a[0]!)
    for (const seat of [mediator, b[0]!, observer])
      expect(
        (await seat.stateWhere('all are told', ({ deletion }) => deletion?.agreed.a === true, HOLDS)).deletion,
      ).toEqual({ agreed: { a: true, b: false } })
    expect(await refusal(b[0]!.does({ type: 'keep-session' })), 'only the group that said it').not.toBeNull()
    expect(await refusal(mediator.does({ type: 'keep-session' }))).toBe('not-allowed')
    await a[1]!.does({ type: 'keep-session' })
    await b[0]!.stateWhere('it was taken back', ({ deletion }) => deletion === undefined)
    const log = await logOf(b[0]!)
    expect(log.entries.map(({ public: { type } }) => type)).toContain('deletion-taken-back')
    expect(bytesIn(during.dataDir).includes(TITLE), 'it all stands').toBe(true)

    // Both say so, and the process is killed before it holds: the next one carries it out.
    await deletes(a[0]!)
    await deletes(b[0]!)
    await during.down()
    await during.up()
    await until('everybody is sent away', () => b[0]!.closes.some(({ reason }) => reason === 'session-deleted'), HOLDS)
    await until('the keys are gone, and that is written down', () => isWrittenDown(during))
    await during.down('SIGTERM')
    nothingIsLeft(during, sessionId)
    await during.up()
    for (const seat of room.people) expect(await refusal(stateOf(seat))).toBe('session-deleted')
    expect(await knocks(during.url, `/sync/${sessionId}/board`, as(a[0]!.token))).toMatchObject({ code: 4404 })
    expect(during.output).toMatch(/"session":"[^"]+","msg":"a session was deleted"/)
    for (const word of [TITLE, 'Person a']) expect(during.output).not.toContain(word)
  }, 240_000)

  it('KE8, KE9: after the end it stands a day before each group; an empty session its mediator deletes alone', async () => {
    const room = await keptDay(after)
    await endsConfirmed(room)
    const { a, b, mediator } = room
    await deletes(a[0]!)
    await deletes(b[0]!)
    const { deletion, now } = await stateOf(a[0]!)
    expect((deletion!.proposal!.holdsAt - now) / 3_600_000).toBeGreaterThan(23.9)
    for (const seat of [...room.everyone, room.observer]) seat.leavesTheRoom()
    after = await timePassesHere(after, 23 * 3_600)
    expect((await stateOf(a[0]!)).record?.status).toBe('confirmed')
    // Nobody opens it again: it happens all the same.
    after = await timePassesHere(after, 24 * 3_600 + 120)
    await until('it is gone', async () => (await refusal(stateOf(a[0]!))) === 'session-deleted', HOLDS)
    await until('the keys are gone, and that is written down', () => isWrittenDown(after))
    nothingIsLeft(after, mediator.sessionId)

    const { mediator: other, created } = await Seat.creates(after.url)
    const scribe = await Seat.joins(after.url, { invite: created.invites.observer, name: 'Looks' })
    await other.does({ type: 'delete-empty' })
    expect(await refusal(stateOf(other))).toBe('session-deleted')
    expect(await refusal(stateOf(scribe))).toBe('session-deleted')
  }, 240_000)
})
