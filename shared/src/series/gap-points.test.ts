import { describe, expect, it } from 'vitest'
import type { FiveCounts } from '../session/tallies.ts'
import type { PulseCounts } from '../voting/pulse.ts'
import type { PulseRow, PulseWave } from '../voting/pulse-waves.ts'
import { gap } from '../voting/rate-measures.ts'
import { gapPointsOf, joinedRuns } from './gap-points.ts'
import { TREND_LEAST } from './trend.ts'

const LOW: FiveCounts = [4, 1, 0, 0, 0]
const MIDDLE: FiveCounts = [0, 2, 3, 0, 0]
const HIGH: FiveCounts = [0, 0, 0, 1, 4]
const SPLITS = [
  { by: 'group', a: LOW, b: HIGH },
  { by: 'group', a: MIDDLE, b: HIGH },
  { by: 'group', a: LOW, b: LOW },
] as const satisfies readonly PulseCounts[]
/** What k leaves of one that is not shown by group. */
const HIDDEN = [
  { by: 'total', total: [4, 1, 0, 1, 4] },
  { by: 'none' },
  { by: 'total', total: [4, 1, 0, 1, 4], why: 'rounds' },
] as const satisfies readonly PulseCounts[]
const ALL: readonly PulseCounts[] = [...SPLITS, ...HIDDEN]

const wave = (session: number): Pick<PulseWave, 'day' | 'wave'> => ({
  wave: 'close',
  day: `2026-${String(session + 1).padStart(2, '0')}-01`,
})
const over = (shown: readonly PulseCounts[], isSensitive = false) =>
  gapPointsOf(
    { isSensitive, waves: shown.map((counts, at) => ({ at, counts })) },
    shown.map((_one, at) => wave(at)),
  )
/** Every way in which so many sessions can be shown. */
const waysOf = (sessions: number, of: readonly PulseCounts[]): readonly (readonly PulseCounts[])[] =>
  sessions === 0 ? [[]] : waysOf(sessions - 1, of).flatMap((some) => of.map((one) => [...some, one]))

describe('SR12: the difference over sessions', () => {
  it('in every series of up to five sessions a hidden split gives no gap, and nothing earns a word for a trend', () => {
    let looked = 0
    for (const sessions of [1, 2, 3, 4, 5])
      for (const shown of waysOf(sessions, ALL)) {
        const found = over(shown)
        const splits = shown.filter(({ by }) => by === 'group').length
        expect(found === null, JSON.stringify(shown)).toBe(sessions < 2 || splits === 0)
        if (!found) continue
        looked += 1
        expect(found.trend).toBe('early')
        expect(found.shown).toBe(splits)
        found.points.forEach((point, at) => {
          const counts = shown[at]
          expect(point.gap?.value ?? null).toBe(counts?.by === 'group' ? gap(counts.a, counts.b) : null)
        })
        // Nothing of a hidden session is in what is said of it: another hidden one in its place changes nothing.
        for (const other of HIDDEN) expect(over(shown.map((one) => (one.by === 'group' ? one : other)))).toEqual(found)
      }
    expect(looked).toBe(27 + 189 + 1215 + 7533)
  })

  it('a word for a trend needs six sessions with a gap, however many were asked', () => {
    const [far, some, none] = SPLITS
    const hidden = HIDDEN[0]
    let words = 0
    for (let asked = 2; asked <= 14; asked += 1)
      for (let shown = 1; shown <= asked; shown += 1) {
        const early = Array.from({ length: asked - shown }, () => hidden)
        const late = Array.from({ length: shown }, (_, at) => (at < shown / 2 ? far : at % 2 ? some : none))
        const found = over([...early, ...late])
        expect(found?.trend === 'early', `${shown} of ${asked}`).toBe(shown < TREND_LEAST)
        if (found?.trend === 'lower') words += 1
      }
    expect(words).toBeGreaterThan(0)
    expect(over([far, far, far, far, far, far, some, some, some, some, some])?.trend).toBe('none')
    expect(over([far, far, far, far, far, far, some, some, some, some, some, some])?.trend).toBe('lower')
    expect(over([none, none, none, none, none, none, some, some, some, some, some, some])?.trend).toBe('higher')
  })

  it('what is counted in bands has none', () => {
    for (const shown of waysOf(3, SPLITS)) expect(over(shown, true)).toBe(null)
  })

  it('is the last of a session that is shown by group, and one point a session', () => {
    const row: Pick<PulseRow, 'waves' | 'isSensitive'> = {
      isSensitive: false,
      waves: [SPLITS[0], SPLITS[1], SPLITS[2], HIDDEN[0], SPLITS[1]].map((counts, at) => ({ at, counts })),
    }
    const waves = [wave(0), wave(0), wave(1), wave(1), { wave: 'before' as const }]
    expect(gapPointsOf(row, waves)?.points.map(({ at, day, gap: one }) => [at, day, one?.word])).toEqual([
      [1, '2026-01-01', 'clear'],
      [2, '2026-02-01', 'none'],
      [4, undefined, 'clear'],
    ])
    // The last one of a list of before is another session than that of now.
    expect(
      gapPointsOf({ isSensitive: false, waves: row.waves.slice(0, 2) }, [{ wave: 'last' }, { wave: 'close' }])?.shown,
    ).toBe(2)
  })

  it('no line joins fewer than three, nor goes across a session without a gap', () => {
    const runs = (...shown: readonly PulseCounts[]) => joinedRuns(over(shown) ?? { points: [], shown: 0 })
    const [far, some] = SPLITS
    expect(runs(far, some)).toEqual([])
    expect(runs(far, some, far)).toEqual([[0, 1, 2]])
    expect(runs(far, some, HIDDEN[1], far, some)).toEqual([
      [0, 1],
      [3, 4],
    ])
    expect(runs(far, HIDDEN[0], some, HIDDEN[0], far)).toEqual([])
  })
})
