import { describe, expect, it } from 'vitest'
import { balanceOf } from './balance.ts'
import type { EventOf, SessionEvent } from './events.ts'
import { stepsOf } from './templates.ts'
import { comes, SAMPLES, starts } from './testing/sample-events.ts'
import { happens, JUST_BORN, refusal } from './testing/stories.ts'
import type { SessionState } from './state.ts'

const steps = stepsOf('quarter-check-in')
const people: readonly SessionEvent[] = [
  { type: 'seat-taken', seat: 'mediator', role: 'mediator', entry: 'creation' },
  ...comes('seat-a1', 'a'),
  ...comes('seat-b1', 'b'),
]
const begun = (before: SessionState): SessionState =>
  happens(before, { type: 'agenda-set', steps }, ...people, starts('signals'))
const alone = begun(JUST_BORN)
const following = begun(happens(JUST_BORN, SAMPLES['session-followed']))

const words = (letter: string): string => letter.repeat(64)
type Setup = NonNullable<EventOf<'options-frozen'>['rating']>
const freezes = (
  signals: readonly string[],
  setup: Partial<Setup> = {},
  ballot = 'check-1',
): EventOf<'options-frozen'> => ({
  type: 'options-frozen',
  ballot,
  step: 'signals',
  cap: 0,
  options: signals.map((name, at) => ({
    id: `${ballot}-${at}`,
    hash: name.length === 64 ? name : words(String(at)),
  })),
  rating: { of: 'signals', axes: ['seen'], cards: signals, guess: [], period: 'three-months', ...setup },
})
const opens: SessionEvent = { type: 'ballot-opened', ballot: 'check-1' }
const closes: SessionEvent = {
  type: 'ballot-closed',
  ballot: 'check-1',
  receipts: [],
  tally: { by: 'none', ballots: { total: 2 }, options: [] },
  rated: [],
}
const voids: SessionEvent = { type: 'ballot-voided', ballot: 'check-1', reason: words('f') }

describe('a signal check', () => {
  it('SG1: has one to six signals, each of the set or named by the hash of its words, once', () => {
    expect(happens(alone, freezes(['strained', words('d')]), opens).ballots.at(-1)).toMatchObject({
      stage: 'open',
      rating: { of: 'signals', cards: ['strained', words('d')], period: 'three-months' },
    })
    expect(refusal(alone, freezes([]))).toBe('too-few-options')
    expect(refusal(alone, freezes(['my-own']))).toBe('too-few-options')
    expect(refusal(alone, freezes(['strained', 'strained']))).toBe('too-few-options')
    expect(refusal(alone, freezes([words('d'), words('d')]))).toBe('too-few-options')
    const six = ['strained', 'off-target', 'late-news', 'no-answer', 'overtime', 'date-missed']
    expect(refusal(alone, freezes(six))).toBe(null)
    expect(refusal(alone, freezes([...six, 'whose-fault']))).toBe('too-few-options')
    // The hash of a card's words names nothing but those words.
    const other = freezes([words('d')])
    expect(refusal(alone, { ...other, options: [{ id: 'x', hash: words('e') }] })).toBe('too-few-options')
  })

  it('SG1: is asked in its own step, on one axis and without a guess', () => {
    expect(refusal(alone, { ...freezes(['strained']), step: 'asks' })).toBe('not-in-this-step')
    expect(refusal(happens(alone, starts('asks')), freezes(['strained']))).toBe('not-in-this-step')
    expect(refusal(alone, freezes(['strained'], { of: 'assumption' }))).toBe('not-in-this-step')
    expect(refusal(alone, freezes(['strained'], { axes: ['holds'] }))).toBe('not-in-this-step')
    expect(refusal(alone, freezes(['strained'], { guess: ['check-1-0'] }))).toBe('not-in-this-step')
    const { period: _period, ...timeless } = freezes(['strained']).rating!
    expect(refusal(alone, { ...freezes(['strained']), rating: timeless })).toBe('not-in-this-step')
  })

  it('SG2: asks about the time since the last session only where there was one', () => {
    expect(refusal(alone, freezes(['strained'], { period: 'since-last' }))).toBe('not-in-this-step')
    expect(refusal(following, freezes(['strained'], { period: 'since-last' }))).toBe(null)
  })

  it('SG4: is asked once in a step; another needs the first to be voided', () => {
    const closed = happens(alone, freezes(['strained']), opens, closes)
    expect(closed.phase).toMatchObject({ of: 'vote', method: 'signals', stage: 'closed' })
    const again = freezes(['strained'], {}, 'check-2')
    expect(refusal(closed, again)).toBe('already-so')
    expect(refusal(happens(closed, voids), again)).toBe(null)
  })

  it('SG4: the same signals in another step are no second vote about anything; in the same step they are', () => {
    const revotes = (step: string) =>
      balanceOf(
        [
          freezes(['strained']),
          opens,
          { ...freezes(['strained'], {}, 'check-2'), step },
          { ...opens, ballot: 'check-2' },
        ].map((event) => ({ public: event })) as never,
      ).revotes
    expect(revotes('signals-2')).toBe(0)
    expect(revotes('signals')).toBe(1)
  })

  it('SG4: no step begins while it is open', () => {
    expect(refusal(happens(alone, freezes(['strained']), opens), starts('asks'))).toBe('ballot-is-open')
  })
})
