import { describe, expect, it } from 'vitest'
import { linkOf, endsOf } from '../documents/link-shape.ts'
import type { CardView, DocumentView, LinkView } from '../documents/card-view.ts'
import type { Change, Refusal } from '../documents/change.ts'
import { judgeChange } from '../permissions/edits.ts'
import { happens, seatOf, STATES } from '../session/testing/stories.ts'
import type { SessionState } from '../session/state.ts'
import { agreementHash } from './frozen.ts'
import { planItems, plansFor } from './plan-items.ts'

const card = (id: string, kind: CardView['kind'], more: Partial<CardView> = {}): CardView => ({
  id,
  kind,
  group: 'both',
  at: [0, 0],
  text: `Words of ${id}`,
  ...more,
})
const plan = card('plan', 'agreement', { zone: 'agreements', sort: 'plan' })
const plans = (to: string, from = 'plan'): LinkView => ({ id: `${from}-${to}`, from, to, kind: 'plans' })
const BOARD: DocumentView = {
  cards: [
    plan,
    card('role', 'agreement', { zone: 'agreements', sort: 'role' }),
    card('late', 'milestone', { zone: 'map', week: 14 }),
    card('early', 'milestone', { zone: 'map', week: 3 }),
    card('open', 'milestone', { zone: 'map' }),
    card('goal', 'goal', { zone: 'goals' }),
    card('limit', 'limit', { zone: 'limits' }),
  ],
  links: [plans('late'), plans('goal'), plans('early'), { ...plans('early'), id: 'twice' }, plans('late', 'role')],
}
const ids = (cards: readonly CardView[]): readonly string[] => cards.map(({ id }) => id)

describe('AG5: what on the map a plan is about', () => {
  it('names milestones by week, then goals, each once, and leads back from the item', () => {
    expect(ids(planItems(BOARD, plan))).toEqual(['early', 'late', 'goal'])
    expect(ids(plansFor(BOARD, 'late'))).toEqual(['plan'])
    expect(plansFor(BOARD, 'open')).toEqual([])
  })

  it('counts only while the agreement is a plan', () => {
    const role = { ...plan, sort: 'role' as const }
    expect(planItems(BOARD, role)).toEqual([])
    expect(plansFor({ ...BOARD, cards: [role, ...BOARD.cards.slice(1)] }, 'late')).toEqual([])
  })

  it('is no part of the words that an owner says yes to', () => {
    const before = agreementHash(plan)
    expect(planItems({ ...BOARD, links: [] }, plan)).toEqual([])
    expect(agreementHash(plan)).toBe(before)
  })
})

describe('AG5: forged links of a plan', () => {
  const kinds = new Map(BOARD.cards.map(({ id, kind }) => [id, kind]))
  const asked = (from: string, to: string, more: Record<string, unknown> = {}) => {
    const values: Record<string, unknown> = { from, to, kind: 'plans', ...more }
    const link = linkOf('link-id-1', (key) => values[key])
    return link ? endsOf(link, (id) => kinds.get(id)) : 'no-link'
  }
  it.each([
    ['plan', 'late', null],
    ['plan', 'goal', null],
    ['plan', 'limit', 'not-allowed'],
    ['plan', 'role', 'not-allowed'],
    ['late', 'plan', 'not-allowed'],
    ['late', 'goal', 'not-allowed'],
    ['plan', 'nobody', 'gone'],
    ['plan', 'plan', 'no-link'],
  ] as const)('from %s to %s: %s', (from, to, answer) => {
    expect(asked(from, to)).toBe(answer)
  })
  it('have no label, and no kind of another name', () => {
    expect(asked('plan', 'late', { label: 'soon' })).toBe('no-link')
    expect(asked('plan', 'late', { kind: 'plan' })).toBe('no-link')
  })
})

describe('AG5: when and by whom a plan is linked', () => {
  const byId = new Map(BOARD.cards.map((one) => [one.id, one]))
  const judge = (state: SessionState, seat: string, change: Change): Refusal | null =>
    judgeChange(state, seatOf(state, seat), { of: 'board' }, change, (id) => byId.get(id))
  const link: Change = { what: 'link', link: 'link-id-12', from: 'plan', to: 'late', kind: 'plans' }
  const unlink: Change = { what: 'unlink', link: 'link-id-12', kind: 'plans' }

  it('either group does, with the agreements and from the map, and in no other step', () => {
    for (const change of [link, unlink])
      for (const seat of ['seat-a1', 'seat-b1']) {
        expect(judge(STATES.agreements, seat, change)).toBe(null)
        expect(judge(STATES.map, seat, change)).toBe(null)
        for (const state of [STATES.afterReveal, STATES.collect, STATES.asks, STATES.close])
          expect(judge(state, seat, change)).toBe('not-now')
        expect(judge(happens(STATES.agreements, { type: 'board-locked' }), seat, change)).toBe('locked')
      }
  })

  it('opens no other links with the agreements', () => {
    for (const kind of ['depends-on', 'supports', 'arrow'] as const)
      expect(judge(STATES.agreements, 'seat-a1', { ...link, kind })).toBe('not-now')
    expect(judge(STATES.agreements, 'seat-a1', { what: 'unlink', link: 'link-id-12' })).toBe('not-now')
  })
})
