import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { as, asks, knocks } from '../driver/probe.ts'
import { becomeReady, cardsOf, gather, writesAndTables, type Gathering } from '../driver/gather.ts'
import { ask, newSecret, Seat } from '../driver/seat.ts'
import { ServerProcess, SHORT_ACTS } from '../driver/server-process.ts'

let server: ServerProcess
let here: Gathering
/** Every kind of seat, by name; a stranger has a token that is nobody's. */
let seats: Record<string, { readonly token: string | undefined; readonly id: string }>
let ghostTable: string

beforeAll(async () => {
  server = await ServerProcess.start({ ...SHORT_ACTS, LOG_LEVEL: 'debug' })
  here = await gather(server.url, { a: 2, b: 2 })
  const { created } = here
  const { invites, roomCode } = created
  const left = await Seat.joins(server.url, { invite: invites.a, name: 'Gone' })
  await left.does({ type: 'leave' })
  const elsewhere = await gather(server.url, { a: 1, b: 0 })
  seats = {
    mediator: here.mediator,
    a: here.a[0]!,
    b: here.b[0]!,
    projector: here.projector,
    'at the door': await Seat.joins(server.url, { roomCode, group: 'a', name: 'Waits' }, false),
    'not consented': await Seat.joins(server.url, { invite: invites.a, name: 'Thinks' }, false),
    observer: await Seat.joins(server.url, { invite: invites.observer, name: 'Looks' }),
    scribe: await Seat.joins(server.url, { invite: invites.scribe, name: 'Types' }),
    sponsor: await Seat.joins(server.url, { invite: invites.sponsor, name: 'Pays' }, false),
    left,
    'elsewhere a': elsewhere.a[0]!,
    'elsewhere mediator': elsewhere.mediator,
    stranger: { token: newSecret(), id: 'nobody' },
    'no token': { token: undefined, id: 'nobody' },
  }
  ghostTable = 'table:c'
}, 180_000)
afterAll(() => server.dispose())

const foreign = (who: string): boolean => who.startsWith('elsewhere')
const tokenless = (who: string): boolean => who === 'stranger' || who === 'no token'

/** Who may read a document, by kind of seat. */
const readers = (document: string): readonly string[] => {
  if (document === 'board') return ['mediator', 'a', 'b', 'observer', 'scribe', 'projector']
  if (document === 'notebook') return ['mediator']
  if (document === 'table:a') return ['a']
  if (document === 'table:b') return ['b']
  for (const who of ['a', 'b']) if (document === `desk:${seats[who]!.id}`) return [who]
  return []
}

const documents = (): readonly string[] => [
  'board',
  'notebook',
  'table:a',
  'table:b',
  ghostTable,
  'caucus:a',
  'caucus:b',
  'table',
  'desk:',
  'attic',
  '%E0%A4',
  ...['a', 'b', 'at the door', 'mediator', 'left', 'elsewhere a', 'observer'].map((who) => `desk:${seats[who]!.id}`),
  'desk:nobody-at-all',
]

const knocksAtEverything = async (): Promise<void> => {
  const session = here.created.sessionId
  for (const [who, { token }] of Object.entries(seats)) {
    const answers = await Promise.all(
      documents().map(
        async (document) => [document, await knocks(server.url, `/sync/${session}/${document}`, as(token))] as const,
      ),
    )
    const ghost = await knocks(server.url, '/sync/no-such-session/board', as(token))
    const closed = new Set<string>()
    for (const [document, answer] of answers) {
      const expected = tokenless(who) ? 4401 : foreign(who) ? 4404 : readers(document).includes(who) ? 'open' : 4403
      const got = answer.is === 'closed' ? answer.code : answer.is
      expect({ who, document, got }).toEqual({ who, document, got: expected })
      if (answer.is !== 'no-handshake') expect(answer.protocol).toBe('parley.v1')
      if (answer.is === 'closed') closed.add(JSON.stringify(answer))
    }
    // Forbidden and unknown differ in nothing.
    expect(closed.size).toBe(who === 'a' || who === 'b' || !tokenless(who) ? 1 : closed.size)
    if (foreign(who)) expect([JSON.stringify(ghost)]).toEqual([...closed])
    expect(ghost).toMatchObject({ is: 'closed', code: tokenless(who) ? 4401 : 4404 })
    const live = await knocks(server.url, `/live/${session}`, as(token))
    expect({ who, live: live.is === 'closed' ? live.code : live.is }).toEqual({
      who,
      live: tokenless(who) ? 4401 : foreign(who) ? 4404 : 'open',
    })
  }
}

const asksEverything = async (): Promise<void> => {
  const session = here.created.sessionId
  const inside = [
    'mediator',
    'a',
    'b',
    'observer',
    'scribe',
    'projector',
    'at the door',
    'not consented',
    'sponsor',
    'left',
  ]
  const endpoints: readonly { readonly path: string; readonly body?: unknown; readonly may: readonly string[] }[] = [
    { path: '', may: inside },
    { path: '/log', may: ['mediator', 'a', 'b', 'observer', 'scribe'] },
    { path: '/invites', may: ['mediator'] },
    { path: '/own-cards', body: { secrets: [newSecret()] }, may: ['a', 'b'] },
    { path: '/files/record.json', may: [] },
    { path: '/files/no-such.json', may: [] },
  ]
  for (const [who, { token }] of Object.entries(seats)) {
    for (const { path, body, may } of endpoints) {
      const answer = await asks(server.url, `/api/sessions/${session}${path}`, { body, token })
      const ghost = await asks(server.url, `/api/sessions/no-such-session${path}`, { body, token })
      const expected = tokenless(who) ? 401 : may.includes(who) ? 200 : 404
      expect({ who, path, status: answer.status }).toEqual({ who, path, status: expected })
      expect({ who, path, status: ghost.status }).toEqual({ who, path, status: tokenless(who) ? 401 : 404 })
      if (expected !== 200) expect(ghost).toEqual(answer)
    }
    // There is no such endpoint for anybody.
    for (const path of ['/votes', '/seats', '/desks']) {
      expect((await asks(server.url, `/api/sessions/${session}${path}`, { token })).text).toBe(
        (await asks(server.url, `/api/sessions/none${path}`, { token })).text,
      )
    }
    const commanded = await asks(server.url, `/api/sessions/${session}/commands`, { body: { type: 'summon' }, token })
    expect({ who, status: commanded.status }).toEqual({
      who,
      status: tokenless(who) ? 401 : foreign(who) ? 404 : who === 'mediator' ? 200 : 403,
    })
  }
}

/** Files that a kind of seat has no right to, ever: answered as if there were none. */
const asksForFiles = async (): Promise<void> => {
  for (const who of [
    'at the door',
    'not consented',
    'observer',
    'scribe',
    'sponsor',
    'projector',
    'elsewhere a',
    'elsewhere mediator',
    'mediator',
  ]) {
    const files = [
      'mine.md',
      'mine.json',
      'mine.pdf',
      ...(who === 'mediator'
        ? []
        : ['working.md', 'working.pdf', 'working.json', 'working.svg', 'working.png', 'working.pictures']),
    ]
    for (const file of files) {
      const answer = await asks(server.url, `/api/sessions/${here.created.sessionId}/files/${file}`, {
        token: seats[who]!.token,
      })
      const ghost = await asks(server.url, '/api/sessions/no-such-session/files/mine.md', { token: seats[who]!.token })
      expect({ who, file, ...answer }).toEqual({ who, file, ...ghost, status: 404 })
    }
  }
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')
const id = 'no-such-thing-1'
const MEDIATORS = (): readonly Record<string, unknown>[] => [
  { type: 'set-roster', seat: id, group: 'a' },
  { type: 'start-step', step: 'open' },
  { type: 'end-step' },
  { type: 'set-agenda', steps: [{ act: 'break', minutes: 5 }], was: 0 },
  { type: 'set-timer', seconds: 60 },
  { type: 'reveal', kind: 'interest' },
  { type: 'end-silence' },
  { type: 'share-lane', cards: [id] },
  { type: 'freeze-options', cards: [id, 'other-1'] },
  { type: 'open-ballot', ballot: id },
  { type: 'close-ballot', ballot: id },
  { type: 'void-ballot', ballot: id, reason: 'Because' },
  { type: 'summon' },
  { type: 'lock' },
  { type: 'unlock' },
  { type: 'cover' },
  { type: 'uncover' },
  { type: 'hide-card', card: id, reason: 'Because' },
  { type: 'take-snapshot', title: 'Now' },
  { type: 'lay-copies', snapshot: 1 },
  { type: 'rename-group', group: 'a', name: 'Other' },
  { type: 'pair-screen', code: '0000' },
  { type: 'end-session' },
]
const PARTICIPANTS = (): readonly Record<string, unknown>[] => [
  { type: 'more-time' },
  { type: 'offer', cards: [{ card: id, hash: hash(id) }] },
  { type: 'edit-own', secret: newSecret(), text: 'Other' },
  { type: 'withdraw', secret: newSecret() },
  { type: 'strike', card: 'card-of-nobody' },
  { type: 'hold-back', card: id },
  { type: 'bring-back', card: id },
  { type: 'propose', act: 'open-door' },
  { type: 'not-yet', proposal: id },
  { type: 'close-door' },
  { type: 'mark', card: id, mark: 'unclear', on: true },
  { type: 'vote', ballot: id, receipt: newSecret(), choice: 'pass' },
]

describe('what is not yours', () => {
  it(
    'VR1, VR2, VR3, VR4, VR5, SE3: before the reveal every socket is refused alike, whether its document exists or not',
    knocksAtEverything,
  )
  it('VR5, SE3, SE8: before the reveal every call is refused alike, whether it has an answer or not', asksEverything)
  it('VR5, FI1, FI2: before the reveal files of others are not there', asksForFiles)

  it('SE6, VR7: commands go by role, and nobody at the door sends any but yes, no and goodbye', async () => {
    const session = here.created.sessionId
    const status = async (who: string, body: unknown): Promise<number> =>
      (await asks(server.url, `/api/sessions/${session}/commands`, { body, token: seats[who]!.token })).status
    for (const body of MEDIATORS()) {
      for (const who of [
        'a',
        'b',
        'observer',
        'scribe',
        'projector',
        'sponsor',
        'at the door',
        'not consented',
        'left',
      ]) {
        expect({ who, body, status: await status(who, body) }).toEqual({ who, body, status: 403 })
      }
    }
    for (const body of PARTICIPANTS()) {
      for (const who of [
        'mediator',
        'observer',
        'scribe',
        'projector',
        'sponsor',
        'at the door',
        'not consented',
        'left',
      ]) {
        // Who left may take back cards of their own, and this secret is nobody's.
        const expected = who === 'left' && (body as { type: string }).type === 'withdraw' ? 404 : 403
        expect({ who, body, status: await status(who, body) }).toEqual({ who, body, status: expected })
      }
    }
    for (const type of ['consent', 'decline', 'leave']) expect(await status('mediator', { type })).toBe(403)
    for (const type of ['consent', 'decline', 'leave']) expect(await status('left', { type })).toBe(403)
    expect(await status('observer', { type: 'admit', seat: seats['at the door']!.id })).toBe(403)
    // A member of the other group sees nobody at this door.
    expect(await status('b', { type: 'admit', seat: seats['at the door']!.id })).toBe(404)
    expect(await status('b', { type: 'admit', seat: id })).toBe(404)
  })

  it('ST5: what does not fit now answers 409 with what is possible, and what is malformed 422 with the field', async () => {
    const send = async (who: string, body: unknown) => {
      const answer = await asks(server.url, `/api/sessions/${here.created.sessionId}/commands`, {
        body,
        token: seats[who]!.token,
      })
      return {
        status: answer.status,
        ...(JSON.parse(answer.text) as { error: { id: string; message: string; field?: string; now?: string } }).error,
      }
    }
    for (const body of [
      { type: 'reveal', kind: 'interest' },
      { type: 'open-ballot', ballot: id },
      { type: 'unlock' },
      { type: 'start-step', step: 'none' },
    ]) {
      expect(await send('mediator', body)).toMatchObject({
        status: 409,
        id: 'not-now',
        now: expect.stringMatching(/\.$/) as unknown,
      })
    }
    expect(await send('a', { type: 'vote', ballot: id, receipt: newSecret(), choice: 'pass' })).toMatchObject({
      status: 409,
    })
    expect(await send('mediator', { type: 'set-timer', seconds: -1 })).toMatchObject({
      status: 422,
      id: 'invalid',
      field: 'seconds',
    })
    expect(await send('a', { type: 'vote', ballot: id, receipt: 'short', choice: 'pass' })).toMatchObject({
      status: 422,
      field: 'receipt',
    })
    expect(await send('a', { type: 'no-such-command' })).toMatchObject({ status: 422, id: 'invalid' })
    const path = `/api/sessions/${here.created.sessionId}/commands`
    const { token } = seats['a']!
    expect((await asks(server.url, path, { raw: '{"type":', token })).status).toBe(422)
    expect(
      (await asks(server.url, path, { raw: JSON.stringify({ type: 'consent', more: 'x'.repeat(300_000) }), token }))
        .status,
    ).toBe(413)
  })

  it('SE3, VR6: who waits at the door or pays for the session learns no more of it than title, groups, rules and agenda', async () => {
    await here.mediator.does({ type: 'start-step', step: 'write-interests' })
    await here.a[0]!.writes('interest', 'Something about herons')
    await here.a[0]!.does({ type: 'propose', act: 'release', answer: 'yes' })
    const { proposal } = (await here.a[0]!.stateWhere('the proposal stands', (state) => Boolean(state.table?.proposal)))
      .table!
    for (const who of ['at the door', 'not consented', 'sponsor', 'left']) {
      const state = await ask<Record<string, unknown>>(
        server.url,
        `/sessions/${here.created.sessionId}`,
        undefined,
        seats[who]!.token,
      )
      expect({ who, state }).toMatchObject({
        who,
        state: {
          roster: [],
          marks: {},
          enough: [],
          ballots: [],
          hidden: [],
          revealed: [],
          current: -1,
          phase: { of: 'waiting' },
          timer: null,
          seq: 0,
          consented: 0,
          asked: 0,
          ready: { a: false, b: false },
          release: { a: null, b: null },
          locked: false,
          session: { groups: { a: { here: 0 }, b: { here: 0 } } },
        },
      })
      for (const key of ['drafts', 'writing', 'table', 'moreTime', 'offered', 'doorsOpen', 'offline'])
        expect(state).not.toHaveProperty(key)
      expect(JSON.stringify(state)).not.toContain(here.created.roomCode)
    }
    await here.a[1]!.does({ type: 'not-yet', proposal: proposal!.id })
  })

  it('VR2, VR3, VR5: after the reveal what is refused is the same', async () => {
    await writesAndTables(here, 'interest', (seat) => `A card of person ${seat} about otters`)
    await becomeReady(here)
    await here.mediator.does({ type: 'start-step', step: 'reveal-interests' })
    await here.mediator.does({ type: 'reveal', kind: 'interest' })
    await cardsOf(here.projector, 'board', 4)
    await knocksAtEverything()
    await asksEverything()
    await asksForFiles()
    const secrets = [...here.a[0]!.secrets.values()]
    const own = (who: string) =>
      asks(server.url, `/api/sessions/${here.created.sessionId}/own-cards`, {
        body: { secrets },
        token: seats[who]!.token,
      })
    expect(JSON.parse((await own('a')).text)).toHaveLength(1)
    for (const who of ['at the door', 'not consented', 'left', 'observer']) expect((await own(who)).status).toBe(404)
  }, 180_000)

  it('SE8: no token, invite or code stands in the log, and none in any close reason or error', () => {
    const { invites, roomCode, returnCode } = here.created
    const tokens = Object.values(seats).flatMap(({ token }) => (token ? [token] : []))
    for (const secret of [...tokens, ...Object.values(invites), roomCode, returnCode])
      expect(server.output).not.toContain(secret)
    const closes = here.everyone.flatMap((seat) => seat.closes)
    for (const token of tokens) expect(JSON.stringify(closes)).not.toContain(token)
  })
})
