import type { SignalWords } from '@parley/shared/snapshot/record-signal-words'
import { m } from '../paraglide/messages.js'

/** The words around signal checks in files, from the catalogue. */
export const signalWords: SignalWords = {
  title: m.signals_title(),
  about: m.signals_about(),
  now: m.signals_now(),
  on: (date) => m.signals_on({ date }),
  periods: { 'since-last': m.signals_period_since_last(), 'three-months': m.signals_period_three_months() },
  check: (when, period, count, asked) =>
    asked === undefined ? m.signals_check({ when, period, count }) : m.signals_check_of({ when, period, count, asked }),
  row: (name, when) => m.signals_row({ name, when }),
  seen: m.signals_seen(),
  not: m.signals_not_seen(),
  answers: m.signals_answers(),
  sign: (number) => m.signals_sign({ number }),
  split: (when, k) => m.signals_hidden_k({ when, k }),
  rounds: (when) => m.signals_hidden_rounds({ when }),
  few: (when, k) => m.signals_hidden_all({ when, k }),
}
