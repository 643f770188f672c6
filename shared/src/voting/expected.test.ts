import { describe, expect, it } from 'vitest'
import larkfield from '../practice/larkfield.json' with { type: 'json' }
import { GROUPS, type GroupId } from '../session/agenda.ts'
import type { FiveCounts } from '../session/tallies.ts'
import { rate, resultOf, tallyApproval } from './approve.ts'
import { changeOf } from './change.ts'
import { coOrientation, direction, gap, low, mean, median, overlap } from './rate-measures.ts'
import { DEFAULT_SUPPORT_RULE, supportShares, tallySupport } from './support.ts'

/**
 * Every figure that the case expects, by its path, beside what the product computes from the case's raw votes. The test
 * walks the keys of the case itself: a key that nothing computes fails it, as does a computed one that is not in the case.
 */
type Tree = string | number | boolean | null | { readonly [key: string]: Tree } | readonly Tree[]
const leavesOf = (tree: Tree, path: readonly (string | number)[] = []): readonly (readonly [string, Tree])[] =>
  tree !== null && typeof tree === 'object'
    ? Object.entries(tree).flatMap(([key, below]) => leavesOf(below, [...path, key]))
    : [[path.join('.'), tree]]

/** What is in the case and is no measure of the product, with the reason. */
const NO_MEASURES: readonly (readonly [path: RegExp, reason: string])[] = [
  [/^support\.\d+\.round\d\.[SO]\.median$/, 'levels of support are names in an order, so nothing says their middle'],
]

type Sides = Readonly<Record<'S' | 'O', readonly number[]>>
const five = ([one = 0, two = 0, three = 0, four = 0, most = 0]: readonly number[]): FiveCounts => [
  one,
  two,
  three,
  four,
  most,
]
const SIDE = { a: 'S', b: 'O' } as const
const pairOf = (sides: Sides) => ({ a: five(sides.S), b: five(sides.O) })
const bySide = (of: (group: GroupId) => Tree): Tree => ({ S: of('a'), O: of('b') })
const peopleOf = (side: string): number => larkfield.people.filter(([of]) => of === side).length
const n = { a: peopleOf('S'), b: peopleOf('O') }

const assumptions = (
  larkfield.assumption_votes as unknown as [string, Readonly<Record<'imp' | 'evi', Sides>> & { guess?: Sides }][]
).map(([text, votes]): Tree => {
  const axes = { imp: pairOf(votes.imp), evi: pairOf(votes.evi) }
  const ofAxis = ([name, pair]: [string, (typeof axes)['imp']]): Record<string, Tree> => ({
    [`${name}_median`]: bySide((group) => median(pair[group])),
    [`${name}_gap`]: gap(pair.a, pair.b),
    [`${name}_cliff`]: direction(pair.a, pair.b),
    [`${name}_overlap`]: overlap(pair.a, pair.b),
  })
  const guess = votes.guess && pairOf(votes.guess)
  const knows = (group: GroupId) => guess && coOrientation(axes.imp, guess, group)
  return {
    text,
    ...Object.assign({}, ...Object.entries(axes).map(ofAxis)),
    ...(guess
      ? {
          guess_error: bySide((group) => knows(group)?.error ?? null),
          assumed_gap: bySide((group) => knows(group)?.assumedGap ?? null),
        }
      : {}),
  }
})

const priorityVotes = larkfield.priority_votes as unknown as readonly [string, number, number][]
const papers = GROUPS.flatMap((group) =>
  Array.from({ length: n[group] }, (_, person) => ({
    group,
    choice: priorityVotes.filter(([, a, b]) => (group === 'a' ? a : b) > person).map(([text]) => text),
  })),
)
const texts = priorityVotes.map(([text]) => text)
const approved = resultOf(
  tallyApproval(texts, papers, larkfield.k),
  Object.fromEntries(texts.map((text) => [text, text])),
)
const priorities = texts.map((text): Tree => {
  const one = [...approved.common, ...approved.one, ...approved.others].find((found) => found.text === text)
  const [rateS, rateO] = [rate(one?.a ?? -1, n.a), rate(one?.b ?? -1, n.b)]
  return {
    text,
    S: one?.a ?? null,
    O: one?.b ?? null,
    total: one?.total ?? null,
    rateS,
    rateO,
    floor: Math.min(rateS, rateO),
    product: rateS * rateO,
    both: approved.common.some((found) => found.text === text),
  }
})

const supportRound = (round: Sides): Tree => {
  const given = GROUPS.flatMap((group) =>
    round[SIDE[group]].flatMap((count, at) => Array.from({ length: count }, () => ({ group, level: at + 1 }))),
  )
  const tally = tallySupport(given, larkfield.k, DEFAULT_SUPPORT_RULE)
  const shares = supportShares(tally)
  const side = (group: GroupId): Tree => {
    const at = (level: number) => tally.levels.find((one) => one.level === level)?.[group] ?? null
    return {
      n: tally.ballots[group] ?? null,
      support: shares && shares[group].supporting / shares[group].counted,
      reluctant: shares && shares[group].goesAlong,
      talk: at(5),
      serious: at(7),
      veto: at(8),
    }
  }
  return { S: side('a'), O: side('b'), carried: tally.carried === 'carried' }
}
const support = (larkfield.support as unknown as [string, Record<string, Sides>][]).map(([text, rounds]): Tree => ({
  text,
  ...Object.fromEntries(
    Object.entries(rounds).flatMap(([name, round]) => (name === 'change' ? [] : [[name, supportRound(round)]])),
  ),
}))

const confidence = (larkfield.milestone_confidence as unknown as [string, number[], number[]][]).map(
  ([text, S, O]): Tree => {
    const pair = pairOf({ S, O })
    return {
      text,
      median: bySide((group) => median(pair[group])),
      gap: gap(pair.a, pair.b),
      low: bySide((group) => low(pair[group])),
    }
  },
)

const WORDS = {
  chance: 'could easily be chance',
  some: 'some sign of a change',
  unlikely: 'unlikely to be chance alone',
}
const waveOf = (when: 'before' | 'after', at: number) =>
  pairOf({ S: larkfield.pulse[when].S[at] ?? [], O: larkfield.pulse[when].O[at] ?? [] })
const pulse = larkfield.pulse_items.map((text, at): Tree => {
  const waves = { before: waveOf('before', at), after: waveOf('after', at) }
  const wave = (when: 'before' | 'after'): Tree => ({
    mean: bySide((group) => mean(waves[when][group])),
    median: bySide((group) => median(waves[when][group])),
    gap: gap(waves[when].a, waves[when].b),
  })
  const change = (group: GroupId): Tree => {
    const found = changeOf(waves.before[group], waves.after[group])
    return found && { dmean: found.difference, p: found.p, word: WORDS[found.word] }
  }
  return { text, before: wave('before'), after: wave('after'), change: bySide(change) }
})

const COMPUTED = new Map(leavesOf({ n: { S: n.a, O: n.b }, assumptions, priorities, support, confidence, pulse }))
const EXPECTED = leavesOf(larkfield.expected as unknown as Tree)
const isNoMeasure = (path: string): boolean => NO_MEASURES.some(([one]) => one.test(path))

describe('BL8, BL12, BL19, BL20, BL29, PU6: every figure that the Larkfield case expects', () => {
  it('is computed, and is the same to a thousandth', () => {
    const wrong = EXPECTED.filter(([path]) => !isNoMeasure(path)).flatMap(([path, value]) => {
      const found = COMPUTED.get(path)
      const isSame =
        typeof value === 'number' ? typeof found === 'number' && Math.abs(found - value) < 0.001 : found === value
      return isSame ? [] : [{ path, expected: value, found }]
    })
    expect(wrong).toEqual([])
  })

  it('leaves nothing out: what is no measure is named, is there, and is not computed', () => {
    const paths = new Set(EXPECTED.map(([path]) => path))
    expect([...COMPUTED.keys()].filter((path) => !paths.has(path))).toEqual([])
    for (const [path] of NO_MEASURES) expect([...paths].some((one) => path.test(one))).toBe(true)
    expect([...paths].filter(isNoMeasure).filter((path) => COMPUTED.has(path))).toEqual([])
    expect([paths.size, [...paths].filter(isNoMeasure).length]).toEqual([377, 14])
  })
})
