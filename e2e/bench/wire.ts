import * as encoding from 'lib0/encoding'

/** The first number of a message, as every server of the bench speaks it. */
export const SYNC = 0
export const AWARENESS = 1
/** Hocuspocus: a sync message that asks no question back. */
export const SYNC_REPLY = 4

/** How one server wants its messages: y-websocket as it is, Hocuspocus with the document's name before each. */
export type Dialect = {
  /** Bytes that stand before every message, in both directions. */
  readonly prefix: Uint8Array
  /** Whether a client must sign in to the document before it asks for it. */
  readonly signsIn: boolean
  /** Whether the server holds the document; a relay does not and answers nothing. */
  readonly answers: boolean
}

const frameOf = (prefix: Uint8Array, write: (encoder: encoding.Encoder) => void): Uint8Array => {
  const encoder = encoding.createEncoder()
  encoding.writeUint8Array(encoder, prefix)
  write(encoder)
  return encoding.toUint8Array(encoder)
}

/** A document's name as Hocuspocus puts it before every message. */
export const namePrefix = (name: string): Uint8Array =>
  frameOf(new Uint8Array(), (encoder) => encoding.writeVarString(encoder, name))

/** A sync message: step 0 asks with a state vector, 1 answers with an update, 2 tells an update. */
export const syncFrame = ({ prefix }: Dialect, step: 0 | 1 | 2, bytes: Uint8Array): Uint8Array =>
  frameOf(prefix, (encoder) => {
    encoding.writeVarUint(encoder, SYNC)
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, bytes)
  })

/** What one client shows of itself. */
export type Shown = { readonly client: number; readonly clock: number; readonly json: string }

export const awarenessFrame = ({ prefix }: Dialect, shown: readonly Shown[]): Uint8Array =>
  frameOf(prefix, (encoder) => {
    const body = encoding.createEncoder()
    encoding.writeVarUint(body, shown.length)
    for (const { client, clock, json } of shown) {
      encoding.writeVarUint(body, client)
      encoding.writeVarUint(body, clock)
      encoding.writeVarString(body, json)
    }
    encoding.writeVarUint(encoder, AWARENESS)
    encoding.writeVarUint8Array(encoder, encoding.toUint8Array(body))
  })

const AUTH = 2
const TOKEN = 0

/** Hocuspocus: the message that opens a document on a connection. */
export const signInFrame = ({ prefix }: Dialect): Uint8Array =>
  frameOf(prefix, (encoder) => {
    encoding.writeVarUint(encoder, AUTH)
    encoding.writeVarUint(encoder, TOKEN)
    encoding.writeVarString(encoder, 'bench')
    encoding.writeVarString(encoder, '4.7.0')
  })

/** A state vector of nothing, and an update of nothing. */
export const NOTHING_KNOWN = Uint8Array.of(0)
export const NOTHING_NEW = Uint8Array.of(0, 0)
