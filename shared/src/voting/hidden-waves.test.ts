import { describe, expect, it } from 'vitest'
import type { GroupId } from '../session/agenda.ts'
import type { RatingSetup } from '../session/tallies.ts'
import type { BallotState } from '../session/state-parts.ts'
import { tallyPulse } from './pulse.ts'
import { isSensitive, PULSE_ITEMS } from './pulse-items.ts'
import { roundDemands } from './rate-rounds.ts'
import { splitIsSafe } from './rounds.ts'

/**
 * What the two waves of a pulse give away together, by trying everything, as `hidden-ratings.test.ts` does for one. The
 * first wave is answered by everybody in the room, the second by every possible part of it. An onlooker who saw who
 * answered when holds every world for possible that shows the same two pictures.
 *
 * The promises (PU4, BL11): whoever answers anew is pinned only by unanimity of a class of k people or more, in either
 * wave. And an onlooker who knows that nobody changed their mind learns no more from two splits than that; what a later
 * total alone can tell such an onlooker is the limit that measures.md 4.5 (rule 5) leaves open.
 */
const K = 3
const VALUES = [1, 5] as const
type Wave = readonly (number | null)[]

const ITEM = PULSE_ITEMS.find((one) => isSensitive(one.id))?.id ?? ''
const rating: RatingSetup = { of: 'pulse', axes: ['holds'], cards: [ITEM], guess: [] }
const basics = (id: string) => ({
  id,
  step: id,
  round: 1,
  cap: 0,
  options: [{ id: `${id}-option`, hash: 'same' }],
  rating,
})

/** A wave as everybody sees it, and as a ballot that later rounds look back on. */
const closes = (id: string, people: readonly GroupId[], wave: Wave, earlier: readonly BallotState[]) => {
  const open: BallotState = { ...basics(id), stage: 'open', openedAt: 0 }
  const papers = wave.flatMap((value, person) => {
    const group = people[person]
    return value === null || !group ? [] : [{ group, ratings: [{ option: `${id}-option`, values: [value] }] }]
  })
  // Everybody who was asked answered, so it is known who: whoever is missing was not there.
  const voters = wave.flatMap((value, person) => (value === null ? [] : [`seat-${person}`]))
  const isSafe = splitIsSafe(earlier, open, voters, K, (seat) => people[Number(seat.slice('seat-'.length))])
  const { tally, options } = tallyPulse(
    { options: open.options, rating },
    papers,
    K,
    isSafe,
    roundDemands(earlier, open),
  )
  const closed: BallotState = { ...basics(id), stage: 'closed', tally, rated: options, receipts: [], voters }
  return { closed, shown: options[0] }
}
const bothOf = (people: readonly GroupId[], first: Wave, second: Wave) => {
  const one = closes('first', people, first, [])
  const other = closes('second', people, second, [one.closed])
  return [one.shown, other.shown] as const
}

const wavesOf = (present: readonly boolean[]): readonly Wave[] =>
  present.reduce<Wave[]>(
    (waves, isHere) => waves.flatMap((wave) => (isHere ? VALUES : [null]).map((value) => [...wave, value])),
    [[]],
  )
const roomOf = (a: number, b: number): readonly GroupId[] => [
  ...Array.from({ length: a }, () => 'a' as const),
  ...Array.from({ length: b }, () => 'b' as const),
]
/** So many of each group come again; who of them it is changes nothing but names. */
const presentOf = (people: readonly GroupId[], again: Readonly<Record<GroupId, number>>): readonly boolean[] =>
  people.map((group, at) => people.slice(0, at).filter((one) => one === group).length < again[group])

const cases = [
  [3, 3],
  [4, 3],
  // One of a group and two of the other stay away: k people in all, and no group of them.
  [4, 5],
]
  .flatMap(([a = 0, b = 0]) =>
    Array.from({ length: (a + 1) * (b + 1) }, (_, at) => [a, b, Math.floor(at / (b + 1)), at % (b + 1)] as const),
  )
  .filter(([a, b, againA, againB]) => a + b < 9 || (againA >= K && againB >= K))

/** The people that a picture speaks of together with this one: the group where it is split, else all; none where hidden. */
const classOf = (people: readonly GroupId[], wave: Wave, by: string | undefined, person: number): readonly number[] =>
  people.flatMap((group, other) =>
    wave[other] !== null && (by === 'total' || (by === 'group' && group === people[person])) ? [other] : [],
  )

describe('what two waves of a pulse give away together', () => {
  it.each(cases.filter(([a, b]) => a + b === 6))(
    'PU4: of %i and %i people, %i and %i of them again: answers given anew are pinned by unanimity of k alone',
    (a, b, againA, againB) => {
      const people = roomOf(a, b)
      const seconds = wavesOf(presentOf(people, { a: againA, b: againB }))
      const seen = new Map<
        string,
        { waves: readonly [Wave, Wave]; by: readonly (string | undefined)[]; same: boolean[][] }
      >()
      for (const first of wavesOf(people.map(() => true))) {
        for (const second of seconds) {
          const shown = bothOf(people, first, second)
          const key = JSON.stringify(shown)
          const known = seen.get(key)
          if (!known) {
            const same = [first, second].map((wave) => wave.map((value) => value !== null))
            seen.set(key, { waves: [first, second], by: shown.map((one) => one?.by), same })
          } else {
            ;[first, second].forEach((wave, at) =>
              wave.forEach((value, person) => {
                const own = known.same[at]
                if (own && value !== known.waves[at]?.[person]) own[person] = false
              }),
            )
          }
        }
      }
      const wrong: unknown[] = []
      for (const { waves, by, same } of seen.values()) {
        waves.forEach((wave, at) =>
          wave.forEach((_value, person) => {
            if (!same[at]?.[person]) return
            const together = classOf(people, wave, by[at], person)
            const isAlike = new Set(together.map((one) => wave[one])).size === 1
            if (together.length < K || !isAlike) wrong.push({ waves, by, at, person })
          }),
        )
      }
      expect(wrong).toEqual([])
      expect(seen.size).toBeGreaterThan(1)
    },
  )

  it.each(cases)(
    'PU4, BL11: of %i and %i people, %i and %i of them again: two splits tell no more to who knows that nobody changed',
    (a, b, againA, againB) => {
      const people = roomOf(a, b)
      const present = presentOf(people, { a: againA, b: againB })
      const seen = new Map<string, { first: Wave; second: Wave; splits: boolean; same: boolean[] }>()
      for (const first of wavesOf(people.map(() => true))) {
        const second = first.map((value, person) => (present[person] ? value : null))
        const shown = bothOf(people, first, second)
        const key = JSON.stringify(shown)
        const known = seen.get(key)
        const splits = shown.every((one) => one?.by === 'group')
        if (!known) seen.set(key, { first, second, splits, same: first.map(() => true) })
        else first.forEach((value, at) => value !== known.first[at] && (known.same[at] = false))
      }
      const wrong: unknown[] = []
      for (const { first, second, splits, same } of seen.values()) {
        if (!splits) continue
        same.forEach((isPinned, person) => {
          if (!isPinned) return
          // The people of the group who answered both times, and those who answered once, are each a class of their own.
          const own = people.flatMap((group, other) =>
            group === people[person] && (second[other] === null) === (second[person] === null) ? [other] : [],
          )
          const isAlike = new Set(own.map((one) => first[one])).size === 1
          if (own.length < K || !isAlike) wrong.push({ first, second, person })
        })
      }
      expect(wrong).toEqual([])
      const isSame = againA === a && againB === b
      expect([...seen.values()].some(({ splits }) => splits)).toBe(isSame)
    },
  )
})
