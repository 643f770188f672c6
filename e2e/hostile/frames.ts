import * as encoding from 'lib0/encoding'

/** Messages as `docs/PROTOCOL.md` says them, written by hand: a hostile client uses nobody's library. */

const bytesOf = (write: (encoder: encoding.Encoder) => void): Uint8Array => {
  const encoder = encoding.createEncoder()
  write(encoder)
  return encoding.toUint8Array(encoder)
}

/** A sync message: 0 step 1, 1 step 2, 2 update. */
export const sync = (step: number, body: Uint8Array): Uint8Array =>
  bytesOf((encoder) => {
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, body)
  })
/** A first question, with the empty state vector unless another is given. */
export const step1 = (vector: Uint8Array = Uint8Array.of(0)): Uint8Array => sync(0, vector)
export const step2 = (update: Uint8Array): Uint8Array => sync(1, update)
export const update = (bytes: Uint8Array): Uint8Array => sync(2, bytes)

/** An update that says nothing. */
export const NOTHING = Uint8Array.of(0, 0)

/** A state vector with so many made-up clients. */
export const vectorOf = (clients: number): Uint8Array =>
  bytesOf((encoder) => {
    encoding.writeVarUint(encoder, clients)
    for (let client = 1; client <= clients; client += 1) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, 1)
    }
  })

export type Shown = { readonly client: number; readonly clock: number; readonly json: string }

/** An awareness message of so many entries, true or not. */
export const awareness = (entries: readonly Shown[], count = entries.length): Uint8Array =>
  bytesOf((encoder) => {
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint8Array(
      encoder,
      bytesOf((body) => {
        encoding.writeVarUint(body, count)
        for (const { client, clock, json } of entries) {
          encoding.writeVarUint(body, client)
          encoding.writeVarUint(body, clock)
          encoding.writeVarString(body, json)
        }
      }),
    )
  })

/** A struct of an update, as Yjs writes it in its first format. */
export type Struct = (encoder: encoding.Encoder) => void
export const gc =
  (length: number): Struct =>
  (encoder) => {
    encoding.writeUint8(encoder, 0)
    encoding.writeVarUint(encoder, length)
  }
export const skip =
  (length: number): Struct =>
  (encoder) => {
    encoding.writeUint8(encoder, 10)
    encoding.writeVarUint(encoder, length)
  }
/** An item under a key of a root, with what `content` writes; the reference says of which kind it is. */
export const inRoot =
  (root: string, key: string | null, reference: number, content: Struct): Struct =>
  (encoder) => {
    encoding.writeUint8(encoder, reference | (key === null ? 0 : 32))
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarString(encoder, root)
    if (key !== null) encoding.writeVarString(encoder, key)
    content(encoder)
  }
/** A plain value, as `content` writes it, under a key of a map that an item of the same update holds. */
export const underKey =
  (parent: { readonly client: number; readonly clock: number }, key: string, content: Struct): Struct =>
  (encoder) => {
    encoding.writeUint8(encoder, CONTENT.any | 32)
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarUint(encoder, parent.client)
    encoding.writeVarUint(encoder, parent.clock)
    encoding.writeVarString(encoder, key)
    content(encoder)
  }
export const CONTENT = {
  deleted: 1,
  json: 2,
  binary: 3,
  string: 4,
  embed: 5,
  format: 6,
  type: 7,
  any: 8,
  doc: 9,
} as const

type Section = { readonly client: number; readonly clock: number; readonly structs: readonly Struct[] }
type Deletion = { readonly client: number; readonly ranges: readonly (readonly [clock: number, length: number])[] }

/** An update from its parts; the counts may lie. */
export const forged = (
  sections: readonly Section[],
  deletions: readonly Deletion[] = [],
  counts: {
    readonly sections?: number
    readonly structs?: number
    readonly deletions?: number
    readonly ranges?: number
  } = {},
): Uint8Array =>
  bytesOf((encoder) => {
    encoding.writeVarUint(encoder, counts.sections ?? sections.length)
    for (const { client, clock, structs } of sections) {
      encoding.writeVarUint(encoder, counts.structs ?? structs.length)
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, clock)
      for (const struct of structs) struct(encoder)
    }
    encoding.writeVarUint(encoder, counts.deletions ?? deletions.length)
    for (const { client, ranges } of deletions) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, counts.ranges ?? ranges.length)
      for (const [clock, length] of ranges) {
        encoding.writeVarUint(encoder, clock)
        encoding.writeVarUint(encoder, length)
      }
    }
  })
