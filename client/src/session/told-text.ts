import type { Answer } from '@parley/shared/session/events'
import type { Outcome } from '@parley/shared/session/told'
import { m } from '../paraglide/messages.js'

const WORDS: Readonly<Record<Outcome | Answer, () => string>> = {
  kept: m.series_kept,
  changed: m.series_changed,
  late: m.series_late,
  dropped: m.series_dropped,
  yes: m.participant_ask_yes,
  no: m.participant_ask_no,
  try: m.participant_ask_try,
  clearer: m.participant_ask_clearer,
  'not-ours': m.participant_ask_not_ours_plain,
}

/** What a group told of an agreement, or answers to an ask, in a word or two. */
export const toldText = (word: Outcome | Answer): string => WORDS[word]()
