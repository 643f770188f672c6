import { describe, expect, it } from 'vitest'
import { ticksOf, tickedBy, versionOf } from './sheet-versions.ts'
import { NOW, SAMPLES, starts } from './testing/sample-events.ts'
import { happens, refusal, seatOf, STATES } from './testing/stories.ts'

const { born } = STATES
const hash = (digit: string): string => digit.repeat(64)
const changed = happens(born, SAMPLES['sheet-written'])
const tick = (seat: string, version = 2) =>
  ({ type: 'rules-ticked', version, count: 1, of: 6, sealed: { seat } }) as const

describe('what is written before the day', () => {
  it('BF1: every version stays with its hash, in order; the same words are no new version, and none is skipped', () => {
    expect(born.sheets.statements).toEqual([{ version: 1, words: hash('6') }])
    const third = happens(changed, { ...SAMPLES['sheet-written'], version: 3, words: hash('7') })
    expect(third.sheets.statements?.map(({ version, words }) => [version, words[0]])).toEqual([
      [1, '6'],
      [2, '5'],
      [3, '7'],
    ])
    expect(refusal(changed, { ...SAMPLES['sheet-written'], version: 3 })).toBe('already-so')
    expect(refusal(changed, { ...SAMPLES['sheet-written'], version: 2, words: hash('7') })).toBe('other-version')
    expect(refusal(changed, { ...SAMPLES['sheet-written'], version: 4, words: hash('7') })).toBe('other-version')
    const sponsor = { type: 'sheet-written', sheet: 'sponsor', version: 1, words: hash('8') } as const
    expect(versionOf(happens(changed, sponsor), 'sponsor')).toBe(1)
    expect(versionOf(born, 'sponsor')).toBe(0)
  })

  it('BF2, BF3: joining is the first yes, and a change asks everybody again without taking anything', () => {
    expect(ticksOf(born)).toEqual({ count: 6, of: 6 })
    expect(ticksOf(changed)).toEqual({ count: 0, of: 6 })
    for (const id of ['seat-a1', 'seat-b3']) expect(seatOf(changed, id)).toEqual(seatOf(born, id))
    const ticked = happens(changed, tick('seat-a1'))
    expect(ticksOf(ticked)).toEqual({ count: 1, of: 6 })
    expect(tickedBy(seatOf(ticked, 'seat-a1'))).toBe(2)
    expect(refusal(ticked, tick('seat-a1'))).toBe('already-so')
    expect(refusal(ticked, tick('seat-a2', 1))).toBe('other-version')
    expect(refusal(ticked, tick('seat-a2', 3))).toBe('other-version')
    expect(refusal(ticked, tick('seat-wait'))).toBe('wrong-status')
    expect(refusal(ticked, tick('constructor'))).toBe('unknown-seat')
  })

  it('BF2: who joins says yes to the version that was read, and to none that does not exist', () => {
    const comes = (version?: number) =>
      happens(
        changed,
        { type: 'seat-taken', seat: 'late', role: 'participant', group: 'b', entry: 'invite' },
        { type: 'consented', seat: 'late', ...(version === undefined ? {} : { version }) },
      )
    expect(tickedBy(seatOf(comes(1), 'late'))).toBe(1)
    expect(tickedBy(seatOf(comes(), 'late'))).toBe(2)
    const taken = happens(changed, {
      type: 'seat-taken',
      seat: 'late',
      role: 'participant',
      group: 'b',
      entry: 'invite',
    })
    expect(refusal(taken, { type: 'consented', seat: 'late', version: 3 })).toBe('other-version')
    // Who has not joined yet is not counted: a no must not be seen as a number that falls (VR10).
    expect(ticksOf(taken)).toEqual({ count: 0, of: 6 })
  })

  it('BF1, BF2: a session of before begins with the shipped rules, to which everybody there said yes', () => {
    const { ticked: _ticked, ...seat } = seatOf(born, 'seat-a1')
    const old = { ...born, sheets: {}, seats: { 'seat-a1': seat } }
    expect([versionOf(old, 'statements'), ticksOf(old)]).toEqual([1, { count: 1, of: 1 }])
    const now = happens(old, SAMPLES['sheet-written'])
    expect([versionOf(now, 'statements'), ticksOf(now)]).toEqual([2, { count: 0, of: 1 }])
    expect(ticksOf(happens(now, tick('seat-a1')))).toEqual({ count: 1, of: 1 })
  })

  it('BF9: the mediator is asked about before the start, once for each disclosure, and one round at a time', () => {
    expect(refusal(born, SAMPLES['acceptance-opened'])).toBe('other-version')
    const { accepting } = STATES
    expect(refusal(accepting, { ...SAMPLES['acceptance-opened'], ballot: 'acceptance-2' })).toBe('ballot-is-open')
    const closed = happens(accepting, SAMPLES['acceptance-closed'])
    expect(closed.acceptances.at(-1)?.closed?.result).toEqual({ outcome: 'accepted', ballots: 6 })
    expect(refusal(closed, SAMPLES['acceptance-closed'])).toBe('unknown-ballot')
    expect(refusal(closed, { ...SAMPLES['acceptance-opened'], ballot: 'acceptance-2' })).toBe('already-so')
    const anew = happens(closed, { type: 'sheet-written', sheet: 'disclosure', version: 2, words: hash('b') })
    const again = happens(anew, { type: 'acceptance-opened', ballot: 'acceptance-2', version: 2 })
    expect(again.acceptances).toHaveLength(2)
    expect(refusal(happens(anew, starts('open')), SAMPLES['acceptance-opened'])).toBe('not-in-this-step')
  })

  it('BF10: no step starts and no session ends while it is open; the outcome stops nobody', () => {
    const { accepting } = STATES
    expect(refusal(accepting, starts('open'))).toBe('ballot-is-open')
    expect(refusal(accepting, { type: 'session-ended' })).toBe('ballot-is-open')
    const closed = happens(accepting, {
      ...SAMPLES['acceptance-closed'],
      result: { outcome: 'not-yet', ballots: 6 },
    })
    expect(refusal(closed, starts('open'))).toBe(null)
  })

  it('BF11: a group asks for another mediator before the start, and an act that stands then goes with it', () => {
    const asks = { type: 'proposed', proposal: 'change', group: 'b', act: 'ask-change', holdsAt: NOW } as const
    const held = happens(born, asks, { type: 'group-act-held', proposal: 'change', group: 'b' })
    expect(held.changeAsked).toEqual({ a: false, b: true })
    expect(refusal(held, { ...asks, proposal: 'again' })).toBe('already-so')
    expect(happens(born, asks, starts('open')).proposals).toEqual([])
    expect(refusal(happens(born, starts('open')), asks)).toBe('not-in-this-step')
  })
})
