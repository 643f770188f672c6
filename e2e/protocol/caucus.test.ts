import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import * as Y from 'yjs'
import { setText } from '@parley/shared/documents/cards'
import type { LogEntry } from '@parley/shared/protocol/state-view'
import { bytesIn, wordsIn } from '../driver/data-folder.ts'
import { gather, writesAndTables } from '../driver/gather.ts'
import { scrape } from '../driver/scrape.ts'
import { ask, newSecret, Seat, sha256 } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { timePasses } from '../driver/time-passes.ts'
import { until } from '../driver/until.ts'
import { everythingIn } from '../driver/wire-search.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await ServerProcess.start({ LOG_LEVEL: 'debug' })
})
afterAll(() => server.dispose())

const newId = (): string => randomBytes(12).toString('base64url')
type Note = { readonly card: string; readonly secret: string; readonly text: string }

/** Writes a note of a talk, as the page does: with an id and a secret of its own. */
const notes = async (seat: Seat, whom: string, text: string, mention?: 'no' | 'terms' | 'yes'): Promise<Note> => {
  const note = { card: newId(), secret: newSecret(), text }
  const { card, secret } = note
  await seat.does({ type: 'write-note', with: whom, card, text, hash: sha256(secret), ...(mention && { mention }) })
  return note
}

const seesNotes = (seat: Seat, whom: string, count: number) =>
  until(`${count} notes in caucus:${whom}`, async () => {
    const { cards } = await seat.sees(`caucus:${whom}`)
    return cards.length === count ? cards : null
  })

const closeCode = async (seat: Seat, document: string): Promise<string> =>
  seat.opens(document).then(
    () => 'open',
    (error: Error) => error.message,
  )

const logOf = (seat: Seat): Promise<{ entries: LogEntry[] }> =>
  ask(seat.url, `/sessions/${seat.sessionId}/log`, undefined, seat.token)

const fileOf = async (seat: Seat, name: string, secrets: readonly string[] = []): Promise<string> => {
  const response = await fetch(`${seat.url}/api/sessions/${seat.sessionId}/files/${name}`, {
    headers: { authorization: `Bearer ${seat.token}`, ...(secrets.length > 0 && { 'parley-secrets': secrets.join() }) },
  })
  expect([name, response.status]).toEqual([name, 200])
  return Buffer.from(await response.arrayBuffer()).toString('latin1')
}

const SECRET = 'Two of us are looking for other jobs'
const TERMS = 'We fear for the night shift'
const ALONE = 'I would rather not lead this'
const WORDS = [SECRET, 'looking for other jobs', TERMS, 'the night shift', ALONE, 'rather not lead']

it('CA1 to CA9, scenario 12: what is said apart reaches nobody else, is in no file and no log, and leaves the disk', async () => {
  const room = await gather(server.url, { a: 3, b: 3 }, { k: 3 })
  const { created } = room
  const observer = await Seat.joins(server.url, { invite: created.invites.observer, name: 'Looks' })
  // Everybody who ever was connected, by what they are: a server that was ended leaves its seats behind.
  const all = new Map<string, Seat[]>()
  let seats: Record<'nell' | 'a0' | 'a1' | 'b0' | 'b1' | 'b2' | 'wall' | 'observer', Seat> = {
    nell: room.mediator,
    a0: room.a[0]!,
    a1: room.a[1]!,
    b0: room.b[0]!,
    b1: room.b[1]!,
    b2: room.b[2]!,
    wall: room.projector,
    observer,
  }
  const remember = (): void => {
    for (const [name, seat] of Object.entries(seats)) all.set(name, [...(all.get(name) ?? []), seat])
  }
  remember()
  /** The server is killed without warning, and comes back so many seconds after the beginning. */
  const killed = async (seconds: number): Promise<void> => {
    for (const seat of Object.values(seats)) seat.leavesTheRoom()
    server = await timePasses(server, seconds)
    const again = async ([name, { sessionId, id, token, returnCode }]: readonly [string, Seat]) => {
      const seat = new Seat(server.url, { sessionId, seat: { id, token }, returnCode })
      await seat.connects()
      return [name, seat] as const
    }
    seats = Object.fromEntries(await Promise.all(Object.entries(seats).map(again))) as typeof seats
    remember()
  }

  await writesAndTables(room, 'interest', (seat) => `Interest ${seat}`)
  for (const seat of [seats.a0, seats.b0]) await seat.does({ type: 'propose', act: 'ready' })
  await expect(seats.nell.does({ type: 'start-caucus', with: 'b', minutes: 7 })).rejects.toThrow('not-now')
  await killed(60)
  await seats.nell.stateWhere('both are ready', ({ ready }) => ready.a && ready.b)
  await seats.nell.does({ type: 'start-step', step: 'reveal-interests' })
  await seats.nell.does({ type: 'reveal', kind: 'interest' })
  await seats.nell.does({ type: 'end-silence' })

  // Operations asks as a group; one person of it asks quietly, and one asks to talk alone.
  await seats.b0.does({ type: 'propose', act: 'ask-caucus' })
  const before = (await logOf(seats.nell)).entries.length
  await seats.b1.does({ type: 'ask-apart', how: 'group' })
  await seats.a1.does({ type: 'ask-apart', how: 'alone' })
  expect((await logOf(seats.nell)).entries.length).toBe(before)
  await killed(120)
  const asked = await seats.nell.stateWhere('the group has asked', ({ caucus }) => caucus?.asked.includes('b') === true)
  expect(asked.caucus?.quiet).toEqual({ groups: ['b'], seats: [seats.a1.id] })
  expect(seats.b1.self?.asksApart).toBe('group')
  for (const seat of [seats.a0, seats.b0, seats.wall, seats.observer])
    expect(seat.state?.caucus?.quiet ?? seat.state?.caucus?.talks).toBe(undefined)
  expect(seats.a0.state?.caucus?.asked).toEqual([])

  await seats.nell.does({ type: 'show-caucus-rule' })
  for (const seat of Object.values(seats))
    await seat.stateWhere('what holds is shown', (s) => s.caucus?.ruleOn === true)
  expect(await closeCode(seats.b0, 'caucus:b')).toBe('4403')
  const { caucus } = await seats.nell.does({ type: 'start-caucus', with: 'b', minutes: 7 })
  for (const seat of Object.values(seats)) {
    const { caucus: view } = await seat.stateWhere('there is a talk', (s) => s.caucus?.apart.includes('b') === true)
    const isNell = seat === seats.nell
    expect(JSON.stringify(view).includes(caucus as string)).toBe(isNell)
  }
  await until('it stands on the pages of its members', () => seats.b2.self?.talks?.[0]?.runs?.caucus === caucus)
  expect(seats.a0.self?.talks).toBe(undefined)
  // A mediator who does not lead reads the notebook, and nothing of a separate talk.
  const helper = await Seat.joins(server.url, { invite: created.invites.mediator, name: 'Joss' }, false)
  await helper.opens('notebook')
  for (const seat of [seats.a0, seats.wall, seats.observer, helper])
    for (const document of ['caucus:b', 'caucus:a', `caucus:${seats.b0.id}`])
      expect([document, await closeCode(seat, document)]).toEqual([document, '4403'])

  const secret = await notes(seats.b0, 'b', SECRET)
  const terms = await notes(seats.b0, 'b', 'We fear for the night', 'terms')
  const gone = await notes(seats.b2, 'b', 'Said and taken back')
  await expect(notes(seats.a0, 'b', 'A stranger')).rejects.toThrow('not-found')
  await seats.nell.does({ type: 'write-note', with: 'b', card: newId(), text: 'Heard: dates' })
  // A retry after a lost answer writes nothing twice.
  const retry = { with: 'b', card: secret.card, text: SECRET, hash: sha256(secret.secret) }
  await seats.b0.does({ type: 'write-note', ...retry })
  for (const seat of [seats.b1, seats.nell]) {
    const found = await seesNotes(seat, 'b', 4)
    expect(found.map(({ text, mention }) => [text, mention])).toEqual([
      [SECRET, 'no'],
      ['We fear for the night', 'terms'],
      ['Said and taken back', 'no'],
      ['Heard: dates', undefined],
    ])
  }

  // More leave, and other words, only from who wrote it; less from anybody of the talk; taken away by author and mediator.
  const change = (seat: Seat, note: Note, more: Record<string, unknown>) =>
    seat.does({ type: 'change-note', with: 'b', card: note.card, ...more } as never)
  await expect(change(seats.b1, secret, { mention: 'yes' })).rejects.toThrow('not-allowed')
  await expect(change(seats.b1, secret, { mention: 'yes', secret: newSecret() })).rejects.toThrow('not-allowed')
  await expect(change(seats.b1, secret, { text: 'Others' })).rejects.toThrow('not-allowed')
  await expect(change(seats.nell, terms, { mention: 'yes' })).rejects.toThrow('not-allowed')
  await change(seats.b0, terms, { mention: 'yes', secret: terms.secret, text: TERMS })
  await change(seats.b1, terms, { mention: 'terms' })
  await expect(seats.b1.does({ type: 'remove-note', with: 'b', card: gone.card })).rejects.toThrow('not-allowed')
  await seats.b2.does({ type: 'remove-note', with: 'b', card: gone.card, secret: gone.secret })
  const left = await seesNotes(seats.nell, 'b', 3)
  expect(left.map(({ mention }) => mention)).toEqual(['no', 'terms', undefined])
  expect(wordsIn(server.dataDir)).not.toContain('Said and taken back')

  // To the mediator no two notes have anything in common: each came under a client id of its own, and none of a member.
  const bytes = await seats.nell.opens('caucus:b')
  const clients = left.map(({ id }) => (bytes.getMap('cards').get(id) as Y.Map<unknown>)._item?.id.client)
  expect(new Set(clients).size).toBe(3)
  expect(clients).not.toContain((await seats.b0.opens('caucus:b')).clientID)
  const reached = everythingIn(seats.nell.frames).split('/caucus:b\n')[1]!
  for (const seat of [seats.b0, seats.b1, seats.b2]) expect(reached).not.toContain(seat.id)
  // Nobody writes there but by commands.
  const closed = seats.b1.closes.length
  setText(await seats.b1.opens('caucus:b'), secret.card, 'Forged')
  await until('the forged letters are refused', () => seats.b1.closes.slice(closed).some(({ code }) => code === 4409))
  expect((await seesNotes(seats.b2, 'b', 3))[0]?.text).toBe(SECRET)
  await seats.b0.points('caucus:b', { group: 'b', x: 1, y: 1 })

  // One person alone with the mediator: not even the own group learns who.
  await seats.nell.does({ type: 'start-caucus', with: seats.a1.id, minutes: 5 })
  await until('it stands on their page', () => seats.a1.self?.talks?.[0]?.with === 'person')
  await notes(seats.a1, seats.a1.id, ALONE, 'yes')
  await seats.a0.stateWhere('a talk with one person', (s) => s.caucus?.apart.includes('person') === true)
  expect(JSON.stringify([seats.a0.state?.caucus, seats.b0.state?.caucus])).not.toContain(seats.a1.id)
  for (const seat of [seats.a0, helper]) expect(await closeCode(seat, `caucus:${seats.a1.id}`)).toBe('4403')
  for (const words of WORDS) expect(everythingIn(helper.frames), words).not.toContain(words)
  helper.leavesTheRoom()

  // Killed in the middle, seven minutes later everything is there.
  await killed(540)
  expect((await seesNotes(seats.b1, 'b', 3)).map(({ text }) => text)).toEqual([SECRET, TERMS, 'Heard: dates'])
  await seesNotes(seats.nell, seats.a1.id, 1)
  await expect(change(seats.b0, secret, { mention: 'terms', secret: secret.secret })).resolves.toBeTruthy()
  await change(seats.b0, secret, { mention: 'no' })
  await seats.nell.does({ type: 'end-caucus', caucus: caucus as string })
  await expect(notes(seats.b0, 'b', 'Too late')).rejects.toThrow('not-now')
  await seats.nell.stateWhere('its time can be offered', (s) => s.caucus?.talks?.[0]?.canOffer === true)
  await seats.nell.does({ type: 'offer-caucus', caucus: caucus as string })
  const offered = await seats.a0.stateWhere('the other group has the offer', (s) => s.caucus?.offers.length === 1)
  expect(offered.caucus?.offers[0]).toMatchObject({ to: 'a', minutes: 7, answer: null })
  expect(seats.b0.state?.caucus?.offers).toEqual([])
  await expect(seats.b0.does({ type: 'propose', act: 'answer-caucus', answer: 'yes' })).rejects.toThrow('not-now')
  await seats.a0.does({ type: 'propose', act: 'answer-caucus', answer: 'no' })
  await killed(600)
  await seats.nell.stateWhere('the answer holds', (s) => s.caucus?.offers[0]?.answer === 'no')

  await seats.nell.does({ type: 'start-step', step: 'close' })
  const prepared = await seats.nell.does({ type: 'prepare-record' })
  expect(prepared).toBeTruthy()
  const secrets = [secret.secret, terms.secret]
  const exports = await Promise.all([
    ...['mine.md', 'mine.json'].map((name) => fileOf(seats.b0, name, secrets)),
    ...['working.md', 'working.json', 'working.svg'].map((name) => fileOf(seats.nell, name)),
    ...['record.md', 'record.html', 'record.json', 'record.svg'].map((name) => fileOf(seats.b0, name)),
  ])
  const { text: metrics } = await scrape(server.url)
  // The talk with one person still runs: its minutes stand in the log, too, and no name and no group beside them.
  await seats.nell.does({ type: 'end-session' })
  const log = await logOf(seats.a0)
  const apart = log.entries.map((one) => one.public).filter(({ type }) => /^caucus-|^same-time-/.test(type))
  expect(apart).toEqual([
    { type: 'caucus-rule-shown' },
    { type: 'caucus-started', caucus, with: 'b', endsAt: expect.any(Number) },
    { type: 'caucus-started', caucus: expect.any(String), with: 'person', endsAt: expect.any(Number) },
    { type: 'caucus-ended', caucus, with: 'b', minutes: 7 },
    { type: 'same-time-proposed', caucus, to: 'a', minutes: 7 },
    { type: 'same-time-answered', caucus, group: 'a', answer: 'no' },
    { type: 'caucus-ended', caucus: expect.any(String), with: 'person', minutes: 8 },
  ])
  await until('the mediator has the end', () => seats.nell.state?.ended)

  const places: Record<string, string> = {
    log: JSON.stringify(log),
    metrics,
    output: server.output,
    exports: exports.join('\n'),
    rows: wordsIn(server.dataDir),
    bytes: bytesIn(server.dataDir).toString('latin1'),
  }
  const outside = ['a0', 'wall', 'observer']
  for (const name of outside) places[name] = (all.get(name) ?? []).map((one) => everythingIn(one.frames)).join('\n')
  for (const [place, found] of Object.entries(places)) {
    for (const words of WORDS) expect([place, words, found.includes(words)]).toEqual([place, words, false])
  }
  for (const one of all.get('a0') ?? []) expect(everythingIn(one.frames)).not.toContain(secret.card)
  // The detector finds what was there: with the group, with the mediator, and with the person alone.
  const heard = (name: string): string => (all.get(name) ?? []).map((one) => everythingIn(one.frames)).join('\n')
  for (const name of ['b1', 'nell']) expect(heard(name)).toContain(SECRET)
  expect(heard('a1')).not.toContain(SECRET)
  expect(heard('nell')).toContain(ALONE)
  expect(heard('b1')).not.toContain(ALONE)
}, 120_000)
