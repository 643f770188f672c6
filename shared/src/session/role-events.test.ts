import { describe, expect, it } from 'vitest'
import { fills, NOW, ROLE_PARTS_OF_A, SAMPLES, starts } from './testing/sample-events.ts'
import { happens, refusal, STATES } from './testing/stories.ts'

const OTHER = { ...SAMPLES['roles-frozen'], milestones: [{ id: 'milestone-2', hash: '3'.repeat(64) }] }

describe('the events of the role grid', () => {
  it('RG1: milestones are frozen in their own step, some at least, and not while grids are filled', () => {
    expect(refusal(STATES.map, SAMPLES['roles-frozen'])).toBe('not-in-this-step')
    expect(refusal(STATES.roles, { ...SAMPLES['roles-frozen'], milestones: [] })).toBe('nothing-there')
    expect(refusal(STATES.filling, OTHER)).toBe('already-so')
    expect(refusal(STATES.rolesShown, SAMPLES['roles-frozen'])).toBe('already-so')
  })

  it('RG2: a reading names one who answers, somebody who does it, and parties of the grid only', () => {
    const wrong = [
      { ...ROLE_PARTS_OF_A, answers: [] },
      { ...ROLE_PARTS_OF_A, answers: ['a', 'b'] },
      { ...ROLE_PARTS_OF_A, does: [] },
      { ...ROLE_PARTS_OF_A, told: ['seat-a1'] },
    ]
    for (const parts of wrong)
      expect(refusal(STATES.filling, fills('a', 'milestone-1', parts)[0])).toBe('nothing-there')
    expect(refusal(STATES.filling, fills('a', 'milestone-2')[0])).toBe('nothing-there')
    expect(refusal(STATES.roles, fills('a')[0])).toBe('not-in-this-step')
    expect(refusal(STATES.map, fills('a')[0])).toBe('not-in-this-step')
    expect(refusal(STATES.filling, fills('a')[0])).toBeNull()
    const stands = happens(STATES.filling, fills('a')[0])
    expect(refusal(stands, { ...fills('a')[0], proposal: 'another' } as never)).toBe('proposal-stands')
    // The other group's reading stands beside it, and so does another act of the own group.
    expect(refusal(stands, fills('b')[0])).toBeNull()
    const release = { type: 'proposed', proposal: 'release', group: 'a', act: 'release', holdsAt: NOW } as const
    expect(refusal(stands, { ...release, answer: 'yes' })).toBeNull()
  })

  it('RG3: readings are shown when both groups have given all, and not before', () => {
    const one = happens(STATES.filling, ...fills('a'))
    expect(refusal(one, SAMPLES['roles-shown'])).toBe('not-all-in')
    expect(refusal(STATES.roles, SAMPLES['roles-shown'])).toBe('wrong-stage')
    expect(STATES.allFilled.roles.lines.map(({ shown }) => shown)).toEqual([false])
    expect(STATES.rolesShown.roles).toMatchObject({ stage: 'shown', lines: [{ shown: true }] })
  })

  it('RG4: after it was shown a group changes its reading; what was shown stands while others are filled', () => {
    const parts = { ...ROLE_PARTS_OF_A, told: ['b'] }
    const changed = happens(STATES.rolesShown, ...fills('b', 'milestone-1', parts), SAMPLES['roles-shown'])
    expect(changed.roles.lines[0]).toMatchObject({ shown: true, fills: { a: ROLE_PARTS_OF_A, b: parts } })

    const both = {
      ...OTHER,
      milestones: [...SAMPLES['roles-frozen'].milestones, ...OTHER.milestones],
    }
    const again = happens(changed, both)
    expect(again.roles.stage).toBe('fill')
    expect(again.roles.lines.map(({ shown }) => shown)).toEqual([true, false])
    expect(refusal(again, fills('a')[0])).toBe('already-so')
    expect(refusal(again, fills('a', 'milestone-2')[0])).toBeNull()
    // Where somebody who was named is no party any more, that milestone is filled anew.
    const fewer = happens(changed, { ...both, parties: [{ id: 'a' }, { id: 'b' }] })
    expect(fewer.roles.lines.map(({ shown }) => shown)).toEqual([false, false])
  })

  it('RG2: what stands before a group goes with the step, and what holds stays', () => {
    const left = happens(STATES.filling, ...fills('a'), fills('b')[0], starts('break-1'))
    expect(left.proposals).toEqual([])
    expect(left.roles.lines[0]?.fills).toEqual({ a: ROLE_PARTS_OF_A })
    expect(happens(left, starts('roles')).roles.stage).toBe('fill')
  })
})
