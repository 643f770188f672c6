import { WRITTEN_KINDS } from '@parley/shared/session/agenda'
import { describe, expect, it } from 'vitest'
import { kindAfter, kindExample, kindLead, kindOnWall } from './written-words.ts'

describe('the words of what people write alone', () => {
  it('KI1: every kind has an example, words for the wall and a question for afterwards', () => {
    for (const kind of WRITTEN_KINDS)
      for (const words of [kindExample(kind), kindOnWall(kind), kindAfter(kind)]) expect(words).not.toBe('')
  })

  it('KI7: who leads is invited first to say what was not seen, and nobody has to', () => {
    const lead = kindLead('unseen')
    expect(lead).toContain('invited first')
    expect(lead).toContain('nobody has to')
    expect(lead).toContain('Nobody’s title is kept.')
    expect(kindLead('interest')).toBeNull()
  })
})
