import fc from 'fast-check'
import { expect, it } from 'vitest'
import { GROUPS } from '../session/agenda.ts'
import { mixCounts, type SaidMix } from './mix-counts.ts'

const said = (group: 'a' | 'b', role: string, count: number): readonly SaidMix[] =>
  Array.from({ length: count }, () => ({ group, mix: { role, site: '', shift: '' } }))

it('IN8: the figure of a group from k people on, else the total from k on, else not even the word', () => {
  const people = [
    ...said('a', 'Planner', 3),
    ...said('b', ' planner  ', 1),
    ...said('a', 'Driver', 2),
    ...said('b', 'driver', 1),
    ...said('a', 'Night  nurse', 3),
    ...said('b', 'night nurse', 4),
    ...said('b', 'Director', 1),
    ...said('b', '', 6),
  ]
  expect(mixCounts(people, 3)).toEqual({
    role: [
      { word: 'Driver', total: 3 },
      { word: 'Night nurse', a: 3, b: 4 },
      { word: 'Planner', a: 3 },
    ],
    site: [],
    shift: [],
  })
})

it('IN8: whatever people say, no figure is under k, and a total stands beside no group', () => {
  const word = fc.constantFrom('', 'Planner', 'planner', 'Driver ', 'Night shift')
  const one = fc.record({
    group: fc.constantFrom(...GROUPS),
    mix: fc.record({ role: word, site: word, shift: word }),
  })
  let told = 0
  fc.assert(
    fc.property(fc.array(one, { minLength: 12, maxLength: 40 }), fc.integer({ min: 3, max: 5 }), (people, k) => {
      for (const count of Object.values(mixCounts(people, k)).flat()) {
        const figures = [count.total, count.a, count.b].filter((figure) => figure !== undefined)
        expect(figures.length).toBeGreaterThan(0)
        for (const figure of figures) expect(figure).toBeGreaterThanOrEqual(k)
        expect(count.total !== undefined && (count.a !== undefined || count.b !== undefined)).toBe(false)
        told += 1
      }
    }),
  )
  expect(told).toBeGreaterThan(50)
})
