import { sha256Hex } from '../lib/hash.ts'
import type { GroupId } from './agenda.ts'

/** What stands in the log before a draw: the SHA-256 of the seed, which then can be no other. `seed` is 64 hex digits. */
export const commitmentTo = (seed: string): string => sha256Hex(seed)

/**
 * The group that a seed draws. The last hexadecimal digit of SHA-256(seed ‖ " begins") decides: 0 to 7 is group A, 8 to f
 * group B. So both have half of all seeds, and anybody with the seed can work it out again.
 */
export const firstByLot = (seed: string): GroupId =>
  Number.parseInt(sha256Hex(seed, ' begins').slice(-1), 16) < 8 ? 'a' : 'b'

/** The order in which a seed draws seats: by SHA-256 of the seed, a space and the seat's id. */
export const orderOf = (seed: string, seats: readonly string[]): readonly string[] => {
  const keys = new Map(seats.map((seat) => [seat, sha256Hex(seed, ' ', seat)]))
  return seats.toSorted((one, other) => ((keys.get(one) ?? '') < (keys.get(other) ?? '') ? -1 : 1))
}

/** Whether a seed is the one that was committed to, and draws this group: what a log has to show. */
export const isFairDraw = (commitment: string, seed: string, first: GroupId): boolean =>
  commitmentTo(seed) === commitment && firstByLot(seed) === first
