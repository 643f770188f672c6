import { GROUPS, type GroupId } from './agenda.ts'
import { commitmentTo, orderOf } from './lot.ts'

/** How many sit at a mixed table where the numbers allow it. */
export const MIXED_SIZES = [2, 3, 4] as const
export type MixedSize = (typeof MIXED_SIZES)[number]
/** No mixed table has more than so many when it is drawn. */
const MOST = 4

/** Who takes part in a draw: seats of each group, by id. */
export type MixedPeople = Readonly<Record<GroupId, readonly string[]>>

/**
 * How many tables so many people make. As many as their size asks for, but no more than the smaller group has people,
 * so that nobody of it is missing anywhere; and then as many as are needed that nobody is the fifth at a table.
 */
export const mixedTableCount = ({ a, b }: Readonly<Record<GroupId, number>>, size: MixedSize): number => {
  const all = a + b
  // With pairs an odd one out makes a table of three, and sits alone nowhere.
  const wanted = size === 2 ? Math.floor(all / 2) : Math.ceil(all / size)
  return Math.max(Math.ceil(all / MOST), Math.min(wanted, a, b), 1)
}

/**
 * The mixed tables that a seed draws. The smaller group is dealt first, one to each table in turn; then each of the
 * larger group sits down at the first of the tables that have the fewest people. So sizes differ by one at most, and
 * every table has people of both groups wherever each group has one for every table. Anybody with the seed and the
 * people of the draw can work it out again.
 */
export const mixedTables = (seed: string, people: MixedPeople, size: MixedSize): readonly (readonly string[])[] => {
  const count = mixedTableCount({ a: people.a.length, b: people.b.length }, size)
  const tables: string[][] = Array.from({ length: count }, () => [])
  const [first, second]: readonly [GroupId, GroupId] = people.a.length <= people.b.length ? ['a', 'b'] : ['b', 'a']
  orderOf(seed, people[first]).forEach((seat, at) => tables[at % count]?.push(seat))
  for (const seat of orderOf(seed, people[second])) {
    const fewest = Math.min(...tables.map((table) => table.length))
    tables.find((table) => table.length === fewest)?.push(seat)
  }
  return tables
}

/** Whether a seed is the one that was committed to, and draws these tables: what a log has to show. */
export const isFairMix = (
  commitment: string,
  seed: string,
  draw: { readonly people: MixedPeople; readonly size: MixedSize },
  tables: readonly (readonly string[])[],
): boolean => {
  if (commitmentTo(seed) !== commitment) return false
  const right = mixedTables(seed, draw.people, draw.size)
  return (
    right.length === tables.length &&
    right.every(
      (table, at) => table.length === tables[at]?.length && table.every((seat, i) => tables[at]?.[i] === seat),
    )
  )
}

/** Everybody of a draw. */
export const everybodyIn = (people: MixedPeople): readonly string[] => GROUPS.flatMap((group) => people[group])
