import { generationOf } from '@parley/shared/documents/generation'
import { CLOSE, MESSAGE } from '@parley/shared/protocol/close-codes'
import * as decoding from 'lib0/decoding'
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate, removeAwarenessStates } from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { DocumentKey } from '../document-store.ts'
import type { TestGate } from '../testing/fake-socket.ts'
import { readFrame, step1Frame, step2Frame, updateFrame } from '../wire.ts'
import { Line } from './line.ts'
import type { FuzzWorld } from './fuzz-world.ts'

/** Marks what the person at this copy does, for the undo. */
export const HAND = 'hand'
const LINE_SLOWEST_MS = 25

/** A person's device with one document open, as the page has it: comes back by itself, and begins anew when refused. */
export class FuzzPeer {
  readonly key: DocumentKey
  readonly owner: string
  readonly gate: TestGate
  readonly world: FuzzWorld
  line: Line | undefined
  wantsOnline = true
  /** Updates that ever reached this device. */
  readonly reached: Uint8Array[] = []
  #isOpen = false
  doc = new Y.Doc()
  undo = new Y.UndoManager(this.doc.getMap('cards'))
  awareness = new Awareness(this.doc)

  constructor(world: FuzzWorld, key: DocumentKey, owner: string, gate: TestGate) {
    this.world = world
    this.key = key
    this.owner = owner
    this.gate = gate
    this.renew()
  }

  get isOpen(): boolean {
    return this.#isOpen
  }

  /** A new copy under a new id: what a page does after a refusal. */
  renew(): void {
    this.undo.destroy()
    this.awareness.destroy()
    this.doc.destroy()
    const doc = new Y.Doc()
    doc.clientID = 1 + this.world.chance.below(0x7fff_ffff)
    this.doc = doc
    this.undo = new Y.UndoManager([doc.getMap('cards'), doc.getMap('links'), doc.getMap('strokes')], {
      trackedOrigins: new Set([HAND]),
      captureTimeout: 0,
    })
    this.awareness = new Awareness(doc)
    this.awareness.setLocalState(null)
    this.world.ledger.follow(doc)
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this && this.#isOpen) this.line?.say(updateFrame(update))
    })
    this.awareness.on('update', (_changes: unknown, origin: unknown) => {
      if (origin === 'local' && this.#isOpen) this.line?.say(this.#pointer())
    })
  }

  point(x: number, y: number): void {
    this.awareness.setLocalState({ group: 'a', x, y })
  }

  connect(): void {
    if (this.line || !this.wantsOnline) return
    const { chance, clock } = this.world
    const line = new Line(this, chance, clock, LINE_SLOWEST_MS)
    const isOver = (): boolean => line.isCut || this.line !== line
    this.line = line
    clock.later(chance.below(30), () => {
      if (isOver()) return
      const generation = generationOf(this.doc)
      const options = { ...this.key, owner: this.owner, client: this.doc.clientID }
      line.connection = this.world.rooms.connect(
        line,
        { ...options, ...(generation === undefined ? {} : { generation }) },
        this.gate,
      )
      clock.later(chance.below(10), () => {
        if (isOver()) return
        this.#isOpen = true
        line.say(step1Frame(Y.encodeStateVector(this.doc)))
        if (this.awareness.getLocalState()) line.say(this.#pointer())
      })
    })
  }

  heard = (line: Line, frame: Uint8Array): void => {
    if (line !== this.line) return
    if (frame[0] === MESSAGE.durable) {
      const decoder = decoding.createDecoder(frame)
      decoding.readVarUint(decoder)
      const vector = Y.decodeStateVector(decoding.readVarUint8Array(decoder))
      return this.world.ledger.heardDurable(this.key.document, vector)
    }
    const incoming = readFrame(frame)
    if (!incoming) throw new Error('The server sent a frame that is none.')
    if (incoming.type === 'awareness') {
      const decoder = decoding.createDecoder(frame)
      decoding.readVarUint(decoder)
      applyAwarenessUpdate(this.awareness, decoding.readVarUint8Array(decoder), this)
    } else if (incoming.type === 'step1') {
      line.say(step2Frame(Y.encodeStateAsUpdate(this.doc, incoming.vector)))
    } else {
      this.reached.push(incoming.update)
      Y.applyUpdate(this.doc, incoming.update, this)
    }
  }

  ended = (line: Line, code: number, reason: string): void => {
    if (line !== this.line) return
    this.line = undefined
    this.#isOpen = false
    const others = [...this.awareness.getStates().keys()].filter((client) => client !== this.doc.clientID)
    removeAwarenessStates(this.awareness, others, this)
    this.world.closed(this, code, reason)
    if (code === CLOSE.changeRejected) this.renew()
    this.world.clock.later(this.world.chance.below(60), () => this.connect())
  }

  #pointer(): Uint8Array {
    const inner = encodeAwarenessUpdate(this.awareness, [this.doc.clientID])
    return Uint8Array.of(MESSAGE.awareness, ...lengthOf(inner), ...inner)
  }

  dispose(): void {
    this.undo.destroy()
    this.awareness.destroy()
    this.doc.destroy()
  }
}

/** A length as a var-uint; a pointer is shorter than two of its bytes can say. */
const lengthOf = ({ length }: Uint8Array): readonly number[] =>
  length < 128 ? [length] : [128 | (length & 127), length >> 7]
