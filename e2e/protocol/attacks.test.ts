import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Command } from '@parley/shared/protocol/commands'
import type { NewStep } from '@parley/shared/session/agenda'
import { LIBRARY } from '@parley/shared/session/step-library'
import { wordsIn } from '../driver/data-folder.ts'
import { DAY, logOf, refusal } from '../driver/day.ts'
import { cardsOf, gather, writesAndTables } from '../driver/gather.ts'
import { ask, newSecret, Seat, sha256 } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { until } from '../driver/until.ts'
import { everythingIn } from '../driver/wire-search.ts'

/** Nothing here waits for time to pass; a machine that is busy with other things takes its time all the same. */
const WITHIN = 60_000

let server: ServerProcess
beforeAll(async () => {
  server = await ServerProcess.start({ LEAD_AWAY_SECONDS: '1' })
})
afterAll(() => server.dispose())

const leaves = (seats: readonly Seat[]): void => seats.forEach((seat) => seat.leavesTheRoom())
const newId = (): string => randomBytes(12).toString('base64url')
/** Sends what no page sends: types are the sender's own affair. */
const forges = (seat: Seat, command: Record<string, unknown>): Promise<string | null> =>
  refusal(seat.does(command as unknown as Command))

describe('a mediator who does not lead', () => {
  it(
    'CA3, CA7, PE7, TT4: learns nothing of notes, of who talks alone, or of who would like to speak, until the lead passes',
    async () => {
      const agenda: readonly NewStep[] = [LIBRARY['stories']!, LIBRARY['close']!]
      const room = await gather(server.url, { a: 3, b: 3 }, { k: 3, agenda })
      const { mediator, a, created } = room
      const second = await Seat.joins(server.url, { invite: created.invites.mediator, name: 'Ines' }, false)
      const [one] = [a[0]!]
      await mediator.does({ type: 'start-step', step: 'stories' })
      await one.does({ type: 'wish-to-speak', on: true })
      await one.does({ type: 'ask-apart', how: 'alone' })
      await mediator.stateWhere('the lead knows', (state) => state.caucus?.quiet?.seats[0] === one.id)
      await mediator.does({ type: 'show-caucus-rule' })
      const { caucus } = (await mediator.does({ type: 'start-caucus', with: one.id, minutes: 5 })) as {
        caucus: string
      } & {
        seq: number
      }
      const text = 'I would leave if this goes on'
      await one.does({ type: 'write-note', with: one.id, card: newId(), text, hash: sha256(newSecret()) })
      await cardsOf(mediator, `caucus:${one.id}`, 1)
      await second.stateWhere('there is a talk', (state) => state.caucus?.apart.includes('person') === true)
      expect(await refusal(second.opens(`caucus:${one.id}`))).toBe('4403')
      const asked = await ask<object>(server.url, `/sessions/${second.sessionId}`, undefined, second.token)
      for (const heard of [everythingIn(second.frames), JSON.stringify(asked)])
        for (const secret of [text, '"speaking"', '"quiet"', '"talks"', caucus])
          expect([secret, heard.includes(secret)]).toEqual([secret, false])

      // With the lead the notes pass, at once: the socket of whoever led before closes.
      const closes = mediator.closes.length
      await mediator.does({ type: 'offer-lead', seat: second.id })
      await second.stateWhere('the offer is there', (state) => state.lead?.offeredTo === second.id)
      await second.does({ type: 'accept-lead' })
      await until('the notes close for whoever led', () =>
        mediator.closes.slice(closes).some(({ url, code }) => url.includes('/caucus') && code === 4512),
      )
      const fresh = new Seat(server.url, {
        sessionId: mediator.sessionId,
        seat: { id: mediator.id, token: mediator.token },
        returnCode: mediator.returnCode,
      })
      expect(await refusal(fresh.opens(`caucus:${one.id}`))).toBe('4403')
      const notes = await cardsOf(second, `caucus:${one.id}`, 1)
      expect(notes[0]?.text).toBe(text)
      await second.does({ type: 'end-caucus', caucus })
      leaves([second, fresh, ...room.everyone])
    },
    WITHIN,
  )
})

describe('a mediator who would like to know more', () => {
  it(
    'OF1, VR2: is told nothing by a move; a table that was left is out of reach, but for taking a card back',
    async () => {
      const room = await gather(server.url, { a: 3, b: 3 }, { k: 3 })
      const { mediator, a, b } = room
      const written = await writesAndTables(room, 'interest', (seat) => `Interest ${seat}`)
      await cardsOf(a[1]!, 'table:a', 3)
      const mover = a[0]!
      const own = written.get(mover)![0]!
      const secret = mover.secrets.get(own.id)!
      const where = (): Promise<readonly { text: string }[]> =>
        ask(server.url, `/sessions/${mover.sessionId}/own-cards`, { secrets: [secret] }, mover.token)
      expect((await where()).map(({ text }) => text)).toEqual([own.text])
      expect(await refusal(mediator.does({ type: 'set-roster', seat: mover.id, group: 'b' }))).toBe(null)
      expect(await where()).toEqual([])
      expect(await refusal(mover.does({ type: 'edit-own', secret, text: 'From the other side' }))).toBe('not-found')
      expect(await refusal(mover.does({ type: 'withdraw', secret }))).toBe(null)
      expect(await refusal(mover.opens('table:b'))).toBe('4403')
      await b[0]!.does({ type: 'admit', seat: mover.id })
      leaves(room.everyone)
    },
    WITHIN,
  )

  it(
    'TT8: makes no circle of a day and no day of a circle, once somebody has joined',
    async () => {
      const circle = await gather(server.url, { a: 1, b: 1 }, { template: 'listening-circle' })
      const day = await gather(server.url, { a: 1, b: 1 }, DAY)
      const { steps } = circle.mediator.state!
      const plain = steps.map(({ status: _status, ...step }) => step)
      const was = circle.mediator.state!.plan!.version
      expect(await forges(circle.mediator, { type: 'set-agenda', was, steps: [...plain, LIBRARY['close']] })).toBe(
        'not-now',
      )
      expect(await forges(circle.mediator, { type: 'set-agenda', was, steps: [...plain, LIBRARY['break']] })).toBe(null)
      const only = [LIBRARY['open'], LIBRARY['circle']]
      expect(
        await forges(day.mediator, { type: 'set-agenda', was: day.mediator.state!.plan!.version, steps: only }),
      ).toBe('not-now')
      leaves([...circle.everyone, ...day.everyone])
    },
    WITHIN,
  )
})

describe('odd values', () => {
  /** What the newer commands might be sent; each is refused by a name, and never a fault of the server. */
  const ODD = ['__proto__', 'constructor', 'toString', 'hasOwnProperty']
  const HUGE = 2 ** 53

  it(
    'HO9, HO11, LI1: names that objects have, numbers without end and long texts are refused, and nothing is disturbed',
    async () => {
      const agenda: readonly NewStep[] = [LIBRARY['roles']!, LIBRARY['stories']!, LIBRARY['circle']!, LIBRARY['close']!]
      const disclosure = { place: 'external', profile: 'A mediator.', toA: '', toB: '' }
      const room = await gather(server.url, { a: 2, b: 2 }, { k: 3, agenda, sheets: { disclosure } })
      const { mediator, a, created } = room
      const member = a[0]!
      const scribe = await Seat.joins(server.url, { invite: created.invites.scribe, name: 'Tess' })
      const second = await Seat.joins(server.url, { invite: created.invites.mediator, name: 'Ines' }, false)
      await mediator.does({ type: 'show-caucus-rule' })
      await mediator.does({ type: 'start-step', step: 'stories' })
      await mediator.does({ type: 'set-turns', seconds: 60, each: 1 })
      await mediator.does({ type: 'draw-turns' })
      const parts = { answers: ['a'], does: ['a'], asked: [], told: [] }
      const tries: (readonly [Seat, Record<string, unknown>])[] = ODD.flatMap(
        (name): (readonly [Seat, Record<string, unknown>])[] => [
          [mediator, { type: 'name-speaker', seat: name }],
          [mediator, { type: 'name-deputy', seat: name }],
          [mediator, { type: 'offer-lead', seat: name }],
          [mediator, { type: 'start-caucus', with: name, minutes: 5 }],
          [mediator, { type: 'end-caucus', caucus: name }],
          [mediator, { type: 'offer-caucus', caucus: name }],
          [mediator, { type: 'set-roster', seat: name, group: 'a' }],
          [mediator, { type: 'freeze-roles', cards: [name] }],
          [mediator, { type: 'close-acceptance', ballot: name }],
          [mediator, { type: 'write-sheet', written: { sheet: name, words: {} } }],
          [mediator, { type: 'set-agenda', was: 0, steps: [{ ...LIBRARY['close'], id: name }] }],
          [member, { type: 'say-acceptance', ballot: name, says: 'yes' }],
          [member, { type: 'write-note', with: name, card: newId(), text: 'Words', hash: sha256('x') }],
          [member, { type: 'change-note', with: name, card: name }],
          [member, { type: 'remove-note', with: 'a', card: name }],
          [member, { type: 'propose', act: 'fill-roles', milestone: name, parts }],
          [member, { type: 'propose', act: name }],
          [member, { type: 'ask-apart', how: name }],
          [member, { type: 'answer-turn', answer: name }],
          [scribe, { type: 'enter-by-phone', group: name, name: 'Ravi', saidYes: true }],
          [second, { type: name }],
        ],
      )
      for (const number of [HUGE, -1, 0.5, '5', null])
        tries.push(
          [mediator, { type: 'set-turns', seconds: number, each: 1 }],
          [mediator, { type: 'set-turns', seconds: 60, each: number }],
          [mediator, { type: 'extend-turn', seconds: number }],
          [mediator, { type: 'start-caucus', with: 'a', minutes: number }],
          [mediator, { type: 'set-agenda', was: number, steps: [LIBRARY['close']] }],
          [mediator, { type: 'set-agenda', was: 0, steps: [{ ...LIBRARY['close'], minutes: number }] }],
          [member, { type: 'tick', sheet: 'statements', version: number }],
        )
      const long = 'x'.repeat(100_000)
      tries.push(
        [mediator, { type: 'write-sheet', written: { sheet: 'sponsor', words: { text: long } } }],
        [mediator, { type: 'offer-between-talk', line: long }],
        [member, { type: 'write-note', with: 'a', card: newId(), text: long, hash: sha256('y') }],
        [scribe, { type: 'enter-by-phone', group: 'a', name: long, saidYes: true }],
        [scribe, { type: 'enter-by-phone', group: 'a', name: ' ', saidYes: true }],
        [scribe, { type: 'enter-by-phone', group: 'a', name: 'Ravi', saidYes: false }],
      )
      const before = (await logOf(member)).entries.length
      const answers = new Map<string, number>()
      for (const [seat, command] of tries) {
        const id = await forges(seat, command).catch((error: unknown) => {
          throw new Error(`${JSON.stringify(command).slice(0, 120)}: ${String(error)}`)
        })
        if (id === 'too-many')
          await until('the pace is whole again', async () => (await forges(seat, { type: 'nothing' })) === 'invalid')
        answers.set(String(id), (answers.get(String(id)) ?? 0) + 1)
        expect(
          ['invalid', 'not-now', 'not-found', 'not-allowed', 'too-many'],
          JSON.stringify(command).slice(0, 120),
        ).toContain(id)
      }
      expect(tries.length).toBeGreaterThan(100)
      expect((await logOf(member)).entries.length).toBe(before)
      leaves([scribe, second, ...room.everyone])
    },
    WITHIN,
  )

  it(
    'CA4, CA10, DU1: a note with half a letter, or many, is kept as it can be, twice the same, and over a kill',
    async () => {
      const room = await gather(server.url, { a: 2, b: 2 }, { k: 3 })
      const { mediator, a } = room
      await mediator.does({ type: 'start-step', step: 'open' })
      await mediator.does({ type: 'show-caucus-rule' })
      await mediator.does({ type: 'start-caucus', with: 'a', minutes: 5 })
      const note = {
        type: 'write-note',
        with: 'a',
        card: newId(),
        text: 'Half \ud83d and whole 👩‍👩‍👧',
        hash: sha256(newSecret()),
      } as const
      await Promise.all([a[0]!.does(note), a[0]!.does(note)])
      const { seq } = await mediator.does({ type: 'summon' })
      await server.down()
      await server.up()
      await until('the server is back', async () => (await refusal(a[0]!.does(note))) === null)
      const cards = await cardsOf(mediator, 'caucus:a', 1)
      expect(cards[0]?.text).toMatch(/^Half . and whole 👩‍👩‍👧$/u)
      expect((await logOf(a[1]!)).entries.length).toBe(seq)
      leaves(room.everyone)
    },
    WITHIN,
  )
})

describe('who may not', () => {
  /** Commands of people, with what they bring; none of these seats may send any of them. */
  const COMMANDS: readonly Record<string, unknown>[] = [
    { type: 'stand-between', on: true },
    { type: 'ask-apart', how: 'alone' },
    { type: 'need-break' },
    { type: 'wish-to-speak', on: true },
    { type: 'answer-turn', answer: 'yes' },
    { type: 'take-piece' },
    { type: 'say-acceptance', ballot: 'ballot', says: 'yes' },
    { type: 'write-note', with: 'a', card: 'card-one-1', text: 'Words', hash: sha256('z') },
    { type: 'change-note', with: 'a', card: 'card-one-1', mention: 'no' },
    { type: 'remove-note', with: 'a', card: 'card-one-1' },
    { type: 'propose', act: 'ask-caucus' },
    { type: 'propose', act: 'ask-change' },
    { type: 'vote', ballot: 'ballot', receipt: newSecret(), choice: 'pass' },
    { type: 'enter-by-phone', group: 'a', name: 'Ravi', saidYes: true },
    { type: 'accept-lead' },
    { type: 'take-lead' },
    { type: 'set-agenda', was: 0, steps: [{ act: 'break', minutes: 5 }] },
    { type: 'offer-between-talk', line: 'Words' },
  ]

  it(
    'SE6, VR5, ST6: screens, observers, sponsors, and whoever declined, left or waits, send none of it and read nothing',
    async () => {
      const room = await gather(server.url, { a: 2, b: 2 }, { k: 3 })
      const { created, mediator } = room
      const joins = (body: Record<string, unknown>, consents = false) => Seat.joins(server.url, body, consents)
      const seats = {
        observer: await joins({ invite: created.invites.observer, name: 'Looks' }, true),
        sponsor: await joins({ invite: created.invites.sponsor, name: 'Pays' }),
        waits: await joins({ roomCode: created.roomCode, group: 'a', name: 'Waits' }),
        declined: await joins({ invite: created.invites.a, name: 'No' }),
        left: await joins({ invite: created.invites.a, name: 'Gone' }, true),
        projector: room.projector,
      }
      await seats.declined.does({ type: 'decline' })
      await seats.left.does({ type: 'leave' })
      await mediator.does({ type: 'start-step', step: 'open' })
      await mediator.does({ type: 'show-caucus-rule' })
      await mediator.does({ type: 'start-caucus', with: 'a', minutes: 5 })
      for (const [name, seat] of Object.entries(seats)) {
        for (const command of COMMANDS) {
          const id = await forges(seat, command)
          expect([name, command['type'], ['not-allowed', 'not-signed-in'].includes(String(id))]).toEqual([
            name,
            command['type'],
            true,
          ])
        }
        for (const document of ['caucus:a', 'table:a', 'notebook', `desk:${room.a[0]!.id}`])
          expect([name, document, (await refusal(seat.opens(document)))?.slice(0, 2)]).toEqual([name, document, '44'])
      }
      await mediator.does({ type: 'end-session' })
      await room.a[0]!.stateWhere('the end', (state) => state.ended)
      for (const command of COMMANDS) {
        const id = await forges(room.a[0]!, command)
        expect([command['type'], ['session-ended', 'not-allowed'].includes(String(id))]).toEqual([
          command['type'],
          true,
        ])
      }
      leaves([...Object.values(seats), ...room.everyone])
    },
    WITHIN,
  )
})

describe('what is deleted', () => {
  it(
    'RC6, CA9, PE11, VR10: nothing of what was quiet is in the data folder after the end',
    async () => {
      const room = await gather(server.url, { a: 3, b: 3 }, { k: 3 })
      const { mediator, a, people } = room
      const words = { note: 'Quince under the stairs', between: 'At three by the quarry', draft: 'A quiver of doubts' }
      for (const seat of people.slice(0, 3)) await seat.does({ type: 'stand-between', on: true })
      for (const how of ['alone', 'group'] as const) await a[how === 'alone' ? 0 : 1]!.does({ type: 'ask-apart', how })
      await mediator.does({ type: 'start-step', step: 'write-interests' })
      await a[0]!.writes('interest', words.draft)
      await mediator.does({ type: 'offer-between-talk', line: words.between })
      await mediator.does({ type: 'show-caucus-rule' })
      await mediator.does({ type: 'start-caucus', with: 'b', minutes: 5 })
      const note = {
        type: 'write-note',
        with: 'b',
        card: newId(),
        text: words.note,
        hash: sha256(newSecret()),
      } as const
      await room.b[0]!.does(note)
      await a[0]!.does({ type: 'leave' })
      const rowsOf = (): readonly string[] =>
        wordsIn(server.dataDir)
          .split('\n')
          .filter(
            (row) => /^(asking|betweens|offers|used|turnout|votes) /.test(row) && row.includes(room.created.sessionId),
          )
      expect(rowsOf().length).toBeGreaterThan(0)
      expect(rowsOf().join()).not.toContain(a[0]!.id)
      for (const one of [words.note, words.draft]) expect(wordsIn(server.dataDir)).toContain(one)
      await mediator.does({ type: 'end-session' })
      const after = wordsIn(server.dataDir)
      for (const one of Object.values(words)) expect([one, after.includes(one)]).toEqual([one, false])
      expect(rowsOf()).toEqual([])
      const { entries } = await logOf(mediator)
      for (const one of Object.values(words)) expect(JSON.stringify(entries)).not.toContain(one)
      leaves(room.everyone)
    },
    WITHIN,
  )
})
