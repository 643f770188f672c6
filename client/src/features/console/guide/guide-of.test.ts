import { MAP_BOARDS, WRITTEN_KINDS, type Step } from '@parley/shared/session/agenda'
import { stepsOf, TEMPLATES } from '@parley/shared/session/templates'
import { describe, expect, it } from 'vitest'
import { guideOf } from './guide-of.ts'
import { BEFORE } from './guides.ts'
import { findReframings, REFRAMINGS } from './reframing.ts'

const words = (all: readonly (() => string)[]): readonly string[] => all.map((one) => one())

describe('the guide', () => {
  it('GU1: every step of every template has a purpose, three or more prompts and what often goes wrong', () => {
    const steps = TEMPLATES.flatMap((template) => stepsOf(template))
    expect(steps.length).toBeGreaterThan(30)
    for (const step of steps) {
      const guide = guideOf(step)
      const says = words(guide.says)
      const goesWrong = words(guide.goesWrong)
      expect([step.id, guide.purpose().length > 20]).toEqual([step.id, true])
      expect([step.id, says.length >= 3 && says.length <= 5]).toEqual([step.id, true])
      expect([step.id, goesWrong.length >= 2]).toEqual([step.id, true])
      expect([step.id, new Set([...says, ...goesWrong]).size]).toEqual([step.id, says.length + goesWrong.length])
    }
    expect(words(BEFORE.says)).toContain('What would make you want to leave the room?')
  })

  it('GU1: each kind is written to its own question, and each board has a guide of its own', () => {
    const alone = WRITTEN_KINDS.map((kind): Step => ({ id: kind, act: 'write', mode: 'alone', kind, minutes: 6 }))
    expect(new Set(alone.map((step) => guideOf(step).says[0]?.())).size).toBe(WRITTEN_KINDS.length)
    const purposes = MAP_BOARDS.map((board) =>
      guideOf({ id: 'map', act: 'map', minutes: 5, ...(board !== 'milestones' && { board }) }).purpose(),
    )
    expect(new Set(purposes).size).toBe(MAP_BOARDS.length)
  })

  it('GU1: that it is the hard part is said where a day gets heavy by its nature, and not everywhere', () => {
    const hard = stepsOf('joint-day').filter((step) => guideOf(step).hard)
    expect(hard.map((step) => step.id)).toEqual(
      expect.arrayContaining(['table', 'reveal-interests', 'say-back', 'priorities', 'asks', 'support']),
    )
    expect(hard.length).toBeLessThan(stepsOf('joint-day').length / 2 + 2)
    for (const id of ['open', 'break-1', 'close', 'write-interests'])
      expect(hard.map((one) => one.id)).not.toContain(id)
  })
})

describe('the reframing table', () => {
  it('GU2: twelve patterns, each with what was heard and a question, and never the same twice', () => {
    expect(REFRAMINGS).toHaveLength(12)
    for (const { asks } of REFRAMINGS) expect(asks()).toMatch(/\?/)
    expect(new Set(REFRAMINGS.map(({ heard }) => heard())).size).toBe(12)
  })

  it('GU2: is found by the beginning of any word, whatever its case, accents and signs', () => {
    const heard = (wanted: string) => findReframings(wanted).map((one) => one.heard())
    expect(heard('june')).toEqual(['It must be done by June.'])
    expect(heard('JOB that’s')).toEqual([])
    expect(heard('númb?')).toEqual(['You only care about numbers.'])
    expect(heard('  they BLOCK')).toEqual(['They block everything.'])
    expect(heard('')).toHaveLength(12)
    expect(heard('shift')).toEqual(['They live on another planet.'])
    expect(heard('zebra')).toEqual([])
  })
})
