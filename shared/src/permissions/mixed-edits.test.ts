import { describe, expect, it } from 'vitest'
import type { Change } from '../documents/change.ts'
import type { CardView } from '../documents/card-view.ts'
import { CARD_TEXT_MOST } from '../limits.ts'
import type { SessionState } from '../session/state.ts'
import { mixedTableOf } from '../session/mixed-state.ts'
import { seatOf, STATES } from '../session/testing/stories.ts'
import { judgeChange } from './edits.ts'

const option: CardView = { id: 'option-card', kind: 'option', group: 'both', zone: 'options', at: [0, 1], text: 'x' }
const goal: CardView = { ...option, id: 'goal-card', kind: 'goal', zone: 'goals' }
const lookup = (id: string): CardView | undefined => [option, goal].find((card) => card.id === id)
const table = mixedTableOf(STATES.mixedDrawn.mixed[0] ?? { tables: null }, 'seat-a1')
const at = (state: SessionState, change: Change, seat = 'seat-a1') =>
  judgeChange(state, seatOf(state, seat), { of: 'mixed', round: 1, table }, change, lookup)
const adds = (values: Readonly<Record<string, unknown>>, text = 'Ask first', card = 'new-card-1'): Change => ({
  what: 'add',
  card,
  values,
  text,
})

describe('who writes at a mixed table', () => {
  it('MX4: everybody there adds, words, orders, offers and deletes, and nothing else', () => {
    const can: readonly Change[] = [
      adds({ kind: 'option', at: [0, 1] }),
      adds({ kind: 'option', at: [0, 1], offered: true }),
      adds({ kind: 'option', at: [0, 1], owned: 'a'.repeat(64) }),
      { what: 'text', card: 'option-card' },
      { what: 'remove', card: 'option-card' },
      { what: 'set', card: 'option-card', key: 'at', value: [0, 2] },
      { what: 'set', card: 'option-card', key: 'offered', value: true },
      { what: 'set', card: 'option-card', key: 'offered', value: undefined },
    ]
    expect(can.map((change) => at(STATES.mixedDrawn, change))).toEqual(can.map(() => null))
    const cannot: readonly (readonly [Change, string])[] = [
      [adds({ kind: 'agreement', at: [0, 1] }), 'not-allowed'],
      [adds({ kind: 'option', at: [0, 1], group: 'a' }), 'not-allowed'],
      [adds({ kind: 'option', at: [0, 1], zone: 'options' }), 'not-allowed'],
      [adds({ kind: 'option', at: [0, 1] }, 'Short', 'short'), 'malformed'],
      [adds({ kind: 'option', at: [0, 1] }, 'x'.repeat(CARD_TEXT_MOST + 1)), 'too-large'],
      [{ what: 'set', card: 'option-card', key: 'held', value: true }, 'not-allowed'],
      [{ what: 'set', card: 'option-card', key: 'owned', value: 'a'.repeat(64) }, 'not-allowed'],
      [{ what: 'set', card: 'option-card', key: 'into', value: 'goal-card' }, 'not-allowed'],
      [{ what: 'link', link: 'link-0001', from: 'option-card', to: 'goal-card', kind: 'arrow' }, 'not-allowed'],
    ]
    expect(cannot.map(([change]) => at(STATES.mixedDrawn, change))).toEqual(cannot.map(([, why]) => why))
  })

  it('MX9: a table about words writes plain words for a term, and nothing else; other tables none', () => {
    const about: SessionState = { ...STATES.mixedDrawn, phase: { of: 'mixed', about: 'words' } }
    const rewrite = { kind: 'rewrite', at: [0, 1], of: 'term-card' }
    expect(at(about, adds(rewrite))).toBe(null)
    expect(at(about, adds({ ...rewrite, offered: true }))).toBe(null)
    expect(at(about, adds({ kind: 'rewrite', at: [0, 1] }))).toBe('not-allowed')
    expect(at(about, adds({ kind: 'option', at: [0, 1] }))).toBe('not-allowed')
    expect(at(about, adds({ kind: 'option', at: [0, 1], of: 'term-card' }))).toBe('not-allowed')
    expect(at(about, { what: 'set', card: 'option-card', key: 'of', value: 'term-card' })).toBe('not-allowed')
    expect(at(STATES.mixedDrawn, adds(rewrite))).toBe('not-allowed')
    expect(at(STATES.mixedDrawn, adds({ kind: 'option', at: [0, 1], of: 'term-card' }))).toBe('not-allowed')
  })

  it('MX4: not before the draw, after the reveal, or in another step', () => {
    const change: Change = { what: 'text', card: 'option-card' }
    expect(at(STATES.mixedShown, change)).toBe('not-now')
    expect(at(STATES.mixedSet, change)).toBe('not-yours')
    expect(at({ ...STATES.mixedDrawn, phase: { of: 'agreements' } }, change)).toBe('not-now')
  })

  it('MX3: nobody writes at the table of others, of the own group or not, and no mediator anywhere', () => {
    const change = adds({ kind: 'option', at: [0, 1] })
    const others = ['seat-a2', 'seat-a3', 'seat-b3', 'mediator']
    expect(others.map((seat) => at(STATES.mixedDrawn, change, seat))).toEqual(others.map(() => 'not-yours'))
  })

  it('MX5: what came onto the board from mixed tables stands there as they wrote it', () => {
    const board = (state: SessionState, change: Change) =>
      judgeChange(state, seatOf(state, 'seat-a1'), { of: 'board' }, change, lookup)
    for (const state of Object.values(STATES).filter(({ seats }) => Object.hasOwn(seats, 'seat-a1'))) {
      const changes: readonly Change[] = [
        { what: 'text', card: 'option-card' },
        { what: 'remove', card: 'option-card' },
        { what: 'set', card: 'option-card', key: 'zone', value: 'together' },
        adds({ kind: 'option', at: [0, 1], zone: 'options', group: 'both' }),
      ]
      expect(changes.map((change) => board(state, change)).every((one) => one !== null)).toBe(true)
    }
  })

  it('MX7: an agreement and a proposal say of which option they were made, at once and of nothing else', () => {
    const made = (state: SessionState, values: Readonly<Record<string, unknown>>) =>
      judgeChange(
        state,
        seatOf(state, 'seat-a1'),
        { of: 'board' },
        adds({ at: [0, 1], group: 'both', ...values }),
        lookup,
      )
    const agreement = { kind: 'agreement', zone: 'agreements' }
    expect(made(STATES.agreements, { ...agreement, from: 'option-card' })).toBe(null)
    expect(made(STATES.agreements, { ...agreement, from: 'goal-card' })).toBe('not-allowed')
    expect(made(STATES.agreements, { ...agreement, from: 'nothing-there' })).toBe('not-allowed')
    expect(made(STATES.support, { kind: 'proposal', zone: 'proposals', from: 'option-card' })).toBe(null)
    const later: Change = { what: 'set', card: 'agreed', key: 'from', value: 'option-card' }
    const standing: CardView = { ...option, id: 'agreed', kind: 'agreement', zone: 'agreements' }
    const judge = judgeChange(STATES.agreements, seatOf(STATES.agreements, 'seat-a1'), { of: 'board' }, later, (id) =>
      id === 'agreed' ? standing : lookup(id),
    )
    expect(judge).toBe('not-allowed')
  })
})
