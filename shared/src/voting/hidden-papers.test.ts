import { describe, expect, it } from 'vitest'
import { GROUPS, type GroupId } from '../session/agenda.ts'
import { resultOf, tallyApproval, type Paper } from './approve.ts'
import { tallyWithPapers, type Pile, type Piles } from './papers.ts'

/**
 * What a result gives away to whoever counted the papers, by trying everything. That person knows the pile, and saw who
 * voted on a device: every world of votes from devices is possible that shows the same beside this pile.
 *
 * The promise (PB4): a vote from a device is pinned only by unanimity of all devices that a figure speaks of, and these
 * are k people at least.
 */
const K = 3
const OPTIONS = ['x', 'y']
const CHOICES: readonly (readonly string[])[] = [[], ['x'], ['y'], ['x', 'y']]
const pile = (papers: number, x: number, y: number): Pile => ({ papers, counts: { x, y } })
/** Piles of nobody, of fewer than k and of k, in one group and in both, with all and with nothing chosen. */
const PILES: readonly (readonly [a: Pile, b: Pile])[] = [
  [pile(1, 1, 0), pile(0, 0, 0)],
  [pile(2, 0, 2), pile(1, 1, 1)],
  [pile(3, 2, 0), pile(0, 0, 0)],
  [pile(3, 3, 1), pile(3, 0, 0)],
]
const TURNOUTS = [0, 1, 2, 3, 4]
  .flatMap((a) => [0, 1, 2, 3, 4].map((b) => [a, b] as const))
  .filter(([a, b]) => a + b <= 6)

const worldsOf = (people: readonly GroupId[]): Paper[][] =>
  people.reduce<Paper[][]>(
    (worlds, group) => worlds.flatMap((world) => CHOICES.map((choice) => [...world, { group, choice }])),
    [[]],
  )

describe('what a result beside a pile of papers gives away to who counted them', () => {
  it.each(TURNOUTS)('PB4: with %i and %i votes from devices none is pinned but by unanimity of k or more', (a, b) => {
    const people: readonly GroupId[] = [
      ...Array.from({ length: a }, () => 'a' as const),
      ...Array.from({ length: b }, () => 'b' as const),
    ]
    const wrong: unknown[] = []
    const ways = new Set<string>()
    for (const [ofA, ofB] of PILES) {
      const piles: Piles = { a: ofA, b: ofB }
      const seen = new Map<string, { readonly by: string; readonly always: boolean[]; readonly never: boolean[] }>()
      for (const world of worldsOf(people)) {
        const tally = tallyWithPapers((...of) => tallyApproval(OPTIONS, ...of), world, piles, { cap: 2 }, K)
        const key = JSON.stringify([tally, resultOf(tally, { x: 'First', y: 'Second' })])
        const yes = world.flatMap(({ choice }) => OPTIONS.map((option) => choice.includes(option)))
        const known = seen.get(key)
        seen.set(key, {
          by: tally.by,
          always: yes.map((one, at) => one && (known?.always[at] ?? true)),
          never: yes.map((one, at) => !one && (known?.never[at] ?? true)),
        })
        ways.add(tally.by)
        // A total is never given together with one group.
        const shown = GROUPS.filter((group) => tally.ballots[group] !== undefined)
        if (shown.length === 1) wrong.push({ tally })
      }
      for (const { by, always, never } of seen.values()) {
        people.forEach((group, person) => {
          const own = by === 'group' ? people.filter((one) => one === group).length : people.length
          for (const at of OPTIONS.keys()) {
            const vote = person * OPTIONS.length + at
            if ((always[vote] || never[vote]) && (by === 'none' || own < K)) wrong.push({ piles, by, group, own })
          }
        })
      }
    }
    expect(wrong).toEqual([])
    // Where enough people are there, it has looked at a split, too; with one or two on devices, at no figure at all.
    if (a >= K && b >= K) expect([...ways]).toContain('group')
    if (a + b > 0 && a + b < K) expect([...ways]).toEqual(['none'])
  })
})
