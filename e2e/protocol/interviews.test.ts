import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addCard } from '@parley/shared/documents/cards'
import { randomBytes } from 'node:crypto'
import { bytesIn, storedDocument, tablesIn, wordsIn } from '../driver/data-folder.ts'
import { logOf, refusal } from '../driver/day.ts'
import { gather, type Gathering } from '../driver/gather.ts'
import type { Seat } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { until } from '../driver/until.ts'
import { everythingIn } from '../driver/wire-search.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await ServerProcess.start()
})
afterAll(() => server.dispose())

const newId = (): string => randomBytes(12).toString('base64url')
/** Waits until these seats have heard of everything so far; before the first step no timer can be set for it. */
const settled = async ({ mediator }: Gathering, seats: readonly Seat[]): Promise<void> => {
  const { seq } = await mediator.does({ type: 'rename-group', group: 'a', name: newId() })
  for (const seat of seats) await seat.stateWhere('it has heard of everything', (state) => state.seq >= seq)
}
const leaves = ({ everyone }: Gathering): void => everyone.forEach((seat) => seat.leavesTheRoom())
/** How much these seats have been sent, and a check that it is no more now. */
const quiet = async (room: Gathering, seats: readonly Seat[]): Promise<() => void> => {
  // Twice: what was still on its way when the first was heard has come with the second.
  await settled(room, seats)
  await settled(room, seats)
  const before = seats.map((seat) => seat.frames.length)
  return () => expect(seats.map((seat) => seat.frames.length)).toEqual(before)
}
/** A theme that the mediator asks a person about, on that person's device. */
const asks = async (mediator: Seat, person: Seat, text: string): Promise<string> => {
  const theme = newId()
  await mediator.does({ type: 'write-theme', theme, seat: person.id, text })
  await until('the person reads it', () => person.self?.themes?.some((one) => one.id === theme && one.text === text))
  return theme
}
const approves = async (person: Seat, theme: string, text: string): Promise<void> => {
  await person.does({ type: 'answer-theme', theme, text })
  await until('the yes stands', () => person.self?.themes?.some((one) => one.id === theme && one.approved))
}
const themeOf = (mediator: Seat, id: string) => mediator.state?.interviews?.themes.find((one) => one.id === id)
/** The sealed rows of a session, as they lie on the disk. */
const sealedOf = (seat: Seat): readonly Buffer[] =>
  (tablesIn(server.dataDir)['prepared'] ?? [])
    .filter((row) => row['session'] === seat.sessionId)
    .map((row) => row['body'] as Buffer)
const standsOnDisk = (bodies: readonly Buffer[]): boolean => {
  const all = bytesIn(server.dataDir)
  // A row may be cut into pages: its first bytes, nonce and seal, are in one piece.
  return bodies.some((body) => all.includes(body.subarray(0, 28)))
}

describe('interviews', () => {
  it('IN1, IN2, IN10: a theme is read by its person and mediators; nobody else is sent a thing', async () => {
    const room = await gather(server.url, { a: 2, b: 2 }, { k: 3 })
    const { mediator, projector, people } = room
    const [one, two] = room.a as [Seat, Seat]
    for (const seat of [one, projector])
      expect(await refusal(seat.does({ type: 'write-theme', theme: newId(), seat: two.id, text: 'Dates' }))).toBe(
        'not-allowed',
      )
    for (const seat of ['nobody', '__proto__', mediator.id, projector.id])
      expect(await refusal(mediator.does({ type: 'write-theme', theme: newId(), seat, text: 'Dates' }))).toBe(
        'not-found',
      )
    const nothingCame = await quiet(room, [two, ...room.b, projector])
    const log = (await logOf(mediator)).entries.length
    await mediator.does({ type: 'note-interview', seat: one.id, minutes: 25 })
    const theme = await asks(mediator, one, 'Fear about device skills')
    expect(await refusal(two.does({ type: 'answer-theme', theme, text: 'Fear about device skills' }))).toBe('not-found')
    expect(await refusal(two.does({ type: 'answer-theme', theme }))).toBe('not-found')
    // The words that come with the yes are the person's own.
    await approves(one, theme, 'Whether old skills still count')
    const seen = await mediator.stateWhere('it may be mentioned', () => themeOf(mediator, theme)?.approved === true)
    expect(seen.interviews).toMatchObject({
      minutes: { [one.id]: 25 },
      themes: [{ text: 'Whether old skills still count', people: [one.id] }],
      balance: { a: { people: 1, minutes: 25 }, b: { people: 0, minutes: 0 } },
      people: 1,
    })
    // In other words the person is asked again.
    await mediator.does({ type: 'write-theme', theme, seat: one.id, text: 'Skills' })
    await until('asked again', () => one.self?.themes?.some(({ text, approved }) => text === 'Skills' && !approved))
    await one.does({ type: 'answer-theme', theme })
    await mediator.stateWhere('it is struck', ({ interviews }) => interviews?.themes.length === 0)
    await until('gone from the own page', () => one.self?.themes === undefined)
    // Nobody else heard anything, and the log says nothing.
    nothingCame()
    for (const seat of people) expect(JSON.stringify(seat.state)).not.toContain('interviews')
    expect((await logOf(mediator)).entries).toHaveLength(log)
    expect(bytesIn(server.dataDir).includes('device skills')).toBe(false)
    leaves(room)
  })

  it('IN3, IN7: what is struck, or asked to be deleted, leaves the disk; kill -9 brings none of it back', async () => {
    const room = await gather(server.url, { a: 2, b: 1 }, { k: 3 })
    const { mediator } = room
    const [one, two] = room.a as [Seat, Seat]
    const struck = await asks(mediator, one, 'Struck later')
    const stays = await asks(mediator, two, 'Stays')
    await mediator.does({ type: 'note-interview', seat: one.id, minutes: 20 })
    const notes = await mediator.opens('notebook')
    for (const [about, text] of [
      [one.id, 'Is looking for another job'],
      [two.id, 'Likes the plan'],
    ] as const)
      addCard(notes, { id: newId(), kind: 'note', of: about, at: [0, 0], text })
    await mediator.saved('notebook')
    expect(await refusal(one.opens('notebook'))).toBe('4403')
    const before = sealedOf(one)
    expect(before).toHaveLength(3)
    await one.does({ type: 'answer-theme', theme: struck })
    const after = sealedOf(one)
    expect(after).toHaveLength(2)
    const gone = before.filter((body) => !after.some((other) => other.equals(body)))
    expect(gone).toHaveLength(1)
    expect(standsOnDisk(after)).toBe(true)
    expect(standsOnDisk(gone)).toBe(false)
    // Everything of the own interview: the notes about one person, and no others.
    const stored = (): string => wordsIn(server.dataDir)
    expect(stored()).toContain('Is looking for another job')
    await one.does({ type: 'forget-interview' })
    await mediator.stateWhere(
      'the minutes are gone',
      ({ interviews }) => Object.keys(interviews?.minutes ?? {}).length === 0,
    )
    await server.down()
    expect(stored()).not.toContain('Is looking for another job')
    expect(bytesIn(server.dataDir).includes('Is looking for another')).toBe(false)
    expect(stored()).toContain('Likes the plan')
    expect(standsOnDisk(gone)).toBe(false)
    await server.up()
    await until('it is there again', () => mediator.frames.length > 0 && themeOf(mediator, stays))
    expect(sealedOf(one)).toHaveLength(1)
    const doc = storedDocument(server.dataDir, mediator.sessionId, 'notebook')
    expect([...doc.getMap('cards').keys()]).toHaveLength(1)
    // Who leaves takes what hangs on them along.
    await two.does({ type: 'leave' })
    await mediator.stateWhere('nothing is left', ({ interviews }) => interviews?.themes.length === 0)
    expect(sealedOf(one)).toEqual([])
    leaves(room)
  })

  it('IN4: one wording for several stands only when all of their people said yes to it', async () => {
    const room = await gather(server.url, { a: 2, b: 1 }, { k: 3 })
    const { mediator } = room
    const [one, two] = room.a as [Seat, Seat]
    const [first, second] = [await asks(mediator, one, 'Dates slip'), await asks(mediator, two, 'No dates hold')]
    await approves(one, first, 'Dates slip')
    const joins = async (): Promise<string> => {
      const theme = newId()
      await mediator.does({ type: 'join-themes', theme, themes: [first, second], text: 'Dates' })
      for (const person of [one, two])
        await until('both read it', () => person.self?.themes?.some(({ id, joint }) => id === theme && joint === true))
      return theme
    }
    const struck = await joins()
    expect(await refusal(one.does({ type: 'answer-theme', theme: struck, text: 'Times' }))).toBe('not-now')
    await approves(one, struck, 'Dates')
    expect(themeOf(mediator, struck)).toMatchObject({ approved: false })
    expect(JSON.stringify(mediator.state?.interviews)).not.toContain('says')
    // One strikes: the wording is gone for both, and each theme stays as it was.
    await two.does({ type: 'answer-theme', theme: struck })
    await mediator.stateWhere('the wording is gone', () => !themeOf(mediator, struck))
    await until(
      'gone for the other',
      () => one.self?.themes?.map(({ id, approved }) => [id, approved]).join() === `${first},true`,
    )
    // All say yes: it takes their place.
    const theme = await joins()
    await approves(two, theme, 'Dates')
    await approves(one, theme, 'Dates')
    const { interviews } = await mediator.stateWhere('it stands', () => themeOf(mediator, theme)?.approved === true)
    expect(interviews?.themes).toEqual([{ id: theme, text: 'Dates', people: [one.id, two.id].sort(), approved: true }])
    expect(interviews?.people).toBe(2)
    for (const person of [one, two])
      await until('one theme each', () => person.self?.themes?.map(({ id }) => id).join() === theme)
    leaves(room)
  })

  it('IN5, IN6, IN11: k people and more are shown to the room, once, shuffled and without a name', async () => {
    const room = await gather(server.url, { a: 2, b: 2 }, { k: 3 })
    const { mediator, projector, people } = room
    const words = ['Pressure from the board', 'Left out of the price change', 'Night shift hears last', 'Dates']
    const ids: string[] = []
    for (const [at, person] of people.entries()) ids.push(await asks(mediator, person, words[at]!))
    await mediator.does({ type: 'start-step', step: 'open' })
    for (const at of [0, 1]) await approves(people[at]!, ids[at]!, words[at]!)
    const show = { type: 'show-themes', on: true } as const
    expect(await refusal(mediator.does(show))).toBe('not-now')
    expect(await refusal(people[0]!.does(show))).toBe('not-allowed')
    await approves(people[2]!, ids[2]!, words[2]!)
    await mediator.does(show)
    for (const seat of room.everyone) {
      const state = await seat.stateWhere('the themes are shown', ({ themes }) => themes?.length === 3)
      expect([...(state.themes ?? [])].sort()).toEqual(words.slice(0, 3).sort())
    }
    expect(new Set(room.everyone.map((seat) => JSON.stringify(seat.state?.themes))).size).toBe(1)
    expect(people[3]!.self?.themes).toHaveLength(1)
    expect(everythingIn(projector.frames)).not.toContain('Dates')
    for (const id of ids) expect(everythingIn(projector.frames)).not.toContain(id)
    // Later nothing comes to it, and what is struck goes.
    await approves(people[3]!, ids[3]!, words[3]!)
    expect(
      await refusal(mediator.does({ type: 'write-theme', theme: newId(), seat: people[0]!.id, text: 'More' })),
    ).toBe('not-now')
    expect(await refusal(people[0]!.does({ type: 'answer-theme', theme: ids[0]!, text: 'Louder' }))).toBe('not-now')
    await people[0]!.does({ type: 'answer-theme', theme: ids[0]! })
    for (const seat of [projector, people[1]!]) {
      const state = await seat.stateWhere('one is gone', ({ themes }) => themes?.length === 2)
      expect([...(state.themes ?? [])].sort()).toEqual(words.slice(1, 3).sort())
    }
    // Somebody leaves: what is on the list stays, or it would say whose it was.
    await people[1]!.does({ type: 'leave' })
    const without = await projector.stateWhere('somebody left', ({ session }) => session.groups.a.seats === 1)
    expect([...(without.themes ?? [])].sort()).toEqual(words.slice(1, 3).sort())
    await mediator.does({ type: 'show-themes', on: false })
    await projector.stateWhere('they are put away', ({ themes }) => themes === undefined)
    await mediator.does(show)
    await projector.stateWhere('they are shown again', ({ themes }) => themes?.length === 2)
    await mediator.does({ type: 'start-step', step: 'write-interests' })
    await projector.stateWhere('they went with the step', ({ themes, phase }) => !themes && phase.of === 'alone')
    expect(await refusal(mediator.does(show))).toBe('not-now')
    const { entries, words: frozen } = await logOf(people[2]!)
    expect(
      entries.filter(({ public: entry }) => entry.type === 'themes-shown').map(({ public: entry }) => entry),
    ).toEqual([
      { type: 'themes-shown', themes: 3 },
      { type: 'themes-shown', themes: 2 },
    ])
    for (const word of words) expect(JSON.stringify([entries, frozen])).not.toContain(word)
    await mediator.does({ type: 'end-session' })
    expect(sealedOf(mediator)).toEqual([])
    for (const word of words) expect(wordsIn(server.dataDir)).not.toContain(word)
    leaves(room)
  })
})

describe('who is missing', () => {
  it('IN8: a word is counted from k people on, and counted anew when k more have answered', async () => {
    const room = await gather(server.url, { a: 4, b: 3 }, { k: 3 })
    const { mediator, a, b, projector } = room
    const says = async (seat: Seat, role: string, shift = ''): Promise<void> => {
      await seat.does({ type: 'say-mix', role, site: '', shift })
      await until('the own page knows', () => seat.self?.mix?.role === role.trim())
    }
    const nothingCame = await quiet(room, [projector, b[2]!])
    await says(a[0]!, 'Planner', 'Days')
    await says(a[1]!, 'planner', 'Nights')
    expect(mediator.state?.mix).toEqual({ role: [], site: [], shift: [] })
    await says(a[2]!, ' Planner ', 'Days')
    const first = await mediator.stateWhere('three have answered', ({ mix }) => mix?.role.length === 1)
    expect(first.mix).toEqual({ role: [{ word: expect.stringMatching(/^planner$/i), a: 3 }], site: [], shift: [] })
    // A fourth changes no figure by itself: two more have to answer first.
    await says(a[3]!, 'Planner', 'Days')
    await says(b[0]!, 'Planner', 'Days')
    nothingCame()
    await settled(room, [mediator])
    expect(mediator.state?.mix).toEqual(first.mix)
    await b[1]!.does({ type: 'say-mix', role: '', site: '', shift: '' })
    await until('a pass is an answer', () => b[1]!.self?.mix?.role === '')
    const second = await mediator.stateWhere('counted anew', ({ mix }) => mix?.role[0]?.a === 4)
    // Of the one in the other group nothing is told, neither as a figure nor as a total.
    expect(second.mix?.role).toEqual([{ word: expect.stringMatching(/^planner$/i), a: 4 }])
    expect(second.mix?.shift).toEqual([{ word: 'Days', a: 3 }])
    for (const seat of [...b, projector]) expect(JSON.stringify(seat.state)).not.toContain('"mix"')
    expect(await refusal(mediator.does({ type: 'say-mix', role: 'x', site: '', shift: '' }))).toBe('not-allowed')
    await mediator.does({ type: 'start-step', step: 'open' })
    expect(await refusal(a[0]!.does({ type: 'say-mix', role: 'x', site: '', shift: '' }))).toBe('not-now')
    leaves(room)
  })

  it('IN9: empty chairs stand on every list, on the wall, in the log and in the record', async () => {
    const room = await gather(server.url, { a: 1, b: 1 }, { k: 3 })
    const { mediator, a } = room
    const set = { type: 'set-chairs' as const, chairs: ['Night shift', 'Customers'] }
    expect(await refusal(a[0]!.does(set))).toBe('not-allowed')
    await mediator.does(set)
    for (const seat of room.everyone) {
      const { chairs } = await seat.stateWhere('the chairs stand there', (state) => state.chairs.length === 2)
      expect(chairs).toEqual(set.chairs)
    }
    const { entries, words } = await logOf(a[0]!)
    const entry = entries.find(({ public: one }) => one.type === 'chairs-set')?.public
    expect(((entry?.['chairs'] ?? []) as string[]).map((hash) => words[hash])).toEqual(set.chairs)
    expect(JSON.stringify(entries)).not.toContain('Night shift')
    await mediator.does({ type: 'start-step', step: 'close' })
    await mediator.does({ type: 'prepare-record' })
    const file = async (format: string): Promise<string> => {
      const answer = await fetch(`${server.url}/api/sessions/${a[0]!.sessionId}/files/record.${format}`, {
        headers: { authorization: `Bearer ${a[0]!.token}` },
      })
      return answer.text()
    }
    expect((JSON.parse(await file('json')) as { chairs?: string[] }).chairs).toEqual(set.chairs)
    for (const format of ['md', 'html']) expect(await file(format)).toContain('Night shift, Customers')
    leaves(room)
  })
})

describe('calls', () => {
  it('IN12: an address reaches those who belong there now, and nobody else', async () => {
    const room = await gather(server.url, { a: 2, b: 1 }, { k: 3 })
    const { mediator, a, b, projector } = room
    const [ofRoom, ofA] = ['https://call.example/room?t=7', 'https://call.example/strategy#x']
    const sets = (place: 'room' | 'a', url: string) => mediator.does({ type: 'set-call-link', place, url })
    for (const url of ['http://call.example', 'javascript:alert(1)', 'https://', 'https://a b', ' https:///x'])
      expect([url, await refusal(sets('room', url))]).toEqual([url, 'invalid'])
    expect(await refusal(a[0]!.does({ type: 'set-call-link', place: 'a', url: ofA }))).toBe('not-allowed')
    await sets('room', ofRoom)
    await sets('a', ofA)
    await mediator.stateWhere('both are set', ({ callPlaces }) => callPlaces?.join() === 'room,a')
    const everybody = [mediator, ...a, ...b]
    for (const seat of everybody) {
      await until('the call of the room', () => seat.self?.calls?.room === ofRoom)
      expect(seat.self?.calls).toEqual({ room: ofRoom })
    }
    await mediator.does({ type: 'start-step', step: 'table' })
    for (const seat of a) await until('both calls', () => seat.self?.calls?.a === ofA && seat.self.calls.room)
    await server.down()
    await server.up()
    await until('it is back', () => a[1]!.state?.phase.of === 'table' && a[1]!.self?.calls?.a === ofA)
    await mediator.does({ type: 'start-step', step: 'open' })
    for (const seat of a) await until('the table is over', () => seat.self?.calls?.room && !seat.self.calls.a)
    await sets('room', '')
    for (const seat of everybody) await until('taken away', () => seat.self && !seat.self.calls)
    for (const seat of [b[0]!, mediator, projector]) expect(everythingIn(seat.frames)).not.toContain('strategy#x')
    expect(everythingIn(projector.frames)).not.toContain('call.example')
    expect(JSON.stringify(await logOf(a[0]!))).not.toContain('call.example')
    await mediator.does({ type: 'end-session' })
    await until('the end is known', () => a[0]!.state?.ended)
    expect(sealedOf(mediator)).toEqual([])
    leaves(room)
  })
})
