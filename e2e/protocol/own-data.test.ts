import { readDocument } from '@parley/shared/documents/cards'
import type { SeatFile } from '@parley/shared/snapshot/seat-file'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { agrees } from '../driver/confirmed-record.ts'
import { bytesIn, storedDocument, tablesIn, wordsIn } from '../driver/data-folder.ts'
import { DAY, refusal } from '../driver/day.ts'
import { LATE, NEGATIVE, revealsFrustrations } from '../driver/frustrations.ts'
import { gather, type Gathering } from '../driver/gather.ts'
import { asks } from '../driver/probe.ts'
import { Seat } from '../driver/seat.ts'
import { ServerProcess, SHORT_ACTS } from '../driver/server-process.ts'
import { timePasses } from '../driver/time-passes.ts'
import { until } from '../driver/until.ts'

const OWN = 'Wombat stays on my desk'
const THEIRS = 'Walrus stays on the other desk'
const AT_TABLE = 'Axolotl lies at the other table'

let server: ServerProcess
let room: Gathering
let observer: Seat
beforeAll(async () => {
  server = await ServerProcess.start(SHORT_ACTS)
  room = await gather(server.url, { a: 1, b: 1 }, { ...DAY, k: 3 })
  observer = await Seat.joins(server.url, { invite: room.created.invites.observer, name: 'Pelican who looks' })
  const { mediator, a, b } = room
  await revealsFrustrations({ mediator, strategy: a, operations: b })
  await mediator.does({ type: 'start-step', step: 'write-interests' })
  await a[0]!.writes('interest', OWN)
  await b[0]!.writes('interest', THEIRS)
  await b[0]!.offers([await b[0]!.writes('interest', AT_TABLE)])
  for (const seat of [a[0]!, b[0]!]) await seat.does({ type: 'propose', act: 'release', answer: 'yes' })
  await mediator.stateWhere('card texts go along', ({ release }) => release.a === 'yes' && release.b === 'yes', 60_000)
  await agrees(mediator, a[0]!, b[0]!)
}, 180_000)
afterAll(() => server.dispose())

const about = (seat: Seat, format = 'json') => {
  const secrets = [...seat.secrets.values()].join(',')
  return fetch(`${server.url}/api/sessions/${seat.sessionId}/files/seat.${format}`, {
    headers: { authorization: `Bearer ${seat.token}`, 'parley-secrets': secrets },
  })
}
const isOnDisk = (words: string): boolean =>
  bytesIn(server.dataDir).includes(words) || wordsIn(server.dataDir).includes(words)
const valuesOf = (row: Readonly<Record<string, unknown>>): string =>
  Object.values(row)
    .map((value) => (value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : String(value)))
    .join(' ')
const onBoard = (seat: Seat): readonly string[] =>
  readDocument(storedDocument(server.dataDir, seat.sessionId, 'board')).cards.map(({ text }) => text)
const recordOf = (seat: Seat) => asks(server.url, `/api/sessions/${seat.sessionId}/files/record.json`, seat)

it('KE11: a person gets everything that is held about the own seat, and no private word of anybody else', async () => {
  const [one, other] = [room.a[0]!, room.b[0]!]
  const text = await (await about(one)).text()
  const file = JSON.parse(text) as SeatFile
  expect(file).toMatchObject({
    format: 'parley-seat',
    seat: { name: 'Person a0', role: 'participant', group: 'Strategy', status: 'in', atTable: true, rules: 1 },
    keys: { device: true, returnCode: true, ownerLink: false },
    drafts: [{ kind: 'interest', cards: [OWN] }],
    shared: [{ text: LATE, where: 'board', held: false }],
    ballots: { open: [], closed: 0 },
  })
  const types = file.log.map(({ type }) => type)
  for (const type of ['seat-taken', 'consented']) expect(types).toContain(type)
  const page = await (await about(one, 'html')).text()
  for (const words of [OWN, LATE, 'Person a0', 'nobody can tell any more'])
    expect(page.replaceAll('&#39;', '’'), words).toContain(words)
  const strangers = [THEIRS, AT_TABLE, NEGATIVE, other.id, 'Person b0', other.token, one.token, one.returnCode]
  for (const words of strangers) for (const one1 of [text, page]) expect(one1, words).not.toContain(words)
  // With another seat's key, even beside these secrets, it is another file; without a key there is none.
  const theirs = await (await about(other)).text()
  for (const words of [THEIRS, AT_TABLE]) expect(theirs).toContain(words)
  for (const words of [OWN, one.id, 'Person a0']) expect(theirs).not.toContain(words)
  expect((await about(room.projector)).status).toBe(404)
  const stranger = await asks(server.url, `/api/sessions/${one.sessionId}/files/seat.json`, { token: 'x'.repeat(43) })
  expect(stranger.status).toBeGreaterThanOrEqual(401)
})

it('KE12: a name that somebody drops is gone from every page and from the disk, before the end', async () => {
  expect(isOnDisk('Pelican who looks')).toBe(true)
  await observer.does({ type: 'drop-name' })
  const { roster } = await room.a[0]!.stateWhere('the role stands there', (state) =>
    state.roster.some(({ name }) => name === 'Observer'),
  )
  expect(roster.map(({ name }) => name)).not.toContain('Pelican who looks')
  expect(isOnDisk('Pelican who looks')).toBe(false)
  expect(await refusal(room.mediator.does({ type: 'drop-name' }))).toBe('not-allowed')
})

it('KE12, KE13, RC2: after the end own words and the own name leave the disk, and a record that is not yet confirmed', async () => {
  const { mediator, a, b } = room
  const [one, other] = [a[0]!, b[0]!]
  await mediator.does({ type: 'end-session' })
  const before = await one.stateWhere('a record is there', (state) => state.ended && state.record !== null)
  expect((await recordOf(one)).text).toContain(LATE)
  const secretOf = (seat: Seat): string => [...seat.secrets.values()][0]!
  expect(await refusal(one.does({ type: 'edit-own', secret: secretOf(one), text: 'Otherwise' }))).toBe('session-ended')
  await one.does({ type: 'withdraw', secret: secretOf(one) })
  await one.stateWhere('the record is made anew', (state) => state.record?.hash !== before.record?.hash, 60_000)
  expect((await recordOf(one)).text).not.toContain(LATE)
  expect(onBoard(one)).not.toContain(LATE)
  expect(onBoard(one)).toContain(NEGATIVE)
  await until('its words are nowhere', () => !isOnDisk(LATE))
  expect((await recordOf(one)).text).toContain('Person a0')
  const named = one.state?.record?.hash
  await one.does({ type: 'drop-name' })
  const { record } = await one.stateWhere('it is made anew again', (state) => state.record?.hash !== named, 60_000)
  expect((await recordOf(one)).text).not.toContain('Person a0')
  expect(isOnDisk('Person a0')).toBe(false)

  // What both groups confirmed stays as it is, though the card leaves the board.
  for (const seat of [one, other]) await seat.does({ type: 'propose', act: 'confirm-record', record: record!.hash })
  await one.stateWhere('both have confirmed', (state) => state.record?.status === 'confirmed', 60_000)
  const { text } = await recordOf(one)
  expect(text).toContain(NEGATIVE)
  await other.does({ type: 'withdraw', secret: secretOf(other) })
  await until('it is off the board', () => !onBoard(one).includes(NEGATIVE))
  await until('it stands in the record only', () => {
    const { record_files: _files, ...others } = tablesIn(server.dataDir)
    return !Object.values(others).some((rows) => rows.some((row) => valuesOf(row).includes(NEGATIVE)))
  })
  expect((await recordOf(one)).text).toBe(text)

  // That somebody left is sealed in the log, and told to that seat.
  await other.does({ type: 'leave' })
  const { log } = (await (await about(other)).json()) as SeatFile
  expect(log.at(-1)).toMatchObject({ type: 'left', sealed: true })
  expect(((await (await about(one)).json()) as SeatFile).log.map(({ type }) => type)).not.toContain('left')
})

it('KE11, KE3: when only the record is left, the file says what is still held', async () => {
  const one = room.a[0]!
  for (const seat of [...room.everyone, observer]) seat.leavesTheRoom()
  server = await timePasses(server, 15 * 86_400)
  const file = (await (await about(one)).json()) as SeatFile
  expect(file).toMatchObject({ session: { boardGone: true }, keys: { device: true }, log: [], drafts: [], shared: [] })
  expect(await (await about(one, 'html')).text()).toContain('The record is still here.')
})
