import { describe, expect, it } from 'vitest'
import { AGENDA_STEPS_MOST, STEP_MINUTES_MOST } from '../limits.ts'
import { agendaSteps } from '../protocol/agenda-schema.ts'
import { MAP_BOARDS, minutesOf, WRITTEN_KINDS } from './agenda.ts'
import { breakHints } from './plan-clock.ts'
import { LIBRARY, libraryName, stepFrom, withIds } from './step-library.ts'
import { stepsOfBefore } from './templates-of-before.ts'
import { stepsOf, TEMPLATE_SECTIONS, TEMPLATES } from './templates.ts'
import * as v from 'valibot'

describe('the library of steps', () => {
  it('AD1: every step of the library is one, by its own name, and no name is two steps', () => {
    for (const [name, step] of Object.entries(LIBRARY)) {
      expect(stepFrom(step)).toEqual(step)
      expect(libraryName({ ...step, minutes: 1 })).toBe(name)
      expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/)
    }
    expect(Object.keys(LIBRARY).length).toBeGreaterThan(15)
  })

  it('AD1: every kind that is written can be written and revealed, and every board can be put on an agenda', () => {
    const steps = Object.values(LIBRARY)
    for (const kind of WRITTEN_KINDS) {
      expect(steps.some((step) => step.act === 'write' && step.mode === 'alone' && step.kind === kind)).toBe(true)
      expect(steps.some((step) => step.act === 'reveal' && step.kind === kind && !step.also)).toBe(true)
    }
    for (const board of MAP_BOARDS)
      expect(steps.some((step) => step.act === 'map' && (step.board ?? 'milestones') === board)).toBe(true)
  })

  it('AD1: minutes, picks and kinds may be chosen, within their limits; nothing else of a step', () => {
    const pick = LIBRARY['priorities']
    expect(stepFrom({ ...pick, minutes: 1, cap: 1 })).toMatchObject({ minutes: 1, cap: 1 })
    expect(stepFrom({ ...pick, minutes: STEP_MINUTES_MOST, cap: 20 })).toMatchObject({ cap: 20 })
    for (const wrong of [0, STEP_MINUTES_MOST + 1, 1.5, '10', null, undefined, Number.NaN])
      expect(stepFrom({ ...pick, minutes: wrong })).toBe(null)
    for (const wrong of [0, 21, '4']) expect(stepFrom({ ...pick, cap: wrong })).toBe(null)
    expect(stepFrom({ ...LIBRARY['table'], kinds: ['assumption'] })).toMatchObject({ kinds: ['assumption'] })
    for (const wrong of [[], ['assumption', 'assumption'], ['milestone'], 'assumption', null])
      expect(stepFrom({ ...LIBRARY['table'], kinds: wrong })).toBe(null)
    expect(stepFrom({ ...pick, method: 'borda' })).toBe(null)
    expect(stepFrom({ ...LIBRARY['map'], board: 'nowhere' })).toBe(null)
  })

  it('LG3: nothing that somebody wrote fits into a step', () => {
    for (const extra of [{ title: 'words' }, { note: 'words' }, { minutes: 'words' }, { act: 'words' }])
      expect(stepFrom({ ...LIBRARY['open'], ...extra })).toBe(null)
    expect(stepFrom({ ...LIBRARY['break'], id: 'words' })).toEqual(LIBRARY['break'])
    expect(stepFrom(JSON.parse('{"act":"break","minutes":5,"__proto__":{"a":1}}'))).toBe(null)
    for (const none of [null, undefined, 'break', 5, [], ['break']]) expect(stepFrom(none)).toBe(null)
  })

  it('AD1: an agenda has a step at least, and no more than its limit', () => {
    const many = (count: number) => Array.from({ length: count }, () => LIBRARY['break'])
    const isTaken = (count: number): boolean => v.safeParse(agendaSteps, many(count)).success
    expect([isTaken(0), isTaken(1), isTaken(AGENDA_STEPS_MOST), isTaken(AGENDA_STEPS_MOST + 1)]).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(v.safeParse(agendaSteps, [{ ...LIBRARY['break'], id: 'no id, but words' }]).success).toBe(false)
  })

  it('AD2: ids are made of names in the library, and none is given twice', () => {
    const steps = withIds([
      { act: 'break', minutes: 5 },
      { act: 'map', minutes: 5, id: 'map' },
      { act: 'map', minutes: 5 },
      { act: 'break', minutes: 5, id: 'break-2' },
      { act: 'break', minutes: 5 },
    ])
    expect(steps.map(({ id }) => id)).toEqual(['break-1', 'map', 'map-2', 'break-2', 'break-3'])
  })
})

describe('the templates', () => {
  it('AD8: every template is made of steps of the library, and has ids of its own', () => {
    for (const template of TEMPLATES) {
      const steps = stepsOf(template)
      expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length)
      for (const step of steps) expect(stepFrom(step), `${template} ${step.id}`).not.toBe(null)
    }
  })

  it('AD8: templates take the time that they are meant for', () => {
    expect(Object.fromEntries(TEMPLATES.map((template) => [template, minutesOf(stepsOf(template))]))).toMatchObject({
      'half-day': 210,
      'assumption-day': 180,
      'kick-off': 120,
      'quarter-check-in': 45,
      retrospective: 75,
      'listening-circle': 60,
      'message-try-out': 30,
      'pre-mortem': 45,
      'two-by-two': 100,
      mirror: 90,
    })
  })

  it('AD5, AD8: no template goes on for more than an hour and a half without a break', () => {
    const hinted = TEMPLATES.filter((template) => breakHints(stepsOf(template)).size > 0)
    expect(hinted).toEqual([])
  })

  it('AD8: what is written can be shared: each kind that is written comes to a table and is revealed', () => {
    for (const template of TEMPLATES) {
      const steps = stepsOf(template)
      for (const kind of WRITTEN_KINDS) {
        if (!steps.some((step) => step.act === 'write' && step.mode === 'alone' && step.kind === kind)) continue
        expect(steps.some((step) => step.act === 'write' && step.mode === 'table' && step.kinds.includes(kind))).toBe(
          true,
        )
        expect(
          steps.some((step) => step.act === 'reveal' && (step.kind === kind || step.also?.includes(kind) === true)),
        ).toBe(true)
      }
    }
  })

  it('AD8: the choice has each template once, and not the agenda of before', () => {
    const offered = Object.values(TEMPLATE_SECTIONS).flat()
    expect([...offered, 'joint-session'].sort()).toEqual([...TEMPLATES].sort())
    expect(new Set(offered).size).toBe(11)
  })

  it('AD9: the agendas of stored sessions stay what they were', () => {
    expect(stepsOfBefore('joint-session')).toHaveLength(12)
    expect(stepsOfBefore('joint-day')).toHaveLength(22)
    expect(stepsOfBefore('two-by-two').map(({ id, minutes }) => `${id} ${minutes}`)).toEqual([
      'open 10',
      'two-by-two 60',
      'agreements 15',
      'close 15',
    ])
    for (const template of ['joint-session', 'joint-day', 'two-by-two']) {
      // An agenda of before can be changed, too: each of its steps is in the library.
      for (const step of stepsOfBefore(template)) expect(stepFrom(step)).not.toBe(null)
    }
    expect(stepsOf('joint-session')).toEqual(stepsOfBefore('joint-session'))
  })
})
