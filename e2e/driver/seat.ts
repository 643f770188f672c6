import { createHash, randomBytes } from 'node:crypto'
import * as decoding from 'lib0/decoding'
import WebSocket from 'ws'
import { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { LiveMessage, StateView } from '@parley/shared/protocol/state-view'
import type { SelfView } from '@parley/shared/protocol/self-view'
import type { Command } from '@parley/shared/protocol/commands'
import type { SeatTaken, SessionCreated } from '@parley/shared/protocol/answers'
import { addCard, readDocument, setText } from '@parley/shared/documents/cards'
import type { DocumentView } from '@parley/shared/documents/card-view'
import type { DeskKind } from '@parley/shared/session/agenda'
import { recordingSocket, type Frame } from './recorded-socket.ts'
import { until } from './until.ts'

// The stock provider listens for the end of the process once a document; a test has many.
process.setMaxListeners(0)

export const newSecret = (): string => randomBytes(32).toString('base64url')
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Letters that go out together: one by one, a long text in no time would be far more messages a second than people send. */
const PIECE = 3

/** An answer that was refused: the error id is its message. */
export class RefusedAnswer extends Error {
  readonly status: number
  constructor(id: string, status: number) {
    super(id)
    this.status = status
  }
}

/** Asks the server over HTTP, as any client may. Throws RefusedAnswer with the stable error id. */
export const ask = async <T>(
  url: string,
  path: string,
  body?: unknown,
  token?: string,
  headers: Record<string, string> = {},
): Promise<T> => {
  const response = await fetch(`${url}/api${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const answer = (await response.json()) as T & { error?: { id: string } }
  if (!response.ok) throw new RefusedAnswer(answer.error?.id ?? 'no-error-id', response.status)
  return answer
}

type Open = {
  readonly doc: Y.Doc
  readonly provider: WebsocketProvider
  closed: number | null
  durable: Map<number, number>
}

/** Whether a socket's address is that of a document: `table:a` is not `table:a-1`. */
const isOf = (url: string, document: string): boolean => url.split('?')[0]?.endsWith(`/${document}`) === true

/** One seat of a session as a protocol client: what it may do, and everything that ever reached it. */
export class Seat {
  readonly url: string
  readonly sessionId: string
  readonly id: string
  readonly token: string
  readonly returnCode: string
  readonly frames: Frame[] = []
  readonly closes: { url: string; code: number; reason: string }[] = []
  readonly secrets = new Map<string, string>()
  state: StateView | null = null
  self: SelfView | null = null
  readonly #documents = new Map<string, Open>()
  #live: WebSocket | null = null
  #over = false

  constructor(url: string, taken: { sessionId: string; seat: { id: string; token: string }; returnCode: string }) {
    this.url = url
    this.sessionId = taken.sessionId
    this.id = taken.seat.id
    this.token = taken.seat.token
    this.returnCode = taken.returnCode
  }

  static async creates(
    url: string,
    body: Record<string, unknown> = {},
  ): Promise<{ mediator: Seat; created: SessionCreated }> {
    const created = await ask<SessionCreated>(url, 'record' in body ? '/record-session' : '/sessions', {
      title: 'From boxes to subscriptions',
      template: 'joint-session',
      mediator: 'Nell',
      groups: { a: { name: 'Strategy' }, b: { name: 'Operations' } },
      ...body,
    })
    const mediator = new Seat(url, created)
    await mediator.connects()
    return { mediator, created }
  }

  static async joins(url: string, body: Record<string, unknown>, consents = true): Promise<Seat> {
    const seat = new Seat(url, await ask<SeatTaken>(url, '/seats', body))
    await seat.connects()
    if (consents) await seat.does({ type: 'consent' })
    return seat
  }

  get #sockets(): string {
    return this.url.replace(/^http/, 'ws')
  }

  /** Opens the live connection, and opens it again when the server comes back. */
  async connects(): Promise<void> {
    this.#open()
    await until('the state arrives', () => this.state)
  }

  #open(): void {
    const Recorded = recordingSocket(this.frames, this.closes)
    const socket = new Recorded(`${this.#sockets}/live/${this.sessionId}`, ['parley.v1', `seat.${this.token}`])
    this.#live = socket
    socket.on('message', (data: Buffer) => {
      const message = JSON.parse(data.toString()) as LiveMessage
      if (message.type === 'state') this.state = message.state
      if (message.type === 'self') this.self = message.self
    })
    socket.on('close', (code: number) => {
      if (!this.#over && (code < 4400 || code >= 4500)) setTimeout(() => this.#over || this.#open(), 100)
    })
  }

  does(command: Command): Promise<Record<string, unknown> & { seq: number }> {
    return ask(this.url, `/sessions/${this.sessionId}/commands`, command, this.token)
  }

  /** Opens a document as the product does, and waits for its first sync unless it is closed first. */
  async opens(name: string): Promise<Y.Doc> {
    const known = this.#documents.get(name)
    if (known && known.closed === null) return known.doc
    const doc = new Y.Doc()
    const provider = new WebsocketProvider(`${this.#sockets}/sync/${this.sessionId}`, name, doc, {
      protocols: ['parley.v1', `seat.${this.token}`],
      params: { client: String(doc.clientID) },
      WebSocketPolyfill: recordingSocket(this.frames, this.closes) as never,
      awareness: new Awareness(doc),
      disableBc: true,
      maxBackoffTime: 500,
      connect: false,
    })
    const open: Open = { doc, provider, closed: null, durable: new Map() }
    // Parley's own message "durable": the stock provider does not know it.
    provider.messageHandlers[100] = (_encoder, decoder) => {
      open.durable = Y.decodeStateVector(decoding.readVarUint8Array(decoder))
    }
    provider.connect()
    this.#documents.set(name, open)
    provider.on('closed', (({ code }: { code: number }) => {
      open.closed = code
    }) as never)
    const before = this.closes.length
    await until(
      `${name} opens`,
      () => provider.synced || this.closes.slice(before).some((close) => isOf(close.url, name) && close.code >= 4400),
    )
    if (!provider.synced) {
      provider.destroy()
      this.#documents.delete(name)
      const close = this.closes.slice(before).find((one) => isOf(one.url, name))
      throw new RefusedAnswer(String(close?.code), close?.code ?? 0)
    }
    return doc
  }

  async sees(name: string): Promise<DocumentView> {
    return readDocument(await this.opens(name))
  }

  /** The state of a document that the server called durable, as client id → clock. */
  durableOf(name: string): ReadonlyMap<number, number> {
    return this.#documents.get(name)?.durable ?? new Map()
  }

  /** Waits until the server has said that everything this seat wrote in a document is on disk. */
  async saved(name: string): Promise<void> {
    const doc = await this.opens(name)
    const open = this.#documents.get(name)
    await until(
      `${name} is saved`,
      () => {
        // A document that was closed for good is never saved.
        if (open && open.closed !== null) throw new RefusedAnswer(String(open.closed), open.closed)
        return (this.durableOf(name).get(doc.clientID) ?? 0) >= Y.getState(doc.store, doc.clientID)
      },
      20_000,
    )
  }

  /** Writes a card on the own desk, a few letters at a time, as a quick hand does, and waits until it is saved. */
  async writes(kind: DeskKind, text: string): Promise<string> {
    const doc = await this.opens(`desk:${this.id}`)
    const id = randomBytes(12).toString('base64url')
    addCard(doc, { id, kind, at: [0, readDocument(doc).cards.length], text: '' })
    for (let end = 0; end < text.length; end += PIECE) setText(doc, id, text.slice(0, end + PIECE))
    await this.saved(`desk:${this.id}`)
    return id
  }

  /** Marks drafts to be shared, each with a secret that only this seat has. */
  async offers(cards: readonly string[]): Promise<void> {
    const offers = cards.map((card) => {
      const secret = newSecret()
      this.secrets.set(card, secret)
      return { card, hash: sha256(secret) }
    })
    await this.does({ type: 'offer', cards: offers })
  }

  /** Shows something of itself in a document, as a pointer does; null ends it. */
  async points(name: string, state: Record<string, unknown> | null): Promise<void> {
    await this.opens(name)
    this.#documents.get(name)?.provider.awareness.setLocalState(state)
  }

  /** What the others in a document show of themselves, as this seat sees it. */
  async pointersIn(name: string): Promise<readonly Record<string, unknown>[]> {
    const doc = await this.opens(name)
    const states =
      this.#documents.get(name)?.provider.awareness.getStates() ?? new Map<number, Record<string, unknown>>()
    return [...states].filter(([client]) => client !== doc.clientID).map(([, state]) => state)
  }

  /** Goes away from a document and keeps its copy, as a page without a network does. */
  parts(name: string): void {
    this.#documents.get(name)?.provider.disconnect()
  }

  /** Comes back to a document with what was written meanwhile. */
  returnsTo(name: string): void {
    this.#documents.get(name)?.provider.connect()
  }

  async stateWhere(what: string, is: (state: StateView) => boolean, within?: number): Promise<StateView> {
    return until(what, () => (this.state && is(this.state) ? this.state : null), within)
  }

  leavesTheRoom(): void {
    this.#over = true
    this.#live?.close()
    for (const { provider, doc } of this.#documents.values()) {
      provider.destroy()
      doc.destroy()
    }
    this.#documents.clear()
  }
}
