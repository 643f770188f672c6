import WebSocket from 'ws'
import { addCard, setText } from '@parley/shared/documents/cards'
import { ballotOf, opensBallot, votes } from '../driver/ballot.ts'
import { DAY, newCardId } from '../driver/day.ts'
import { gather, writesAndTables, type Gathering } from '../driver/gather.ts'
import { Seat } from '../driver/seat.ts'
import { until } from '../driver/until.ts'

/** Letters typed on the map by each author in a session, a measured one every so many milliseconds. */
const LETTERS = 60
const PAUSE = 120
/** How long a reader reads nothing, in milliseconds. */
const DEAF = 4_000

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Whatever is opened beside the seats, so that it can be closed when something goes wrong. */
type Loose = Set<WebSocket>

const raw = (seat: Seat, path: string, loose: Loose): Promise<WebSocket> => {
  const socket = new WebSocket(`${seat.url.replace(/^http/, 'ws')}${path}`, ['parley.v1', `seat.${seat.token}`])
  loose.add(socket)
  socket.on('error', () => undefined)
  socket.on('close', () => loose.delete(socket))
  return new Promise((resolve) => socket.once('open', () => resolve(socket)))
}

/** Sockets that end as badly as they do: cut in the middle, or open and not read. */
const unreliable = async (seat: Seat, loose: Loose): Promise<void> => {
  const board = `/sync/${seat.sessionId}/board`
  const [cut, deaf, deafLive] = await Promise.all([
    raw(seat, board, loose),
    raw(seat, board, loose),
    raw(seat, `/live/${seat.sessionId}`, loose),
  ])
  cut.terminate()
  for (const socket of [deaf, deafLive]) socket.pause()
  await wait(DEAF)
  for (const socket of [deaf, deafLive]) socket.terminate()
}

/** Types on the map and gives how long each letter took to another person's screen, in milliseconds. */
const typesOnMap = async (author: Seat, reader: Seat, text: string): Promise<readonly number[]> => {
  const id = newCardId()
  const doc = await author.opens('board')
  const seen = await reader.opens('board')
  addCard(doc, { id, kind: 'milestone', group: 'a', zone: 'map', at: [0, 1], text })
  await author.saved('board')
  await until('the card arrives', () => seen.getMap('cards').has(id))
  const times: number[] = []
  for (let letter = 0; letter < LETTERS; letter += 1) {
    await wait(PAUSE)
    const started = performance.now()
    const arrived = new Promise<void>((resolve) => seen.once('update', () => resolve()))
    setText(doc, id, `${text} ${letter}`)
    await author.points('board', { group: 'a', x: letter, y: -letter })
    await arrived
    times.push(performance.now() - started)
  }
  return times
}

const chooses = async (room: Gathering): Promise<void> => {
  const { mediator, people } = room
  await opensBallot(room, ['Dates', 'News', 'Boxes'])
  await Promise.all(people.map((seat, at) => votes(seat, ballotOf(seat)!, at === 0 ? 'pass' : ['Dates'])))
  await mediator.stateWhere('all votes are in', (state) => state.ballots.at(-1)?.turnout?.in === people.length)
  await mediator.does({ type: 'close-ballot', ballot: ballotOf(mediator)!.id })
}

/**
 * The life of one session, half a minute of it: people join, write alone, meet at their tables, vote, work on the map
 * and point, lose their connection, come back on another device, leave; the mediator ends it. Gives edit latencies.
 */
export const livesOnce = async (url: string, each: number): Promise<readonly number[]> => {
  const loose: Loose = new Set()
  const seats: Seat[] = []
  try {
    const room = await gather(url, { a: each, b: each }, DAY)
    const { mediator, a, b, people, everyone } = room
    seats.push(...everyone)
    for (const seat of everyone) await seat.opens('board')
    await mediator.opens('notebook')
    await writesAndTables(room, 'interest', (seat, card) => `Draft ${card} of ${seat}: what we need to know in time`, 2)
    await Promise.all([...a.map((seat) => seat.opens('table:a')), ...b.map((seat) => seat.opens('table:b'))])
    const bad = unreliable(a[0]!, loose)
    await chooses(room)
    await mediator.does({ type: 'start-step', step: 'map' })
    for (const seat of people) await seat.stateWhere('the map is there', (state) => state.phase.of === 'map')
    const times = await typesOnMap(a[0]!, b[0]!, 'A milestone')
    // Somebody's battery is empty, and another device takes the seat.
    const [, gone] = b
    if (gone) {
      const back = await Seat.joins(url, { returnCode: gone.returnCode }, false)
      gone.leavesTheRoom()
      seats.push(back)
      await back.opens('board')
      await back.does({ type: 'leave' })
    }
    await bad
    await mediator.does({ type: 'end-session' })
    await mediator.stateWhere('it has ended', (state) => state.ended)
    return times
  } finally {
    for (const seat of seats) seat.leavesTheRoom()
    for (const socket of loose) socket.terminate()
  }
}
