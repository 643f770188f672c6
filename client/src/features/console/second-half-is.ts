import type { DocumentView } from '@parley/shared/documents/card-view'
import { triedMessages } from '@parley/shared/linked/try-out'
import type { StateView } from '@parley/shared/protocol/state-view'
import { differentCells } from '@parley/shared/roles/role-grid'
import { GROUPS, type GroupId } from '@parley/shared/session/agenda'
import { futuresOf } from '@parley/shared/axes/moves'
import { mirrorLists } from '@parley/shared/linked/matches'
import { isLinkedBoard } from '@parley/shared/session/agenda'
import { mirrorCountText, mirrorListTitle } from '../../session/mirror-words.ts'
import { m } from '../../paraglide/messages.js'
import { axesFollows, axesIs } from './axes-facts.ts'
import { turnsFollows, turnsIs } from './turns-facts.ts'
import { ruleText } from '../../session/rule-text.ts'
import { wholeLines } from '../../session/role-text.ts'
import { mixedFollows, mixedIs } from './mixed/mixed-facts.ts'
import { ratingFollows, ratingIs } from './rating-facts.ts'
import { signalFollows, signalIs } from './signal-facts.ts'
import {
  agreementFacts,
  checkNow,
  focusable,
  mapCounts,
  saying,
  unaskedOf,
  unconfirmedBy,
  uncheckedOf,
  wordCounts,
  wordList,
} from './step-facts.ts'
import { dayText } from '../../ui/moments.ts'

const named = ({ session }: StateView, group: GroupId): string => session.groups[group].name

const otherOf = (group: GroupId): GroupId => (group === 'a' ? 'b' : 'a')

const sayBackIs = (state: StateView, board: DocumentView): string => {
  const { focus, saidBack } = state
  if (focus) {
    return focus.group === 'both'
      ? m.console_is_focus_both()
      : m.console_is_focus({ other: named(state, otherOf(focus.group)), group: named(state, focus.group) })
  }
  if (focusable(board).length === 0) return m.console_is_say_back_empty()
  return saidBack.length === 0 ? m.console_is_say_back() : m.console_is_said_back({ count: saidBack.length })
}

const asksIs = (state: StateView, board: DocumentView): string => {
  const { stage } = state.asks
  if (stage === 'write') return m.console_is_asks_write()
  if (stage === 'answer') return m.console_is_asks_answer()
  const count = unaskedOf(state, board).length
  return count > 0 ? m.console_is_asks_unasked({ count }) : m.console_is_asks_shown()
}

const rolesIs = (state: StateView, board: DocumentView): string => {
  const { stage, lines } = state.roles
  if (stage === 'none') return saying(board, 'milestone').length === 0 ? m.roles_is_none_empty() : m.roles_is_none()
  if (stage === 'fill') return m.roles_is_fill()
  const count = differentCells(wholeLines(lines))
  return count > 0 ? m.roles_is_differ({ count }) : m.roles_is_same()
}

/** How many drafts are before the room. */
const messagesIs = (board: DocumentView): string => {
  const count = triedMessages(board).length
  return count === 0 ? m.craft_is_messages_none() : m.craft_is_messages({ count })
}

/** How many moves there are, how many of them work everywhere, and how many early signs. */
const movesIs = (board: DocumentView): string => {
  const { moves, signs } = futuresOf(board)
  const robust = moves.filter(({ reach }) => reach === 'robust').length
  return m.moves_is({ moves: moves.length, robust, signs: signs.length })
}

/** How much of each list both groups call the same, list by list. */
const matchesIs = ({ session }: StateView, board: DocumentView): string => {
  const lists = mirrorLists(board)
  if (lists.length === 0) return m.mirror_none()
  return lists
    .map((list) => `${mirrorListTitle(list, session.groups)}: ${mirrorCountText(list, session.groups)}`)
    .join(' ')
}

const CARRIED = {
  carried: m.console_is_carried,
  'not-carried': m.console_is_not_carried,
  'not-decided': m.console_is_not_decided,
} as const

const supportIs = (state: StateView, board: DocumentView): string => {
  const ballot = checkNow(state)
  const result = ballot?.support?.result
  if (result) return result.why === 'paper' ? m.votes_console_not_decided() : CARRIED[result.carried]()
  if (ballot?.stage === 'open' && ballot.turnout) {
    const { in: given, asked } = ballot.turnout
    return given >= asked ? m.console_is_answers_all() : m.console_is_answers({ in: given, asked })
  }
  if (ballot?.stage === 'frozen') return m.console_is_proposal_frozen()
  const count = saying(board, 'proposal').length
  return count === 0 ? m.console_is_proposals_none() : m.console_is_proposals({ count })
}

const recordIs = (state: StateView): string => {
  if (!state.record) return m.console_is_close()
  const [first, second] = unconfirmedBy(state)
  if (!first) return m.console_is_record_confirmed()
  return second ? m.console_is_record_preview() : m.console_is_record_waits({ group: named(state, first) })
}

/** The one sentence that says what is so in the second half of the day; null where the phase belongs to the first. */
export const whatIsLater = (state: StateView, board: DocumentView): string | null => {
  const { phase } = state
  switch (phase.of) {
    case 'say-back':
      return sayBackIs(state, board)
    case 'words': {
      const { terms, isFinal } = wordCounts(wordList(state, board))
      return terms === 0 ? m.console_is_words_none() : m.console_is_words({ count: isFinal, of: terms })
    }
    case 'mixed':
      return mixedIs(state)
    case 'turns':
      return turnsIs(state)
    case 'circle':
      return state.circle?.holder ? m.turns_is_circle_name({ name: state.circle.holder.name }) : m.turns_is_circle()
    case 'asks':
      return asksIs(state, board)
    case 'roles':
      return rolesIs(state, board)
    case 'map':
      if (phase.board === 'pairs') return m.kinds_is_pairs()
      if (phase.board === 'tensions') return m.kinds_is_tensions()
      if (phase.board === 'messages') return messagesIs(board)
      if (phase.board === 'matches') return matchesIs(state, board)
      if (phase.board === 'moves') return movesIs(board)
      if (phase.board !== 'milestones') return axesIs(phase.board, state, board)
      return mapCounts(board).milestones === 0 ? m.console_is_map_none() : m.console_is_map()
    case 'vote':
      if (phase.method === 'signals') return signalIs(state)
      if (phase.method === 'rate') return ratingIs(state, board)
      return phase.method === 'support' ? supportIs(state, board) : null
    case 'agreements': {
      const all = agreementFacts(state, board)
      const count = all.filter((one) => one.isAccepted).length
      return all.length === 0 ? m.console_is_agreements_none() : m.console_is_agreements({ count, of: all.length })
    }
    case 'close':
      return recordIs(state)
    default:
      return null
  }
}

const supportFollows = (state: StateView, board: DocumentView): string | null => {
  const ballot = checkNow(state)
  if (ballot?.stage === 'frozen' && ballot.support) return ruleText(ballot.support.rule)
  if (ballot?.stage === 'open') return m.console_note_answers()
  if (ballot?.stage === 'closed') {
    const count = uncheckedOf(state, board).length
    return count > 0 ? m.console_note_unchecked({ count }) : m.console_note_round()
  }
  return saying(board, 'proposal').length === 0 ? m.console_note_proposals_none() : m.console_note_proposals()
}

const recordFollows = (state: StateView): string => {
  const { record } = state
  if (!record) return m.console_note_prepare()
  if (unconfirmedBy(state).length === 0) return m.console_note_end()
  return record.checkIn ? m.console_note_preview_date({ date: dayText(record.checkIn) }) : m.console_note_preview()
}

/** The quieter line under the next act, in the second half of the day; undefined where the phase belongs to the first. */
export const whatFollowsLater = (state: StateView, board: DocumentView): string | null | undefined => {
  const { phase } = state
  switch (phase.of) {
    case 'say-back':
      return state.focus
        ? state.focus.answers
          ? m.console_note_focus()
          : m.console_note_focus_small({ k: state.session.k })
        : m.console_note_say_back()
    case 'words':
      return m.console_note_words()
    case 'mixed':
      return mixedFollows(state)
    case 'turns':
      return turnsFollows(state)
    case 'circle':
      return m.turns_follows_circle()
    case 'asks':
      return { write: m.console_note_asks_write, answer: m.console_note_asks_answer, shown: m.console_note_asks_shown }[
        state.asks.stage
      ]()
    case 'roles':
      return { none: m.roles_note_none, fill: m.roles_note_fill, shown: m.roles_note_shown }[state.roles.stage]()
    case 'map':
      if (phase.board === 'messages') return m.craft_note_messages()
      if (phase.board === 'matches') return m.mirror_note()
      if (phase.board === 'moves') return m.moves_note()
      if (isLinkedBoard(phase.board)) return m.kinds_note_linked()
      return phase.board === 'milestones' ? m.console_note_map() : axesFollows(phase.board)
    case 'vote':
      if (phase.method === 'signals') return signalFollows(state)
      if (phase.method === 'rate') return ratingFollows(state, board)
      return phase.method === 'support' ? supportFollows(state, board) : undefined
    case 'agreements': {
      const waiting = GROUPS.filter((group) =>
        agreementFacts(state, board).some((one) => one.missing.length === 0 && !one.yes[group]),
      )
      return waiting.length > 0
        ? m.console_note_agreements_wait({ groups: waiting.map((group) => named(state, group)).join(', ') })
        : m.console_note_agreements()
    }
    case 'close':
      return recordFollows(state)
    default:
      return undefined
  }
}
