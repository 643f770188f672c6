import { describe, expect, it } from 'vitest'
import type { GroupId } from '@parley/shared/session/agenda'
import type { FocusState, SeatState } from '@parley/shared/session/state-parts'
import { UNBORN, type SessionState } from '@parley/shared/session/state'
import { countAnswers } from './focus-answers.ts'
import { focusView } from './present-talk.ts'
import { factsOf, type PrivateFacts, type StoredMark } from './private-facts.ts'

const seatOf = (group: GroupId, at: number, more: Partial<SeatState> = {}): SeatState => ({
  id: `${group}${at}`,
  role: 'participant',
  group,
  status: 'in',
  consented: true,
  atTable: true,
  ...more,
})
const focus: FocusState = { id: 'f', card: 'c', group: 'both', tries: 2 }
const stateOf = (seats: readonly SeatState[], k = 3): SessionState => ({
  ...UNBORN,
  k,
  focus,
  seats: Object.fromEntries(seats.map((seat) => [seat.id, seat])),
})
const three = (group: GroupId): readonly SeatState[] => [0, 1, 2].map((at) => seatOf(group, at))
const answer = (key: string, card: string, mark: StoredMark['mark']): StoredMark => ({ key, card, mark, group: 'a' })
const factsWith = (marks: readonly StoredMark[]): PrivateFacts => ({
  ...factsOf({ offers: [], used: [], owned: [], ownChanges: [], marks: [], asking: [] }),
  answers: countAnswers(focus, marks),
})
const given = [answer('1', 'focus:f:2', 'heard'), answer('2', 'focus:f:2', 'one-more-try')]

describe('the card in focus', () => {
  it('SB1, SB2: a shared card is answered by both groups, and each of them must have k', () => {
    const both = stateOf([...three('a'), ...three('b')])
    expect(focusView({ state: both, facts: factsWith(given) })?.answers).toEqual({ heard: 1, again: 1, asked: 6 })
    const few = stateOf([...three('a'), ...three('b').slice(1)])
    expect(focusView({ state: few, facts: factsWith(given) })).toEqual(focus)
  })
  it('SB2: who waits for a yes at the table, or has left, is not asked; an answer that was given stays', () => {
    const [first, ...rest] = three('a')
    const waits = stateOf([{ ...first!, atTable: false }, ...rest, ...three('b')])
    expect(focusView({ state: waits, facts: factsWith(given) })).toEqual(focus)
    const left = stateOf([...three('a'), seatOf('a', 3, { status: 'left' }), ...three('b')])
    const all = Array.from({ length: 7 }, (_, at) => answer(String(at), 'focus:f:2', 'heard'))
    expect(focusView({ state: left, facts: factsWith(all) })?.answers).toEqual({ heard: 7, again: 0, asked: 7 })
  })
  it('SB3: answers to another try, and marks on cards, do not count', () => {
    const state = stateOf([...three('a'), ...three('b')])
    const others = [answer('1', 'focus:f:1', 'heard'), answer('2', 'c', 'unclear'), answer('3', 'focus:g:2', 'heard')]
    expect(focusView({ state, facts: factsWith(others) })?.answers).toEqual({ heard: 0, again: 0, asked: 6 })
    const before = { ...factsWith([]), answers: { key: 'focus:f:1', heard: 5, again: 1 } }
    expect(focusView({ state, facts: before })?.answers).toEqual({ heard: 0, again: 0, asked: 6 })
  })
})
