import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sha256Hex } from '../lib/hash.ts'
import { GROUPS } from './agenda.ts'
import type { SessionEvent } from './events.ts'
import { splitEvent } from './log-chain.ts'
import { commitmentTo, firstByLot, isFairDraw } from './lot.ts'
import { Refused } from './refused.ts'
import { NOW, SAMPLES, SEED, starts } from './testing/sample-events.ts'
import { happens, refusal, STATES } from './testing/stories.ts'
import { transition } from './transition.ts'
import { extendTurn, planTurns, turnSums, turnToCome } from './turn-plan.ts'

const { turns, turnsSet, turnsDrawn, turnRuns, table } = STATES
const FIRST = firstByLot(SEED)
const SECOND = FIRST === 'a' ? 'b' : 'a'
const seed = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => sha256Hex(bytes))
const ends = (turn: number, seconds: number, group = turn % 2 === 0 ? FIRST : SECOND): SessionEvent => ({
  ...SAMPLES['turn-ended'],
  turn,
  group,
  seconds,
})
const begins = (turn: number): SessionEvent => ({
  ...SAMPLES['turn-begun'],
  turn,
  group: turn % 2 === 0 ? FIRST : SECOND,
})

describe('the lot', () => {
  it('TT2: the seal fits one seed, and a seed draws one group, each of them as often', () => {
    let a = 0
    fc.assert(
      fc.property(seed, seed, (one, other) => {
        expect(isFairDraw(commitmentTo(one), one, firstByLot(one))).toBe(true)
        expect(isFairDraw(commitmentTo(one), one, firstByLot(one) === 'a' ? 'b' : 'a')).toBe(false)
        if (one !== other) expect(isFairDraw(commitmentTo(one), other, firstByLot(other))).toBe(false)
        a += firstByLot(one) === 'a' ? 1 : 0
      }),
      { numRuns: 400, seed: 7 },
    )
    expect(a).toBeGreaterThan(160)
    expect(a).toBeLessThan(240)
  })

  it('TT2: only what the seal says is a draw; it is drawn once, and set again when all turns are over', () => {
    expect(refusal(turnsSet, { ...SAMPLES['turns-drawn'], first: SECOND })).toBe('other-lot')
    expect(refusal(turnsSet, { ...SAMPLES['turns-drawn'], seed: 'e'.repeat(64) })).toBe('other-lot')
    expect(refusal(turnsSet, SAMPLES['turns-set'])).toBe(null)
    for (const state of [turnsDrawn, turnRuns]) {
      expect(refusal(state, SAMPLES['turns-drawn'])).toBe('already-so')
      expect(refusal(state, SAMPLES['turns-set'])).toBe('already-so')
    }
    const over = happens(turnsDrawn, ends(0, 0), ends(1, 0), ends(2, 0), ends(3, 0))
    expect(turnToCome(over.turns!.plan)).toBe(-1)
    expect(happens(over, { ...SAMPLES['turns-set'], turns: 'turns-2' }).turns).toMatchObject({ first: null, plan: [] })
  })

  it('TT2: the seed is sealed in the log until the draw', () => {
    expect(JSON.stringify(splitEvent(SAMPLES['turns-set']).public)).not.toContain(SEED)
    expect(JSON.stringify(splitEvent(SAMPLES['turns-drawn']).public)).toContain(SEED)
  })
})

describe('turns', () => {
  it('TT1: they are set in their own step, and alternate', () => {
    const possible = Object.entries(STATES).filter(([, state]) => refusal(state, SAMPLES['turns-set']) === null)
    expect(possible.map(([name]) => name)).toEqual(['turns', 'turnsSet'])
    expect(turnsDrawn.turns?.plan.map(({ group, seconds }) => [group, seconds])).toEqual([
      [FIRST, 240],
      [SECOND, 240],
      [FIRST, 240],
      [SECOND, 240],
    ])
  })

  it('TT1: whatever is lengthened, both groups have the same seconds planned at every moment', () => {
    const extension = fc.record({ at: fc.nat(9), seconds: fc.integer({ min: 30, max: 600 }) })
    let longer = 0
    fc.assert(
      fc.property(
        fc.constantFrom(...GROUPS),
        fc.integer({ min: 1, max: 4 }),
        fc.array(extension),
        (first, each, all) => {
          let plan = planTurns(first, each, 240)
          let given = each * 240
          for (const { at, seconds } of all.filter((one) => one.at < each * 2)) {
            plan = extendTurn(plan, at, seconds)
            given += seconds
            expect(turnSums(plan)).toEqual({ a: { planned: given, spoken: 0 }, b: { planned: given, spoken: 0 } })
            longer += 1
          }
        },
      ),
    )
    expect(longer).toBeGreaterThan(50)
  })

  it('TT1: what one speaker gets more, the other group gets in its very next turn', () => {
    const seconds = extendTurn(planTurns('a', 3, 240), 1, 60).map((turn) => turn.seconds)
    expect(seconds).toEqual([240, 300, 300, 240, 240, 240])
  })

  it('TT2: eight of the sixteen figures draw group A, the other eight group B', () => {
    const drawn = Array.from({ length: 16 }, (_, at) => at.toString(16)).map((figure) => {
      const seed = Array.from({ length: 2000 }, (_, at) => commitmentTo(`${figure} ${at}`)).find((one) =>
        sha256Hex(one, ' begins').endsWith(figure),
      )
      return firstByLot(seed ?? '')
    })
    expect(drawn.join('')).toBe('aaaaaaaabbbbbbbb')
  })

  it('TT1: what the last speaker gets more, the other group gets in a turn of its own', () => {
    const last = happens(turnsDrawn, ends(0, 0), ends(1, 0), ends(2, 0), begins(3))
    const longer = happens(last, { ...SAMPLES['turns-extended'], turn: 3 })
    expect(longer.turns?.plan.slice(3)).toEqual([
      { group: SECOND, seconds: 300, spoken: null },
      { group: FIRST, seconds: 60, spoken: null },
    ])
    expect(longer.timer?.endsAt).toBe(NOW + 300_000)
  })

  it('TT1: a timer cannot give one group more than the other', () => {
    expect(refusal(turnRuns, SAMPLES['timer-set'])).toBe('turn-runs')
    expect(refusal(turnsDrawn, SAMPLES['timer-set'])).toBe(null)
  })

  it('TT3: one turn at a time, in their order, with its clock; the seconds that were spoken stand', () => {
    expect(turnRuns.timer).toEqual({ startedAt: NOW, endsAt: NOW + 240_000 })
    for (const [event, reason] of [
      [SAMPLES['turn-begun'], 'turn-runs'],
      [{ ...SAMPLES['turns-extended'], turn: 1 }, 'no-turn'],
      [ends(1, 20), 'no-turn'],
      [ends(0, 20, SECOND), 'no-turn'],
      [{ ...SAMPLES['turn-ended'], turns: 'others' }, 'no-turn'],
    ] as const)
      expect(refusal(turnRuns, event)).toBe(reason)
    const ended = happens(turnRuns, SAMPLES['turn-ended'])
    expect([ended.timer, ended.turns?.now, ended.turns?.plan[0]?.spoken]).toEqual([null, null, 231])
    expect(refusal(ended, begins(0))).toBe('no-turn')
    expect(refusal(ended, begins(2))).toBe('no-turn')
    expect(refusal(ended, begins(1))).toBe(null)
  })

  it('TT3: a turn goes by without having begun, with nothing spoken; turns are gone with their step', () => {
    expect(refusal(turnsDrawn, ends(0, 5))).toBe('no-turn')
    expect(happens(turnsDrawn, ends(0, 0)).turns?.plan[0]?.spoken).toBe(0)
    expect(happens(turnRuns, starts('agreements')).turns).toBe(null)
    expect(happens(turnsDrawn, starts('stories')).turns).toEqual(turnsDrawn.turns)
    expect(happens(turns, starts('close'), { type: 'session-ended' }).turns).toBe(null)
    expect(refusal(table, SAMPLES['turn-begun'])).toBe('no-turn')
  })

  it('TT3: no event about turns names a person', () => {
    const seats = Object.keys(table.seats)
    for (const type of ['turns-set', 'turns-drawn', 'turn-begun', 'turns-extended', 'turn-ended'] as const) {
      const keys = Object.keys(SAMPLES[type])
      expect(keys.filter((key) => ['seat', 'speaker', 'name', 'by'].includes(key))).toEqual([])
      for (const seat of seats) expect(JSON.stringify(SAMPLES[type])).not.toContain(seat)
    }
  })

  it('TT3: an old log, without any turns, folds as before', () => {
    expect(transition(table, SAMPLES['turn-ended'], NOW)).toBeInstanceOf(Refused)
    expect([table.turns, table.remoteFirst]).toEqual([null, false])
  })
})
