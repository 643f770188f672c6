import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { agreementHash } from '@parley/shared/agree/frozen'
import { readCard, setCard } from '@parley/shared/documents/cards'
import { dayOf, isoDay } from '@parley/shared/map/days'
import type { OwnAgreementsView, OwnedView } from '@parley/shared/agree/owned-view'
import { bytesIn, tablesIn } from '../driver/data-folder.ts'
import { DAY, logOf, places, refusal } from '../driver/day.ts'
import { gather } from '../driver/gather.ts'
import { ask, newSecret, type Seat } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { timePasses } from '../driver/time-passes.ts'
import { until } from '../driver/until.ts'

const SECRET = 'a secret that only the two of us know'
const TITLE = 'Walnut session'
const FIRST = 'Herons are counted on Mondays'
const SECOND = 'Otters have a second den'

type Heard = { readonly headers: IncomingMessage['headers']; readonly body: string }
const heard: Heard[] = []
let answers = 500
const receiver = createServer((request, response) => {
  let body = ''
  request.on('data', (chunk: Buffer) => (body += chunk.toString()))
  request.on('end', () => {
    heard.push({ headers: request.headers, body })
    response.writeHead(answers).end()
  })
})

let server: ServerProcess
beforeAll(async () => {
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  const { port } = receiver.address() as AddressInfo
  server = await ServerProcess.start({
    GROUP_ACT_SECONDS: '5',
    WEBHOOK_URL: `http://127.0.0.1:${port}/hook`,
    WEBHOOK_SECRET: SECRET,
  })
})
afterAll(async () => {
  await server.dispose()
  receiver.close()
})

const opens = (secret: string): Promise<OwnedView> => ask(server.url, '/owned', undefined, secret)
const own = (seat: Seat): Promise<OwnAgreementsView> =>
  ask(server.url, `/sessions/${seat.sessionId}/own-agreements`, undefined, seat.token)
const links = async (seat: Seat): Promise<string> => String((await seat.does({ type: 'make-owner-link' }))['secret'])
const commands = (seat: Seat, type: string): Promise<unknown> =>
  ask(server.url, `/sessions/${seat.sessionId}/commands`, { type }, seat.token)

/** An agreement that both owners accepted. */
const agrees = async (text: string, due: string, one: Seat, other: Seat): Promise<void> => {
  const card = await places(one, { kind: 'agreement', group: 'both', zone: 'agreements', text, sort: 'plan', due }, [
    other,
  ])
  const [mine, theirs] = [await one.opens('board'), await other.opens('board')]
  setCard(mine, card, 'ownerA', one.id)
  await one.saved('board')
  setCard(theirs, card, 'ownerB', other.id)
  await other.saved('board')
  const hash = await until('both owners are named', () => {
    const [here, there] = [readCard(mine, card), readCard(theirs, card)]
    return here?.ownerB && there?.ownerA ? agreementHash(here) : null
  })
  for (const seat of [one, other]) await seat.does({ type: 'accept', card, hash })
}

it('FT1 to FT3, FT5: an owner keeps a private link to the own agreements, and a webhook says a day without a word', async () => {
  const today = Math.floor(Date.now() / 86_400_000)
  const due = isoDay(dayOf(today + 9))
  const room = await gather(server.url, { a: 2, b: 2 }, { ...DAY, title: TITLE })
  const { mediator, a, b } = room
  const [heron, otter, both, nobody] = [a[0]!, a[1]!, b[0]!, b[1]!]
  await mediator.does({ type: 'start-step', step: 'agreements' })
  for (const seat of room.people) await seat.stateWhere('agreements', ({ phase }) => phase.of === 'agreements')
  await agrees(FIRST, due, heron, both)
  await agrees(SECOND, isoDay(dayOf(today + 200)), otter, both)
  await mediator.does({ type: 'start-step', step: 'close' })
  expect(await refusal(heron.does({ type: 'make-owner-link' }))).toBe('not-now')
  const { record } = await mediator.does({ type: 'prepare-record' })

  // Each owner's link shows the own agreements, and nothing of the others or of the session.
  const link = await links(heron)
  const seen = await opens(link)
  expect(seen).toEqual({
    status: 'preview',
    madeAt: expect.any(Number) as number,
    agreements: [{ text: FIRST, sort: 'plan', fields: [], due, owners: ['Person a0', 'Person b0'] }],
  })
  expect((await opens(await links(otter))).agreements.map(({ text }) => text)).toEqual([SECOND])
  expect((await own(both)).agreements.map(({ text }) => text)).toEqual([FIRST, SECOND])
  expect(await refusal(nobody.does({ type: 'make-owner-link' }))).toBe('not-found')
  expect(await refusal(mediator.does({ type: 'make-owner-link' }))).toBe('not-allowed')
  expect((await own(nobody)).agreements).toEqual([])
  // It opens nothing else, and nothing else opens it.
  for (const wrong of [heron.token, newSecret(), 'short']) expect(await refusal(opens(wrong))).toBe('code-unknown')
  expect(await refusal(ask(server.url, `/sessions/${heron.sessionId}`, undefined, link))).toBe('not-signed-in')

  // It is stored as a hash and stands in no log; a new one ends it; whoever has one can end it, and so can the seat.
  expect(bytesIn(server.dataDir).includes(link)).toBe(false)
  expect(JSON.stringify(await logOf(heron))).not.toContain('owner-link')
  const next = await links(heron)
  expect(await refusal(opens(link))).toBe('code-unknown')
  await ask(server.url, '/owned/end', {}, next)
  expect(await refusal(opens(next))).toBe('code-unknown')
  expect((await own(heron)).hasLink).toBe(false)
  await links(heron)
  expect((await own(heron)).hasLink).toBe(true)
  await heron.does({ type: 'end-owner-link' })
  expect((await own(heron)).hasLink).toBe(false)
  const kept = await links(heron)

  for (const seat of [heron, both]) await seat.does({ type: 'propose', act: 'confirm-record', record: String(record) })
  await mediator.stateWhere('both groups confirmed', (state) => state.record?.status === 'confirmed', 60_000)
  await mediator.does({ type: 'end-session' })
  expect((await opens(kept)).status).toBe('confirmed')
  expect(heard).toEqual([])

  // Of a record that can still be confirmed nothing is said, whatever comes due in it.
  const open = await gather(server.url, { a: 1, b: 1 }, DAY)
  await open.mediator.does({ type: 'start-step', step: 'agreements' })
  for (const seat of open.people) await seat.stateWhere('agreements', ({ phase }) => phase.of === 'agreements')
  await agrees('Nobody confirmed this', due, open.a[0]!, open.b[0]!)
  await open.mediator.does({ type: 'start-step', step: 'close' })
  await open.mediator.does({ type: 'prepare-record' })
  for (const seat of open.everyone) seat.leavesTheRoom()

  // A week before the day it is said, and said again until it was taken; what was taken is not said again.
  for (const seat of room.everyone) seat.leavesTheRoom()
  server = await timePasses(server, 2 * 86_400)
  await until('the webhook is asked', () => heard.length === 1)
  expect((await opens(kept)).agreements.map(({ text }) => text)).toEqual([FIRST])
  answers = 204
  server = await timePasses(server, 2 * 86_400)
  await until('it is asked again', () => heard.length === 2)
  await server.down('SIGTERM')
  await server.up()
  // After the end a link can still be made and ended by the seat.
  await commands(heron, 'end-owner-link')
  expect(await refusal(opens(kept))).toBe('code-unknown')
  const { secret: last } = (await commands(both, 'make-owner-link')) as { readonly secret: string }
  expect(await own(both)).toMatchObject({ status: 'confirmed', hasLink: true })

  // The board and its seats' yeses go; the link stays as long as the record, and nothing of it longer.
  server = await timePasses(server, 15 * 86_400)
  expect(await refusal(own(both))).toBe('board-deleted')
  expect(await opens(last)).toMatchObject({
    status: 'confirmed',
    agreements: [{ text: FIRST, owners: ['Person b0', 'Person a0'] }, { text: SECOND }],
  })
  server = await timePasses(server, 100 * 86_400)
  expect(await refusal(opens(last))).toBe('code-unknown')
  const { owner_links: stored, reminders: waiting } = tablesIn(server.dataDir)
  expect([stored, waiting]).toEqual([[], []])
  await server.down('SIGTERM')
  expect(heard).toHaveLength(2)
  const [failed, taken] = heard as [Heard, Heard]
  expect(taken.body).toBe(failed.body)
  expect(taken.headers['parley-delivery']).toBe(failed.headers['parley-delivery'])
  expect(JSON.parse(taken.body)).toEqual({
    type: 'reminder',
    session: heron.sessionId,
    about: 'agreement',
    due,
    days: 7,
    count: 1,
  })
  const [, seconds, signed] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(taken.headers['parley-signature'])) ?? []
  expect(signed).toBe(createHmac('sha256', SECRET).update(`${seconds}.${taken.body}`).digest('hex'))
}, 240_000)
