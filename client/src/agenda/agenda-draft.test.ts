import { stepFrom } from '@parley/shared/session/step-library'
import { stepsOf } from '@parley/shared/session/templates'
import { describe, expect, it } from 'vitest'
import {
  draftOf,
  draftOfSession,
  firstPlace,
  mayMove,
  moved,
  stepsOfDraft,
  usualPlace,
  whyStays,
  withChange,
  without,
  withStep,
} from './agenda-draft.ts'

const STEPS = stepsOf('retrospective').filter(({ id }) => id !== 'signals')
const draft = draftOfSession(STEPS, null)
const NOBODY: ReadonlySet<string> = new Set()
const begun = new Set(['open', 'write-helped'])
const keys = (one: typeof draft): readonly string[] => one.steps.map(({ key }) => key)

describe('an agenda that is being arranged', () => {
  it('AD1: what was not touched is sent as it is, with its ids, and a template without', () => {
    expect(stepsOfDraft(draft)).toEqual(STEPS)
    for (const step of stepsOfDraft(draftOf(STEPS, 540)) ?? []) expect(stepFrom(step)).not.toBe(null)
  })

  it('AD1: nothing is sent while a figure is none', () => {
    for (const minutes of ['', '0', '241', 'ten', '1.5', '-3'])
      expect(stepsOfDraft(withChange(draft, 'open', { minutes }))).toBe(null)
    for (const cap of ['', '0', '21']) expect(stepsOfDraft(withChange(draft, 'priorities', { cap }))).toBe(null)
    expect(stepsOfDraft(withChange(draft, 'open', { minutes: ' 7 ' }))?.[0]).toEqual({ ...STEPS[0], minutes: 7 })
    const kinds = withChange(draft, 'table', { kinds: ['assumption'] })
    expect(stepsOfDraft(kinds)?.find(({ id }) => id === 'table')).toMatchObject({ kinds: ['assumption'] })
    expect(stepsOfDraft({ ...draft, steps: [] })).toBe(null)
  })

  it('AD1, TT1: talk turns bring their minutes and how many for each group, within the limits of turns', () => {
    const day = draftOfSession(stepsOf('joint-day'), null)
    const stories = (one: typeof day) => stepsOfDraft(one)?.find(({ id }) => id === 'stories')
    expect(stories(day)).toMatchObject({ turn: 4, each: 4 })
    expect(stories(withChange(day, 'stories', { turn: '6', each: '3' }))).toMatchObject({ turn: 6, each: 3 })
    for (const turn of ['', '0', '31', '2.5']) expect(stepsOfDraft(withChange(day, 'stories', { turn }))).toBe(null)
    for (const each of ['', '0', '21']) expect(stepsOfDraft(withChange(day, 'stories', { each }))).toBe(null)
    const most = stories(withChange(day, 'stories', { turn: '30', each: '20' }))
    expect(stepFrom(most)).not.toBe(null)
  })

  it('AD2: what has begun neither moves nor goes, and nothing goes up past it', () => {
    const may = (at: number) => [mayMove(draft, at, -1, begun), mayMove(draft, at, 1, begun)]
    expect([may(0), may(1), may(2), may(3), may(8)]).toEqual([
      [false, false],
      [false, false],
      [false, true],
      [true, true],
      [true, false],
    ])
    expect(mayMove(draft, 0, 1, NOBODY)).toBe(true)
    expect(draft.steps.map((_, at) => whyStays(draft, at, begun))).toEqual([
      'begun',
      'begun',
      null,
      'needed',
      null,
      null,
      null,
      null,
      null,
    ])
    expect(whyStays({ ...draft, steps: draft.steps.slice(0, 1) }, 0, NOBODY)).toBe('last')
    expect(firstPlace(draft, begun)).toBe(1)
  })

  it('AD3: a second table can go, the last one cannot', () => {
    const two = withStep(draft, { act: 'write', mode: 'table', kinds: ['interest'], minutes: 5 }, 5)
    expect(whyStays(two.draft, 3, begun)).toBe(null)
  })

  it('AD1: rows move, come and go one at a time', () => {
    expect(keys(moved(draft, 3, -1)).slice(2, 4)).toEqual(['table', 'write-frustrations'])
    expect(keys(moved(draft, 3, 1)).slice(3, 5)).toEqual(['reveal-helped', 'table'])
    expect(keys(without(draft, 'table'))).not.toContain('table')
    expect(usualPlace(draft, NOBODY)).toBe(7)
    const more = withStep(draft, { act: 'break', minutes: 10 }, usualPlace(draft, NOBODY))
    expect(more.draft.steps.map(({ key }) => key).indexOf(more.key)).toBe(8)
    expect(withStep(draft, { act: 'break', minutes: 10 }, -1).draft.steps[0]?.step.act).toBe('break')
  })
})
