import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differentCells, roleCells, rolesWrong, settledParts, type RoleParts } from './role-grid.ts'

const parties = fc.subarray(['a', 'b', 'lane-1', 'lane-2', 'lane-3'])
const reading: fc.Arbitrary<RoleParts> = fc.record({ answers: parties, does: parties, asked: parties, told: parties })

describe('the role grid', () => {
  it('RG4: a cell is the same exactly when both groups named the same parties in it', () => {
    const a: RoleParts = { answers: ['a'], does: ['b', 'lane-1'], asked: [], told: ['a'] }
    const b: RoleParts = { answers: ['b'], does: ['b', 'lane-1'], asked: ['lane-1'], told: ['a'] }
    expect(roleCells(a, b)).toEqual([
      { part: 'answers', both: [], only: { a: ['a'], b: ['b'] }, same: false },
      { part: 'does', both: ['b', 'lane-1'], only: { a: [], b: [] }, same: true },
      { part: 'asked', both: [], only: { a: [], b: ['lane-1'] }, same: false },
      { part: 'told', both: ['a'], only: { a: [], b: [] }, same: true },
    ])
    expect(differentCells([{ a, b }])).toBe(2)
    expect(differentCells([])).toBe(0)
  })

  it('RG4: who is in a cell is in both readings or in one, whichever group comes first', () => {
    fc.assert(
      fc.property(reading, reading, (a, b) => {
        const back = roleCells(b, a)
        for (const cell of roleCells(a, b)) {
          const { part, both, only, same } = cell
          expect([...both, ...only.a].toSorted()).toEqual([...a[part]].toSorted())
          expect([...both, ...only.b].toSorted()).toEqual([...b[part]].toSorted())
          expect(same).toBe(new Set([...a[part], ...b[part]]).size === both.length)
          expect(back).toContainEqual({ part, both: both.toSorted(), only: { a: only.b, b: only.a }, same })
        }
      }),
    )
  })

  it('RG2: exactly one answers, somebody does it, and nobody is named twice', () => {
    const whole: RoleParts = { answers: ['a'], does: ['b'], asked: [], told: [] }
    expect(rolesWrong(whole)).toBeNull()
    expect(rolesWrong({ ...whole, answers: [] })).toBe('answers')
    expect(rolesWrong({ ...whole, answers: ['a', 'b'] })).toBe('answers')
    expect(rolesWrong({ ...whole, does: [] })).toBe('does')
    expect(settledParts({ ...whole, does: ['lane-1', 'b', 'lane-1'] }).does).toEqual(['b', 'lane-1'])
  })
})
