import type { AxesWords } from '@parley/shared/snapshot/record-axes-words'
import { m } from '../paraglide/messages.js'
import { snapshotWords } from './words.ts'

const list = new Intl.ListFormat(snapshotWords.language, { style: 'long', type: 'conjunction' })

/** The words of boards with two axes in files, from the catalogue. */
export const axesWords: AxesWords = {
  assumptions: m.record_step_assumptions(),
  twoByTwo: m.record_step_two_by_two(),
  about: m.record_axes_about(),
  ends: {
    'x-low': m.record_axes_evidence_low(),
    'x-high': m.record_axes_evidence_high(),
    'y-low': m.record_axes_importance_low(),
    'y-high': m.record_axes_importance_high(),
  },
  endOf: {
    'x-low': m.record_axes_end_left(),
    'x-high': m.record_axes_end_right(),
    'y-low': m.record_axes_end_lower(),
    'y-high': m.record_axes_end_upper(),
  },
  cornerOf: {
    'top-left': m.record_axes_top_left(),
    'top-right': m.record_axes_top_right(),
    'bottom-left': m.record_axes_bottom_left(),
    'bottom-right': m.record_axes_bottom_right(),
  },
  unnamed: m.record_axes_unnamed(),
  corner: m.record_axes_corner(),
  nameless: (number) => m.record_axes_nameless({ number }),
  at: (evidence, importance) => m.record_axes_at({ evidence, importance }),
  atOwn: (x, y) => m.record_axes_at_own({ x, y }),
  notLaid: m.record_axes_not_laid(),
  byRatings: m.record_axes_by_ratings(),
  asks: m.record_axes_asks(),
  gap: {
    both: { some: m.record_axes_gap_both_some(), clear: m.record_axes_gap_both_clear() },
    evidence: { some: m.record_axes_gap_evidence_some(), clear: m.record_axes_gap_evidence_clear() },
    importance: { some: m.record_axes_gap_importance_some(), clear: m.record_axes_gap_importance_clear() },
  },
  noGap: m.record_axes_gap_none(),
  test: m.record_axes_test(),
  by: (day) => m.record_axes_by({ day }),
  noDay: m.record_axes_no_day(),
  owners: (groups) => m.record_axes_owners({ groups: list.format(groups) }),
  noOwner: m.record_axes_no_owner(),
}
