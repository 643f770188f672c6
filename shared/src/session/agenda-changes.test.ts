import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agendaChanges } from './agenda-changes.ts'
import { agendaStory } from './agenda-story.ts'
import type { Step } from './agenda.ts'
import type { SessionEvent } from './events.ts'
import { stepsOf } from './templates.ts'

const STEPS = stepsOf('retrospective')
const ids = (steps: readonly Step[]): readonly string[] => steps.map(({ id }) => id)
const told = (events: readonly SessionEvent[]) =>
  agendaStory(events.map((event, at) => ({ seq: at + 1, at, public: event, previous: '', hash: '' })))

describe('what was changed of an agenda', () => {
  it('AD4: what came, went and was moved, and other minutes, each by itself', () => {
    const pause: Step = { id: 'break-1', act: 'break', minutes: 10 }
    const [open, ...rest] = STEPS
    const close = rest.at(-1)
    if (!open || !close) throw new Error('This template has no steps.')
    const after = [{ ...open, minutes: 9 }, close, ...rest.slice(1, -1), pause]
    const changes = agendaChanges(STEPS, after)
    expect(ids(changes.added)).toEqual(['break-1'])
    expect(ids(changes.removed)).toEqual(['signals'])
    expect(ids(changes.moved)).toEqual(['close'])
    expect(changes.minutes).toEqual([{ step: after[0], from: 5, to: 9 }])
    expect(changes.chosen).toEqual([])
    const picks = STEPS.map((step) => ('cap' in step ? { ...step, cap: 2 } : step))
    expect(ids(agendaChanges(STEPS, picks).chosen)).toEqual(['priorities'])
  })

  it('AD4: taking what was moved out of both orders leaves the same order, whatever was moved', () => {
    let moves = 0
    fc.assert(
      fc.property(fc.shuffledSubarray(STEPS.slice()), (after) => {
        const moved = new Set(ids(agendaChanges(STEPS, after).moved))
        moves += moved.size
        const standing = (steps: readonly Step[]) => ids(steps).filter((id) => !moved.has(id))
        const left = STEPS.filter(({ id }) => after.some((step) => step.id === id))
        expect(standing(after)).toEqual(standing(left))
      }),
    )
    expect(moves).toBeGreaterThan(20)
  })

  it('AD4: nothing changed says nothing', () => {
    expect(agendaChanges(STEPS, STEPS)).toEqual({ added: [], removed: [], moved: [], minutes: [], chosen: [] })
  })
})

describe('what the log tells of the agenda', () => {
  const created = { type: 'session-created', template: 'retrospective', k: 3, cap: 3, steps: STEPS } as const
  const starts = (step: string) => ({ type: 'step-started', step }) as const

  it('ST1, AD4: skipping, repeating and going back follow from the steps that began', () => {
    const story = told([
      created,
      starts('open'),
      starts('table'),
      starts('table'),
      starts('open'),
      starts('table'),
      starts('reveal-helped'),
    ])
    const how = [2, 3, 4, 5, 6, 7].map((seq) => {
      const one = story.get(seq)
      return one?.of === 'step' ? [one.how, ids(one.passed)] : null
    })
    expect(how).toEqual([
      ['first', []],
      ['first', ['signals', 'write-helped', 'write-frustrations']],
      ['again', []],
      ['back', []],
      ['again', ['signals', 'write-helped', 'write-frustrations']],
      ['first', []],
    ])
  })

  it('AD4: each change is told against the agenda before it, and steps keep their names when they have gone', () => {
    const fewer = STEPS.filter(({ id }) => id !== 'priorities')
    const story = told([
      created,
      { type: 'agenda-set', steps: fewer, start: 540 },
      { type: 'agenda-set', steps: STEPS },
    ])
    expect(story.get(2)).toMatchObject({
      of: 'agenda',
      start: 540,
      changes: { removed: [{ id: 'priorities' }], added: [] },
    })
    expect(story.get(3)).toMatchObject({
      of: 'agenda',
      start: null,
      changes: { removed: [], added: [{ id: 'priorities' }] },
    })
  })

  it('AD7: a step that was let be on purpose says so once, and is not told again as passed over', () => {
    const story = told([created, { type: 'step-skipped', step: 'open' }, starts('signals')])
    expect(story.get(2)).toMatchObject({ of: 'skipped', step: { id: 'open' } })
    expect(story.get(3)).toMatchObject({ how: 'first', passed: [] })
  })

  it('AD9: a log of before tells its steps by the agenda of then', () => {
    const story = told([{ type: 'session-created', template: 'two-by-two', k: 3, cap: 3 }, starts('agreements')])
    expect(story.get(2)).toMatchObject({ step: { id: 'agreements' }, passed: [{ id: 'open' }, { id: 'two-by-two' }] })
  })
})
