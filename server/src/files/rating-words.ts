import type { RatingWords } from '@parley/shared/snapshot/record-words'
import { m } from '../paraglide/messages.js'
import { snapshotWords } from './words.ts'

const figures = new Intl.NumberFormat(snapshotWords.language, { maximumFractionDigits: 1 })

/** The words around ratings in files, from the catalogue. */
export const ratingWords: RatingWords = {
  title: m.record_ratings(),
  round: (of, round) =>
    of === 'assumption' ? m.record_rating_assumption({ round }) : m.record_rating_milestone({ round }),
  axes: {
    importance: m.record_axis_importance(),
    evidence: m.record_axis_evidence(),
    confidence: m.record_axis_confidence(),
  },
  ends: {
    importance: [m.record_low_importance(), m.record_high_importance()],
    evidence: [m.record_low_evidence(), m.record_high_evidence()],
    confidence: [m.record_low_confidence(), m.record_high_confidence()],
  },
  gaps: { none: m.record_gap_none(), some: m.record_gap_some(), clear: m.record_gap_clear() },
  higher: (gap, group) => m.record_gap_higher({ gap, group }),
  neither: (gap) => m.record_gap_neither({ gap }),
  difference: (axis, gap) => m.record_axis_gap({ axis, gap }),
  middle: m.record_middle(),
  figure: (value) => figures.format(value),
  says: m,
  card: (number) => m.record_rated_card({ number }),
  split: (k) => m.record_rating_split({ k }),
  rounds: m.record_rating_rounds(),
  few: (k) => m.record_rating_few({ k }),
  rule: m.record_rating_rule(),
}
