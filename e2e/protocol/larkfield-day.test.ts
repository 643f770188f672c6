import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CardView } from '@parley/shared/documents/card-view'
import { pulseRows, pulseWaves } from '@parley/shared/voting/pulse-waves'
import type { ChangeWord } from '@parley/shared/voting/change'
import { CLOSE } from '@parley/shared/protocol/close-codes'
import { ask, Seat } from '../driver/seat.ts'
import { ServerProcess, SHORT_ACTS } from '../driver/server-process.ts'
import { until } from '../driver/until.ts'
import { everythingIn } from '../driver/wire-search.ts'
import { AGREED, ASKS, FOCUSED, playAfternoon } from '../larkfield/afternoon.ts'
import { HELD, LARKFIELD, PEOPLE } from '../larkfield/case.ts'
import { playApart, SECRET } from '../larkfield/apart.ts'
import { playPulse } from '../larkfield/pulse.ts'
import { setsMixedFours } from '../larkfield/mixed-fours.ts'
import { playMorning, playPriorities } from '../larkfield/play.ts'
import { heardBy, playStories } from '../larkfield/stories.ts'
import { ProtocolAfternoon, ProtocolScribe, ProtocolWriter } from '../larkfield/protocol-afternoon.ts'
import { ProtocolMediator } from '../larkfield/protocol-mediator.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await ServerProcess.start(SHORT_ACTS)
})
afterAll(() => server.dispose())

/** Where the process is killed with -9: between the steps, and amid each of them. */
const KILLED = new Set([
  'focus-1-1',
  'words',
  'stories-drawn',
  'stories-turn',
  'rated-assumption',
  'apart',
  'asks',
  'asks-frozen',
  'map',
  'map-linked',
  'support-0-0-frozen',
  'support-0-0-open',
  'support-3-1-result',
  'agreements',
  'agreements-waiting',
  'record',
  'record-half',
])

/** What the case says of each sentence of its pulse, by group. */
const { pulse: PULSES } = LARKFIELD.expected as unknown as {
  readonly pulse: readonly { readonly text: string; readonly change: Record<'S' | 'O', { readonly word: string }> }[]
}
const WORD: Readonly<Record<string, ChangeWord>> = {
  'could easily be chance': 'chance',
  'some sign of a change': 'some',
  'unlikely to be chance alone': 'unlikely',
}
type Expected = { readonly carried: boolean; readonly S: Share; readonly O: Share }
type Share = { readonly n: number; readonly support: number }

it('BL12, BL14, DU2, AK3, AG2, RC1 to RC5, SB, MP4: the whole Larkfield day comes out with the figures of its page', async () => {
  const { mediator, created } = await Seat.creates(server.url, { template: 'joint-day' })
  const people = await Promise.all(
    PEOPLE.map(
      async ({ name, group }) =>
        new ProtocolWriter(name, group, await Seat.joins(server.url, { invite: created.invites[group], name })),
    ),
  )
  const screen = await Seat.joins(server.url, { invite: created.invites.projector, name: 'Screen' }, false)
  const sponsor = await Seat.joins(server.url, { invite: created.invites.sponsor, name: 'Helen' }, false)
  const joss = await Seat.joins(server.url, { invite: created.invites.mediator, name: 'Joss' }, false)
  await screen.opens('board')
  const record = (seat: Seat, format: string): Promise<Response> =>
    fetch(`${server.url}/api/sessions/${seat.sessionId}/files/record.${format}`, {
      headers: { authorization: `Bearer ${seat.token}` },
    })
  const [a, b] = (['a', 'b'] as const).map((group) => people.find((one) => one.group === group)) as [
    ProtocolWriter,
    ProtocolWriter,
  ]
  const answersIn = (seat: Seat): number => seat.state?.asks.list.filter((one) => one.answer).length ?? -1
  const previews: string[] = []

  const nell = new ProtocolMediator(mediator)
  const scene = async (name: string): Promise<void> => {
    if (KILLED.has(name)) {
      // Everybody is back by themselves, in the same step, with everything that was saved.
      await server.down()
      await server.up()
    }
    if (name === 'apart') {
      for (const { seat, group } of people.filter((one) => one.group === 'b'))
        await until('the note is read', async () => (await seat.sees(`caucus:${group}`)).cards.some(isSecret))
      for (const seat of [a.seat, screen, sponsor]) await expect(seat.sees('caucus:b')).rejects.toThrow('4403')
    }
    if (name === 'asks-half') {
      // Strategy has answered what Operations asked; only Strategy has those answers.
      await a.seat.stateWhere('the own answers hold', () => answersIn(a.seat) === 4, 40_000)
      for (const seat of [b.seat, mediator, screen]) expect(answersIn(seat)).toBe(0)
      expect(everythingIn(b.seat.frames)).not.toMatch(/"answer":"(yes|no|try|clearer)"/)
    }
    if (name === 'record-half') {
      previews.push(
        ...(await Promise.all(['md', 'html', 'json'].map(async (one) => (await record(a.seat, one)).text()))),
      )
      expect((await record(sponsor, 'html')).status).toBe(404)
      // RC3: the room knows that a record is read, and nothing of it; whoever gets the record only does not.
      expect(screen.state).toMatchObject({ record: null, reading: true })
      expect(sponsor.state?.reading).toBe(undefined)
    }
  }
  await setsMixedFours(a, mediator.token)
  await playPulse('before', mediator, people)
  await mediator.does({ type: 'start-step', step: 'open' })
  await playStories({ mediator: nell, people }, scene)
  await playMorning({ mediator: nell, people }, scene)
  await playAfternoon(
    { mediator: new ProtocolAfternoon(mediator), people, writers: { a, b }, scribe: new ProtocolScribe(joss) },
    scene,
    {
      priorities: () => playPriorities({ mediator: nell, people }, scene),
      apart: () => playApart({ mediator: nell, writer: b, other: a }, scene),
      closing: () => playPulse('close', mediator, people),
    },
  )

  const state = await mediator.stateWhere('the session has ended', (one) => one.ended)
  expect(state.saidBack.map(({ tries, outcome }) => [tries, outcome])).toEqual(
    FOCUSED.map(({ tries }) => [tries, 'heard']),
  )
  expect(state.asks.list.map(({ text, answer }) => [text, answer?.answer]).toSorted(byText)).toEqual(
    ASKS.map(({ text, reply }) => [text, reply]).toSorted(byText),
  )
  expect(state.accepted.filter((one) => one.of === 'agreement')).toHaveLength(AGREED.length * 2)

  // The support checks, round by round.
  const checks = state.ballots.filter((one) => one.support)
  const { support } = LARKFIELD.expected as unknown as {
    support: readonly { text: string; round1: Expected; round2?: Expected }[]
  }
  const rounds = support.flatMap(({ round1, round2 }) => (round2 ? [round1, round2] : [round1]))
  expect(checks).toHaveLength(rounds.length)
  for (const [at, { carried, S, O }] of rounds.entries()) {
    const result = checks[at]?.support?.result
    expect(result?.carried).toBe(carried ? 'carried' : 'not-carried')
    for (const [group, share] of [
      ['a', S],
      ['b', O],
    ] as const) {
      const of = (from: number, to: number): number =>
        (result?.levels ?? [])
          .filter(({ level }) => level >= from && level <= to)
          .reduce((sum, one) => sum + (one[group] ?? 0), 0)
      expect(of(1, 8)).toBe(share.n)
      expect(of(1, 3) / (of(1, 8) - of(4, 4))).toBeCloseTo(share.support, 3)
    }
  }
  expect(checks.map(({ round }) => round)).toEqual([1, 2, 1, 1, 2, 1, 2])
  expect(checks[0]?.support?.result?.lines.map((one) => one.group)).toEqual(['a', 'a', 'a'])

  // The pulse of the evening before and of the close: fifteen answers each, in the words of the case.
  const waves = pulseWaves(state.ballots)
  expect(waves.map(({ ballots }) => ballots)).toEqual([
    { a: 6, b: 9, total: 15 },
    { a: 6, b: 9, total: 15 },
  ])
  const rows = pulseRows(waves)
  expect(rows.map(({ text }) => text)).toEqual(PULSES.map(({ text }) => text))
  for (const [at, { changes, isSensitive }] of rows.entries()) {
    const { S, O } = PULSES[at]!.change
    // Of a sentence about safety three bands are counted, and no middle is said of it (PU5).
    if (!isSensitive)
      expect(changes).toMatchObject({ by: 'group', a: { word: WORD[S.word] }, b: { word: WORD[O.word] } })
  }

  // What stands on the board, seen by the screen.
  for (const seat of [screen, a.seat]) {
    await until('the board has closed', () => seat.closes.some(({ code }) => code === CLOSE.sessionEnded))
    await expect(seat.sees('board'), 'nobody reads after the end').rejects.toThrow(/^44\d\d$/)
  }

  // The record: the bytes that were previewed, for the sponsor, too.
  const [md, html, json] = await Promise.all(
    ['md', 'html', 'json'].map(async (one) => (await record(sponsor, one)).text()),
  )
  expect([md, html, json]).toEqual(previews)
  const model = JSON.parse(json ?? '') as Record<string, readonly unknown[]>
  expect(model['agreements']).toHaveLength(6)
  expect(model['differences']).toHaveLength(1)
  for (const { text } of AGREED) for (const file of [md, html, json]) expect(file).toContain(text.slice(0, 30))
  for (const held of [HELD.a, HELD.b]) for (const file of [md, html, json]) expect(file).not.toContain(held)
  const owners = new Set(AGREED.flatMap(({ ownerA, ownerB }) => [ownerA, ownerB]))
  for (const { name } of PEOPLE.filter((one) => !owners.has(one.name)))
    for (const file of [md, html, json]) expect(file).not.toMatch(new RegExp(String.raw`\b${name}\b`))
  for (const format of ['pdf', 'svg', 'png'])
    expect([format, (await record(sponsor, format)).status]).toEqual([format, 200])

  // The log holds together and tells nobody's words but what the room may read.
  const log = await ask<{ entries: unknown[]; words: Record<string, string> }>(
    server.url,
    `/sessions/${mediator.sessionId}/log`,
    undefined,
    b.seat.token,
  )
  expect(log.entries.length).toBeGreaterThan(100)
  for (const person of people) {
    const reached = person.reached()
    expect(reached).not.toContain(person.group === 'a' ? HELD.b : HELD.a)
    expect(reached.includes(SECRET), 'a talk apart is the own group’s').toBe(person.group === 'b')
    for (const { name } of PEOPLE.filter((one) => one.name !== person.name))
      expect(reached, 'what one heard stays with oneself').not.toContain(heardBy(name))
  }
  for (const seat of [screen, sponsor]) expect(everythingIn(seat.frames)).not.toContain(SECRET)
  for (const file of [md, html, json, JSON.stringify(log)]) expect(file).not.toContain('looking for other jobs')
}, 480_000)

const isSecret = ({ text }: CardView): boolean => text === SECRET
const byText = (one: readonly unknown[], two: readonly unknown[]): number => (String(one[0]) < String(two[0]) ? -1 : 1)
