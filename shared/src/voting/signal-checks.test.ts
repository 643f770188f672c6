import { describe, expect, it } from 'vitest'
import { signalRows, type SignalCheck } from './signal-checks.ts'

const none = { by: 'none' } as const
const total = (seen: number) => ({ by: 'total', total: { seen, not: 1 } }) as const
const check = (signals: SignalCheck['signals']): SignalCheck => ({
  period: 'three-months',
  k: 3,
  by: 'total',
  ballots: { total: 4 },
  signals,
})

describe('signal checks beside each other', () => {
  it('SG8: a signal is the same where its name and its words are, in the order of the latest check', () => {
    const rows = signalRows([
      check([
        { item: 'strained', number: 1, text: 'A meeting was strained.', counts: total(3) },
        { item: 'named', number: 2, text: 'Orders are late', counts: total(2) },
        { item: 'overtime', number: 3, text: 'People stayed.', counts: none },
      ]),
      check([
        { item: 'named', number: 1, text: 'Orders are late', counts: total(1) },
        { item: 'strained', number: 2, text: 'A meeting between us was strained.', counts: total(0) },
      ]),
    ])
    expect(rows.map(({ text, checks }) => [text, checks.map(({ at }) => at)])).toEqual([
      ['Orders are late', [0, 1]],
      ['A meeting between us was strained.', [1]],
      ['A meeting was strained.', [0]],
      ['People stayed.', [0]],
    ])
    expect(rows[0]?.checks.map(({ counts }) => counts)).toEqual([total(2), total(1)])
  })

  it('SG7: signs whose words stay in the room are the same as no other', () => {
    const wordless = check([
      { item: 'named', number: 1, counts: total(1) },
      { item: 'named', number: 2, counts: total(2) },
    ])
    expect(signalRows([wordless, wordless])).toHaveLength(4)
  })
})
