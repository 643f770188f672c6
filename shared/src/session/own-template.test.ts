import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AGENDA_STEPS_MOST, TITLE_MOST } from '../limits.ts'
import { readTemplate, writeTemplate } from './own-template.ts'
import { LIBRARY } from './step-library.ts'

const STEPS = [
  { act: 'break', minutes: 5 },
  { act: 'map', minutes: 30 },
] as const
const file = (change: Record<string, unknown>): string =>
  JSON.stringify({ ...(JSON.parse(writeTemplate({ name: 'Our afternoon', steps: STEPS })) as object), ...change })

describe("a mediator's own template", () => {
  it('AD10: what was saved is what is opened again, whatever it is called and made of', () => {
    const step = fc.constantFrom(...Object.values(LIBRARY))
    const minutes = fc.integer({ min: 1, max: 240 })
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: TITLE_MOST }).filter((name) => name.trim() !== ''),
        fc.array(fc.record({ step, minutes }), { minLength: 1, maxLength: AGENDA_STEPS_MOST }),
        (name, parts) => {
          const steps = parts.map((one) => ({ ...one.step, minutes: one.minutes }))
          expect(readTemplate(writeTemplate({ name, steps }))).toEqual({ name: name.trim(), steps })
        },
      ),
    )
  })

  it('BL32: a file that names a k has none when it is read, and a step with one is no step', () => {
    expect(readTemplate(file({ k: 1 }))).toEqual({ name: 'Our afternoon', steps: STEPS })
    const steps = STEPS.map((step) => ({ ...step, k: 1 }))
    expect(readTemplate(file({ steps }))).toEqual({ of: 'step', at: 1 })
  })

  it('AD10: a file that is none says what is wrong with it, and nothing of it is taken', () => {
    expect(readTemplate('no file')).toEqual({ of: 'no-json' })
    for (const text of ['null', '[]', '5', '{}', file({ format: 'parley-record' })])
      expect(readTemplate(text)).toEqual({ of: 'no-agenda' })
    expect(readTemplate(file({ version: 2 }))).toEqual({ of: 'version' })
    for (const name of ['', '  ', 5, null, 'x'.repeat(TITLE_MOST + 1)])
      expect(readTemplate(file({ name }))).toEqual({ of: 'name' })
    for (const steps of [[], {}, null, Array.from({ length: AGENDA_STEPS_MOST + 1 }, () => STEPS[0])])
      expect(readTemplate(file({ steps }))).toEqual({ of: 'steps' })
    expect(readTemplate(file({ steps: [STEPS[0], { act: 'break', minutes: 0 }] }))).toEqual({ of: 'step', at: 2 })
    expect(readTemplate(file({ steps: [{ act: 'quiz', minutes: 5 }] }))).toEqual({ of: 'step', at: 1 })
  })
})
