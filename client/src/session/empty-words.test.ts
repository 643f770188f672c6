import { expect, it } from 'vitest'
import { m } from '../paraglide/messages.js'

/** What stands where nothing stands yet, of the pages of participants, the console and the lists that both use. */
const EMPTY: Readonly<Record<string, () => string>> = {
  'a lane of a reveal': m.participant_reveal_none,
  'a kind at a table': m.participant_table_none,
  'a desk': () => m.participant_desk_empty({ kinds: 'interests' }),
  'the asks of the others': m.participant_ask_none,
  'asks to answer': m.participant_ask_nothing_asked,
  'a reason of the others': m.participant_difference_reason_none,
  'the log': m.participant_log_empty,
  'the log of the console': m.console_log_none,
  'the board': m.console_board_empty,
  'a table with an open door': m.console_table_empty,
  'the people': m.console_people_none,
  'a lane of the map': m.board_map_lane_empty,
  'the axes': m.axes_on_map_none,
  'assumptions to rate': m.rate_none_assumption,
  'milestones to rate': m.rate_none_milestone,
  'the words': m.participant_words_none,
  proposals: m.participant_proposals_none,
  agreements: m.participant_agreement_none,
}

it('GU5: what is empty says what comes there or what to do, and not only that it is empty', () => {
  for (const [where, words] of Object.entries(EMPTY)) {
    const sentences = words().split(/(?<=[.?])\s/u)
    expect([where, sentences.length >= 2]).toEqual([where, true])
  }
})
