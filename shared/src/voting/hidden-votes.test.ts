import { describe, expect, it } from 'vitest'
import type { GroupId } from '../session/agenda.ts'
import { resultOf, tallyApproval, type Paper } from './approve.ts'

/**
 * What a result gives away, by trying everything. A *world* is what each person who voted chose. An onlooker who saw
 * who handed in a paper (the worst case) holds every world for possible that shows the same. A vote on an option is
 * *pinned* when all these worlds agree on it.
 *
 * The promise: a vote is pinned only by unanimity of the whole class that the figures speak of (the group where the
 * split is shown, else the room), and that class has at least k people. This is the limit that the page announces;
 * no figure may ever say something of fewer than k people.
 */
const K = 3
const MOST = 4
const OPTIONS = ['x', 'y']
const CHOICES: readonly (readonly string[])[] = [[], ['x'], ['y'], ['x', 'y']]
const TEXTS = { x: 'First', y: 'Second' }

const worldsOf = (people: readonly GroupId[]): Paper[][] =>
  people.reduce<Paper[][]>(
    (worlds, group) => worlds.flatMap((world) => CHOICES.map((choice) => [...world, { group, choice }])),
    [[]],
  )

/** Everything that leaves the server of a closed ballot. */
const shownOf = (world: readonly Paper[]) => {
  const tally = tallyApproval(OPTIONS, world, K)
  return { tally, result: resultOf(tally, TEXTS) }
}

type Seen = { readonly shown: ReturnType<typeof shownOf>; readonly always: boolean[]; readonly never: boolean[] }

/** For each thing that can be shown: which of the votes (person by option) are yes, or no, in every world behind it. */
const seenOf = (people: readonly GroupId[]): readonly Seen[] => {
  const seen = new Map<string, Seen>()
  for (const world of worldsOf(people)) {
    const shown = shownOf(world)
    const key = JSON.stringify(shown)
    const yes = world.flatMap(({ choice }) => OPTIONS.map((option) => choice.includes(option)))
    const known = seen.get(key)
    if (!known) seen.set(key, { shown, always: yes, never: yes.map((one) => !one) })
    else {
      yes.forEach((one, at) => {
        if (one) known.never[at] = false
        else known.always[at] = false
      })
    }
  }
  return [...seen.values()]
}

const turnouts = Array.from(
  { length: (MOST + 1) ** 2 },
  (_, at) => [Math.floor(at / (MOST + 1)), at % (MOST + 1)] as const,
)

describe('what a result gives away', () => {
  it.each(turnouts)('BL7: with %i and %i papers no vote is pinned but by unanimity of k or more', (a, b) => {
    const people: GroupId[] = [
      ...Array.from({ length: a }, () => 'a' as const),
      ...Array.from({ length: b }, () => 'b' as const),
    ]
    let pinnedByUnanimity = 0
    for (const { shown, always, never } of seenOf(people)) {
      const { by } = shown.tally
      expect(by).toBe(a >= K && b >= K ? 'group' : a + b >= K ? 'total' : 'none')
      people.forEach((group, person) => {
        OPTIONS.forEach((option, at) => {
          const vote = person * OPTIONS.length + at
          const isPinned = [always, never].some((votes) => votes[vote])
          const figures = shown.tally.options[at]
          const [count, size] =
            by === 'group' ? [figures?.[group], shown.tally.ballots[group]] : [figures?.total, people.length]
          const isUnanimous = by !== 'none' && (count === 0 || count === size)
          expect([`${option} of person ${person}`, isPinned]).toEqual([`${option} of person ${person}`, isUnanimous])
          if (!isPinned) return
          expect(size).toBeGreaterThanOrEqual(K)
          pinnedByUnanimity += 1
        })
      })
    }
    // The test has seen the limit where there is one, and nothing at all below k.
    expect(pinnedByUnanimity > 0).toBe(a + b >= K)
  })

  it('BL7: below k nothing but the number of papers is shown', () => {
    for (const [a, b] of turnouts.filter(([one, other]) => one + other < K)) {
      const people: GroupId[] = [
        ...Array.from({ length: a }, () => 'a' as const),
        ...Array.from({ length: b }, () => 'b' as const),
      ]
      expect(seenOf(people)).toHaveLength(1)
    }
  })

  it('BL7: a group under k is not in what is shown: swapping votes between the groups changes nothing', () => {
    const mixed: Paper[] = [
      { group: 'a', choice: ['x'] },
      { group: 'b', choice: ['y'] },
      { group: 'b', choice: [] },
      { group: 'b', choice: ['y'] },
    ]
    const swapped: Paper[] = [
      { group: 'a', choice: ['y'] },
      { group: 'b', choice: ['x'] },
      { group: 'b', choice: [] },
      { group: 'b', choice: ['y'] },
    ]
    expect(shownOf(mixed)).toEqual(shownOf(swapped))
  })
})
