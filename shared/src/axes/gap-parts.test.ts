import { describe, expect, it } from 'vitest'
import type { GroupId } from '../session/agenda.ts'
import type { FiveCounts } from '../session/tallies.ts'
import type { CardRating } from '../voting/ratings-of.ts'
import { gapParts } from './gap-parts.ts'
import { ratedOf } from './rated.ts'

type Pair = Readonly<Record<GroupId, FiveCounts>>
const on = (axis: 'evidence' | 'importance', pair: Pair): CardRating => ({
  axis,
  ballot: 'one',
  round: 1,
  by: 'group',
  ...pair,
})
const partsOf = (evidence: Pair, importance: Pair) => {
  const rated = ratedOf([on('evidence', evidence), on('importance', importance)])
  return rated?.by === 'group' ? gapParts(rated) : null
}

const apart: Pair = { a: [0, 0, 0, 1, 5], b: [5, 3, 1, 0, 0] }
const turned: Pair = { a: apart.b, b: apart.a }
const alike: Pair = { a: [0, 1, 3, 1, 0], b: [0, 1, 3, 1, 0] }
const spread: Pair = { a: [3, 0, 0, 0, 3], b: [0, 1, 7, 1, 0] }

describe('what is said of the gap on the map of assumptions', () => {
  it('BL29, AX3: names the group that is higher, on both axes at once only where both say the same', () => {
    expect(partsOf(apart, apart)).toEqual([{ of: 'both', gap: 'clear', higher: 'a' }])
    expect(partsOf(apart, turned)).toEqual([
      { of: 'evidence', gap: 'clear', higher: 'a' },
      { of: 'importance', gap: 'clear', higher: 'b' },
    ])
    expect(partsOf(spread, alike)).toEqual([{ of: 'evidence', gap: 'clear', higher: 'neither' }])
    expect(partsOf(alike, alike)).toEqual([])
  })

  it('FI14: of a record that was made before it says the gap, and no group', () => {
    expect(gapParts({ gap: { evidence: 'some', importance: 'some' } })).toEqual([{ of: 'both', gap: 'some' }])
  })
})
