import { describe, expect, it } from 'vitest'
import { GROUPS, DAY_KINDS } from '../session/agenda.ts'
import { LARKFIELD, sideOf } from './larkfield.ts'
import { dealt, peopleOf, picksOf, PROPOSED } from './shares.ts'

describe('what the people of the case do', () => {
  it('PT1: their picks add up to the counts of the case, four at most', () => {
    for (const group of GROUPS) {
      const all = [...picksOf(group, 4).values()]
      expect(Math.max(...all.map((chosen) => chosen.length))).toBeLessThanOrEqual(4)
      for (const [text, s, o] of LARKFIELD.priority_votes)
        expect([text, all.filter((chosen) => chosen.includes(text)).length]).toEqual([text, group === 'a' ? s : o])
    }
  })

  it('PT1: their levels add up to the counts of each round', () => {
    for (const [at, [, { round1, round2 }]] of LARKFIELD.support.entries()) {
      const rounds = [round1, ...(round2 ? [round2] : [])]
      expect(PROPOSED[at]?.rounds).toHaveLength(rounds.length)
      for (const [round, counts] of rounds.entries()) {
        for (const group of GROUPS) {
          const levels = peopleOf(group).map((name) => PROPOSED[at]?.rounds[round]?.levels.get(name))
          expect(
            counts[sideOf(group)].map((_count, level) => levels.filter((one) => one === level + 1).length),
          ).toEqual(counts[sideOf(group)])
        }
      }
    }
  })

  it('PT1, OF2: nobody writes more cards of a kind than the cap of three, with or without whoever practises', () => {
    for (const kind of DAY_KINDS) {
      for (const group of GROUPS) {
        for (const players of [peopleOf(group), peopleOf(group).slice(1)]) {
          const cards = dealt(kind, group, players)
          expect(cards).toHaveLength(LARKFIELD.cards[kind].filter(([side]) => side === sideOf(group)).length)
          for (const name of players) expect(cards.filter((card) => card.name === name).length).toBeLessThanOrEqual(3)
        }
      }
    }
    expect(dealt('interest', 'a', [])).toEqual([])
  })
})
