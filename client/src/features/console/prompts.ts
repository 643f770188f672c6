import type { StateView } from '@parley/shared/protocol/state-view'
import { isLinkedBoard, type WrittenKind } from '@parley/shared/session/agenda'
import { isMirrorKind, kindsOf } from '@parley/shared/session/written-kinds'
import { m } from '../../paraglide/messages.js'
import { kindPrompt } from '../../session/step-text.ts'
import { kindAfter } from '../../session/written-words.ts'
import { axesPrompts } from './axes-facts.ts'
import { ratingPrompts } from './rating-facts.ts'
import { signalPrompts } from './signal-facts.ts'

/** Where the mediator says more than stands on everybody's page. */
const first: Readonly<Partial<Record<WrittenKind, () => string>>> = {
  interest: m.console_say_interest_1,
  frustration: m.console_say_frustration_1,
  assumption: m.console_say_assumption_1,
}

const linkedPrompts = {
  pairs: [m.kinds_guide_pairs_say_1, m.kinds_guide_pairs_say_2, m.kinds_guide_pairs_say_3],
  tensions: [m.kinds_guide_tensions_say_1, m.kinds_guide_tensions_say_2, m.kinds_guide_tensions_say_3],
  messages: [m.craft_guide_messages_say_1, m.craft_guide_messages_say_2, m.craft_guide_messages_say_3],
  moves: [m.moves_guide_say_1, m.moves_guide_say_2, m.moves_guide_say_3],
  matches: [m.mirror_guide_say_1, m.mirror_guide_say_2, m.mirror_guide_say_3],
} as const

const alonePrompts = (kind: WrittenKind): readonly string[] => [
  ...(kind === 'unseen' ? [m.kinds_say_unseen()] : []),
  first[kind]?.() ?? kindPrompt(kind),
  m.console_say_alone_2(),
  m.console_say_alone_3(),
]

const asksPrompts = (stage: StateView['asks']['stage']): readonly string[] => {
  if (stage === 'write') return [m.console_say_asks_1(), m.console_say_asks_2()]
  return stage === 'answer'
    ? [m.console_say_asks_answer_1(), m.console_say_asks_answer_2()]
    : [m.console_say_asks_shown_1(), m.console_say_asks_shown_2()]
}

const supportPrompts = (stage: 'collect' | 'frozen' | 'open' | 'closed'): readonly string[] => {
  if (stage === 'closed') return [m.console_say_support_4(), m.console_say_support_5()]
  if (stage === 'open') return [m.console_say_support_open()]
  return [m.console_say_support_1(), m.console_say_support_2(), m.console_say_support_3()]
}

/** Sentences that the mediator could say now; nobody else sees them. */
export const prompts = (state: StateView): readonly string[] => {
  const { phase, asks, record } = state
  switch (phase.of) {
    case 'waiting':
      return [m.console_say_wait_1(), m.console_say_wait_2()]
    case 'talk':
      return [m.console_say_open_1(), m.console_say_open_2(), m.console_say_open_3(), m.console_say_open_4()]
    case 'alone':
      return alonePrompts(phase.kind)
    case 'table':
      return [m.console_say_table_1(), m.console_say_table_2(), m.console_say_table_3(), m.console_say_table_4()]
    case 'mixed':
      if (phase.about) return [m.craft_mixed_say_1(), m.craft_mixed_say_2(), m.craft_mixed_say_3()]
      return state.mixed?.shown != null
        ? [m.mixed_say_shown_1(), m.mixed_say_shown_2()]
        : [m.mixed_say_1(), m.mixed_say_2(), m.mixed_say_3()]
    case 'reveal':
      if (phase.stage === 'after' && kindsOf(phase).every(isMirrorKind))
        return [m.kinds_mirror_say_1(), m.kinds_mirror_say_2(), m.kinds_mirror_say_3()]
      return phase.stage === 'after'
        ? [m.console_say_reveal_3(), m.console_say_reveal_4(), kindAfter(phase.kind)]
        : [m.console_say_reveal_1(), m.console_say_reveal_2(), m.console_say_reveal_4()]
    case 'say-back':
      return [m.console_say_say_back_1(), m.console_say_say_back_2(), m.console_say_say_back_3()]
    case 'words':
      return [m.console_say_words_1(), m.console_say_words_2(), m.console_say_words_3()]
    case 'turns':
      return [m.turns_say_1(), m.turns_say_2(), m.turns_say_3(), m.turns_say_4()]
    case 'circle':
      return [m.turns_circle_say_1(), m.turns_circle_say_2(), m.turns_circle_say_3()]
    case 'asks':
      return asksPrompts(asks.stage)
    case 'roles':
      return state.roles.stage === 'shown'
        ? [m.roles_say_4(), m.roles_say_3()]
        : [m.roles_say_1(), m.roles_say_3(), m.roles_say_2()]
    case 'map':
      if (isLinkedBoard(phase.board)) return linkedPrompts[phase.board].map((say) => say())
      if (phase.board !== 'milestones') return axesPrompts(phase.board)
      return [m.console_say_map_1(), m.console_say_map_2(), m.console_say_map_3()]
    case 'agreements':
      return [m.console_say_agreements_1(), m.console_say_agreements_2(), m.console_say_agreements_3()]
    case 'vote':
      if (phase.method === 'support') return supportPrompts(phase.stage)
      if (phase.method === 'rate') return ratingPrompts(state)
      if (phase.method === 'signals') return signalPrompts(state)
      if (phase.stage === 'closed') return [m.console_say_vote_4(), m.console_say_vote_5(), m.console_say_vote_6()]
      return phase.stage === 'open' ? [m.console_say_vote_3()] : [m.console_say_vote_1(), m.console_say_vote_2()]
    case 'break':
      return [m.console_say_break_1()]
    case 'close':
      if (record) return [m.console_say_record_1(), m.console_say_close_1(), m.console_say_close_4()]
      return [m.console_say_close_1(), m.console_say_close_2(), m.console_say_close_3(), m.console_say_close_4()]
    case 'ended':
      return []
  }
}
