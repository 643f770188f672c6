import { networkInterfaces } from 'node:os'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ScreenView, SeatTaken, SessionCreated } from '@parley/shared/protocol/answers'
import { bytesIn } from '../driver/data-folder.ts'
import { gather } from '../driver/gather.ts'
import { as, asks, knocks } from '../driver/probe.ts'
import { ask, newSecret, Seat } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { until } from '../driver/until.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await ServerProcess.start()
})
afterAll(() => server.dispose())

const post = async (path: string, body: unknown, from?: string, token?: string) => {
  const answer = await asks(server.url, `/api${path}`, { body, ...(from ? { from } : {}), ...(token ? { token } : {}) })
  return {
    status: answer.status,
    body: JSON.parse(answer.text) as { error?: { id: string } } & Partial<SeatTaken> & Partial<ScreenView>,
  }
}
const statusOf = async (work: Promise<{ status: number; body: { error?: { id: string } } }>): Promise<string> => {
  const { status, body } = await work
  return body.error ? `${status} ${body.error.id}` : String(status)
}

describe('joining', () => {
  it('SE9, SE2: three hundred people join by the room code from one address within two minutes', async () => {
    const { mediator, created } = await Seat.creates(server.url)
    const started = Date.now()
    const people: SeatTaken[] = []
    await Promise.all(
      Array.from({ length: 20 }, async (_, row) => {
        for (let at = 0; at < 15; at += 1) {
          const { status, body } = await post('/seats', {
            roomCode: created.roomCode,
            group: at % 2 ? 'a' : 'b',
            name: `Person ${row} ${at}`,
          })
          expect(status).toBe(201)
          people.push(body as SeatTaken)
        }
      }),
    )
    expect(people).toHaveLength(300)
    expect(people.every(({ seat }) => !seat.admitted)).toBe(true)
    await mediator.stateWhere(
      'three hundred stand at the door',
      (state) => state.roster.filter((seat) => seat.status === 'waiting').length === 300,
    )
    const [first] = people
    await mediator.does({ type: 'admit', seat: first!.seat.id })
    const seat = new Seat(server.url, first!)
    await seat.connects()
    await seat.does({ type: 'consent' })
    await seat.opens('board')
    expect(Date.now() - started).toBeLessThan(120_000)
  }, 120_000)

  it('SE9: guessing is stopped where it comes from, and right codes still work from elsewhere', async () => {
    const { created } = await Seat.creates(server.url)
    const [guesser, guest] = ['127.0.0.66', '127.0.0.77']
    const guesses = {
      'room code': (at: number) =>
        post('/seats', { roomCode: `abandon ability ${at}`, group: 'a', name: 'Guess' }, guesser),
      'return code': (at: number) => post('/seats', { returnCode: `abandon ability able ${at}` }, guesser),
    }
    for (const [what, guess] of Object.entries(guesses)) {
      let wrong = 0
      let stopped: string | null = null
      while (stopped === null && wrong < 2_000) {
        const answer = await statusOf(guess(wrong))
        if (answer === '429 too-many') stopped = answer
        else expect(answer).toBe('404 code-unknown')
        wrong += 1
      }
      expect([what, stopped]).toEqual([what, '429 too-many'])
      expect(wrong).toBeGreaterThan(50)
    }
    // A return code opens a seat: being right is no way round the limit. A room code opens a place at the door only,
    // and somebody who guesses in the room keeps nobody out of it.
    expect(await statusOf(post('/seats', { returnCode: created.returnCode }, guesser))).toBe('429 too-many')
    expect(await statusOf(post('/seats', { roomCode: created.roomCode, group: 'a', name: 'Neighbour' }, guesser))).toBe(
      '201',
    )
    expect(await statusOf(post('/seats', { roomCode: created.roomCode, group: 'a', name: 'Guest' }, guest))).toBe('201')
    expect(
      await statusOf(post('/door', { roomCode: created.roomCode.toUpperCase().replaceAll(' ', '-') }, guest)),
    ).toBe('200')
    // Nobody guesses an invite, so guesses of others do not stop an invited guest.
    expect(await statusOf(post('/seats', { invite: created.invites.a, name: 'Invited' }, guesser))).toBe('201')
    expect(await statusOf(post('/seats', { invite: newSecret(), name: 'Nobody' }, guest))).toBe('404 code-unknown')
  })

  it('SE4, SE5, SE10: the door closes with the first table; who comes later or is moved waits for a yes of that group', async () => {
    const room = await gather(server.url, { a: 2, b: 2 })
    const { mediator, created, a, b } = room
    const { id: stays } = await Seat.joins(server.url, { roomCode: created.roomCode, group: 'a', name: 'Slow' })
    await mediator.does({ type: 'start-step', step: 'table' })
    expect(await statusOf(post('/seats', { roomCode: created.roomCode, group: 'a', name: 'Late' }))).toBe(
      '409 door-closed',
    )
    expect(await statusOf(post('/door', { roomCode: created.roomCode }))).toBe('409 door-closed')
    for (const seat of room.everyone)
      expect(
        (await seat.stateWhere('the door is closed', (state) => !state.door.open)).session.roomCode,
      ).toBeUndefined()

    const late = await Seat.joins(server.url, { invite: created.invites.a, name: 'Late' })
    expect(late.self).toMatchObject({ status: 'in' })
    for (const document of [`desk:${late.id}`, 'board']) await late.opens(document)
    await expect(late.opens('table:a')).rejects.toThrow('4403')
    await expect(late.does({ type: 'propose', act: 'open-door' })).rejects.toThrow('not-allowed')
    await expect(late.does({ type: 'admit', seat: stays })).rejects.toThrow('not-allowed')
    await expect(mediator.does({ type: 'admit', seat: late.id })).rejects.toThrow('not-now')
    await expect(b[0]!.does({ type: 'admit', seat: late.id })).rejects.toThrow('not-found')
    await expect(late.opens('table:a')).rejects.toThrow('4403')
    await a[0]!.does({ type: 'admit', seat: late.id })
    await late.opens('table:a')
    await a[1]!.stateWhere('the newcomer is named as a reader', (state) => state.table!.readers.includes('Late'))
    // Who stood at the door when it closed is let in by the mediator, but not to the table.
    await mediator.does({ type: 'admit', seat: stays })
    await mediator.stateWhere('in, and not at the table', (state) =>
      state.roster.some((seat) => seat.id === stays && seat.status === 'in' && !seat.atTable),
    )

    await late.opens('table:a')
    const before = late.closes.length
    await mediator.does({ type: 'set-roster', seat: late.id, group: 'b' })
    await until('the table closes at once', () =>
      late.closes.slice(before).some(({ url, code }) => url.includes('/table') && code === 4512),
    )
    for (const document of ['table:a', 'table:b'])
      expect(await knocks(server.url, `/sync/${late.sessionId}/${document}`, as(late.token))).toMatchObject({
        code: 4403,
      })
    await b[1]!.does({ type: 'admit', seat: late.id })
    expect((await knocks(server.url, `/sync/${late.sessionId}/table:b`, as(late.token))).is).toBe('open')

    await a[1]!.opens('table:a')
    await a[1]!.does({ type: 'leave' })
    await until('who leaves loses the table at once', () =>
      a[1]!.closes.some(({ url, code }) => url.includes('/table') && code === 4512),
    )
    expect(await knocks(server.url, `/sync/${late.sessionId}/table:a`, as(a[1]!.token))).toMatchObject({ code: 4403 })
  })

  it('SE7, SE8: a return code brings the seat, closes the sockets of the old device, and is used up', async () => {
    const {
      mediator,
      a: [seat],
    } = await gather(server.url, { a: 1, b: 1 })
    await mediator.does({ type: 'start-step', step: 'write-interests' })
    const desk = `desk:${seat!.id}`
    const card = await seat!.writes('interest', 'Written on the old phone')
    await seat!.opens('board')
    const taken = await ask<SeatTaken>(server.url, '/seats', {
      returnCode: ` ${seat!.returnCode.toUpperCase().replaceAll(' ', '-')} `,
    })
    expect(taken.seat.id).toBe(seat!.id)
    expect(taken.seat.token).not.toBe(seat!.token)
    expect(taken.returnCode).not.toBe(seat!.returnCode)
    const device = new Seat(server.url, taken)
    await device.connects()
    for (const path of ['/live/', desk, '/board']) {
      await until(`${path} closes on the old device`, () =>
        seat!.closes.some(({ url, code }) => url.includes(path) && code === 4401),
      )
    }
    expect((await asks(server.url, `/api/sessions/${seat!.sessionId}`, { token: seat!.token })).status).toBe(401)
    expect(await statusOf(post('/seats', { returnCode: seat!.returnCode }))).toBe('404 code-unknown')
    expect((await device.sees(desk)).cards).toMatchObject([{ id: card, text: 'Written on the old phone' }])
    const again = await ask<SeatTaken>(server.url, '/seats', { returnCode: taken.returnCode })
    expect(again.seat.id).toBe(seat!.id)
    for (const secret of [seat!.token, taken.seat.token, again.seat.token])
      expect(bytesIn(server.dataDir).includes(secret)).toBe(false)
    for (const code of [seat!.returnCode, taken.returnCode, again.returnCode])
      expect(bytesIn(server.dataDir).includes(code)).toBe(false)
  })

  it('SE7: an answer that is lost costs nobody the seat: the old token and the code stay until the new token is used', async () => {
    const {
      a: [seat],
    } = await gather(server.url, { a: 1, b: 1 })
    await seat!.opens('board')
    const { returnCode } = seat!
    const lost = await ask<SeatTaken>(server.url, '/seats', { returnCode })
    const statusWith = async (token: string): Promise<number> =>
      (await asks(server.url, `/api/sessions/${seat!.sessionId}`, { token })).status
    expect(await statusWith(seat!.token)).toBe(200)
    expect(seat!.closes).toEqual([])
    const taken = await ask<SeatTaken>(server.url, '/seats', { returnCode })
    expect(taken.seat).toMatchObject({ id: seat!.id })
    // Of two answers only the later one counts.
    expect(await statusWith(lost.seat.token)).toBe(401)
    expect(await statusWith(seat!.token)).toBe(200)
    // A device that comes back opens everything at once.
    expect(await Promise.all(Array.from({ length: 4 }, () => statusWith(taken.seat.token)))).toEqual([
      200, 200, 200, 200,
    ])
    for (const path of ['/live/', '/board']) {
      await until(`${path} closes on the old device`, () =>
        seat!.closes.some(({ url, code }) => url.includes(path) && code === 4401),
      )
    }
    expect(await statusWith(seat!.token)).toBe(401)
    for (const code of [returnCode, lost.returnCode])
      expect(await statusOf(post('/seats', { returnCode: code }))).toBe('404 code-unknown')
    const log = JSON.stringify(await ask(server.url, `/sessions/${seat!.sessionId}/log`, undefined, taken.seat.token))
    expect(log.split('seat-returned')).toHaveLength(2)
  })

  it('SE6, LG3: who declines, or is turned away, leaves no name anywhere', async () => {
    const { mediator, created, everyone, a } = await gather(server.url, { a: 1, b: 1 })
    const names = ['One who declines', 'One who waits here', 'One who is turned away']
    const [declines, waits, turned] = [
      await Seat.joins(server.url, { invite: created.invites.a, name: names[0] }, false),
      await Seat.joins(server.url, { roomCode: created.roomCode, group: 'a', name: names[1] }, false),
      await Seat.joins(server.url, { roomCode: created.roomCode, group: 'a', name: names[2] }, false),
    ]
    // The detector first.
    expect(bytesIn(server.dataDir).includes(names[0]!)).toBe(true)
    // Who waits is listed; who is in and has not said yes is named to nobody, so that a decline is not seen as a name that goes.
    await mediator.stateWhere('both who wait are listed', (state) =>
      names.slice(1).every((name) => JSON.stringify(state.roster).includes(name)),
    )
    expect(JSON.stringify(mediator.state?.roster)).not.toContain(names[0])
    await declines.does({ type: 'decline' })
    await waits.does({ type: 'decline' })
    await a[0]!.does({ type: 'turn-away', seat: turned.id })
    for (const seat of everyone)
      await seat.stateWhere('nobody lists them', (state) =>
        names.every((name) => !JSON.stringify(state).includes(name)),
      )
    for (const seat of [declines, waits, turned]) {
      await until('they have no name for themselves either', () => seat.self?.name === '')
      expect((await asks(server.url, `/api/sessions/${seat.sessionId}`, { token: seat.token })).status).toBe(401)
      expect(await statusOf(post('/seats', { returnCode: seat.returnCode }))).toBe('404 code-unknown')
    }
    const log = JSON.stringify(await ask(server.url, `/sessions/${mediator.sessionId}/log`, undefined, mediator.token))
    const declined = (JSON.parse(log) as { entries: { public: { type: string } }[] }).entries.filter(
      (entry) => entry.public.type === 'declined',
    )
    expect(declined.map((entry) => Object.keys(entry.public))).toEqual([['type'], ['type']])
    for (const name of names) {
      expect(log).not.toContain(name)
      expect(server.output).not.toContain(name)
      expect(bytesIn(server.dataDir).includes(name)).toBe(false)
    }
  })

  it('SE1: a screen pairs by its code, once, and gets a seat that only it can fetch', async () => {
    const { mediator } = await gather(server.url, { a: 1, b: 1 })
    const screen = (await post('/screens', {})).body as ScreenView
    const look = async (token?: string) => {
      const answer = await asks(server.url, `/api/screens/${screen.id}`, { token })
      return { status: answer.status, view: JSON.parse(answer.text) as ScreenView }
    }
    expect((await look(screen.secret)).view.paired).toBeUndefined()
    expect([(await look()).status, (await look(newSecret())).status]).toEqual([401, 404])
    await mediator.does({ type: 'pair-screen', code: screen.code })
    await expect(mediator.does({ type: 'pair-screen', code: screen.code })).rejects.toThrow('code-unknown')
    const { paired } = (await look(screen.secret)).view
    expect(paired!.seat).toMatchObject({ role: 'projector', admitted: true })
    expect((await look(screen.secret)).status).toBe(404)
    const projector = new Seat(server.url, paired!)
    await projector.connects()
    expect(projector.state!.audience).toBe('projector')
    await projector.opens('board')
    // Four figures are few: a session may try only so many.
    const tries: string[] = []
    for (let at = 0; at < 15; at += 1)
      tries.push(
        await mediator.does({ type: 'pair-screen', code: '0000' }).then(
          () => 'paired',
          (error: Error) => error.message,
        ),
      )
    expect(tries.at(-1)).toBe('too-many')
  })
})

const lan = Object.values(networkInterfaces())
  .flat()
  .find((one) => one && one.family === 'IPv4' && !one.internal)?.address

describe('a server for a room', () => {
  it.skipIf(!lan)(
    'SE1, SE8: on the network it needs its mediator key, works on plain http at its address, and says so',
    async () => {
      const own = await ServerProcess.start({ HOST: '0.0.0.0', ALLOW_PLAIN_HTTP: '1', MEDIATOR_KEY: 'open sesame' })
      try {
        const url = `http://${lan}:${own.port}`
        expect(JSON.parse((await asks(url, '/api/server')).text)).toMatchObject({
          address: url,
          plainHttp: true,
          needsMediatorKey: true,
        })
        const body = {
          title: 'In the room',
          template: 'joint-session',
          groups: { a: { name: 'One' }, b: { name: 'Two' } },
        }
        for (const key of [undefined, 'open', 'open sesame '.repeat(2)]) {
          const answer = await asks(url, '/api/sessions', {
            body,
            headers: { origin: url, ...(key ? { 'mediator-key': key } : {}) },
          })
          expect(answer).toMatchObject({ status: 403, text: expect.stringContaining('mediator-key') as unknown })
        }
        const answer = await asks(url, '/api/sessions', {
          body,
          headers: { origin: url, 'mediator-key': 'open sesame' },
        })
        expect(answer.status).toBe(201)
        const created = JSON.parse(answer.text) as SessionCreated
        const mediator = new Seat(url, created)
        await mediator.connects()
        expect(mediator.state!.session).toMatchObject({ address: url, plainHttp: true })
        const person = await Seat.joins(url, { invite: created.invites.a, name: 'Person' })
        await person.opens('board')
        expect((await knocks(url, `/live/${created.sessionId}`, as(person.token), url)).is).toBe('open')
        expect((await knocks(url, `/live/${created.sessionId}`, as(person.token), own.url)).is).toBe('no-handshake')
        expect((await asks(url, '/metrics')).status).toBe(404)
        expect([(await asks(url, '/healthz')).status, (await asks(url, '/readyz')).status]).toEqual([200, 200])
        expect(own.output).toContain('unencrypted')
        expect(own.output).not.toContain('sesame')
      } finally {
        await own.dispose()
      }
    },
  )
})
