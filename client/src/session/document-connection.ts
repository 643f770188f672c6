import { generationOf } from '@parley/shared/documents/generation'
import { MESSAGE } from '@parley/shared/protocol/close-codes'
import { clone, readVarUint, readVarUint8Array, type Decoder } from 'lib0/decoding'
import { createEncoder, toUint8Array, writeVarUint } from 'lib0/encoding'
import { messageYjsSyncStep1, messageYjsSyncStep2, writeSyncStep1 } from 'y-protocols/sync'
import { WebsocketProvider } from 'y-websocket'
import type * as Y from 'yjs'
import { pointersIn, showPointer, type Pointer, type Pointers } from './pointers.ts'
import { QuietAwareness } from './quiet-awareness.ts'
import { seatProtocols, socketAddress } from './socket-address.ts'

type Ears = {
  /** A state vector that is on the server's disk. */
  readonly stateVector: (stateVector: Uint8Array) => void
  /** The server's sync step 2, after it was applied. */
  readonly step2: (update: Uint8Array) => void
  readonly changed: () => void
  /** Others point somewhere else, or no longer. */
  readonly pointers: (pointers: Pointers) => void
  /** The server closed for good, with its code and its reason. */
  readonly closed: (code: number, reason: string) => void
}

export type Connection = {
  readonly connected: () => boolean
  readonly synced: () => boolean
  /** How often connecting has failed since it last worked. */
  readonly failures: () => number
  /** The origin of what came from the server. */
  readonly origin: unknown
  /** Asks the server for its step 2 once more. */
  readonly ask: () => void
  /** Shows where this device points, or takes that away. */
  readonly point: (pointer: Pointer | null) => void
  readonly end: () => void
}

/** Connects one Y.Doc as one seat. The stock client comes back after 45xx and 1012 by itself. */
export const connect = (
  at: { readonly sessionId: string; readonly name: string; readonly token: string; readonly client: number },
  doc: Y.Doc,
  ears: Ears,
): Connection => {
  const awareness = new QuietAwareness(doc)
  /** What the address says: whose changes come, and how old the copy is that they were made in. */
  const params = (): Record<string, string> => {
    const generation = generationOf(doc)
    return { client: String(at.client), ...(generation === undefined ? {} : { generation: String(generation) }) }
  }
  const provider = new WebsocketProvider(socketAddress(`/sync/${encodeURIComponent(at.sessionId)}`), at.name, doc, {
    connect: false,
    awareness,
    protocols: seatProtocols(at.token),
    params: params(),
    // A broadcast channel between tabs would carry a document past the server's rules.
    disableBc: true,
    maxBackoffTime: 10_000,
  })
  provider.messageHandlers[MESSAGE.durable] = (_encoder, decoder) => ears.stateVector(readVarUint8Array(decoder))
  const sync = provider.messageHandlers[MESSAGE.sync]
  provider.messageHandlers[MESSAGE.sync] = (encoder, decoder, from, emitSynced, type) => {
    const ahead: Decoder = clone(decoder)
    sync?.(encoder, decoder, from, emitSynced, type)
    const what = readVarUint(ahead)
    if (what === messageYjsSyncStep1) ears.stateVector(readVarUint8Array(ahead))
    if (what === messageYjsSyncStep2) ears.step2(readVarUint8Array(ahead))
  }
  // The provider reads its parameters anew each time it connects.
  const renew = (): void => {
    provider.params = params()
  }
  doc.getMap('meta').observe(renew)
  provider.on('status', ears.changed)
  provider.on('sync', ears.changed)
  provider.on('closed', ({ code, reason }) => ears.closed(code, reason))
  awareness.on('change', () => ears.pointers(pointersIn(awareness)))
  provider.connect()
  return {
    connected: () => provider.wsconnected,
    synced: () => provider.synced,
    failures: () => provider.wsUnsuccessfulReconnects,
    origin: provider,
    ask: () => {
      if (provider.ws?.readyState !== WebSocket.OPEN) return
      const encoder = createEncoder()
      writeVarUint(encoder, MESSAGE.sync)
      writeSyncStep1(encoder, doc)
      provider.ws.send(toUint8Array(encoder))
    },
    point: (pointer) => showPointer(awareness, pointer),
    end: () => {
      doc.getMap('meta').unobserve(renew)
      // The provider says goodbye under the document's id, which the awareness must know.
      doc.clientID = awareness.clientID
      provider.destroy()
      awareness.destroy()
    },
  }
}

/** The reason in a close frame: JSON with a stable id, or nothing that can be read. */
export const reasonOf = (text: string): string => {
  try {
    const value = JSON.parse(text) as { readonly reason?: unknown; readonly id?: unknown } | null
    const reason = value?.reason ?? value?.id
    return typeof reason === 'string' ? reason : ''
  } catch {
    return ''
  }
}
