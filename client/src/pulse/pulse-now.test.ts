import { pulseRows } from '@parley/shared/voting/pulse-waves'
import { larkfieldPulse } from '@parley/shared/snapshot/testing/larkfield-pulse'
import { pulseWaves } from '@parley/shared/voting/pulse-waves'
import { describe, expect, it } from 'vitest'
import { wavesOf } from './pulse-now.ts'

const [before, after] = [larkfieldPulse('before'), larkfieldPulse('after')]
const [earlier] = pulseWaves([before])
const last = {
  title: 'Six weeks ago',
  at: 0,
  groups: { a: 'Strategy', b: 'Operations' },
  agreements: [],
  ...(earlier ? { pulse: JSON.parse(JSON.stringify(earlier)) } : {}),
}

describe('PU7: the pulse of last time beside the new one', () => {
  it('stands first, and is compared sentence by sentence with the next', () => {
    const waves = wavesOf({ ballots: [after] }, last)
    expect(waves.map(({ wave }) => wave)).toEqual(['last', 'close'])
    const heard = pulseRows(waves).find(({ item }) => item === 'feel-heard')
    expect(heard?.changes).toMatchObject({ by: 'group', a: { word: 'some' }, b: { word: 'unlikely' } })
  })

  it('waits for a pulse of this session, and is not needed for one', () => {
    expect(wavesOf({ ballots: [] }, last)).toEqual([])
    expect(wavesOf({ ballots: [{ ...after, stage: 'void' }] }, last)).toEqual([])
    expect(wavesOf({ ballots: [after] }, null).map(({ wave }) => wave)).toEqual(['close'])
  })

  it('compares the last two of three', () => {
    const rows = pulseRows(wavesOf({ ballots: [before, after] }, last))
    expect(rows[5]?.waves.map(({ at }) => at)).toEqual([0, 1, 2])
    expect(rows[5]?.changes).toMatchObject({ by: 'group', a: { word: 'some' } })
  })
})
