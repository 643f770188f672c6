import type { PulseWords } from '@parley/shared/snapshot/record-pulse-words'
import { m } from '../paraglide/messages.js'

/** The words around the pulse in files, from the catalogue. */
export const pulseWords: PulseWords = {
  title: m.pulse_file_title(),
  waves: {
    before: m.pulse_wave_before(),

    close: m.pulse_wave_close(),
    last: m.pulse_wave_last(),
  },
  waveOn: (date, wave) => m.series_wave_on({ date, wave }),
  row: (name, wave) => m.pulse_row({ name, wave }),
  answered: (wave, count) => m.pulse_answered({ wave, count }),
  ends: [m.pulse_low(), m.pulse_high()],
  bands: [m.pulse_band_low(), m.pulse_band_middle(), m.pulse_band_high()],
  soleBands: { low: m.pulse_clearly_low(), middle: m.pulse_clearly_middle(), high: m.pulse_clearly_high() },
  clearly: (row, band) => m.pulse_clearly({ row, band }),
  changes: { chance: m.pulse_change_chance(), some: m.pulse_change_some(), unlikely: m.pulse_change_unlikely() },
  change: (word, before, after) => m.pulse_change({ word, before, after }),
  changeOf: (group, change) => m.pulse_change_of({ group, change }),
  changeAll: (change) => m.pulse_change_all({ change }),
  oneInTwenty: (count) => m.pulse_one_in_twenty({ count }),
  ourWords: m.pulse_our_words(),
  split: (wave, k) => m.pulse_hidden_k({ wave, k }),
  rounds: (wave) => m.pulse_hidden_rounds({ wave }),
  few: (wave, k) => m.pulse_hidden_all({ wave, k }),
}
