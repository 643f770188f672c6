import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { minutesOf, type Step } from './agenda.ts'
import { beginnings, breakHints, planNow } from './plan-clock.ts'

const NOON = 43_200_000
const at = (minutes: number): number => NOON + minutes * 60_000
const map = (id: string, minutes: number): Step => ({ id, act: 'map', minutes })
const pause = (id: string, minutes: number): Step => ({ id, act: 'break', minutes })

type Status = 'done' | 'now' | 'next' | 'skipped'
const day = (statuses: readonly Status[], begins: readonly (readonly [string, number])[], planned = 60) => ({
  steps: statuses.map((status, n) => ({ ...map(`s${n}`, 20), status })),
  current: statuses.indexOf('now'),
  begins: begins.map(([step, minute]) => ({ step, at: at(minute) })),
  planned,
})

describe('the plan of a day', () => {
  it('AD5: each step begins when those before it end', () => {
    expect(beginnings([map('a', 10), map('b', 5), pause('c', 15)])).toEqual([0, 10, 15, 30])
    expect(beginnings([])).toEqual([0])
  })

  it('AD5: a break is hinted at where more than ninety minutes pass without one, once a stretch', () => {
    const long = [map('a', 40), map('b', 50), map('c', 10), map('d', 60), pause('e', 10), map('f', 90)]
    expect([...breakHints(long)]).toEqual([[2, 160]])
    expect([...breakHints([map('a', 90)])]).toEqual([])
    expect([...breakHints([map('a', 91)])]).toEqual([])
    expect([...breakHints([map('a', 91), map('b', 1)])]).toEqual([[1, 92]])
    expect([...breakHints([map('a', 60), pause('b', 5), map('c', 60), map('d', 60)])]).toEqual([[3, 120]])
  })
})

describe('ahead or behind', () => {
  it('AD6: nobody is ahead or behind before the first step', () => {
    expect(planNow(day(['next', 'next', 'next'], []), NOON)).toBe(null)
  })

  it('AD6: a step that takes longer makes the day late, minute by minute, and not before', () => {
    const first = day(['now', 'next', 'next'], [['s0', 0]])
    expect(planNow(first, at(0))?.behind).toBe(0)
    expect(planNow(first, at(20))?.behind).toBe(0)
    expect(planNow(first, at(32))).toEqual({
      behind: 12,
      ends: at(72),
      begins: new Map([
        ['s1', at(32)],
        ['s2', at(52)],
      ]),
    })
  })

  it('AD6: a step that ends early, or is passed over, brings the day ahead', () => {
    const begins = [
      ['s0', 0],
      ['s1', 12],
    ] as const
    expect(planNow(day(['done', 'now', 'next'], begins), at(13))?.behind).toBe(-8)
    expect(
      planNow(
        day(
          ['done', 'skipped', 'now'],
          [
            ['s0', 0],
            ['s2', 20],
          ],
        ),
        at(21),
      )?.behind,
    ).toBe(-20)
  })

  it('AD6: going back gives a step what its minutes have left, and what comes after it is not done twice', () => {
    const back = day(
      ['now', 'done', 'next'],
      [
        ['s0', 0],
        ['s1', 15],
        ['s0', 25],
      ],
    )
    expect(planNow(back, at(26))).toMatchObject({ ends: at(50), behind: -10 })
    expect(planNow(back, at(40))).toMatchObject({ ends: at(60), behind: 0 })
  })

  it('AD6: the plan is what the day began with, so a step that is taken away brings it nearer', () => {
    const before = day(['now', 'next', 'next'], [['s0', 0]])
    const late = planNow(before, at(32))?.behind ?? 0
    const shorter = { ...before, steps: before.steps.slice(0, 2) }
    expect(planNow(shorter, at(32))?.behind).toBe(late - 20)
  })

  it('AD6: whatever the minutes, an hour later nobody is less behind, and what is to come follows step by step', () => {
    let seen = 0
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 8 }),
        fc.nat(300),
        (minutes, passed) => {
          const steps = minutes.map((each, n) => ({
            ...map(`s${n}`, each),
            status: n === 0 ? ('now' as const) : ('next' as const),
          }))
          const state = { steps, current: 0, begins: [{ step: 's0', at: NOON }], planned: minutesOf(steps) }
          const [now, later] = [planNow(state, at(passed)), planNow(state, at(passed + 60))]
          expect(now?.behind).toBe(Math.max(0, passed - (minutes[0] ?? 0)))
          expect((later?.behind ?? 0) - (now?.behind ?? 0)).toBeGreaterThanOrEqual(0)
          const times = [...(now?.begins.values() ?? []), now?.ends ?? 0]
          for (const [n, time] of times.slice(1).entries()) {
            expect(time - (times[n] ?? 0)).toBe((minutes[n + 1] ?? 0) * 60_000)
            seen += 1
          }
        },
      ),
    )
    expect(seen).toBeGreaterThan(50)
  })
})
