import { setImmediate as turn } from 'node:timers/promises'
import { addCard, addLink, readDocument, relabelArrow, setCard, setText } from '@parley/shared/documents/cards'
import { addStroke, removeStroke } from '@parley/shared/documents/strokes'
import * as Y from 'yjs'
import type { Connection } from '../../server/src/rooms/connection.ts'
import { Rooms } from '../../server/src/rooms/rooms.ts'
import { MemoryDocumentStore } from '../../server/src/rooms/testing/memory-document-store.ts'
import { readFrame } from '../../server/src/rooms/wire.ts'
import { Chance } from '@parley/shared/lib/testing/chance'
import { awareness, step1, step2, update } from './frames.ts'
import { randomFrame, Tally } from './random-frames.ts'

const BOARD = { session: 's', document: 'board' }
/** Seats that attack: so many that none is slowed for what it sends a second. */
const ATTACKERS = 400
const HONEST = 'honest-card'
/** Frames between two moments in which honest people write. */
const ROUND = 2_000

/** A page in memory at its room: what comes is applied, what is asked is answered. */
class Page {
  readonly doc = new Y.Doc()
  connection!: Connection
  closedWith: number | undefined
  faults = 0
  readonly #rooms: Rooms
  readonly owner: string
  readonly #isHonest: boolean

  constructor(rooms: Rooms, owner: string, isHonest: boolean) {
    this.#rooms = rooms
    this.owner = owner
    this.#isHonest = isHonest
    if (isHonest)
      this.doc.on(
        'update',
        (bytes: Uint8Array, origin: unknown) => origin !== this && this.connection.receive(update(bytes)),
      )
  }

  enters(): void {
    this.closedWith = undefined
    this.connection = this.#rooms.connect(
      {
        send: (frame) => this.#read(frame),
        together: (work) => work(),
        close: (code) => {
          this.closedWith = code
          queueMicrotask(() => this.connection.closed())
        },
        terminate: () => {},
        buffered: () => 0,
      },
      { ...BOARD, owner: this.owner, client: this.doc.clientID },
      {
        mayRead: () => true,
        pointsFor: () => 'a',
        maySeePointers: () => true,
        // The honest cards are nobody else's to change.
        allow: () => (change) =>
          !this.#isHonest && 'card' in change && change.card.startsWith(HONEST) ? 'not-yours' : null,
      },
    )
    if (this.#isHonest) this.connection.receive(step1(Y.encodeStateVector(this.doc)))
  }

  #read(frame: Uint8Array): void {
    if (!this.#isHonest) return
    const incoming = readFrame(frame)
    if (incoming && 'update' in incoming) Y.applyUpdate(this.doc, incoming.update, this)
    if (incoming?.type === 'step1') this.connection.receive(step2(Y.encodeStateAsUpdate(this.doc, incoming.vector)))
  }
}

/** Frames of an honest afternoon at this page, recorded and not sent. */
const recorded = (page: Page, chance: Chance): Uint8Array[] => {
  const frames: Uint8Array[] = []
  const record = (bytes: Uint8Array): void => void frames.push(update(bytes))
  page.doc.on('update', record)
  for (let at = 0; at < 4; at += 1) {
    const id = `card-${page.owner}-${at}`
    addCard(page.doc, { id, kind: 'milestone', at: [at, 0], text: 'Plan' })
    setText(page.doc, id, `Plan ${chance.below(1_000)}`)
    setCard(page.doc, id, 'at', [chance.below(100), chance.below(100)])
    setText(page.doc, id, 'Plan, more of it')
  }
  const [stack, first] = [`stack-${page.owner}`, `note-${page.owner}`]
  addCard(page.doc, { id: stack, kind: 'stack', zone: 'together', at: [0, 0], text: 'Post', place: [1, 2] })
  addCard(page.doc, { id: first, kind: 'note', zone: 'together', at: [0, 1], text: 'Letters', stack, width: 200 })
  addLink(page.doc, { id: `arrow-${page.owner}`, from: first, to: stack, kind: 'arrow', label: 'why' })
  relabelArrow(page.doc, `arrow-${page.owner}`, { id: `again-${page.owner}`, label: 'how' })
  for (const at of [0, 1]) {
    const points = Array.from({ length: 40 }, () => chance.below(1_000) - 500)
    addStroke(page.doc, { id: `stroke-${page.owner}-${at}`, pen: 'fine', points })
  }
  removeStroke(page.doc, `stroke-${page.owner}-0`)
  page.doc.off('update', record)
  frames.push(
    step1(Y.encodeStateVector(page.doc)),
    step2(Y.encodeStateAsUpdate(page.doc)),
    awareness([{ client: page.doc.clientID, clock: 1, json: '{"group":"a","x":1,"y":1}' }]),
  )
  return frames
}

export type Outcome = {
  readonly tally: Tally
  readonly faults: readonly unknown[]
  readonly lost: number
  readonly isSound: boolean
}

/**
 * Feeds frames to the rooms of a server without sockets in between, while two honest people write on. Every seed does
 * the same again, but for how fast the machine is.
 */
export const feedsInProcess = async (seed: number, count: number): Promise<Outcome> => {
  const chance = new Chance(seed)
  const store = new MemoryDocumentStore()
  const faults: unknown[] = []
  const rooms = new Rooms(store, { meter: { wentWrong: (error) => faults.push(error) } })
  const tally = new Tally()
  const honest = [new Page(rooms, 'honest-a', true), new Page(rooms, 'honest-b', true)]
  for (const page of honest) page.enters()
  await turn()
  const [writer, other] = honest as [Page, Page]
  addCard(writer.doc, { id: HONEST, kind: 'milestone', at: [0, 0], text: '' })
  const attackers = Array.from({ length: ATTACKERS }, (_, at) => {
    const page = new Page(rooms, `attacker-${at}`, false)
    return { page, frames: recorded(page, chance) }
  })
  let said = ''
  let lost = 0
  const settled = async (): Promise<void> => {
    await rooms.view(BOARD)
    for (let tries = 0; tries < 2_000; tries += 1) {
      if (honest.every(({ doc }) => readDocument(doc).cards.find(({ id }) => id === HONEST)?.text === said)) return
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
    lost += 1
  }
  for (let sent = 0; sent < count;) {
    for (const end = Math.min(count, sent + ROUND); sent < end; sent += 1) {
      const { page, frames } = chance.of(attackers)
      if (!page.connection || page.closedWith !== undefined) {
        if (page.closedWith !== undefined) tally.ended(page.closedWith)
        page.enters()
        // What a room has loaded begins in the next turn of promises.
        await Promise.resolve()
      }
      const { kind, frame } = randomFrame(chance, frames)
      tally.sent(kind)
      page.connection.receive(frame)
      if (sent % 64 === 0) await turn()
    }
    said = `${said.slice(-40)} ${sent}`
    setText((sent / ROUND) % 2 < 1 ? writer.doc : other.doc, HONEST, said)
    await settled()
  }
  if (honest.some(({ closedWith }) => closedWith !== undefined)) lost += 1
  await new Promise((resolve) => setTimeout(resolve, 100))
  const isSound = await agrees(rooms, store, honest)
  await rooms.close()
  return { tally, faults, lost, isSound }
}

/** Whether the disk, the memory and every honest page hold the same, with nothing pending. */
const agrees = async (rooms: Rooms, store: MemoryDocumentStore, pages: readonly Page[]): Promise<boolean> => {
  const fresh = new Y.Doc()
  for (const bytes of (await store.load(BOARD)).updates) Y.applyUpdate(fresh, bytes)
  const live = rooms.live(BOARD)
  const docs = [fresh, ...(live ? [live] : []), ...pages.map(({ doc }) => doc)]
  const whole = JSON.stringify(readDocument(fresh))
  return (
    live !== undefined &&
    docs.every(
      (doc) =>
        doc.store.pendingStructs === null &&
        doc.store.pendingDs === null &&
        JSON.stringify(readDocument(doc)) === whole,
    )
  )
}
