import { describe, expect, it } from 'vitest'
import { splitEvent } from './log-chain.ts'
import { SAMPLES, SEED, starts } from './testing/sample-events.ts'
import { happens, refusal, STATES } from './testing/stories.ts'

const { silence, beforeReveal, afterReveal, walkSealed, walkDrawn, walkRuns, walkOver, sayBack } = STATES

describe('a walk through revealed cards', () => {
  it('RV6: after the silence only, once in a step, and the lot is what its seal says', () => {
    for (const state of [beforeReveal, silence, sayBack])
      expect(refusal(state, SAMPLES['walk-set'])).toBe('not-in-this-step')
    expect(refusal(afterReveal, SAMPLES['walk-set'])).toBe(null)
    for (const state of [walkSealed, walkDrawn, walkRuns, walkOver])
      expect(refusal(state, { ...SAMPLES['walk-set'], walk: 'walk-2' })).toBe('already-so')
    const { first } = SAMPLES['walk-drawn']
    expect(refusal(walkSealed, { ...SAMPLES['walk-drawn'], first: first === 'a' ? 'b' : 'a' })).toBe('other-lot')
    expect(refusal(walkSealed, { ...SAMPLES['walk-drawn'], seed: 'e'.repeat(64) })).toBe('other-lot')
    expect(refusal(walkDrawn, SAMPLES['walk-drawn'])).toBe('already-so')
    expect(JSON.stringify(splitEvent(SAMPLES['walk-set']).public)).not.toContain(SEED)
  })

  it('RV7: no card before the draw, none twice, one card back, and none after its end', () => {
    expect(refusal(walkSealed, SAMPLES['walk-card'])).toBe('no-walk')
    expect(refusal(walkRuns, SAMPLES['walk-card'])).toBe('already-so')
    expect(refusal(walkDrawn, SAMPLES['walk-back'])).toBe('nothing-there')
    expect(happens(walkRuns, SAMPLES['walk-back']).walk?.had).toEqual([])
    for (const type of ['walk-card', 'walk-back', 'walk-ended', 'walk-drawn'] as const) {
      expect(refusal(walkOver, SAMPLES[type])).toBe('no-walk')
      expect(refusal(walkRuns, { ...SAMPLES[type], walk: 'walk-2' })).toBe('no-walk')
    }
    expect(walkOver.walk?.had).toHaveLength(1)
  })

  it('RV7: it ends with its step, and a step that begins again goes on with it instead of drawing anew', () => {
    expect(happens(walkRuns, starts('say-back')).walk).toBe(null)
    expect(happens(walkRuns, starts('reveal-interests')).walk).toEqual(walkRuns.walk)
    expect(happens(walkRuns, { type: 'session-ended' }).walk).toBe(null)
  })
})
