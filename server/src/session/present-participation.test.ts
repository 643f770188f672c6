import { describe, expect, it } from 'vitest'
import type { Audience, PhaseView } from '@parley/shared/protocol/state-view'
import type { GroupId } from '@parley/shared/session/agenda'
import type { SeatState } from '@parley/shared/session/state-parts'
import { UNBORN, type Phase, type SessionState } from '@parley/shared/session/state'
import type { Presented } from './presented.ts'
import { present } from './presenter.ts'
import { factsOf } from './private-facts.ts'
import { tookPart } from './took-part.ts'

const seatsOf = (group: GroupId, count: number): readonly SeatState[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `${group}${at}`,
    role: 'participant',
    group,
    status: 'in',
    consented: true,
    atTable: true,
  }))
const AUDIENCES: readonly Audience[] = ['a', 'b', 'observer', 'projector', 'sponsor', 'door']

/** Three of each group; the first wrote two cards, one on the desk and one shared; of the others some wrote one. */
const presented = (phase: Phase, sizes: readonly [number, number] = [3, 3]): Presented => {
  const seats = [...seatsOf('a', sizes[0]), ...seatsOf('b', sizes[1])]
  const state: SessionState = { ...UNBORN, k: 3, phase, seats: Object.fromEntries(seats.map((one) => [one.id, one])) }
  const facts = factsOf({ offers: [], used: [], owned: [], ownChanges: [], marks: [], asking: [] })
  facts.used.set('a0', { interest: 1 })
  facts.drafts.set('a0', { frustration: 1 })
  facts.drafts.set('b1', { interest: 1 })
  facts.drafts.set('b0', { interest: 0 })
  facts.tookPart = tookPart(state, facts)
  const profile = { groups: { a: 'Strategy', b: 'Operations' }, names: new Map(), contents: new Map() }
  const rest = { seq: 1, now: 0, here: new Set(), shownAnswers: {}, releasable: { a: {}, b: {} } }
  return { state, facts, profile, ...rest, hasVoted: () => false } as unknown as Presented
}
const told = (phase: Phase, audience: Audience = 'mediator', sizes?: readonly [number, number]) =>
  present(presented(phase, sizes), audience).participation

describe('who took part, as it leaves the server', () => {
  it('GU8: the mediator is told in counts, by group where both groups have k people', () => {
    const by = { a: { people: 1, asked: 3, cards: 2 }, b: { people: 1, asked: 3, cards: 1 } }
    expect(told({ of: 'break' })).toEqual({ people: 2, asked: 6, cards: 3, by, few: false })
    expect(told({ of: 'break' }, 'mediator', [2, 4])).toEqual({ people: 2, asked: 6, cards: 3, few: false })
    expect(told({ of: 'break' }, 'mediator', [1, 1])).toBe(undefined)
  })

  it('GU8: nobody else is told, and the mediator not while something private is open', () => {
    for (const audience of AUDIENCES) expect([audience, told({ of: 'break' }, audience)]).toEqual([audience, undefined])
    const alone: Phase & PhaseView = { of: 'alone', kind: 'interest' }
    for (const phase of [alone, { of: 'table' } as const]) expect(told(phase)).toBe(undefined)
  })
})
