import { describe, expect, it } from 'vitest'
import { isMixedOpen, mixedTableOf, smallestTable, withoutMixedTable } from './mixed-state.ts'
import type { SessionState } from './state.ts'
import { SAMPLES, starts } from './testing/sample-events.ts'
import { happens, refusal, STATES } from './testing/stories.ts'

const { mixed, mixedSet, mixedDrawn, mixedSeated, mixedShown } = STATES
const set = SAMPLES['mixed-set']
const drawn = SAMPLES['mixed-drawn']
const roundIn = ({ mixed: rounds }: SessionState) => rounds.at(-1)!

describe('mixed tables', () => {
  it('MX1: only who is here and sits at the own table is drawn, once, and from both groups', () => {
    const people = (a: readonly string[], b: readonly string[]) => refusal(mixed, { ...set, people: { a, b } })
    expect(people(['seat-a1'], ['seat-b1'])).toBe(null)
    expect(people(['seat-a1', 'seat-a2'], [])).toBe('too-few-people')
    expect(people(['seat-a1', 'seat-a1'], ['seat-b1'])).toBe('wrong-status')
    expect(people(['seat-b2'], ['seat-b1'])).toBe('wrong-status')
    expect(people(['seat-wait'], ['seat-b1'])).toBe('wrong-status')
    expect(people(['constructor'], ['seat-b1'])).toBe('unknown-seat')
    expect(people(['mediator'], ['seat-b1'])).toBe('wrong-status')
    expect(refusal(STATES.table, set)).toBe('not-in-this-step')
  })

  it('MX2: the tables are what the committed seed draws, or nothing', () => {
    expect(roundIn(mixedSet).tables).toBe(null)
    expect(roundIn(mixedDrawn).tables).toEqual(drawn.tables)
    expect(refusal(mixedSet, { ...drawn, seed: 'f'.repeat(64) })).toBe('other-lot')
    expect(refusal(mixedSet, { ...drawn, tables: drawn.tables.toReversed() })).toBe('other-lot')
    expect(refusal(mixed, drawn)).toBe('no-mixed-tables')
    expect(refusal(mixedDrawn, drawn)).toBe('already-so')
  })

  it('MX2: what was drawn is not drawn anew while its tables write; after the reveal, or in a new beginning, it is', () => {
    const again = { ...set, round: 2 }
    expect(refusal(mixedSet, again)).toBe(null)
    expect(refusal(mixedDrawn, again)).toBe('already-so')
    expect(refusal(mixedShown, again)).toBe(null)
    const begunAgain = happens(mixedDrawn, starts('mixed'))
    expect(isMixedOpen(begunAgain, { round: 1, table: 1 })).toBe(true)
    expect(refusal(begunAgain, again)).toBe(null)
    expect(refusal(begunAgain, set)).toBe('no-mixed-tables')
    // The tables of before stay as they are, and nobody writes there any more.
    expect(isMixedOpen(happens(begunAgain, again), { round: 1, table: 1 })).toBe(false)
  })

  it('MX6: who comes late sits down at the smallest table, with the fewest of the own group, and nobody else moves', () => {
    expect(withoutMixedTable(mixedDrawn, roundIn(mixedDrawn))).toEqual(['seat-a3', 'seat-b3'])
    expect(roundIn(mixedSeated).tables?.map((table) => table.length)).toEqual([3, 2])
    expect(mixedTableOf(roundIn(mixedSeated), 'seat-b3')).toBe(1)
    const at = (table: number) => refusal(mixedSeated, { type: 'mixed-seated', round: 1, seat: 'seat-a3', table })
    expect([at(1), at(2), at(3), at(0)]).toEqual(['nothing-there', null, 'nothing-there', 'nothing-there'])
    const seated = (seat: string) => refusal(mixedSeated, { type: 'mixed-seated', round: 1, seat, table: 2 })
    expect(['seat-b3', 'seat-wait', 'nobody', 'mediator'].map(seated)).toEqual([
      'already-so',
      'wrong-status',
      'unknown-seat',
      'wrong-status',
    ])
    const tables = [
      ['seat-a1', 'seat-a2'],
      ['seat-a3', 'seat-b1'],
      ['seat-b2', 'seat-b3', 'x'],
    ]
    expect([smallestTable({ tables }, mixed.seats, 'a'), smallestTable({ tables }, mixed.seats, 'b')]).toEqual([2, 1])
  })

  it('MX6: who leaves, or goes over to the other group, keeps no mixed table, and comes back without one', () => {
    const gone = happens(mixedDrawn, { type: 'left', sealed: { seat: 'seat-a1' } })
    expect(mixedTableOf(roundIn(gone), 'seat-a1')).toBe(0)
    const back = happens(
      gone,
      { type: 'seat-returned', seat: 'seat-a1' },
      { type: 'seat-admitted', seat: 'seat-a1', by: 'a' },
    )
    expect(mixedTableOf(roundIn(back), 'seat-a1')).toBe(0)
    expect(withoutMixedTable(back, roundIn(back))).toContain('seat-a1')
    const moved = happens(mixedDrawn, { type: 'seat-moved', seat: 'seat-b1', group: 'a' })
    expect(mixedTableOf(roundIn(moved), 'seat-b1')).toBe(0)
    // Who left between the seal and the draw was drawn, and sits nowhere.
    const early = happens(mixedSet, { type: 'left', sealed: { seat: 'seat-b2' } }, drawn)
    expect(mixedTableOf(roundIn(early), 'seat-b2')).toBe(0)
    expect(roundIn(early).tables?.flat()).toHaveLength(3)
  })

  it('MX5: what the tables offer is shown once, and only where there is something', () => {
    const show = SAMPLES['mixed-shown']
    expect(roundIn(mixedShown).shown).toBe(2)
    expect(refusal(mixedSet, show)).toBe('no-mixed-tables')
    expect(refusal(mixedDrawn, { ...show, cards: 0 })).toBe('nothing-there')
    expect(refusal(mixedShown, show)).toBe('already-so')
    expect(refusal(happens(mixedDrawn, starts('agreements')), show)).toBe('not-in-this-step')
    expect(refusal(mixedShown, { ...SAMPLES['mixed-seated'], table: 1 })).toBe('no-mixed-tables')
  })

  it('MX10: after tables that were about words the room goes on with the word list, and may draw again', () => {
    const about: SessionState = {
      ...mixedDrawn,
      phase: { of: 'mixed', about: 'words' },
      steps: mixedDrawn.steps.map((step) =>
        step.act === 'write' && step.mode === 'mixed' ? { ...step, about: 'words' } : step,
      ),
    }
    const shown = happens(about, SAMPLES['mixed-shown'])
    expect([shown.phase, roundIn(shown).shown]).toEqual([{ of: 'words' }, 2])
    expect(isMixedOpen(shown, { round: 1, table: 1 })).toBe(false)
    expect(refusal(shown, SAMPLES['mixed-shown'])).toBe('not-in-this-step')
    const again = happens(shown, starts('mixed'))
    expect(again.phase).toEqual({ of: 'mixed', about: 'words' })
    expect(refusal(again, { ...set, round: 2 })).toBe(null)
    // Tables that write options stay in their step.
    expect(mixedShown.phase).toEqual({ of: 'mixed' })
  })

  it('MX4: a table is written from its draw to its reveal, in its step', () => {
    const open = (state: SessionState) => isMixedOpen(state, { round: 1, table: 1 })
    const elsewhere = happens(mixedDrawn, starts('agreements'))
    expect([mixed, mixedSet, mixedDrawn, mixedShown, elsewhere].map(open)).toEqual([false, false, true, false, false])
    expect(open(happens(elsewhere, starts('mixed')))).toBe(true)
    expect(isMixedOpen(mixedDrawn, { round: 1, table: 3 })).toBe(false)
    expect(isMixedOpen(mixedDrawn, { round: 2, table: 1 })).toBe(false)
  })
})
