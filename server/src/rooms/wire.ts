import { MESSAGE } from '@parley/shared/protocol/close-codes'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

const SYNC = { step1: 0, step2: 1, update: 2 } as const

/** One frame from a client. */
export type Incoming =
  | { readonly type: 'step1'; readonly vector: Uint8Array }
  | { readonly type: 'step2' | 'update'; readonly update: Uint8Array }
  | { readonly type: 'awareness'; readonly entries: readonly Presence[] }

/** What one client shows of itself: a clock and a JSON text. */
export type Presence = { readonly client: number; readonly clock: number; readonly json: string }

/** An awareness message of nobody: it changes nothing and keeps a quiet connection from being given up. */
export const KEEPALIVE = Uint8Array.of(MESSAGE.awareness, 1, 0)

/** The longest awareness message that is looked into, in bytes; a pointer has less than a fifth of it. */
const PRESENCES_MOST = 1_024
/** The highest client id, and more changes than anybody makes of a pointer: the numbers that are relayed. */
const NUMBER_MOST = 0xff_ff_ff_ff

/** Reads one frame; undefined when it is none of the protocol's. */
export const readFrame = (frame: Uint8Array): Incoming | undefined => {
  try {
    const decoder = decoding.createDecoder(frame)
    const type = decoding.readVarUint(decoder)
    if (type === MESSAGE.sync) return readSync(decoder)
    if (type !== MESSAGE.awareness) return undefined
    const shown = decoding.readVarUint8Array(decoder)
    // Longer ones are dropped unread: entries without end would take the time of everybody else.
    return { type: 'awareness', entries: shown.length > PRESENCES_MOST ? [] : readPresences(shown) }
  } catch {
    return undefined
  }
}

const readSync = (decoder: decoding.Decoder): Incoming | undefined => {
  const step = decoding.readVarUint(decoder)
  const bytes = decoding.readVarUint8Array(decoder)
  if (step === SYNC.step1) return { type: 'step1', vector: bytes }
  // What is read here is kept while a flush is on its way; the frame's memory may be used again by then.
  if (step === SYNC.step2) return { type: 'step2', update: bytes.slice() }
  return step === SYNC.update ? { type: 'update', update: bytes.slice() } : undefined
}

/** Whether bytes can be read as a state vector of at most so many clients; of more it is not read any further. */
export const isVector = (bytes: Uint8Array, most: number): boolean => {
  try {
    if (decoding.readVarUint(decoding.createDecoder(bytes)) > most) return false
    Y.decodeStateVector(bytes)
    return true
  } catch {
    return false
  }
}

const readPresences = (bytes: Uint8Array): readonly Presence[] => {
  const decoder = decoding.createDecoder(bytes)
  const entries: Presence[] = []
  for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
    entries.push({
      client: decoding.readVarUint(decoder),
      clock: decoding.readVarUint(decoder),
      json: decoding.readVarString(decoder),
    })
  }
  return entries.filter(({ client, clock }) => client <= NUMBER_MOST && clock <= NUMBER_MOST)
}

const frameOf = (write: (encoder: encoding.Encoder) => void): Uint8Array => {
  const encoder = encoding.createEncoder()
  write(encoder)
  return encoding.toUint8Array(encoder)
}
const syncFrame = (step: number, bytes: Uint8Array): Uint8Array =>
  frameOf((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.sync)
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, bytes)
  })

export const step1Frame = (vector: Uint8Array): Uint8Array => syncFrame(SYNC.step1, vector)
export const step2Frame = (update: Uint8Array): Uint8Array => syncFrame(SYNC.step2, update)
export const updateFrame = (update: Uint8Array): Uint8Array => syncFrame(SYNC.update, update)

/** Says which state is on disk, by its state vector. */
export const durableFrame = (vector: Uint8Array): Uint8Array =>
  frameOf((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.durable)
    encoding.writeVarUint8Array(encoder, vector)
  })

export const awarenessFrame = (entries: readonly Presence[]): Uint8Array => awarenessFrames(entries).all

/** One frame with all entries, and the same without one client's: encoded once, however many readers leave one out. */
export const awarenessFrames = (
  entries: readonly Presence[],
): { readonly all: Uint8Array; readonly without: (client: number | undefined) => Uint8Array | undefined } => {
  const ends: number[] = []
  const encoder = encoding.createEncoder()
  for (const { client, clock, json } of entries) {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, json)
    ends.push(encoding.length(encoder))
  }
  const body = encoding.toUint8Array(encoder)
  const framed = (count: number, parts: readonly Uint8Array[]): Uint8Array =>
    frameOf((frame) => {
      const counted = frameOf((inner) => {
        encoding.writeVarUint(inner, count)
        for (const part of parts) encoding.writeUint8Array(inner, part)
      })
      encoding.writeVarUint(frame, MESSAGE.awareness)
      encoding.writeVarUint8Array(frame, counted)
    })
  const all = framed(entries.length, [body])
  return {
    all,
    without: (client) => {
      const at = entries.findIndex((one) => one.client === client)
      if (at < 0) return all
      if (entries.length === 1) return undefined
      return framed(entries.length - 1, [body.subarray(0, ends[at - 1] ?? 0), body.subarray(ends[at])])
    },
  }
}
