import type { Chance } from '@parley/shared/lib/testing/chance'
import { awareness, forged, gc, skip, step1, sync, vectorOf } from './frames.ts'

export type RandomFrame = { readonly kind: string; readonly frame: Uint8Array }
type Make = (chance: Chance, honest: readonly Uint8Array[]) => Uint8Array

const changedAt = (bytes: Uint8Array, at: number, value: number): Uint8Array => {
  const copy = bytes.slice()
  copy[at] = value
  return copy
}
const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts))
/** Var-ints that are at the edge of something. */
const EDGES: readonly (readonly number[])[] = [
  [0],
  [127],
  [128, 1],
  [255, 255, 3],
  [255, 255, 255, 255, 15],
  [128, 128, 128, 128, 128, 128, 128, 8],
  [255, 255, 255, 255, 255, 255, 255, 127],
  [255, 255, 255, 255, 255, 255, 255, 255, 255, 1],
]

/** How frames are made, by the name under which a report counts them. */
const KINDS: Readonly<Record<string, Make>> = {
  honest: (chance, honest) => chance.of(honest),
  'random bytes': (chance) => chance.bytes(chance.below(120)),
  'random body': (chance) => sync(chance.below(3), chance.bytes(chance.below(160))),
  'flipped bit': (chance, honest) => {
    const frame = chance.of(honest)
    const at = chance.below(frame.length)
    return changedAt(frame, at, (frame[at] ?? 0) ^ (1 << chance.below(8)))
  },
  'changed bytes': (chance, honest) => {
    let frame = chance.of(honest)
    for (let left = 1 + chance.below(4); left > 0; left -= 1)
      frame = changedAt(frame, chance.below(frame.length), chance.below(256))
    return frame
  },
  truncated: (chance, honest) => {
    const frame = chance.of(honest)
    return frame.subarray(0, chance.below(frame.length))
  },
  spliced: (chance, honest) => {
    const [one, other] = [chance.of(honest), chance.of(honest)]
    return joined(one.subarray(0, chance.below(one.length)), other.subarray(chance.below(other.length)))
  },
  'changed var-int': (chance, honest) => {
    const frame = chance.of(honest)
    const at = chance.below(frame.length)
    return joined(frame.subarray(0, at), Uint8Array.from(chance.of(EDGES)), frame.subarray(at + 1))
  },
  doubled: (chance, honest) => {
    const frame = chance.of(honest)
    return joined(frame, frame)
  },
  'other type': (chance, honest) => changedAt(chance.of(honest), 0, chance.below(256)),
  'forged structs': (chance) =>
    sync(
      2,
      forged(
        [
          {
            client: chance.below(2 ** 32 - 1),
            clock: chance.below(3),
            structs: [chance.of([gc(1), gc(2 ** 52), skip(3), gc(0), gc(chance.below(1_000))])],
          },
        ],
        [{ client: chance.below(2 ** 32 - 1), ranges: [[chance.below(100), chance.below(2 ** 32)]] }],
      ),
    ),
  pointer: (chance) =>
    awareness([
      {
        client: chance.below(2 ** 32 - 1),
        clock: chance.below(2 ** 32 - 1),
        json: chance.of(['null', '{"group":"a","x":1,"y":1}', '{"user":{"name":"somebody"}}', '[[[[', '']),
      },
    ]),
  question: (chance) =>
    chance.below(20) === 0 ? step1(vectorOf(chance.below(50))) : step1(chance.bytes(chance.below(30))),
}
export const KIND_NAMES: readonly string[] = Object.keys(KINDS)

/** A frame of some kind; `honest` are recorded ones, which most kinds are made from. */
export const randomFrame = (chance: Chance, honest: readonly Uint8Array[]): RandomFrame => {
  const kind = chance.of(KIND_NAMES)
  return { kind, frame: KINDS[kind]!(chance, honest) }
}

/** How many frames of each kind were sent, and with which codes sockets ended. */
export class Tally {
  readonly kinds = new Map<string, number>()
  readonly codes = new Map<string, number>()
  frames = 0

  sent(kind: string): void {
    this.frames += 1
    this.kinds.set(kind, (this.kinds.get(kind) ?? 0) + 1)
  }

  ended(code: number | undefined): void {
    const name = String(code ?? 'none')
    this.codes.set(name, (this.codes.get(name) ?? 0) + 1)
  }
}
