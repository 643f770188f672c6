import { GROUPS, type GroupId } from '../session/agenda.ts'

/** One person of a group, without a name, and how many cards they wrote. */
export type Wrote = { readonly group: GroupId; readonly cards: number }
export type Share = { readonly people: number; readonly asked: number; readonly cards: number }
/** How many took part: by group only where both groups have k people, for with one of them the total tells the other. */
export type Participation = Share & {
  readonly by?: Readonly<Record<GroupId, Share>>
  /** A few people wrote most of the cards, more than chance would have it. */
  readonly few: boolean
}

/**
 * The Gini index of counts, from 0 (all alike) to 1 (one has everything), normalised by n / (n - 1) so that small
 * groups reach 1 as well. 0 where there is nothing to share out.
 */
export const gini = (counts: readonly number[]): number => {
  const n = counts.length
  const sum = counts.reduce((all, one) => all + one, 0)
  if (n < 2 || sum === 0) return 0
  const weighted = counts.toSorted((one, other) => one - other).reduce((all, one, at) => all + (at + 1) * one, 0)
  return ((2 * weighted) / (n * sum) - (n + 1) / n) * (n / (n - 1))
}

/** Numbers from 0 to 1 that are the same each time: what is said of a session must not hang on luck. */
const evenly = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const DRAWS = 1_000
const MOST_KEPT = 64
const limits = new Map<string, number>()

/**
 * What the Gini index stays under in 95 of 100 cases when each of so many cards comes from anybody with equal chance
 * (measures.md 4.3): found by drawing, with the same draws each time. The last few answers are kept.
 */
export const giniByChance = (people: number, cards: number): number => {
  const key = `${people} ${cards}`
  const known = limits.get(key)
  if (known !== undefined) return known
  const next = evenly(people * 100_003 + cards)
  const drawn = Array.from({ length: DRAWS }, () => {
    const counts = Array.from({ length: people }, () => 0)
    for (let card = 0; card < cards; card += 1) {
      const who = Math.floor(next() * people)
      counts[who] = (counts[who] ?? 0) + 1
    }
    return gini(counts)
  }).toSorted((one, other) => one - other)
  const limit = drawn[Math.floor(DRAWS * 0.95)] ?? 1
  if (limits.size >= MOST_KEPT) limits.clear()
  limits.set(key, limit)
  return limit
}

const shareOf = (wrote: readonly Wrote[]): Share => ({
  people: wrote.filter(({ cards }) => cards > 0).length,
  asked: wrote.length,
  cards: wrote.reduce((sum, { cards }) => sum + cards, 0),
})

/** Who took part, as far as it may be told: never a person, nothing under k (GU8). Null while fewer than k are here. */
export const participation = (wrote: readonly Wrote[], k: number): Participation | null => {
  const all = shareOf(wrote)
  if (all.asked < k) return null
  const of = (group: GroupId): readonly Wrote[] => wrote.filter((one) => one.group === group)
  const isLarge = GROUPS.every((group) => of(group).length >= k)
  return {
    ...all,
    ...(isLarge && { by: { a: shareOf(of('a')), b: shareOf(of('b')) } }),
    few: all.cards > 0 && gini(wrote.map(({ cards }) => cards)) > giniByChance(all.asked, all.cards),
  }
}
