import { expect, it } from 'vitest'
import { drafts, LARKFIELD, picks } from './case.ts'

it('the picks of the people add up to the counts of the case', () => {
  for (const [group, column] of [
    ['a', 1],
    ['b', 2],
  ] as const) {
    const all = [...picks(group).values()]
    expect(Math.max(...all.map((chosen) => chosen.length))).toBeLessThanOrEqual(4)
    for (const row of LARKFIELD.priority_votes) {
      expect(all.filter((chosen) => chosen.includes(row[0])).length, row[0]).toBe(row[column])
    }
  }
})

it('nobody writes more cards of a kind than may be shared', () => {
  for (const kind of ['interest', 'frustration', 'assumption'] as const) {
    const all = drafts(kind)
    expect(all).toHaveLength(LARKFIELD.cards[kind].length)
    for (const { name } of all) expect(all.filter((one) => one.name === name).length).toBeLessThanOrEqual(3)
  }
})
