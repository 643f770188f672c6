import { describe, expect, it } from 'vitest'
import { isAccepted, yesesTo } from '../agree/frozen.ts'
import { GROUPS } from './agenda.ts'
import type { EventOf, SessionEvent } from './events.ts'
import { CONFIRM_WITHIN, recordStatus } from './state-reads.ts'
import { answers, confirms, NOW, SAMPLES, starts } from './testing/sample-events.ts'
import { happens, refusal, STATES } from './testing/stories.ts'

const { asks, answering, allIn, shown, agreements, close, prepared, confirmed, endedWithRecord } = STATES
const answer = (group: 'a' | 'b', ask: string): SessionEvent => answers(group, ask)[0]
const freezes = (...hashes: readonly [ask: string, hash: string, from: 'a' | 'b'][]): EventOf<'asks-frozen'> => ({
  type: 'asks-frozen',
  asks: hashes.map(([id, hash, from]) => ({ id, hash: hash.repeat(64), from })),
})

describe('asks', () => {
  it('AK1: are frozen in their own step, once, and not without any', () => {
    expect(refusal(agreements, SAMPLES['asks-frozen'])).toBe('not-in-this-step')
    expect(refusal(asks, { type: 'asks-frozen', asks: [] })).toBe('nothing-there')
    expect(refusal(answering, SAMPLES['asks-frozen'])).toBe('already-so')
    expect(answering.asks).toMatchObject({ stage: 'answer', list: [{ id: 'ask-a' }, { id: 'ask-b' }] })
  })

  it('AK2: a group answers the asks of the other one, and no others, while they are answered', () => {
    expect(refusal(answering, answer('b', 'ask-a'))).toBe(null)
    expect(refusal(answering, answer('a', 'ask-a'))).toBe('unknown-ask')
    expect(refusal(answering, answer('a', 'nowhere'))).toBe('unknown-ask')
    for (const state of [asks, shown, agreements]) expect(refusal(state, answer('b', 'ask-a'))).toBe('not-in-this-step')
  })

  it('AK2: answers stand beside each other, one for each ask, and can be changed until all are in', () => {
    const two = happens(asks, freezes(['ask-1', '1', 'a'], ['ask-2', '2', 'a']))
    const stands = happens(two, answer('b', 'ask-1'), answer('b', 'ask-2'))
    expect(stands.proposals.map(({ reply }) => reply?.ask)).toEqual(['ask-1', 'ask-2'])
    expect(refusal(stands, { ...answer('b', 'ask-1'), proposal: 'another' } as SessionEvent)).toBe('proposal-stands')
    const held = happens(two, ...answers('b', 'ask-1', 'no'))
    expect(held.asks.list[0]?.answer).toEqual({ ask: 'ask-1', answer: 'no' })
    const changed = happens(held, ...answers('b', 'ask-1', 'try'))
    expect(changed.asks.list[0]?.answer?.answer).toBe('try')
  })

  it('AK3: are shown when every ask has its answer, and not before', () => {
    expect(refusal(happens(answering, ...answers('b', 'ask-a')), SAMPLES['asks-shown'])).toBe('not-all-in')
    expect(refusal(allIn, SAMPLES['asks-shown'])).toBe(null)
    expect(shown.asks.stage).toBe('shown')
    expect(refusal(shown, SAMPLES['asks-shown'])).toBe('wrong-stage')
    const late = happens(allIn, { ...answer('b', 'ask-a'), proposal: 'late' } as SessionEvent, SAMPLES['asks-shown'])
    expect(late.proposals).toEqual([])
  })

  it('AK4: another round asks only what was reworded or is new', () => {
    expect(refusal(shown, SAMPLES['asks-frozen'])).toBe('already-so')
    const again = happens(shown, freezes(['ask-a', '6', 'a'], ['ask-b', '9', 'b'], ['ask-c', '1', 'a']))
    expect(again.asks.list.map(({ id, answer: given }) => [id, given?.answer])).toEqual([
      ['ask-a', 'yes'],
      ['ask-b', undefined],
      ['ask-c', undefined],
    ])
  })

  it('AK2: an answer that stands ends when the step does', () => {
    expect(happens(answering, answer('b', 'ask-a'), starts('break-3')).proposals).toEqual([])
  })
})

describe('a yes to frozen words', () => {
  const yes = (group: 'a' | 'b', digit: string): SessionEvent => ({
    ...SAMPLES.accepted,
    group,
    hash: digit.repeat(64),
  })

  it('AG2: counts for exactly the words that its hash names, and one of each group is an agreement', () => {
    const one = happens(agreements, yes('a', '3'))
    expect(yesesTo(one.accepted, 'agreement-1', '3'.repeat(64))).toEqual({ a: true, b: false })
    const both = happens(one, yes('b', '3'))
    expect(isAccepted(both.accepted, 'agreement-1', '3'.repeat(64))).toBe(true)
    expect(isAccepted(both.accepted, 'agreement-1', '4'.repeat(64))).toBe(false)
    expect(isAccepted(both.accepted, 'agreement-2', '3'.repeat(64))).toBe(false)
    expect(refusal(both, yes('b', '3'))).toBe('already-so')
  })

  it('AG2: a yes to other words takes the place of the one before', () => {
    const edited = happens(agreements, yes('a', '3'), yes('b', '3'), yes('a', '4'))
    expect(edited.accepted).toHaveLength(2)
    for (const digit of ['3', '4']) expect(isAccepted(edited.accepted, 'agreement-1', digit.repeat(64))).toBe(false)
  })

  it('AG3: a yes can be taken back', () => {
    const back = happens(agreements, yes('a', '3'), SAMPLES['acceptance-withdrawn'])
    expect(back.accepted).toEqual([])
    expect(refusal(back, SAMPLES['acceptance-withdrawn'])).toBe('nothing-there')
  })

  it('AG2, SB4: agreements are accepted in their step, plain words while words are made plain', () => {
    const possible = (of: 'agreement' | 'words') =>
      Object.entries(STATES)
        .filter(([, state]) => refusal(state, { ...SAMPLES.accepted, of, card: 'other' }) === null)
        .map(([name]) => name)
    expect(possible('agreement')).toEqual(['agreements'])
    expect(possible('words')).toEqual(['sayBack', 'focus', 'words'])
  })
})

describe('the record', () => {
  const confirm = (group: 'a' | 'b', record?: string): SessionEvent => confirms(group, record)[0]

  it('RC1, KE13: is prepared in the closing step, and after the end made anew while it can be confirmed', () => {
    const possible = Object.entries(STATES).filter(
      ([, state]) => refusal(state, SAMPLES['record-prepared'], NOW + 1) === null,
    )
    expect(possible.map(([name]) => name)).toEqual(['close', 'prepared', 'endedWithRecord'])
    const late = NOW + 80 * 3_600_000
    expect(refusal(STATES.endedWithRecord, SAMPLES['record-prepared'], late)).not.toBe(null)
    expect(recordStatus(close, NOW)).toBe('none')
    expect(recordStatus(prepared, NOW)).toBe('preview')
  })

  it('RC2: is confirmed by each group under its hash', () => {
    for (const group of GROUPS) {
      expect(refusal(prepared, confirm(group))).toBe(null)
      expect(refusal(prepared, confirm(group, 'e'.repeat(64)))).toBe('other-record')
      expect(refusal(close, confirm(group))).toBe('nothing-there')
    }
    const one = happens(prepared, ...confirms('a'))
    expect([recordStatus(one, NOW), recordStatus(confirmed, NOW)]).toEqual(['preview', 'confirmed'])
    expect(refusal(one, confirm('a'))).toBe('already-so')
  })

  it('RC2: another record asks both again, and what was about to be confirmed is not', () => {
    const other: SessionEvent = { ...SAMPLES['record-prepared'], record: 'e'.repeat(64) }
    const again = happens(prepared, ...confirms('a'), confirm('b'), other)
    expect(again.record).toMatchObject({ hash: 'e'.repeat(64), confirmed: { a: false, b: false } })
    expect(again.proposals).toEqual([])
  })

  it('RC2: a record that both confirmed is not replaced', () => {
    expect(refusal(confirmed, SAMPLES['record-prepared'])).toBe('already-so')
  })

  it('RC4: is prepared at the moment of the end where it was not confirmed, and never after it', () => {
    const ended = happens(close, { type: 'session-ended' })
    expect(refusal(ended, SAMPLES['record-prepared'])).toBe(null)
    expect(refusal(ended, SAMPLES['record-prepared'], NOW + 1)).toBe('ended')
    expect(happens(ended, SAMPLES['record-prepared']).record?.preparedAt).toBe(ended.endedAt)
    expect(refusal(happens(confirmed, { type: 'session-ended' }), SAMPLES['record-prepared'])).toBe('already-so')
  })

  it('RC4: is confirmed for 72 hours after the end, and then no more', () => {
    const end = endedWithRecord.endedAt ?? 0
    expect(refusal(endedWithRecord, confirm('b'), end + CONFIRM_WITHIN - 1)).toBe(null)
    expect(refusal(endedWithRecord, confirm('b'), end + CONFIRM_WITHIN)).toBe('too-late')
    expect(recordStatus(endedWithRecord, end + CONFIRM_WITHIN - 1)).toBe('preview')
    expect(recordStatus(endedWithRecord, end + CONFIRM_WITHIN)).toBe('lapsed')
    expect(recordStatus(happens(endedWithRecord, ...confirms('b')), end + CONFIRM_WITHIN)).toBe('confirmed')
  })

  it('RC4: who left and comes back after the end confirms for the group at whose table they sat, and for no other', () => {
    const left: SessionEvent = { type: 'left', sealed: { seat: 'seat-b1' } }
    const back: SessionEvent = { type: 'seat-returned', seat: 'seat-b1' }
    const all = happens(prepared, left, { type: 'session-ended' }, back)
    expect(all.seats['seat-b1']).toMatchObject({ status: 'in', atTable: true })
    expect(happens(endedWithRecord, left, back).seats['seat-b1']?.atTable).toBe(true)
    // Before the end the group says yes to whoever comes back, as ever.
    expect(happens(prepared, left, back).seats['seat-b1']?.atTable).toBe(false)
    // A place in another group was never this seat's.
    const moved = happens(prepared, { type: 'seat-moved', seat: 'seat-b1', group: 'a' }, left)
    expect(happens(moved, { type: 'session-ended' }, back).seats['seat-b1']?.atTable).toBe(false)
  })

  it('RC4: what stands at the last moment does not hold after it', () => {
    const end = endedWithRecord.endedAt ?? 0
    const stands = happens(endedWithRecord, confirm('b'))
    const held: SessionEvent = { type: 'group-act-held', proposal: 'confirm-b', group: 'b' }
    expect(refusal(stands, held, end + CONFIRM_WITHIN)).toBe('too-late')
    expect(refusal(stands, held, end + CONFIRM_WITHIN - 1)).toBe(null)
  })

  it('RC4: what a group was about to confirm when the session ended goes on', () => {
    const stands = happens(prepared, confirm('a'), { type: 'session-ended' })
    expect(stands.proposals.map(({ act }) => act)).toEqual(['confirm-record'])
    expect(happens(stands, { type: 'group-act-held', proposal: 'confirm-a', group: 'a' }).record?.confirmed.a).toBe(
      true,
    )
  })
})
