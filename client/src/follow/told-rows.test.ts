import type { LastTime } from '@parley/shared/follow/last-time'
import { expect, it } from 'vitest'
import { toldRows } from './told-rows.ts'

const agreement = (text: string) => ({ text, owners: { a: 'Kim', b: 'Ruth' } })
const session = { title: 'First', at: '2026-11-23T10:00:00.000Z', differences: [], pulses: [], numbers: [] }
const kept = { word: 'kept' } as const
const last: LastTime = {
  title: 'Second',
  at: 0,
  groups: { a: 'Strategy', b: 'Operations' },
  agreements: [agreement('New')],
  series: {
    sessions: [
      { ...session, agreements: [agreement('Late'), { ...agreement('Done'), told: { a: kept, b: kept } }] },
      { ...session, at: '2027-01-23T10:00:00.000Z', agreements: [agreement('New')] },
    ],
    waiting: [],
  },
}

it('SR6: the wall lists what is told about, of earlier sessions what is not done, with its day', () => {
  expect(toldRows(last).map(({ one, item, day }) => [one.text, item, day])).toEqual([
    ['New', 'agreement-1-0', undefined],
    ['Late', 'agreement-0-0', session.at],
  ])
  const { series: _series, ...before } = last
  expect(toldRows(before).map(({ one, item }) => [one.text, item])).toEqual([['New', undefined]])
})
