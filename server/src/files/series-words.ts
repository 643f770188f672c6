import type { SeriesWords } from '@parley/shared/snapshot/record-words'
import { m } from '../paraglide/messages.js'

const figures = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 })

/** The words around earlier sessions and outcome numbers in files, from the catalogue. */
export const seriesWords: SeriesWords = {
  title: m.series_file_title(),
  about: m.series_file_about(),
  session: (date, title) => m.series_session({ date, title }),
  outcomes: {
    kept: m.series_kept(),
    changed: m.series_changed(),
    late: m.series_late(),
    dropped: m.series_dropped(),
  },
  told: (group, word, reason) =>
    reason === undefined ? m.series_told({ group, word }) : m.series_told_why({ group, word, reason }),
  notTold: (group) => m.series_not_told({ group }),
  learned: (group, text) => m.series_learned_line({ group, text }),
  none: m.series_no_agreements(),
  differences: m.series_differences(),
  waiting: m.series_file_waiting(),
  of: {
    ask: (group) => m.series_file_group({ group }),
    limit: (group) => m.series_file_limit({ group }),
    pressure: (group) => m.series_file_pressure({ group }),
  },
  waits: (date) => m.series_file_waits({ date }),
  replied: (text) => m.series_replied({ text }),
  numbers: m.series_numbers(),
  numbersAbout: m.series_number_others(),
  figure: (value, unit) => (unit === undefined ? figures.format(value) : `${figures.format(value)} ${unit}`),
  from: (source) => m.series_number_from({ source }),
  now: m.series_number_now(),
}
