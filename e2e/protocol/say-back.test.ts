import { afterAll, describe, expect, it } from 'vitest'
import { plainWords, wordsOf } from '@parley/shared/agree/word-list'
import { readDocument, setText } from '@parley/shared/documents/cards'
import type { HeardMark } from '@parley/shared/protocol/state-view'
import { tablesIn } from '../driver/data-folder.ts'
import { boardOf, DAY, logOf, places, refusal } from '../driver/day.ts'
import { becomeReady, gather, writesAndTables, type Gathering } from '../driver/gather.ts'
import type { Seat } from '../driver/seat.ts'
import { ServerProcess, SHORT_ACTS } from '../driver/server-process.ts'
import { until } from '../driver/until.ts'

/** Each test has a server of its own, because one of them kills it. */
const servers: ServerProcess[] = []
const newServer = async (): Promise<ServerProcess> => {
  const server = await ServerProcess.start(SHORT_ACTS)
  servers.push(server)
  return server
}
afterAll(() => Promise.all(servers.map((server) => server.dispose())))

/** A room in which interests were revealed, in the say-back step. */
const revealed = async (server: ServerProcess, k: number): Promise<Gathering> => {
  const room = await gather(server.url, { a: 3, b: 3 }, { ...DAY, k })
  const { mediator, everyone } = room
  for (const seat of everyone) await seat.opens('board')
  await writesAndTables(room, 'interest', (seat) => `Interest of number ${seat}`)
  await becomeReady(room)
  await mediator.does({ type: 'start-step', step: 'reveal-interests' })
  await mediator.does({ type: 'reveal', kind: 'interest' })
  await mediator.does({ type: 'end-silence' })
  for (const seat of everyone) await boardOf(seat, 6)
  await mediator.does({ type: 'start-step', step: 'say-back' })
  return room
}
const answers = (seat: Seat, card: string, mark: HeardMark, on = true) => seat.does({ type: 'mark', card, mark, on })
const answersTo = (server: ServerProcess, focus: string) =>
  (tablesIn(server.dataDir)['marks'] ?? []).filter((row) => String(row['card']).startsWith(`focus:${focus}:`))

describe.concurrent('saying back, and plain words', () => {
  it('SB1, SB2, SB3, DU2: the offering group answers, unsigned; a further try begins with none, across a kill', async () => {
    const server = await newServer()
    const room = await revealed(server, 3)
    const { mediator, a, b, everyone, projector } = room
    const cards = readDocument(await mediator.opens('board')).cards
    const [card, other] = cards.filter((one) => one.group === 'a').map(({ id }) => id)
    const theirs = cards.find((one) => one.group === 'b')!.id
    expect(await refusal(mediator.does({ type: 'focus', card: 'no-such-card' }))).toBe('invalid')
    expect(await refusal(a[0]!.does({ type: 'focus', card: card! }))).toBe('not-allowed')
    expect(await refusal(answers(a[0]!, card!, 'heard'))).toBe('not-now')
    await mediator.does({ type: 'focus', card: card! })
    expect(await refusal(mediator.does({ type: 'focus', card: card! }))).toBe('not-now')
    for (const seat of everyone)
      expect((await seat.stateWhere('a card is in focus', (state) => state.focus !== null)).focus).toMatchObject({
        card,
        group: 'a',
        tries: 1,
        answers: { heard: 0, again: 0, asked: 3 },
      })
    const focus = mediator.state!.focus!.id
    const rowsOf = (one: string) => answersTo(server, one)
    for (const seat of [b[0]!, b[1]!]) expect(await refusal(answers(seat, card!, 'heard'))).toBe('not-now')
    expect(await refusal(answers(a[0]!, other!, 'heard'))).toBe('not-now')
    expect(await refusal(a[0]!.does({ type: 'mark', card: card!, mark: 'true-for-me', on: true }))).toBe('not-now')
    await answers(a[0]!, card!, 'heard')
    await answers(a[0]!, card!, 'one-more-try')
    await until('its own last answer', () => a[0]!.self?.marks[card!]?.join() === 'one-more-try')
    await answers(a[1]!, card!, 'heard')
    expect(rowsOf(focus)).toHaveLength(2)
    await answers(a[2]!, card!, 'heard')
    // The last answer ends the wait; a batch would take up to ten seconds.
    for (const seat of everyone)
      await seat.stateWhere(
        'all have answered',
        (state) => state.focus?.answers?.heard === 2 && state.focus.answers.again === 1,
        5_000,
      )
    const rows = rowsOf(focus)
    expect(rows.map((row) => Object.keys(row).sort().join())).toEqual([
      'card,grp,key,mark,session',
      'card,grp,key,mark,session',
      'card,grp,key,mark,session',
    ])
    for (const seat of a) expect(JSON.stringify(rows)).not.toContain(seat.id)
    const said = JSON.stringify(await logOf(b[0]!))
    expect(said).not.toMatch(/heard|one-more-try/)

    await mediator.does({ type: 'try-again', focus })
    for (const seat of everyone)
      await seat.stateWhere(
        'another try',
        (state) => state.focus?.tries === 2 && state.focus.answers?.heard === 0 && state.focus.answers.again === 0,
      )
    expect(rowsOf(focus)).toEqual([])
    await until('no own answer', () => a[0]!.self?.marks[card!] === undefined)
    await answers(a[0]!, card!, 'heard')
    await answers(a[1]!, card!, 'heard')
    await server.down()
    await server.up()
    await projector.stateWhere(
      'everybody is back',
      (state) => state.focus?.tries === 2 && state.focus.answers?.heard === 2,
    )
    await until('its own answer is back', () => a[1]!.self?.marks[card!]?.includes('heard'))
    expect(await refusal(mediator.does({ type: 'end-focus', focus: 'no-such-focus', outcome: 'heard' }))).toBe(
      'not-now',
    )
    await mediator.does({ type: 'end-focus', focus, outcome: 'heard' })
    expect(rowsOf(focus)).toEqual([])
    await mediator.does({ type: 'focus', card: theirs })
    await mediator.does({ type: 'focus', card: other! })
    for (const seat of everyone)
      await seat.stateWhere(
        'it stays to be seen',
        (state) => state.saidBack.length === 2 && state.focus?.card === other,
      )
    expect(b[2]!.state!.saidBack).toEqual([
      { card, group: 'a', tries: 2, outcome: 'heard' },
      { card: theirs, group: 'b', tries: 1, outcome: 'left' },
    ])
    // A focus ends with its step, and what was answered with it.
    await answers(a[0]!, other!, 'heard')
    expect(rowsOf(mediator.state!.focus!.id)).toHaveLength(1)
    const last = mediator.state!.focus!.id
    await mediator.does({ type: 'start-step', step: 'break-2' })
    expect(rowsOf(last)).toEqual([])
    await a[0]!.stateWhere('nothing is in focus', (state) => state.focus === null)
  }, 150_000)

  it('SB2, SB4, MK4: under k no count is shown; plain words are final by a yes of each group to exactly them', async () => {
    const server = await newServer()
    const room = await revealed(server, 4)
    const { mediator, a, b, everyone, projector } = room
    const cards = readDocument(await mediator.opens('board')).cards
    const card = cards.find((one) => one.group === 'b')!.id
    await mediator.does({ type: 'focus', card })
    for (const seat of b) await answers(seat, card, 'heard')
    for (const seat of everyone) {
      const { focus } = await seat.stateWhere('a card is in focus', (state) => state.focus !== null)
      expect(Object.keys(focus!).sort()).toEqual(['card', 'group', 'id', 'tries'])
    }
    const focus = mediator.state!.focus!.id
    await mediator.does({ type: 'hide-card', card, reason: 'It names a person.' })
    for (const seat of everyone)
      await seat.stateWhere(
        'a hidden card is in no focus',
        ({ focus: now, saidBack }) => now === null && saidBack.length === 1,
      )
    expect(answersTo(server, focus)).toEqual([])
    const another = cards.find((one) => one.group === 'a')!.id
    await mediator.does({ type: 'start-step', step: 'words' })
    await a[0]!.stateWhere('words are made plain', (state) => state.phase.of === 'words')
    const term = await places(a[0]!, { kind: 'term', group: 'both', zone: 'words', text: 'SLO' }, everyone)
    const rewrite = await places(
      b[0]!,
      { kind: 'rewrite', group: 'both', zone: 'words', of: term, text: 'How often it may fail' },
      everyone,
    )
    await a[1]!.does({ type: 'mark', card: term, mark: 'unclear', on: true })
    expect(await refusal(a[1]!.does({ type: 'mark', card: another, mark: 'unclear', on: true }))).toBe('not-found')
    expect(await refusal(a[1]!.does({ type: 'mark', card: term, mark: 'new-to-me', on: true }))).toBe('not-now')
    await projector.stateWhere('it is counted', (state) => state.marks[term]?.unclear?.total === 1)
    const word = async (seat: Seat) => wordsOf(readDocument(await seat.opens('board')), seat.state!.accepted)[0]!
    const before = (await word(a[2]!)).hash!
    await a[2]!.does({ type: 'accept', card: rewrite, hash: before })
    expect(await refusal(a[0]!.does({ type: 'accept', card: rewrite, hash: before }))).toBe('not-now')
    expect(await refusal(mediator.does({ type: 'accept', card: rewrite, hash: before }))).toBe('not-allowed')
    expect(await refusal(b[0]!.does({ type: 'accept', card: term, hash: before }))).toBe('not-found')
    await b[2]!.does({ type: 'accept', card: rewrite, hash: before })
    const final = async (seat: Seat, is: boolean) =>
      until(`final is ${is}`, async () => (await word(seat)).isFinal === is)
    await final(projector, true)
    expect(plainWords([await word(b[1]!)])).toEqual([{ term: 'SLO', plain: 'How often it may fail' }])
    setText(await a[0]!.opens('board'), rewrite, 'How often it may fail in a month')
    await a[0]!.saved('board')
    await final(projector, false)
    expect(await refusal(b[0]!.does({ type: 'accept', card: rewrite, hash: before }))).toBe('not-now')
    const { hash } = await word(a[0]!)
    await a[1]!.does({ type: 'accept', card: rewrite, hash: hash! })
    await b[1]!.does({ type: 'accept', card: rewrite, hash: hash! })
    await final(projector, true)
    await b[0]!.does({ type: 'take-back-yes', card: rewrite })
    await final(projector, false)
  }, 150_000)
})
