import { describe, expect, it } from 'vitest'
import type { GroupId } from '../session/agenda.ts'
import type { BallotState } from '../session/state-parts.ts'
import { tallyApproval } from './approve.ts'
import { splitIsSafe } from './rounds.ts'

const options = [
  { id: 'x', hash: 'h1' },
  { id: 'y', hash: 'h2' },
]
const closed = (voters?: readonly string[]): BallotState => ({
  id: 'first',
  step: 's',
  round: 1,
  cap: 1,
  options,
  stage: 'closed',
  receipts: [],
  tally: { by: 'group', ballots: { total: 10, a: 5, b: 5 }, options: [] },
  ...(voters ? { voters } : {}),
})
const open: BallotState = { id: 'second', step: 's', round: 2, cap: 1, options, stage: 'open', openedAt: 0 }
const ten = Array.from({ length: 10 }, (_, at) => `seat${at}`)
/** The first five are of one group, whoever comes later of the other. */
const groupOf = (seat: string): GroupId => (/^seat[0-4]$/.test(seat) ? 'a' : 'b')

describe('BL11: rounds with slightly different voters', () => {
  it('the same voters may be shown by group again', () => {
    expect(splitIsSafe([closed(ten)], open, ten, 5, groupOf)).toBe(true)
  })
  it('one to k - 1 people of difference hide the split', () => {
    expect(splitIsSafe([closed(ten)], open, [...ten, 'late'], 5, groupOf)).toBe(false)
    expect(splitIsSafe([closed(ten)], open, ten.slice(0, 6), 5, groupOf)).toBe(false)
  })
  it('k people of difference or more may be shown', () => {
    expect(splitIsSafe([closed(ten)], open, [...ten, '1', '2', '3', '4', '5'], 5, groupOf)).toBe(true)
  })
  it('beside an earlier split k people of difference are counted in each group by itself', () => {
    const others = [...ten.slice(1, 5), ...ten.slice(5), '1', '2', '3', '4']
    expect(splitIsSafe([closed(ten)], open, others, 5, groupOf)).toBe(false)
    const first = closed(ten)
    const total: BallotState = first.stage === 'closed' ? { ...first, tally: { ...first.tally, by: 'total' } } : first
    expect(splitIsSafe([total], open, others, 5, groupOf)).toBe(true)
  })
  it('somebody who was moved to the other group since hides the split', () => {
    const moved = (seat: string): GroupId => (seat === 'seat0' ? 'b' : groupOf(seat))
    expect(splitIsSafe([closed(ten)], open, ten, 5, moved)).toBe(false)
  })
  it('where it is unknown who voted, the split stays hidden', () => {
    expect(splitIsSafe([closed()], open, ten, 5, groupOf)).toBe(false)
    expect(splitIsSafe([closed(ten)], open, null, 5, groupOf)).toBe(false)
  })
  it('a round that was voided after its close was seen, and still counts; one that never closed does not', () => {
    const { id, step, round, cap, options: frozen } = closed()
    const basics = { id, step, round, cap, options: frozen, stage: 'void', reason: 'r' } as const
    const seen = { ...basics, seen: { by: 'group', voters: ten } } as const
    expect(splitIsSafe([seen], open, ten, 5, groupOf)).toBe(true)
    expect(splitIsSafe([seen], open, ten.slice(1), 5, groupOf)).toBe(false)
    expect(splitIsSafe([{ ...basics, seen: { by: 'group' } }], open, ten, 5, groupOf)).toBe(false)
    expect(splitIsSafe([basics], open, null, 5, groupOf)).toBe(true)
  })
  it('rounds without a common option cannot be subtracted', () => {
    const other = { ...open, options: [{ id: 'z', hash: 'h3' }] }
    expect(splitIsSafe([closed()], other, null, 5, groupOf)).toBe(true)
  })
  it('BL14: rounds of one proposal share it, also when its words have changed', () => {
    const rule = { share: [2, 3] } as const
    const about = (proposal: string, hash: string) => ({ options: [{ id: hash, hash }], support: { proposal, rule } })
    const first = { ...closed(ten), ...about('p', 'h1') }
    const second = { ...open, ...about('p', 'h2') }
    expect(splitIsSafe([first], second, [...ten, 'late'], 5, groupOf)).toBe(false)
    expect(splitIsSafe([first], second, ten, 5, groupOf)).toBe(true)
    expect(splitIsSafe([first], { ...open, ...about('q', 'h2') }, [...ten, 'late'], 5, groupOf)).toBe(true)
  })
  it('a hidden split is a total with its reason', () => {
    const papers = [...ten].map((_, at) => ({ group: at < 5 ? ('a' as const) : ('b' as const), choice: ['x'] }))
    expect(tallyApproval(['x', 'y'], papers, 5, false)).toEqual({
      by: 'total',
      why: 'rounds',
      ballots: { total: 10 },
      options: [
        { option: 'x', total: 10 },
        { option: 'y', total: 0 },
      ],
    })
  })
})
