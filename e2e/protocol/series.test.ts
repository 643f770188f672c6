import type { LastTime } from '@parley/shared/follow/last-time'
import { sha256Hex } from '@parley/shared/lib/hash'
import type { RecordModel } from '@parley/shared/snapshot/record-model'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { confirmedRecord, EARLY_SIGN, type ConfirmedRecord } from '../driver/confirmed-record.ts'
import { tablesIn } from '../driver/data-folder.ts'
import { logOf, refusal } from '../driver/day.ts'
import { gather, type Gathering } from '../driver/gather.ts'
import type { SeriesFile } from '@parley/shared/snapshot/series-file'
import { everythingIn } from '../driver/wire-search.ts'
import { ask, newSecret, Seat } from '../driver/seat.ts'
import type { ServerProcess } from '../driver/server-process.ts'
import { ServerProcess as Server } from '../driver/server-process.ts'
import { timePasses } from '../driver/time-passes.ts'

const SESSION = {
  title: 'Six weeks on',
  template: 'quarter-check-in',
  groups: { a: { name: 'Strategy' }, b: { name: 'Operations' } },
  k: 3,
}
const WHY = 'The scales were away for repair.'
const LESSON = 'We weigh before the market opens.'
const ITEM = 'agreement-0-0'
/** Beyond the clock of the server that the record came from, and beyond what its group acts stand. */
const LATER = 120

let earlier: ConfirmedRecord
let server: ServerProcess
let room: Gathering

const lastTime = (seat: Seat): Promise<LastTime> =>
  ask(seat.url, `/sessions/${seat.sessionId}/last-time`, undefined, seat.token)
const fileOf = async (seat: Seat, format: string): Promise<string> => {
  const answer = await fetch(`${seat.url}/api/sessions/${seat.sessionId}/files/record.${format}`, {
    headers: { authorization: `Bearer ${seat.token}` },
  })
  expect(answer.status).toBe(200)
  return answer.text()
}
const tells = (seat: Seat, word: string, reason?: string, learned?: string) =>
  refusal(
    seat.does({
      type: 'tell-last',
      item: ITEM,
      word,
      ...(reason === undefined ? {} : { reason }),
      ...(learned === undefined ? {} : { learned }),
    } as never),
  )
const types = (seat: Seat, value: number, place = 1) =>
  refusal(
    seat.does({
      type: 'set-number',
      place,
      number: { name: 'Boxes on time', unit: '%', source: 'Depot list', value },
    } as never),
  )

/** The seat on the server that runs now. */
const elsewhere = ({ sessionId, id, token, returnCode }: Seat): Seat =>
  new Seat(server.url, { sessionId, seat: { id, token }, returnCode })
const comesBack = async (seat: Seat): Promise<Seat> => {
  const back = elsewhere(seat)
  await back.connects()
  return back
}

beforeAll(async () => {
  // A day is played and the server started three times: a busy machine may need longer than a test does.
  earlier = await confirmedRecord(await Server.start())
  ;({ server } = earlier)
  room = await gather(server.url, { a: 1, b: 1 }, { ...SESSION, record: earlier.file })
}, 180_000)
afterAll(() => server.dispose())

it('SR1, SR5: a check-in opens with the agreements of the last record and with what waits, and nothing else of it', async () => {
  const { preparedAt } = JSON.parse(earlier.file) as RecordModel
  for (const seat of [room.mediator, room.a[0]!, room.b[0]!, room.projector]) {
    const { series } = await lastTime(seat)
    expect(series?.sessions).toMatchObject([
      { title: 'From boxes to subscriptions', at: preparedAt, agreements: [{ text: 'Saffron is counted weekly' }] },
    ])
    expect(series?.waiting).toEqual([{ of: 'limit', group: 'a', text: 'Hiring is frozen', since: preparedAt }])
    expect(seat.state?.checkIn).toBeUndefined()
  }
  // Nothing is told before the day has begun.
  expect(await tells(room.a[0]!, 'kept')).toBe('not-now')
})

it('SR1, SR2, SR3, SR6, SR11: each group tells for itself, with why and what it learned, and both stand beside each other', async () => {
  const { mediator, a, b, projector } = room
  const [one, other] = [a[0]!, b[0]!]
  await mediator.does({ type: 'start-step', step: 'open' })
  for (const seat of [one, other]) await seat.stateWhere('it has begun', ({ phase }) => phase.of === 'talk')
  expect(await tells(mediator, 'kept')).toBe('not-allowed')
  expect(await tells(one, 'late')).toBe('invalid')
  expect(await tells(one, 'yes')).toBe('not-now')
  expect(await tells(one, 'late', WHY)).toBe(null)
  expect(await tells(one, 'late', WHY, LESSON)).toBe(null)
  expect(await tells(one, 'late', WHY, LESSON)).toBe('not-now')
  expect(await tells(other, 'kept')).toBe(null)
  for (const seat of [mediator, one, other, projector]) {
    const { checkIn } = await seat.stateWhere('both have told', (state) => state.checkIn?.told.length === 2)
    expect(checkIn?.told).toEqual([
      { item: ITEM, group: 'a', word: 'late', reason: WHY, learned: LESSON },
      { item: ITEM, group: 'b', word: 'kept' },
    ])
  }
  // Of who said it nothing is stored, and its words stand behind a hash.
  const { entries } = await logOf(one)
  const said = entries.filter(({ public: event }) => event['type'] === 'last-told')
  expect(said).toHaveLength(3)
  expect(JSON.stringify(said)).not.toContain(one.id)
  for (const words of [WHY, LESSON]) expect(JSON.stringify(entries)).not.toContain(words)
  const outside = await Seat.joins(server.url, { invite: room.created.invites.sponsor, name: 'Sponsor' }, false)
  expect(outside.state?.checkIn).toBeUndefined()
  for (const words of [WHY, LESSON]) expect(JSON.stringify(outside.state)).not.toContain(words)
  expect(await refusal(lastTime(outside))).toBe('not-found')
  outside.leavesTheRoom()
})

it('SR9: people of both groups type in numbers with a source; the mediator does not', async () => {
  const [one, other] = [room.a[0]!, room.b[0]!]
  expect(await types(room.mediator, 1)).toBe('not-allowed')
  expect(await types(one, 1, 4)).toBe('invalid')
  expect(await types(one, Number.MAX_SAFE_INTEGER)).toBe('invalid')
  expect(await types(one, 81.5)).toBe(null)
  expect(await types(other, 82.5)).toBe(null)
  for (const seat of [one, other, room.projector]) {
    const { checkIn } = await seat.stateWhere('it stands', (state) => state.checkIn?.numbers[0]?.value === 82.5)
    expect(checkIn?.numbers).toEqual([
      { place: 1, name: 'Boxes on time', unit: '%', source: 'Depot list', value: 82.5 },
    ])
  }
})

it('SG2, SG5: a check asks about the time since that record, and about a sign that only the record still has', async () => {
  const { mediator, a, b } = room
  await mediator.does({ type: 'start-step', step: 'signals' })
  const [card] = (await mediator.sees('board')).cards.filter(({ kind }) => kind === 'sign')
  await mediator.does({ type: 'hide-card', card: card!.id, reason: 'It lies twice here.' })
  for (const seat of [mediator, a[0]!]) expect((await lastTime(seat)).signs).toEqual([EARLY_SIGN])
  await mediator.does({
    type: 'open-signals',
    items: ['strained'],
    signs: [sha256Hex(EARLY_SIGN)],
    period: 'since-last',
  })
  for (const [at, seat] of [a[0]!, b[0]!].entries()) {
    const { ballots } = await seat.stateWhere('it is open', (state) => state.ballots.at(-1)?.stage === 'open')
    const { id, options, rating } = ballots.at(-1)!
    expect([rating?.period, options[1]?.text]).toEqual(['since-last', EARLY_SIGN])
    const ratings = options.map((option) => ({ option: option.id, values: [at === 0 ? 5 : 1] }))
    await seat.does({ type: 'vote', ballot: id, receipt: newSecret(), choice: { ratings } })
  }
  const { ballots } = await mediator.stateWhere('both are in', (state) => state.ballots.at(-1)?.turnout?.in === 2)
  await mediator.does({ type: 'close-ballot', ballot: ballots.at(-1)!.id })
  for (const seat of [a[0]!, b[0]!])
    await seat.stateWhere('it is closed', (state) => state.ballots.at(-1)?.stage === 'closed')
})

it('SR5, SR10, SG8: the record carries it on: a session after that reads two sessions, and no other session was looked into', async () => {
  const { mediator, a, b } = room
  const [one, other] = [a[0]!, b[0]!]
  await mediator.does({ type: 'start-step', step: 'close' })
  for (const seat of [one, other]) await seat.stateWhere('the close is there', ({ phase }) => phase.of === 'close')
  const { record } = await mediator.does({ type: 'prepare-record' })
  await one.stateWhere('a record stands', (state) => state.record?.hash === record)
  // What is told after that is in another record, which asks both again.
  expect(await tells(other, 'changed', 'We count on Mondays.')).toBe(null)
  const { record: anew } = await one.stateWhere(
    'it is made anew',
    (state) => state.record?.hash !== record && state.checkIn?.told.some(({ word }) => word === 'changed') === true,
  )
  const file = await fileOf(one, 'json')
  const model = JSON.parse(file) as RecordModel
  expect(model.numbers).toMatchObject([{ value: 82.5 }])
  expect(model.series?.sessions[0]?.agreements[0]).toMatchObject({
    told: { a: { word: 'late', reason: WHY, learned: LESSON }, b: { word: 'changed', reason: 'We count on Mondays.' } },
  })
  // Two people are fewer than k, and the sign stands on a card that does not go along: nothing of either is told (SG6, SG7).
  expect(model.signals).toEqual([
    {
      period: 'since-last',
      k: 3,
      by: 'none',
      ballots: { total: 2 },
      asked: 2,
      signals: [
        { item: 'strained', number: 1, text: 'A meeting between the groups was strained.', counts: { by: 'none' } },
        { item: 'named', number: 2, counts: { by: 'none' } },
      ],
    },
  ])
  const page = await fileOf(one, 'md')
  expect(page).toContain('Nothing of this is shown in this session: fewer than 3 people could say.')
  for (const part of [
    'Sessions before this one',
    WHY,
    `Strategy learned: ${LESSON}`,
    'Hiring is frozen',
    'Other things changed too',
  ])
    expect(page).toContain(part)
  for (const seat of [one, other])
    await seat.does({ type: 'propose', act: 'confirm-record', record: String(anew?.hash) })
  server = await timePasses(server, LATER)
  const back = await comesBack(one)
  await back.stateWhere('both have confirmed', (state) => state.record?.status === 'confirmed')
  expect(await tells(back, 'dropped', 'Too late')).toBe('not-now')
  const { mediator: third } = await Seat.creates(server.url, { ...SESSION, record: file })
  const { series } = await lastTime(third)
  expect(series?.sessions.map(({ title }) => title)).toEqual(['From boxes to subscriptions', 'Six weeks on'])
  expect(series?.sessions[0]?.agreements[0]?.told?.a).toEqual({ word: 'late', reason: WHY, learned: LESSON })
  expect(series?.sessions[1]?.signals).toEqual(model.signals)
  expect(series?.sessions[1]?.numbers).toMatchObject([{ value: 82.5 }])
  expect(series?.waiting.map(({ since }) => since)).toEqual([(JSON.parse(earlier.file) as RecordModel).preparedAt])
  const born = tablesIn(server.dataDir)['events']?.filter((row) => row['session'] === third.sessionId) ?? []
  expect(JSON.stringify(born)).toContain(ITEM)
  expect(JSON.stringify(born)).not.toContain('Saffron')
  for (const seat of [back, third]) seat.leavesTheRoom()
})

it('RC7, RC3: the sponsor of a series gets its agreements and open differences, in a file and on the wire, and nothing else', async () => {
  const outside = [WHY, LESSON, 'Depot list', 'Hiring is frozen', 'First switch offer', EARLY_SIGN, '2027-02-28']
  const sponsor = await Seat.joins(server.url, { invite: room.created.invites.sponsor, name: 'Sponsor' }, false)
  const { record } = await sponsor.stateWhere('the record is there', (state) => state.record !== null)
  expect(record).toMatchObject({ status: 'confirmed', part: 'series' })
  const reads = async (seat: Seat): Promise<void> => {
    const series = JSON.parse(await fileOf(seat, 'json')) as SeriesFile
    expect(series.format).toBe('parley-series')
    expect(series.sessions.map(({ title, agreements }) => [title, agreements.length])).toEqual([
      ['From boxes to subscriptions', 1],
      ['Six weeks on', 0],
    ])
    for (const format of ['json', 'md', 'html']) {
      const file = await fileOf(seat, format)
      expect(file).toContain('Saffron is counted weekly')
      for (const words of outside) expect(file, `${words} in ${format}`).not.toContain(words)
    }
    const answers = ['docx', 'zip', 'svg', 'png', 'pictures'].map((format) =>
      fetch(`${seat.url}/api/sessions/${seat.sessionId}/files/record.${format}`, {
        headers: { authorization: `Bearer ${seat.token}` },
      }),
    )
    for (const { status } of await Promise.all(answers)) expect(status).toBeGreaterThanOrEqual(404)
  }
  await reads(sponsor)
  for (const words of outside) expect(everythingIn(sponsor.frames), words).not.toContain(words)
  // The people who confirm can look at that part first, and nobody else asks for it in that way.
  const { sessionId, token } = room.a[0]!
  const member = await fetch(`${server.url}/api/sessions/${sessionId}/files/sponsor.json`, {
    headers: { authorization: `Bearer ${token}` },
  })
  expect(await member.text()).toBe(await fileOf(sponsor, 'json'))
  // The same part is what the sponsor has when the board is gone and the record stands by itself.
  const mediator = await comesBack(room.mediator)
  await mediator.does({ type: 'end-session' })
  for (const seat of [mediator, sponsor]) seat.leavesTheRoom()
  server = await timePasses(server, 15 * 86_400)
  const late = elsewhere(sponsor)
  expect(await ask(late.url, `/sessions/${late.sessionId}/kept`, undefined, late.token)).toMatchObject({
    isConfirmed: true,
  })
  await reads(late)
})
