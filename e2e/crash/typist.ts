import {
  addCard,
  addLink,
  readCard,
  readDocument,
  removeCard,
  removeLink,
  setCard,
  setText,
  type NewCard,
} from '@parley/shared/documents/cards'
import { addStroke, removeStroke } from '@parley/shared/documents/strokes'
import * as Y from 'yjs'
import { newCardId } from '../driver/day.ts'
import type { Seat } from '../driver/seat.ts'
import type { Chance } from '@parley/shared/lib/testing/chance'

const LETTERS = 'abcdefghijklmnopqrstuvwxyz    '
const TEXT_MOST = 160
const EXTRA_MOST = 4
const EVERY_MS = 12

/** How the own cards looked when the own client had written so much. */
type Moment = { readonly clock: number; readonly looks: string }

/**
 * Somebody at a keyboard: types letter by letter in a card of their own, deletes, moves it, and where cards may be added
 * adds and removes others. On the board they also lay the card, draw, wipe away, and join cards by arrows. Remembers how
 * all that is their own looked after every key, so that whatever lies on a disk can be held against it.
 */
export class Typist {
  readonly seat: Seat
  readonly document: string
  readonly doc: Y.Doc
  readonly #chance: Chance
  readonly #card: string
  readonly #extra: Omit<NewCard, 'id' | 'at' | 'text'> | null
  readonly #own: string[]
  readonly #isOnBoard: boolean
  /** Strokes and arrows of their own, by their ids. */
  readonly #drawn: string[] = []
  /** Removed since everything last arrived: on the disk they may still stand. */
  #gone: string[] = []
  #history: Moment[] = []
  #keys: NodeJS.Timeout | undefined

  /** `card` stands already; `extra` says what other cards are made of, where that is allowed. */
  constructor(
    seat: Seat,
    at: { readonly document: string; readonly doc: Y.Doc; readonly card: string },
    chance: Chance,
    extra: Omit<NewCard, 'id' | 'at' | 'text'> | null,
  ) {
    this.seat = seat
    this.document = at.document
    this.doc = at.doc
    this.#isOnBoard = at.document === 'board'
    this.#card = at.card
    this.#own = [at.card]
    this.#chance = chance
    this.#extra = extra
    this.settled()
  }

  get name(): string {
    return `${this.seat.sessionId} ${this.document}`
  }

  /** What of the own client the server called durable. */
  get durable(): number {
    return this.seat.durableOf(this.document).get(this.doc.clientID) ?? 0
  }

  start(): void {
    this.#keys ??= setInterval(() => this.stroke(), EVERY_MS)
  }

  stop(): void {
    clearInterval(this.#keys)
    this.#keys = undefined
  }

  stroke(): void {
    const what = this.#chance.next()
    const text = readCard(this.doc, this.#card)?.text ?? ''
    if (what < 0.04) setCard(this.doc, this.#card, 'at', [this.#chance.below(900), this.#chance.below(900)])
    else if (what < 0.06 && this.#extra) this.#adds(this.#extra)
    else if (what < 0.08) this.#removes()
    else if (what < 0.12 && this.#isOnBoard) this.#usesHand()
    else if (what < 0.16 || text.length > TEXT_MOST)
      setText(this.doc, this.#card, text.slice(0, Math.max(0, text.length - 1 - this.#chance.below(8))))
    else setText(this.doc, this.#card, text + LETTERS[this.#chance.below(LETTERS.length)]!)
    this.#remembers()
  }

  /** Deletes a word, so that the log of the document is to be collected. */
  deletes(): void {
    const text = readCard(this.doc, this.#card)?.text ?? ''
    setText(this.doc, this.#card, text.slice(0, Math.max(0, text.length - 12)))
    this.#remembers()
  }

  /** Everything has arrived: what came before is of no interest any more. */
  settled(): void {
    this.#history = []
    this.#gone = []
    this.#remembers()
  }

  /** What is wrong with a stored document, held against what was typed and what was called durable. */
  judges(stored: Y.Doc | undefined): readonly string[] {
    if (!stored) return [`${this.name} is not there`]
    const durable = [...this.seat.durableOf(this.document)]
    const lost = durable
      .filter(([client, clock]) => Y.getState(stored.store, client) < clock)
      .map(([client, clock]) => `${this.name}: ${clock - Y.getState(stored.store, client)} edits of ${client} are lost`)
    const from = this.#history.findIndex(({ clock }) => clock >= this.durable)
    const looks = this.#looksIn(stored)
    const isKnown = this.#history.slice(Math.max(0, from)).some((moment) => moment.looks === looks)
    return isKnown ? lost : [...lost, `${this.name}: cards look as they never did: ${looks}`]
  }

  #adds(extra: Omit<NewCard, 'id' | 'at' | 'text'>): void {
    if (this.#own.length > EXTRA_MOST) return
    const id = newCardId()
    this.#own.push(id)
    addCard(this.doc, { ...extra, id, at: [0, this.#chance.below(900)], text: 'One more' })
  }

  #removes(): void {
    const id = this.#own[1]
    if (id === undefined) return
    removeCard(this.doc, id)
    this.#gone.push(id)
    this.#own.splice(1, 1)
  }

  #usesHand(): void {
    const id = newCardId()
    const units = (count: number): number[] => Array.from({ length: count }, () => this.#chance.below(900))
    const [last] = this.#drawn
    const extra = this.#own[1]
    const what = this.#chance.below(5)
    if (what === 0) setCard(this.doc, this.#card, 'place', units(2))
    else if (what === 1) setCard(this.doc, this.#card, 'width', 100 + this.#chance.below(400))
    else if (this.#drawn.length > EXTRA_MOST && last !== undefined) {
      removeStroke(this.doc, last)
      removeLink(this.doc, last)
      this.#drawn.shift()
      this.#gone.push(last)
    } else if (what === 2 && extra !== undefined) {
      this.#drawn.push(id)
      addLink(this.doc, { id, from: this.#card, to: extra, kind: 'arrow', label: `why ${this.#chance.below(99)}` })
    } else {
      this.#drawn.push(id)
      addStroke(this.doc, { id, pen: 'fine', points: units(2 + 2 * this.#chance.below(30)) })
    }
  }

  #looksIn(doc: Y.Doc): string {
    const ids = new Set([...this.#own, ...this.#drawn, ...this.#gone])
    const cards = [...ids].toSorted().flatMap((id) => {
      const card = readCard(doc, id)
      return card ? [[id, card.text, card.at, card.place, card.width]] : []
    })
    if (!this.#isOnBoard) return JSON.stringify(cards)
    const { links, strokes = [] } = readDocument(doc)
    return JSON.stringify([cards, [...links, ...strokes].filter(({ id }) => ids.has(id))])
  }

  #remembers(): void {
    this.#history.push({ clock: Y.getState(this.doc.store, this.doc.clientID), looks: this.#looksIn(this.doc) })
  }
}
