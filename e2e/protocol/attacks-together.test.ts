import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addCard } from '@parley/shared/documents/cards'
import type { OwnCard } from '@parley/shared/protocol/answers'
import { bytesIn } from '../driver/data-folder.ts'
import { boardOf, places, refusal } from '../driver/day.ts'
import { gather } from '../driver/gather.ts'
import { ask, newSecret, sha256, type Seat } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { until } from '../driver/until.ts'
import { everythingIn } from '../driver/wire-search.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await ServerProcess.start({ GROUP_ACT_SECONDS: '5' })
})
afterAll(() => server.dispose())

/** A day without a reveal, so that points are parked from its first step on. */
const AGENDA = {
  k: 3,
  agenda: [
    { act: 'talk', mode: 'open', minutes: 10 },
    { act: 'agree', mode: 'agreements', minutes: 20 },
    { act: 'agree', mode: 'close', minutes: 10 },
  ],
}

/** The same, with mixed tables in the place of agreements. */
const MIXED = {
  k: 3,
  agenda: [AGENDA.agenda[0], { act: 'write', mode: 'mixed', size: 2, minutes: 20 }, AGENDA.agenda[2]],
}

const newId = (): string => randomBytes(12).toString('base64url')
/** Sends what no page would send, and gives how it was answered. */
const forges = (seat: Seat, command: Readonly<Record<string, unknown>>) => refusal(seat.does(command as never))
const line = (text: string) => ({ card: newId(), text, hash: sha256(newSecret()) })
const file = async (seat: Seat, name: string): Promise<{ status: number; text: string }> => {
  const answer = await fetch(`${seat.url}/api/sessions/${seat.sessionId}/files/${name}`, {
    headers: { authorization: `Bearer ${seat.token}` },
  })
  return { status: answer.status, text: await answer.text() }
}
const leaves = (seats: readonly Seat[]): void => seats.forEach((seat) => seat.leavesTheRoom())

it('IN8: figures of who is here do not move with a single answer, also when the server is killed after it', async () => {
  const room = await gather(server.url, { a: 4, b: 3 }, AGENDA)
  const { mediator, a, b } = room
  const says = async (seat: Seat, role: string): Promise<void> => {
    await seat.does({ type: 'say-mix', role, site: '', shift: '' })
    await until('the own page knows', () => seat.self?.mix?.role === role)
  }
  for (const seat of a.slice(0, 3)) await says(seat, 'Nurse')
  const first = await mediator.stateWhere('three have answered', ({ mix }) => mix?.role.length === 1)
  expect(first.mix?.role).toEqual([{ word: 'Nurse', a: 3 }])
  await says(a[3]!, 'Nurse')
  await server.down()
  const killedAt = Date.now()
  await server.up()
  const again = await mediator.stateWhere('the state after the kill', ({ now }) => now > killedAt)
  expect(again.mix?.role).toEqual([{ word: 'Nurse', a: 3 }])
  // Nor does saying the same again bring it nearer: two more people have to answer.
  await says(a[3]!, 'Nurse')
  await says(b[0]!, 'Porter')
  expect(mediator.state?.mix?.role).toEqual([{ word: 'Nurse', a: 3 }])
  await says(b[1]!, 'Porter')
  const counted = await mediator.stateWhere('counted anew', ({ mix }) => mix?.role[0]?.a === 4)
  expect(counted.mix?.role).toEqual([{ word: 'Nurse', a: 4 }])
  leaves(room.everyone)
})

it('IN4, IN6: a wording for several that not all said yes to takes nothing off the list when the last yes comes late', async () => {
  const room = await gather(server.url, { a: 2, b: 2 }, AGENDA)
  const { mediator, people, everyone } = room
  const ids: string[] = []
  for (const [at, person] of people.entries()) {
    const [theme, text] = [newId(), `Theme ${at}`]
    ids.push(theme)
    await mediator.does({ type: 'write-theme', theme, seat: person.id, text })
    await person.does({ type: 'answer-theme', theme, text })
  }
  const joint = newId()
  await mediator.does({ type: 'join-themes', theme: joint, themes: ids.slice(0, 2), text: 'Both at once' })
  await people[0]!.does({ type: 'answer-theme', theme: joint, text: 'Both at once' })
  await mediator.does({ type: 'start-step', step: 'open' })
  await mediator.does({ type: 'show-themes', on: true })
  const all = ids.map((_id, at) => `Theme ${at}`)
  for (const seat of everyone)
    expect(
      [...(await seat.stateWhere('the list is shown', ({ themes }) => themes?.length === 4)).themes!].sort(),
    ).toEqual(all)
  // Nobody is asked for a yes that could do nothing any more, and a yes that was on its way does nothing.
  await until('nobody is asked', () => people[1]!.self?.themes?.every(({ id }) => id !== joint))
  expect(await refusal(people[1]!.does({ type: 'answer-theme', theme: joint, text: 'Both at once' }))).toBe('not-found')
  await mediator.does({ type: 'show-themes', on: false })
  await room.projector.stateWhere('put away', ({ themes }) => themes === undefined)
  await mediator.does({ type: 'show-themes', on: true })
  const shown = await room.projector.stateWhere('shown again', ({ themes }) => themes !== undefined)
  expect([...shown.themes!].sort()).toEqual(all)
  leaves(everyone)
})

it('HO9, LI1: names that every object has are no ids of lines, notes and themes; odd words come out as they are', async () => {
  const room = await gather(server.url, { a: 2, b: 1 }, AGENDA)
  const { mediator, a, b, everyone } = room
  await mediator.does({ type: 'show-caucus-rule' })
  await mediator.does({ type: 'start-step', step: 'agreements' })
  await mediator.does({ type: 'start-caucus', with: 'a', minutes: 5 })
  await a[0]!.stateWhere('agreements are written', ({ phase }) => phase.of === 'agreements')
  const agreement = await places(a[0]!, { kind: 'agreement', group: 'both', zone: 'agreements', text: 'Heron' }, a)
  for (const card of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'isPrototypeOf']) {
    const own = { card, text: 'Odd', hash: sha256(newSecret()) }
    const theme = { theme: card, text: 'Odd' }
    for (const [seat, command] of [
      [a[0]!, { type: 'park', ...own }],
      [a[0]!, { type: 'bring', agreement, ...own }],
      [a[0]!, { type: 'write-note', with: 'a', ...own, mention: 'no' }],
      [mediator, { type: 'write-theme', seat: a[0]!.id, ...theme }],
      [mediator, { type: 'join-themes', themes: [newId(), newId()], ...theme }],
    ] as const)
      expect([command.type, card, await forges(seat, command)]).toEqual([command.type, card, 'invalid'])
  }
  // Half a character is replaced, as any UTF-8 does it; the rest is nobody's business to change.
  const odd = ['\u{1F469}\u200D\u{1F9B0} said', 'tab\there', '\uD800 alone', '<b>not bold</b>', 'x'.repeat(2_000)]
  for (const text of odd) await a[0]!.does({ type: 'park', ...line(text) })
  for (const text of ['', ' \n ', 'x'.repeat(2_001), 'x'.repeat(100_000), 7, null])
    expect([text, await forges(a[0]!, { type: 'park', ...line('x'), text })]).toEqual([text, 'invalid'])
  const parked = (await boardOf(b[0]!, odd.length + 1)).filter(({ zone }) => zone === 'parking')
  expect(parked.map(({ text }) => text).sort()).toEqual(odd.map((text) => text.toWellFormed()).sort())
  leaves(everyone)
})

it('PL2, PL4: a retry after a lost answer hears that the line is there; what both let go is in no record either', async () => {
  const room = await gather(server.url, { a: 2, b: 2 }, AGENDA)
  const { mediator, a, b, everyone } = room
  const [chloe, rob] = [a[0]!, b[0]!]
  await mediator.does({ type: 'start-step', step: 'agreements' })
  await chloe.stateWhere('agreements are written', ({ phase }) => phase.of === 'agreements')
  const agreement = await places(chloe, { kind: 'agreement', group: 'both', zone: 'agreements', text: 'Heron' }, [rob])
  const [point, offer] = [line('Pelican on the stairs'), line('Two hours of my Friday')]
  await chloe.does({ type: 'park', ...point })
  await chloe.does({ type: 'bring', agreement, ...offer })
  // The answers were lost; meanwhile the list closed, and the step is another.
  await mediator.does({ type: 'set-parking', open: false })
  await mediator.does({ type: 'start-step', step: 'close' })
  expect(await refusal(chloe.does({ type: 'park', ...point }))).toBe(null)
  expect(await refusal(chloe.does({ type: 'bring', agreement, ...offer }))).toBe(null)
  expect(await refusal(chloe.does({ type: 'park', ...line('Another') }))).toBe('not-now')
  expect(await refusal(chloe.does({ type: 'bring', agreement, ...line('Another') }))).toBe('not-now')
  await boardOf(rob, 3)

  await mediator.does({ type: 'prepare-record' })
  const { record } = await rob.stateWhere('there is a preview', (state) => state.record?.status === 'preview')
  expect((await file(rob, 'record.md')).text).toContain('Pelican on the stairs')
  for (const seat of [chloe, rob]) await seat.does({ type: 'propose', act: 'let-go', card: point.card })
  await rob.stateWhere(
    'another record is before the groups',
    (state) => state.record?.status === 'preview' && state.record.hash !== record?.hash,
    40_000,
  )
  expect((await file(rob, 'record.md')).text).not.toContain('Pelican')
  expect((await file(rob, 'record.json')).text).not.toContain('Pelican')
  await until('it has left the disk', () => !bytesIn(server.dataDir).includes('Pelican on the stairs'))
  leaves(everyone)
})

it('MX5, MX11: who wrote a card down at a mixed table takes it back from the board; nobody rewords it, and a copied hash opens nothing', async () => {
  const room = await gather(server.url, { a: 2, b: 1 }, MIXED)
  const { mediator, projector, people, everyone } = room
  await mediator.does({ type: 'start-step', step: 'mixed' })
  await mediator.does({ type: 'set-mixed', size: 4, seats: people.map(({ id }) => id) })
  await mediator.does({ type: 'draw-mixed' })
  const table = 'mixed:1-1'
  for (const seat of people) await until('the table is known', () => seat.self?.mixed?.at(-1)?.document === table)
  const [one, two] = [room.a[0]!, room.b[0]!]
  const secrets = { own: newSecret(), stays: newSecret(), copied: newSecret() }
  const writes = async (seat: Seat, text: string, secret: string): Promise<void> => {
    const doc = await seat.opens(table)
    addCard(doc, { id: newId(), kind: 'option', at: [0, 1], text, offered: true, owned: sha256(secret) })
    await seat.saved(table)
  }
  await writes(one, 'Wombat on every rota', secrets.own)
  await writes(one, 'Quokka stays', secrets.stays)
  await writes(one, 'Numbat of one', secrets.copied)
  // The hash is read by everybody at the table: on a second card it would make the secret open the wrong one.
  await writes(two, 'Numbat of another', secrets.copied)
  const hash = sha256(secrets.own)
  expect(JSON.stringify(await two.sees(table))).toContain(hash)
  await mediator.stateWhere('all four are offered', ({ mixed }) => mixed?.counts?.offered === 4)
  for (const seat of everyone) await seat.opens('board')
  await mediator.does({ type: 'show-mixed' })
  for (const seat of everyone) await boardOf(seat, 4)
  for (const seat of [projector, mediator]) expect(everythingIn(seat.frames)).not.toContain(hash)
  expect(JSON.stringify(await one.sees('board'))).not.toContain('owned')

  expect(await refusal(one.does({ type: 'edit-own', secret: secrets.own, text: 'Other words' }))).toBe('not-allowed')
  expect(await refusal(one.does({ type: 'withdraw', secret: secrets.copied }))).toBe('not-found')
  expect(await refusal(two.does({ type: 'withdraw', secret: newSecret() }))).toBe('not-found')
  const found = await ask<readonly OwnCard[]>(
    server.url,
    `/sessions/${one.sessionId}/own-cards`,
    { secrets: Object.values(secrets) },
    one.token,
  )
  expect(found.map(({ text }) => text).sort()).toEqual(['Quokka stays', 'Wombat on every rota'])
  expect(found.every(({ together }) => together === true)).toBe(true)
  // Also after a kill, and after the person has left.
  await server.down()
  await server.up()
  await until('the server answers', async () => (await forges(one, { type: 'nothing' })) === 'invalid')
  await one.does({ type: 'leave' })
  await one.does({ type: 'withdraw', secret: secrets.own })
  const left = await boardOf(projector, 3)
  expect(left.map(({ text }) => text).sort()).toEqual(['Numbat of another', 'Numbat of one', 'Quokka stays'])
  await until('it has left the disk', () => !bytesIn(server.dataDir).includes('Wombat'))
  leaves(everyone)
})

it('HO4: files are made for nobody without end, and one seat that asks takes none from another', async () => {
  const room = await gather(server.url, { a: 2, b: 1 }, AGENDA)
  const { a, everyone } = room
  const asked = await Promise.all(Array.from({ length: 60 }, () => file(a[0]!, 'mine.md')))
  const answered = asked.filter(({ status }) => status === 200).length
  expect(new Set(asked.map(({ status }) => status))).toEqual(new Set([200, 429]))
  expect(answered).toBeGreaterThanOrEqual(30)
  expect(asked.find(({ status }) => status === 429)?.text).toContain('"too-many"')
  expect((await file(a[1]!, 'mine.md')).status).toBe(200)
  leaves(everyone)
})
