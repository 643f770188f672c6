import { agreementHash } from '@parley/shared/agree/frozen'
import { addCard, addLink, readCard, setCard } from '@parley/shared/documents/cards'
import type { DocumentView } from '@parley/shared/documents/card-view'
import { DAY, newCardId, places } from './day.ts'
import { gather, type Gathering } from './gather.ts'
import { Seat } from './seat.ts'
import type { ServerProcess } from './server-process.ts'
import { timePasses } from './time-passes.ts'
import { until } from './until.ts'

/** A session with a record that both groups confirmed, on a server whose clock has gone on meanwhile. */
export type ConfirmedRecord = {
  readonly server: ServerProcess
  /** The bytes of its JSON file, before anybody had confirmed it the same as after. */
  readonly file: string
  /** The board of that session. */
  readonly board: DocumentView
  /** Ids of its session, seats, cards and links. */
  readonly ids: readonly string[]
}

/** What no record may have, and what must not be found in a session that goes on from it. */
export const PRIVATE_WORDS = 'Nutmeg stays on my desk'

/** An early sign that Operations wrote, which a session after it can ask about. */
export const EARLY_SIGN = 'Two dates slip in a row'

/** Longer than a group act stands before its group. */
const ACT_HOLDS = 25

const comesBack = async (server: ServerProcess, seat: Seat): Promise<Seat> => {
  const { sessionId, id, token, returnCode } = seat
  seat.leavesTheRoom()
  const back = new Seat(server.url, { sessionId, seat: { id, token }, returnCode })
  await back.connects()
  return back
}

const writes = async ({ mediator, a, b }: Gathering): Promise<void> => {
  const [one, other] = [a[0]!, b[0]!]
  await mediator.does({ type: 'start-step', step: 'write-interests' })
  await one.writes('interest', PRIVATE_WORDS)
  await mediator.does({ type: 'start-step', step: 'priorities' })
  await places(one, { kind: 'interest', group: 'a', zone: 'interest:a', text: 'Fewer surprises for customers' })
  await places(other, { kind: 'interest', group: 'b', zone: 'interest:b', text: 'A week without night calls' })
  await places(other, { kind: 'sign', group: 'b', zone: 'sign:b', text: EARLY_SIGN })
  await places(one, {
    kind: 'note',
    group: 'both',
    zone: 'together',
    text: 'Both want dates that hold',
    place: [40, 80],
  })
  for (const seat of [one, other]) await seat.does({ type: 'propose', act: 'release', answer: 'yes' })
}

/** A small map: two goals, a lane, three milestones in a chain of which one has a week that both agreed on, a limit. */
const maps = async (mediator: Seat, one: Seat, other: Seat): Promise<void> => {
  await mediator.does({ type: 'start-step', step: 'map' })
  const doc = await one.opens('board')
  const lane = newCardId()
  const [goal, first, second, limit] = [newCardId(), newCardId(), newCardId(), newCardId()]
  addCard(doc, {
    id: goal,
    kind: 'goal',
    group: 'a',
    zone: 'goals',
    at: [0, 1],
    text: 'Half of our income by year two',
  })
  addCard(doc, { id: lane, kind: 'lane', group: 'both', zone: 'map', at: [0, 2], text: 'Service' })
  const milestone = { kind: 'milestone', group: 'both', zone: 'map', lane } as const
  addCard(doc, { id: first, ...milestone, at: [0, 3], text: 'Practice day for both groups', week: 6, promised: 4 })
  addCard(doc, { id: second, ...milestone, at: [0, 4], text: 'First switch offer', week: 10, safe: 12 })
  addCard(doc, { id: limit, kind: 'limit', group: 'a', zone: 'limits', at: [0, 5], text: 'Hiring is frozen' })
  addLink(doc, { id: newCardId(), kind: 'depends-on', from: second, to: first })
  addLink(doc, { id: newCardId(), kind: 'supports', from: second, to: goal })
  addLink(doc, { id: newCardId(), kind: 'limits', from: limit, to: first })
  setCard(doc, first, 'yesA', 6)
  await one.saved('board')
  const theirs = await other.opens('board')
  await until('the map has come', () => readCard(theirs, first)?.yesA === 6)
  setCard(theirs, first, 'yesB', 6)
  await other.saved('board')
}

/** Writes an agreement that names both as owners, and gives what each of them says yes to. */
export const writesAgreement = async (
  mediator: Seat,
  one: Seat,
  other: Seat,
): Promise<{ readonly card: string; readonly hash: string }> => {
  await mediator.does({ type: 'start-step', step: 'agreements' })
  const card = await places(
    one,
    { kind: 'agreement', group: 'both', zone: 'agreements', text: 'Saffron is counted weekly' },
    [other],
  )
  const board = await one.opens('board')
  const keys = { sort: 'plan', due: '2027-01-31', when: 'every Friday', ownerA: one.id } as const
  for (const [key, value] of Object.entries(keys)) setCard(board, card, key, value)
  await one.saved('board')
  setCard(await other.opens('board'), card, 'ownerB', other.id)
  await other.saved('board')
  const hash = await until('both owners are named', () => {
    const here = readCard(board, card)
    return here?.ownerB ? agreementHash(here) : null
  })
  return { card, hash }
}

/** Writes an agreement that both owners accept. */
export const agrees = async (mediator: Seat, one: Seat, other: Seat): Promise<void> => {
  const { card, hash } = await writesAgreement(mediator, one, other)
  for (const seat of [one, other]) await seat.does({ type: 'accept', card, hash })
}

const fileOf = async (seat: Seat): Promise<string> => {
  const answer = await fetch(`${seat.url}/api/sessions/${seat.sessionId}/files/record.json`, {
    headers: { authorization: `Bearer ${seat.token}` },
  })
  if (answer.status !== 200) throw new Error(`The record was answered with ${answer.status}.`)
  return answer.text()
}

/**
 * Plays a session with agreements, a map and cards until both groups have confirmed its record. `unconfirmed` is called
 * with the file while nobody has. The server that was given is ended; the one that is returned has its data.
 */
export const confirmedRecord = async (
  server: ServerProcess,
  unconfirmed: (server: ServerProcess, file: string) => Promise<void> = async () => {},
): Promise<ConfirmedRecord> => {
  const room = await gather(server.url, { a: 1, b: 1 }, { ...DAY, k: 3 })
  await writes(room)
  const later = await timePasses(server, ACT_HOLDS)
  const [mediator, one, other] = await Promise.all(
    [room.mediator, room.a[0]!, room.b[0]!].map((seat) => comesBack(later, seat)),
  )
  if (!mediator || !one || !other) throw new Error('Nobody came back.')
  room.projector.leavesTheRoom()
  await mediator.stateWhere('card texts go along', ({ release }) => release.a === 'yes' && release.b === 'yes')
  await maps(mediator, one, other)
  await agrees(mediator, one, other)
  await mediator.does({ type: 'start-step', step: 'close' })
  const { record } = await mediator.does({ type: 'prepare-record', checkIn: '2027-02-28' })
  const file = await fileOf(one)
  await unconfirmed(later, file)
  const board = await one.sees('board')
  for (const seat of [one, other]) await seat.does({ type: 'propose', act: 'confirm-record', record: String(record) })
  const atLast = await timePasses(later, 2 * ACT_HOLDS)
  const reader = await comesBack(atLast, one)
  for (const seat of [mediator, other]) seat.leavesTheRoom()
  await reader.stateWhere('the record is confirmed', (state) => state.record?.status === 'confirmed')
  reader.leavesTheRoom()
  const ids = [...board.cards, ...board.links].map(({ id }) => id)
  return { server: atLast, file, board, ids: [...ids, reader.sessionId, mediator.id, one.id, other.id] }
}
