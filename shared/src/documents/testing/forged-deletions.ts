import * as Y from 'yjs'

/**
 * An update of one client with other deletions than it came with: ranges of `[clock, length]`, as no Yjs would write
 * them. Ids, clocks and lengths below 128 only.
 */
export const withDeletions = (
  update: Uint8Array,
  client: number,
  ranges: readonly (readonly [clock: number, length: number])[],
): Uint8Array => {
  const { clients } = Y.decodeUpdate(update).ds
  const length = [...clients.values()].reduce((sum, list) => sum + 2 + 2 * list.length, 1)
  return Uint8Array.of(...update.subarray(0, update.length - length), 1, client, ranges.length, ...ranges.flat())
}
