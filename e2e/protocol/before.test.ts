import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setCard } from '@parley/shared/documents/cards'
import type { DoorView } from '@parley/shared/protocol/answers'
import type { SheetsView, Statements } from '@parley/shared/protocol/sheets'
import { bytesIn } from '../driver/data-folder.ts'
import { DAY, logOf, places, refusal } from '../driver/day.ts'
import { gather } from '../driver/gather.ts'
import { ask, Seat } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { until } from '../driver/until.ts'
import { everythingIn } from '../driver/wire-search.ts'

const RULES: Statements = {
  rules: ['Speak for yourself.', 'Phones stay in pockets.'],
  confidentiality: 'What is said here stays here.',
  voting: 'Your choice is secret.',
  leaving: 'You can leave.',
  record: 'This file is all that leaves.',
}
const changes = { type: 'write-sheet', written: { sheet: 'statements', words: RULES } } as const
const ticks = { type: 'tick', sheet: 'statements', version: 2 } as const
const sheetsOf = (seat: Seat): Promise<SheetsView> =>
  ask(seat.url, `/sessions/${seat.sessionId}/sheets`, undefined, seat.token)

describe('what is written before the day', () => {
  let server: ServerProcess
  beforeAll(async () => {
    server = await ServerProcess.start()
  })
  afterAll(() => server.dispose())

  it('BF1, BF2, BF4: a person keeps the version they said yes to; the log has versions and counts, never who', async () => {
    const { mediator, created, a, b } = await gather(server.url, { a: 2, b: 2 })
    const [first, second] = a
    const door = await ask<DoorView>(server.url, '/door', { invite: created.invites.b })
    expect(door.sheets.statements[0]?.words.rules).toHaveLength(5)
    expect(door.sheets.statements[0]?.words.voting).toContain('at least 5 people')
    expect(await refusal(first!.does(changes))).toBe('not-allowed')
    await mediator.does(changes)
    expect(await refusal(mediator.does(changes))).toBe('not-now')
    const asked = await first!.stateWhere('everybody is asked again', ({ before }) => before.ticks?.count === 0)
    expect(asked.before).toMatchObject({ versions: { statements: 2 }, ticks: { count: 0, of: 4 } })
    const theirs = await sheetsOf(first!)
    expect(theirs.statements.map(({ version }) => version)).toEqual([1, 2])
    expect(theirs.statements[0]?.words.rules).toHaveLength(5)
    expect(theirs.statements[1]?.words).toEqual(RULES)
    await first!.does(ticks)
    expect(await refusal(first!.does(ticks))).toBe('not-now')
    expect(await refusal(second!.does({ ...ticks, version: 1 }))).toBe('not-now')
    await b[0]!.does(ticks)
    await mediator.stateWhere('two have ticked', ({ before }) => before.ticks?.count === 2)
    expect((await sheetsOf(first!)).statements.map(({ version }) => version)).toEqual([2])
    expect(first!.self?.ticked).toBe(2)
    const { entries, words } = await logOf(second!)
    const ticked = entries.filter((entry) => entry.public.type === 'rules-ticked').map((entry) => entry.public)
    expect(ticked).toEqual([
      { type: 'rules-ticked', version: 2, count: 1, of: 4 },
      { type: 'rules-ticked', version: 2, count: 2, of: 4 },
    ])
    const written = entries.find((entry) => entry.public.type === 'sheet-written')?.public
    expect(JSON.parse(words[String(written?.['words'])] ?? 'null')).toEqual(RULES)
    // Who comes now reads what stands now.
    const late = await Seat.joins(server.url, { invite: created.invites.a, name: 'Late' })
    await until('the newcomer said yes to version 2', () => late.self?.ticked === 2)
  })

  it('BF3: who has not ticked goes on: words, offers and marks arrive, and no socket closes', async () => {
    const { mediator, a, b } = await gather(server.url, { a: 1, b: 1 })
    await mediator.does({ type: 'start-step', step: 'write-interests' })
    const before = await a[0]!.writes('interest', 'Begun under the old rules')
    const closes = a[0]!.closes.length
    await mediator.does(changes)
    await a[0]!.stateWhere('the rules changed', (state) => state.before.versions.statements === 2)
    const after = await a[0]!.writes('interest', 'Written before the new rules were ticked')
    await a[0]!.offers([before, after])
    await a[0]!.does({ type: 'more-time' })
    expect((await a[0]!.sees(`desk:${a[0]!.id}`)).cards).toHaveLength(2)
    expect(a[0]!.closes.slice(closes)).toEqual([])
    await mediator.does({ type: 'start-step', step: 'table' })
    await until('what was offered lies on the table', async () => (await a[0]!.sees('table:a')).cards.length === 2)
    await b[0]!.does({ type: 'leave' })
  })

  it('BF5, BF6, BF7: the sponsor is read before joining; read marks are a count without an order, and the sponsor has none', async () => {
    const sponsor = { text: 'I asked for this day.', by: 'Helen', acts: 'I answer every ask within a week.' }
    const deciders = [{ id: 'd1', about: 'Overtime on Sundays', who: 'The board', onTheDay: false }]
    const { mediator, created, a, projector } = await gather(
      server.url,
      { a: 2, b: 1 },
      { sheets: { sponsor, deciders } },
    )
    const door = await ask<DoorView>(server.url, '/door', { invite: created.invites.b })
    expect(door.sheets).toMatchObject({ sponsor, versions: { statements: 1, sponsor: 1 } })
    expect(JSON.stringify(door)).not.toContain('Overtime')
    const helen = await Seat.joins(server.url, { invite: created.invites.sponsor, name: 'Helen' }, false)
    expect(await sheetsOf(helen)).toMatchObject({ sponsor })
    expect(JSON.stringify(await sheetsOf(helen))).not.toContain('Overtime')
    const { session, roster } = await helen.stateWhere(
      'the sponsor knows how many',
      ({ session: { groups } }) => groups.a.seats === 2,
    )
    expect([session.groups.b.seats, session.groups.a.here, session.groups.b.here]).toEqual([1, 0, 0])
    expect(JSON.stringify(roster ?? []), 'and nobody by name').not.toMatch(/"name"/)
    expect(await sheetsOf(projector)).toMatchObject({ deciders })
    const { seq } = await mediator.does({ type: 'summon' })
    const read = { type: 'tick', sheet: 'sponsor', version: 1 } as const
    await a[1]!.does(read)
    await a[1]!.does(read)
    expect(await refusal(a[0]!.does({ ...read, version: 2 }))).toBe('not-now')
    const state = await mediator.stateWhere('one has read it', ({ before }) => before.reads?.count === 1)
    expect(state.before.reads).toEqual({ count: 1, of: 3 })
    expect(state.seq, 'a read mark is no event').toBe(seq)
    await until('the reader knows', () => a[1]!.self?.hasRead)
    expect(helen.state?.before.reads).toBeUndefined()
    await mediator.does({
      type: 'write-sheet',
      written: { sheet: 'sponsor', words: { ...sponsor, acts: 'I answer within a day.' } },
    })
    await mediator.stateWhere('new words have no marks', ({ before }) => before.reads?.count === 0)
    await until('nobody has read them', () => a[1]!.self?.hasRead === false)
    expect(everythingIn(helen.frames)).not.toContain('Overtime')
  })

  it('BF8, BF9, BF10: who the mediator is, is read at the door; answers about the mediator are locked away; everybody learns one word at the close, the mediator no more', async () => {
    const disclosure = { place: 'external', profile: 'A mediator.', toA: 'Nothing.', toB: 'Nothing.' }
    const { mediator, created, a, b, projector } = await gather(
      server.url,
      { a: 3, b: 3 },
      { k: 3, sheets: { disclosure } },
    )
    const door = await ask<DoorView>(server.url, '/door', { invite: created.invites.a })
    expect(door.sheets).toMatchObject({ disclosure, versions: { disclosure: 1 } })
    expect(await refusal(a[0]!.does({ type: 'open-acceptance' }))).toBe('not-allowed')
    const { ballot } = (await mediator.does({ type: 'open-acceptance' })) as { ballot: string } & { seq: number }
    expect(await refusal(mediator.does({ type: 'start-step', step: 'open' }))).toBe('not-now')
    expect(await refusal(mediator.does({ type: 'say-acceptance', ballot, says: 'yes' }))).toBe('not-allowed')
    const says = ['yes', 'yes', 'not-yet'] as const
    for (const [at, seat] of a.entries()) await seat.does({ type: 'say-acceptance', ballot, says: says[at] ?? 'pass' })
    for (const seat of b) await seat.does({ type: 'say-acceptance', ballot, says: 'not-yet' })
    await until('one who has said so knows', () => a[0]!.self?.saidAcceptance)
    const open = await mediator.stateWhere('nearly all are in', ({ before }) => before.acceptance?.nearly === true)
    expect(open.offline).toBeUndefined()
    const seen = await projector.stateWhere('nearly all are in', ({ before }) => before.acceptance?.nearly === true)
    expect(open.before.acceptance).toEqual(seen.before.acceptance)
    expect(Object.keys(open.before.acceptance ?? {}).sort()).toEqual(['ballot', 'fill', 'nearly', 'stage'])
    // Before the close nothing tells one answer from another, on the wire or on the disk.
    for (const seat of [mediator, projector, a[0]!, b[0]!]) expect(everythingIn(seat.frames)).not.toContain('not-yet')
    expect(bytesIn(server.dataDir).includes('not-yet')).toBe(false)
    // People change their minds until it is closed.
    await b[0]!.does({ type: 'say-acceptance', ballot, says: 'yes' })
    await b[1]!.does({ type: 'say-acceptance', ballot, says: 'yes' })
    await mediator.does({ type: 'close-acceptance', ballot })
    for (const seat of [mediator, projector, a[2]!]) {
      const { before } = await seat.stateWhere('it is closed', (state) => state.before.acceptance?.stage === 'closed')
      expect(before.acceptance?.result).toEqual({ outcome: 'accepted', ballots: 6 })
    }
    expect(await refusal(a[2]!.does({ type: 'say-acceptance', ballot, says: 'pass' }))).toBe('not-now')
    expect(await refusal(mediator.does({ type: 'open-acceptance' }))).toBe('not-now')
    const { entries } = await logOf(a[0]!)
    expect(entries.find((entry) => entry.public.type === 'acceptance-closed')?.public).toEqual({
      type: 'acceptance-closed',
      ballot,
      result: { outcome: 'accepted', ballots: 6 },
    })
    await mediator.does({ type: 'start-step', step: 'open' })
  })

  it('BF14: either group says whose yes an agreement needs, in its step, and nothing else has that', async () => {
    const deciders = [{ id: 'board', about: 'Overtime on Sundays', who: 'The board', onTheDay: false }]
    const { mediator, a, b } = await gather(server.url, { a: 1, b: 1 }, { ...DAY, sheets: { deciders } })
    await mediator.does({ type: 'start-step', step: 'agreements' })
    await a[0]!.stateWhere('agreements are written', ({ phase }) => phase.of === 'agreements')
    const agreement = { kind: 'agreement', group: 'both', zone: 'agreements', text: 'No two Sundays in a row' } as const
    const id = await places(a[0]!, agreement, [b[0]!])
    setCard(await b[0]!.opens('board'), id, 'needs', 'board')
    await b[0]!.saved('board')
    await until('the other group sees whose yes it needs', async () =>
      (await a[0]!.sees('board')).cards.some((card) => card.needs === 'board'),
    )
    const difference = {
      kind: 'difference',
      group: 'both',
      zone: 'differences',
      text: 'Who pays',
      needs: 'board',
    } as const
    expect(await refusal(places(b[0]!, difference))).toBe('4409')
    await mediator.does({ type: 'start-step', step: 'close' })
    await a[0]!.stateWhere('the step is over', ({ phase }) => phase.of === 'close')
    setCard(await a[0]!.opens('board'), id, 'needs', 'another')
    expect(await refusal(a[0]!.saved('board'))).toBe('4409')
  })
})
