import { readCard } from '@parley/shared/documents/cards'
import { unseal } from '../../server/src/secrets/sealed-box.ts'
import { markKey } from '../../server/src/session/mark-key.ts'
import { newSecret, sha256, type Seat } from '../driver/seat.ts'
import type { Chance } from '@parley/shared/lib/testing/chance'
import { Promises } from './promises.ts'
import type { Scenes } from './scenes.ts'
import type { StoredState } from './stored-state.ts'

/** One thing that commands change: asks for another value, and reads from a disk what stands there. */
type Thing = {
  readonly name: string
  readonly begins: string
  /** Another value than the last, and the command that asks for it. */
  readonly next: (chance: Chance) => { readonly value: string; readonly send: () => Promise<unknown> }
  readonly read: (stored: StoredState) => string
}

const rowsOf = (stored: StoredState, table: string, is: Readonly<Record<string, unknown>>) =>
  (stored.tables[table] ?? []).filter((row) => Object.entries(is).every(([key, value]) => row[key] === value))

const offers = (seat: Seat, drafts: readonly string[]): Thing => ({
  name: `what ${seat.id} marked`,
  begins: '',
  next: (chance) => {
    const cards = drafts.filter(() => chance.next() < 0.5).toSorted()
    const marked = cards.map((card) => ({ card, hash: sha256(newSecret()) }))
    return { value: cards.join(), send: () => seat.does({ type: 'offer', cards: marked }) }
  },
  read: (stored) =>
    rowsOf(stored, 'offers', { session: seat.sessionId, seat: seat.id })
      .map((row) => String(row['card']))
      .toSorted()
      .join(),
})

const holding = (seat: Seat, group: 'a' | 'b', card: string): Thing => ({
  name: `whether ${card} is held back`,
  begins: 'no',
  next: (chance) => {
    const isHeld = chance.next() < 0.5
    return {
      value: isHeld ? 'yes' : 'no',
      send: () => seat.does({ type: isHeld ? 'hold-back' : 'bring-back', card }),
    }
  },
  read: (stored) => {
    const doc = stored.documents.get(`${seat.sessionId} table:${group}`)
    return doc && readCard(doc, card)?.held === true ? 'yes' : 'no'
  },
})

const marks = (seat: Seat, card: string): Thing => ({
  name: `the mark of ${seat.id} on ${card}`,
  begins: 'no',
  next: (chance) => {
    const on = chance.next() < 0.5
    return { value: on ? 'yes' : 'no', send: () => seat.does({ type: 'mark', card, mark: 'new-to-me', on }) }
  },
  read: (stored) => {
    const key = stored.key(`marks-${seat.sessionId}`)
    if (!key) return 'no'
    return rowsOf(stored, 'marks', { key: markKey(key, seat.id, card, 'new-to-me') }).length > 0 ? 'yes' : 'no'
  },
})

const votes = (seat: Seat, { vote }: Scenes): Thing => {
  const receipt = newSecret()
  const hash = sha256(receipt)
  return {
    name: `the vote of ${seat.id}`,
    begins: 'none',
    next: (chance) => {
      const choice = vote.options.map(({ id }) => id).filter(() => chance.next() < 0.6)
      return {
        value: choice.toSorted().join(),
        send: () => seat.does({ type: 'vote', ballot: vote.id, receipt, choice }),
      }
    },
    read: (stored) => {
      const key = stored.key(`ballot-${vote.id}`)
      if (!key) return 'no key'
      const papers = rowsOf(stored, 'votes', { ballot: vote.id }).map(
        (row) => unseal(key, row['choice'] as Uint8Array) as { choice: readonly string[]; receiptHash: string },
      )
      const own = papers.filter((paper) => paper.receiptHash === hash)
      return own.length === 0 ? 'none' : own.map(({ choice }) => choice.toSorted().join()).join(' and ')
    },
  }
}

const groupName = (mediator: Seat): Thing => ({
  name: `the name of a group in ${mediator.sessionId}`,
  begins: 'Strategy',
  next: (chance) => {
    const name = `Strategy ${chance.below(1_000_000)}`
    return { value: name, send: () => mediator.does({ type: 'rename-group', group: 'a', name }) }
  },
  read: (stored) => String(rowsOf(stored, 'sessions', { id: mediator.sessionId })[0]?.['group_a']),
})

/** What nobody's seat may do: whatever comes of it on a disk is wrong. */
const forbidden = (seat: Seat): Thing => ({
  name: `what ${seat.id} may not change`,
  begins: 'Operations',
  next: (chance) => {
    const name = `Refused ${chance.below(1_000_000)}`
    return { value: name, send: () => seat.does({ type: 'rename-group', group: 'b', name }) }
  },
  read: (stored) => String(rowsOf(stored, 'sessions', { id: seat.sessionId })[0]?.['group_b']),
})

/** Everybody's commands: sends them, and holds what they were answered against a disk. */
export class Acts {
  readonly promises = new Promises()
  readonly #things: readonly Thing[]
  readonly #timers: readonly Seat[]
  readonly #chance: Chance
  readonly #busy = new Map<string, Promise<void>>()
  /** Session → the place in its log that an answer named last. */
  readonly #seqs = new Map<string, number>()

  constructor(scenes: Scenes, chance: Chance) {
    const { desks, tables, board, ballot, drafts, spare, revealed } = scenes
    this.#chance = chance
    this.#timers = [desks.mediator, tables.mediator, board.mediator, ballot.mediator]
    this.#things = [
      ...desks.people.map((seat) => offers(seat, drafts.get(seat) ?? [])),
      ...(['a', 'b'] as const).flatMap((group) =>
        spare[group].map((card, at) => holding(tables[group][at]!, group, card)),
      ),
      ...board.people.flatMap((seat) => revealed.slice(0, 2).map((card) => marks(seat, card))),
      ...ballot.people.map((seat) => votes(seat, scenes)),
      ...this.#timers.map(groupName),
      ...desks.people.slice(0, 1).map(forbidden),
    ]
    for (const { name, begins } of this.#things) this.promises.begins(name, begins)
  }

  /** Sends one command, unless that thing still waits for an answer. */
  one(): void {
    const thing = this.#chance.of(this.#things)
    if (!this.#busy.has(thing.name)) this.#send(thing)
    if (this.#chance.next() < 0.2) this.#setsTimer(this.#chance.of(this.#timers))
  }

  /** Sends everything at once. */
  all(): void {
    for (const thing of this.#things) if (!this.#busy.has(thing.name)) this.#send(thing)
    this.#timers.forEach((seat) => this.#setsTimer(seat))
  }

  /** Resolves when every command was answered, or will never be. */
  async answered(): Promise<void> {
    while (this.#busy.size > 0) await Promise.all(this.#busy.values())
  }

  judges(stored: StoredState): readonly string[] {
    const found = this.#things.flatMap(({ name, read }) => this.promises.judges(name, read(stored)))
    const logs = [...this.#seqs].flatMap(([session, seq]) => {
      const rows = rowsOf(stored, 'events', { session })
      return rows.length >= seq ? [] : [`the log of ${session} ends at ${rows.length}, and ${seq} was acknowledged`]
    })
    return [...found, ...logs]
  }

  #send(thing: Thing): void {
    const { value, send } = thing.next(this.#chance)
    const sent = this.promises.asks(thing.name, value, send)
    this.#waitsFor(thing.name, sent)
  }

  #setsTimer(mediator: Seat): void {
    const name = `timer ${mediator.sessionId}`
    if (this.#busy.has(name)) return
    const sent = mediator.does({ type: 'set-timer', seconds: 60 + this.#chance.below(3_000) }).then(
      ({ seq }) => {
        this.#seqs.set(mediator.sessionId, seq)
        this.promises.acknowledged += 1
      },
      () => undefined,
    )
    this.#waitsFor(name, sent)
  }

  #waitsFor(name: string, sent: Promise<void>): void {
    this.#busy.set(
      name,
      sent.finally(() => this.#busy.delete(name)),
    )
  }
}
