import type { SignalName } from '@parley/shared/voting/signals'
import { m } from '../paraglide/messages.js'

/** The exact words of each signal of the set, as they are frozen when it is asked. */
export const SIGNAL_WORDS: Readonly<Record<SignalName, () => string>> = {
  'date-missed': m.signals_item_date_missed,
  'off-target': m.signals_item_off_target,
  strained: m.signals_item_strained,
  'late-news': m.signals_item_late_news,
  'no-answer': m.signals_item_no_answer,
  'quiet-change': m.signals_item_quiet_change,
  'worked-round': m.signals_item_worked_round,
  overtime: m.signals_item_overtime,
  'same-again': m.signals_item_same_again,
  'meeting-dropped': m.signals_item_meeting_dropped,
  'outside-first': m.signals_item_outside_first,
  'whose-fault': m.signals_item_whose_fault,
}
