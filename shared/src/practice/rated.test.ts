import { describe, expect, it } from 'vitest'
import { countsOf } from '../voting/rate.ts'
import { LARKFIELD, sideOf } from './larkfield.ts'
import { RATED } from './rated.ts'
import { peopleOf } from './shares.ts'

describe('PT1: the ratings of the case, dealt out to its people', () => {
  const counted = (values: ReadonlyMap<string, number>, group: 'a' | 'b') =>
    countsOf(peopleOf(group).flatMap((name) => values.get(name) ?? []))
  const onAxis = (values: ReadonlyMap<string, readonly number[]>, at: number) =>
    new Map([...values].map(([name, all]) => [name, all[at] ?? 0]))

  it('add up to the counts of each group, on each axis and in the guesses', () => {
    expect(RATED.assumption).toHaveLength(6)
    for (const group of ['a', 'b'] as const) {
      const side = sideOf(group)
      LARKFIELD.assumption_votes.forEach(([text, { imp, evi, guess }], at) => {
        const card = RATED.assumption[at]
        if (!card) throw new Error(`There is no card for "${text}".`)
        expect(card.text).toBe(text)
        expect(counted(onAxis(card.values, 0), group)).toEqual(imp[side])
        expect(counted(onAxis(card.values, 1), group)).toEqual(evi[side])
        expect(counted(card.guesses, group)).toEqual(guess?.[side] ?? [0, 0, 0, 0, 0])
      })
      LARKFIELD.milestone_confidence.forEach(([text, S, O], at) => {
        const card = RATED.milestone[at]
        if (!card) throw new Error(`There is no card for "${text}".`)
        expect([card.text, counted(onAxis(card.values, 0), group)]).toEqual([text, side === 'S' ? S : O])
      })
    }
  })
})
