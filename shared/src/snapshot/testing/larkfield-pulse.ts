import larkfield from '../../practice/larkfield.json' with { type: 'json' }
import type { BallotView } from '../../protocol/ballot-views.ts'
import type { FiveCounts } from '../../session/tallies.ts'
import { BEFORE_THE_DAY } from '../../session/pulse-events.ts'
import { USUAL_ITEMS, isSensitive } from '../../voting/pulse-items.ts'
import { bandsOf } from '../../voting/pulse.ts'

const five = ([one = 0, two = 0, three = 0, four = 0, most = 0]: readonly number[]): FiveCounts => [
  one,
  two,
  three,
  four,
  most,
]
const counted = (item: string, counts: readonly number[]): FiveCounts => {
  if (!isSensitive(item)) return five(counts)
  const [low, middle, high] = bandsOf(five(counts))
  return [low, 0, middle, 0, high]
}

/** The pulse of the case as the room sees it when it has closed: before the day, or at its close. */
export const larkfieldPulse = (wave: 'before' | 'after'): BallotView => ({
  id: `pulse-${wave}`,
  step: wave === 'before' ? BEFORE_THE_DAY : 'close',
  round: 1,
  cap: 0,
  k: 5,
  stage: 'closed',
  options: USUAL_ITEMS.map((item, at) => ({
    id: `${wave}-${item}`,
    hash: `hash-${item}`,
    text: larkfield.pulse_items[at] ?? '',
  })),
  rating: {
    of: 'pulse',
    axes: ['holds'],
    guess: [],
    options: USUAL_ITEMS.map((item) => ({ option: `${wave}-${item}`, card: item })),
    result: {
      by: 'group',
      ballots: { total: 15, a: 6, b: 9 },
      asked: 15,
      options: USUAL_ITEMS.map((item, at) => ({
        option: `${wave}-${item}`,
        by: 'group' as const,
        axes: [
          {
            axis: 'holds' as const,
            a: counted(item, larkfield.pulse[wave].S[at] ?? []),
            b: counted(item, larkfield.pulse[wave].O[at] ?? []),
          },
        ],
      })),
    },
  },
})
