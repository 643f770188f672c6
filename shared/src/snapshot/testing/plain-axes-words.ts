import type { AxesWords } from '../record-axes-words.ts'

/** Words of boards with two axes that say what they are, for tests. */
export const plainAxesWords: AxesWords = {
  assumptions: 'Assumption map',
  twoByTwo: 'Two-by-two',
  about: 'From 0 to 100.',
  ends: { 'x-low': 'Little evidence', 'x-high': 'Much evidence', 'y-low': 'Little hangs', 'y-high': 'Much hangs' },
  endOf: { 'x-low': 'Left end', 'x-high': 'Right end', 'y-low': 'Lower end', 'y-high': 'Upper end' },
  cornerOf: {
    'top-left': 'Top left',
    'top-right': 'Top right',
    'bottom-left': 'Bottom left',
    'bottom-right': 'Bottom right',
  },
  unnamed: 'no name',
  corner: 'Important and unproven',
  nameless: (number) => `Assumption ${number}`,
  at: (evidence, importance) => `evidence ${evidence}, importance ${importance}`,
  atOwn: (x, y) => `${x} from the left, ${y} from below`,
  notLaid: 'not placed',
  byRatings: 'At the middle of the ratings',
  asks: 'asks for a test',
  gap: {
    both: { some: 'both: some', clear: 'both: clear' },
    evidence: { some: 'evidence: some', clear: 'evidence: clear' },
    importance: { some: 'importance: some', clear: 'importance: clear' },
  },
  noGap: 'no clear difference',
  test: 'Test',
  by: (day) => `by ${day}`,
  noDay: 'no day',
  owners: (groups) => `found out by ${groups.join(' and ')}`,
  noOwner: 'nobody finds out',
}
