import type { GapWords, PulseWords } from '@parley/shared/snapshot/record-pulse-words'
import { m } from '../paraglide/messages.js'

/** The words around the pulse in files, from the catalogue. */
export const pulseWords: PulseWords = {
  title: m.pulse_file_title(),
  waves: {
    before: m.pulse_wave_before(),
    close: m.pulse_wave_close(),
    last: m.pulse_wave_last(),
  },
  waveHeads: {
    before: m.pulse_head_before(),
    close: m.pulse_head_close(),
    last: m.pulse_head_last(),
  },
  waveOn: (date, wave) => m.series_wave_on({ date, wave }),
  row: (name, wave) => m.pulse_row({ name, wave }),
  answered: (wave, count, asked) =>
    asked === undefined ? m.pulse_answered({ wave, count }) : m.pulse_answered_of({ wave, count, asked }),
  ends: [m.pulse_low(), m.pulse_high()],
  bands: [m.pulse_band_low(), m.pulse_band_middle(), m.pulse_band_high()],
  soleBands: { low: m.pulse_clearly_low(), middle: m.pulse_clearly_middle(), high: m.pulse_clearly_high() },
  clearly: (row, band) => m.pulse_clearly({ row, band }),
  changes: { chance: m.pulse_change_chance(), some: m.pulse_change_some(), unlikely: m.pulse_change_unlikely() },
  change: (word, before, after) => m.pulse_change({ word, before, after }),
  changeOf: (group, change) => m.pulse_change_of({ group, change }),
  changeAll: (change) => m.pulse_change_all({ change }),
  oneInTwenty: (count) => m.pulse_one_in_twenty({ count }),
  trendEarly: (count) => m.series_trend_early({ count }),
  trends: {
    none: (group, count) => m.series_trend_none({ group, count }),
    higher: (group, count) => m.series_trend_higher({ group, count }),
    lower: (group, count) => m.series_trend_lower({ group, count }),
  },
  ourWords: m.pulse_our_words(),
  split: (wave, k) => m.pulse_hidden_k({ wave, k }),
  rounds: (wave) => m.pulse_hidden_rounds({ wave }),
  few: (wave, k) => m.pulse_hidden_all({ wave, k }),
}

const figures = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** The words around how far apart the groups are, session by session, from the catalogue. */
export const gapWords: GapWords = {
  title: m.gaps_title(),
  difference: m.gaps_difference(),
  people: m.gaps_people(),
  scale: m.gaps_scale(),
  key: (groupA, groupB) => m.gaps_key({ groupA, groupB }),
  answers: (a, b) => m.gaps_answers({ a, b }),
  figure: (gap) => figures.format(gap),
  hidden: m.gaps_hidden(),
  early: (count) => m.gaps_early({ count }),
  trends: {
    none: (count) => m.gaps_trend_none({ count }),
    higher: (count) => m.gaps_trend_higher({ count }),
    lower: (count) => m.gaps_trend_lower({ count }),
  },
}
