import type { Mark } from '@parley/shared/protocol/state-view'
import { m } from '../../paraglide/messages.js'

const WORDS: Readonly<Record<Mark, () => string>> = {
  'true-for-me': m.participant_mark_true,
  'new-to-me': m.participant_mark_new,
  unclear: m.participant_mark_unclear,
  heard: m.participant_mark_heard,
  'one-more-try': m.participant_mark_again,
}

/** "True for me too". */
export const markText = (mark: Mark): string => WORDS[mark]()
