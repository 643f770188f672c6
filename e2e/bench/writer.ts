import { randomBytes } from 'node:crypto'
import * as Y from 'yjs'
import { addCard, setCard } from '@parley/shared/documents/cards'
import { Person, type Around, type PersonSpec } from './person.ts'
import { syncFrame } from './wire.ts'

const WORDS = ['boxes', 'dates', 'orders', 'changes', 'customers', 'together', 'before', 'Tuesday'] as const
/** Letters in a card before the writer begins the next one. */
const CARD_LETTERS = 200

/** A person who also writes: letters at the end of an own card, and now and then a word in its middle. */
export class Writer extends Person {
  readonly doc = new Y.Doc()
  #text: Y.Text | undefined
  #card: string | undefined
  #edits = 0

  constructor(spec: PersonSpec, around: Around) {
    super(spec, around)
    this.doc.clientID = spec.client
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'others') return
      const at = performance.now()
      around.ledger.add(this.client, Y.getState(this.doc.store, this.client), at)
      this.board?.send(syncFrame(around.dialect, 2, update))
    })
  }

  /** One edit: a new card, a letter or a word. */
  writes(): void {
    const text = this.#text
    this.#edits += 1
    if (!text || text.length > CARD_LETTERS) return this.begins()
    const word = WORDS[this.#edits % WORDS.length] ?? ''
    if (this.#edits % 5 === 0) text.insert(text.length >> 1, ` ${word} `)
    else text.insert(text.length, word[this.#edits % word.length] ?? ' ')
  }

  protected override lacking(vector: Uint8Array): Uint8Array {
    return Y.encodeStateAsUpdate(this.doc, vector)
  }

  /** A word at any place of the own card, or another place for it: what makes a history long. */
  reworks(): void {
    const text = this.#text
    this.#edits += 1
    if (!text || !this.#card) return this.begins()
    if (this.#edits % 5 === 0) return setCard(this.doc, this.#card, 'at', [this.#edits, this.#edits * 3])
    text.insert((this.#edits * 31) % (text.length + 1), `${WORDS[this.#edits % WORDS.length] ?? ''} `)
  }

  /** Puts a new card on the board, which the next edits go to. */
  begins(): void {
    const id = randomBytes(12).toString('base64url')
    const at = [0, this.#edits] as const
    addCard(this.doc, { id, kind: 'milestone', group: this.spec.group, zone: 'map', at, text: '' })
    const text = this.doc.getMap<Y.Map<unknown>>('cards').get(id)?.get('text')
    this.#card = id
    this.#text = text instanceof Y.Text ? text : undefined
  }
}
