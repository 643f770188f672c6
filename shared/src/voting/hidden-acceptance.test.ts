import { describe, expect, it } from 'vitest'
import type { GroupId } from '../session/agenda.ts'
import { ACCEPTANCES, acceptanceIsSafe, tallyAcceptance, type Acceptance, type AcceptancePaper } from './acceptance.ts'

/**
 * What the word about the mediator gives away, by trying everything. A *world* is what each person said. An onlooker who
 * saw who handed in a paper (the worst case) holds every world for possible that shows the same; a member who remembers
 * the own paper, every such world with that paper. A paper is *pinned* when all these worlds agree on it.
 */
const K = 3
const worldsOf = (people: readonly GroupId[], choices: readonly Acceptance[]): AcceptancePaper[][] =>
  people.reduce<AcceptancePaper[][]>(
    (worlds, group) => worlds.flatMap((world) => choices.map((says) => [...world, { group, says }])),
    [[]],
  )
const peopleOf = (a: number, b: number): GroupId[] => [
  ...Array.from({ length: a }, () => 'a' as const),
  ...Array.from({ length: b }, () => 'b' as const),
]

type Pinned = { readonly shown: string; readonly knows: string; readonly says: Acceptance }

/** Everything that is pinned, for an onlooker (`knows` is empty) and for each member who knows the own paper. */
const pinnedIn = (
  people: readonly GroupId[],
  tally = tallyAcceptance,
  choices: readonly Acceptance[] = ACCEPTANCES,
): readonly Pinned[] => {
  const seen = new Map<string, Set<Acceptance>[]>()
  const note = (key: string, world: readonly AcceptancePaper[]): void => {
    const known = seen.get(key) ?? people.map(() => new Set<Acceptance>())
    world.forEach(({ says }, at) => known[at]?.add(says))
    seen.set(key, known)
  }
  for (const world of worldsOf(people, choices)) {
    const shown = JSON.stringify(tally(world, K))
    note(`${shown}|`, world)
    world.forEach(({ says }, at) => note(`${shown}|${at}:${says}`, world))
  }
  return [...seen].flatMap(([key, sets]) => {
    const [shown = '', knows = ''] = key.split('|')
    return sets.flatMap((set, at) =>
      set.size === 1 && at !== Number.parseInt(knows, 10) ? [{ shown, knows, says: [...set][0] ?? 'pass' }] : [],
    )
  })
}

const small = [0, 1, 2, 3, 4].flatMap((a) => [0, 1, 2, 3, 4].map((b) => [a, b] as const))

describe('what the word about the mediator gives away', () => {
  it.each(small)(
    'BF9: with %i and %i papers nobody outside learns any, and no member a "not yet" or a pass',
    (a, b) => {
      const pinned = pinnedIn(peopleOf(a, b))
      expect(pinned.filter(({ knows }) => knows === '')).toEqual([])
      expect(pinned.filter(({ says }) => says !== 'yes')).toEqual([])
      // The one limit, which is said before: whoever alone said "not yet" among three or four can tell the others' yes.
      expect(pinned.every(({ knows, shown }) => knows.endsWith('not-yet') && shown.includes('"accepted"'))).toBe(true)
      if (a === 3 && b === 3) expect(pinned.length, 'the limit is met, so that this test can fail').toBeGreaterThan(0)
    },
  )

  it('BF9: with five and five each group has a word of its own, and even then no paper is pinned, for anybody', () => {
    // Passes only make fewer papers, which the sizes above have tried.
    expect(pinnedIn(peopleOf(5, 5), tallyAcceptance, ['yes', 'not-yet'])).toEqual([])
    const yes: AcceptancePaper[] = peopleOf(5, 5).map((group) => ({ group, says: group === 'a' ? 'yes' : 'not-yet' }))
    expect(tallyAcceptance(yes, K)).toEqual({
      outcome: 'not-yet',
      by: { a: 'accepted', b: 'not-yet' },
      ballots: 10,
    })
  })

  it('BF9: with a word for each group of four the test above would find it', () => {
    const split: typeof tallyAcceptance = (papers, k) => {
      const word = (group: GroupId) => {
        const said = papers.filter((paper) => paper.group === group && paper.says !== 'pass')
        return said.filter(({ says }) => says === 'yes').length * 2 > said.length ? 'accepted' : 'not-yet'
      }
      return { ...tallyAcceptance(papers, k), by: { a: word('a'), b: word('b') } }
    }
    expect(pinnedIn(peopleOf(3, 3), split).some(({ says }) => says === 'not-yet')).toBe(true)
  })

  it('BF9: half is not more than half, passes do not count, and k can ask for more than five', () => {
    const papers = (says: readonly Acceptance[], group: GroupId): AcceptancePaper[] =>
      says.map((one) => ({ group, says: one }))
    const fine = papers(['yes', 'yes', 'yes'], 'b')
    expect(tallyAcceptance([...papers(['yes', 'yes', 'not-yet', 'not-yet'], 'a'), ...fine], K).outcome).toBe('not-yet')
    expect(tallyAcceptance([...papers(['yes', 'yes', 'not-yet', 'pass'], 'a'), ...fine], K)).toEqual({
      outcome: 'accepted',
      ballots: 7,
    })
    expect(tallyAcceptance([...papers(['yes', 'yes', 'pass'], 'a'), ...fine], K)).toEqual({
      outcome: 'too-few',
      ballots: 6,
    })
    const six = [
      ...papers(Array(6).fill('yes') as Acceptance[], 'a'),
      ...papers(Array(6).fill('yes') as Acceptance[], 'b'),
    ]
    expect(tallyAcceptance(six, 7).by).toBeUndefined()
    expect(tallyAcceptance(six, 6).by).toEqual({ a: 'accepted', b: 'accepted' })
  })

  it('BF9, BL11: a round with slightly other people tells nothing', () => {
    expect(acceptanceIsSafe([], ['1', '2'], 3)).toBe(true)
    expect(acceptanceIsSafe([['1', '2', '3']], ['3', '2', '1'], 3)).toBe(true)
    expect(acceptanceIsSafe([['1', '2', '3', '4']], ['1', '2', '3'], 3)).toBe(false)
    expect(acceptanceIsSafe([['1', '2', '3', '4']], ['1', '2', '5'], 3)).toBe(true)
    const fine = ['a', 'a', 'a', 'b', 'b', 'b'].map((group): AcceptancePaper => ({
      group: group as GroupId,
      says: 'yes',
    }))
    expect(tallyAcceptance(fine, 3, false)).toEqual({ outcome: 'not-told', ballots: 6 })
  })
})
