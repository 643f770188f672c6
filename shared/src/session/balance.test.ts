import { describe, expect, it } from 'vitest'
import { balanceOf } from './balance.ts'
import type { SessionEvent } from './events.ts'
import { splitEvent } from './log-chain.ts'
import { firstByLot } from './lot.ts'
import { SAMPLES, SEED, supportFrozen } from './testing/sample-events.ts'

const log = (...events: readonly SessionEvent[]) => events.map((event) => ({ public: splitEvent(event).public }))
const FIRST = firstByLot(SEED)
const opened = (ballot: string): SessionEvent => ({ type: 'ballot-opened', ballot })
const frozen = (ballot: string): SessionEvent => ({ ...SAMPLES['options-frozen'], ballot })

describe('the balance of a session', () => {
  it('TT10: a log without anything of it is even', () => {
    const none = { turns: 0, planned: 0, spoken: 0, first: 0, extended: 0, focus: 0, walked: 0, apart: 0 }
    expect(balanceOf([])).toEqual({ groups: { a: none, b: none }, extensions: 0, revotes: 0, voids: 0, apart: 0 })
  })

  it('TT10: talk time, first turns, extensions and focus cards count by group', () => {
    const ended = { ...SAMPLES['turn-ended'], group: 'a', seconds: 200, planned: 240 } as const
    const { groups, extensions } = balanceOf(
      log(
        SAMPLES['turns-set'],
        SAMPLES['turns-drawn'],
        SAMPLES['turns-extended'],
        ended,
        { ...ended, seconds: 0 },
        { ...ended, group: 'b', seconds: 230 },
        SAMPLES['focus-set'],
        { ...SAMPLES['focus-set'], group: 'both' },
      ),
    )
    expect(groups.a).toMatchObject({ turns: 2, planned: 480, spoken: 200, extended: 60, focus: 1 })
    expect(groups.b).toMatchObject({ turns: 1, planned: 240, spoken: 230, extended: 60, focus: 2 })
    expect([groups[FIRST].first, groups[FIRST === 'a' ? 'b' : 'a'].first, extensions]).toEqual([1, 0, 1])
  })

  it('TT10, RV7: a card that a walk had in front counts once for its group, also where it was taken back', () => {
    const card = SAMPLES['walk-card']
    const [own, others] = [{ ...card, group: 'a' } as const, { ...card, group: 'b' } as const]
    const back = SAMPLES['walk-back']
    const { groups } = balanceOf(
      log(SAMPLES['walk-set'], SAMPLES['walk-drawn'], own, others, back, others, own, back, SAMPLES['walk-ended']),
    )
    expect([groups.a.walked, groups.b.walked]).toEqual([1, 1])
    expect(groups[SAMPLES['walk-drawn'].first].first).toBe(1)
    // Of another walk nothing is taken back that was in front in this one.
    expect(balanceOf(log(SAMPLES['walk-set'], own, SAMPLES['walk-set'], back)).groups.a.walked).toBe(1)
  })

  it('TT10, CA8: minutes of separate talks count by group, those with single people apart', () => {
    const talk = { ...SAMPLES['caucus-ended'], minutes: 7 } as const
    const { groups, apart } = balanceOf(
      log({ ...talk, with: 'b' }, { ...talk, with: 'b', minutes: 5 }, { ...talk, with: 'person', minutes: 3 }),
    )
    expect([groups.a.apart, groups.b.apart, apart]).toEqual([0, 12, 3])
  })

  it('TT10: a re-vote is a second ballot about the same; options that were frozen anew are not', () => {
    expect(balanceOf(log(frozen('one'), frozen('two'), opened('two'))).revotes).toBe(0)
    expect(balanceOf(log(frozen('one'), opened('one'), frozen('two'), opened('two'))).revotes).toBe(1)
    const other = { ...supportFrozen('three'), support: { proposal: 'another', rule: { share: [2, 3] } } } as const
    const checks = log(supportFrozen('one'), opened('one'), supportFrozen('two'), opened('two'), other, opened('three'))
    expect(balanceOf(checks).revotes).toBe(1)
    expect(balanceOf([...checks, ...log(SAMPLES['ballot-voided'])]).voids).toBe(1)
  })
})
