import { addCard, readDocument, setText } from '@parley/shared/documents/cards'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { DAY } from '../driver/day.ts'
import { gather } from '../driver/gather.ts'
import { as, asks } from '../driver/probe.ts'
import { Seat } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { until } from '../driver/until.ts'
import { Chance } from '@parley/shared/lib/testing/chance'
import { awareness, step1, step2, update } from './frames.ts'
import { randomFrame, Tally } from './random-frames.ts'

/** Seats that attack at once, each with one socket after another. */
const ATTACKERS = 16
/** Frames that one socket sends at most before the next is opened. */
const EACH = 24

export type OutsideOutcome = {
  readonly tally: Tally
  /** Honest edits that did not arrive, or were not called durable. */
  readonly lost: number
  readonly edits: number
  readonly isAlive: boolean
  /** Lines of the server's log that tell of a fault. */
  readonly faults: readonly string[]
  /** Resident memory before and after, in bytes. */
  readonly memory: readonly [before: number, after: number]
}

/** Sends frames over real sockets to a server process of its own, while two honest people write on. */
export const feedsFromOutside = async (seed: number, count: number): Promise<OutsideOutcome> => {
  const server = await ServerProcess.start({ LOG_LEVEL: 'warn' })
  try {
    const { mediator, a, b, created, everyone } = await gather(server.url, { a: 1, b: 1 }, DAY)
    await mediator.does({ type: 'start-step', step: 'map' })
    const join = (): Promise<Seat> => Seat.joins(server.url, { invite: created.invites.b, name: 'Member' })
    const seats = await Promise.all(Array.from({ length: ATTACKERS }, join))
    const tally = new Tally()
    const { pid } = server
    const before = await memoryOf(server)
    const honest = { isOver: false }
    const writing = writesOn(a[0]!, b[0]!, honest)
    await Promise.all(
      seats.map((seat, at) => attacks(seat, new Chance(seed + at), Math.ceil(count / ATTACKERS), tally)),
    )
    honest.isOver = true
    const { edits, lost } = await writing
    const isAlive = server.pid === pid && (await asks(server.url, '/healthz')).status === 200
    const after = await memoryOf(server)
    for (const seat of [...everyone, ...seats]) seat.leavesTheRoom()
    const faults = server.output.split('\n').filter((line) => /"level":[56]0/.test(line))
    return { tally, lost, edits, isAlive, faults, memory: [before, after] }
  } finally {
    await server.dispose()
  }
}

const memoryOf = async (server: ServerProcess): Promise<number> =>
  Number(/^process_resident_memory_bytes (\S+)/m.exec((await asks(server.url, '/metrics')).text)?.[1])

/** One after the other writes on the own card on the board and on the own desk until it is over; counts what is lost. */
const writesOn = async (
  one: Seat,
  other: Seat,
  end: { readonly isOver: boolean },
): Promise<{ edits: number; lost: number }> => {
  const places: { seat: Seat; reader: Seat; document: string; card: string }[] = []
  for (const [seat, reader, group] of [
    [one, other, 'a'],
    [other, one, 'b'],
  ] as const) {
    const card = `honest-card-${group}`
    addCard(await seat.opens('board'), { id: card, kind: 'milestone', group, zone: 'map', at: [0, 0], text: '' })
    places.push({ seat, reader, document: 'board', card })
    places.push({ seat, reader: seat, document: `desk:${seat.id}`, card: await seat.writes('interest', 'Draft') })
  }
  let edits = 0
  let lost = 0
  do {
    for (const { seat, reader, document, card } of places) {
      const text = `Edit ${(edits += 1)}`
      try {
        setText(await seat.opens(document), card, text)
        await seat.saved(document)
        const read = await reader.opens(document)
        await until('it arrives', () => readDocument(read).cards.find(({ id }) => id === card)?.text === text)
      } catch {
        lost += 1
      }
    }
  } while (!end.isOver)
  return { edits, lost }
}

/** What an honest page of this seat would send on a document, recorded. */
const recorded = (doc: Y.Doc, document: string, chance: Chance): Uint8Array[] => {
  const frames: Uint8Array[] = []
  doc.on('update', (bytes: Uint8Array) => frames.push(update(bytes)))
  const isBoard = document === 'board'
  for (let at = 0; at < 3; at += 1) {
    const id = `card-${doc.clientID}-${at}`
    const where = isBoard ? ({ kind: 'milestone', group: 'b', zone: 'map' } as const) : ({ kind: 'interest' } as const)
    addCard(doc, { id, at: [at, 0], text: 'Plan', ...where })
    setText(doc, id, `Plan ${chance.below(1_000)}`)
    setText(doc, id, 'Plan, more of it')
  }
  return [
    ...frames,
    step1(Y.encodeStateVector(doc)),
    step2(Y.encodeStateAsUpdate(doc)),
    awareness([{ client: doc.clientID, clock: 1, json: '{"group":"b","x":1,"y":1}' }]),
  ]
}

const attacks = async (seat: Seat, chance: Chance, count: number, tally: Tally): Promise<void> => {
  const places = ['board', `desk:${seat.id}`].map((document) => {
    const doc = new Y.Doc()
    return { document, client: doc.clientID, frames: recorded(doc, document, chance) }
  })
  for (let sent = 0; sent < count;) {
    const { document, client, frames } = chance.of(places)
    const some = Array.from({ length: Math.min(EACH, count - sent) }, () => randomFrame(chance, frames))
    const said = await new Promise<number>((resolve) => {
      const url = `${seat.url.replace(/^http/, 'ws')}/sync/${seat.sessionId}/${document}?client=${client}`
      const socket = new WebSocket(url, [...as(seat.token)])
      let at = 0
      const say = (): void => {
        const next = some[at]
        if (!next || socket.readyState !== WebSocket.OPEN) return socket.terminate()
        at += 1
        tally.sent(next.kind)
        // The next one waits for the answer of a ping, so that each frame is read before a close ends the rest.
        socket.send(next.frame, () => socket.readyState === WebSocket.OPEN && socket.ping())
      }
      socket.on('open', say)
      socket.on('pong', say)
      socket.on('error', () => {})
      socket.on('close', (code) => {
        tally.ended(code)
        resolve(at)
      })
    })
    sent += Math.max(1, said)
  }
}
